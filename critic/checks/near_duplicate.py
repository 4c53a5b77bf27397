"""Another interviewer gets nearly the same letter.

Why:
    Interviewers compare notes. Two of them with one letter between them have a form letter, however warm it was. The same role,
    firm, contact lines and courtesies are forgiven; sentences that were only reworded are not.
Example:
    To: Adaeze Okonkwo

    Dear Ada,

    Thank you for taking the time to meet with me this afternoon. ⟦near-duplicate:Your story about the pager stayed with me all the
    way home, and I have dug out the sheet of queries that we taped to the monitor on such a night.⟧
Instead:
    To: Adaeze Okonkwo

    Dear Ada,

    I am still thinking about the ward clerks with their paper list. Thank you for the hour, and for saying aloud why the screen
    is not to blame.
Source:
    Sarikas, via dice.com: several interviewers will often compare notes; smithhanley.com: a copied e-mail will be noticed.
"""

from collections.abc import Iterator

from critic.domain import DUPLICATES, AnnotatedLetter, Hit, Neighbour, Related, Severity, ZoneKind

SEVERITY = Severity.ERROR
SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.SUGGESTION)
NEEDS = ("others",)
ADVICE = "make it a letter of its own"


def run(letter: AnnotatedLetter) -> Iterator[Hit]:
    """Yield a hit for the likest letter to somebody else, and one for the likest to the same person."""
    alike = [each for each in letter.neighbours if each.alike.verdict in DUPLICATES]
    for same_reader in (False, True):
        those = [each for each in alike if each.same_reader == same_reader]
        if those:
            yield _hit(letter, those)


def _hit(letter: AnnotatedLetter, those: list[Neighbour]) -> Hit:
    bodies = letter.letter.zones_of(ZoneKind.BODY)
    at = next(iter(letter.make_own or bodies))
    related = tuple(
        Related(each.alike.draft_id, passage.other_start, passage.other_end)
        for each in those
        for passage in each.alike.passages
    )
    return Hit(at.start, at.end, _message(those), related=related, severity=_severity(those[0]))


def _severity(likest: Neighbour) -> Severity:
    if likest.same_reader:
        return Severity.SUGGESTION
    return Severity.WARNING if likest.alike.verdict == "paraphrase" else Severity.ERROR


def _message(those: list[Neighbour]) -> str:
    readers = list(dict.fromkeys(each.reader for each in those if each.reader))
    if those[0].same_reader:
        return f"{_listed(readers)} already {_verb(readers, 'gets', 'get')} nearly this letter."
    # Of a letter to nobody known there is only the file to name, and a file gets no letters: it is one.
    files = list(dict.fromkeys(each.alike.draft_id for each in those if not each.reader))
    said = [f"{_listed(readers)} {_verb(readers, 'gets', 'get')}"] if readers else []
    said += [f"{_listed(files)} {_verb(files, 'is', 'are')}"] if files else []
    swaps = [f"{ours} → {theirs}" for ours, theirs in those[0].alike.swaps[:3]]
    changed = f" (changed: {', '.join(swaps)})" if swaps else ""
    what = "the same letter in other words" if those[0].alike.verdict == "paraphrase" else "nearly the same letter"
    return f"{' and '.join(said)} {what}{changed}. {'They' if readers else 'Readers'} may compare notes: begin with what only this conversation had."


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _verb(names: list[str], one: str, many: str) -> str:
    return one if len(names) == 1 else many
