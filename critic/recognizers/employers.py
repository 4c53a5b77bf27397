"""The slots in which a letter names the firm and the job it is about: "join X", "the position of Y at X", "as Y I would".

Yields ``employer`` and ``post`` for whatever fills such a slot; whether it is this round's is for a check to say.  A slot
looks ahead, or speaks of this application: where the writer worked before, who buys from the firm and what the reader's
own job is called stand in other slots.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from critic.domain import Annotation, Span
from critic.reading import Reading

_CAP = r"(?:(?:l|d|el|al|o)['-])?[A-ZÀ-ÖØ-ÞŁŚŞŠÇČĆŽŻŹĐİĀĒĪŌŪŐ][\w'&.’-]*(?<![.,'])"
_LINK = r"(?:of|the|and|&|de|del|della|der|des|du|da|do|dos|di|la|le|les|los|las|el|al|van|von|den|für|for|i|y|e|et|und|og|och|in)"
_FIRM = rf"(?P<firm>(?:St\. )?(?:{_CAP}|\d+[A-Z]\w*)(?:\s+(?:(?:{_LINK}\s+){{0,2}}{_CAP}|&\s+{_CAP})){{0,5}})(?=\s*(?:[.,;:!?)(\"\n]|$|'s\b|-\s)|\s+(?:and|as|because|where|with|in|for|is|would|one|if|but|so|family|at|to|on|than|since|from|when|today|yesterday|this|[Ii]|was|seems|sounds|looks|feels|after|before|or|very|a|the)\b)"
_THE = r"(?:the |a |an )?"
_JOB_NOUN = r"(?:position|role|post|job|opening|vacancy|opportunity|function|offer|place|seat|internship|apprenticeship|traineeship|placement|interview|application|candidacy|candidature)"
# What makes a clause one about the future there.
_FUTURE = r"\b(?:would|'d|will|'ll|can|could|shall|should|want|wish|like|love|hope|hoping|dream|proud|eager|keen|excited|ready|convinced|sure|certain|confident|believe|think|know|committed|motivated|interested|interest|happy|glad|honou?red|privilege|chance|possibility|opportunity|able|begin|start|forward|see myself|imagine|picture|goal|ambition|pleasure|enthusias\w+|look)\b"
_AHEAD_SLOTS = (
    r"\b(?:join(?:ing)?|integrate|integrating|serv(?:e|ing)|contribut(?:e|ing) to|be(?:ing|come|coming)? (?:a )?(?:part|member) of|belong(?:ing)? to|grow(?:ing)? (?:with|in|at)|work(?:ing)? (?:for|at|with|in)|(?:begin|start)(?:ning|ing)?(?: soon| work| my career)? (?:at|in)|effective (?:at|in)|useful (?:at|to|in)|(?:asset|added value|value|match|fit|benefit|suited|contribution) (?:for|to|at|with)|home (?:at|in)|future (?:at|with|in)|career (?:at|with|in)|dedicate myself to|succeed(?:ing)? at|thrive at)"
    rf" {_THE}{_FIRM}",
    rf"\b(?:bring|add|offer|give|devote|lend|deliver|provide)(?:ing)? [^.;:!?\n]{{2,90}}? to {_THE}{_FIRM}",
)
_HERE_SLOTS = (
    rf"\b{_JOB_NOUN}(?: (?:of|as|for) [^.;:!?\n,]{{2,60}}?)?,? (?:at|with|in|within) {_THE}{_FIRM}",
    rf"\b(?:applying|apply|application|applied|interview(?:ed|ing)?) (?:to|at|with|for(?: a| the)? [^.;:!?\n,]{{2,50}}? at) {_THE}{_FIRM}",
    rf"\b(?:interest|interested|enthusiasm|enthusiastic) (?:in|for|about) (?:joining |working (?:at|for|with) )?{_THE}{_FIRM}",
    rf"\b(?:learn(?:ing|ed|t)?|hear(?:ing|d)?|know|understand(?:ing)?|talk(?:ing|ed)?)(?: \w+){{0,2}} about {_THE}{_FIRM}(?=[.,!;:]|\s+and\b|'s (?:culture|team|mission|vision|values|plans|work|future|approach))",
    rf"\b(?:looks?|is|works?|feels?|life|day|days|things|culture|team|people|everyone|everybody|atmosphere|colleagues) (?:like |done |run )?at {_THE}{_FIRM}(?=[.,!;:)\n]|\s+(?:and|is|are|would|where|with|looks|feels)\b)",
    rf"\b{_THE}{_FIRM} (?:is|would be|seems(?: to be)?|looks like|sounds like|feels like|was) (?:just |exactly |really |truly |clearly |certainly |definitely )?(?:the|a|an|that) (?:kind of |sort of |type of |right |very |great |good |perfect |special |real |wonderful |ideal )*(?:place|company|firm|organi[sz]ation|house|school|hospital|studio|team|employer|home|workplace|environment|institution|bank|brand|business|ship)\b",
)
_SENTENCE_START = re.compile(
    rf"(?:(?i:in|at|with) {_THE}){_FIRM},? (?i:i (?:will|would|can|could|shall|hope|want)\b|i'(?:ll|d)\b)"
)
_AHEAD = tuple(re.compile(pattern.replace("(?:join", "(?i:join", 1)) for pattern in _AHEAD_SLOTS)
_HERE = tuple(re.compile(pattern) for pattern in _HERE_SLOTS)
# The writer's own past and present, and other people's.
_ELSEWHERE = re.compile(
    r"\b(?:former|formerly|previous(?:ly)?|current(?:ly)?|present|last|old|worked|have worked|have been|has been|been working|used to|years? (?:at|with|in|of)|was|were|had|did|my (?:time|years|job|work|boss|experience|studies|thesis|degree|internship|apprenticeship|team) (?:at|with|in)|"
    r"graduat\w+|studied|studying|degree|diploma|trained|since|as (?:a )?(?:former|student)|where i|when i|before|competitor|unlike|instead of|compared|rather than|same (?:as|way) at|moved from|left|came from|came over from|you (?:came|joined|worked|left|spent|started)|your (?:time|years|days) (?:at|with|in)|friend|cousin|sister|brother|wife|husband|he|she)\b",
    re.I,
)
_CLAUSE = re.compile(r"[,;:] (?=i\b)", re.I)
_FUTURE_WORDS = re.compile(_FUTURE, re.I)
_NOT_A_FIRM = frozenset(
    "i this that it its his her their our your my here there what which these those everything something opportunity interview conversation chat time meeting talk hiit unit room floor technical round wonderful great team hr i'm i'd i'll i've monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december english french german spanish italian portuguese arabic dutch mandarin hindi "
    "ms mr mrs dr mx prof professor god christmas easter europe africa asia america excel sql python java kafka spark aws azure linux kubernetes docker react hr it qa ux ui ai ml sap crm erp r&d gdpr iso nhs pr ceo cto cfo coo".split()
)

_TRAILING = re.compile(r"(?:\s{1,2}(?:and|&)\s{1,2}I|'s)$|\s{1,2}(?:and|in|for|i|y|e|et)$")
_BEGINS_A_PLACE = frozenset(
    "new san santa saint st los las cape port lake mount north south east west el fort hong tel buenos rio sao são united great upper lower county kuala addis dar ho central western eastern northern southern".split()
)
_ENDS_A_PLACE = frozenset(
    "street road avenue lane square park hill hills city town county valley falls island islands state beach bay river lake quarter north south east west district village province kingdom states".split()
)

# --- posts ---------------------------------------------------------------------------------------

_JOB_WORD = (
    r"(?:[\w-]{2,}(?:er|or|ist|ian|eur|euse|man|woman|person|keeper|smith|wright)|assistant|attendant|accountant|consultant|agent|superintendent|president|student|apprentice|intern|trainee|nurse|midwife|clerk|chef|cook|sous-chef|lead|head|chief|analyst|associate|representative|rep|"
    r"specialist|executive|officer|guard|pilot|host|hostess|fellow|aide|hand|secretary|partner|technician|mechanic|architect|scientist|coach|captain|mate|counsel|paralegal|principal|dean|advocate|concierge|barista|therapist|hygienist|sommelier|steward|porter|staff|attaché|expert|delegate|deputy|copywriter|creative|planner)"
)
_NOT_A_JOB = re.compile(
    r"\b(?:other|another|rather|whether|better|further|former|later|number|paper|order|matter|letter|never|over|under|after|together|either|water|weather|summer|winter|october|november|december|september|computer|server|customer|order|manner|answer|offer|career|senior|junior|major|minor|prior|superior|interior|color|colour|favor|favour|honor|honour|error|floor|door|sector|factor|behavior|human|woman|man|person|team|first|most|least|best|interest|list|guest|test|request|latest|honest|forest|west|east|exist|list|per|master|newsletter|quarter|corner|centre|center|chapter|dinner|power|shoulder|silver|slower|"
    r"reader|listener|neighbou?r|mother|father|brother|sister|daughter|beginner|believer|newcomer|learner|quick learner|fast learner|hard worker|player|team player|candidate|perfectionist|fellow|witness|outsider|insider|stranger|survivor|mirror|folder|ladder|member|leader|owner|buyer|user|fighter|dreamer|thinker|talker|starter|self-starter|finisher|problem[- ]solver|lover|fan|reminder|starter|newspaper|paper|poor|poster|posters|rumou?r|burger|butter|danger|finger|ginger|layer|meter|metre|monster|pepper|spider|timber|tiger|tower|trailer|transfer|tutor(?= me)|printer|ruler|scanner|sticker|toner|tracker|washer|router|browser|buffer|calendar)$",
    re.I,
)
_ROLE_BODY = r"(?P<post>(?:(?!(?:position|role|post|job|opening|vacancy|function|interview|offer|the|a|an|this|that|your|my|our|and|or|i|you|we|is|was|to|for|with|at|in|on|about|as|it|if|who|which|same|open|new|present|current|former|next)\b)[\w'/&+.-]+(?<![.])\s+(?:(?:of|and|&|for|in|-)\s+)?){0,5}"
_POST = rf"{_ROLE_BODY}{_JOB_WORD}s?(?-i:\s+(?:I{{1,3}}|[A-Z]{{2,4}})(?![\w]))?)"
_POST_SLOTS = (
    re.compile(rf"\b(?:the|this|your|a|an|that) {_POST},? (?:position|role|post|job|opening|vacancy|opportunity|function|opportunity|place|seat|team member|traineeship|interview)\b", re.I),
    re.compile(rf"\b(?:position|role|post|job|opening|vacancy|function|offer|place|opportunity|candidacy|candidature|interview|application) (?:of|as|for)(?: (?:a|an|the|your|being|being a))? {_POST}(?![\w-])(?! (?:who|that)\b)", re.I),
    re.compile(rf"\b(?:interview(?:ed|ing)?(?: me)?(?: by you)?(?: this morning| this afternoon| today| yesterday)?|applied|applying|apply|considered|considering me|recommend me|choose me|candidate|candidature|application) (?:for|as)(?: (?:the|a|an|your))? {_POST}(?![\w-])", re.I),
    re.compile(rf"\b(?:join(?:ing)? (?:you|your team|the team|the company|your \w+|you all)?|(?:start|begin|work|serve|succeed|be useful|help|contribute)(?:ing)?(?: \w+){{0,3}}|hir(?:e|ing) me|take me|have me|see myself|imagine myself|picture myself|grow|welcome me|employ me|success) as (?:a |an |the |your (?:next |new )?|one of your )?{_POST}(?![\w-])(?! (?:who|that)\b)", re.I),
    re.compile(rf"\b(?:become|becoming|be|being|make|would be|as) (?:a |an |the |your )(?:next|new|future) {_POST}(?![\w-])", re.I),
    re.compile(rf"\b(?:(?:be|make|become|becoming) (?:a|an) (?:good|great|strong|excellent|fine|worthy|valuable|reliable|useful|fitting|suitable|effective|successful|dedicated) )(?-i:(?=[A-Z])){_POST}(?![\w-])", re.I),
    re.compile(rf"\b(?:if i (?:become|am chosen as|get to be|were)|to become|i(?:'ll| will| would|'d)? (?:like to |love to |want to )?become) (?:a |an |the |your )?(?-i:(?=[A-Z])){_POST}(?![\w-])", re.I),
)  # fmt: skip
# "As Hydrologist I would": forward; "As a night manager I know": what the writer is.
_AS_POST = re.compile(
    rf"\b(?i:as) (?:(?i:a|an|the|your(?: next| new)?) )?(?=[A-Z])(?i:{_POST})(?![\w-]),? (?:(?i:at|in|with|of|for) [^.;:!?\n,]{{2,40}},? )?(?:of the \w+ )?(?i:i (?:would|will|could|can|shall|hope|want)\b|i'(?:ll|d)\b|my first\b)"
)
_OWN_PAST = re.compile(
    r"\b(?:worked|was|were|been|have|has|had|currently|current|present|former|previous|years?|experience|my (?:job|work|time|role|post)|degree|trained|certified|licen[cs]ed|qualified|started|started out|when|he|she|you (?:started|began|worked|were))\b[^.;:!?]{0,60}$",
    re.I,
)
_SUBJECT_POST = re.compile(
    rf"(?:^(?!(?i:thank|interview|candidat|appreciat|gratitude|with thanks|re\b|your|our|my|the|a|an)\b)|[-:|,!.]\s*|\b(?:for|the|about|re:|of|as)\s+)(?=[A-Z])(?i:{_POST})(?=\s*(?:$|[-:|,!.]|\s(?:interview|position|role|post|job|opening|vacancy|application|candidate|candidature|at|in|with)\b))"
)
_SUBJECT_FIRM = re.compile(rf"\b(?i:{_JOB_NOUN})(?: (?:of|as|for) [^.;:!?\n,]{{2,60}}?)?,? (?:at|with) {_THE}{_FIRM}")


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``employer`` and ``post`` for what fills the slots, in body and subject."""
    for sentence in reading.letter.sentences:
        yield from _spans(reading, "employer", sorted({*_firms(reading.view, sentence.span)}))
        yield from _spans(reading, "post", sorted({*_posts(reading.view, sentence.span)}))
    subject = reading.letter.draft.subject or ""
    for label, pattern, group in (("employer", _SUBJECT_FIRM, "firm"), ("post", _SUBJECT_POST, "post")):
        for found in pattern.finditer(subject[:300]):
            span = Span(*found.span(group))
            if not (_NOT_A_JOB.search(found[group]) if group == "post" else _is_no_firm(found[group])):
                yield Annotation(label, span.start, span.end, found[group], source="subject", field="subject")


