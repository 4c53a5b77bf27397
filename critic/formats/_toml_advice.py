"""What to do about a line that TOML cannot read, in place of a parser's complaint."""

from __future__ import annotations

import json
import re

from critic.formats import _times

_WHERE = re.compile(r"(?<!\s)\s*+\(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")
_ASSIGNMENT = re.compile(r"\s*(?P<key>[\w.\"'-]+)\s*=\s*(?P<value>.*)$")
_COLON = re.compile(r"\s*(?P<key>[\w-]+)\s*:\s*(?P<value>\S.*)$")
_INLINE = re.compile(r"(?<![\w-])(?P<key>[\w-]++)\s*+=\s*$")
_CURLY_QUOTES = re.compile("[\u201c\u201d\u201e\u2018\u2019\u00ab]")
_DATE_LIKE = re.compile(r"\d{1,4}[-./]\d{1,2}[-./]\d{1,4}|T\d{1,2}:\d{2}|\d{1,2}:\d{2}")
_PRIVATE = frozenset({"notes"})  # never repeated in a message
_WIDTH = 80
_LONGEST = 2_000  # characters of a line that are looked at


def advice(text: str, error: str) -> str:
    """Return ``line N: what to do`` for tomllib's error about ``text``."""
    where = _WHERE.search(error)
    lines = text.replace("\r\n", "\n").split("\n")
    if where and where["line"]:
        number, column = int(where["line"]), int(where["column"])
    else:
        number = next((n for n in range(len(lines), 0, -1) if lines[n - 1].strip()), 1)
        column = 1
    line = lines[number - 1][:_LONGEST] if number <= len(lines) else ""
    return f"line {number}: {_what(line, min(column, len(line) + 1), _WHERE.sub('', error))}"


def _what(line: str, column: int, message: str) -> str:
    stripped = line.strip()
    if "overwrite" in message or "twice" in message:
        return _twice(stripped)
    inline = _INLINE.search(line[: column - 1])
    if message == "Invalid value" and inline:
        rest = line[column - 1 :]
        inside = "{" in line[: column - 1]
        return _value(inline["key"], (re.split(r"[,}]", rest)[0] if inside else rest).strip())
    assignment = _ASSIGNMENT.match(line)
    if assignment:
        return _assigned(assignment["key"], assignment["value"].strip(), message)
    colon = _COLON.match(line)
    if colon:
        return f"an equals sign, not a colon, stands after the key; write {_quoted(colon['key'], colon['value'])}"
    if message.startswith("Unclosed array"):
        return "a list goes on here without a comma, or is not closed; put commas between its items and ] at its end"
    if message.startswith("Expected '='"):
        return 'this is no `key = "value"`; text of several lines stands between three quotation marks ("""…""")'
    return f"TOML cannot read this ({message})"


def _assigned(key: str, value: str, message: str) -> str:
    if value.startswith("{") and "}" not in value:
        return f"a table in braces stands on one line; write {key} = {{ … }} without a line break"
    if value.startswith("["):
        return f'this list cannot be read ({message}); write {key} = ["one", "another"]'
    return _value(key, value)


def _value(key: str, value: str) -> str:
    if value[:1] in ('"', "'"):
        return _in_quotes(key, value)
    value = value.split(" #", 1)[0].strip()
    if not value:
        return f'the value is missing; write {key} = "…"'
    if key == "held_at" or (_DATE_LIKE.search(value) and _times.correct(value)):
        return _time(key, value)
    if _CURLY_QUOTES.match(value):
        return f"these quotation marks are typographic; write straight ones: {_quoted(key, value)}"
    return f"text stands in quotation marks; write {_quoted(key, value)}"


def _time(key: str, value: str) -> str:
    corrected = _times.correct(value)
    how = f"write {key} = {corrected}" if corrected else f"write one like {key} = {_times.EXAMPLE}"
    return f"this is no date and time that TOML can read; {how}"


def _in_quotes(key: str, value: str) -> str:
    mark = value[0]
    if value.startswith(mark * 3):
        return f"the three quotation marks that end the text are missing; write {key} = {mark * 3}…{mark * 3}"
    if mark == '"' and "\\" in value:
        return f"a backslash has a meaning in double quotation marks; use single ones: {key} = '…'"
    if value.count(mark) == 1:
        return f"the quotation mark that ends the text is missing; write {_quoted(key, value)}"
    return f"a quotation mark stands inside the text; put three around it: {key} = {mark * 3}…{mark * 3}"


def _twice(line: str) -> str:
    if line.startswith("["):
        name = line.strip("[] ")
        if name == "interviews":
            return "write [[interviews]], in double brackets, above each interview"
        return f"{line.split('#', 1)[0].strip()[:_WIDTH]} stands twice; keep one"
    key = line.split("=", 1)[0].strip()
    again = "" if len(key) > _WIDTH else f" {key!r}"
    return f"the key{again} stands twice; keep one, or begin the next interview with [[interviews]]"


def _quoted(key: str, value: str) -> str:
    """Return the line as it should be; long and private values are left out."""
    bare = _CURLY_QUOTES.sub("", value).strip().strip("\"'").strip()
    if key in _PRIVATE or len(bare) > _WIDTH or not bare.isprintable():
        bare = "…"
    return f"{key} = {json.dumps(bare, ensure_ascii=False)}"
