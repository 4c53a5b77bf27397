"""LanguageTool's API as its clients know it; each test is a trap that one of them was seen to fall into."""

from __future__ import annotations

import json
import logging
from itertools import pairwise
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from starlette.testclient import TestClient

from critic.api.languagetool.languages import LANGUAGES
from critic.api.languagetool.rules import CATEGORIES, KINDS, rule_id
from critic.catalogue import catalogue

LETTER = (
    "Dear Ms. Okonkwo,\n\nThank you for your time 😀 this afternoon. I must have an answer by Friday, as I hold "
    "another offer from [Company].\n\nBest regards,\nTomasz\n"
)
TO = {"EmailToAddress": "Adaeze Okonkwo <ada@brightwater.example>"}
WHOLE = {"CRITIC_MISSING_DETAIL", "CRITIC_MISSING_CONTACT"}
SPOTS = {"CRITIC_PUSHY_TONE", "CRITIC_UNFILLED_PLACEHOLDER"}


def check(client: TestClient, text: str = LETTER, **more: str) -> Any:
    answer = client.post("/v2/check", data={"text": text, "language": "en-US"} | more)
    assert answer.status_code == 200, answer.text
    return answer.json()


def check_data(client: TestClient, **data: Any) -> Any:
    answer = client.post("/v2/check", data={"data": json.dumps(data), "language": "en-US"})
    assert answer.status_code == 200, answer.text
    return answer.json()


def refused(answer: Any, status: int) -> str:
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.text.startswith("Error: ")
    return str(answer.text)


def ids(answer: Any) -> set[str]:
    return {match["rule"]["id"] for match in answer["matches"]}


def utf_16(text: str, start: int, length: int) -> str:
    return text.encode("utf-16-le")[2 * start : 2 * (start + length)].decode("utf-16-le")


def underlined(text: str, answer: Any) -> dict[str, str]:
    return {each["rule"]["id"]: utf_16(text, each["offset"], each["length"]) for each in answer["matches"]}


# --- what is underlined ------------------------------------------------------------------------------


def test_offsets_count_utf_16_units(client: TestClient) -> None:
    found = underlined(LETTER, check(client))
    assert found["CRITIC_UNFILLED_PLACEHOLDER"] == "[Company]"
    assert found["CRITIC_PUSHY_TONE"].startswith("I must have an answer by Friday")


def test_context_holds_the_same_words_in_units_and_in_code_points(client: TestClient) -> None:
    answer = check(client)
    for match in answer["matches"]:
        context, span = match["context"], utf_16(LETTER, match["offset"], match["length"])
        shown = utf_16(context["text"], context["offset"], context["length"])
        assert shown == span.replace("\n", " ")
        assert context["text"][context["offset"] :].startswith(shown)  # what Python's clients cut out
        assert "\n" not in context["text"]


def test_what_is_missing_lies_on_the_nearest_word_that_is_free(client: TestClient) -> None:
    answer = check(client)
    found = underlined(LETTER, answer)
    assert found["CRITIC_MISSING_CONTACT"] == "Tomasz"
    assert found["CRITIC_MISSING_DETAIL"] == "Best"
    spans = sorted((each["offset"], each["offset"] + each["length"]) for each in answer["matches"])
    assert all(start < end for start, end in spans)
    free = [span for span, each in zip(spans, answer["matches"], strict=True) if each["contextForSureMatch"] == -1]
    assert len(set(free)) == len(free)


def test_a_text_without_a_word_has_nothing_to_underline(client: TestClient) -> None:
    for text in ("", "😀", "\n\n", "…"):
        assert check(client, text)["matches"] == []


def test_a_replacement_stands_for_just_what_is_underlined(client: TestClient) -> None:
    text = "😀 Note\n\nDear Ms. Okonkow,\n\nThank you for your time.\n"
    answer = check_data(client, text=text, metaData=TO)
    (match,) = (each for each in answer["matches"] if each["rule"]["id"] == "CRITIC_MISSPELLED_INTERVIEWER")
    assert utf_16(text, match["offset"], match["length"]) == "Ms. Okonkow"
    assert match["replacements"] == [{"value": "Ms. Okonkwo"}]


