"""What presses the reader: a verdict asked for before it is due, a deadline, another offer held up, begging, terms."""

from __future__ import annotations

from collections.abc import Iterator

from critic import lazy
from critic.domain import Annotation
from critic.reading import Reading

_GAP = r"(?:[^.!?;\n]|\.(?=\d)){0,60}?"
_DAY = r"(?:today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|midday|lunch(?:time)?|evening|end of (?:the |this )?(?:day|week|month)|close of (?:business|play)|eod|week|weekend|next week|then|that(?! i\b)|it is too late|(?:\w+ ){0,2}new year|christmas|easter|ramadan|eid|diwali|the holidays|\d{1,2}(?:st|nd|rd|th|:\d\d| ?[ap]\.?m\b)?|two|six|five|noon)"
_BY = rf"(?:by|before|until|till|no later than|not later than|latest|within|prior to)\s+(?:the |this |next |on |at |early |late |\w+ of )?{_DAY}"
_VERDICT = r"(?:answer|decision|decid(?:e|ed)|verdict|yes (?:or|and)(?: a)? no|confirm(?:ation)?|hear|know|reply|respon(?:se|d)|word|feedback|result|outcome|indication|signature|tell me|told|commitment|let me know|offer|job is mine|(?:a|your|the) yes)"
_OTHER = r"(?:another|other|a second|second|signed|competing|rival|written|standing|firm|several|two|third|different)"
_PLACE = r"(?:offers?|firm|company|institution|employer|bank|place|job|school|hospital|clinic|agency|team|practice|shop|co-op|bidder|interested party|position|garage|kitchen|studio)"
_TERMS = (
    r"(?:salar(?:y|ies)|(?:the|my|base|net|starting) (?:pay|base)(?! (?:slips?|stubs?|roll|day|slip))|(?:the|full|whole|salary|your|financial) package|bonus(?:es)?|(?:hourly|day|daily|pay) rate|wages|pay ?scale|remuneration|compensation|comp (?:numbers|package)|(?:transport|"
    r"housing|car|meal|travel) (?:allowance|card)|company car|(?:draft|copy) of the contract|spine point|on the scale|stock options|relocation|days? from home|signing bonus|"
    r"\d (?:net|gross|tl|eur|usd|k)\b|the commission|financial proposal)"
)
_ASKING = r"(?:please|could you|can you|would you|will you|kindly|i(?:'d| would)? (?:like|want|need|expect|ask)|what(?: is| are| will| would|'s| about| the| my| your| kind| sort| pay| salary| wages?)|which (?:pay|salary|rate|scale|bonus|package)|how much|is (?:the|there|your)|let me know|send me|shoot me|confirm|tell me|my expectations? (?:is|are|would)|where on|(?:wouldn't|would not|couldn't|could not|can't|cannot) accept)"

_TERMS_CUES = (
    "salar|pay|base|package|bonus|rate|wage|remunerat|compensat|comp |allowance|card|company car|contract|spine|scale|"
    "stock option|relocation|from home| net| gross| tl| eur| usd| k|commission|proposal"
)

