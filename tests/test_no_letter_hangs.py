"""No letter may hang the program: what is long for a recognizer, read whole in a process that is killed after 20 seconds of work.

A reading in linear time needs a few seconds; one in quadratic time would need many minutes.
"""

from __future__ import annotations

import resource
import subprocess
import sys

import pytest

SIZE = 40_000
KILLED_AFTER = 20  # seconds of the processor's time
READ = (
    "import sys; from critic.domain import Channel, Draft; from critic.pipeline import critique;"
    "critique(Draft(id='a', text=sys.stdin.read(), to=('Ada Smith',), channel=Channel(sys.argv[1])))"
)
FOODS = [
    "Dear A, ",
    "Mr. Smith ",
    "as you said, Anna, ",
    "A\n",
    "[a] ",
    "1 2-",
    "join Northwind and ",
    "07700 900 ",
    "Thank you, ",
]


def _kill_late() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (KILLED_AFTER, KILLED_AFTER))


@pytest.mark.parametrize("channel", ["email", "call"])
@pytest.mark.parametrize("food", FOODS)
def test_a_letter_of_one_phrase_is_read(food: str, channel: str) -> None:
    text = food * (SIZE // len(food))
    done = subprocess.run(
        [sys.executable, "-c", READ, channel], input=text, text=True, preexec_fn=_kill_late, check=False
    )
    assert done.returncode == 0
