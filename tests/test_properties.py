"""Whatever a text holds, it is read, and every span cuts out exactly what it claims, in both units."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from critic.domain import Channel, Draft, Interview, Person, Round, ZoneKind
from critic.offsets import OffsetUnit
from critic.parse import parse
from critic.pipeline import critique
from critic.render.json import critique_json
from critic.view import plain, tokenizable

ROUND = Round(
    "Brightwater", "Analyst", interviews=(Interview(Person("Adaeze Okonkwo")), Interview(Person("Bob Ortiz")))
)
PIECES = st.sampled_from(
    [
        "Dear Ada,", "Hi", "Dear [Name],", "To whom it may concern", "Thank you for your time.", "Best regards,", "Tomasz",
        "+1 415 555 0137", "tomasz@example.org", "> quoted", "On Mon, 16 Nov 2026, Ada wrote:", "PS: more", "-- ", "-----Original Message-----",
        "From: x\nSent: y\nTo: z", "{{name}}", "XXX", "😀", "👩‍💻", "ليلى", "é", "e\u0301", "\ud800", "\udfff", "\x00", "\ufeff", "\u200b", "\u2028",
        "\x85", "\x0b", "\r", "\r\n", "\n", "\n\n", " ", "\t", "“", "’", "—", "…", "«Company»", "Voicemail:", "Subject: x", "I look forward to hearing from you.",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=())),
    st.lists(st.one_of(PIECES, PIECES, st.text(st.characters(exclude_categories=()), max_size=6)), max_size=25).map(
        "".join
    ),
    st.lists(PIECES, max_size=25).map("\n".join),
)
THOROUGH = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@given(TEXTS)
@THOROUGH
def test_a_view_is_as_long_as_its_text(text: str) -> None:
    view = plain(text)
    assert len(view) == len(text) == len(tokenizable(view))
    assert not {"\r", "\x00", "\u2028", "\x85"} & set(view)
    view.encode("utf-8")


@given(TEXTS)
@example("0\rSUBJECT:\x0c\u2028")
@THOROUGH
def test_zones_lie_inside_the_text_and_apart(text: str) -> None:
    letter = parse(Draft(text))
    spans = [zone.span for zone in letter.zones]
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)
    # A subject line may stand within the heading; all others are apart.
    apart = [zone.span for zone in letter.zones if zone.kind is not ZoneKind.SUBJECT]
    assert all(one.end <= other.start for one, other in pairwise(apart))
    judged = letter.zones_of(ZoneKind.BODY, ZoneKind.POSTSCRIPT)
    assert all(any(zone.covers(each.span) for zone in judged) for each in letter.sentences)
    assert all(one.span.end <= two.span.start for one, two in pairwise(letter.sentences))


def units(text: str, start: int, end: int) -> str:
    """Cut a text as JavaScript does."""
    return text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")


def spans_of(answer: dict[str, Any]) -> list[tuple[str, int, int]]:
    found = [(each["field"], each["start"], each["end"]) for each in (*answer["annotations"], *answer["findings"])]
    found += [(each["field"], edit["start"], edit["end"]) for each in answer["findings"] for edit in each["edits"]]
    return found + [("text", e["start"], e["end"]) for line in answer["criteria"] for e in line["evidence"]]


def rejoined(text: str) -> str:
    """Join a high and a low surrogate that stand side by side, as every UTF-16 reader does."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


@given(
    TEXTS,
    st.one_of(st.none(), TEXTS.map(lambda text: text[:60])),
    st.sampled_from(Channel),
    st.sampled_from([None, ROUND]),
)
@THOROUGH
def test_every_span_cuts_out_what_it_claims(
    text: str, subject: str | None, channel: Channel, round: Round | None
) -> None:
    draft = Draft(text, id="a", channel=channel, subject=subject, to=("Adaeze Okonkwo",))
    judged = critique(draft, round)
    assert judged == critique(draft, round)
    fields = {"text": text, "subject": subject or ""}
    points = critique_json(judged, {"a": draft})
    utf16 = critique_json(judged, {"a": draft}, OffsetUnit.UTF_16)
    for each in points["annotations"]:
        assert fields[each["field"]][each["start"] : each["end"]] == each["text"]
    for each in utf16["annotations"]:
        assert units(fields[each["field"]], each["start"], each["end"]) == rejoined(each["text"])
    for (field, start, end), (_, start16, end16) in zip(spans_of(points), spans_of(utf16), strict=True):
        assert 0 <= start <= end <= len(fields[field])
        assert units(fields[field], start16, end16) == rejoined(fields[field][start:end])
