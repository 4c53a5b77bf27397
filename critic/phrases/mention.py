"""Whether something that looks left to fill in is only spoken of: the field of a form, the sign on a machine, a quiz.

A slot stands where its noun will stand ("the work at [Company]").  What is spoken of stands in quotation marks with
other words, behind the name of what bears it ("the button [ADD ITEM]"), behind a verb of showing ("the screen still
said [Company]"), or in a sentence about templates.
"""

from __future__ import annotations

import re

from critic import lazy
from critic.domain import Span

_AROUND = 160
# What bears an inscription, a name of its own or a blank.
_BEARER = (
    r"(?:fields?|(?<=the )cells?|buttons?|check ?box(?:es)?|box(?:es)?|columns?|categor(?:y|ies)|tags?|labels?|keys?|keyword|variables?|macro|functions?|command|array|parameters?|constant|setting|status(?:es)?|states?|codes?|(?:number )?plates?|"
    r"signs?|stickers?|posters?|badges?|mugs?|files?|folders?|paths?|prompts?|errors?|log|hashtags?|abbreviations?|acronym|types?|slogan|motto|passwords?|tokens?|strings?|header|form|subject line|inscription|caption|heading|"
    r"parts? (?:number|no\.?)|comments?|serial numbers?|e-?mail|exercise|quiz|sentence|ticket|rule|placeholders?|template|blank line|gap|signature line)"
)
_SCREEN = r"(?:(?:white|black|flip|score|notice)?-?board|flip ?chart|screen|display|machine|system|app|website|page|plan|calendar|rota|list|sheet|spreadsheet|calculator|scanner|till|terminal|door|wall|cup|shelf|poster|test|log ?book|report)"
# "the field [X]", "a box marked X", 'the button called "X"'
_BORNE = lazy.compile(
    rf"\b{_BEARER}\b(?:,? (?:with|called|named|titled|(?:that )?(?:says|said|reads)|saying|said|says|reads|reading|marked|label+ed|is|was|are|were|with the (?:text|words?)))?[ :,\"'(=-]*$"
    r"|\b(?:typ(?:ed|es|ing)|marked|label+ed|titled|printed|inscribed|spelled|hashtag|shouted|stamped)(?: as)?[ :\"'(-]*$",
    re.I,
)
_SHOWN = lazy.compile(
    rf"\b(?:{_BEARER}|{_SCREEN})\b[^.!?\n]{{0,60}}\b(?:said|says|saying|reads|read|shows|showed|showing|had|has|displays|displayed|prints|stood|stands|begins? with|starts? with|greets?(?: \w+){{0,3}} (?:with|as)|used|full of|written|wrote)[ :\"'-]*$"
    rf"|\b(?:stood|stands|written|wrote)\b[^.!?\n]{{0,30}}\b(?:{_SCREEN}|{_BEARER})\b[^.!?\n]{{0,20}}$",
    re.I,
)
# Behind it: "[Other] box", "[Company] in the header", "YOUR NAME was printed on the mug".
_BEARS = lazy.compile(
    r"(?: (?-i:[A-Z]+))*[\])}\"']*,? (?:(?:button|box|column|check ?box|element|attribute|argument|placeholder|variables?|fields?|cells?|tag|token|label|sticker|mug)\b|(?:in|into|on|next to|under) (?:the|a|an|your|its|every|each) (?:\w+ )?(?:box|header|form|column|template|mug|sticker|badge|exam computer|subject line|middle of the file)\b(?=[,.;:!?)]|$| (?:and|of|for|on|is|was|next|you|that|but)\b)"
    r"|on (?:them|it|him|her)\b|(?:empty|blank|white|open|free)\b|(?:gets?|is|was|are) filled\b"
    r"|(?:was|is|were|are|hangs|hung|stood|stands) (?:still |even |also )?(?:printed|written|painted|carved|engraved|stamped|how you|what (?:you|it|they|we|[a-z]+) (?:said|say|says|told|wrote|write)|the (?:rule|motto|slogan)|on (?:every|the|a|your) (?:wall|door|mug|cup|t-?shirt))|(?:hangs|hung) )",
    re.I,
)
_ABOUT_TEMPLATES = lazy.compile(
    r"\b(?:templates?|templating|place ?holders?|mail[ -]?merges?|merge (?:fields?|tags?)|syntax|regex|jinja2?|handlebars|mustache|f-strings?|quiz|crossword|cloze|gap[- ](?:fill|text|exercise)|fill[- ]in[- ]the|chat ?bot|error message|stack trace|lorem ipsum)\b",
    re.I,
)
# Of several things written, each may be one: 'it wrote "#N/A" and "XXXX"'.
_WRITTEN = lazy.compile(
    r"\b(?:wrote|written|writes?|typed?|entere?d?|scribbled?|painted)(?: \"[^\"\n]{1,40}\",?(?: and| or)?){0,4}[ :\"'-]*$",
    re.I,
)
# "It takes a {locale}", "a form: name ______, number ______".
_TAKEN = lazy.compile(r"\b(?:takes|accepts|returns|parses|expects) (?:an? |the |optional )*$", re.I)
_FORM = lazy.compile(
    r"\b(?:we|they|you|it|kept|keeps?|had|made|used|hung|wrote)\b[^.!?\n:]{0,60}\b(?:list|form|sheet|card|slip|register|table|log)\b[^.!?\n:]{0,40}:[^.!?\n]*$",
    re.I,
)
# "My number is ____ haha no joking, it is 022 …".
_JOKES = lazy.compile(r"\W{0,3}(?:ha){2,}|\W{0,3}(?:ha ha|lol|(?:just|only|no) (?:kidding|joking)|joking)\b", re.I)
# What tells the writer to do something is theirs, whatever else they write of.
_INSTRUCTS = lazy.compile(r"\b(?:insert|add|fill|mention|something|my|here|todo)\b", re.I)
_QUOTED = lazy.compile(r'"[^"\n]{1,120}"|(?<!\w)\'[^\'\n]{1,120}\'(?!\w)')
_QUOTING = lazy.compile(rf"\b(?:{_BEARER}|{_SCREEN})\b", re.I)
# "they all went out as Dear [Name]": a greeting inside a sentence.
_GREETS_INSIDE = lazy.compile(r"\b[a-z]+,? (?:Dear|Hi|Hello|Hey)(?: M[rs]s?\.?)? ?$")


