"""A plan on the terminal and as JSON."""

from __future__ import annotations

from datetime import datetime
from itertools import groupby
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from critic.plan import Plan, State, Task

_STYLES = {State.DONE: "green", State.WRITTEN: "cyan", State.DUE: "", State.MISSING: "bold red"}
_KINDS = {"email": "E-mail", "card": "Card", "call": "Call", "ask": "Ask"}


def plan_text(plan: Plan, on: Console) -> RenderableType:
    """Return the tasks day by day, other advice under each kind once, and what was left out."""
    what = " at ".join(part for part in (plan.role, plan.company) if part)
    parts: list[RenderableType] = [Text(f"Plan: {what}" if what else "Plan", style="bold")]
    for day, tasks in groupby(plan.tasks, key=lambda task: task.start.date()):
        parts += [Text(), Text(f"{day:%A}, {day.day} {day:%B} {day.year}", style="bold")]
        parts += [Padding(_line(task), (0, 0, 0, 2)) for task in tasks]
    if not plan.tasks:
        parts.append(Text("Nothing can be planned."))
    parts += _other_advice(plan)
    if plan.skipped:
        parts += [Text(), Text("Not planned, or taken over", style="dim")]
        parts += [Padding(Text(f"{each.what}: {each.why}", style="dim"), (0, 0, 0, 2)) for each in plan.skipped]
    return Group(*parts)


def _line(task: Task) -> Text:
    letters = f" ({', '.join(task.letters)})" if task.letters else ""
    state = (f"{task.state.value:<8}", _STYLES[task.state])
    return Text.assemble(f"{task.start:%H:%M} ", state, f"{_KINDS[task.kind]:<7}", task.message, letters)


def _other_advice(plan: Plan) -> list[RenderableType]:
    by_kind = {task.kind: task.alternatives for task in plan.tasks if task.alternatives}
    if not by_kind:
        return []
    parts: list[RenderableType] = [Text(), Text("Others advise", style="dim")]
    for kind, alternatives in by_kind.items():
        for each in alternatives:
            parts.append(Padding(Text(f"{_KINDS[kind]}: {each.advice} ({each.source})", style="dim"), (0, 0, 0, 2)))
    return parts


def plan_json(plan: Plan) -> dict[str, Any]:
    """Return the plan as JSON values; times are ISO with their offset."""
    return {
        "company": plan.company,
        "role": plan.role,
        "now": _iso(plan.now),
        "tasks": [_task_json(task) for task in plan.tasks],
        "skipped": [{"what": each.what, "why": each.why} for each in plan.skipped],
    }


def _task_json(task: Task) -> dict[str, Any]:
    return {
        "interviewer": task.interviewer,
        "kind": task.kind,
        "state": task.state.value,
        "start": _iso(task.start),
        "end": _iso(task.end),
        "message": task.message,
        "question": task.question,
        "letters": list(task.letters),
        "alternatives": [{"advice": each.advice, "source": each.source} for each in task.alternatives],
    }


def _iso(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
