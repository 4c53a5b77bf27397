"""The five verdicts, swaps, passages and clusters, on letters a reader can hold in the eye."""

from dataclasses import replace

import pytest

from critic.annotate import annotate
from critic.domain import Applicant, Draft, Interview, Person, Round
from critic.likeness import Likeness, compare, pairs
from critic.likeness.verdict import BANDS
from critic.parse import parse

ROUND = Round(
    company="Brightwater Health",
    role="Senior Data Analyst",
    applicant=Applicant(name="Tomasz Wójcik"),
    interviews=tuple(Interview(Person(name)) for name in ("Anna Berg", "Bob Ortiz", "Mei-Ling Zhao")),
)
FORM = """Dear {name},

Thank you for the conversation this morning. I keep thinking about the {one}, and on the train I drew it for my brother. \
At my last firm we spent a whole winter on such a thing and nobody wrote it down. I would like to work where people do.

My references are in the folder I left at the desk. If I join as Senior Data Analyst I will bring {two} and patience.

Best regards,
Tomasz Wójcik
+1 415 555 0137
"""
REWORDED = """Dear Mei-Ling,

I am grateful that we could talk before noon. The broken elevator has not left my head, and I sketched it for my family \
on the way home. In the company where I was before, a problem of this kind took us all of one winter, and no notes were kept. \
A place that writes things down is where I wish to be.

The people who can vouch for me are listed in the folder at your reception. Should I come to Brightwater Health, expect \
notebooks and a slow temper.

Kind regards,
Tomasz
"""
PERSONAL = """Dear Bob,

Thank you for the conversation this morning. Your daughter's rule, that a chart must be readable from the back of the bus, \
is on my fridge now. I tested yours and mine: yours won, by three seats.

You asked about the failed migration. I said it was the vendor; it was me. I had not asked the night nurses, and they knew.

Best regards,
Tomasz Wójcik
"""


def judged(*texts: str) -> Likeness:
    return pairs([annotate(parse(Draft(text, id=str(at))), ROUND) for at, text in enumerate(texts)])


def anna(one: str = "flooded server room", two: str = "Kafka") -> str:
    return FORM.format(name="Anna", one=one, two=two)


def bob(one: str = "paper list", two: str = "Spark") -> str:
    return FORM.format(name="Bob", one=one, two=two)


def test_form_letter_with_swapped_slots() -> None:
    [pair] = judged(anna(), bob()).pairs
    assert pair.verdict == "same-letter"
    assert pair.swaps == (("Anna", "Bob"), ("flooded server room", "paper list"), ("Kafka", "Spark"))


def test_two_slots_joined_by_and_are_two_swaps() -> None:
    [pair] = judged(anna("flooded room and the pager"), bob("paper list and the choir")).pairs
    assert ("flooded room", "paper list") in pair.swaps
    assert ("pager", "choir") in pair.swaps


def test_light_edit() -> None:
    other = (
        bob()
        .replace("a whole winter on", "eleven months fighting")
        .replace("and nobody wrote it down", "until the money ran out")
    )
    other = other.replace("I would like to work where people do", "I want to be where that cannot happen")
    [pair] = judged(anna(), other.replace("I keep thinking about", "I could not stop laughing about")).pairs
    assert pair.verdict == "light-edit"


def test_paraphrase_sentence_by_sentence() -> None:
    [pair] = judged(anna("lift that stopped"), REWORDED).pairs
    assert pair.verdict == "paraphrase"
    assert len(pair.passages) >= 3


def test_one_courtesy_sentence_is_no_copy() -> None:
    [pair] = judged(anna(), PERSONAL).pairs
    assert pair.verdict in {"shared-phrases", "independent"}


def test_one_shared_passage_of_thirty_words_is_shared_phrases_at_most() -> None:
    bio = (
        "I am a certified welder and rigger with nine years on cranes in four countries, I hold tickets for confined "
        "spaces and heights, and my last two sites finished without a single lost day."
    )
    one = f"Dear Anna,\n\nYour goat who eats tenders made my evening. {bio}\n\nCan I see the goat again?\n\nTomasz"
    other = f"Dear Bob,\n\nThe bridge you drew upside down: I turned the napkin. {bio}\n\nI kept it, sorry.\n\nTomasz"
    [pair] = judged(one, other).pairs
    assert pair.verdict == "shared-phrases"


def test_moved_paragraphs_are_still_the_same_letter() -> None:
    head, first, second, rest = anna().split("\n\n", 3)
    [pair] = judged(bob(), "\n\n".join((head, second, first, rest))).pairs
    assert pair.verdict == "same-letter"
    assert ("paper list", "flooded server room") in pair.swaps


def test_an_inserted_personal_paragraph_does_not_hide_the_copy() -> None:
    own = "Your daughter's rule about the back of the bus is on my fridge now. I tested it twice, and yours won."
    [pair] = judged(anna(), bob().replace("\n\nMy references", f"\n\n{own}\n\nMy references")).pairs
    assert pair.verdict == "light-edit"
    assert sum(passage.end - passage.start for passage in pair.passages) > 250