def is_spoken_of(view: str, span: Span, within: Span) -> bool:
    """Return whether the words of a span, inside a zone, are spoken of rather than left to fill in."""
    before = _since_the_last_stop(view[max(within.start, span.start - _AROUND) : span.start])
    after = view[span.end : min(within.end, span.end + _AROUND)].split("\n", 1)[0]
    if _GREETS_INSIDE.search(before) or _BORNE.search(before) or _SHOWN.search(before) or _BEARS.match(after):
        return True
    if _JOKES.match(after):
        return True
    if view[span.start] != "[" and _WRITTEN.search(before):
        return True
    if (view[span.start] == "{" and (_TAKEN.search(before) or before.rstrip()[-1:] in {"=", "("})) or (
        view[span.start] == "_" and (_FORM.search(before) or "[ ]" in before)
    ):
        return True
    if not _INSTRUCTS.search(span.of(view)) and (
        _ABOUT_TEMPLATES.search(before) or _ABOUT_TEMPLATES.search(after.split(". ", 1)[0])
    ):
        return True
    return _is_quoted(view, span, within, before)


def is_about_templates(text: str) -> bool:
    """Return whether a text speaks of templates, so that a slot in its subject may be what it is about."""
    return _ABOUT_TEMPLATES.search(text) is not None


def _since_the_last_stop(text: str) -> str:
    """Return what stands behind the last stop; the dot of "No." or "3.5" is none."""
    cut = max(text.rfind("\n") + 1, *(text.rfind(stop) + 2 for stop in (". ", "! ", "? ")))
    return text[cut if cut > 1 else 0 :]


def _is_quoted(view: str, span: Span, within: Span, before: str) -> bool:
    """Return whether the span stands in quotation marks with other words, or alone where what bears it is named."""
    near = max(within.start, span.start - _AROUND)
    start = max(near, view.rfind("\n", near, span.start) + 1)
    for quote in _QUOTED.finditer(view, start, min(within.end, span.end + _AROUND)):
        if quote.start() < span.start and span.end < quote.end():
            rest = view[quote.start() : span.start] + view[span.end : quote.end()]
            return any(each.isalpha() for each in rest) or _QUOTING.search(before) is not None
    return False
