"""Where a letter names the firm it is about: "join X", "the job at X", "proud to wear the apron of X".

Yields ``employer`` for each name of a firm in such a place; whether it is this round's is for a check to say.  A name is
judged by two things: how much it looks like a firm's, and how surely the words before it speak of this application or
look ahead to working there.  Where the writer worked before, who buys from the firm and where one could spend a holiday
stand behind other words, or behind a verb in the past.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from critic import lazy
from critic.domain import Annotation, Person, Span, ZoneKind
from critic.firms import FIRM_WORDS, GOODS, Shape, could_be_small, holds_job, is_coined, is_venue, names, small_names
from critic.names import Match, compare
from critic.reading import Reading
from critic.resources import words
from critic.slots import Place, chance, could_be_firm, look_of_firm
from critic.specificity import specifics

_TEAM = lazy.compile(r" (?:(?:hiring|recruitment|hr|HR|Hiring|Recruitment) )?(?i:team|crew|family|community|staff)\b")
# What a name may stand before, and then is a department's, a product's, an event's.
_OF_SOMETHING = lazy.compile(
    r"[ -](?:team|teams|department|dept|unit|project|programme?|course|platform|route|line|desk|shift|league|certificate|degree|"
    r"level|exam|licen[cs]e|standard|method|system|software|machine|engine|model|stage|round|ward|floor|room|class|group|visa|"
    r"position|role|post|job|opening|vacancy|opportunity|interview|patients?|customers?|clients?|students?|people|children|"
    r"language|speakers?|market|region|area|side|accent|culture shock|style|recipe|song|story|book|film|conference|fair|"
    r"account|contract|site|plant|branch|office|museum)s?\b"
)

_CROWD = lazy.compile(r" (?:patients|customers|clients|students|families|users|members|pupils)\b")

# --- the words before ----------------------------------------------------------------------------

_JOB_NOUN = r"(?:position|role|post|job|opening|vacancy|opportunity|function|offer|place|seat|internship|apprenticeship|traineeship|placement|interview|application|candidacy|candidature|season|career|future|spot|desk|bench|chapter|next step|adventure)"
_THE = r"(?:the |all |all of |all the |dear )?"
# These speak of this application, in any mood.
_HERE = lazy.compile(
    rf"(?:\bjoin(?:ing)?"
    rf"|\b{_JOB_NOUN}s?(?: (?:of|as|for) [^.;:!?\n,]{{2,60}})?,? (?:at|with|in|within|here at|offered by|advertised by)"
    rf"|\b{_JOB_NOUN}s? [^.;:!?\n,]{{2,40}} (?:at|with)"
    rf"|\b(?:apply(?:ing)?|application|applied|interview(?:ed|ing)?|candidate) (?:to|at|with|by|for(?: an?| the)? [^.;:!?\n,]{{2,50}} (?:at|with))"
    rf"|\b(?:interest|interested|enthusiasm|enthusiastic|excited|excitement) (?:in|for|about)(?: joining| work(?:ing)? (?:at|for|with))?"
    rf"|\b(?:hired|chosen|selected|considered|employed|accepted|interviewed|invited|welcomed|received|taken on) (?:by|at)"
    rf"|\b(?:heart|sights?|eyes?|mind) (?:is |are )?set on|\b(?:chose|choose|choosing|picked)"
    rf"|\b(?:everyone|everybody|people|team|staff|crew|colleagues|all of you|you all|folks|culture|life|atmosphere|days?|things)(?: (?:done|run|like|here))? at"
    rf"|\bthank(?:s| you) (?:all |everyone |everybody |the whole team |again )*(?:at|from)"
    rf"|\b(?:welcom\w+|hav(?:e|ing)|invit\w+|receiv\w+|host\w+|show\w*) (?:me|us) (?:\w+ )?(?:to|at|in|into|around|round)"
    rf"|\byou (?:do|run|make|build|offer|have built|'ve built|are doing|'re doing|are building|'re building) at"
    rf") {_THE}$"
)
# After these it needs more than one word to be a firm, not a town, a tool or a name.
_LOOSE_IN = lazy.compile(r"\b(?:in|with|within|into|around|about|from|under) (?:the )?$")
_WITH_SOMEBODY = lazy.compile(r"\b(?:work(?:ing)? (?:\w+ )?with|under|from|by|about) (?:the )?$")
_ABOUT = lazy.compile(
    r"\b(?:learn(?:ing|ed|t)?|hear(?:ing|d)?|know|understand(?:ing)?|talk(?:ing|ed)?|read)(?: \w+){0,2} about (?:the )?$"
)
# "Thank you for the warm welcome at Penrose Hospital": thanks for what was there, not for what was told of it.
_THANKED = lazy.compile(
    r"\b(?:thank|thanks|grateful|gratitude|appreciate\w*|enjoyed|pleasure|honou?r|privilege|delight\w*|great|lovely|nice|good)\b"
    r"[^.;:!?\n]{0,80} (?:at|of|to|from|with|around|by|on behalf of) (?:all |everyone at )?(?:the )?$"
)
_TOLD = lazy.compile(
    r"\b(?:about|stor(?:y|ies)|how|when|what|why|hear\w*|t[eo]l[dl]\w*|mention\w*|explain\w*|describ\w*|shar\w+|like|compar\w+|bring|remember\w*)\b"
)
_ADMIRED = lazy.compile(
    r"\b(?:admir\w+|respect\w*|impress\w+|inspir\w+|follow(?:ed|ing)?|drawn|attract\w+|fascinat\w+)\b[^.;:!?\n]{0,50}\b"
    r"(?:growth|work|story|reputation|mission|vision|values|culture|success|rise|name|standards|approach|history|way|journey) (?:of|at|behind|in) (?:the )?$"
)
# "I have long admired how PalmPay approaches credit", "the way Zalando approaches quality is what I look for"
_HOW_IT_DOES = lazy.compile(
    r"\b(?:admir\w+|respect\w*|impress\w+|inspir\w+|drawn|love|like) (?:by |to )?(?:how|the way) (?:the )?$"
)
_ITS_WAY = lazy.compile(r"^\W*(?:the way|how) (?:the )?$")
_PLEASES = lazy.compile(
    r"\b(?:(?:what|how|where|the way) (?:i|we)|fits|suits|inspires|impresses|appeals|speaks to) ?\b(?! (?:left|quit|went))"
)
_DOES_SO = lazy.compile(
    r" (?:approach|handle|treat|run|train|think|work|build|look|care|do|teach|develop|support)(?:s|es)\b"
)
_WHOLE = lazy.compile(r"\b(?:to|and) (?:you and )?the (?:whole|entire) $")
# What looks ahead, and whose: the writer's own wish.
_WISH = lazy.compile(
    r"\b(?:would|'d|will|'ll|can|could|shall|want|wish|like|love|hope|hoping|dream|dreams|proud|eager|keen|excited|ready|convinced|sure|"
    r"certain|confident|committed|motivated|interested|happy|glad|honou?red|honou?r|privilege|chance|able|(?:look|looking) forward|"
    r"see myself|imagine|picture|goal|ambition|pleasure|delighted|thrilled|grateful|(?:have|'ve) (?:always |long )?(?:wanted|dreamed|dreamt|hoped|wished)|longing|aim|plan|intend|decided|determined|prepared|available|believe|think|feel|know|trust)\b"
)
# A wish that is the writer's heart's, not a mere "I can".
_HEARTFELT = lazy.compile(
    r"\b(?:want(?:ed)?|wish(?:ed)?|love|hop(?:e|ed|ing)|dream\w*|proud|eager|keen|honou?r(?:ed)?|privilege|happy|glad|convinced|sure|confident|committed|look(?:ing)? forward|ambition|delighted|thrilled|excited|longing|ready|know)\b"
)
_SERVES = lazy.compile(
    r"(?:\b(?:serv(?:e|ing)|integrat(?:e|ing)|(?<!you )represent(?:ing)?|strengthen(?:ing)?|enter(?:ing)?|join(?:ing)?"
    r"|contribut(?:e|ing|ion|ions) (?:to|at|in)|be(?:ing|come|coming)? (?:an? )?(?:active |real |proud |useful |valuable )?(?:part|member) (?:of|at|in)|belong(?:ing)? (?:to|at|in)"
    r"|grow(?:ing)?(?: together)? (?:with|in|at|alongside)|work(?:ing)? (?:\w+ )?(?:for|at|with|in|under)|(?:begin|start)(?:ning|ing)?(?: soon| work| my career| out)? (?:at|in|with)"
    r"|(?:effective|useful|valuable|helpful|of use|of service|loyal|faithful) (?:at|to|in|for)|(?:asset|value|match|fit|benefit|suited|contribution|addition|gain|credit|strength|help) (?:for|to|at|with)"
    r"|(?:home|future|career|place|life|years|success) (?:at|with|in|for|of)|(?:dedicate|devote|commit|offer|give) (?:myself|my \w+(?: \w+)?) (?:to|at)|(?:succeed|thrive|fit in|settle)(?:ing)? (?:at|in|with)|stay(?:ing)? (?:at|with)|(?:my best|my all|my heart|everything|hard|my time|my energy|useful hand) (?:for|to|at)|suit|fit|fit(?:ting)? in(?:to)?(?: (?:with|at))?|(?:committed|dedicated|devoted|loyal) to|benefit(?:ing)?|enrich(?:ing)?|advanc(?:e|ing)|complement(?:ing)?"
    r"|(?:part|member|head|team|family|future|success|growth|mission|goals|doors|name|service|staff|crew|values|ranks|standards|panel|colours|colors|uniform|apron|badge|reputation|walls|roof|banner|flag|wing|umbrella|interests|cause|development|story) (?:of|at)"
    r")|\b(?:bring|add|offer|give|devote|lend|deliver|provide|contribute|apply|commit|dedicate|pledge)(?:ing)? [^.;:!?\n]{2,90} to) (?:the |all |all of |all the )?$"
)
_BE_THERE = lazy.compile(
    r"\b(?:be|become|becoming|being|seeing myself|see myself|my \w+|work|working|start|serve|have me|hire me|take me) [^.;:!?\n,]{2,60} (?:at|with|for|of|in|within) (?:the )?$"
)
# "I would be happy at Larkspur", "I want to bake at Larkspur": towns take another preposition.
_DO_AT = lazy.compile(r" (?:to |so |very |really ){0,3}\w+(?: [\w'-]+){0,5} at (?:the )?$")
_ANY_PLACE = lazy.compile(r"\b(at|for|of|to|with|in|within|inside|from) (?:all )?(?:of )?(?:the )?$")
_SUITS = lazy.compile(
    r"(?:\b(?:asset|added value|match|fit|benefit|suited|contribution|addition|gain|credit|useful|valuable) (?:for|to|at|with)|\b(?:use|service) to) (?:the )?$"
)
# "Working for X would be …", "To be part of X is …".
_TO_WORK = lazy.compile(r"(?:and |so |yes,? )?(?:to \w+|\w+ing)\b")
_WOULD_BE = lazy.compile(r"(?: \w+){0,4}? (?:would|will|could|is|means|has been my)\b")
_MET = lazy.compile(r"\b(?:sit|sat|meet|met|meeting|speak|speaking|talk|talking|chat|chatting) ")
_STAYS = lazy.compile(r" (?:\w+ )?(?:be|come|stay|wait|arrive|stand|live|sit) (?:\w+ )?(?:at|to|in|near) (?:the )?$")
_MAKES = lazy.compile(r"\b(?:make|makes|making|do|help|helping|support|supporting) (?:the )?$")
_ALL_AT = lazy.compile(r"(?i:\b(?:all|everyone|everybody|team|people|colleagues|friends) (?:of you )?at (?:the )?)$")
_THERE = lazy.compile(r"\b(?:in|at|with) (?:the )?$")
_IS_AT = lazy.compile(
    r"\b(?:how|what|as|way|everything|things|life|work) (?:\w+ ){0,6}?(?:looks?|is|are|works?|feels?|days?|goes|runs?|done|happens) (?:like )?at (?:the )?$"
    r"|\bmy (?:heart|place|home|future) (?:is|lies|would be) (?:at|with) (?:the )?$"
)
_CLOSED = lazy.compile(
    r"[.,!;:)\n]|$| (?:and|is|are|would|where|with|looks|feels)\b|'s (?:culture|team|mission|vision|values|plans|work|future|approach)"
)
_WHEN_I = lazy.compile(r"\b(?:when|while|where|before|until) (?:i|we|they|he|she) (?:was|were|worked|left|had|did)\b")
_UNLIKELY = 0.15
# From where on a place is sure: the less a name looks like a firm's, the surer.
_SURE = {Shape.ONE_WORD: 0.9, Shape.PERSON: 0.9, Shape.TITLE: 0.8, Shape.FIRM: 0.8}
_SURE_SMALL = {Shape.ONE_WORD: 0.95, Shape.TITLE: 0.9, Shape.FIRM: 0.8}
_SURER, _SUREST, _SURER_THAN_ITS_WORDS = 0.93, 0.97, 0.95
_REACH = 170
_NEAR = 70
# What parts a subject: the firm stands alone between such marks.
_SEGMENT_END = lazy.compile(r"(?:^|[-:|,(/]) ?$")
_SEGMENT_START = lazy.compile(r" ?(?:$|[-:|,()/])")
_LONGEST_SUBJECT = 300
_LONGEST_QUOTE = 3000
_SMALL = lazy.compile(
    r"\b(?P<slot>join|serve|at|for|of the|place like) (?P<name>(?:[^\W\d_][\w'-]* ){0,3}?[^\W\d_][\w'-]*)"
    r"(?P<after>[.,;!?)\n]|$| (?:soon|one day|faithfully|loyally|and|because|today|for|as|where|from|this|next|would|family|that)\b)"
)
_SMALL_SLOTS = (" at ", " for ", "join ", "serve ", " of the ", " place like ")
_PROUD = lazy.compile(r"\b(?:proud|honou?r(?:ed)?|privilege|dream)\b")
_GOOD_AT = lazy.compile(r"\b(?:good|better|best|skilled|quick|expert|bad|strong|arrive|present|available) at $")
# What else one does with a name: go there, see it, speak of it.
_VISITS = lazy.compile(
    r"\b(?:visit|go|going|travel\w*|fly|mov\w+|drive|send|read|see|hear|try|eat|taste|return|ask|listen|watch|talk|speak|tell|study|"
    r"attend|refer|compare|invite|meet|buy|sell|order|photo\w*|picture of|thank|sorry|waiting|wait|prepare|studied|apply for|certif\w*|cook for|play)\b"
)
# The writer's own past and present, and other people's.
_ELSEWHERE = lazy.compile(
    r"\b(?:former|formerly|previous(?:ly)?|current(?:ly)?|present|last|old|worked|have worked|have been|has been|been working|used to|"
    r"was|were|had|did|graduat\w+|studied|studying|degree from|diploma from|trained|since|as (?:a )?(?:former|student)|where i|when i|before|"
    r"competitors?|rivals?|unlike|instead of|compared|rather than|same (?:as|way) at|moved from|left|came from|came over from|"
    r"you (?:came|joined|worked|left|spent|started)|your (?:time|years|days) (?:at|with|in)|he|she|they|just like (?:at|in)|just as (?:at|in)|as at|than|for clients|suppliers?|customers?)\b"
    r"|\b(?:years?|experience|studies|thesis|degree|diploma|summers?|winters?|months|weeks|seasons|friends?|cousin|sister|brother|wife|husband|son|"
    r"daughter|father|mother|uncle|aunt|neighbou?r) (?:\w+ )?(?:at|with|in|from|of) (?:the )?$"
    r"|\b(?:my|our) (?:\w+ ){0,2}(?:time|jobs?|work|boss|internship|apprenticeship|team|colleagues|days|training|shifts|manager) (?:at|with|in|from) (?:the )?$"
)
_DONE = lazy.compile(
    r"\b(?:learned|learnt|built|ran|led|managed|made|spent|earned|gained|got|saw|grew|started|began|finished|wrote)\b"
)
# Whose wish it is, where not the writer's, and one that is over.
_NOT_MINE = lazy.compile(
    r"\b(?:he|she|they|friends?|cousin|sister|brother|wife|husband|son|daughter|father|mother|uncle|aunt|neighbou?r|colleagues?|competitors?|rivals?|"
    r"unlike|when i(?! (?:can|could|may|start|begin|join))|before|used to|clients?|customers?)\b|\b(?:was|were|had|did|you)(?: \w+)? $"
)
_CLAUSE = lazy.compile(r"[,;:] (?=i\b)|\bbut (?=i\b)")
_PLACE_IS = lazy.compile(
    r"(?:,? (?:is|would be|seems(?: to be)?|looks like|sounds like|feels like|was) (?:just |exactly |really |truly |clearly |certainly |definitely )?"
    r"(?:the|a|an|that|where i (?:want|would|belong|see)|my (?:dream|first choice|number one)|at the top of my)(?: kind of| sort of| type of| right| very| great| good| perfect| special| real| wonderful| ideal)* ?"
    r"(?:place|company|firm|organi[sz]ation|house|school|hospital|studio|team|employer|home|workplace|environment|institution|bank|brand|business|ship|where i|choice|one|list)\b)"
)
_ITS_VALUES = lazy.compile(
    r"'s? (?:\w+ ){0,2}(?:culture|missions?|vision|values|future|approach|reputation|growth|success|commitment|goals|ethos|philosophy|standards|dedication|focus|team|story|history)\b"
)
_DRAWN = lazy.compile(
    r"\b(?:align\w*|fits?|match\w*|shar(?:e|es|ing)|drawn|attract\w*|admire|love|like|believe in|contribut\w+|support|passion\w*|excited|enthusiastic|inspired|impressed|respect|"
    r"part of|interest\w*|understanding of|identify|resonat\w+|appreciate|join(?:ing)?|committed|for|to|with|by|in|about) (?:the )?$"
)
_WANTS_ME = lazy.compile(
    r"(?: (?:really|truly|also|always))? (?:needs|deserves|stands for|is looking for|is known for|has to offer|offers|requires|expects|represents|invests in|takes pride|prides itself|"
    r"(?:can|could|will|would|won't|decides|chooses|hires|takes|gives|lets|wants)\b[^.;!?]{0,30}\b(?:me|my)\b)"
)
_SAYS_WHAT = lazy.compile(
    r"(?:^|\b(?:what|how|that|why|all|everything|if|should|because|when|and|know|sure|the \w+|an? \w+) )$"
)
_FORWARD_AFTER = lazy.compile(
    r",? (?:i (?:would|will|could|shall|hope|want)|i'(?:ll|d)|my (?:skills|experience|years) (?:would|will|could))\b"
)
_TOO_LATE = lazy.compile(
    r",? (?:taught|in (?:19|20)\d\d|last|years ago|was|were|had|did|until|from (?:19|20)\d\d|between|before|back then|when i|where i (?:worked|was|learn|am))\b"
)


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``employer`` for each firm a letter speaks of as the one it goes to, in body and subject.

    Of a letter to which nothing tells the right firm - no round, no name in the subject, no quoted mail - none.
    """
    subject = (reading.letter.draft.subject or "")[:_LONGEST_SUBJECT]
    of_subject = list(names(subject, Span(0, len(subject))))
    if not (reading.round or of_subject or reading.letter.zones_of(ZoneKind.QUOTED)):
        return
    for sentence in reading.letter.sentences:
        for span, shape in names(reading.view, sentence.span):
            if how := _is_employer(reading, sentence.span, span, shape):
                yield reading.annotation("employer", span.start, span.end, confidence=0.8, source=how)
        for span in sorted({*_small_names(reading.view, sentence.span), *_small_likely(reading.view, sentence.span)}):
            yield reading.annotation("employer", span.start, span.end, confidence=0.7, source="slot")
    for zone in reading.letter.zones_of(ZoneKind.SALUTATION, ZoneKind.SIGN_OFF):
        for span, shape in names(reading.view, zone):
            whole = shape is Shape.FIRM and _TEAM.match(reading.view, span.end, zone.end)
            if whole or _ALL_AT.search(reading.view, zone.start, span.start):
                yield reading.annotation("employer", span.start, span.end, confidence=0.7, source="slot")
    yield from _in_subject(reading, subject, of_subject)
    for zone in reading.letter.zones_of(ZoneKind.QUOTED) if reading.round is None else ():
        for span, shape in names(reading.view, Span(zone.start, min(zone.end, zone.start + _LONGEST_QUOTE))):
            if shape is Shape.FIRM:
                yield reading.annotation("employer", span.start, span.end, confidence=0.6, source="quoted")


