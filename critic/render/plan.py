"""A plan on the terminal, whole or in short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC
from itertools import groupby

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from critic.domain import Alternative, Plan, Standing, State, Task
from critic.plan import at_hand, is_long_past, spoken_day
from critic.render._screen import clipped, shown
from critic.render._words import assumptions, not_planned

_STYLES = {State.DONE: "green", State.WRITTEN: "cyan", State.DUE: "", State.MISSING: "bold red"}
_KINDS = {"email": "E-mail", "card": "Card", "call": "Call", "ask": "Ask"}
_NEXT = _KINDS | {"ask": "Ask when you will hear:"}
_NARROW = 50
_NO_CLOCK = "Add --now with the time, such as --now 2026-11-18T20:00, to see what is late."


def plan_text(plan: Plan, on: Console) -> RenderableType:
    """Return who has what, the tasks day by day, other advice under each kind once, what was left out or assumed."""
    what = " at ".join(part for part in (plan.role, plan.company) if part)
    parts: list[RenderableType] = [Text(clipped(f"Plan: {what}", 200) if what else "Plan", style="bold"), Text()]
    if plan.now is None:
        parts += [Text(_NO_CLOCK, style="bold yellow"), Text()]
    parts += [_who_has_what(plan.people, on)] if plan.people else []
    planned = sorted((at_hand(task, plan.now) for task in plan.tasks), key=lambda task: task.start.astimezone(UTC))
    for day, tasks in groupby(planned, key=lambda task: task.start.date()):
        parts += [Text(), Text(f"{spoken_day(day, None)} {day.year}", style="bold")]
        parts += [Padding(_line(task), (0, 0, 0, 2)) for task in tasks]
    if not plan.tasks:
        parts.append(Text("Nothing can be planned."))
    parts += _other_advice(plan)
    for heading, sentences in (("Not planned", not_planned(plan)), ("Assumed", assumptions(plan.skipped))):
        lines = [Padding(Text(shown(each), style="dim"), (0, 0, 0, 2)) for each in sentences]
        parts += [Text(), Text(heading, style="dim"), *lines] if lines else []
    return Group(*parts)


def next_text(plan: Plan) -> Iterator[RenderableType]:
    """Yield in short what is next, for whom and by when: what is missing first, then what is due soonest."""
    tasks = [task for task in plan.tasks if task.state is not State.DONE]
    tasks.sort(key=lambda task: (task.state is not State.MISSING, task.end.astimezone(UTC)))
    yield Text("Next" if tasks else "Nothing is left to do.", style="bold" if tasks else "green")
    alike: dict[tuple[State, str], list[Task]] = {}
    for task in tasks:
        alike.setdefault((task.state, task.kind), []).append(task)
    for (state, kind), group in alike.items():
        names = clipped(", ".join(dict.fromkeys(task.interviewer for task in group)), 200)
        what = f"{_NEXT[kind]:<6} {names}{';' if len(group) > 1 else ','} {_by_when(group, plan)}"
        yield Padding(Text.assemble((f"{state.value:<8}", _STYLES[state]), what), (0, 0, 0, 2))


def _by_when(tasks: Sequence[Task], plan: Plan) -> str:
    """Return by when the first of the tasks, in order of time, is to be done."""
    end, which = tasks[0].end, "the first " if len(tasks) > 1 else ""
    by = f"{spoken_day(end, plan.now)}, {end:%H:%M}"
    if plan.now is None or plan.now <= end:
        return f"{which}by {by}"
    if is_long_past(tasks[0], plan.now):
        return f"long past ({which or 'it '}was due {by}); is the date of the interview right?"
    when = "in the next office hours" if tasks[0].kind == "call" else "today"
    return f"{when} ({which or 'it '}was due {by})"


def _who_has_what(people: tuple[Standing, ...], on: Console) -> RenderableType:
    if on.width < _NARROW:
        return Group(*(Text.assemble((clipped(each.interviewer), "bold"), _states(each)) for each in people))
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for heading in ("who", "e-mail", "card", "call"):
        table.add_column(heading, overflow="fold")
    for each in people:
        states = (each.email, each.card, each.call)
        table.add_row(clipped(each.interviewer), *(_state(state) for state in states))
    return table


def _state(state: State | None) -> Text:
    return Text(state.value, style=_STYLES[state]) if state else Text("-", style="dim")


def _states(each: Standing) -> Text:
    named = (("e-mail", each.email), ("card", each.card), ("call", each.call))
    return Text("").join(Text.assemble(f"  {name} ", _state(state)) for name, state in named if state)


def _line(task: Task) -> Text:
    letters = f" ({shown(', '.join(task.letters))})" if task.letters else ""
    kind = f"{_KINDS[task.kind]:<7}"
    message = task.message.removeprefix(kind.rstrip() + " ")  # "E-mail E-mail Ada" is one too many
    state = (f"{task.state.value:<8}", _STYLES[task.state])
    return Text.assemble(f"{task.start:%H:%M} ", state, kind, shown(message), letters)


def _other_advice(plan: Plan) -> list[RenderableType]:
    by_kind = {task.kind: task.alternatives for task in plan.tasks if task.alternatives}
    if not by_kind:
        return []
    parts: list[RenderableType] = [Text(), Text("Others advise", style="dim")]
    for kind, alternatives in by_kind.items():
        for each in alternatives:
            parts.append(
                Padding(
                    Text(f"{_KINDS[kind]}: {each.advice} ({each.source}){_chosen(each)}", style="dim"), (0, 0, 0, 2)
                )
            )
    return parts


def _chosen(other: Alternative) -> str:
    return f"; to follow it: {other.setting} under [plan] in the round" if other.setting else ""
