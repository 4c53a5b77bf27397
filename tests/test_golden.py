"""Whole letters under snapshot: a change of behaviour shows in the diff.

`pytest tests/test_golden.py --snapshot-update` writes them anew; read what changed before committing it.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from critic import Channel, Draft, critique
from critic.formats.round_toml import read_round
from critic.formats.text import read
from critic.render.json import critique_json

SAMPLE = Path(__file__).parent.parent / "corpus" / "sample"
NOW = datetime.fromisoformat("2026-11-18T20:30:00-08:00")

LETTERS: dict[str, Draft] = {
    "good": Draft(
        "Dear Ms. Okonkwo,\n\nThank you for making time for me on Tuesday. Your story about the night the pager would not stop "
        "stayed with me: we had one like it, and I wrote the runbook afterwards. I have attached the page you asked for.\n\n"
        "I look forward to hearing from you on Friday, as you said.\n\nBest regards,\nTomasz Wójcik\n+1 415 555 0137",
        subject="Thank you for Tuesday",
        to=("Adaeze Okonkwo",),
    ),
    "bad": Draft(
        "To whom it may concern,\n\nI am the perfect candidate with a proven track record. I look forward to your positive "
        "response.\n\nThank you for your consideration."
    ),
    "card": Draft(
        "Dear Siobhán,\n\nThank you for the tea and the hour.\nYour ladder in the archive is still in my head.\n\nWarmly,\nMei",
        channel=Channel.CARD,
    ),
    "call": Draft(
        "Hello, may I speak to Mr. Ortiz? This is Tomasz Wójcik. Thank you for seeing me on Tuesday. You said three days, "
        "so I am calling to ask if there is any news.\n\nVoicemail:\nHi Mr. Ortiz, it is Tomasz Wójcik, 415 555 0137. "
        "I only wanted to ask how things stand. Thank you for your time on Tuesday.",
        channel=Channel.CALL,
        to=("Robert Ortiz",),
    ),
    "no line breaks": Draft(
        "Hi Ada, thanks for your time today. The whiteboard you swapped for the handover sheet is a thing I will try. "
        "Call me on 415 555 0137. Best regards, Tomasz"
    ),
    "non-native": Draft(
        "Good day Mr. Ortiz,\n\nI thank you for the interview of yesterday. You have told me of the roof who leaks on the new "
        "machine, we had same problem in Gdynia and made small house for it. I wait for your answer.\n\nWith respect,\nIrena Nowak\n"
        "irena.nowak@example.org",
        to=("Robert Ortiz",),
    ),
    "quoted mail": Draft(
        "Hi Ada,\r\n\r\nThanks for meeting me. I have kept “the sheet” – see below.\r\n\r\nBest,\r\nTomasz\r\n\r\n"
        "On Mon, 16 Nov 2026 at 09:12, Ada Okonkwo\r\n<ada@brightwater.example> wrote:\r\n> Dear [Name],\r\n> see you on Tuesday.\r\n"
    ),
    "lower case": Draft(
        "hi ada\n\nthanks so much for having me in today. the flooded server room made me laugh\ni had one too, in lyon\n\n"
        "talk soon\ntom\ntom@example.org"
    ),
    "placeholders": Draft(
        "Dear [Name],\n\nThank you for your time at {{company}} on <DATE>. I loved hearing about [specific topic], XXX and _____. "
        "TODO: more\n\nSincerely,\n[Your Name]\n[phone]",
        subject="Thank you, %NAME%",
    ),
    "German": Draft("Sehr geehrte Frau Okonkwo,\n\nvielen Dank für das Gespräch am Dienstag. Ich freue mich auf Ihre Antwort.\n\nTomasz"),
    "Spanish": Draft("Estimada señora Okonkwo:\n\nMuchas gracias por su tiempo el martes. Me gustó mucho la conversación.\n\nTomás"),
    "French": Draft("Chère Madame,\n\nJe vous remercie pour notre entretien de mardi. C'était un vrai plaisir pour moi.\n\nThomas"),
    "Polish": Draft("Szanowna Pani,\n\ndziękuję bardzo za rozmowę we wtorek. To była dla mnie wielka przyjemność.\n\nTomasz"),
    "Japanese": Draft("オコンクォ様\n\n本日は面接のお時間をいただき、誠にありがとうございました。\n\nトマシュ"),
    "HTML-ish": Draft(
        "Dear Ada,<br><br>Thank you for your time &amp; the tour. <b>The pager</b> &lt;3 stayed with me.<br>Best,<br>Tomasz"
    ),
    "empty": Draft(""),
}  # fmt: skip


def shown(draft: Draft, **more: Any) -> dict[str, Any]:
    """Return the answer without the version, which changes by itself."""
    answer = critique_json(critique(draft, **more), {draft.id: draft})
    return {key: value for key, value in answer.items() if key != "version"}


@pytest.mark.parametrize("name", LETTERS)
def test_whole_letters(name: str, snapshot) -> None:
    assert shown(LETTERS[name], now=NOW) == snapshot


@pytest.mark.parametrize("file", sorted(path.name for path in SAMPLE.glob("*.txt")))
def test_the_sample_round(file: str, snapshot) -> None:
    (draft,) = read((SAMPLE / file).read_bytes(), file)
    assert shown(draft, round=read_round(SAMPLE / "round.toml"), now=NOW) == snapshot