def _in_subject(reading: Reading, subject: str, found: Iterable[tuple[Span, Shape]]) -> Iterator[Annotation]:
    for span, shape in found:
        before = subject[: span.start].lower()
        if (
            shape is Shape.FIRM
            or (_HERE.search(before) and not _LOOSE_IN.search(before))
            or _is_the_topic(reading, subject, span, shape)
        ):
            yield Annotation("employer", span.start, span.end, span.of(subject), 0.8, source="subject", field="subject")


def _is_the_topic(reading: Reading, subject: str, name: Span, shape: Shape) -> bool:
    """Return whether a subject gives a name as the firm's: "Line Cook - Rimal Pay", "at Tenger Imaging"."""
    firm = name.of(subject)
    if shape < Shape.PERSON or holds_job(firm) or not could_be_firm(subject, Span(0, len(subject)), name, shape):
        return False
    people = [*reading.recipients, *reading.others]
    if reading.round and reading.round.applicant.name:
        people.append(Person(reading.round.applicant.name))
    if any(compare(firm, person).match is not Match.DIFFERENT for person in people):
        return False
    if subject[: name.start].lower().endswith((" at ", " with ", " at the ", " with the ")):
        return is_coined(firm) or (shape is Shape.TITLE and holds_job(subject[: name.start]))
    alone = _SEGMENT_END.search(subject, 0, name.start) and _SEGMENT_START.match(subject, name.end)
    return bool(alone) and shape is Shape.TITLE and is_coined(firm)


