"""Whose names are bent when they are called out."""

from __future__ import annotations

import pytest

from critic.domain import Person
from critic.names.bent import are_bent
from critic.names.matching import Match, compare


@pytest.mark.parametrize("name", ["Goran Petrov", "Fatima Hadžić", "Jonas Kazlauskas", "Anna Kowalska", "Marek Novak"])
def test_a_name_that_speaks_for_such_a_language_is_bent(name: str) -> None:
    assert are_bent(name)


@pytest.mark.parametrize("name", ["Fatima Haddad", "Jordan Smith", "Lucas Clarke", "Anna Meyer", "Jonas"])
def test_a_name_that_says_nothing_of_the_kind_is_not(name: str) -> None:
    assert not are_bent(name)


@pytest.mark.parametrize(
    ("written", "who", "match"),
    [
        ("Fatimo", "Fatima Hadžić", Match.SAME),
        ("Fatimo", "Fatima Haddad", Match.MISSPELLED),
        ("Jordane", "Jordan Iliev", Match.SAME),
        ("Jordane", "Jordan Smith", Match.MISSPELLED),
        ("Danielu", "Daniel Brown", Match.MISSPELLED),
        ("Lauro", "Laura Clarke", Match.MISSPELLED),
        ("pane Dvořáčku", "Jiří Dvořáček", Match.SAME),
        ("gospodine Živkoviću", "Nemanja Živković", Match.SAME),
        ("Bērziņa kungs", "Jānis Bērziņš", Match.SAME),
        ("Oleksandre", "Oleksandr Tkachenko", Match.SAME),
        ("Djordje", "Đorđe Milutinović", Match.SAME),
        ("Mr Bakeru", "Tom Baker", Match.MISSPELLED),
    ],
)
def test_a_bent_form_greets_only_whom_it_can(written: str, who: str, match: Match) -> None:
    assert compare(written, Person(who)).match is match


@pytest.mark.parametrize(
    ("written", "who"),
    [
        ("Juanma", "Juan Manuel Ortiz"),
        ("Hajo", "Hans-Joachim Beck"),
        ("Maribel", "María Isabel Vega"),
        ("Sunil-dada", "Sunil Patil"),
        ("Tenzin-la", "Tenzin Dolma"),
        ("Rajan-chettan", "Rajan Nair"),
        ("Rekhaben", "Rekha Patel"),
        ("Rahulji", "Rahul Verma"),
    ],
)
def test_blends_and_words_of_respect_are_the_name(written: str, who: str) -> None:
    assert compare(written, Person(who)).match is Match.SAME


@pytest.mark.parametrize(
    ("written", "who"),
    [
        ("Marta", "Maria Tatiana Popa"),
        ("Li-na", "Li Wei"),
        ("Anne-marie", "Anne Dupont"),
        ("Juanpe", "Juan Manuel Ortiz"),
    ],
)
def test_what_only_looks_like_them_is_not(written: str, who: str) -> None:
    assert compare(written, Person(who)).match is not Match.SAME
