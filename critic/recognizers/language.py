"""Is this English?  Half of English running text is function words, and no other language shares many of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from critic.domain import Annotation, Span, ZoneKind
from critic.reading import Reading

# The commonest English words that are words of no other large language (so not "a", "in", "me", "was", "die").
_ENGLISH = frozenset(
    "the and to of you for your that with have this it is are i my we our about at be from as on but not what how would they will can been could me were had "
    "their which who when there if by or so just more any thank thanks time today yesterday really very hi hello dear i'm it's don't i've i'd us did out up do "
    "again after before because than then them his her she he all was in an a one also only not no good great meet meeting talk".split()
)
# Words that English does not have and its neighbours use in every sentence.
_FOREIGN = (
    frozenset(
        "und der das ist nicht ich sie ein eine für mit auf dem den von zu sich auch wir haben danke vielen "
        "le les des est et une pour dans que qui je vous nous avec sur pas votre merci du au "
        "el los las una con por para que su usted gracias muy y o lo del se mi como está "
        "il di che per sono con non grazie della è un ho mi le suo lei "
        "o os uma com não para você obrigado obrigada muito foi em na no do da seu sua eu "
        "het een van ik niet voor dat zijn met bedankt u uw wij ook maar naar hebben "
        "och att det som jag inte på är för med tack er til og jeg ikke har kan vi "
        "nie się jest na do że z w i dziękuję bardzo pan pani ve bir bu için teşekkür çok ile "
        "yang dan untuk saya dengan terima kasih ini itu di pada tidak anda akan ng ang sa na po ako mga "
        "si ne je da to se na za sam hvala što je mi ti nem és egy hogy köszönöm az "
        "nu și la cu mulțumesc pentru este mai ca".split()
    )
    - _ENGLISH
)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_LETTERS = re.compile(r"[^\W\d_]")
# Below this a text is too short to tell by its function words.
_ENOUGH_WORDS = 8
# Measured: English letters keep above .30 even in lists and broken English, others stay below .12.
_LEAST_SHARE = 0.20


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``not-english`` over the text where it is in another language."""
    spans = [Span(s.start, s.end) for s in reading.stretches(ZoneKind.SALUTATION, ZoneKind.BODY, ZoneKind.POSTSCRIPT)]
    text = " ".join(span.of(reading.view) for span in spans)
    if spans and not is_english(text):
        yield reading.annotation(
            "not-english", spans[0].start, max(span.end for span in spans), source="function words"
        )


def _is_latin(text: str) -> bool:
    """Return whether half of the letters, or more, are Latin ones."""
    letters = _LETTERS.findall(text)
    latin = sum(letter < "\u0250" or "\u1e00" <= letter <= "\u1eff" for letter in letters)
    return bool(latin >= len(letters) / 2)


def is_english(text: str) -> bool:
    """Return whether a text reads as English; a text with too little to tell is taken for English."""
    words = [word.lower() for word in _WORD.findall(text)]
    if not text.isascii() and not _is_latin(text):
        return False
    if len(words) < _ENOUGH_WORDS:
        return sum(word in _ENGLISH for word in words) >= sum(word in _FOREIGN for word in words)
    english = sum(word in _ENGLISH for word in words) / len(words)
    foreign = sum(word in _FOREIGN for word in words) / len(words)
    return (english >= _LEAST_SHARE and english >= foreign) or english > 0.3
