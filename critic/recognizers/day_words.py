"""Which of the days a letter names is that of the meeting: "thank you for yesterday", "when we met on Tuesday".

The words around a day say so, or give it to something else; where they say nothing, weights fitted on letters do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from critic import lazy
from critic.domain import Annotation, Person, Span
from critic.learned.slots import Place, chance, look_of_day
from critic.phrases.days import DAY, is_before_a_thing, is_over, value
from critic.reading import Reading

# From where on the weights are sure: by themselves, and of what the words say; by cross-validation over writers.
_SURE, _BORNE_OUT = 0.9, 0.15
_TOLD = (
    r"told|said|asked|mentioned|showed|described|gave|explained|shared|spoke|talked|took|walked|let|made|received|met"
)
_MEETING = lazy.compile(
    r"\b(?:meet(?:ing)?|met|talk(?:s|ing|ed)?|spoke|spoken|speak(?:ing)?|conversations?|exchanges?|interview(?:s|ed|ing|ers?)?|chat(?:s|ting|ted)?|discuss(?:ed|ing|ions?)?|call|visit|"
    r"time|thank(?:s|ing|ful)?|cheers|gracias|merci|danke|ta(?= (?:\w+ ){0,2}for\b)|hours?|minutes|session|see(?:ing)? (?:me|us|you)|receiv(?:ed?|ing) (?:me|us)|invit\w+|welcom\w+|s[ai]t(?:ting)? (?:down )?with|"
    rf"having (?:me|us)|pleasure|audience|grant(?:ed|ing) (?:me|us)|host(?:ed|ing) (?:me|us)|show(?:ed|ing|n) (?:me|us)|let(?:ting)? (?:me|us)|g[ai]v(?:e|ing) (?:me|us)|appointment|zoom|tour|coffee with|put(?:ting)? a face to|grateful|gratitude|appreciat\w+|appreciation|obliged|indebted|hospitality|nice of you|kind of you|good of you|came (?:in|to see)|come in|(?:sorry|apologi[sz]\w*)(?= (?:that|again that|i|for (?:my|being|the \w+ing|how|what))\b)|opportunity|encounter|(?:you|we)(?: \w+)? (?:{_TOLD})|left your|i promised(?: you)?|as (?:i|you|we) (?:said|told you|mentioned|explained|promised|discussed|agreed|asked)|as (?:discussed|promised|agreed)|privilege|honou?r)\b",
    re.I,
)
# What stands between the words for the meeting and the day and gives the day to something else.
_ELSEWHERE = lazy.compile(
    r"\b(?:(?<!showing me )(?<!showed me )about|how|when|where|which|who|whose|because|why|until|till|by(?! you\b)|before|after(?! (?:school|work|lunch|hours|closing|mass|your)\b)|next|will|'ll|'d|would|could|can|shall|might|look(?:ing)? forward|hope|hear|news|available|free|every|each|if|whether|except|excluding|but not|any ?time|anytime|apart from|always|until|"
    r"that (?:came|arrived|reached|got)|decid\w+|decision|answer|reply|deadline|since|story|(?:i|we|he|she|they|it)(?:'ve| have| had| also| then| just| even)? (?!(?:met|meet|talked|spoke|had|came|sat|was|enjoyed|discussed|visited|attended|took|faced|write|wrote|spilled|forgot|were|did|made|said|gave)\b)[a-z]+(?:ed|t|d|w|n|g|ke|ve|te|de|me))\b",
    re.I,
)
_ABOUT_THE_JOB = lazy.compile(
    r"\babout (?:the|your|this) [\w' -]{0,50}?(?:position|role|job|post|opening|vacancy)\b", re.I
)
# What the writer wants to say about the meeting is no story of another day: "I want to say thanks …".
_WISH = lazy.compile(
    r"\bi(?: just| only| really| also)? (?:want(?:ed)?|wish(?:ed)?|meant|felt)(?: \w+)?(?: to)?\b"
    r"|\b(?:i|we)(?: would|'d|\u2019d)(?: \w+)? (?:like|love|wish|want) to\b|\blet me (?:also |just )?(?:say|thank|express)\b",
    re.I,
)
_AHEAD = lazy.compile(
    r"\b(?:look(?:ing)? forward|by(?! you\b)|until|till|before|next|will|'ll|would|could|can|shall|available|free|hear(?:ing)?|call(?:ing)? you|every|from|starting|(?<!thank you )(?<!thanks )again|back|second)(?: (?:you|me|back|from you|again|on|it|a|the|is|was|for)){0,3}\s{0,3}$",
    re.I,
)
# "You said Friday", "the audit is on Thursday": a day that was told of; but "you told me yesterday that …" is the telling's.
_GOES_ON_TO_TELL = lazy.compile(r" (?:that|about|how|why|of)\b", re.I)
_TOLD_OF = lazy.compile(
    r"\b(?:you (?:all )?(?:said|promised|spoke of|told me|mentioned)(?: (?:you|me|back|from you|again|on|it|a|the|is|was|for)){0,3}|(?:is|are|starts?|begins?|opens?|closes?|happens|falls|due)|(?:told|asked|said|invit\w+|offer\w+|expect\w*|request\w*|want\w*|like|able|free|available)(?: me| us)? to (?:call|ring|phone|come|send|bring|write|start|check|return|visit|meet|talk|speak)(?: \w+){0,2})\s{0,3}$",
    re.I,
)
# "You mentioned the party on Tuesday": what they told of has a day of its own.
_RETOLD = lazy.compile(
    r"\b(?:you|we)(?: \w+)? (?:told|said|mentioned|described|explained|spoke of|talked of)(?: (?:me|us))? (?!(?:me|us|it|this|that|so)?\s*$)",
    re.I,
)
# Something of theirs or of ours that came on another day than the meeting: an e-mail, a call to arrange it.
_WROTE = lazy.compile(
    r"\b(?:(?:your|the|my)(?: (?!interview)[a-z]+){0,2} (?:e-?mails?|mails?|messages?|reply|replies|response|note|text|letter|invitation|voicemail)|your(?: \w+)? (?:phone ?)?call|(?:get|got|getting) back to me|"
    r"writing|replying|on[ -]call|calling(?! me (?:for|to|in)\b)|ringing|phoning|confirm\w*|arrang\w+|re-?schedul\w+|inviting me (?:back|to (?:a|the|another) (?:second|next|final|follow))|offering me (?:the|a|another) (?:second|next|final|follow|job|position|post|role))\b[^.!?]{0,30}$"
    r"|\b(?:sending|forwarding|e-?mailing|posting|returning)\b[^.!?]{0,50}$"
    r"|\b(?:not|n't|never|forgot to|meant to|wanted to|should have|failed to|intended to|going to)(?: \w+){0,2} (?:thank\w*|sa(?:y|id) thanks)(?: you)?(?: properly| enough| at all)?\s*$"
    r"|\b(?:to|with) my (?:wife|husband|partner|mother|father|mum|mom|dad|brother|sister|friends?|family|parents|son|daughter|boss|manager|supervisor|flatmate|uncle|aunt|cousin|referees?|old|former|present|current|professor|teacher|mentor|tutor|colleagues?|kids|children|neighbou?rs?)\b[^.!?]{0,30}$"
    r"|\b(?:met|spoke|spoken|talk(?:ed)?|interview(?:ed)?|meeting|conversation)(?: with| to)? (?:your|the|another|a) (?:colleagues?|hr|human|recruiters?|headhunter|agency|agent|other|second|first)\b[^.!?]{0,30}$",
    re.I,
)
_WROTE_AFTER = lazy.compile(
    r"[^.!?]{0,15}\b(?:(?:on|over|by) (?:the )?(?:phone|telephone|mail|e-?mail|text|whatsapp)|in (?:your|my) (?:e-?mail|mail|message|note|text|letter))\b",
    re.I,
)
# Their mail, their colleague, another firm.
_NOT_WITH_YOU = lazy.compile(
    r"\b(?:you|they|he|she)(?: \w+)? (?:sent|mailed|e-?mailed|wrote|forwarded|posted|texted|messaged|called|phoned|rang|published)\b[^.!?]{0,25}$"
    r"|\b(?:interview(?:ed|s)?|meeting|talk|appointment)(?: \w+)? (?:with|at|for|by) (?:another|an other|a different|a second|my old|some other)\b[^.!?]{0,30}$"
    r"|(?:^|,\s)(?:and |then |also )?(?:my|his|her|their) [\w-]+(?: [\w-]+)? (?:gave|told|showed|asked|let|took|invited|met|made|said)\b[^.!?]{0,40}$"
    r"|\b(?:another|other|different) (?:\w+ )?(?:interviews?|meeting|appointment)\b[^.!?]{0,30}$",
    re.I,
)
# "You said that on Monday the tank broke".
_INTO_A_STORY = lazy.compile(
    r"\b(?:said|told|mentioned|explained|asked|learned|learnt|understood|heard|know|remember|saying|telling)(?: me| us| you)? (?:that|how|why|if|whether|about how)\s*$",
    re.I,
)
_SUBJECT = lazy.compile(r",? (?:the|a|an|my|your|our|his|her|their|you|we|they|he|she|it|i|there|some|all|[A-Z]\w+)\b")
# "As I said, my last day was last Saturday", "the tank broke on Monday": something else has that day.
_ANOTHER_SUBJECT = lazy.compile(
    r"\b(?:the|a|an|my|your|their|his|her|our|that) (?!(?:you|we|i)\b)[\w'-]+(?: (?!(?:you|we|i|that|which|who)\b)[\w'-]+){0,3} (?:was|were|is|had|has|got|went|broke|left|came|began|burned|failed|happened|opened|closed|died|won|lost|ended|finished|arrived|started|stopped)\b",
    re.I,
)
# "I thank you today for", "thinking today of": the day of writing.
_WRITING_NOW = lazy.compile(
    r"\b(?:i|we)(?:'m| am| are)? (?:\w+ )?(?:thank(?:ing)?(?: (?:you|god|u))?|think(?:ing)?(?: of| about)?|write|send(?:ing)?|remember(?:ing)?)(?: you| all| both| again)*\s*$",
    re.I,
)
# "You told me on Tuesday that", "as you said yesterday,": the day of the telling.
_TELLING = lazy.compile(
    r"\b(?:you|we) (?:all |also |both )?(?:said|told me|mentioned|asked me|explained|explained to me)\s*$", re.I
)
_AS_SAID = lazy.compile(
    r"\bas (?:you|we|i)(?: \w+)? (?:told|said|mentioned|explained|discussed|agreed|promised|asked|talked)(?: (?:me|you|it))?\s*$",
    re.I,
)
_ENDS = lazy.compile(r"\s{0,9}(?:[,.;!?]|$)")
# "Yesterday at the interview", "on Tuesday when you asked me".
_AT_THE_MEETING = lazy.compile(
    r",? (?:at|in|during) (?:the|our|my|your) (?:[\w-]+ )?(?:interview|meeting|conversation|talk|chat)\b(?! (?:with (?!you\b)|room))"
    rf"|,? (?:when|while) (?:you|we) (?:both |all |were )?(?:{_TOLD}|interviewed|talking|asking|speaking|showing)\b",
    re.I,
)
# "Yesterday, as I left your office", "nice on Tuesday to speak with you".
_AT_YOURS = lazy.compile(
    r",? (?:when|as|while) (?:i|we) (?:left|came|sat|entered|visited|met|saw)(?: to| with)? your?\b", re.I
)
_NICE_TO = lazy.compile(r"\b(?:nice|good|great|lovely|pleasure|honou?r|glad|happy)\s*$", re.I)
_TO_SPEAK = lazy.compile(r" to (?:speak|talk|meet|be|see|sit|chat)\b(?: \w+){0,2}? you\b", re.I)
# "The second interview on Monday", "on Monday suits me", "see you Tuesday".
_SECOND = lazy.compile(
    r"\b(?:second|next|final|follow-up|another|trial) (?:\w+ )?(?:interview|meeting|talk|call|day|shift|round)\s*$|(?<!to )(?:^|\W)see you\s*$",
    re.I,
)
_STILL_TO_COME = lazy.compile(
    r"[^.!?]{0,25}\b(?:suits?|(?:is|are|will be) (?:fine|good|ok(?:ay)?|in my)|works for|i (?:will|shall|can) (?:come|be|attend)|i'll (?:come|be))\b",
    re.I,
)
_PAST_TALK = lazy.compile(r"'s (?:\w+ )?(?:interview|meeting|conversation|talk|chat)\b(?! with (?!you\b))", re.I)
# "Yesterday I was in your office for interview", "On Tuesday we sat with you".
_THERE_AFTER = lazy.compile(
    r",? (?:i|we) (?:\w+ )?(?:was|were|came|sat|met|spoke|talked|visited|had|attended|went)\b(?:(?! (?:my|and|before|another|other|one|some|about|so|very|a second|his|her|their|friends?)\b)[^.!?;,]){0,45} (?:you|interview(?:ed)?|your (?:office|desk|room|team))\b",
    re.I,
)
# "You may remember me from yesterday", "the one who was with you this morning".
_REMEMBER = lazy.compile(
    r"\bremember me\b(?: [\w'-]+){0,4}?(?: from)?\s*$|\b(?:was|were|been|sat|am|came|stood|spoke) (?:there |here )?(?:with|before|to see) you\s*$",
    re.I,
)
# "Our conversation yesterday", "what you told me on Tuesday", "when we met": the meeting, whatever leads up to it.
_OURS = (
    r"\b(?:our|my|the) (?:(?!next|second|upcoming|follow|coming|other|later|final|another)[\w-]+ ){0,2}(?:conversation|talk|chat|interview|meeting|discussion|exchange|session|visit|appointment)"
    r"(?: with you| together| there| we had)?(?: on| of| from)?\s*$"
)
_OUR_TALK = lazy.compile(_OURS, re.I)
_BACK_TO_OUR_TALK = lazy.compile(
    rf"\b(?:since|following(?: up on)?|further to|after|thinking (?:\w+ ){{0,2}}(?:about|of|over)|thought (?:\w+ ){{0,3}}(?:about|of)|reflect\w* (?:up)?on|mulling over) {_OURS}",
    re.I,
)
_WHAT_WAS_SAID = lazy.compile(
    r"\b(?:the|that|a) [\w-]+(?: [\w-]+)?(?: that| which)? you (?:told|said|asked|mentioned|showed|described|explained|shared)(?: me)?(?: about)?\s*$|\bwhen (?:i|we) (?:came to(?: see)?|left|sat with) you\s*$|"
    rf"\bwhat (?:you|we)(?: \w+)? (?:{_TOLD})(?: (?:me|us|of|about))?\s*$|\b(?:when|since|after|while|before|as soon as) (?:we|i|you)(?: last| first)? (?:met|spoke|talked|sat|visited|saw you)(?: down)?(?: with| to)?(?: you| me)?\s*$|\b(?:forgot to|did not|didn't) (?:say|mention|ask|tell you|add)\s*$",
    re.I,
)
_YOU_SAID = lazy.compile(
    rf"\b(?:you|we)(?: \w+)? (?:{_TOLD})(?: (?:me|us))?\s*$|\byour (?:story|stories|questions?|advice|answers?|tips?|words|explanation|example|description|kindness|hospitality|patience|generosity|company)\s*$|\bi (?:told|asked|showed|promised) you\s*$",
    re.I,
)
_YOUR_WORDS = lazy.compile(r"\byour (?:questions?|advice|explanation|kindness|hospitality|patience|welcome)\s*$", re.I)
_ENJOYED, _ALONE = (
    lazy.compile(
        r"\b(?:(?:enjoyed|loved)(?: \w+)?|(?:smiling|buzzing|laughing|grinning|glowing)(?: \w+)? (?:about|over|from))\s*$",
        re.I,
    ),
    lazy.compile(r"\s{0,9}(?:[.,!;]|$)"),
)
_CAME = lazy.compile(
    r"\b(?:i|we|the (?:\w+ )?(?:one|man|woman|girl|boy|guy|lady|candidate|applicant|person|lad)(?: (?:who|that))?)(?: \w+)? (?:was|were|came|attended|visited|went|sat|stood)\b[^.!?]{0,40}$",
    re.I,
)
_FOR_THE_MEETING = lazy.compile(
    r"(?: with (?:the|a|my) [\w ]{2,25},?)? (?:(?:for|at|in) (?:(?:the|my|our|your|an) (?:[\w-]+ ){0,2})?(?:interview|meeting|appointment|audition)\b(?! with)|(?:about|for) (?:the|your) (?:[\w-]+ ){0,4}(?:job|gig|post|position|role|vacancy|work|place|spot)\b)",
    re.I,
)
# "Yesterday's interview", "On Tuesday you asked me": what follows a day that opens the clause.
_AFTER = lazy.compile(
    rf"'s (?:\w+ )?(?:interview|meeting|conversation|talk|chat|call|visit|discussion|session)|,? (?:you|we)(?: \w+)? (?:{_TOLD})\b| (?:interview|conversation|chat)\b",
    re.I,
)
# "On Wednesday it was kind of you to receive me", "Yesterday I had the honour of meeting you".
_KIND_AFTER = lazy.compile(
    r" was (?:(?:such|truly|really|quite) )?(?:a|an|the|my) (?:(?:real|true|great) )?(?:pleasure|treat|delight|joy|privilege|honou?r)\b|"
    r",? (?:it was|that was|i had|we had|i was|was)(?: (?:so|very|really|such|truly|a|an|the|my|most|quite|too))* (?:kind|good|nice|decent|generous|lovely|great|honou?r|pleasure|privilege|chance|opportunity|time|interview|talk|meeting|conversation|chat)(?: \w+)?"
    r" (?:of you|with you|to (?:meet|talk|speak|see|sit|host|show|receive|welcome|let|give|invite|have|be received|be interviewed)|(?:of|for) (?:meeting|talking|speaking|seeing|sitting|being))\b",
    re.I,
)
# "Today is the third day", "the Wednesday nitrogen": a day that is something itself, or stands before a thing.
_NOT_AFTER = lazy.compile(
    r"(?:'s)? (?:is|it|are|makes?|marks?|will be|would be|nitrogen|delivery|shift|team|crew|class|club|market|mass|service|prayers?|dinner|lunch|breakfast|supper|roast|paper|league|school|session(?:s)?(?! with)|rota|list|train|ferry|boat|bus|regulars?)\b|s\b",
    re.I,
)
_CLAUSE = lazy.compile(
    r"[.;:!?()\n\u2026]|\s-\s|(?<!\byou),? (?:and|but|so)(?= the\b)|, and(?= for\b)|,? (?:and|but|so)(?= (?:i|we|on|it|this|yesterday|you|they|today|as)\b)|, (?=(?:i|we|on|yesterday)\b)",
    re.I,
)
# What stands before a day, and after it, where both are needed to say that it is the meeting's.
_AROUND = (
    (_ENJOYED, _ALONE),
    (_NICE_TO, _TO_SPEAK),
    (_TELLING, _GOES_ON_TO_TELL),
    (_AS_SAID, _ENDS),
    (_CAME, _FOR_THE_MEETING),
)
_SUBJECT_ONLY = lazy.compile(
    r"(?:(?:our|the|my|re:?|thank you|thanks|for|about|interview|talk|meeting|conversation|chat|time|your|on|of|and|you|with)\W+)*",
    re.I,
)

_SUBJECT_END = lazy.compile(
    r"\s*(?:$|[-\u2013\u2014,.:;!?|(/]|(?:'s )?(?:interview|conversation|chat|talk|meeting|call)\b)", re.I
)


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``day`` for each day named as that of the meeting, in body and subject, where it is known when that was."""
    if not any(each.held_at for each in reading.interviews):
        return
    view, others = reading.view, _names(reading.others) - _names(reading.recipients)
    for sentence in (each.span for each in reading.letter.sentences):
        for found in DAY.finditer(view, sentence.start, sentence.end):
            says = _says(view, found, sentence, others)
            if says is False or (says is None and found["today"]):  # "today" is as often the day of writing
                continue
            likely = chance(Place.DAY, view, sentence, Span(*found.span()), look_of_day(view, found))
            if likely >= (_BORNE_OUT if says else _SURE):
                source = "pattern" if says else "weights"
                yield reading.annotation("day", found.start(), found.end(), value=value(found), source=source)
    subject = reading.letter.draft.subject
    for found in DAY.finditer(subject or ""):
        if subject and _SUBJECT_ONLY.fullmatch(subject, 0, found.start()) and _SUBJECT_END.match(subject, found.end()):
            yield Annotation(
                "day", found.start(), found.end(), found[0], value=value(found), source="pattern", field="subject"
            )


