"""Say whom a draft goes to, and who has no letter yet.

``to`` beats the file's name beats the salutation, and a lower one is asked only where those above say
nothing: a letter filed for Anna that greets Bob goes to Anna, and its greeting is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from critic.domain import Draft, Person, Round
from critic.names.matching import Comparison, Match, best, compare
from critic.names.written import fold

By = Literal["to", "file", "salutation", "only-one"]

# such a file's name speaks of none of its letters in particular
_OF_MANY = frozenset({".jsonl", ".ndjson", ".csv", ".tsv", ".mbox", ".mbx"})
# fmt: off
_GENERIC = frozenset({
    "a", "an", "and", "call", "calls", "card", "cards", "clean", "copy", "draft", "drafts", "email", "emails", "final",
    "follow", "followup", "for", "from", "html", "interview", "job", "letter", "letters", "mail", "message", "my",
    "new", "no", "note", "notes", "old", "phone", "post", "reply", "rev", "round", "scan", "script", "scripts", "sent",
    "template", "text", "thank", "thanks", "thankyou", "the", "to", "up", "v", "ver", "version", "voicemail", "you",
    "your",
})
# fmt: on
_ADDRESS = re.compile(r"<\s*([^<>\s]+@[^<>\s]+)\s*>|(?<![^\s<>,;\"])(?:mailto:)?([^\s<>,;\"]+@[^\s<>,;\"]+)")
_WORDS = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
_CAMEL = re.compile(r"(?<=[a-z\u00df-\u00ff])(?=[A-Z\u00c0-\u00de])")


@dataclass(frozen=True, slots=True)
class Assignment:
    """The interviews a draft goes to, as indices into the round; ``by`` is what said so.

    Several indices mean several readers, or several interviews with one.  ``unknown`` are the entries
    of ``to`` that match nobody; one that fits two people equally well is neither.
    """

    interviews: tuple[int, ...] = ()
    by: By | None = None
    unknown: tuple[str, ...] = ()


def assign(draft: Draft, round: Round, greeted: Sequence[str]) -> Assignment:
    """Return whom the draft goes to; ``greeted`` are the names in its salutation, as written."""
    people = round.people
    if draft.to:
        return _by_to(draft.to, people)
    found = _by_file(draft.file, people)
    if found:
        return Assignment(found, "file")
    found = _joined(_by_name(name, people) for name in greeted)
    if found:
        return Assignment(found, "salutation")
    # with one interviewer there is nobody else to write to: "Dear Bob" is then a wrong greeting, not another reader
    if people and len(_same_as(people[0], people)) == len(people):
        return Assignment(tuple(range(len(people))), "only-one")
    return Assignment()


def without_letter(round: Round, assigned: Iterable[int]) -> tuple[str, ...]:
    """Return the names of those to whom none of the assigned interviews belongs, each once, in the round's order."""
    people = round.people
    served = {other for index in assigned for other in _same_as(people[index], people)}
    names: list[str] = []
    for index, person in enumerate(people):
        if index not in served:
            names.append(person.name)
            served.update(_same_as(person, people))
    return tuple(names)


# --- to ----------------------------------------------------------------------------------------


def _by_to(entries: Sequence[str], people: Sequence[Person]) -> Assignment:
    found = [_by_entry(entry, people) for entry in entries]
    unknown = tuple(entry for entry, indices in zip(entries, found, strict=True) if indices is None)
    interviews = _joined(indices or () for indices in found)
    return Assignment(interviews, "to" if interviews else None, unknown)


def _by_entry(entry: str, people: Sequence[Person]) -> tuple[int, ...] | None:
    """Return the interviews of one entry: none where it is ambiguous, None where it fits nobody."""
    match = _ADDRESS.search(entry)
    address = (match[1] or match[2]) if match else ""
    if address:
        owner = next((person for person in people if _is_email(person, address)), None)
        if owner:
            return _same_as(owner, people)
    name = _ADDRESS.sub("", entry).strip(" \t\"'<>()")
    if name:
        found = _best(name, people)
        if found:
            # an address book knows surnames: there "Sarah Jones" is not Sarah Smith misspelled
            return None if found[1].other_surname else _same_as(found[0], people)
        is_ambiguous = any(compare(name, person).match is not Match.DIFFERENT for person in people)
        return () if is_ambiguous else None
    # an address alone may spell the name, but not of somebody who is known to have another one
    spelled = _by_words(address.split("@")[0], people)
    return spelled if spelled and not any(people[index].email for index in spelled) else None


def _is_email(person: Person, address: str) -> bool:
    return (person.email or "").casefold() == address.casefold()


def _by_name(name: str, people: Sequence[Person]) -> tuple[int, ...]:
    """Return the interviews of the person a name fits best, misspelled or not; none where two fit as well."""
    found = _best(name, people)
    return _same_as(found[0], people) if found else ()


def _best(name: str, people: Sequence[Person]) -> tuple[Person, Comparison] | None:
    # somebody who interviewed twice must not be their own rival
    each = [person for index, person in enumerate(people) if _same_as(person, people)[0] == index]
    found = best(name, each)
    return (each[found[0]], found[1]) if found else None


# --- the file's name -----------------------------------------------------------------------------


def _by_file(file: str | None, people: Sequence[Person]) -> tuple[int, ...]:
    path = PurePosixPath(file or "")
    if path.suffix.lower() in _OF_MANY:
        return ()
    return _by_words(path.stem, people)


def _by_words(words: str, people: Sequence[Person]) -> tuple[int, ...]:
    """Return the interviews of the one person whom the words name: "02-ortiz-card", "AdaOkonkwo_v2".

    Only exact forms count, since a word of a file's name that is like a name is mostly just a word.
    """
    named = [fits for word in _pieces(words) if (fits := _exactly(word, people))]
    if not named:
        return _by_run_together(words, people)
    common = tuple(sorted(frozenset.intersection(*named)))
    return common if common and _same_as(people[common[0]], people) == common else ()


def _pieces(words: str) -> Iterator[str]:
    for run in _WORDS.findall(words):
        # "McDonald" is one name, "AdaOkonkwo" two
        for piece in dict.fromkeys((run, *_CAMEL.split(run))):
            if fold(piece) not in _GENERIC and (len(piece) > 1 or not piece.isascii()):
                yield piece


def _exactly(word: str, people: Sequence[Person]) -> frozenset[int]:
    return frozenset(index for index, person in enumerate(people) if compare(word, person).match is Match.SAME)


def _by_run_together(words: str, people: Sequence[Person]) -> tuple[int, ...]:
    """Return the interviews of the person whose whole name stands in one word, as in "adaokonkwo"."""
    runs = {fold(run) for run in _WORDS.findall(words)}
    found = tuple(index for index, person in enumerate(people) if _letters(person.name) in runs)
    return found if found and _same_as(people[found[0]], people) == found else ()


def _letters(name: str) -> str:
    return "".join(char for char in fold(name) if char.isalpha())


# --- one person in several interviews ------------------------------------------------------------


def _same_as(person: Person, people: Sequence[Person]) -> tuple[int, ...]:
    """Return the indices of a person: who has the same name and no other address, or the same address."""
    return tuple(index for index, other in enumerate(people) if _is_same(person, other))


def _is_same(one: Person, other: Person) -> bool:
    if one.email and other.email:
        return one.email.casefold() == other.email.casefold()
    return fold(one.name) == fold(other.name)


def _joined(found: Iterable[tuple[int, ...]]) -> tuple[int, ...]:
    return tuple(sorted({index for indices in found for index in indices}))
