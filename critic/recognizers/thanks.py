"""Thanks for the meeting: for time, talk, interview, or the opportunity of it.

A cue ("thank you", "I appreciate"), what is thanked for, then as much as still says when, where and with whom; what comes
after that ("and for the tea", "about the role of …") is no longer thanks.  Where no such word stands in the whole letter,
what the network is sure of thanks as well, then praise of what was given (`gratitude`), and what the network takes for
thanks, if its words bear it out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from critic import lazy
from critic.domain import Annotation, Span, ZoneKind
from critic.learned.specificity import specifics
from critic.phrases.gratitude import amiss, borne_out, deed, may_be, misused, unspoken
from critic.phrases.passing_thanks import in_passing
from critic.reading import Reading

# What is thanked for: the encounter, under any of its names.
_MEETING = (
    r"time|hours?|minutes?|half[- ]hour|afternoon|morning|evening|day|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|lunch|breakfast|conversations?|chats?|talks?|discussions?|interviews?|meetings?|visit|call|sessions?|opportunity|chance|"
    r"possibility|privilege|welcome|hospitality|warmth|patience|tour|invitation|audience|attention|candou?r|honesty|openness|kindness|generosity|frankness|questions|reception|encounter|exchange|lesson|hearing|"
    r"get-together|k[oō]rero|l'(?:interview|entretien)|razgovoru|entrevista|natter|blether|craic|yarn|walk|sit-down|round|trial|test|slot|(?<!parking )space|interaction|sincerity|visit|(?:way|manner)(?: in which)? you (?:have )?(?:received|treated|welcomed|handled|led|conducted)"
)
_DAY = r"today|yesterday|tonight|this (?:mid )?(?:morning|afternoon|evening|week|day)|the other day|earlier(?: today)?|last (?:night|week|\w+day)|on \w+day|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_FOREIGN_THANKS = (
    r"asante(?: sana)?|merci(?: beaucoup)?|m(?:uchas|il) gracias|gracias|danke|diolch(?: o galon| yn fawr)?|jazakallah(?: khair(?:an)?)?|s?c?houkra?n(?: bezaf)?|cho?kra?n(?: bezaf)?|shukran(?: (?:jazilan|gazilan|bezaf|kteer|kathiran))?|ah[eé]hee'?|arigato|(?:muito )?obrigad[oa]|"
    r"grazie(?: mille)?|takk|tack|kiitos|mahalo|dhanyavaad|salamat(?: po)?|terima kasih|siyabonga|ngiyabonga|enkosi|(?:baie )?dankie|zikomo|medaase|nagode|shukriya|spasibo|hvala|bedankt|mange tak|multumesc|ng[aā] mihi(?: nui)?"
)
_CUE = lazy.compile(
    # "thank you so much", "my thanks to all three of you", then "for".
    r"\b(?:(?:thank(?:s|ing|ed)?(?:-| )?(?:you|u|ya|yous|thee|your \w+)?\b(?: (?!for\b|that\b)[\w'-]+,?){0,7}"
    rf"|(?:thx|thanx|thnx|tnx|thnks|thankx|tanks|tysm|tyvm|cheers)(?: to [^.,;:!?]{{2,40}}?)?|ta|tks|ty|(?:much |deeply )?obliged(?: to you)?|{_FOREIGN_THANKS}|(?:gratitude|gratefulness|thankfulness|appreciation|compliments)(?: (?:goes|go|to|you|both|of|all|and|sir|madam)){{0,4}})"
    r" (?:also |both |plenty |lots |plenty plenty )?(?:(?<=zaf )3la|(?<=a )na|(?<=[Vv]am )na|(?:for (?:that|this|it|everything),? and (?:also )?)?for|fi|fuh|that|concerning|regarding)\b,?"
    # learners: "I thank you very much the time", "thanks of the meeting", "thank you to receive me"
    r"|thank(?:s|ing)?(?: ?you| u)?(?: (?:very|so) much| a lot| sir| madam| already)?(?: (?:of|about|on|because)\b| by(?= (?:the|your|this)\b)|(?= (?:the|your|our|this|let) )|(?= to (?:receive|meet|see|give|have|let|take|invite|accept|call|interview|spend|make|find|open|show)\b))"
    r"|(?P<feeling>(?:(?:ap{0,2}(?:r[ei]c+iat|pr[ei]c+iat|reciat)|preciat)(?:ed?|es|ive of)|glad of|(?:gr(?:ate|eat)full?|thankfull?|indebted|beholden)(?: (?:to|with) (?:you(?: (?:both|all|and (?:the|your) \w+))?|both of you|god and(?: to)? you|you and(?: to)? god))?|(?:i|we)(?: (?!would|will|shall|could)\w+)? valued?)\b"
    r"(?: (?:very much|greatly|so much|that|it that|how|for|of|to have had|having had|having|being given))*)"
    r"|(?P<kindness>(?:kind|good|nice|decent|gracious|sweet|generous|big|correct|sporting|thoughtful|lovely|noble|brave|patient) enough to\b|(?:kind|good|nice|decent|sweet|big|correct|sporting|noble|brave|patient|grand|handsome|fine|[a-z]{2,20}(?:ly|ous|ful|able|ish)) of (?:you|ye|madam|sir|ma'am|kak|puan|ibu|pak|y'all)(?: all| both| and (?:the|your|mr|mrs|ms|dr)\b\.? [\w-]+)? to\b|you were (?:\w+ )?(?:kind|good|nice|gracious|generous|patient) to\b))",
    re.I,
)
_WORD = r"(?:(?!(?:and (?:for|to|i|we|it|also|that|thank|all)|about|regarding|concerning|but|when|which|because|if|while|with|in|from)\b)[\w'’-]+ )"
# "showing me the new board today": what was done for the writer, to the end of its clause.
_DONE = lazy.compile(
    r"[\s,]*+(?:also |both )?(?:(?:having|being) [\w'-]+|(?:not )?(?!(?:pricing|hiring|marketing|training|engineering|nursing|evening|morning|meeting)s?\b)[a-z]{2,15}ing\b|you\b(?= \w)|y'all\b(?= \w)"
    r"|(?:to )?(?:meet|receive|see|show|take|give|invite|let|welcome|speak|talk|have|interview|accept|call|fit|sit|walk|spend|make|stay|put|attend|answer|open|welcome|listen|wait|share|dedicate|offer|grant|find|spare|host|treat|hear|explain)\b(?= ))"
    r"(?:(?! (?:and|about|regarding|concerning|when|while|where|because|even|although|though|despite|in spite|if|but|so i|i know|like i|between|(?:on|at) [\[{<]|with (?:the|such|so)"
    r"|for (?:the \w+ \w+|(?:a|an)(?! (?:chat|talk|interview|hour|conversation|meeting))))\b| at (?:the|your) [A-Z]| - )[^.!?;:,(\u2026]){0,75}",
    re.I,
)
# "I appreciated learning more": what the writer did is nothing to thank for.
_OWN_DOING = lazy.compile(r"\s*(?!being|having)[a-z]+ing\b", re.I)
_OBJECT = lazy.compile(
    rf"[\s,]*+(?:also |both )?(?:(?:{_DAY})\b(?!')|(?:it|everything)\b|(?:(?:the|de|di|da|your|yuh|our|that|this|an?|such an?) (?:[\w'’-]+, ){{1,2}}(?!(?:i|we|it|you|the|and|your)\b))?{_WORD}{{0,6}}(?:{_MEETING})\b)",
    re.I,
)
_ME = r"(?:me|us|you(?: (?:both|all|two))?|your \w+|him|her|them)"
_MEET = r"meet|speak|talk|chat|sit(?: down)?|see|interview|come|visit|discuss|listen|walk|show|hear|answer|get to know|call|connect|explain|be (?:interviewed|heard|seen)|attend|pass|have"
_EXTENT = lazy.compile(
    r"\s++(?:"
    r"of (?:yesterday|today(?:'s)?(?: morning| afternoon)?|this (?:morning|afternoon|evening|day)|(?:your|our|the) (?:day|time|afternoon|morning|evening|week|schedule|interview|conversation))"
    r"|out of (?:[\w'-]+ ){1,3}?(?:day|days|schedule|schedules|week|afternoon|morning|evening|calendar)"
    rf"|(?:(?:that|which) )?(?:you|y'all)(?: (?:both|all|and \w+|have|had|so|very|kindly|generously|two)){{0,3}} (?:gave|given|spared|took|taken|spent|made|offered|granted|dedicated|devoted|accorded|allowed|conducted|set aside)(?: (?:to|for|with))?(?: (?:me|us|my interview|aside|out))?"
    rf"|(?:given|granted|accorded|offered|afforded) to (?:me|us)|(?:that )?(?:we|i)(?: have)? had(?: with you)?"
    rf"|(?:to|of) (?:{_MEET}|meeting|speaking|talking|sitting|interviewing)\b(?: (?:down|through|in))?(?: (?:with|to|by|on))?(?: {_ME})?(?: in person)?(?: the interview| an interview)?"
    rf"|(?:with|to|by|for|between) {_ME}(?! (?:for|about)\b)|(?:for|in) (?:an? |our |the |my )(?:interview|conversation|meeting|talk|chat)|me|us"
    rf"|(?:the|an|a|one|this|such a|some|ninety|\w+ty|half)(?: [\w-]+)? (?:time|opportunity|chance|interview|hours?|half[- ]hour|minutes)|session|opportunity|time"
    rf"|in person|(?:at|in) such short notice|on such short notice|before (?:lunch|noon)(?: prayer)?|over (?:lunch|coffee|tea)|(?:{_DAY})(?: (?:morning|afternoon|evening))?|on that day|just now|in(?=\s*(?:[.,;!?]|$|(?:to|today|yesterday|on|this)\b))|down|aside|sir|madam|so warmly"
    r")(?![\w-])",
    re.I,
)
_NOT_THE_MEETING = lazy.compile(
    r"[\s,]*(?:your |the |any |all |an? |kind |further |continued |careful |prompt |early |swift |valuable |great |help |support )*"
    r"(?:consideration|considering(?! me)|understanding|reply|response|reading|feedback|help|support|information|update|news|forwarding|e-?mail|message|details?|documents?|words?|putting (?:in a|a good) word)\b|[^.!?]{0,40}\b(?:in advance|beforehand)\b"
    # for a thing, for having answered the telephone
    r"|[\s,]*(?:the |your |that |a )*(?:\w+ )?(?:coffee|tea|cakes?|biscuits?|cookies|soup|sandwich(?:es)?|sweets|lift|ride|parking(?: space| spot| place)?|bus fare|umbrella|water|lemonade|juice)(?=\s*(?:[.!?;,]|$|which\b))(?![^\n]{0,70}\b(?:interview|talk|time|conversation|chat|meeting|hour|listening|kindness)\b)"
    r"|[\s,]*(?:picking up(?! (?:on|from|where|the|my|after)\b)|answering(?: the phone| my call)?(?=\s*(?:[.,!?]|$))|taking (?:my|this) call)"
    r"|[\s,]*(?:(?:for|that|you|have|always|so|very|quickly|kindly|to)\s)*(?:(?:let(?:ting)?|keep(?:ing)?|kept) (?:me|us) (?:know|in mind|in (?:the|your)|informed|updated|posted|on)|(?:get(?:ting)?|got|come|coming|came|writing|wrote|call(?:ing)?) back\b|(?:read|send|sent|forward|repl[yi]|respond|consider(?!(?:ing)? me and)|review|process|confirm|reschedul|writ|wrote)[a-z]*\b)",
    re.I,
)
# "I would like to", "Let me", "Many": what belongs to the thanks before the word of it.
_LEAD = lazy.compile(
    r"(?:i|we|let me|allow me|permit me|please (?:accept|allow me)|may i|just|a|many|my|our|it|that|this|how|you|it's|that's|much|big|huge|warm\w*|sincere\w*|heartfelt|very|surely|really|truly|i'm|i've|we're)\b[^,;:!?()]{0,80}$|$",
    re.I,
)
_SUBJECT = lazy.compile(r"\b(?:i|we|let me)\b[^,;:!?()]{0,40}$", re.I)
_BOUNDARY = lazy.compile(r"[,;:!?()\u2026\"]|\. |\s-\s|\b(?:and|but|so(?= i\b)|because|where|when)\b", re.I)
_REACH = 110
# Below this the network holds a sentence for no thanks at all.
_FAINT = 0.2
# From here on it needs no bearing out; on dev all from .9 to .99 come to the same. At .95 the networks of before, on 1,076 letters they had not seen, made 13 false
# findings fewer and missed 3 more.
_SURELY = 0.99
_STOPS = " .!?,;:"
# What no cue can do without.
_HINTS = (
    "than", "thx", "thnx", "tnx", "thnks", "tanks", "tysm", "tyvm", "cheers", "ta ", "tks", "ty ", "oblig", "grat", "greatful", "eciat", "iciat", "compliments", "glad of", "indebted", "beholden", "value",
    "kind", "good", "nice", "decent", "gracious", "sweet", "generous", "big", "correct", "sporting", "thoughtful", "lovely",
    "noble", "brave", "patient", "asante", "mihi", "merci", "graci", "dank", "diolch", "jazak", "shukr", "houkr", "chokr", "ahee", "ahé", "arigato", "grazie", "tak",
    "tack", "kiitos", "mahalo", "dhanya", "salamat", "terima", "bonga", "enkosi", "zikomo", "medaase", "nagode", "spasibo",
    "hvala", "multumesc", "obrigad", "bedankt", " of you", " of ye", " of y'all", " of madam", " of ma'am", " of sir", " of kak", " of puan", " of ibu", " of pak",
)  # fmt: skip
_CONSIDERED = lazy.compile(r"\bconsid[eé]ra\w*", re.I)
_YOU = lazy.compile(r"\b(?:you|your|ye|yer|u)\b")
# "I thank my teacher", "grateful to my uncle", "thanks to our talk".
_OF_ANOTHER = lazy.compile(
    r"(?:\b(?:thank(?:s|ed|ing)?|grateful|thankful|indebted|obliged)(?: very much)? (?:to )?(?:my|his|her|him|them|their)\b|\bthanks to (?:the|our|this|that|an?)\b)",
    re.I,
)
# "I noticed that you took the time to greet each guest": what was seen, not what was given.
_SEEN = lazy.compile(
    r"\W*(?:i|we) (?:also )?(?:noticed|saw|watched|observed|heard)\b(?![^.!?]*\b(?:me|us|my|our)\b)", re.I
)
# "I would be glad of", "it would be kind of you to": not yet given.
_HOPED = lazy.compile(r"(?:\b(?:would|will|shall|should)|'d|'ll) (?:[\w]+ ){0,3}$", re.I)
# "I appreciated your candour": a word on how they spoke.
_VIRTUE = lazy.compile(r"^\W*(?:the |your |such )?(?:\w+ )?(?:candou?r|honesty|openness|frankness|sincerity)$", re.I)


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``thanks``: the smallest clause that thanks for the meeting."""
    view, sentences = reading.view, [each.span for each in reading.letter.sentences]
    stretches = [*sentences, *reading.stretches(ZoneKind.SIGN_OFF)]
    spoken = [span for each in stretches for span in _spoken(view, each.start, each.end)]
    for start, end in spoken:
        yield reading.annotation("thanks", start, end, confidence=0.9, source="pattern")
    if not spoken:
        layers = (layer(reading, sentences) for layer in (_sure, _unspoken, _in_passing, _faint))
        yield from next((found for each in layers if (found := list(each))), ())