def _small_names(view: str, sentence: Span) -> Iterator[Span]:
    """Yield names in small letters: what stands bare, without an article, and is no common noun, where a firm must."""
    text = view[sentence.start : sentence.end]
    if not any(slot in text for slot in _SMALL_SLOTS):
        return
    for found in _SMALL.finditer(text):
        name = found["name"].split()
        clause = _CLAUSE.split(text[: found.start("name")].lower())[-1]
        if (
            not found["name"].islower()
            or not could_be_small(name)
            or _ELSEWHERE.search(clause)
            or not _HEARTFELT.search(clause)
        ):
            continue
        if _takes_small_names(found, clause, not FIRM_WORDS.isdisjoint(name)):
            yield Span(sentence.start + found.start("name"), sentence.start + found.end("name"))


def _small_likely(view: str, sentence: Span) -> Iterator[Span]:
    """Yield names in small letters that the fitted weights are sure of: "to form part of banco amazonico"."""
    for span, shape in small_names(view, sentence):
        could = could_be_firm(view, sentence, span, shape) and not _is_anothers(view, sentence, span)
        if (
            could
            and chance(Place.EMPLOYER, view, sentence, span, look_of_firm(span.of(view), shape)) >= _SURE_SMALL[shape]
        ):
            yield span


def _takes_small_names(found: re.Match[str], clause: str, is_firm: bool) -> bool:
    if found["slot"] in {"of the", "place like"}:
        return found["slot"] == "place like" or found["after"] == " family"
    if " " not in found["name"]:
        return False
    if found["slot"] == "for":
        return bool(_PROUD.search(clause))
    if found["slot"] == "serve":
        return (is_firm and found["name"].split()[-1] not in GOODS) or found["after"].strip() in {
            "soon",
            "faithfully",
            "loyally",
        }
    if found["slot"] == "at":
        return not _GOOD_AT.search(clause) and bool(is_firm or _SERVES.search(clause) or _BE_THERE.search(clause))
    return True


