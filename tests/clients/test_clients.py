"""Real clients of LanguageTool ask a real server, and underline the right words behind an emoji."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

LETTER = (
    "Dear Ms. Okonkow,\n\nThank you for your time 😀 this afternoon. I must have an answer by Friday, as I hold "
    "another offer from [Company].\n\nBest regards,\nTomasz\n"
)
GREETED = "CRITIC_MISSPELLED_INTERVIEWER"
LEFT_OVER = "CRITIC_UNFILLED_PLACEHOLDER"

# --- language_tool_python ----------------------------------------------------------------------------

_PYTHON = """
import json, sys
import language_tool_python
language, address = sys.argv[1:]
text = sys.stdin.read()
tool = language_tool_python.LanguageTool(language, remote_server=address)
found = [
    [match.rule_id, text[match.offset : match.offset + match.error_length], match.matched_text, match.replacements]
    for match in tool.check(text)
]
print(json.dumps([found, tool.correct(text)]))
"""


@pytest.fixture(scope="session")
def language_tool_python(python_environment: Callable[[str], Path], run: Callable[..., Any]) -> Callable[..., Any]:
    python = python_environment("language_tool_python") / "python"

    def check(address: str, text: str = LETTER, language: str = "en-US") -> Any:
        done = run([python, "-c", _PYTHON, language, address], text)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return check


def test_language_tool_python_underlines_the_right_words(language_tool_python: Any, address: str) -> None:
    found, _ = language_tool_python(f"{address}/")
    underlined = {rule: text for rule, text, _, _ in found}
    assert underlined[LEFT_OVER] == "[Company]"
    assert underlined["CRITIC_PUSHY_TONE"].startswith("I must have an answer by Friday")
    assert underlined["CRITIC_MISSING_CONTACT"] == "Tomasz"
    assert all(text == shown for _, text, shown, _ in found)


def test_language_tool_python_knows_a_kept_round_and_mends_the_name(language_tool_python: Any, address: str) -> None:
    found, corrected = language_tool_python(f"{address}/lt/spring/")
    assert [each[1:] for each in found if each[0] == GREETED] == [["Ms. Okonkow", "Ms. Okonkow", ["Ms. Okonkwo"]]]
    assert corrected == LETTER.replace("Okonkow", "Okonkwo")


def test_language_tool_python_starts_in_any_language(language_tool_python: Any, address: str) -> None:
    assert language_tool_python(f"{address}/", language="de-DE") == [[], LETTER]


def test_language_tool_python_may_hold_the_token_in_the_address(language_tool_python: Any, locked_address: str) -> None:
    host = locked_address.removeprefix("http://")
    found, _ = language_tool_python(f"http://me:s3cret-token@{host}/")
    assert LEFT_OVER in {each[0] for each in found}
    with pytest.raises(AssertionError, match="Error: This server asks for its token"):
        language_tool_python(f"http://{host}/")


# --- the command pylanguagetool ----------------------------------------------------------------------


@pytest.fixture(scope="session")
def pylanguagetool(
    python_environment: Callable[[str], Path], run: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Any]:
    command = python_environment("pylanguagetool") / "pylanguagetool"
    letter = tmp_path_factory.mktemp("letter") / "letter.txt"
    letter.write_text(LETTER, "utf-8")
    return lambda address: run([command, "-a", address, "-l", "en-US", "--no-color", "--rules", letter])


def _above_the_carets(output: str) -> dict[str, str]:
    """Return what stands above each row of carets, by the rule below it."""
    found: dict[str, str] = {}
    lines = output.splitlines()
    for number, line in enumerate(lines):
        if carets := re.fullmatch(r" +(\^+)", line):
            rule = next(each for each in lines[number:] if each.startswith("  CRITIC_"))
            found[rule.split(":")[0].strip()] = lines[number - 1][carets.start(1) : carets.end(1)]
    return found


def test_pylanguagetool_puts_its_carets_under_the_right_words(pylanguagetool: Any, address: str) -> None:
    done = pylanguagetool(f"{address}/lt/spring/v2/")
    assert done.returncode == 1, done.stderr  # it found something
    underlined = _above_the_carets(done.stdout)
    assert underlined[GREETED] == "Ms. Okonkow"
    assert underlined[LEFT_OVER] == "[Company]"
    assert underlined["CRITIC_PUSHY_TONE"].startswith("I must have an answer by Friday")
    assert "✓ Dear Ms. Okonkwo," in re.sub(r" +", " ", done.stdout)
    assert "(critic " in done.stdout


def test_pylanguagetool_says_what_the_server_refuses(pylanguagetool: Any, address: str) -> None:
    assert "Error: There is no such round" in pylanguagetool(f"{address}/lt/autumn/v2/").stderr


# --- gramma, of npm ----------------------------------------------------------------------------------

_NODE = """
const gramma = require("gramma");
const [address, markdown] = process.argv.slice(1);
const text = require("fs").readFileSync(0, "utf8");
gramma.check(text, { api_url: address, language: "en-US", markdown: markdown === "true" }).then(
  ({ matches }) => console.log(JSON.stringify(matches.map((match) => [
    match.rule.id, text.substr(match.offset, match.length), match.word, match.replacements.map(({ value }) => value),
  ]))),
  (error) => { console.error(error.message); process.exit(2); },
);
"""


@pytest.fixture(scope="session")
def gramma(node_modules: Path, run: Callable[..., Any]) -> Callable[..., Any]:
    def check(address: str, text: str = LETTER, markdown: bool = False) -> Any:
        done = run(["node", "-e", _NODE, address, str(markdown).lower()], text, cwd=node_modules)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    return check


def test_gramma_underlines_the_right_words(gramma: Any, address: str) -> None:
    found = gramma(f"{address}/lt/spring/v2/check")
    assert [GREETED, "Ms. Okonkow", "Ms. Okonkow", ["Ms. Okonkwo"]] in found
    underlined = {rule: text for rule, text, _, _ in found}
    assert underlined[LEFT_OVER] == "[Company]"
    assert underlined["CRITIC_MISSING_CONTACT"] == "Tomasz"


def test_gramma_underlines_the_right_words_between_markup(gramma: Any, address: str) -> None:
    text = LETTER.replace("your time 😀", "**your _time_ 😀**").replace("[Company]", "`x` {{company}}")
    found = gramma(f"{address}/lt/spring/v2/check", text, markdown=True)
    assert [GREETED, "Ms. Okonkow", "Ms. Okonkow", ["Ms. Okonkwo"]] in found
    assert {rule: text for rule, text, _, _ in found}[LEFT_OVER] == "{{company}}"


def test_gramma_says_what_the_server_refuses(gramma: Any, address: str) -> None:
    with pytest.raises(AssertionError, match="Error: There is no such round"):
        gramma(f"{address}/lt/autumn/v2/check")