def test_an_insertion_elsewhere_is_no_replacement(client: TestClient) -> None:
    text = "Thank you for your time this afternoon.\n\nBest regards,\nTomasz\n"
    answer = check_data(client, text=text, metaData=TO)
    missing = next(each for each in answer["matches"] if each["rule"]["id"] == "CRITIC_MISSING_ADDRESSEE")
    assert utf_16(text, missing["offset"], missing["length"]) == "Thank"
    assert missing["replacements"] == []


def test_matches_come_in_the_order_of_the_text(client: TestClient) -> None:
    offsets = [each["offset"] for each in check(client)["matches"]]
    assert offsets == sorted(offsets) and len(offsets) >= 4


def test_many_findings_are_all_shown(client: TestClient) -> None:
    text = "Dear Ada,\n\n" + "Thanks for [Name]. " * 1_000 + "\n\nBest,\nTom"
    assert len(check(client, text)["matches"]) > 1_000


# --- text and markup ---------------------------------------------------------------------------------


def test_offsets_point_into_text_with_its_markup(client: TestClient) -> None:
    nodes = [
        {"markup": "<p>😀"},
        {"text": "Dear [Na"},
        {"markup": "<b></b>"},
        {"text": "me],"},
        {"markup": "</p><p>", "interpretAs": "\n\n"},
        {"text": "Thank you for your time."},
    ]
    shown = "".join(each.get("text", each.get("markup", "")) for each in nodes)
    answer = check_data(client, annotation=nodes)
    assert underlined(shown, answer)["CRITIC_UNFILLED_PLACEHOLDER"] == "[Na<b></b>me]"


def test_a_replacement_never_eats_markup(client: TestClient) -> None:
    def replacements(*nodes: dict[str, str]) -> Any:
        answer = check_data(client, annotation=[*nodes, {"text": ",\n\nThank you."}], metaData=TO)
        return [each["replacements"] for each in answer["matches"] if "MISSPELLED" in each["rule"]["id"]]

    assert replacements({"text": "Dear Ms. Okonkow"}) == [[{"value": "Ms. Okonkwo"}]]
    assert replacements({"text": "Dear Ms. Okon"}, {"markup": "<b>"}, {"text": "kow"}) == [[]]
    assert replacements({"text": "Dear Ms."}, {"markup": "&#32;", "interpretAs": " "}, {"text": "Okonkow"}) == [[]]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ("{", "no JSON"),
        ("[" * 10_000, "no JSON"),
        ("[]", "either 'text' or 'annotation'"),
        ("{}", "either 'text' or 'annotation'"),
        ('{"text": "a", "annotation": []}', "either 'text' or 'annotation'"),
        ('{"text": 5}', "no text"),
        ('{"annotation": {}}', "no list"),
        ('{"annotation": [5]}', "an object"),
        ('{"annotation": [{"text": 5}]}', "an object"),
        ('{"annotation": [{"text": "a", "markup": "b"}]}', "not both"),
        ('{"annotation": [{"text": "a", "interpretAs": "b"}]}', "not both"),
        ('{"annotation": [{}]}', "neither"),
    ],
)
def test_data_that_cannot_be_read_is_refused(client: TestClient, data: str, why: str) -> None:
    assert why in refused(client.post("/v2/check", data={"data": data, "language": "en"}), 400)


def test_a_lone_surrogate_is_taken(client: TestClient) -> None:
    text = '"Dear [Name], \\ud83d x"'
    answer = client.post("/v2/check", data={"data": f'{{"text": {text}}}', "language": "en"})
    assert answer.status_code == 200 and ids(answer.json()) == {"CRITIC_UNFILLED_PLACEHOLDER"}


# --- a paragraph at a time ---------------------------------------------------------------------------


def test_of_a_paragraph_alone_nothing_is_missing(client: TestClient) -> None:
    for paragraph in (
        *LETTER.split("\n\n"),
        "Thanks for today.",
        "Dear Ada,",
        "Hi Ada, thanks for today.",
        "Hello",
        "Tomasz\n+1 415 555 0137",
    ):
        assert not ids(check(client, paragraph, level="picky")) & (WHOLE | {"CRITIC_TOO_SHORT", "CRITIC_UNSIGNED"})


def test_what_stands_in_a_paragraph_is_found_there(client: TestClient) -> None:
    assert ids(check(client, LETTER.split("\n\n")[1])) >= SPOTS


