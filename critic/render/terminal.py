"""For the terminal: what to mend, the letter with the words underlined, and how the number comes about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from critic.domain import (
    Criterion,
    Critique,
    Draft,
    Finding,
    JudgedLetter,
    RoundCritique,
    Status,
    Unreadable,
    Verdict,
)
from critic.render._letter import STYLE, Numbered, letter_lines
from critic.render._screen import clipped, plural, screen, show, shown, speaks_unicode
from critic.render._words import STANDING, WEIGHT, edit_words, judged_criteria, not_judged, tally
from critic.render.plan import next_text

__all__ = ["batch_text", "critique_text", "screen", "show"]

_VERDICT_STYLE = {Verdict.STOP: "bold white on red", Verdict.REVISE: "black on yellow", Verdict.SEND: "black on green"}
_SUM_STYLE = {Verdict.STOP: "bold red", Verdict.REVISE: "yellow", Verdict.SEND: "green"}
_STATUS_STYLE = {Status.MET: "green", Status.PARTLY: "yellow", Status.MISSING: "red", Status.SKIPPED: "dim"}
_BAR_CELLS = 12
_NARROW = 70
_MOST_FINDINGS = 30
_Rounds = Sequence[tuple[str | None, RoundCritique]]


# --- one letter --------------------------------------------------------------------------------------


def critique_text(critique: Critique, draft: Draft, on: Console) -> RenderableType:
    """Return one letter's page: the headline, what to mend, the letter, the criteria."""
    numbered = tuple(enumerate(critique.findings, 1))
    parts: list[RenderableType] = [_title(critique.draft_id, critique.interviewers), _verdict(critique)]
    parts += [Text(critique.headline), Text(), *_mend(numbered, draft, on)]
    parts += [*letter_lines(draft, numbered[:_MOST_FINDINGS], on.width), Text()] if draft.text.strip() else []
    parts += [*_criteria(critique, on), *_skipped(critique), *_why(critique)]
    return Group(*parts)


def _title(draft_id: str, interviewers: Sequence[str]) -> RenderableType:
    title = Text("your letter" if draft_id in {"", "-"} else clipped(draft_id), style="bold")
    if interviewers:
        title.append(f"  to {clipped(', '.join(interviewers))}", style="not bold")
    return Rule(title, align="left", style="dim")


def _verdict(critique: Critique) -> Text:
    line = Text()
    line.append(f" {critique.verdict.upper()} ", style=_VERDICT_STYLE[critique.verdict])
    if critique.personalization is not None:
        line.append(f"  personalization {critique.personalization} of 100", style="bold")
    return line


# --- what to mend ------------------------------------------------------------------------------------


def _mend(findings: Numbered, draft: Draft, on: Console) -> Iterator[RenderableType]:
    """Yield the findings under a heading for each weight, the gravest first."""
    weight = None
    for number, finding in findings[:_MOST_FINDINGS]:
        if finding.severity is not weight:
            weight = finding.severity
            yield Text(WEIGHT[weight], style=STYLE[weight])
        line = Table.grid(padding=(0, 1))
        line.add_column(justify="right", width=len(str(min(len(findings), _MOST_FINDINGS))))
        line.add_column(overflow="fold")
        line.add_row(Text(str(number), style=STYLE[finding.severity]), _message(finding))
        if finding.edits:
            line.add_row("", _edit(finding, draft, "→" if speaks_unicode(on) else "->"))
        yield Padding(line, (0, 0, 0, 2), expand=False)
    if len(findings) > _MOST_FINDINGS:
        yield Text(f"  and {len(findings) - _MOST_FINDINGS:,} more; --format json lists them all", style="dim")
    if findings:
        yield Text()


def _message(finding: Finding) -> Text:
    return Text(clipped(finding.message, 400)).append(f"  {finding.check}", style="dim")


def _edit(finding: Finding, draft: Draft, arrow: str) -> Text:
    text = draft.text if finding.field == "text" else draft.subject or ""
    return Text(f"{arrow} {edit_words(finding, text)}", style="green")


# --- how the number comes about ------------------------------------------------------------------------


def _criteria(critique: Critique, on: Console) -> Iterator[RenderableType]:
    lines = judged_criteria(critique)
    if not lines:
        return
    table = Table.grid(padding=(0, 2))
    for line in lines:
        style, reason = _STATUS_STYLE[line.status], Text(clipped(line.reason, 400))
        standing = _bar(line, on, style) if line.of else Text(line.status.value, style=style)
        if on.width < _NARROW:
            table.add_row(Group(Text(line.name).append("  ").append_text(standing), Padding(reason, (0, 0, 0, 2))))
        else:
            table.add_row(line.name, standing, reason)
    yield table


