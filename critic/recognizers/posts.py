"""Where a letter names the job it is about: "the position of Y", "as your next Y I would", "glad to become Y".

Yields ``post`` for whatever fills such a place; whether it is this round's job is for a check to say.  A place looks
ahead, or speaks of this application: what the writer was, and what the reader's own job is called, stand elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from critic import lazy
from critic.domain import Annotation, Span, ZoneKind
from critic.learned.slots import Place, candidates, chance
from critic.occupations import JOB_WORDS, NO_JOBS, SURE_JOB_WORDS
from critic.phrases.firms import is_coined
from critic.phrases.jobs import jobs
from critic.reading import Reading

_ENDINGS = "er|or|ist|ian|eur|euse|man|men|woman|person|keeper|smith|wright|herd|hand|maid|monger|guard|master|mistress"
_HEAD = rf"(?:[\w-]{{2,30}}(?:{_ENDINGS})|{JOB_WORDS})"
_NOT_A_JOB = lazy.compile(rf"(?:\b(?:{NO_JOBS})|\w(?:meter|metre))s?$", re.I)
_MODIFIER = (
    r"(?:(?!(?:position|role|post|job|opening|vacancy|function|interview|offer|the|a|an|this|that|your|my|our|his|her|their|and|or|i|you|we|is|was|to|"
    r"for|with|at|in|on|about|as|(?-i:[Ii]t)|if|who|which|same|open|new|present|current|former|next|not|no|more|better|good|great|only|much|also|"
    r"today|yesterday|from|by|be|been|have|has|would|will|can)\b)(?=[^\s\w]{0,3}\w)[\w'/&+.-]{1,30}(?<![.])\s(?:(?:of|and|&|for|in)\s)?)"
)
_POST = rf"(?P<post>{_MODIFIER}{{0,5}}{_HEAD}s?(?-i:\s(?:II|III|IV|[A-Z]{{2,4}})(?!\w))?)(?![\w-])"
_SURE_POST = _POST.replace(JOB_WORDS, SURE_JOB_WORDS)
_OPEN = r"(?:position|role|post|job|opening|vacancy|opportunity|function|place|seat|spot|team member|traineeship|internship|apprenticeship|interview|candidacy|application|duties)"
_NO_CLAUSE = r"(?! (?:who|that)\b)"
_QUALITY = r"(?:good|great|strong|excellent|fine|worthy|valuable|reliable|useful|fitting|suitable|effective|successful|dedicated|decent|perfect|proper|real|true|competent|first-rate)"
_CAPITAL = r"(?-i:(?=[A-Z]))"

# Each with what it cannot do without: the quick look that spares most sentences the slow one.
_SLOTS = tuple(
    (tuple(cues.split("|")), lazy.compile(pattern, re.I))
    for cues, pattern in (
        ("position|role|post|job|opening|vacancy|opportunity|function|place|seat|spot|team member|internship|apprenticeship|traineeship|interview",
         rf"\b(?:the|this|your|an?|that) {_POST},? {_OPEN}\b"),
        ("position|role|post|job|opening|vacancy|function|offer|place|opportunity|candidacy|candidature|interview|application|spot",
         r"\b(?:(?:position|role|post|opening|vacancy|offer|opportunity|candidacy|candidature|interview|application|spot)(?: of| as| for|:)(?: (?:a|an|the|being|being a))?"
         rf"|(?:job|function|place) (?:of|for)|(?:position|role|post|job|function|place) (?:as|for) (?:an?|the|your)) {_POST}{_NO_CLAUSE}"),
        ("work of|duties of|responsibilities of|profession of|task of|tasks of|function of|functions of|charge of|title of|chair of",
         rf"\b(?:work|duties|responsibilities|profession|tasks?|functions?|charge|title|chair) of (?=[\w-]+ [\w-]){_POST}(?<!s){_NO_CLAUSE}"),
        ("interview|appl|considered|considering|recommend|choose|select|candida",
         r"\b(?:interview(?:ed|ing)?(?: me)?(?: by you)?(?: this morning| this afternoon| today| yesterday)?|appl(?:y|ied|ying|icants?|ication)|considered|considering me|recommend me|choose me|select me|candidate|candidature) (?:for|as|to be)(?: (?:the|an?|your))? "
         rf"{_POST}"),
        (" as ",
         r"\b(?:join(?:ing)? (?:you|your team|the team|the company|your \w+|you all)?|(?:start|begin|work|serve|succeed|be useful|help|contribute)(?:ing)?(?: \w+){0,3}|hir(?:e|ing) me|take me|t(?:ake|aking|ook) me on|have me|see myself|imagine myself|picture myself|grow|welcome me|employ me|success|future|career|trust me) as "
         rf"(?:an? |the |your (?:next |new )?|one of your )?{_POST}{_NO_CLAUSE}"),
        (" next | new | future ", rf"\b(?:become|becoming|be|being|make|would be|as) (?:an? |the |your )(?:next|new|future) {_POST}"),
        ("good|great|strong|excellent|fine|worthy|valuable|reliable|useful|fitting|suitable|effective|successful|dedicated|decent|perfect|proper|real|true|competent|first-rate",
         rf"\b(?:be|make|become|becoming) an? {_QUALITY} {_CAPITAL}{_POST}"),
        ("needs|must|has to|should|is someone|is one", rf"\ba {_QUALITY} {_CAPITAL}(?=[\w-]+ [A-Z]){_POST} (?:needs|must|has to|should|is someone|is one)\b"),
        ("become|chosen as|get to be|i were", rf"\b(?:if i (?:become|am chosen as|get to be|were)|to become|i(?:'ll| will| would|'d)? (?:like to |love to |want to )?become) (?:an? |the |your )?{_CAPITAL}{_POST}"),
    )
)  # fmt: skip
_LIKES = (
    r"(?:want|wish|hope|love|like|dream|interested|interest|chance|opportunity|proud|honou?red|ready|happy|glad|excited|keen|eager|thrilled|delighted|privilege|"
    r"motivated|goal|aim|ambition|pleasure|possibility|pleased|willing|suited|fit|born|made)"
)
# "happy to be WSH Coordinator", "a chance to become visual merchandiser", "my dream is to be a float designer at".
_TO_BE = lazy.compile(
    rf"\b{_LIKES}(?: \w+){{0,2}}? (?:to be|to become|of being|of becoming|in being|in becoming|being|becoming) (?:(?:the |your |one of your )?{_POST}{_NO_CLAUSE}|an? (?P<a>{_POST.replace('?P<post>', '?:')})(?= (?:at|in|with|for) (?-i:(?:the )?[A-Z]|your)))",
    re.I,
)
# "happy in your firm as cabinet maker", "a reliable man to have as Rope Access Technician".
_WISH_AS = lazy.compile(
    rf"\b(?:would|'d|will|'ll|could|hope|want|wish|dream|proud|happy|glad|honou?red|ready|keen|eager|sure|convinced|confident)\b(?:(?!\b(?:was|were|did|had|learn\w*|learnt|worked|my|years|(?<!to )(?<!for )(?<!with )(?<!by )you|he|she|they|saw|known|also|such|same|well|far|soon|long|much|regard\w*)\b)[^.;:!?\n])"
    rf"{{0,70}}? as (?:the |your )?{_POST}{_NO_CLAUSE}",
    re.I,
)
# "As Hydrologist I would": forward; "As a night manager I know": what the writer is.
_AS = lazy.compile(
    rf"\b(?i:as) (?:(?:(?i:an?|the) )?(?=[A-Z])|(?i:your) )(?i:{_POST}),? (?:(?i:at|in|with|of|for) [^.;:!?\n,]{{2,40}},? )?(?:of the \w+ )?(?i:i (?:would|will|could|can|shall|hope|want|am ready|am sure)\b|i'(?:ll|d)\b|my first\b)"
)
_OWN_PAST = lazy.compile(
    r"\b(?:worked|was|were|been|have (?:been|worked|had|the)|has|had|currently|current|present|former|previous|years?|experience|my (?:job|work|time|role|post)|degree|trained|"
    r"(?:am|'m|i) (?:now |still |also )?work(?:ing)? as|where i(?:'m| am| work)|certified|licen[cs]ed|qualified|started|started out|when|he|she|you (?:started|began|worked|were))\b[^.;:!?]{0,60}$",
    re.I,
)
# "I am a Business Analyst by designation"
_OWN_TITLE = lazy.compile(r"\bi(?: am|'m)(?: now| still| already| currently)? an? $", re.I)
_SUBJECT = lazy.compile(
    rf"(?:^(?!(?i:thanks?\b|cheers\b|many\b|great\b|nice\b|good\b|hello\b|hi\b|follow|thank|interview|candidat|appreciat|gratitude|with thanks|re\b|your|our|my|the|a|an)\b)|[-\u2013\u2014:|,!.(]\s*|\b(?:for|the|about|re:|of|as)\s+)(?=[A-Z])(?i:{_SURE_POST})(?=\s*(?:$|[-\u2013\u2014:|,!.)]|of (?:the )?[A-Z]|\s(?:interview|position|role|post|job|opening|vacancy|application|candidate|candidature|at|in|with)\b))"
)
_SUBJECT_SMALL = lazy.compile(
    rf"(?:^|[-:|,!./]\s*|\b(?:for|the|about|re:|of|as)\s+)(?=[^\W\d_]){_POST} (?:{_OPEN}|candidate|applicant)\b", re.I
)
# "Captain Rolf Haugland": what somebody is called.
_SOMEBODY = lazy.compile(
    r" (?!(?:Position|Role|Post|Job|Opening|Vacancy|Interview|Shift|Night|Day|Grade|Level|Team|Department|Assistant|Trainee|Intern|Supervisor|Manager)\b)[A-Z\u00c0-\u00de][^\W\d_]+"
)
# "I know the Data Engineer role is also open", "another opening, Data Engineer"
_ANOTHER_BEFORE = lazy.compile(
    r"\b(?:another|other|second|different|also)\s(?:\w+\s)?$|\b(?:two|three|four|some|most|many|half|several) of the $",
    re.I,
)
_ANOTHER_BEHIND = lazy.compile(
    rf",? (?:{_OPEN} )?(?:(?:that|which) )?(?:is|are|was|were) (?:also|too|as well|still open|still free)\b", re.I
)
# "About the bookkeeper on the second floor", "asked for the shipping clerk rather than the director": somebody there is.
_SOMEBODY_BEFORE = lazy.compile(r"\b(?:about|asked for|saw|met|with|from) the $", re.I)
_SOMEBODY_BEHIND = lazy.compile(
    r" rather than\b| (?:on|at|in|from|behind) the (?:\w+ )?(?:floor|corner|gate|desk|counter|door|front|back|basement|photo|picture)\b",
    re.I,
)
_THANKED = lazy.compile(r"\b(?:thanks?|thank you|grateful|regards|greetings)\b[^,]*, (?:dear )?$", re.I)
_LINE_END = lazy.compile(r"\n[> \t]*")
_LONGEST_SUBJECT = 300
_LONGEST_QUOTE = 1500
# From where on a place is sure, by cross-validation over writers.
_SURE, _SURER, _SUREST = 0.85, 0.9, 0.98
# Below this no wording makes it one: "see myself as a supervisor", "the role of the supervisors".
_UNLIKELY = 0.3


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``post`` for what fills the places, in body and subject; in a single letter in quoted mail as well."""
    subject = (reading.letter.draft.subject or "")[:_LONGEST_SUBJECT]
    of_subject = sorted({*_matched((_SUBJECT, _SUBJECT_SMALL), subject, 0, len(subject))})
    # Where nothing tells the right job, no other need be found.
    asked = reading.round or of_subject or reading.letter.zones_of(ZoneKind.QUOTED)
    for sentence in reading.letter.sentences:
        end = -1
        likely = _likely(reading, sentence.span) if asked else ()
        for span in sorted({*_posts(reading.view, sentence.span), *likely}):
            if span.start >= end:
                end = span.end
                yield reading.annotation("post", span.start, span.end, confidence=0.8, source="slot")
    for span in of_subject:
        if _is_no_post(subject, span):
            continue
        yield Annotation("post", span.start, span.end, span.of(subject), source="subject", field="subject")
    for zone in reading.letter.zones_of(ZoneKind.QUOTED) if reading.round is None else ():
        end = min(zone.end, zone.start + _LONGEST_QUOTE)
        # A job's name may run over the end of a line and the mark of quotation.
        line, places = _one_line(reading.view, zone.start, end)
        for span in _matched([slot for _, slot in _SLOTS[:2]], line, 0, len(line)):
            start, last = places[span.start], places[span.end - 1]
            yield Annotation("post", start, last + 1, span.of(line), 0.6, source="quoted")