def _sure(reading: Reading, _: Sequence[Span]) -> Iterator[Annotation]:
    """Yield what the network is sure of, whatever the words: "thanks for the technical part"."""
    for stretch in specifics(reading).of("thanks"):
        if stretch.confidence >= _SURELY and not _is_for_another_thing(reading.view, stretch.start, stretch.end):
            end = stretch.start + len(reading.view[stretch.start : stretch.end].rstrip(_STOPS))
            yield reading.annotation(
                "thanks", stretch.start, end, confidence=round(stretch.confidence, 2), source="model"
            )


def _to_the_reader(view: str, start: int, end: int) -> bool:
    """Return whether words say "you" or thank: gladness alone is about anything."""
    said = view[start:end].lower()
    return bool(_YOU.search(said)) or any(hint in said for hint in _HINTS)


def _is_for_another_thing(view: str, start: int, end: int) -> bool:
    """Return whether words are no thanks for a meeting: for a reply or the reading, only hoped for, or to nobody here."""
    said = view[start:end].lower()
    if (
        _CONSIDERED.search(said)
        or misused(view, start, end)
        or _OF_ANOTHER.search(said)
        or _SEEN.match(said)
        or not (_YOU.search(said) or any(h in said for h in _HINTS))
    ):
        return True
    return _names_another_thing(view, start, end)