def _is_employer(reading: Reading, sentence: Span, name: Span, shape: Shape) -> str | None:
    """Return what knows the place: "slot", the rules, or "weights", where nothing is told; None if nothing does."""
    view = reading.view
    could = could_be_firm(view, sentence, name, shape)
    likely = chance(Place.EMPLOYER, view, sentence, name, look_of_firm(name.of(view), shape)) if could else 0.0
    if _is_the_addressed(view, sentence, name, shape):
        # A bare word is as often a town's.
        return "slot" if shape is not Shape.ONE_WORD or likely >= _UNLIKELY else None
    if likely < _doubt(view, sentence, name, shape) or _is_part(view, sentence, name, shape):
        return None
    if _is_described(name.of(view)) and likely < _SURER_THAN_ITS_WORDS:
        return None
    return None if _is_anothers(view, sentence, name) or _is_told(reading, name) else "weights"


def _is_anothers(view: str, sentence: Span, name: Span) -> bool:
    """Return whether somebody else's wish or the writer's past is told."""
    before, after = view[sentence.start : name.start].lower(), view[name.end : sentence.end].lower()
    return bool(_NOT_MINE.search(_CLAUSE.split(before)[-1][-_NEAR:]) or _WHEN_I.search(after))


def _doubt(view: str, sentence: Span, name: Span, shape: Shape) -> float:
    """Return how sure a place must be where the words around a name often go with another firm's, or with a town's."""
    before = view[sentence.start : name.start].lower()
    clause = _CLAUSE.split(before)[-1][-_NEAR:]
    if shape < Shape.TITLE and before.endswith((" in ", " from ")):
        return _SUREST
    after = _OF_SOMETHING.match(view, name.end, sentence.end) or _TOO_LATE.match(view, name.end, sentence.end)
    return _SURER if after or _ELSEWHERE.search(clause) or _VISITS.search(clause) else _SURE[shape]


