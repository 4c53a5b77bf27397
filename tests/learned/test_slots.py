"""Places of the employer, the post, the reader and the day, on sentences that nothing was fitted on."""

from __future__ import annotations

from pathlib import Path

import pytest

from critic.domain import Span
from critic.learned.slots import Place, candidates, chance
from critic.names.persons import people
from critic.phrases.firms import small_names
from critic.phrases.jobs import jobs
from critic.training.marked import unmark

SLOTS = Path(__file__).parents[2] / "corpus" / "slots"


@pytest.mark.parametrize(
    ("place", "file", "least", "precision", "recall"),
    [
        (Place.EMPLOYER, "held_out.txt", 0.8, 0.9, 0.50),
        (Place.POST, "held_out.txt", 0.85, 0.85, 0.75),
        (Place.READER, "held_out_people.txt", 0.6, 0.90, 0.80),
        (Place.DAY, "held_out_days.txt", 0.6, 0.90, 0.80),
        # Any kind of sentence in which a firm or job may be named: most are beyond what the words around it tell.
        (Place.EMPLOYER, "held_out_any_kind.txt", 0.8, 0.8, 0.30),
        (Place.POST, "held_out_any_kind.txt", 0.85, 0.9, 0.35),
    ],
)
def test_sentences_by_a_writer_never_learned_from(place, file, least, precision, recall):
    found = right = marked = 0
    for line in (SLOTS / file).read_text("utf-8").splitlines():
        text, marks = unmark(line)
        whole = Span(0, len(text))
        for name, look in candidates(place, text, whole):
            fills = any(mark.label == place.value and name.overlaps(Span(mark.start, mark.end)) for mark in marks)
            sure = chance(place, text, whole, name, look) >= least
            found, right, marked = found + sure, right + (sure and fills), marked + fills
    assert right / found >= precision
    assert right / marked >= recall


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the position of Junior Marketing and Sales Assistant in Lyon", ["Junior Marketing and Sales Assistant"]),
        ("I worked as Head of Finance and Operations at X.", ["Head of Finance and Operations"]),
        ("I am a nurse manager and my sister is a plumber.", ["nurse manager", "plumber"]),
        ("I want to be Team Leader.", ["Team Leader"]),
        ("The ledger lay in the corridor under the paper.", []),
        ("He is a good leader and an early riser.", []),
        ("", []),
    ],
)
def test_names_of_jobs(text, names):
    assert [span.of(text) for span in jobs(text, Span(0, len(text)))] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Thank you, Dr. Noor and Tu\u011fba Han\u0131m.", ["Dr. Noor", "Tu\u011fba Han\u0131m"]),
        ("I met Maria van der Berg on Monday.", ["Maria van der Berg"]),
        ("it was late", []),
    ],
)
def test_names_of_people(text, names):
    assert [span.of(text) for span in people(text, Span(0, len(text)))] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I want to form part of banco amazonico.", ["banco amazonico"]),
        ("i would love to work at isarcode, honestly", ["isarcode"]),
        ("the people at quillmere dental are kind", ["quillmere dental"]),
        ("i came by bus to the next stop", []),
        ("at the night desk", []),
    ],
)
def test_names_of_firms_in_small_letters(text, names):
    assert [span.of(text) for span, _ in small_names(text, Span(0, len(text)))] == names


@pytest.mark.parametrize(
    "name", ["Parcel Sorter", "Train Conductor", "Physiotherapist", "Emergency Call Handler", "The"]
)
def test_a_job_is_no_employer(name):
    text = f"I would gladly be with you as {name}."
    assert not list(candidates(Place.EMPLOYER, text, Span(0, len(text))))