def _names_another_thing(view: str, start: int, end: int) -> bool:
    """Return whether a word of thanks is said for the coffee, the reply, the reading, or only hoped for."""
    for cue in _CUE.finditer(view, start, end):
        is_hoped = (cue["feeling"] or cue["kindness"]) and _HOPED.search(view[max(0, cue.start() - 40) : cue.start()])
        if is_hoped or _NOT_THE_MEETING.match(view, cue.end(), end):
            return True
    return False


def _unspoken(reading: Reading, sentences: Sequence[Span]) -> Iterator[Annotation]:
    """Yield thanks without a word of thanks; looked for only in letters where none is said."""
    view = reading.view
    likely: dict[int, list[Span]] = {}
    starts = [each.start for each in sentences]
    for stretch in specifics(reading).of("thanks"):
        likely.setdefault(bisect_right(starts, stretch.start) - 1, []).append(Span(stretch.start, stretch.end))
    for number, sentence in enumerate(sentences):
        if amiss(view, sentence.start, sentence.end):
            continue
        following = sentences[number + 1] if number + 1 < len(sentences) else None
        if span := unspoken(view, sentence.start, sentence.end, following):
            start, end = _lead(view, sentence.start, span.start), _extended(view, span.end, sentence.end)
            yield reading.annotation("thanks", start, end, confidence=0.8, source="pattern")
            continue
        for each in likely.get(number, ()):
            if borne_out(view, each, sentence) and not _names_another_thing(view, each.start, sentence.end):
                end = each.start + len(each.of(view).rstrip(_STOPS))
                yield reading.annotation("thanks", each.start, end, confidence=0.7, source="model")