def _spans(reading: Reading, label: str, spans: list[Span]) -> Iterator[Annotation]:
    end = -1
    for span in spans:
        if span.start >= end:
            end = span.end
            yield reading.annotation(label, span.start, span.end, confidence=0.8, source="slot")


def _firms(view: str, sentence: Span) -> Iterator[Span]:
    for pattern in _AHEAD:
        for found in pattern.finditer(view, sentence.start, sentence.end):
            before = view[sentence.start : found.start()]
            if _FUTURE_WORDS.search(view, sentence.start, sentence.end) and not _ELSEWHERE.search(
                _CLAUSE.split(before)[-1][-70:]
            ):
                yield from _firm(found)
    for pattern in (*_HERE, _SENTENCE_START):
        for found in pattern.finditer(view, sentence.start, sentence.end):
            if not _ELSEWHERE.search(view[max(sentence.start, found.start() - 60) : found.start("firm")]):
                yield from _firm(found)


def _firm(found: re.Match[str]) -> Iterator[Span]:
    name = _TRAILING.sub("", found["firm"])
    word = found.string[max(0, found.start("firm") - 12) : found.start("firm")].split()
    preposition = next((each.lower() for each in reversed(word) if each.lower() not in {"the", "a", "an"}), "")
    if not _is_no_firm(name) and not (
        preposition in {"in", "with", "integrate", "integrating", "within"} and _is_a_place(name)
    ):
        yield Span(found.start("firm"), found.start("firm") + len(name))


def _is_a_place(name: str) -> bool:
    """Return whether what stands after "in" is more likely a town, or after "with" a tool, than a firm."""
    words = name.lower().split()
    return len(words) == 1 or words[0].strip(".") in _BEGINS_A_PLACE or words[-1] in _ENDS_A_PLACE


def _is_no_firm(name: str) -> bool:
    words = name.lower().split()
    return not words or words[0].strip(".,'") in _NOT_A_FIRM


def _posts(view: str, sentence: Span) -> Iterator[Span]:
    for pattern in (*_POST_SLOTS, _AS_POST):
        for found in pattern.finditer(view, sentence.start, sentence.end):
            before = view[sentence.start : found.start()]
            if _NOT_A_JOB.search(found["post"]) or _OWN_PAST.search(before[-70:]):
                continue
            yield Span(*found.span("post"))
