"""Where the firm and the job of this round are named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from critic.domain import Annotation, ZoneKind
from critic.reading import Reading

_LEGAL_FORM = re.compile(
    r"(?<![\s,])[\s,]++(?:inc|incorporated|ltd|limited|llc|llp|plc|gmbh|ag|kg|se|sa|s\.a|s\.r\.l|srl|bv|b\.v|nv|ab|as|a/s|oy|oyj|co|corp|corporation|company|pty|pvt|group|holdings?)\b\.?",
    re.I,
)


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``company`` and ``role`` wherever body or subject line name those of the round."""
    if not reading.round:
        return
    for label, name in (("company", reading.round.company), ("role", reading.round.role)):
        if not name or not name.strip():
            continue
        pattern = _named(name)
        for stretch in reading.stretches(ZoneKind.BODY, ZoneKind.POSTSCRIPT, ZoneKind.SUBJECT):
            for found in pattern.finditer(reading.view, stretch.start, stretch.end):
                yield reading.annotation(label, found.start(), found.end(), value={"name": name}, source="round")


@lru_cache(maxsize=256)
def _named(name: str) -> re.Pattern[str]:
    """Return a pattern for a firm or job, with or without its legal form."""
    short = _LEGAL_FORM.sub("", name.replace("’", "'")).strip(" ,.") or name
    words = [re.escape(word) for word in short.split()]
    return re.compile(r"(?<!\w)" + r"[\s-]+".join(words) + r"(?!\w)", re.I)