def _in_passing(reading: Reading, sentences: Sequence[Span]) -> Iterator[Annotation]:
    """Yield thanks whose words stand apart, in a letter that thanks nowhere in so many words."""
    for number, sentence in enumerate(sentences):
        if amiss(reading.view, sentence.start, sentence.end):
            continue
        if span := in_passing(reading.view, sentence, sentences[number - 1] if number else None):
            end = span.start + len(span.of(reading.view).rstrip(_STOPS))
            yield reading.annotation("thanks", span.start, end, confidence=0.6, source="pattern")


def _faint(reading: Reading, sentences: Sequence[Span]) -> Iterator[Annotation]:
    """Yield what may be meant for thanks, in a letter without any other: the likeliest sentence, or what was done."""
    view = reading.view
    possible = [
        each
        for each in specifics(reading).sentences
        if each.thanks >= _FAINT
        and may_be(view, each.start, each.end)
        and _to_the_reader(view, each.start, each.end)
        and not _SEEN.match(view, each.start, each.end)
        and not _names_another_thing(view, each.start, each.end)
    ]
    if possible:
        best = max(possible, key=lambda each: each.thanks)
        end = best.start + len(view[best.start : best.end].rstrip(_STOPS))
        yield reading.annotation("thanks", best.start, end, confidence=round(best.thanks, 2), source="model")
    elif done := next((found for each in sentences if (found := deed(view, each.start, each.end))), None):
        yield reading.annotation("thanks", done.start, done.end, confidence=0.5, source="pattern")