def _bar(line: Criterion, on: Console, style: str) -> Text:
    filled = round(_BAR_CELLS * line.points / line.of)
    full, empty = ("█", "░") if speaks_unicode(on) else ("#", ".")
    points = f"{line.points:>2}/{line.of}"
    return Text(full * filled + empty * (_BAR_CELLS - filled), style=style).append(f"  {points}", style="default")


def _skipped(critique: Critique) -> Iterator[RenderableType]:
    for sentence in not_judged(critique):
        yield Text(clipped(sentence, 400), style="dim")


def _why(critique: Critique) -> Iterator[RenderableType]:
    if critique.findings:
        yield Text(f"Why? critic explain {critique.findings[0].check}", style="dim")


# --- a batch -----------------------------------------------------------------------------------------


def batch_text(
    rounds: _Rounds, unreadable: Sequence[Unreadable], drafts: Mapping[str, Draft], on: Console
) -> RenderableType:
    """Return a batch's page: for each round a table, what to mend and who has no letter; then a sum."""
    parts: list[RenderableType] = []
    for label, judged in rounds:
        if label is not None:
            parts += [Text(clipped(label), style="bold underline"), Text()]
        parts += _overview(judged.letters, on)
        for letter in judged.letters:
            if letter.critique.findings:
                parts.append(_title(letter.draft_id, letter.critique.interviewers))
                parts += _mend(tuple(enumerate(letter.critique.findings, 1)), drafts[letter.draft_id], on)
        parts += [*_missing(judged), Text()] if judged.without_letter or _is_complete(judged) else []
        parts += [*_plan(judged), Text()]
    for each in unreadable:
        parts.append(Text(f"Not read: {clipped(each.file, 200)}: {clipped(each.why, 400)}", style="bold red"))
    return Group(*parts, _sum(rounds, unreadable))


def _overview(letters: Sequence[JudgedLetter], on: Console) -> Iterator[RenderableType]:
    if not letters:
        return
    if on.width < _NARROW:
        for letter in letters:
            line = _verdict(letter.critique)
            yield Text.assemble((clipped(letter.draft_id), "bold"), f"  to {clipped(letter.interviewer or '?')}")
            yield Group(line, Text(letter.critique.headline), Text())
        return
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for heading in ("letter", "to", "of 100", "verdict", "what to do"):
        table.add_column(heading, overflow="fold", justify="right" if heading == "of 100" else "left")
    for letter in letters:
        critique = letter.critique
        number = "-" if critique.personalization is None else str(critique.personalization)
        verdict = Text(critique.verdict.value, style=_VERDICT_STYLE[critique.verdict])
        to = clipped(letter.interviewer or "?")
        table.add_row(clipped(letter.draft_id), to, number, verdict, critique.headline)
    yield table
    yield Text()


def _is_complete(judged: RoundCritique) -> bool:
    return any(letter.interviewer for letter in judged.letters)


def _missing(judged: RoundCritique) -> Iterator[RenderableType]:
    if judged.without_letter:
        yield Text(f"No letter yet for: {shown(', '.join(judged.without_letter))}.", style="bold yellow")
    else:
        yield Text("Everybody of the round has a letter.", style="green")


def _plan(judged: RoundCritique) -> Iterator[RenderableType]:
    if judged.plan:
        yield from next_text(judged.plan)
    for each in judged.skipped:
        if each.what == "plan":
            mend = "say --now" if "clock" in each.why else "`critic explain round` shows one"
            yield Text(f"No plan: {each.why}; {mend}.", style="dim")


def _sum(rounds: _Rounds, unreadable: Iterable[Unreadable]) -> Text:
    verdicts = [letter.critique.verdict for _, judged in rounds for letter in judged.letters]
    counts = [
        *((count, STANDING[verdict], _SUM_STYLE[verdict]) for verdict, count in tally(verdicts)),
        (sum(1 for _ in unreadable), "not read", "bold red"),
    ]
    line = Text(f"{plural(len(verdicts), 'letter')}: " if verdicts else "No letter was judged: ")
    return line.append_text(Text(", ").join(Text(f"{n} {what}", style=style) for n, what, style in counts if n)).append(
        "." if any(n for n, _, _ in counts) else "there is none."
    )