def _names(people: Iterable[Person]) -> frozenset[str]:
    words = (word for person in people for word in f"{person.name} {person.goes_by or ''}".split())
    return frozenset(word.strip(".,") for word in words if len(word.strip(".,")) > 2)


def _says(view: str, found: re.Match[str], stretch: Span, others: frozenset[str]) -> bool | None:
    """Return whether the words around a day say that it is the meeting's; None where they say nothing of it."""
    start = stretch.start
    for cut in _CLAUSE.finditer(view, max(start, found.start() - 300), found.end()):
        if cut.end() <= found.start():
            start = cut.end()
    before = view[start : found.start()]
    opens = len(before.split()) < 3
    if opens and any(each.match(view, found.end(), stretch.end) for each in (_KIND_AFTER, _THERE_AFTER)):
        return True
    if _is_another_day(view, found, before, stretch.end, others):
        return False
    if _is_plainly_it(view, found, before, stretch.end):
        return True
    if (found["prep"] or "").lower() == "from" or _RETOLD.search(before):
        return False
    over = is_over(found)
    if _TOLD_OF.search(before) and not (over and _GOES_ON_TO_TELL.match(view, found.end())):
        return False
    if over and (_OUR_TALK.search(before) or _YOU_SAID.search(before)):
        return True
    if opens and _AFTER.match(view, found.end()):
        return True
    return _leads_up_to_it(before)


