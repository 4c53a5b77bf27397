"""The types every step shares: what is handed in, what is found in it, what is said about it.

All are frozen and slotted; none knows a file format, spaCy or a screen.  Offsets are Unicode code
points into the draft's text exactly as received, half-open: ``text[span.start:span.end]``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, ClassVar

FORBID_UNKNOWN_KEYS: dict[str, Any] = {"extra": "forbid"}


class Channel(StrEnum):
    """How a follow-up reaches its reader; each is judged by its own rules."""

    EMAIL = "email"
    CARD = "card"
    CALL = "call"


class Severity(StrEnum):
    """How much a finding weighs: an error stops the letter, a warning asks for a revision."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"


class Verdict(StrEnum):
    """What to do with the letter: the worst severity among its findings, said as advice."""

    SEND = "send"
    REVISE = "revise"
    STOP = "stop"


class Status(StrEnum):
    """How far a criterion is met; ``skipped`` means it could not be judged."""

    MET = "met"
    PARTLY = "partly"
    MISSING = "missing"
    SKIPPED = "skipped"


class ZoneKind(StrEnum):
    """The parts of a letter.

    ``heading`` is what stands above the greeting (date, address, pasted mail headers);
    ``postscript`` is body that stands below the sign-off.
    """

    HEADING = "heading"
    SUBJECT = "subject"
    SALUTATION = "salutation"
    BODY = "body"
    SIGN_OFF = "sign-off"
    SIGNATURE = "signature"
    POSTSCRIPT = "postscript"
    QUOTED = "quoted"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words this span cuts out of ``text``."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Return whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Return whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


# --- what the user knows: the round ----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Person:
    """An interviewer.  ``goes_by`` is the name they asked to be called."""

    name: str
    title: str | None = None
    goes_by: str | None = None
    honorific: str | None = None
    email: str | None = None

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, slots=True)
class Applicant:
    """The writer, with the contact data their letters should carry.

    ``region`` is an ISO 3166 country code, ``timezone`` an IANA name.
    """

    name: str | None = None
    email: str | None = None
    phone: str | None = None
    linkedin: str | None = None
    website: str | None = None
    region: str | None = None
    subdivision: str | None = None
    timezone: str | None = None

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, slots=True)
class Interview:
    """One conversation.  Region, subdivision, zone and office hours are the interviewer's."""

    interviewer: Person
    held_at: datetime | None = None
    notes: tuple[str, ...] = ()
    promised_reply: str | None = None
    timezone: str | None = None
    region: str | None = None
    subdivision: str | None = None
    office_hours: str | None = None

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_UNKNOWN_KEYS


class EmailTime(StrEnum):
    """When to e-mail after an interview; sources differ."""

    SAME_DAY = "same-day"
    WITHIN_24_HOURS = "24-hours"
    NEXT_MORNING = "next-morning"


class CallTime(StrEnum):
    """When to call about a promise; sources differ."""

    PROMISED_DAY = "promised-day"
    DAY_AFTER = "day-after"


@dataclass(frozen=True, slots=True)
class Advice:
    """Whose advice the plan follows where sources contradict one another.

    ``card`` asks for a card to everybody, beside the e-mail.
    """

    email: EmailTime = EmailTime.SAME_DAY
    card: bool = True
    call: CallTime = CallTime.PROMISED_DAY

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_UNKNOWN_KEYS


@dataclass(frozen=True, slots=True)
class Round:
    """One application's set of interviews."""

    company: str | None = None
    role: str | None = None
    applicant: Applicant = field(default_factory=Applicant)
    interviews: tuple[Interview, ...] = ()
    plan: Advice = field(default_factory=Advice)

    __pydantic_config__: ClassVar[dict[str, Any]] = FORBID_UNKNOWN_KEYS

    @property
    def people(self) -> tuple[Person, ...]:
        """The interviewers, in the round's order."""
        return tuple(interview.interviewer for interview in self.interviews)


