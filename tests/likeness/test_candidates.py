"""Of a heap only pairs with rare wording in common are looked at, and they are the right ones."""

from critic.likeness import compare
from critic.likeness.candidates import candidates
from critic.likeness.prepare import rough

COURTESY = "Thank you for your time and for the friendly welcome at your office. "


def words(seed: int) -> str:
    # Letters only: a word with a digit is a number, and numbers are slots.
    alphabet = "bcdfghjklmnpqrst"
    return COURTESY + " ".join(
        "".join(alphabet[(seed * 7919 + step * 104729 >> shift) % 16] for shift in (0, 4, 8, 12, 16))
        for step in range(80)
    )


def test_a_copy_is_found_and_courtesy_is_not() -> None:
    texts = [words(seed) for seed in range(200)]
    copy = words(17).split()
    copy[20] = copy[40] = copy[60] = "changed"
    texts.append(" ".join(copy))
    assert [tuple(map(int, pair)) for pair in candidates([rough(text) for text in texts])] == [(17, 200)]

    listed = compare(texts)
    assert len(listed) == 201 * 200 // 2
    assert [(pair.a, pair.b) for pair in listed if pair.verdict != "independent"] == [("17", "200")]


def test_nothing_to_find() -> None:
    assert len(candidates([])) == 0
    assert len(candidates([rough("Too short.")] * 2)) == 0