def _spoken(view: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield start and end of the thanks, in a sentence, that say a word of thanks."""
    lower = view[first:last].lower()
    if not any(hint in lower for hint in _HINTS):
        return
    earliest = first
    for cue in _CUE.finditer(view, first, last):
        if cue.start() < earliest or (
            (cue["feeling"] or cue["kindness"]) and _HOPED.search(view[max(first, cue.start() - 40) : cue.start()])
        ):
            continue
        if end := _thanked_for(view, cue, last):
            start = _lead(view, earliest, cue.start())
            earliest = end
            yield start, end


def _thanked_for(view: str, cue: re.Match[str], limit: int) -> int | None:
    """Return where the thanks end, or None where they are not for the meeting."""
    if "in advance" in cue[0].lower() or _OF_ANOTHER.search(view, cue.start(), min(limit, cue.end() + 12)):
        return None
    first = max(0, cue.start() - 40)
    if _NOT_THE_MEETING.match(view, cue.end(), limit) or amiss(view, first, min(limit, cue.end() + 90)):
        return None
    done = _DONE.match(view, cue.end(), limit)
    if done and not (cue["feeling"] and _OWN_DOING.match(view, cue.end(), limit)):
        return done.end() - len(done[0]) + len(done[0].rstrip())
    found = _OBJECT.match(view, cue.end(), min(limit, cue.end() + _REACH))
    if not found:
        return None
    if cue["feeling"] and (
        _VIRTUE.search(found[0]) or (cue[0].lower().endswith("that") and found[0].startswith(" your "))
    ):
        return None
    return _extended(view, found.end(), limit)


def _extended(view: str, end: int, limit: int) -> int:
    """Return where the words end that say when, where and with whom."""
    while more := _EXTENT.match(view, end, limit):
        end = more.end()
    return end


def _lead(view: str, earliest: int, cue: int) -> int:
    """Return where the clause of a cue begins: at its subject, or at the cue itself."""
    start = max(earliest, cue - _REACH)
    for boundary in _BOUNDARY.finditer(view, start, cue):
        start = boundary.end()
    before = Span(start, cue).of(view)
    stripped = before.lstrip()
    if stripped and _LEAD.match(stripped):
        return start + len(before) - len(stripped)
    return start + subject.start() if (subject := _SUBJECT.search(before)) else cue