# Each with what it cannot do without: the quick look that spares most sentences the slow one.
_PATTERNS = (
    # a deadline for the reader
    ("need|must have|require|expect|want|insist|demand|ask", rf"\b(?:i|we)(?:'d|'ll| would| will| do| kinda| really| just)* (?:need|must have|require|expect|want|insist|demand|ask)\b{_GAP}\b{_VERDICT}\b{_GAP}\b(?:{_BY}|today|tonight|tomorrow|now|straight away|immediately|asap|right away|this week|at the (?:earliest|latest))\b"),
    ("please|kindly|do me the fav|request|arrange|make sure|see to it|ensure", rf"\b(?:please|kindly|do me the favou?r|humbl[ey] request|i request|my request|arrange|make sure|see to it|ensure)\b{_GAP}\b(?:{_VERDICT}|deciding|result|selection|joining|appointment)\b{_GAP}\b(?:{_BY}|this (?:week|month)|at the earliest|the soonest|before the (?:week|month|year) (?:ends|is out|is over)|within this (?:week|month))"),
    ("expedit|hasten|fast-track|fast track|speed|finalis|finaliz", r"\b(?:expedite|hasten|fast[- ]track|speed up|finali[sz]e)\b (?:up )?(?:my|the|your) (?:\w+ )?(?:selection|appointment|joining|decision|application|hiring|offer|case|result)\b"),
    ("tell me|let me know|give me|confirm|inform me", r"^\W*(?:so |and |but |well |sir,? |madam,? |then )*(?:let me know|tell me|give me|confirm|inform me)\b(?:[^.!?;\n]{0,60}?)\b(?:today|tonight|now|immediately|asap|at once|right away|straight away|already|this week|by (?:\w+ )?\w+day)\b"),
    ("wait", r"\b(?:i|we) (?:can't|cannot|can not|couldn't|won't|will not|am not able to|are not able to) wait (?:(?:any |much )?longer|any ?more|past|beyond|much)\b"),
    ("if i|if we", r"\bif (?:i|we) (?:do not|don't|have not|haven't|get no|hear nothing)\b[^.!?;\n]{0,50}?\b(?:i|we)(?: will| shall|'ll| must| have to| am going to) (?:go|take|accept|assume|look|sign|withdraw|consider|choose|say yes)\b"),
    ("hurry|keep", r"\bhurry(?: up)?,? please\b|\bplease,? hurry\b|\b(?:do not|don't|not to|stop|than|please not) keep(?:ing)? me (?:hanging|waiting|in suspense|guessing|dangling|on the hook)\b"),
    ("hold them|keep them|put them|stall them", r"\bi (?:can|could|cannot|can't|am able to|will|shall)(?: only| just)? (?:hold|keep|put|stall) them (?:off |waiting |on |back )?(?:until|till|no longer|not longer)\b"),
    ("so i|so that i|so we", r"\b(?:please|kindly|confirm|tell|let me|need|give|send|inform|write|answer|could you|can you)\b[^.!?;\n]{0,90}?\bso (?:that )?(?:i|we) (?:can|may|could|know whether to|can finally) (?:resign|give (?:my )?notice|quit|refuse|decline|turn (?:down|them)|tell (?:the|my) (?:other|boss|landlord|present)|stop looking|compare)\b"),
    ("in my fav", r"\b(?:please|kindly|expect|count|trust|ask|beg)\b[^.!?;\n]{0,50}?\b(?:decid\w*|decision|result|answer)\b[^.!?;\n]{0,20}?\bin my favou?r\b"),
    ("knees|hat in|god's sake|love of god|sake of|think of my|save my|word for me", r"\bon (?:my|our|bended) knees\b(?= (?:i|please|give|let|take|sir|madam)|,)|\bhat in (?:the|my) hand\b|^\W*(?:please,? )?for (?:god's|allah's|heaven's) sake,? (?:do|don't|give|take|let|please)\b|\bplease,? for the love of god\b|\b(?:think of|for the sake of|save) my (?:children|family|kids|wife|mother|parents|babies)\b|\b(?:please|kindly|beg you|beg),? put in a (?:good )?word for me\b"),
    ("give me", r"\bplease\b[^.!?;\n]{0,30}?\bgive me (?:the|this|that|a|some|your) (?:job|work|post|position|chance|place)\b"),
    ("less|under|below", r"\b(?:won't|will not|cannot|can't|would not|wouldn't|don't|do not|not) (?:accept|work for|go|come|start|take|consider|move for)(?: \w+){0,3}? (?:less|under|below)(?: than)? ?[$\u20ac\u00a3\u20b9]?\d"),
    ("by|before|until|till|later than|latest|within|prior to", rf"\b(?:please|kindly|could you|can you|would you|if you could|ask you to|ask that you|be (?:wonderful|grateful|good|great|glad|appreciated|correct|happy|helpful|ideal)|appreciate)\b{_GAP}\b{_VERDICT}\b{_GAP}\b{_BY}\b"),
    ("today|tonight|now|immediately|asap|at once|right away|as soon as|already", rf"\b(?:please|kindly|could you|can you|would you|just|only)\b{_GAP}\b(?:tell|let|give|confirm|inform|answer)\b{_GAP}\b(?:today|tonight|now|immediately|asap|at once|right away|as soon as possible|already)\b"),
    ("answer|decision|verdict|reply|response|confirmation", rf"\b(?:your|the|an?) (?:final )?(?:answer|decision|verdict|reply|response|confirmation)\b{_GAP}\b{_BY}\b"),
    ("after ", r"\bafter (?:\w+day|then|that) i(?: am|'m| will|'ll| would| shall| must| have)\b[^.!?;\n]{0,40}?\b(?:gone|taken|not|no longer|unavailable|accept|sign|go elsewhere|committed|decide|answer (?:them|the other)|take (?:it|the other|theirs|another)|say yes|belong|out|free to (?:accept|sign|say))\b"),
    # another offer
    ("other|second|signed|competing|rival|written|standing|firm|several|two|third|different", rf"\b{_OTHER} (?:\w+ ){{0,2}}{_PLACE}\b{_GAP}\b(?:wants?|needs?|waiting|waits?|expects?|expires?|hold|holding|answer|decide|deadline|offered|made me|me an offer|until|by|on (?:the )?table|in (?:my )?hands?|keep(?:ing)? them)\b"),
    ("offer", rf"\b(?:i|we)(?: also| already| just| do| now| still)*(?:'ve| have| got| hold| am holding|'m holding| had| received)+(?: \w+){{0,4}} offers?\b{_GAP}\b(?:from|elsewhere|on (?:the )?table|in (?:my )?hands?|which|that|expires?|and|by|until|waiting)\b"),
    ("won't|will not|can't|cannot|can not|couldn't", r"\b(?:won't|will not|can't|cannot|can not|couldn't) (?:hold (?:it|them|out|on)|keep (?:them|it|on|waiting)|stall|put (?:it|them) off)\b|\b(?:they|he|she|who) (?:won't|will not|can't|cannot) wait\b"),
    ("circling|interested|impatient|after me|chasing|pressing|knocking|keep", rf"\b(?:another|other|two|three|several|rival|second) (?:\w+ ){{0,3}}{_PLACE}\b{_GAP}\b(?:circling|interested|impatient|after me|chasing|pressing|knocking|keeps? a place)"),
    ("offer|contract|engagement|numbers|decision|job", rf"\b(?:send|shoot|give|confirm|get|grant)\b(?: it)?{_GAP}\b(?:offer|contract|engagement|numbers|decision|job)\b{_GAP}\b{_BY}\b"),
    ("after me|hate for|offer|need a yes|yes or", r"\b(?:(?:'s|is|are) after me|hate for you to miss|get (?:the|an) offer|need a yes|yes or (?:a |your )?no)\b"),
    ("take|accept|sign|say yes", r"\b(?:i'll|i will|i shall|i would|i'd|have to|obliged to|must|going to) (?:have to |be forced to )?(?:take|accept|sign|say yes to) (?:theirs|their|the other|it elsewhere|another|them)\b"),
    # begging
    ("beg|implor|plead|beseech|desperate", r"\b(?:beg|begging|implore|plead|pleading|beseech|(?:i am|i'm|am|we are|so|getting|really|quite) desperate|desperately)\b(?! (?:your pardon|to (?:differ|state|inform|convey|submit|remain|apply|say|express|thank)|(?:of )?you,?(?: \w+)? to (?:accept|receive|believe|find|excuse|forgive|pardon|convey|allow me)|(?:for )?your (?:indulgence|forgiveness)|the question|for|[^.!?;\n]{0,6}\b(?:please )?(?:have|keep|leave|save|greet|burn|destroy|mend|feed|hide|paint|(?:never|do not|don't) [a-z]+) (?:the|that|those|him|her|them)\b(?! (?:job|place|post|position|chance|offer|role|decision|answer|verdict|result|matter|board|committee|director|panel|opportunity))))"),
    ("need", r"\b(?:in (?:great|dire|urgent|desperate) need|(?:really|badly|so|truly|desperately|urgently) need (?:this|the|that) (?:job|post|work|position|money|one))\b"),
    ("please", r"\bplease[,\s]+(?:\w+[,\s]+){0,2}(?:give(?= (?:just )?(?:me|us) (?:just )?(?:a|an|one|the|this|that|some|your|another) (?:\w+ )?(?:chance|job|work|opportunity|position|post|try|place|answer|yes))|take|hire|choose|pick|select|accept|consider|employ|help)\b (?:just )?(?:me|us)\b(?! (?:a (?:call|ring|buzz|shout)|know|with|through|to))"),
    ("do not|don't", r"\b(?:do not|don't) (?:let (?:this|me)|pass me|reject|refuse me|disappoint me|turn me)\b"),
    ("ask you very|regret|mercy|pity|depend|need|due|waiting|hungry|late|behind|suffering|even if the", r"\b(?:ask you very much to take me|you (?:will not|won't) regret|have (?:mercy|pity) on (?:me|us)|my (?:children|family|rent|bills|lease) (?:depends?|needs?|(?:is|are) (?:due|waiting|hungry|late|behind|suffering))|even if the (?:salary|pay|money) is)\b"),
    # the verdict before it is due
    # "if" alone asks for nothing: "if I am chosen I will bring my own knives", "let me know if I am selected"
    ("selected|taken|chosen|hired|decided|accepted|got|passed|successful|in or out", r"\b(?:tell|telling|know|inform|informed|say|hear|confirm|advise|answer|understand)\b[^.!?;\n]{0,40}?\b(?:whether (?:i am|i'm|i have|i've|i was|you have|you've|i) (?:been )?(?:selected|taken|chosen|hired|decided|accepted|got(?:ten)? (?:it|the job)|passed|successful|in or out)|if (?:i am|i'm|i have|i've|i was|i) (?:been )?(?:selected|taken|chosen|hired|accepted|got(?:ten)? (?:it|the job)|passed|successful) or (?:not|no)|if (?:i am|i'm) in or out)\b"),
    ("have you|did i|am i|tell me|say yes|save yourself", r"\b(?:have you (?:decided|chosen|made)|did i (?:get|pass)|am i (?:hired|in|taken|selected)|tell me (?:now|today|already)|say yes (?:now|today)|save yourself)\b"),
    # terms before an offer
    (_TERMS_CUES, rf"\b{_ASKING}\b{_GAP}\b{_TERMS}"),
    (_TERMS_CUES, rf"\b{_TERMS}\b{_GAP}\b(?:will you|you will|you'd|could you|do you|is guaranteed|guaranteed|exactly|in writing|before (?:i|we|the))\b"),
)  # fmt: skip
_PUSH = tuple((tuple(cues.split("|")), lazy.compile(pattern)) for cues, pattern in _PATTERNS)
# What was promised is no deadline of the writer's; their own experience with pay is no demand. A "but" takes it back.
_EXCUSED = lazy.compile(
    r"\b(?:you (?:said|told|mentioned|promised|indicated)|as (?:agreed|promised|you)|no (?:rush|hurry|pressure)|not (?:in a hurry|asking|to hurry)|no need\b[^.!?;\n]{0,30}\b(?:hurry|rush|haste|answer)|(?:not|n't|nothing|nobody) (?:\w+ ){0,2}(?:hurry|rush|press) you|needs? no answer|or (?:should|shall|may|can|do|would) i|or (?:if|whether) you (?:still )?need|if it is still open|thank(?:s| you) for|take (?:all )?the time|whenever)\b",
)
_BUT = lazy.compile(r"\bbut\b")
_STOPS = " .!?,;:"


def run(reading: Reading) -> Iterator[Annotation]:
    """Yield ``pushy-tone`` for each sentence that presses, without its final stop."""
    for sentence in reading.letter.sentences:
        text = sentence.span.of(reading.view)
        if presses(text.lower()):
            end = sentence.span.start + len(text.rstrip(_STOPS))
            yield reading.annotation("pushy-tone", sentence.span.start, end, confidence=0.8, source="pattern")


def presses(lower: str) -> bool:
    """Return whether a sentence, in lower case, presses its reader."""
    if not any(push.search(lower) for cues, push in _PUSH if any(cue in lower for cue in cues)):
        return False
    last_but = max((but.end() for but in _BUT.finditer(lower)), default=0)
    return not _EXCUSED.search(lower, last_but)