@pytest.mark.parametrize("text", [LETTER, LETTER.partition("\n\n")[2], LETTER.rpartition("\n\n")[0]])
def test_a_greeting_or_a_sign_off_about_a_body_makes_a_letter(client: TestClient, text: str) -> None:
    assert ids(check(client, text)) >= WHOLE


def test_the_two_modes_make_up_the_whole(client: TestClient) -> None:
    whole, spots = check(client, mode="textLevelOnly"), check(client, mode="allButTextLevelOnly")
    assert ids(whole) >= WHOLE and not ids(whole) & SPOTS
    assert ids(spots) >= SPOTS and not ids(spots) & WHOLE
    assert len(whole["matches"]) + len(spots["matches"]) == len(check(client)["matches"])


# --- which rules -------------------------------------------------------------------------------------


def test_rules_and_categories_can_be_switched_off(client: TestClient) -> None:
    everything = ids(check(client))
    assert ids(check(client, disabledRules="CRITIC_PUSHY_TONE, CRITIC_MISSING_DETAIL")) == everything - {
        "CRITIC_PUSHY_TONE",
        "CRITIC_MISSING_DETAIL",
    }
    assert not ids(check(client, disabledCategories="SEMANTICS")) & WHOLE
    assert ids(check(client, enabledRules="CRITIC_PUSHY_TONE", enabledOnly="true")) == {"CRITIC_PUSHY_TONE"}
    assert ids(check(client, enabledCategories="MISC", enabledOnly="yes")) == {"CRITIC_UNFILLED_PLACEHOLDER"}


def test_mere_suggestions_are_for_the_picky_and_for_who_asks(client: TestClient) -> None:
    assert "CRITIC_TOO_SHORT" not in ids(check(client))
    assert "CRITIC_TOO_SHORT" in ids(check(client, level="picky"))
    assert "CRITIC_TOO_SHORT" in ids(check(client, enabledRules="CRITIC_TOO_SHORT"))


def test_a_subject_that_nobody_can_send_is_not_missed(client: TestClient) -> None:
    assert "CRITIC_MISSING_SUBJECT" not in ids(check(client, level="picky"))


def test_every_check_has_its_place_among_the_rules() -> None:
    assert set(KINDS) == set(catalogue())


def test_categories_are_known_to_clients_and_rules_are_no_spelling_rules() -> None:
    assert {each.id for each in CATEGORIES} <= {"TYPOS", "MISC", "SEMANTICS", "STYLE", "GRAMMAR", "REDUNDANCY"}
    for check_ in catalogue():
        assert rule_id(check_).startswith("CRITIC_") and not rule_id(check_).endswith("_SPELLER_RULE")


# --- the shape ---------------------------------------------------------------------------------------


def test_every_key_that_a_client_reads_is_there(client: TestClient) -> None:
    answer = check(client)
    software, language = answer["software"], answer["language"]
    assert software["name"] == "critic" and software["version"] and software["apiVersion"] == 1
    assert isinstance(software["buildDate"], str) and software["premium"] is False
    assert (language["name"], language["code"]) == ("English (US)", "en-US")
    assert set(language["detectedLanguage"]) == {"name", "code", "confidence", "source"}
    assert answer["warnings"] == {"incompleteResults": False}
    for match in answer["matches"]:
        rule = match["rule"]
        texts = (match["message"], match["shortMessage"], match["sentence"], rule["description"], rule["issueType"])
        assert all(isinstance(each, str) and each for each in texts)
        assert match["type"]["typeName"] in ("Other", "Hint")
        assert rule["category"]["name"]
        assert rule["urls"][0]["value"].startswith("http://127.0.0.1:8017/v1/checks/")
        assert isinstance(match["ignoreForIncompleteSentence"], bool)
        assert client.get(rule["urls"][0]["value"]).status_code == 200


def test_value_is_the_first_key_of_a_replacement(client: TestClient) -> None:
    answer = check_data(client, text="Dear Ms. Okonkow,\n\nThank you for your time.", metaData=TO)
    values = [next(iter(each)) for match in answer["matches"] for each in match["replacements"]]
    assert set(values) == {"value"}