def test_passages_are_exact_in_both_texts() -> None:
    one, other = anna(), "\ufeff" + bob().replace("'", "’")
    [pair] = judged(one, other).pairs
    sides = [(one[each.start : each.end], other[each.other_start : each.other_end]) for each in pair.passages]
    assert ("Thank you for the conversation this morning", "Thank you for the conversation this morning") in sides
    assert all(0 <= each.likeness <= 100 for each in pair.passages)


def test_likeness_lies_in_the_band_of_the_verdict() -> None:
    for pair in judged(anna(), bob(), REWORDED, PERSONAL).pairs:
        low, high = BANDS[pair.verdict]
        assert low <= pair.likeness <= high


def test_clusters_and_what_to_make_own() -> None:
    found = judged(anna(), bob(), PERSONAL)
    assert found.clusters == (("0", "1"),)
    assert found.make_own is not None
    assert set(found.make_own) == {"0", "1"}
    assert any("whole winter" in span.of(anna()) for span in found.make_own["0"])


def forgiven(one: str, other: str) -> set[tuple[str, str, str]]:
    """Return kind and words on both sides of what was forgiven."""
    [pair] = judged(one, other).pairs
    return {(each.kind, one[each.start : each.end], other[each.other_start : each.other_end]) for each in pair.forgiven}


def test_what_was_forgiven_is_listed() -> None:
    found = forgiven(anna(), bob())
    assert ("role", "Senior Data Analyst", "Senior Data Analyst") in found
    assert ("sign-off", "Best regards", "Best regards") in found
    assert ("signature", "Tomasz Wójcik", "Tomasz Wójcik") in found
    assert ("contact", "+1 415 555 0137", "+1 415 555 0137") in found
    assert ("stock", "Thank you for the", "Thank you for the") in found
    assert not any("Anna" in words for _, words, _ in found), "names that differ are swaps"


def test_what_only_one_letter_says_is_not_forgiven() -> None:
    assert not any(kind == "role" for kind, _, _ in forgiven(anna(), bob().replace("Senior Data Analyst", "a typist")))


def test_a_product_of_the_notes_is_forgiven_and_any_other_name_is_not() -> None:
    notes = (Interview(Person("Anna Berg"), notes=("they moved to Kafka",)), Interview(Person("Bob Ortiz")))
    text = anna(two="Kafka and Ghent")
    drafts = [Draft(text, id="0"), Draft(text.replace("Anna", "Bob"), id="1")]
    [pair] = pairs([annotate(parse(draft), replace(ROUND, interviews=notes)) for draft in drafts]).pairs
    assert [text[each.start : each.end] for each in pair.forgiven if each.kind == "product"] == ["Kafka"]


def test_independent_letters_have_nothing_to_forgive() -> None:
    other = "Dear Bob,\n\nThe goat ate my tie. I have told nobody.\n\nBest regards,\nTomasz Wójcik\n+1 415 555 0137\n"
    [pair] = judged(anna(), other).pairs
    assert (pair.verdict, pair.forgiven) == ("independent", ())


def test_of_other_prose_nothing_but_formulas_is_forgiven() -> None:
    text = "The quarry lies north of the village. Thank you for taking the time to meet with me. Nobody blasts there. "
    [pair] = compare([text * 2, text * 2])
    assert {each.kind for each in pair.forgiven} == {"stock"}


def test_any_prose() -> None:
    text = "The quarry lies north of the village. Nobody has blasted there since the war. " * 3
    [pair] = compare([text, text.replace("quarry", "mill")])
    assert (pair.a, pair.b, pair.verdict) == ("0", "1", "same-letter")
    assert pair.swaps == (("quarry", "mill"),)


@pytest.mark.parametrize("text", ["", " \n", "...", "Dear Anna,", "\ud800", "e\u0301te\u0301 日本語 🎉"])
def test_hardly_any_text(text: str) -> None:
    assert len(compare([text, text, "Something else altogether."])) == 3


def test_long_texts() -> None:
    words = ["".join("bcdfghjklm"[int(digit)] for digit in str(number * 7919 % 99_991)) for number in range(30_000)]
    one = " ".join(f"{word}." if at % 17 == 0 else word for at, word in enumerate(words))
    [pair] = compare([one, one[5000:]])
    assert pair.verdict in {"same-letter", "light-edit"}


def test_order_of_two_does_not_change_the_verdict() -> None:
    texts = (anna(), bob(), REWORDED, PERSONAL)
    forward = {frozenset((pair.a, pair.b)): pair.verdict for pair in judged(*texts).pairs}
    backward = {
        frozenset((str(3 - int(pair.a)), str(3 - int(pair.b)))): pair.verdict for pair in judged(*texts[::-1]).pairs
    }
    assert forward == backward
