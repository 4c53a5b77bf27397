"""How a letter ends: sign-off, signature and postscript, found from the end of what is not quoted.

Most endings are known formulas with a name below.  The others are seen by their shape: under the last sentence stand
lines that are no sentences, and one of them is a name - a nickname, initials, small letters, with an emoji, a job or a
joke beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from critic import patterns as p
from critic.domain import Span, Zone, ZoneKind
from critic.names.lists import listed_names
from critic.names.written import fold
from critic.resources import words

_FORMULA_LINES = 14
_FORMULA_WORDS = 12
_BLOCK_LINES = 8
_BESIDE_WORDS = 9
_FOOTER_LINES = 2
_NAME_WORDS = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its surrounding white space; blank lines have an empty span."""

    span: Span
    text: str

    @property
    def blank(self) -> bool:
        """Whether nothing stands on it."""
        return not self.text

    @property
    def words(self) -> int:
        """How many words stand on it."""
        return len(self.text.split())

    def zone(self, kind: ZoneKind, start: int, end: int) -> Zone:
        """Return the zone between two offsets of the line."""
        return Zone(kind, Span(self.span.start + start, self.span.start + end))


def ending(lines: Sequence[Line]) -> list[Zone]:
    """Return sign-off, signature, postscript and a mail program's footer of the filled lines below the greeting."""
    own = len(lines)
    while own > max(1, len(lines) - _FOOTER_LINES) and p.FOOTER.fullmatch(lines[own - 1].text):
        own -= 1
    footer = [Zone(ZoneKind.QUOTED, _block(lines[own:]).span)] if own < len(lines) else []
    return [*_written(lines[:own]), *footer]


def _written(lines: Sequence[Line]) -> list[Zone]:
    at = next((i for i, line in enumerate(lines) if i and p.POSTSCRIPT.match(line.text)), len(lines))
    letter, after = lines[:at], lines[at:]
    signed = _signed(letter)
    if not after:
        return signed
    # "P.S. …" may stand above the name as well as below it.
    below = [] if any(zone.kind is ZoneKind.SIGNATURE for zone in signed) else _by_formula(after) or _bare(after)
    start = min((zone.span.start for zone in below), default=after[-1].span.end)
    kept = [line for line in after if line.span.end <= start]
    postscript = Zone(ZoneKind.POSTSCRIPT, Span(after[0].span.start, (kept or after)[-1].span.end))
    return [*signed, postscript, *(below if kept else [])]


def _signed(lines: Sequence[Line]) -> list[Zone]:
    return _by_formula(lines) or _inline(lines) or _bare(lines) or _last_fragment(lines)


# --- is it a name? ---------------------------------------------------------------------------------


def name_in(text: str) -> Span | None:
    """Return where the name of a signature's line stands, without what is beside it; None where the line has none."""
    if text[:1] == "(" and text[-1:] == ")" and not all(is_common(part) for part in text[1:-1].split()):
        inside = name_in(text[1:-1])
        return Span(inside.start + 1, inside.end + 1) if inside else None
    bare = p.BESIDE_NAME.sub(_blanked, p.IN_BRACKETS.sub(_blanked, p.NICKNAME.sub(_blanked, text)))
    edge = p.NAME_EDGE_BEFORE.match(bare)
    start = edge.end() if edge else 0
    stop = p.NAME_STOP.search(bare, start)
    end = stop.start() if stop else len(bare)
    if stop and len(bare[stop.end() :].split()) > _BESIDE_WORDS:
        return None
    end = start + len(p.NAME_EDGE_AFTER.sub("", bare[start:end]))
    name = " ".join(bare[start:end].split())
    if not p.NAME_LINE.fullmatch(name) or p.NO_NAME.search(name) or not _written_like_a_name(name, text):
        return None
    return Span(start, start + len(bare[start:end].rstrip(" ,")))