def _is_told(reading: Reading, name: Span) -> bool:
    """Return whether a name stands in what was told in the conversation."""
    return any(each.start < name.end and name.start < each.end for each in specifics(reading).of("detail"))


def _is_part(view: str, sentence: Span, name: Span, shape: Shape) -> bool:
    """Return whether a name is a list of them, or is described: "the Power Tools department", "your Cardiff Lab"."""
    before = view[max(sentence.start, name.start - _NEAR) : name.start].lower()
    if before.endswith(("your ", "our ", "my ", "their ", "'s ")):
        return True
    if shape < Shape.FIRM and " and " in name.of(view):
        return True
    if _CROWD.match(view, name.end, sentence.end):
        return True
    return not is_coined(name.of(view)) and bool(_OF_SOMETHING.match(view, name.end, sentence.end))


def _is_described(name: str) -> bool:
    """Return whether a name is made of common words only, one or two of them."""
    return len(name.split()) < 3 and all(
        word in FIRM_WORDS or word in words("general_words.txt") for word in name.lower().split()
    )


def _is_the_addressed(view: str, sentence: Span, name: Span, shape: Shape) -> bool:
    """Return whether a name stands where the firm addressed is spoken of."""
    before = view[max(sentence.start, name.start - _REACH) : name.start].lower()
    after = view[name.end : min(sentence.end, name.end + _REACH)].lower()
    team = _TEAM.match(after) and is_coined(name.of(view))
    if _TOO_LATE.match(after) or (shape < Shape.FIRM and not team and _OF_SOMETHING.match(after)):
        return False
    clause = _CLAUSE.split(before)[-1]
    if team and clause.endswith(" your "):
        clause = clause.removesuffix("your ") + "the "
    loose = _LOOSE_IN.search(clause)
    if shape is Shape.ONE_WORD and loose:
        return False
    if _PLACE_IS.match(after) or (_ABOUT.search(clause) and _CLOSED.match(after)) or _HERE.search(clause):
        return not (_ELSEWHERE.search(clause[-_NEAR:]) or _NOT_MINE.search(clause[-_NEAR:]))
    if shape is Shape.FIRM and _WANTS_ME.match(after) and _SAYS_WHAT.search(clause):
        return not _NOT_MINE.search(clause)
    if shape >= Shape.TITLE and _ITS_VALUES.match(after) and _DRAWN.search(clause):
        return not _ELSEWHERE.search(clause) and not _NOT_MINE.search(clause) and not _DONE.search(clause)
    if shape is Shape.FIRM and _THANKED.search(clause) and not is_venue(name.of(view)):
        return not any(each.search(clause) for each in (_ELSEWHERE, _NOT_MINE, _DONE, _TOLD))
    if shape > Shape.ONE_WORD and _ADMIRED.search(clause):
        return not _ELSEWHERE.search(clause)
    its_way = _HOW_IT_DOES.search(clause) or (_ITS_WAY.match(clause) and _PLEASES.search(after))
    if its_way and _DOES_SO.match(after) and is_coined(name.of(view)):
        return not any(each.search(clause) for each in (_ELSEWHERE, _NOT_MINE, _DONE))
    if _WHOLE.search(clause) and _TEAM.match(after):
        return is_coined(name.of(view)) or shape > Shape.ONE_WORD
    if _THERE.search(clause) and _FORWARD_AFTER.match(after):
        return not any(each.search(clause[-_NEAR:]) for each in (_ELSEWHERE, _NOT_MINE, _DONE))
    if _IS_AT.search(clause) and _CLOSED.match(after):
        return not _ELSEWHERE.search(clause[-_NEAR:])
    return _looks_ahead(clause, after, shape)


