"""Names of jobs: where a text holds words that could be one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from critic import lazy
from critic.domain import Span
from critic.occupations import JOB_ENDINGS, JOB_HEADS, NO_JOB_HEADS

_HEAD = lazy.compile(r"(?<![\w@./'-])[\w-]{3,30}(?![\w'-]*@)(?!\w)")
# A leader is anybody; a team leader has a job.
_LEADS = lazy.compile(r"(?:team|shift|crew|product|group|section|floor|process|cabin|kitchen|prep) $", re.I)
_WORD = lazy.compile(r"[\w'/&+-]+|[^\w\s]")
_OF_WHAT = lazy.compile(r" of (?:the )?[A-Z][\w-]+(?: (?:and |& )?[A-Z][\w-]+){0,2}|,? (?:II|III|IV)\b")
_OF_WHAT_SMALL = lazy.compile(r" of (?!the|a|this|your|my|our|that|all)[a-z][\w-]+")
_HAVE_A_FIELD = frozenset({"head", "director", "manager", "teacher", "lecturer", "professor", "nurse", "coordinator"})
# What stands before a job in small letters and is no part of its name.
_NOT_OF_IT = """
position role post job opening vacancy function interview offer the a an this that these those your my our his her their
its and or i you we he she they it is was are were be been being am to for with at in on about as if who which same open
new next present current former not no more better good great only much also today yesterday from by have has had would
will can could should may might do did does done of than then when while because since so but there here what how why
where very strong excellent fine worthy valuable reliable useful fitting suitable effective successful dedicated decent
perfect proper real true competent any every each some all both many few one two three four five six ten me us him them
mr mrs ms dr called named another other first last old young little big like just even still already into under over
after before between through become becoming became make made making consider considered considering want wanted need
needs hire hired hiring start started work worked working see think know met meet saw told said asked tell ask gave give
nobody somebody anybody everybody let don't didn't won't future sure happy glad proud ready keen eager excited interested experienced fully qualified trained dear
"""
_STOPS = frozenset(_NOT_OF_IT.split())
_LINKS = frozenset({"of", "and", "&", "for", "/"})
_REACH = 60
_MOST_SMALL = 3


def jobs(text: str, stretch: Span) -> Iterator[Span]:
    """Yield what could be the name of a job: "Head of Finance", "forklift driver", "Clerk"; two that touch are one."""
    held: Span | None = None
    for head in _HEAD.finditer(text, stretch.start, stretch.end):
        if not _is_head(head[0]) or (held and head.start() < held.end):
            continue
        if held and _goes_on(text, held, head):
            held = Span(held.start, _end(text, head, stretch.end))
            continue
        start = _start(text, Span(held.end if held else stretch.start, head.start()), head[0])
        if _is_no_job(head[0]) and not _is_job_all_the_same(text, start, head):
            continue
        if held:
            yield held
        held = Span(start, _end(text, head, stretch.end))
    if held:
        yield held


def _is_head(word: str) -> bool:
    one = word.lower().removesuffix("s")
    return one in JOB_HEADS or one.endswith(JOB_ENDINGS) or word.lower() in JOB_HEADS


def _is_no_job(word: str) -> bool:
    return word.lower() in NO_JOB_HEADS or word.lower().removesuffix("s") in NO_JOB_HEADS


def _goes_on(text: str, held: Span, head: re.Match[str]) -> bool:
    """Return whether a job's name goes on: "nurse manager"."""
    touches = head.start() == held.end + 1 and text[held.end] == " "
    return touches and head[0][0].isupper() == text[held.start].isupper() and not _is_no_job(head[0])


def _is_job_all_the_same(text: str, start: int, head: re.Match[str]) -> bool:
    if head[0][0].isupper():
        return start < head.start()
    return bool(_LEADS.search(text, start, head.start()))


def _start(text: str, room: Span, head: str) -> int:
    """Return where the name of a job begins that ends in ``head``, somewhere in the room before it."""
    words = list(_WORD.finditer(text, max(room.start, room.end - _REACH), room.end))
    start = edge = room.end
    for count, word in enumerate(reversed(words)):
        if text[word.end() : edge].strip(" ") or (word[0].lower() in _STOPS and word[0] not in _LINKS):
            break
        edge = word.start()
        if head[0].isupper():
            if word[0] in _LINKS:
                continue
            if not word[0][0].isupper():
                break
        elif word[0] in _LINKS or count >= _MOST_SMALL or not word[0][0].isalnum() or word[0].endswith("ly"):
            break
        start = word.start()
    return start


def _end(text: str, head: re.Match[str], end: int) -> int:
    if head[0][0].isupper():
        field = _OF_WHAT.match(text, head.end(), end)
    else:
        field = _OF_WHAT_SMALL.match(text, head.end(), end) if head[0].lower() in _HAVE_A_FIELD else None
    return field.end() if field else head.end()