def _blanked(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _written_like_a_name(name: str, line: str) -> bool:
    """Return whether the letters' case and the words are those of a name: "Zaw Lin", "tuck", not "Walk good"."""
    parts = [part for part in re.split(r"[ ,]+", name) if part]
    common = [is_common(part) for part in parts]
    if all(len(part) > 1 and part.lower().strip(".'") in p.BLESSINGS for part in parts):
        return False
    if line.rstrip()[-1:] in "!." and all(common) and not (len(parts) > 1 and all(map(_capital, parts))):
        return len(parts) == 1 and fold(name.strip(".!")) in listed_names()
    if len(parts) == 1:
        return True
    if not _capital(parts[0]):
        return not all(common)
    return not any(common[at] for at, part in enumerate(parts) if at and not _capital(part))


def _capital(part: str) -> bool:
    return not part[:1].islower() or part.lower() in p.NAME_PARTICLES


def is_common(part: str) -> bool:
    """Return whether a part of a name is an everyday word as well."""
    word = part.lower().strip(".'")
    return len(word) > 1 and word in words("general_words.txt") and part not in p.NAME_PARTICLES


def _is_name(line: Line) -> bool:
    return name_in(line.text) is not None


def _mixed(text: str) -> bool:
    """Return whether a line begins with a capital and goes on small, as a sign-off does: "Lijep pozdrav"."""
    parts = text.rstrip(" ,.!").split()
    return len(parts) > 1 and parts[0][:1].isupper() and all(part.islower() for part in parts[1:])


# --- by a formula ------------------------------------------------------------------------------------


def _by_formula(lines: Sequence[Line]) -> list[Zone]:
    """Find "Best regards," on a line of its own, or with the name beside it."""
    for index in range(len(lines) - 1, max(0, len(lines) - _FORMULA_LINES) - 1, -1):
        line, below = lines[index], lines[index + 1 :]
        found = p.CLOSING_LINE.match(line.text) or _closing_and_name(line)
        if not found or (index == 0 and not below):
            continue
        if any(each.words > _FORMULA_WORDS and not p.CONTACT_LIKE.search(each.text) for each in below[:2]):
            return []
        if not p.GOES_ON.match(line.text, found.end("formula")):
            beside = line.text[found.end() :].strip(" ,.!-")
            signed = any(map(_is_name, below)) or bool(below and beside)
            return [*_closing_zones(line, found, below), *([] if signed else _name_above(lines[:index], line))]
    return []


def _closing_and_name(line: Line) -> re.Match[str] | None:
    found = p.CLOSING_AND_NAME.match(line.text) if line.words <= _FORMULA_WORDS else None
    if not found:
        return None
    beside = line.text[found.end() :]
    words = beside.rstrip(" .!").split()
    small = beside == beside.lower()
    if name_in(beside) is None or all(each.lower().strip(".") in p.BLESSINGS for each in words):
        return None
    # Small letters may be a name as well, if no word of everyday use is among them: "br juha".
    return None if any(is_common(each) and (small or not each[0].isupper()) for each in words) else found


def _name_above(lines: Sequence[Line], closing: Line) -> list[Zone]:
    """Find the name on the line above the last line's formula: "Ewelina Pstrąg", and below it "Best regards"."""
    if len(lines) < 2 or closing.words > _FORMULA_WORDS or lines[-2].text[-1] not in ".!?)":
        return []
    name, words = lines[-1], lines[-1].text.split()
    if len(words) > 4 or name.text[-1] in ".!?:;" or not _is_name(name) or all(map(is_common, words)):
        return []
    return [_block([name])] if words[0][0].isupper() or len(words) == 1 else []


def _closing_zones(line: Line, found: re.Match[str], below: Sequence[Line]) -> list[Zone]:
    zones = [line.zone(ZoneKind.SIGN_OFF, found.start("formula"), found.end("formula"))]
    beside = line.text[found.end() :].strip(" ,.!-\u2060")
    if beside and not p.SIGNS_ONLY.fullmatch(beside):
        name_at = line.span.start + line.text.index(beside, found.end())
        end = below[-1].span.end if below else name_at + len(beside)
        return [*zones, Zone(ZoneKind.SIGNATURE, Span(name_at, end))]
    if below:
        zones.append(_block(below))
    return zones


def _block(lines: Sequence[Line]) -> Zone:
    return Zone(ZoneKind.SIGNATURE, Span(lines[0].span.start, lines[-1].span.end))


def _inline(lines: Sequence[Line]) -> list[Zone]:
    """Find "… again soon. Best regards, Tomasz" where no line break sets the ending off."""
    for index in range(len(lines) - 1, max(-1, len(lines) - 4), -1):
        line = lines[index]
        found = next(reversed(list(p.INLINE_CLOSING.finditer(line.text))), None)
        if found and len(line.text[found.end() :].split()) <= _FORMULA_WORDS:
            start = found.start("formula")
            tail = Line(Span(line.span.start + start, line.span.end), line.text[start:])
            closing = p.CLOSING_LINE.match(tail.text)
            # "Thanks again for everything, Katrin, it meant a lot." above the writer's name is a sentence.
            is_sentence = index < len(lines) - 1 and closing and len(tail.text[closing.end() :].split()) > _NAME_WORDS
            if closing and not is_sentence:
                return _closing_zones(tail, closing, lines[index + 1 :])
    return []


# --- by its shape ------------------------------------------------------------------------------------


def _bare(lines: Sequence[Line]) -> list[Zone]:
    """Find a signature without a known formula: a name under the last sentence, with what may stand below it."""
    start = len(lines)
    for index in range(len(lines) - 1, max(0, len(lines) - _BLOCK_LINES), -1):
        if p.SIGNATURE_RULE.fullmatch(lines[index].text):
            start = index + 1
            break
        if not (_is_name(lines[index]) or _beside(lines[index])):
            break
        start = index
    names = [index for index in range(start, len(lines)) if _is_name(lines[index])]
    if not names:
        return _formula_alone(lines)
    # Two lines of words only, the first ending in a comma: a sign-off in any language, and the name.
    first = names[0]
    if len(names) > 1 and names[1] == first + 1 and (lines[first].text[-1] in ",!." or _mixed(lines[first].text)):
        return [*_above_the_name(lines[first]), _block(lines[first + 1 :])]
    if first == len(lines) - 1 and lines[first].text.endswith(","):
        return _above_the_name(lines[first])
    # Alone below the last sentence, a capital and small letters are a farewell: "Fair winds", "Glück auf!".
    if first == len(lines) - 1 and _is_a_farewell(lines[first].text):
        return _above_the_name(lines[first])
    above = lines[first - 1]
    formula = above.words <= (8 if above.text.endswith(",") else 6) and first > 1 and above.text[-1] not in ".!?"
    return [*(_above_the_name(above) if formula else []), _block(lines[first:])]


def _is_a_farewell(text: str) -> bool:
    """Return whether a line that could be a name holds an everyday word: "Fair winds", not "Kamogelo mokoena"."""
    if (name := name_in(text)) is None or not _mixed(name.of(text)):
        return False
    parts = name.of(text).split()
    return any(map(is_common, parts)) and fold(parts[0].strip(".,")) not in listed_names()


def _beside(line: Line) -> bool:
    """Return whether a line may stand by the name: how to reach the writer, a job, a joke in brackets."""
    if line.words > _BESIDE_WORDS:
        return False
    bare = p.IN_BRACKETS.sub("", line.text).strip()
    return not bare or bool(p.CONTACT_LIKE.search(bare)) or bare[-1] not in ".!?:;"


def _above_the_name(line: Line) -> list[Zone]:
    found = p.ABOVE_THE_NAME.fullmatch(line.text)
    if not found or p.NO_FORMULA.search(line.text):
        return []
    return [line.zone(ZoneKind.SIGN_OFF, found.start("formula"), found.end("formula"))]


def _formula_alone(lines: Sequence[Line]) -> list[Zone]:
    """Find a farewell that nobody signed: a last line of its own, of everyday words, after a whole sentence."""
    if len(lines) < 2 or lines[-1].words > 6 or lines[-2].text[-1] not in ".!?)":
        return []
    parts = lines[-1].text.rstrip(" ,.!").split()
    farewell = any(part.lower().strip(",.!") in p.BLESSINGS for part in parts)
    if not farewell or "?" in lines[-1].text or p.NO_NAME.search(lines[-1].text):
        return []
    return _above_the_name(lines[-1])


def _last_fragment(lines: Sequence[Line]) -> list[Zone]:
    """Find "… and see. - Jo" and "… what I could. Marta": the name after the last sentence, on its line."""
    if not lines:
        return []
    line = lines[-1]
    # "… on Monday. Maria Conceição, 07700 900789": a number may stand behind the name.
    said = p.TRAILING_CONTACT.sub("", line.text)
    found = p.LAST_FRAGMENT.search(said, max(0, len(said) - 80))
    if not found:
        return []
    name = name_in(found["name"])
    if name is None or not (found["dash"] or _surely_a_name(found["name"])):
        return []
    start = found.start("name") + name.start
    return [line.zone(ZoneKind.SIGNATURE, start, len(line.text))]


def _surely_a_name(text: str) -> bool:
    parts = text.split()
    if len(parts) == 1 and parts[0].endswith("."):
        return fold(parts[0].strip(".")) in listed_names() and not is_common(parts[0])
    return all(part[0].isupper() and not is_common(part) for part in parts) and parts[-1][-1] not in "!?."