def _is_no_post(subject: str, post: Span) -> bool:
    """Return whether a subject speaks of several ("Cold hands"), or to the reader ("Thank you, Doctor")."""
    written = post.of(subject)
    if " " in written:
        return written.endswith("s")
    # A word that nobody knows is of another language: "Tesekkurler".
    unheard = written.endswith(("er", "or")) and is_coined(written) and not any(jobs(written, Span(0, len(written))))
    return written.endswith("s") or unheard or bool(_THANKED.search(subject, 0, post.start))


def _likely(reading: Reading, sentence: Span) -> Iterator[Span]:
    """Yield the jobs in a place that the fitted weights are sure of."""
    view = reading.view
    for span, look in candidates(Place.POST, view, sentence):
        # One word is as often what somebody is: "as a scholar".
        least = _SURE if " " in span.of(view) else _SURER
        before = view[max(sentence.start, span.start - 90) : span.start]
        # A subject names the job more loosely than a round does.
        if reading.round is None or _OWN_PAST.search(before) or _OWN_TITLE.search(before):
            least = _SUREST
        if view[: span.start].endswith((" of your ", " of our ")) or _is_another(view, sentence, span):
            continue
        if chance(Place.POST, view, sentence, span, look) >= least:
            yield span


def _one_line(view: str, start: int, end: int) -> tuple[str, list[int]]:
    """Return quoted mail as one line, and where each of its characters stands in the letter."""
    places: list[int] = []
    for mark in _LINE_END.finditer(view, start, end):
        places += range(start, mark.start() + 1)
        start = mark.end()
    places += range(start, end)
    return "".join(" " if view[at] == "\n" else view[at] for at in places), places