def test_sentences_are_given_in_order(client: TestClient) -> None:
    answer = check(client)
    ranges = answer["sentenceRanges"]
    assert utf_16(LETTER, ranges[1][0], ranges[1][1] - ranges[1][0]) == "Thank you for your time 😀 this afternoon."
    assert all(before[1] <= after[0] for before, after in pairwise(ranges))
    assert [[each["from"], each["to"]] for each in answer["extendedSentenceRanges"]] == ranges


def test_a_compact_answer_leaves_out_the_software(client: TestClient) -> None:
    assert "software" not in check(client, c="1")


# --- how it may be asked -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "kind", ["application/x-www-form-urlencoded", "application/json", "text/plain; charset=latin-1", "", "nonsense"]
)
def test_the_body_is_a_form_whatever_its_type_says(client: TestClient, kind: str) -> None:
    body = urlencode({"text": "Dear [Name], ü", "language": "en"}).encode()
    answer = client.post("/v2/check", content=body, headers={"Content-Type": kind})
    assert ids(answer.json()) == {"CRITIC_UNFILLED_PLACEHOLDER"}


@pytest.mark.parametrize("path", ["/v2/check", "/v2//check", "/v2/check/"])
def test_get_works_too_and_a_slash_too_many(client: TestClient, path: str) -> None:
    answer = client.get(path, params={"text": "Dear [Name],", "language": "en"})
    assert ids(answer.json()) == {"CRITIC_UNFILLED_PLACEHOLDER"}


def test_parameters_of_the_query_win(client: TestClient) -> None:
    answer = client.post("/v2/check?language=de", data={"text": "Dear [Name],", "language": "en"})
    assert answer.json()["language"]["code"] == "de" and answer.json()["matches"] == []


def test_what_clients_send_beside_is_left_alone(client: TestClient) -> None:
    names = "motherTongue altLanguages noopLanguages preferredLanguages multilingual dicts enableHiddenRules ruleValues"
    names += " enableTempOffRules allowIncompleteResults textSessionId useragent v instanceId inputLogging api_key"
    more = dict.fromkeys(names.split(), "x")
    assert ids(check(client, **more)) == ids(check(client))


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"language": "en"}, "Missing 'text' or 'data'"),
        ({"text": "a", "data": "{}", "language": "en"}, "not both"),
        ({"text": "a"}, "Missing 'language'"),
        ({"text": "a", "language": ""}, "Missing 'language'"),
        ({"text": "a", "language": "xx-XX"}, "/v2/languages"),
        ({"text": "a", "language": "en", "preferredVariants": "en-GB"}, "language=auto"),
        ({"text": "a", "language": "auto", "preferredVariants": "en"}, "dash"),
        ({"text": "a", "language": "en", "enabledOnly": "true"}, "must specify enabled"),
        ({"text": "a", "language": "en", "enabledOnly": "yes", "disabledRules": "A"}, "cannot specify disabled"),
        ({"text": "a", "language": "en", "level": "strict"}, "'level' is one of: default, picky"),
        ({"text": "a", "language": "en", "mode": "some"}, "'mode' is one of: all"),
        ({"text": "a", "language": "en", "enabled": "A"}, "enabledRules"),
        ({"text": "a", "language": "en", "autodetect": "1"}, "language=auto"),
        ({"text": "a", "language": "en", "callback": "f"}, "'callback'"),
    ],
    ids=str,
)
def test_what_is_wrong_is_said_in_a_line_of_text(client: TestClient, asked: dict[str, str], why: str) -> None:
    assert why in refused(client.post("/v2/check", data=asked), 400)


def test_what_is_no_form_is_refused(client: TestClient) -> None:
    assert "UTF-8" in refused(client.post("/v2/check", content=b"language=en&text=%ff"), 400)
    assert "UTF-8" in refused(client.post("/v2/check", content=b"language=en&text=\xff"), 400)
    assert "parameters" in refused(client.post("/v2/check", content=b"a&" * 5_000), 400)


def test_a_text_too_long_is_refused_with_the_limit(client: TestClient) -> None:
    limit = int(client.get("/v2/maxtextlength").text)
    assert check(client, ("I see it. " * limit)[:limit])["matches"] == []
    text = "x" * (limit + 1)
    why = refused(client.post("/v2/check", data={"text": text, "language": "en"}), 413)
    assert f"limit of {limit} characters (it's {limit + 1} characters)" in why


