"""The clause that looks to a next step, or asks for one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from critic import lazy
from critic.domain import Annotation, Span
from critic.phrases.cued import CuedPatterns
from critic.reading import Reading

_ANSWER = r"news|answer|reply|response|feedback|decision|result|results|outcome|message|word|call|e-?mail|contact|return|instructions?|communication|update|verdict"
_TERM = r"days?|weeks?|months?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|holidays?|(?:the )?\d{1,2}(?:th|st|nd|rd)?"
_ANSWER_CUES = "news|answer|reply|response|feedback|decision|result|outcome|message|word|call|mail|contact|return|instruction|communication|update|verdict"
_CUES = CuedPatterns.written((
    # Looks forward, waits, hopes to hear.
    ("look", rf"\blook(?:ing|s)?(?: \w+ly| so much| very much)? (?:forward|ahead)\b[^.!?;]{{0,60}}\b(?:hear(?:ing)?|next|meet(?:ing)?(?! and)|speak|talk|see(?:ing)? you|continu\w+|further|second|together|join\w*|work\w*|possib\w+|moving|collaborat\w+|contribut\w+|{_ANSWER})\b"),
    ("wait|expect|attend|pending of|attentive|hop|eager|keen|excited|delighted", rf"\b(?:wait(?:ing)?(?: for| to| until| till)?|await(?:ing)?|expect(?:ing)?|attend|pending of|attentive to|expectation of|hope of|hop(?:e|ing)(?: (?:to|for|that|that i|i|you|u|it))?|eager to|keen to|excited to|delighted about)\b(?! (?:this|the) (?:e-?mail|message))[^.!?;,]{{0,40}}\b(?:hear(?:ing)?|next|see you|speak|write me|suite|continuation|second (?:interview|round)|{_ANSWER})\b"),
    ("wait|sit |patient|be good|keep my phone|look for it", rf"\bi(?:'ll| will| shall| can)?(?: \w+)? (?:wait|sit (?:tight|on my hands)|be (?:good|patient|waiting)|keep my phone|look for it)\b|\b(?:can|can't|cannot) wait\b[^.!?;]{{0,20}}\b(?:hear|next|following|{_ANSWER})\b"),
    ("hear |disposal|remain available", r"\bi(?:'ll| will)? (?:will )?hear from (?:you|\w+)\b|\b(?:disposal|hear (?:back )?from you|remain available)\b"),
    # Asks whether, or when.
    (_ANSWER_CUES, rf"\b(?:any|some|no rush on the)(?: \w+)? (?:{_ANSWER})\b"),
    ("step|round|stage|process", r"(?<!my )\b(?:next|following|further) (?:steps?|rounds?|stages?|process)\b"),
    ("timeline|frame|timetable|choice|decision|mind", r"\b(?:timeline|time ?frame|timetable)\b|\b(?:made|make|makes) (?:a |the |your )?(?:choice|decision|mind)|\bmade up your mind\b|\bdecision(?:'s| has| is)?(?: been)? (?:made|make)\b"),
    (f"{_ANSWER_CUES}|status|decide|hear|announced|anything to tell|got ", rf"\b(?:when|whether|if|ask|know|tell me|wondering|may i|is|send me)\b[^.!?;]{{0,50}}\b(?:{_ANSWER}|status|decided|decide|hear|announced|anything to tell|got it or not|got to with it)\b"),
    # What was promised.
    ("said|told|mentioned|promised|spoke of", rf"\byou (?:all )?(?:said|told|mentioned|promised|spoke of)\b[^.!?;]{{0,40}}\b(?:{_TERM})\b[^.!?;]{{0,60}}\b(?:wait|hear|fine|good|calm|patience|cool|ring|call|decide|phone|look|tight|till|until)\b"),
    # Offers to come, to start, to send something.
    ("if ", r"\bif (?:you|the \w+|anyone|there(?: is|'s)) (?:\w+ )?(?:need|needs|want|wants|like|wish|wishes|prefer|require|a test|have|has)\b[^.!?]{0,90}\b(?:i can|i will|i'll|call|ring|text|tell me|shout|say|let me know|i'm here)\b"),
    (" come |available|ready|free|happy|glad", r"\bi (?:can|could) come (?:to|on|any|for|at|back)\b|\b(?:available|ready|free|happy|glad) (?:to|for)\b[^.!?;,]{0,30}\b(?:second|trial|come|day in|meet with|an interview|pairing)\b"),
    ("know|shout|say|text|tell|get back to me|revert at|trial|test task|welcome the|carry our", r"\b(?:let (?:me|us) know|give me a shout|just (?:shout|say|text|tell)|get back to me|revert at)\b|\b(?:trial (?:shift|day)|test task)\b|\bwelcome the (?:opportunity|chance) to\b|\bcarry our \w+ further\b"),
))  # fmt: skip
# Formulas every letter ends in offer help, not a step.
_FORMULA = lazy.compile(
    r"\b(?:hesitate|feel free|further (?:information|details|questions)|anything else (?:you|from me))\b", re.I
)
_CUT = lazy.compile(r";\s+|:\s+|\s-\s|,? (?:and|but) (?=(?:i|we|if|please|when|as|look)\b)|\. ", re.I)
_LEAD_IN = lazy.compile(
    r"(?:(?:and|but|so|p\.?s\.?:?|otherwise|meanwhile|in the meantime|for now|anyway|ok|well|also|then)[\s,]+)+", re.I
)


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``next-step`` over each clause that speaks of one."""
    cues = _CUES.possible_in(reading.view.lower())
    for sentence in reading.letter.sentences:
        for clause in _clauses(reading.view, sentence.span):
            text = clause.of(reading.view)
            if cues.match(text.lower()) and not _FORMULA.search(text):
                yield reading.annotation("next-step", clause.start, clause.end, confidence=0.7, source="pattern")


def _clauses(view: str, sentence: Span) -> Iterator[Span]:
    """Yield the clauses of a sentence, without the words that lead in and the mark that ends them."""
    at = sentence.start
    for cut in (*_CUT.finditer(view, sentence.start, sentence.end), None):
        end = cut.start() if cut else sentence.end
        lead = _LEAD_IN.match(view, at, end)
        start = lead.end() if lead else at
        stripped = view[start:end].strip(" \n,.!?")
        if stripped:
            start = view.index(stripped, start)
            yield Span(start, start + len(stripped))
        at = cut.end() if cut else end
