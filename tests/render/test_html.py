"""The report as a page: what it shows, and that nothing in it can be anything but text."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from critic import Draft, Round, RoundCritique, critique, critique_round
from critic.domain import Finding, Severity, Span, Unreadable
from critic.formats import read_path
from critic.formats.round_toml import read_round
from critic.render.html import Sheet, critiques_page, round_page, round_pages
from critic.render.html_text import cut, displayed, letter_pieces

SAMPLE = Path(__file__).parents[2] / "corpus" / "sample"
NOW = datetime.fromisoformat("2026-11-18T20:00:00-08:00")
HOSTILE = """Dear <script>document.title='run'</script>,

Thank you for the <img src=x onerror="document.title='run'"> story. {{7*7}} {% raw %} </style></script></textarea>
<svg onload=alert(1)> <a href="javascript:alert(1)">&amp;</a> [Name]

Tomasz
"""


class _Page(HTMLParser):
    """The tags of a page with their attributes, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture(scope="module")
def drafts() -> dict[str, Draft]:
    return {draft.id: draft for draft in read_path(SAMPLE) if isinstance(draft, Draft)}


@pytest.fixture(scope="module")
def sheet(drafts: dict[str, Draft]) -> Sheet:
    round_ = read_round(SAMPLE / "round.toml")
    return Sheet(None, critique_round(drafts.values(), round_, NOW), round_)


@pytest.fixture(scope="module")
def page(sheet: Sheet, drafts: dict[str, Draft]) -> str:
    return round_page(sheet, drafts)


def of(*texts: str, **more: Any) -> str:
    drafts = {str(at): Draft(text, str(at), **more) for at, text in enumerate(texts)}
    return round_page(Sheet(None, critique_round(drafts.values())), drafts)


def words(page: str) -> str:
    return " ".join(_Page(page).words.split())


# --- what it shows --------------------------------------------------------------------------------


def test_every_letter_stands_in_the_table_with_number_verdict_and_headline(page: str, sheet: Sheet) -> None:
    text = words(page)
    for letter in sheet.judged.letters:
        name = f"{letter.interviewer} {letter.draft_id} {letter.critique.personalization}"
        assert f"{name} {letter.critique.verdict.value.capitalize()} {letter.critique.headline}" in text


def test_who_has_no_letter_is_said(page: str) -> None:
    assert "Still to write: Farid Haddad has no letter yet." in words(page)


def test_when_everybody_has_one_that_is_said(sheet: Sheet, drafts: dict[str, Draft]) -> None:
    whole = replace(sheet, judged=replace(sheet.judged, without_letter=()))
    assert "Everybody of the round has a letter." in words(round_page(whole, drafts))


def test_the_heat_map_has_names_on_both_axes_and_numbers_in_the_cells(page: str, sheet: Sheet) -> None:
    table = re.search(r'<table class="map.*?</table>', page, re.S)
    assert table
    found = _Page(table[0])
    assert [each["scope"] for each in found.all("th")] == ["col"] * 4 + ["row"] * 4
    likest = max(sheet.judged.pairs, key=lambda pair: pair.likeness)
    assert words(table[0]).count(f"{likest.likeness}: one letter, lightly edited") == 2
    targets = {str(each["href"])[1:] for each in found.all("a")}
    assert len(targets) == 6
    assert targets <= {each.get("id") for _, each in _Page(page).tags}


def test_a_pair_shows_both_letters_with_passages_joined_and_swaps_marked(page: str) -> None:
    pair = re.search(r'<details class="card pair" id="pair-1-2".*?</details>', page, re.S)
    assert pair
    found = _Page(pair[0])
    joins = {each["id"]: each["href"] for each in found.all("a")}
    assert joins["pair-1-2-a-2"] == "#pair-1-2-b-2" and joins["pair-1-2-b-2"] == "#pair-1-2-a-2"
    swapped = re.findall(r'<mark class="hue-\d swap"[^>]*>([^<]*)</mark>', pair[0])
    assert {"pager", "paper list", "off at 3 a.m."} <= set(swapped)
    assert "The same, but that is fine: greeting “Dear Ada,”" in words(pair[0])
    assert "off at 3 a.m. →" in words(pair[0])
    assert {each.get("data-passage") for each in found.all("mark")} == {"1", "2", "3", "4"}


