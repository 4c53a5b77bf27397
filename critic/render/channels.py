"""What belongs in an e-mail, a card and a call, and when each is decent: `critic explain email`, `card`, `call`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from critic.catalogue import Page
from critic.domain import Channel
from critic.length import BOUNDS, VOICEMAIL_BOUNDS
from critic.plan import DECENT_CALL


@dataclass(frozen=True, slots=True)
class _Ideal:
    """What a good one is, what belongs in it, and when it goes out."""

    title: str
    belongs: tuple[str, ...]
    when: tuple[str, ...]


_IDEALS = {
    Channel.EMAIL: _Ideal(
        "An e-mail: short, the same day, one to each interviewer.",
        (
            "a subject that says what it is about",
            "the person's own name, as they go by it",
            "thanks for their time",
            "one thing from this conversation and what it made you think or do",
            "how to reach you: a number or an address under your name",
        ),
        ("On the day of the interview; within 24 hours is in good time, after three days it is late.",),
    ),
    Channel.CARD: _Ideal(
        "A card: handwritten, a few heartfelt lines, one to every interviewer.",
        (
            "the right person's name, in the greeting and on the envelope",
            "thanks, and one thing from this conversation",
            "your name, signed by hand",
            "no contact data, links or subject: those are for the e-mail",
        ),
        ("Posted on the day of the interview, so that it arrives within two business days.",),
    ),
    Channel.CALL: _Ideal(
        "A call: about the answer you were promised. The script is for you; say it, do not read it.",
        (
            "whom you ask for, and who is calling, before anything else",
            "why you call, and one thing from the conversation",
            "thanks for their time",
            "one open question about the timeline, such as: “When do you now expect to decide?”",
            "a number to call back, said slowly",
            "under a line “Voicemail:”, what you say if nobody answers",
        ),
        (
            "Toward the end of the promised business day, in their office hours, never on a weekend or a holiday "
            "there. If nothing was promised, ask when you will hear instead of calling.",
            DECENT_CALL,
        ),
    ),
}


def channel_text(channel: Channel, pages: Iterable[Page]) -> RenderableType:
    """Return a channel's page: its ideal, its length, its time and the checks that speak of it."""
    ideal, (least, most) = _IDEALS[channel], BOUNDS[channel]
    length = f"{least} to {most} words from the greeting to your name"
    if channel is Channel.CALL:
        length += "; a part marked “Voicemail:” {} to {}".format(*VOICEMAIL_BOUNDS)
    checks = ", ".join(page.name for page in pages if channel in page.channels)
    return Group(
        Text(ideal.title, style="bold"),
        *_part("What belongs in it", (*ideal.belongs, f"{length}.")),
        *_part("When", ideal.when),
        *_part("Checks", (checks,)),
    )


def _part(heading: str, lines: Iterable[str]) -> Iterable[RenderableType]:
    yield Text()
    yield Text(heading, style="bold")
    yield from (Padding(Text(line), (0, 0, 0, 4)) for line in lines)
