"""The small words likeness knows by their job."""

from __future__ import annotations

PREPOSITIONS = frozenset("by in on at for with of to from about as into over under after before without".split())
DETERMINERS = frozenset("a an the my your our his her its their this these some any".split())
# These may not be cut off where a time follows: "this morning".
POINTERS = frozenset("this these".split())
TIMES = frozenset("morning afternoon evening week month year spring summer autumn fall winter time day is was".split())
# Equal words between two swapped ones that may belong to the swap.  Not "and", "but", "when", "because": they part
# two swaps.
FOLDED = (
    DETERMINERS
    | PREPOSITIONS
    | frozenset("i you me we us he she it they them who which not do did does is was are were be been".split())
    | frozenset("has have had will would out up".split())
)
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight "
    "january february march april june july august september october november december".split()
)
NUMERALS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand".split()
)
ALWAYS_CAPITAL = frozenset("i i'm i've i'd i'll".split())
HONORIFICS = frozenset("mr mrs ms miss mx dr prof professor sir madam".split())