def test_findings_are_underlined_and_lead_to_what_to_do(page: str) -> None:
    assert '<mark class="error">Roberta</mark><a class="ref error" href="#letter-3-finding-1"' in page
    assert "Write “Robert” for “Roberta”." in words(page)
    assert 'id="check-misspelled-interviewer"' in page and 'href="#check-misspelled-interviewer"' in page


def test_sentences_to_make_ones_own_are_tinted(page: str, sheet: Sheet, drafts: dict[str, Draft]) -> None:
    own = sheet.judged.letters[1].critique.make_own
    assert own
    tinted = re.findall(r'<mark class="[^"]*\bown\b[^"]*">([^<]*)</mark>', page)
    assert " ".join(own[-1].of(drafts["mei.txt"].text).split()) in tinted


def test_every_id_is_unique_and_every_inner_link_leads_somewhere(page: str) -> None:
    found = _Page(page)
    ids = [each["id"] for _, each in found.tags if "id" in each]
    assert len(ids) == len(set(ids))
    links = {str(each["href"]) for each in found.all("a")}
    assert all(link.startswith("#") and link[1:] in ids for link in links)


def test_the_plan_stands_beside_the_letters_where_there_is_one(
    page: str, sheet: Sheet, drafts: dict[str, Draft]
) -> None:
    assert sheet.judged.plan and "Who has what" in page
    assert "Who has what" not in round_page(replace(sheet, judged=replace(sheet.judged, plan=None)), drafts)


def test_the_plan_tells_the_user_what_was_assumed_and_the_year_where_it_is_another(
    page: str, sheet: Sheet, drafts: dict[str, Draft]
) -> None:
    assert "Siobhán O&#39;Dwyer and Farid Haddad; yours (America/Los_Angeles) was used.</p>" in page
    assert "timezone:" not in page and "by Mon 23 Nov, 17:00" in page
    later = replace(sheet.judged.plan, now=NOW.replace(year=2028))
    assert "by Mon 23 Nov 2026, 17:00" in round_page(replace(sheet, judged=replace(sheet.judged, plan=later)), drafts)


def test_the_map_says_what_its_numbers_mean_as_the_page_does(page: str) -> None:
    said = "0 is unlike, 100 the same letter; names, role and contact lines do not count."
    assert said in page
    assert said in (Path(__file__).parents[2] / "critic" / "web" / "likeness.js").read_text("utf-8")


def test_the_same_letters_give_the_same_bytes(page: str, sheet: Sheet, drafts: dict[str, Draft]) -> None:
    assert round_page(sheet, drafts) == page


def test_what_could_not_be_read_is_listed(sheet: Sheet, drafts: dict[str, Draft]) -> None:
    text = words(round_page(sheet, drafts, [Unreadable("<b>.docx", "is damaged")]))
    assert "1 not read" in text and "<b>.docx is damaged" in text


def test_letters_to_one_person_are_told_apart() -> None:
    text = "Dear Ada,\n\nThank you for the goat, it ate my tie.\n\nTomasz"
    drafts = {id: Draft(text, id, to=("Ada Okonkwo",)) for id in ("a.txt", "b.txt")}
    round_ = read_round(SAMPLE / "round.toml")
    text = words(round_page(Sheet(None, critique_round(drafts.values(), round_), round_), drafts))
    assert "Adaeze Okonkwo (email) (a.txt)" in text and "Adaeze Okonkwo (email) (b.txt)" in text