def _matched(patterns: Iterable[re.Pattern[str]], text: str, start: int, end: int) -> Iterator[Span]:
    for pattern in patterns:
        for found in pattern.finditer(text, start, end):
            group = "a" if "a" in pattern.groupindex and found["a"] else "post"
            if not _NOT_A_JOB.search(found[group]):
                # "on 3 December for night dispatcher": what it is for comes last.
                yield Span(found.end(group) - len(found[group].rpartition(" for ")[2]), found.end(group))


def _posts(view: str, sentence: Span) -> Iterator[Span]:
    lower = view[sentence.start : sentence.end].lower()
    patterns = [slot for cues, slot in _SLOTS if any(cue in lower for cue in cues)]
    if " be " in lower or " become " in lower or "being " in lower or " becoming " in lower:
        patterns.append(_TO_BE)
    if " as " in lower or lower.startswith("as "):
        patterns += [_WISH_AS, _AS]
    found = [*_matched(patterns, view, sentence.start, sentence.end)]
    likely = candidates(Place.POST, view, sentence) if found else ()
    unlikely = [span for span, look in likely if chance(Place.POST, view, sentence, span, look) < _UNLIKELY]
    for span in found:
        is_unlikely = any(span.overlaps(each) for each in unlikely) or _is_another(view, sentence, span)
        if not (is_unlikely or _OWN_PAST.search(view[max(sentence.start, span.start - 90) : span.start])):
            yield span


def _is_another(view: str, sentence: Span, post: Span) -> bool:
    """Return whether a job is a person's title, or named as another opening beside this one."""
    if " " not in post.of(view) and post.of(view)[0].isupper() and _SOMEBODY.match(view, post.end, sentence.end):
        return True
    before = view[max(sentence.start, post.start - 40) : post.start]
    if _SOMEBODY_BEFORE.search(before) and _SOMEBODY_BEHIND.match(view, post.end, sentence.end):
        return True
    return bool(_ANOTHER_BEFORE.search(before) or _ANOTHER_BEHIND.match(view, post.end, sentence.end))
