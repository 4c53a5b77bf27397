"""Most of the letter is formula.

Why:
    Every career page has these sentences, and every interviewer has read them. What they leave out is the conversation.
Example:
    ⟦stock-phrases:⟧Dear Ms. Okonkwo,

    Thank you for taking the time to meet with me. I enjoyed learning more about the position and the company. I am confident
    that my skills and experience make me an excellent fit. Please do not hesitate to contact me. I look forward to hearing from
    you.

    Best regards,
    Tomasz
Instead:
    Dear Ms. Okonkwo,

    Thank you for this afternoon. The pager story has followed me home: we had such a night at St. Brendan's, and what saved us
    was a sheet of paper with five queries taped to the monitor.

    Best regards,
    Tomasz
Source:
    Accountemps' advice on notes: add value, do not be generic; smithhanley.com: cutting and pasting will be noticed.
"""

from collections.abc import Iterator

from critic.domain import AnnotatedLetter, Hit, Severity, Span

SEVERITY = Severity.SUGGESTION
NEEDS = ()
ADVICE = "say it in your own words"
# Fitted on the corpus, as shares of the body's words: some of it must be known formula word by word, and most of it that
# or what anyone could send.
_LEAST_STOCK, _GENERIC, _MOST = 0.2, 0.75, 0.7
# Of so few words some are always formula; that the letter is short is another check's to say.
_FEW = 25


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield one hit, at the greeting, where most of the body is formula and nothing is of this conversation."""
    if letter.of("detail"):
        return
    words = _words(letter, [sentence.span for sentence in letter.letter.sentences])
    generic = _words(letter, [each.span for each in letter.of("generic")])
    stock = _words(letter, [*letter.stock])
    if words > _FEW and stock > _LEAST_STOCK * words and stock + _GENERIC * generic > _MOST * words:
        at = min(zone.span.start for zone in letter.letter.zones)
        yield Hit(
            at, at, "Most of this is in every follow-up letter. Keep the thanks; put your own words for the rest."
        )


def _words(letter: AnnotatedLetter, spans: list[Span]) -> int:
    """Return the words of the spans; generic and stock are only looked for in the body."""
    return sum(len(span.of(letter.letter.view).split()) for span in spans)