def test_checked_letters_show_what_they_were_compared_with(drafts: dict[str, Draft]) -> None:
    round_ = read_round(SAMPLE / "round.toml")
    judged = critique(drafts["mei.txt"], round_, [drafts["ada.txt"]])
    page = critiques_page([judged], drafts, ())
    assert "Mei-Ling Zhao and ada.txt one letter, lightly edited" in words(page)
    table = re.search(r'<table class="map.*?</table>', page, re.S)
    assert table and [each["scope"] for each in _Page(table[0]).all("th")] == ["col", "col", "row"]


def test_a_letter_alone_has_no_map() -> None:
    page = of("Dear Ada,\n\nThank you for the goat.\n\nTomasz")
    assert '<table class="map' not in page and "pair-" not in page


def test_nothing_at_all_is_said_to_be_nothing() -> None:
    page = round_page(Sheet(None, RoundCritique(())), {}, [Unreadable("a.txt", "is empty")])
    assert "There is no letter here yet." in words(page)


# --- many rounds ----------------------------------------------------------------------------------


def test_rounds_get_an_index_and_a_page_each(sheet: Sheet, drafts: dict[str, Draft]) -> None:
    sheets = [replace(sheet, label="Client Ä/Über"), replace(sheet, label="../../etc"), replace(sheet, label="日本")]
    pages = round_pages(sheets, drafts, [Unreadable("x/round.toml", "is broken")])
    assert list(pages) == ["index.html", "1-client-a-uber.html", "2-etc.html", "3-round.html"]
    index = _Page(pages["index.html"])
    assert [each["href"] for each in index.all("a")] == list(pages)[1:]
    assert "Farid Haddad" in index.words and "x/round.toml" in index.words and "lightly edited" in index.words
    assert 'href="index.html"' in pages["2-etc.html"]


# --- a letter is data -----------------------------------------------------------------------------


def test_a_hostile_letter_is_shown_and_makes_no_tag(page: str) -> None:
    evil = of(
        HOSTILE, HOSTILE.replace("story", "tale"), subject='"><script>alert(1)</script>', to=("<b onclick=x>Ada</b>",)
    )
    kinds = {tag for tag, _ in _Page(page).tags} | {"strong"}
    found = _Page(evil)
    assert {tag for tag, _ in found.tags} <= kinds
    assert len(found.all("script")) == 1 and not found.all("img")
    assert not [name for _, each in found.tags for name in each if name.startswith("on") or name == "style"]
    for part in (
        "<script>document.title='run'</script>",
        "{{7*7}}",
        "{% raw %}",
        "</style></script>",
        '"><script>alert(1)',
    ):
        assert part in found.words


