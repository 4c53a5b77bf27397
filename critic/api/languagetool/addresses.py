"""Which addresses speak LanguageTool's language, in their answers and in their errors."""

from __future__ import annotations

import re

_SPOKEN = re.compile(r"/(?:lt/[^/]+/)?v2/(?P<action>.*)", re.DOTALL)


def action_of(path: str) -> str | None:
    """Return what is asked at a path, ``check`` or ``words/add``, None where LanguageTool is not spoken.

    Some clients write one slash too many: ``/v2//check``.
    """
    found = _SPOKEN.fullmatch(path)
    return found["action"].strip("/") if found else None