# --- what the user wrote: draft, letter ------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SourceMap:
    """Where the text of a letter stands in the source it was extracted from.

    Run ``i`` of the text begins at ``starts[i]`` and was produced by ``ranges[i]`` of the source; the last
    entry stands for the end of the text.  Where both are equally long they correspond character for
    character; else each character comes from the whole range (an entity, a run of white space, a ``<br>``).
    What no characters of the source produced, such as the break between two paragraphs, has an empty range.
    """

    html: str = field(repr=False)
    starts: tuple[int, ...]
    ranges: tuple[tuple[int, int], ...]

    def at(self, offset: int) -> tuple[int, int]:
        """Return the source range of the character at an offset of the text."""
        run = max(0, bisect_right(self.starts, offset) - 1)
        return self._part(run, offset, offset + 1)

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """Return the source range to replace, so that tags before and after stay; an empty span gives a point.

        Tags *inside* the span lie in the range; ``pieces`` leaves them alone.
        """
        pieces = self.pieces(start, end)
        return pieces[0][0], pieces[-1][1]

    def pieces(self, start: int, end: int) -> tuple[tuple[int, int], ...]:
        """Return the source of the span without the tags in it, at least one range.

        Put the new text in place of the first and delete the others, and every tag stays where it is.
        """
        found: list[tuple[int, int]] = []
        for piece in self._parts(start, end):
            if piece[0] == piece[1]:
                continue
            if found and found[-1][1] == piece[0]:
                found[-1] = (found[-1][0], piece[1])
            else:
                found.append(piece)
        return tuple(found) or (self._point(start),)

    def _parts(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        run = max(0, bisect_right(self.starts, start) - 1)
        while run < len(self.starts) and self.starts[run] < end:
            yield self._part(run, start, end)
            run += 1

    def _part(self, run: int, start: int, end: int) -> tuple[int, int]:
        """Return the source of the characters ``start:end`` of the text, as far as they lie in the run."""
        source, source_end = self.ranges[run]
        first = self.starts[run]
        last = self.starts[run + 1] if run + 1 < len(self.starts) else first
        if last - first != source_end - source:
            return source, source_end
        return source + max(start, first) - first, source + min(end, last) - first

    def _point(self, offset: int) -> tuple[int, int]:
        """Return where to insert: after the character before, or else before the one after."""
        before = self.at(offset - 1) if offset > 0 else (0, 0)
        if before[0] < before[1]:
            return before[1], before[1]
        after = self.at(offset)
        return after[0], after[0]


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter as handed in.

    ``to`` holds names, addresses or "Name <address>".  ``file`` is where it came from, if anywhere:
    its name may say whom the letter is for.  ``extracted`` says that the text was taken out of something else,
    so that whoever handed that in does not know it yet; ``source`` leads back to it where it was HTML.
    """

    text: str
    id: str = ""
    channel: Channel = Channel.EMAIL
    subject: str | None = None
    to: tuple[str, ...] = ()
    sent_at: datetime | None = None
    file: str | None = None
    extracted: bool = False
    source: SourceMap | None = None


@dataclass(frozen=True, slots=True)
class Zone:
    """A part of the letter."""

    kind: ZoneKind
    span: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the body or of a postscript, without surrounding white space."""

    span: Span
    zone: ZoneKind


@dataclass(frozen=True, slots=True)
class Letter:
    """A draft cut into zones and sentences.

    ``view`` is the text to match patterns on: as long as the draft's text, character for character,
    with typographic quotes, dashes and spaces made plain.  It is never shown and never edited.
    """

    draft: Draft
    view: str
    zones: tuple[Zone, ...]
    sentences: tuple[Sentence, ...]

    def zone(self, kind: ZoneKind) -> Span | None:
        """Return the first zone of a kind, if the letter has one."""
        return next((zone.span for zone in self.zones if zone.kind is kind), None)

    @property
    def subject(self) -> str | None:
        """The subject line, given with the draft or standing in the text."""
        if self.draft.subject is not None:
            return self.draft.subject
        span = self.zone(ZoneKind.SUBJECT)
        return span.of(self.draft.text) if span else None

    def zones_of(self, *kinds: ZoneKind) -> tuple[Span, ...]:
        """Return every zone of the kinds, in the order of the text."""
        return tuple(zone.span for zone in self.zones if zone.kind in kinds)


# --- what is there: annotations --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Annotation:
    """One thing that is there.  ``confidence`` is 0-1; ``value`` is what a program can use of it."""

    label: str
    start: int
    end: int
    text: str
    confidence: float = 1.0
    value: Mapping[str, Any] = field(default_factory=dict)
    source: str = ""
    field: str = "text"

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


# --- what is the same: likeness ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Passage:
    """Words two letters share; likeness is 0-100."""

    start: int
    end: int
    other_start: int
    other_end: int
    likeness: int


@dataclass(frozen=True, slots=True)
class Alike:
    """How like one other letter this one is (0-100)."""

    draft_id: str
    likeness: int
    verdict: str
    passages: tuple[Passage, ...] = ()
    swaps: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Forgiven:
    """Words two letters have in common that may be equal, and why.

    ``kind`` is salutation, sign-off, signature, contact, quoted, role, company, name, placeholder, product (a name
    out of the round's notes) or stock; stock weighs little, the rest nothing.
    """

    kind: str
    start: int
    end: int
    other_start: int
    other_end: int


@dataclass(frozen=True, slots=True)
class Pair:
    """How alike the letters ``a`` and ``b`` are; passages, swaps and what was forgiven run a, then b.

    ``forgiven`` is empty for independent letters.
    """

    a: str
    b: str
    likeness: int
    verdict: str
    passages: tuple[Passage, ...] = ()
    swaps: tuple[tuple[str, str], ...] = ()
    forgiven: tuple[Forgiven, ...] = ()


DUPLICATES = frozenset({"same-letter", "light-edit", "paraphrase"})
"""The verdicts of a pair by which one letter is the other over again."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another letter beside this one: how alike they are, who reads it, and whether that is the same person."""

    alike: Alike
    reader: str | None = None
    same_reader: bool = False


# --- the letter with all that is known of it ---------------------------------------------------


@dataclass(frozen=True, slots=True)
class Earlier:
    """A letter that goes out before another, as far as that one must know of it.  ``sent_at`` is aware, or None."""

    draft_id: str
    channel: Channel
    recipients: tuple[Person, ...]
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class AnnotatedLetter:
    """A letter with what is in it and what is known about it.

    ``recipients`` are the people it goes to, from the round or, without one, from ``to``;
    ``interviews`` the conversations with them, as far as the round knows them.  ``neighbours`` are the letters it was
    compared with, ``make_own`` the sentences it shares with its duplicates, ``stock`` the words that are formula.
    ``earlier`` are the letters that go out before it, None where no others were given.
    """

    letter: Letter
    annotations: tuple[Annotation, ...]
    round: Round | None = None
    interviews: tuple[Interview, ...] = ()
    recipients: tuple[Person, ...] = ()
    unknown_recipients: tuple[str, ...] = ()
    now: datetime | None = None
    neighbours: tuple[Neighbour, ...] = ()
    make_own: tuple[Span, ...] = ()
    stock: tuple[Span, ...] = ()
    earlier: tuple[Earlier, ...] | None = None

    @property
    def draft(self) -> Draft:
        """The draft as handed in."""
        return self.letter.draft

    def of(self, *labels: str) -> tuple[Annotation, ...]:
        """Return the annotations with these labels, in the order of the text."""
        return tuple(each for each in self.annotations if each.label in labels)


# --- what it means: findings, criteria -------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace ``start:end`` by ``text``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Related:
    """A passage of another letter that a finding speaks of."""

    draft_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hit:
    """What a check found, before the engine stamps the check's name and severity on it.

    ``severity`` is set only where a check speaks with more than one.
    """

    start: int
    end: int
    message: str
    edits: tuple[Edit, ...] = ()
    related: tuple[Related, ...] = ()
    severity: Severity | None = None
    field: str = "text"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend.  Something missing is an empty span where the mend goes."""

    check: str
    severity: Severity
    message: str
    start: int
    end: int
    edits: tuple[Edit, ...] = ()
    related: tuple[Related, ...] = ()
    url: str = ""
    field: str = "text"

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of the judgement; ``points`` out of ``of`` make the personalization."""

    name: str
    status: Status
    reason: str
    points: int = 0
    of: int = 0
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A check or criterion that could not be judged, and why."""

    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Critique:
    """Everything said about one draft.  ``personalization`` is 0-100, or None where nothing could be judged.

    ``make_own`` are the sentences it shares with its duplicates and that should become its own.
    """

    draft_id: str
    personalization: int | None
    verdict: Verdict
    headline: str
    interviewer: str | None
    interviewers: tuple[str, ...]
    criteria: tuple[Criterion, ...]
    findings: tuple[Finding, ...]
    annotations: tuple[Annotation, ...]
    alike: tuple[Alike, ...]
    skipped: tuple[Skipped, ...]
    version: Mapping[str, str]
    make_own: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class JudgedLetter:
    """A critique in its place in a batch."""

    draft_id: str
    file: str | None
    round: str | None
    interviewer: str | None
    critique: Critique


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that could not be judged, and what to do about it."""

    file: str
    why: str


# --- what to do when: the plan -----------------------------------------------------------------


class State(StrEnum):
    """How far a task is: ``missing`` is past its time with nothing there, ``due`` is not yet."""

    DONE = "done"
    WRITTEN = "written"
    DUE = "due"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Alternative:
    """Other advice than the one followed, who gives it, and the line of the round's ``[plan]`` that follows it."""

    advice: str
    source: str
    setting: str | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to do for one interviewer.  ``kind`` is email, card, call or ask; times are aware.

    ``letters`` are the ids of those written for it; ``arrives`` is when a card posted in time should be there.
    """

    interviewer: str
    kind: str
    state: State
    start: datetime
    end: datetime
    message: str
    letters: tuple[str, ...] = ()
    question: str | None = None
    arrives: date | None = None
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """What an interviewer has so far, by channel; ``call`` is None where no answer was promised."""

    interviewer: str
    email: State
    card: State | None = None
    call: State | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """Who has what, the tasks in order of time, and what could not be planned or was taken over."""

    tasks: tuple[Task, ...]
    people: tuple[Standing, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    company: str | None = None
    role: str | None = None
    now: datetime | None = None


@dataclass(frozen=True, slots=True)
class RoundCritique:
    """Every letter of a round, the pairs among them, who has no letter yet, and what is to do when.

    ``plan`` is None without a round or a clock.
    """

    letters: tuple[JudgedLetter, ...]
    pairs: tuple[Pair, ...] = ()
    clusters: tuple[tuple[str, ...], ...] = ()
    without_letter: tuple[str, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    plan: Plan | None = None
