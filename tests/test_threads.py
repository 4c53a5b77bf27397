"""Letters judged at once in several threads get what they get one after the other."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from critic import critique
from critic.domain import Draft
from critic.formats import read_path
from critic.formats.round_toml import read_round
from critic.render.json import critique_json

SAMPLE = Path(__file__).parent.parent / "corpus" / "sample"
THREADS = 8
EACH = 25
OPENINGS = ("moving", "mending", "counting", "drawing", "leaving")


def letters() -> list[Draft]:
    """Return 200 letters no two of which are the same, with words that no vocabulary holds."""
    own = [each for each in read_path(SAMPLE) if isinstance(each, Draft)]
    made = []
    for number in range(THREADS * EACH):
        draft = own[number % len(own)]
        word = f"{OPENINGS[number % len(OPENINGS)]} the zx{number:03}qy"
        text = draft.text.replace("Thank you", f"I liked what you said about {word}. Thank you", 1)
        made.append(replace(draft, id=f"letter {number}", text=text))
    return made


def test_eight_threads_give_the_same_bytes_as_one() -> None:
    drafts, round_ = letters(), read_round(SAMPLE / "round.toml")
    assert len({draft.text for draft in drafts}) == THREADS * EACH

    def judged(draft: Draft) -> bytes:
        return json.dumps(critique_json(critique(draft, round_), {draft.id: draft})).encode()

    with ThreadPoolExecutor(THREADS) as pool:
        together = list(pool.map(judged, drafts))
    assert together == [judged(draft) for draft in drafts]
