"""A form letter somebody worked on: its verdict moves away from same-letter as it is edited, and never back."""

from __future__ import annotations

import random
import re

import pytest

from critic.domain import Channel, Draft, Interview, Pair, Person, Round
from critic.pipeline import critique_round

ROUND = Round(
    company="Halden Rope Works",
    role="Night Planner",
    interviews=(Interview(Person("Anna Berg")), Interview(Person("Bob Ortiz"))),
)
BODY = """The {noun} has not left my head since noon. I told my brother of it on the ferry home, and he stopped eating to listen. \
In my last yard such a thing would have been swept under the tarpaulin before lunch. You wrote it on the board instead, with the date and your own name beside it.

I have planned nights for six winters, two of them with half a crew. What I learned is that nobody sleeps before a rota is up, so mine hangs by Tuesday. \
There is a copy of the last one behind this page, coffee ring and all. If you see a fault in it, ring me and I will come over with a pencil."""
OTHER_WORDS = (
    "kettle",
    "barn",
    "orange",
    "whisper",
    "granite",
    "sofa",
    "pepper",
    "lantern",
    "drift",
    "copper",
    "violin",
)
STAGES = {"same-letter": 0, "light-edit": 1, "paraphrase": 2, "shared-phrases": 2, "independent": 3}


def between(one: str, other: str, channel: Channel = Channel.EMAIL) -> Pair:
    drafts = [
        Draft(f"Dear {name},\n\n{body}\n\nBest regards,\nInga Solberg\n", id=name, channel=channel, to=(name,))
        for name, body in (("Anna", one), ("Bob", other))
    ]
    [pair] = critique_round(drafts, ROUND).pairs
    return pair


def edited(body: str, kind: str, percent: int, seed: int) -> str:
    """Edit words of the body, its stops left; a higher per cent edits the same words and more."""
    dice = random.Random(seed)
    parts = re.split(r"(\w[\w']*)", body)
    plan = [(at, dice.choice(OTHER_WORDS)) for at in range(1, len(parts), 2)]
    dice.shuffle(plan)
    for at, new in plan[: len(plan) * percent // 100]:
        parts[at] = {"replaced": new, "dropped": "", "inserted": f"{parts[at]} {new}"}[kind]
    return "".join(parts)


@pytest.mark.parametrize("kind", ["replaced", "dropped", "inserted"])
@pytest.mark.parametrize("seed", [1, 2])
def test_more_edits_never_bring_a_verdict_nearer(kind: str, seed: int) -> None:
    mine, theirs = BODY.format(noun="rope that sang"), BODY.format(noun="frozen crane")
    way = [between(mine, edited(theirs, kind, percent, seed)).verdict for percent in range(0, 55, 5)]
    stages = [STAGES[verdict] for verdict in way]
    assert stages == sorted(stages)
    assert way[0] == "same-letter"
    assert set(way[2:5]) == {"light-edit"}
    assert "paraphrase" in way


def test_half_a_letter_kept_here_and_there_is_no_letter_of_its_own() -> None:
    mine, theirs = BODY.format(noun="rope that sang"), BODY.format(noun="frozen crane")
    verdicts = {between(mine, edited(theirs, "replaced", percent, 1)).verdict for percent in (35, 40, 45)}
    assert verdicts <= {"light-edit", "paraphrase"}


PERSONAL = (
    "Your ninth question was the one I fumbled. {} You asked what I would do with a broken strand, and I said splice it. I went home and tried. "
    "{} It does not hold. One has to cut it out and begin a foot further down, as you knew. {} My hands smell of tar, and I have ruined a good kettle. {}",
    "The clock in your loft runs eleven minutes slow. {} Nobody minds, you said, because the gulls are slower. I have thought of my own clocks since. "
    "{} There are four, and they quarrel all night. {} When you showed me the empty bench by the window I stopped listening for a moment. {}",
)


def test_four_borrowed_sentences_leave_two_personal_letters_personal() -> None:
    borrowed = (
        "I can start on the first of any month.",
        "My forklift licence is good until next autumn.",
        "The kindness of your crew surprised me twice.",
        "I live nine minutes from the gate on foot.",
    )
    pair = between(*(letter.format(*borrowed) for letter in PERSONAL))
    assert pair.verdict == "shared-phrases"


def test_a_card_of_four_sentences_in_other_words_is_a_paraphrase() -> None:
    one = "Thank you for showing me the tar kettles. Your gloves made me laugh. I hope to see them wear out. See you soon."
    other = (
        "I am grateful that you let me look at the kettles of tar. I had to laugh at those gloves. May I be there when they fall apart. "
        "Until we meet."
    )
    assert between(one, other, Channel.CARD).verdict == "paraphrase"
    own = "Thanks for the tea in the loft. Your clock runs eleven minutes slow and nobody minds. I would like to work under it. Warmly."
    assert between(one, own, Channel.CARD).verdict in {"shared-phrases", "independent"}