def test_the_policy_allows_this_style_and_this_script_and_nothing_else(page: str) -> None:
    policy = next(each["content"] for each in _Page(page).all("meta") if each.get("http-equiv"))
    assert policy and policy.startswith("default-src 'none';") and "unsafe" not in policy
    for tag in ("style", "script"):
        [source] = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.S)
        digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_nothing_is_fetched_and_no_clock_is_read(page: str) -> None:
    assert not re.search(r"(?:src|href)=\"(?!#)|url\(|@import|https?:", page)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b\x1b[31mc\x7f", "a·b·[31mc·"),
        ("exe.\u202egnp\u2066", "exe.·gnp·"),
        ("\ud800 x", "· x"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("שלום\u200f", "שלום\u200f"),
    ],
)
def test_what_a_browser_would_obey_is_shown_as_a_dot(text: str, shown: str) -> None:
    assert len(displayed(text)) == len(text)
    assert "".join(piece.text for piece in cut(text, ())) == shown
    of(f"Dear Ada,\n\n{text}\n").encode("utf-8")


def test_lines_that_a_mail_program_broke_flow_again() -> None:
    broken = "The goat ate the tie of the mayor, and on the way home we sang\nabout it.\nTomasz\n+1 415"
    assert displayed(broken).splitlines()[0].endswith("we sang about it.")
    assert displayed(broken).endswith("\nTomasz\n+1 415")


# --- marks ----------------------------------------------------------------------------------------


def finding(start: int, end: int, severity: Severity = Severity.WARNING) -> Finding:
    return Finding("x", severity, "m", start, end)


def test_overlapping_findings_are_each_referred_to_once_at_their_end() -> None:
    text = "Dear Ada, thank you"
    pieces = letter_pieces(text, [(1, finding(0, 9)), (2, finding(5, 14, Severity.ERROR))], [Span(10, 19)])
    assert "".join(piece.text for piece in pieces) == text
    assert [(piece.text, piece.severity, piece.own) for piece in pieces] == [
        ("Dear ", Severity.WARNING, False),
        ("Ada,", Severity.ERROR, False),
        (" ", Severity.ERROR, False),
        ("than", Severity.ERROR, True),
        ("k you", None, True),
    ]
    assert [[number for number, _ in piece.refs] for piece in pieces] == [[], [1], [], [2], []]


def test_what_is_missing_is_marked_where_it_goes() -> None:
    pieces = letter_pieces("Dear Ada", [(1, finding(8, 8)), (2, finding(99, 99)), (3, finding(0, 0))])
    assert [(piece.text, piece.missing, [number for number, _ in piece.refs]) for piece in pieces] == [
        ("", True, [3]),
        ("Dear Ada", False, []),
        ("", True, [1]),
        ("", True, [2]),
    ]


# --- much -----------------------------------------------------------------------------------------


def test_forty_letters_of_a_form_spread_out_only_the_first_pairs() -> None:
    form = "Dear Ada,\n\nThank you for the hour. The goat in the {0} ate my tie, and nobody believed me when I told it at home.\n\nTomasz"
    page = of(*(form.format(place) for place in [f"ward of doctor {chr(97 + at % 26)}{at}" for at in range(40)]))
    assert len(re.findall(r'<details class="card pair"[^>]* open>', page)) == 12
    assert page.count('<th scope="col"><span>') == 40


def test_beyond_sixty_letters_the_map_is_left_out_and_what_is_shared_stays() -> None:
    own = [
        f"Dear Ada,\n\nThe {a} and the {b} of yours made my day.\n\nTomasz"
        for a in ["goat", "tie", "roof", "lamp", "nurse", "ward", "napkin", "crane"]
        for b in ["choir", "bus", "clock", "river", "bridge", "pager", "list", "sheet"]
    ]
    twin = "Dear Ada,\n\nThank you. The porter who keeps bees on the roof of the east wing has not left my head since Monday noon.\n\nTomasz"
    page = of(*own[:60], twin, twin.replace("Monday", "Friday"))
    assert '<table class="map' not in page and "more letters than a map can show (60)" in page
    assert "porter who keeps bees" in page and 'class="card pair"' in page


def test_a_huge_letter_scrolls_in_its_own_frame(drafts: dict[str, Draft]) -> None:
    page = of("Dear Ada,\n\n" + "Thank you for the goat that ate my tie. " * 700 + "\n\nTomasz")
    assert '<div class="paper long" tabindex="0"' in page
    assert '<div class="paper long"' not in of("Dear Ada,\n\nThank you.\n\nTomasz")


def test_hundreds_of_findings_do_not_bury_the_page() -> None:
    page = of("Dear Ada,\n\n" + "Thank you for the [part] of it.\n" * 400)
    assert "more; <code>--format json</code>" in page
    assert page.count('class="error" id="letter-1-finding-') <= 200


def test_a_round_without_job_or_firm_has_a_title(sheet: Sheet, drafts: dict[str, Draft]) -> None:
    assert "<title>Senior Data Analyst at Brightwater Health - critic</title>" in round_page(sheet, drafts)
    assert "<title>Your letters - critic</title>" in round_page(replace(sheet, round=Round()), drafts)
