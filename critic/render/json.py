"""The JSON of the contract: what `critic check --format json` prints and the HTTP service answers."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from critic.domain import (
    Alike,
    Annotation,
    Critique,
    Draft,
    Edit,
    Finding,
    Forgiven,
    Pair,
    Passage,
    Plan,
    RoundCritique,
    SourceMap,
    Span,
    Standing,
    Task,
    Unreadable,
)
from critic.formats.html import source_edit
from critic.likeness import Likeness
from critic.offsets import OffsetUnit, converter

Json = dict[str, Any]
_Convert = Callable[[int], int]
_SOURCE = "source"
_NOT_COMPARED = "it has no words, or is not English"


def compact(value: object) -> bytes:
    """Return a value as JSON on one line, in UTF-8."""
    # A letter may hold lone surrogates, which UTF-8 cannot carry; escaped, they are JSON.
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace")


def lines(report: Json) -> Iterator[Json]:
    """Yield a batch's report line by line: each letter, each pair, and last what remains."""
    yield from report["letters"]
    yield from report["pairs"]
    yield {key: value for key, value in report.items() if key not in {"letters", "pairs"}}


class _Offsets:
    """The drafts by id, and converters for each text that offsets may point into."""

    def __init__(self, drafts: Mapping[str, Draft], unit: OffsetUnit) -> None:
        self.drafts = drafts
        self._unit = unit
        self._made: dict[tuple[str, str], _Convert] = {}

    def of(self, draft_id: str, field: str = "text") -> _Convert:
        key = (draft_id, field)
        if key not in self._made:
            self._made[key] = converter(_text(self.drafts[draft_id], field), self._unit)
        return self._made[key]


def _text(draft: Draft, field: str) -> str:
    if field == _SOURCE:
        return draft.source.html if draft.source else ""
    return draft.text if field == "text" else draft.subject or ""


def critique_json(critique: Critique, drafts: Mapping[str, Draft], unit: OffsetUnit = OffsetUnit.CODE_POINT) -> Json:
    """Return one critique; ``drafts`` holds the draft itself and all it is compared with, by id."""
    return _critique(critique, _Offsets(drafts, unit))


def round_json(judged: RoundCritique, drafts: Mapping[str, Draft], unit: OffsetUnit = OffsetUnit.CODE_POINT) -> Json:
    """Return the report of a batch."""
    return batch_json([(None, judged)], judged.unreadable, drafts, unit)


def batch_json(
    rounds: Sequence[tuple[str | None, RoundCritique]],
    unreadable: Iterable[Unreadable],
    drafts: Mapping[str, Draft],
    unit: OffsetUnit = OffsetUnit.CODE_POINT,
) -> Json:
    """Return the report of several rounds, each with its label, in one; ``rounds`` says who lacks a letter in which."""
    offsets = _Offsets(drafts, unit)
    return {
        "letters": [
            {
                "draft_id": letter.draft_id,
                "file": letter.file,
                "round": label if letter.round is None else letter.round,
                "interviewer": letter.interviewer,
                "critique": _critique(letter.critique, offsets),
            }
            for label, judged in rounds
            for letter in judged.letters
        ],
        "pairs": [_pair(pair, offsets) for _, judged in rounds for pair in judged.pairs],
        "clusters": [list(cluster) for _, judged in rounds for cluster in judged.clusters],
        "without_letter": [name for _, judged in rounds for name in judged.without_letter],
        "rounds": [
            {"round": label, "without_letter": list(judged.without_letter), "plan": _plan(judged)}
            for label, judged in rounds
        ],
        "plan": _plan(rounds[0][1]) if len(rounds) == 1 else None,
        "unreadable": [{"file": each.file, "why": each.why} for each in unreadable],
        "skipped": [
            {"what": each.what, "why": each.why}
            for each in dict.fromkeys(skipped for _, judged in rounds for skipped in judged.skipped)
        ],
    }


def _plan(judged: RoundCritique) -> Json | None:
    return plan_json(judged.plan) if judged.plan else None


def _critique(critique: Critique, offsets: _Offsets) -> Json:
    own = critique.draft_id
    draft = offsets.drafts[own]
    return {
        "draft_id": own,
        **({"text": draft.text} if draft.extracted else {}),
        "personalization": critique.personalization,
        "verdict": critique.verdict.value,
        "headline": critique.headline,
        "interviewer": critique.interviewer,
        "interviewers": list(critique.interviewers),
        "criteria": [
            {
                "name": line.name,
                "points": line.points,
                "of": line.of,
                "status": line.status.value,
                "reason": line.reason,
                "evidence": [_span(span, offsets.of(own)) for span in line.evidence],
            }
            for line in critique.criteria
        ],
        "findings": [_finding(each, own, offsets) for each in critique.findings],
        "annotations": [_annotation(each, offsets.of(own, each.field)) for each in critique.annotations],
        "alike": [_alike(each, own, offsets) for each in critique.alike],
        "make_own": [_span(span, offsets.of(own)) for span in critique.make_own],
        "skipped": [{"what": each.what, "why": each.why} for each in critique.skipped],
        "version": dict(critique.version),
    }