def _looks_ahead(clause: str, after: str, shape: Shape) -> bool:
    """Return whether the writer, by these words, would work there."""
    wish = _WISH.search(clause)
    if wish is None:
        suits = _SUITS.search(clause) or (_TO_WORK.match(clause) and _SERVES.search(clause) and _WOULD_BE.match(after))
        return bool(suits) and not any(each.search(clause) for each in (_ELSEWHERE, _NOT_MINE, _DONE))
    between = clause[wish.end() :]
    if (
        _MET.search(between)
        or _ELSEWHERE.search(between)
        or _DONE.search(between)
        or _NOT_MINE.search(clause[: wish.start()])
    ):
        return False
    if shape is Shape.PERSON and _WITH_SOMEBODY.search(clause):
        return False
    if _SERVES.search(between):
        return True
    if _VISITS.search(between) or _STAYS.match(between) or _GOOD_AT.search(clause):
        return False
    if shape < Shape.TITLE:
        return bool(_DO_AT.search(between) and _HEARTFELT.search(clause))
    if _MAKES.search(between):
        return shape is Shape.FIRM
    place = _ANY_PLACE.search(between)
    if place and shape is Shape.FIRM:
        return place[1] != "from"
    return bool(_BE_THERE.search(between) and place and place[1] in {"at", "with", "for"})