def _is_another_day(view: str, found: re.Match[str], before: str, limit: int, others: frozenset[str]) -> bool:
    """Return whether the words around a day give it to something else than the meeting."""
    if _REMEMBER.search(before):
        return False
    if others & set(re.findall(r"[^\W\d_][\w'-]+", before)):
        return True
    if any(each.search(before) for each in (_WROTE, _NOT_WITH_YOU, _AHEAD)):
        return True
    if any(each.match(view, found.end()) for each in (_NOT_AFTER, _WROTE_AFTER)):
        return True
    if _INTO_A_STORY.search(before) and _SUBJECT.match(view, found.end()):
        return True
    if found["today"] and _WRITING_NOW.search(before):
        return True
    if is_before_a_thing(view, found):
        return True
    return not is_over(found) and bool(_SECOND.search(before) or _STILL_TO_COME.match(view, found.end(), limit))


def _is_plainly_it(view: str, found: re.Match[str], before: str, limit: int) -> bool:
    """Return whether the words right before or after a day say that it is the meeting's."""
    if any(each.search(before) for each in (_REMEMBER, _WHAT_WAS_SAID, _BACK_TO_OUR_TALK)):
        return True
    if any(each.match(view, found.end(), limit) for each in (_AT_THE_MEETING, _AT_YOURS)):
        return True
    if is_over(found) and _PAST_TALK.match(view, found.end(), limit):
        return True
    preposition = (found["prep"] or "").lower()
    if (preposition == "on" and _YOUR_WORDS.search(before)) or (preposition == "from" and _OUR_TALK.search(before)):
        return True
    return any(lead.search(before) and then.match(view, found.end(), limit) for lead, then in _AROUND)


def _leads_up_to_it(before: str) -> bool | None:
    """Return whether the clause before a day speaks of the meeting, and of nothing that takes the day for itself."""
    cues = list(_MEETING.finditer(before))
    if not cues:
        return None
    between = _ABOUT_THE_JOB.sub("", before[cues[-1].end() :])
    if _ELSEWHERE.search(between) or _ANOTHER_SUBJECT.search(between):
        return False
    if any(between[day.end() :].strip() for day in DAY.finditer(between)):
        return None  # "as we discussed on Wednesday, it starts on Monday"; but "last week Wednesday" is one day
    return not _ELSEWHERE.search(_WISH.sub("", before[: cues[0].start()])[-30:])