# --- languages ---------------------------------------------------------------------------------------


def test_every_language_is_listed_and_only_english_is_judged(client: TestClient) -> None:
    listed = client.get("/v2/languages").json()
    assert len(listed) == len(LANGUAGES) > 50
    assert {"de-DE", "nb", "pt-BR", "en-GB", "ca-ES-valencia"} <= {each["longCode"] for each in listed}
    for each in listed:
        assert set(each) == {"name", "code", "longCode"} and each["longCode"].startswith(each["code"])
        answer = check(client, "Dear [Name],", language=each["longCode"])
        assert bool(answer["matches"]) == (each["code"] == "en")
        assert answer["language"] == answer["language"] | {"name": each["name"], "code": each["longCode"]}


@pytest.mark.parametrize("code", ["en", "EN-us", "en_GB", "en-IE"])
def test_any_english_is_english(client: TestClient, code: str) -> None:
    assert check(client, "Dear [Name],", language=code)["matches"]


def test_a_language_that_is_to_be_found_out_is_english_or_not(client: TestClient) -> None:
    english = check(client, language="auto", preferredVariants="de-DE,en-GB")
    assert english["language"]["code"] == "en-GB" and english["matches"]
    text = (
        "Lieber Herr Ortiz,\n\nvielen Dank für das schöne Gespräch gestern im Büro.\n\nMit freundlichen Grüßen\nTomasz"
    )
    german = check(client, text, language="auto")
    assert german["matches"] == [] and german["language"]["detectedLanguage"]["confidence"] == 0
    assert ids(check(client, text)) == {"CRITIC_NOT_ENGLISH"}


# --- the other calls ---------------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_the_small_calls(client: TestClient, method: str) -> None:
    def ask(path: str) -> Any:
        return client.request(method, path, content=b"\0" if method == "POST" else None)

    assert ask("/v2/healthcheck").text == "OK"
    assert ask("/v2/maxtextlength").text == "100000"
    assert ask("/v2/info").json()["software"]["name"] == "critic"
    assert isinstance(ask("/v2/languages").json(), list)
    assert "There is no such call" in refused(ask("/v2/admin/refreshUser"), 404)


def test_the_configuration_lists_every_rule(client: TestClient) -> None:
    found = client.post("/v2/configinfo", data={"language": "en-US"}).json()
    assert found["parameter"]["maxTextLength"] == 100_000 and found["software"]["name"] == "critic"
    assert {each["ruleId"] for each in found["rules"]} == {rule_id(each) for each in catalogue()}
    assert all({"description", "categoryId", "categoryName", "locQualityIssueType"} <= set(x) for x in found["rules"])
    assert client.get("/v2/configinfo?language=de").json()["rules"] == []
    assert "language" in refused(client.get("/v2/configinfo"), 400)


def test_there_is_no_dictionary_and_clients_are_told(client: TestClient) -> None:
    user = {"username": "me", "apiKey": "x"}
    assert client.get("/v2/words", params=user).json() == {"words": []}
    assert client.post("/v2/words/add", data={**user, "word": "Okonkow"}).json() == {"added": False}
    assert client.post("/v2/words/delete", data={**user, "word": "Okonkow"}).json() == {"deleted": False}
    assert "user id" in refused(client.get("/v2/words"), 400)


def test_another_method_is_refused_in_a_line_of_text(client: TestClient) -> None:
    refused(client.delete("/v2/check"), 405)
    assert client.options("/v2/check").headers["allow"] == "GET, POST, OPTIONS"


# --- silence -----------------------------------------------------------------------------------------


def test_no_word_of_a_letter_is_logged(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    word = "Canaryquux"
    # httpx names the address it asks; the server's own lines are what is looked at.
    assert client.get(f"/v2/check?language=en&text={quote(f'Dear {word},')}").status_code == 200
    for asked in ({"text": word}, {"data": word, "language": "en"}, {"text": "a", "language": word}, {word: word}):
        assert word not in refused(client.post("/v2/check", data=asked), 400)
    lines = [each.getMessage() for each in caplog.records if not each.name.startswith("httpx")]
    assert any("GET /v2/check 200" in line for line in lines)
    assert not any(word in line for line in lines)