def _span(span: Span | Edit | Finding | Annotation, convert: _Convert) -> Json:
    return {"start": convert(span.start), "end": convert(span.end)}


def _finding(finding: Finding, own: str, offsets: _Offsets) -> Json:
    convert = offsets.of(own, finding.field)
    return {
        "check": finding.check,
        "severity": finding.severity.value,
        "message": finding.message,
        "field": finding.field,
        **_span(finding, convert),
        "edits": [_edit(edit, finding, own, offsets) for edit in finding.edits],
        "related": [
            {"draft_id": each.draft_id, **_span(Span(each.start, each.end), offsets.of(each.draft_id))}
            for each in finding.related
        ],
        "url": finding.url,
    }


def _edit(edit: Edit, finding: Finding, own: str, offsets: _Offsets) -> Json:
    shown = {**_span(edit, offsets.of(own, finding.field)), "text": edit.text}
    source = offsets.drafts[own].source
    return (
        shown
        if source is None or finding.field != "text"
        else {**shown, **_source(edit, source, offsets.of(own, _SOURCE))}
    )


def _source(edit: Edit, source: SourceMap, convert: _Convert) -> Json:
    start, end, text = source_edit(source, edit)
    return {"source_start": convert(start), "source_end": convert(end), "source_text": text}


def _annotation(annotation: Annotation, convert: _Convert) -> Json:
    return {
        "label": annotation.label,
        "field": annotation.field,
        **_span(annotation, convert),
        "text": annotation.text,
        "confidence": annotation.confidence,
        "value": dict(annotation.value),
        "source": annotation.source,
    }


def _passage(passage: Passage, convert: _Convert, other: _Convert) -> Json:
    return {**_sides(passage, convert, other), "likeness": passage.likeness}


def _sides(each: Passage | Forgiven, convert: _Convert, other: _Convert) -> Json:
    return {
        "start": convert(each.start),
        "end": convert(each.end),
        "other_start": other(each.other_start),
        "other_end": other(each.other_end),
    }


def _alike(alike: Alike, own: str, offsets: _Offsets) -> Json:
    convert, other = offsets.of(own), offsets.of(alike.draft_id)
    return {
        "draft_id": alike.draft_id,
        "likeness": alike.likeness,
        "verdict": alike.verdict,
        "passages": [_passage(each, convert, other) for each in alike.passages],
        "swaps": [list(swap) for swap in alike.swaps],
    }


def _pair(pair: Pair, offsets: _Offsets) -> Json:
    of_a, of_b = offsets.of(pair.a), offsets.of(pair.b)
    return {
        "a": pair.a,
        "b": pair.b,
        "likeness": pair.likeness,
        "verdict": pair.verdict,
        "passages": [_passage(each, of_a, of_b) for each in pair.passages],
        "swaps": [list(swap) for swap in pair.swaps],
        "forgiven": [{"kind": each.kind, **_sides(each, of_a, of_b)} for each in pair.forgiven],
    }


def comparison_json(
    pairs: Iterable[Pair], drafts: Mapping[str, Draft], unit: OffsetUnit = OffsetUnit.CODE_POINT
) -> Json:
    """Return the pairs of texts, or of letters, that nobody judged."""
    offsets = _Offsets(drafts, unit)
    return {"pairs": [_pair(pair, offsets) for pair in pairs]}


def likeness_json(likeness: Likeness, drafts: Mapping[str, Draft], unit: OffsetUnit = OffsetUnit.CODE_POINT) -> Json:
    """Return the letters of a comparison, their pairs and clusters, and which could not be compared."""
    offsets, compared = _Offsets(drafts, unit), likeness.stock or {}
    own = likeness.make_own or {}
    return {
        "letters": [
            {
                "draft_id": id,
                **({"text": draft.text} if draft.extracted else {}),
                "make_own": [_span(span, offsets.of(id)) for span in own.get(id, ())],
            }
            for id, draft in drafts.items()
        ],
        **comparison_json(likeness.pairs, drafts, unit),
        "clusters": [list(cluster) for cluster in likeness.clusters],
        "skipped": [{"what": id, "why": _NOT_COMPARED} for id in drafts if id not in compared],
    }


# --- the plan ------------------------------------------------------------------------------------


def plan_json(plan: Plan) -> Json:
    """Return the plan as JSON values; times are ISO with their offset."""
    return {
        "company": plan.company,
        "role": plan.role,
        "now": _iso(plan.now),
        "people": [_standing_json(each) for each in plan.people],
        "tasks": [_task_json(task) for task in plan.tasks],
        "skipped": [{"what": each.what, "why": each.why} for each in plan.skipped],
    }


def _standing_json(each: Standing) -> Json:
    return {"interviewer": each.interviewer, "email": each.email, "card": each.card, "call": each.call}


def _task_json(task: Task) -> Json:
    return {
        "interviewer": task.interviewer,
        "kind": task.kind,
        "state": task.state.value,
        "start": _iso(task.start),
        "end": _iso(task.end),
        "message": task.message,
        "question": task.question,
        "letters": list(task.letters),
        "arrives": task.arrives.isoformat() if task.arrives else None,
        "alternatives": [
            {"advice": each.advice, "source": each.source, "setting": each.setting} for each in task.alternatives
        ],
    }


def _iso(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
