"""The roles words have in a follow-up: telling, recalling, pointing, boasting, thanking, asking."""

from __future__ import annotations

_ROLES = """
telling: admitted answered ask asked asking called confessed describe described draw drew explain explained
    gave joked laughed lent mention mentioned mentioning narrated pointed promised quoted recommended remarked
    replied said say saying share shared show showed showing shown spoke suggested swore talked taught tell
    telling told warned
recalling: chatting chewing discussing dreamed enjoyed forget forgot hear heard hearing imagine kept laughing
    learned learning liked loved noticed picturing remember remembered respect saw seeing seen smiling stayed
    stuck talking think thinking thought turning wondering
about: about concerning from of on over regarding
what: how that what when where whether which who whose why
thing: advice anecdote answer bit comment example habit idea joke line moment part point question remark rule
    stories story tale trick way words
your: u ur y'all ye you you'd you're you've your yours yourself
my: i i'd i'll i'm i've me mine my myself
our: our ours us we we'd we've
the: a an one that the these this those
career: asset background candidate career certificate certified company confident contribute contribution
    culture dedicated degree enthusiastic excellence excited experience experienced expertise fit growth
    interest interested led managed mission motivated opportunity organisation organization passionate player
    position professional professionalism proficient qualification qualified record responsible role skill
    skills strengths team track values years
thanking: appreciate appreciated appreciation cheers generous grateful gratitude kind kindness obliged thank
    thankful thanks thx
meeting: afternoon chance chat conversation hour interview meeting minutes morning opportunity talk time visit
asking: accept answer beg begging chance confirm contract deadline decide decision kindly must need no offer
    package pay please salary today tomorrow urgent yes
would: can could hope may might shall should want will wish would
being: 's am are be been being came did do does got had has have is was went were
kin: aunt auntie boyfriend brother dad daughter family father flatmate friend girlfriend gran grandfather
    grandmother husband kids mom mother mum nan neighbour partner sister son uncle wife
counting: dozen eight eleven fifty first five forty four half hundred nine once one second seven six ten third
    thirty thousand three twelve twenty twice two
joining: although and because but or so though which while who
"""
ROLES: dict[str, frozenset[str]] = {}
for _line in _ROLES.replace("\n    ", " ").strip().splitlines():
    _name, _, _words = _line.partition(": ")
    ROLES[_name] = frozenset(_words.split())
# Words that have a role say nothing of what a passage is about.
IDLE = frozenset().union(*ROLES.values())
