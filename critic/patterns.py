"""How a letter is laid out: the patterns `parse.py` cuts by.  All run on one line of the plain view."""

from __future__ import annotations

import re

# --- earlier mail ---

ORIGINAL_MESSAGE = re.compile(
    r"-{2,} ?(?:original|forwarded) message ?-{2,}|begin forwarded message:|_{20,}$"
    r"|-{3,} ?(?:ursprüngliche nachricht|message d'origine|mensaje original|mensagem original) ?-{3,}",
    re.I,
)
ATTRIBUTION_START = re.compile(r"(?:on|am|le|el|em|il|op|den|w dniu) .*\d", re.I)
ATTRIBUTION = re.compile(
    r".{6,400}\b(?:wrote|writes|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|skrev|napisał\(?a?\)?)\b.{0,60}:$",
    re.I,
)
QUOTED_FROM = re.compile(r"\*?(?:from|von|de) ?:\*? ?\S", re.I)
QUOTED_HEADER = re.compile(r"\*?(?:sent|date|to|cc|subject|gesendet|an|betreff|envoyé|à|objet) ?:", re.I)

# --- the opening ---

SUBJECT_LINE = re.compile(r"(?:subject|re|betreff) ?: ?", re.I)
SENTENCE_END = re.compile(r"[a-z][.!?]$")

_GREETING_WORDS = (
    r"my dear(?:est)?|dear(?:est)?|hi(?:ya|\s+there)?|hello(?: again)?|hallo|hey(?: there)?|greetings(?: of the day)?(?: to)?|(?:yeah|yes|right),? (?:hi|hello)|"
    r"(?:a )?(?:very )?good (?:morning|afternoon|evening|day|night)|(?:morning|afternoon|evening)(?=,? [a-z' .-]{2,40}[,:!-])|g'day|"
    r"(?:most |highly |very )?(?:respected|esteemed|honou?red|distinguished|gentle|beloved)|honou?rable|sabaidee|to whom(?:soever)? it may concern|to the attention of|attn\.?:?|to the(?= [a-z ]{0,30}(?:panel|team|committee|manager|board|department|office))|howdy|"
    # Greetings of other languages, which people keep when they write English.
    r"as+alaa?mu?[- ]?(?:o|u|e)?[- ]?a?laikum|salaa?m(?: a?laikum)?|hola|ol[aá]|bonjour|bonsoir|salut|ciao|buongiorno|buonasera|namaste|namaskar(?:am)?|vanakkam|"
    r"guten (?:tag|morgen|abend)|hoi|hej|moin|servus|gr(?:ü|ue)zi|sehr geehrte[rs]?|liebe[rs]?|lieber|cher|ch[eè]re|estimad[oa]|querid[oa]|prezad[oa]|car[oa]|gentile|egregi[oa]|"
    r"k[aæ]re|hei|merhaba|say[ıi]n|szanown[ay]|drog[ia]|dzie[nń] dobry|dobr[yý] (?:den|dan)|dobar dan|zdravo|ahoj|privet|zdravstvuyte|dragi|draga|po[sš]tovan[ia]|stimat[ăa]|drag[ăa]|"
    r"annwyl|a chara|beste|geachte|lieve|hartelijk|egregious|illustrious|howya|hii+|hiya|heya|shikamoo|habari(?: \w+)?|jambo|hujambo|sawubona|dumela(?: mma| rra)?|kia ora|t[eē]n[aā] koe|talofa|aloha|bula|mingalaba|selamat (?:pagi|siang|sore|malam|petang)|"
    r"konnichiwa|annyeong(?:haseyo)?|xin ch[aà]o|ch[aà]o|marhaba|kumusta|mabuhay|sveiki|labas|tere|"
    r"sain baina uu|kal(?:imera|ispera)|shalom|barev(?: dzez)?|gamarjoba"
)
GREETING_LINE = re.compile(rf"(?:{_GREETING_WORDS})(?=[\s,.:!?-]|$)", re.I)
# One greeting may follow another: "Hello, good afternoon Mr. Gill."
GREETING_WORD = re.compile(rf"(?:(?:{_GREETING_WORDS})(?=[\s,.:!?-]|$)[\s,!-]*)+", re.I)
# "Hi Ada, thanks for …": more than a name on the line.
GREETING_RUNS_ON = re.compile(r"[,!:;.]\s+\w|\s-\s+\w|\b(?:thank|this is|it was|i |i'm|we |my name)\b", re.I)
# Where a greeting that shares its line with the body ends: after a name and one of these.
GREETING_STOP = re.compile(r"[,!:;?\u2014\n]|\s-(?=\s)|(?<=[a-z]{3})\.(?=\s)|$")
_NAME = r"(?:[A-Z][\w'.-]{0,60}|(?:van|von|der|den|de|da|di|dos|del|della|la|le|bin|binti|ibn|al|el|ter|ten|zu|y)\b)"
# "Anna, Bob and Priya," and "Dr. Nguyen and Ms. Smith,": names joined by comma and "and".
GREETED_NAMES = re.compile(
    rf"\s*{_NAME}(?:\s+{_NAME}){{0,4}}(?:,\s+{_NAME}(?:\s+{_NAME}){{0,4}})*,?\s+(?:and|&)\s+{_NAME}(?:\s+{_NAME}){{0,4}}\s*[,:;!.-]"
)
# "Ms. Okonkwo -", "Stan", "dr. thiruvengadam,", "Bartek, hello,": the name alone.
BARE_GREETING = re.compile(
    rf"(?:{_NAME}(?:\s+(?:and\s+|&\s+)?{_NAME}){{0,5}}|[^\W\d_][\w'.-]{{0,60}}(?:\s[^\W\d_][\w'.-]{{0,60}}){{0,2}}\s?(?=[,:-]))\s?[,:!-]*"
    r"(?:\s*(?:hello|hi|hey|hiya|good (?:morning|afternoon|evening)|greetings)\s?[,:!.-]*)?"
)
# "Penny, I called the yard": a name, and the letter on the same line.
NAME_AND_LETTER = re.compile(rf"(?P<name>{_NAME}(?:\s+{_NAME}){{0,3}})(?:,|\s-)\s+(?=[a-z]|I\b|I'|Thank)")
# Words that open a sentence as a name would.
OPENS_A_SENTENCE = re.compile(
    r"(?:also|again|actually|after|afterwards|although|an?|and|another|anyway|as|at|because|before|but|clearly|dear|during|each|either|even|every|finally|first|firstly|for|frankly|from|further|furthermore|hello|hey|hi|"
    r"honestly|however|i|if|in|indeed|it|last|lastly|later|like|look|madam|maybe|meanwhile|moreover|my|never|next|no|now|of|oh|on|once|one|our|overall|perhaps|personally|please|ps|regarding|second|secondly|since|sir|so|sometimes|"
    r"sorry|still|sure|thanks?|that|the|then|there|therefore|these|this|those|though|thus|to|today|together|tomorrow|tonight|truly|unfortunately|upon|we|well|when|whenever|where|while|with|without|wow|yes|yesterday|yet|you|your|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|july|september|october|november|december)\b",
    re.I,
)
NOT_A_BARE_GREETING = re.compile(
    r"(?:thank|thanks|cheers|ta|re|follow|draft|voicemail|script|call|card|note|letter|ps|sorry|congratulations|wow|yes|no|ok|okay|well|so|right|first|next|finally|today|yesterday)\b",
    re.I,
)

# --- the ending ---

_FORMULA = (
    r"(?:(?:with|my|very|most|kind(?:est)?|best|warm(?:est)?|many|sincere(?:st)?|cordial|friendly|fond|respectful|"
    r"yours?|deep(?:est)?|heartfelt|genuine|grateful|big|much|lots of|all|and|again|the|in|every|good) )*"
    r"(?:regards|wishes|sincerely(?: yours)?|faithfully|truly|respectfully(?: yours)?|respect|gratefully(?: yours)?|gratitude|"
    r"appreciation|cordially|warmly|cheers|thanks(?: again| so much| very much| a lot| a million| ever so much| once more| once again| a bunch)?"
    r"|thank you(?: again| so much| very much| once more| once again| kindly)?|best|yours|love|ciao|br|kr|rgds|thx|ta|tia|obediently|"
    r"humbly|take care|talk soon|speak soon|see you(?: soon)?|until (?:then|soon|next time)|god bless(?: you)?|peace|"
    r"mit freundlichen grüßen|viele grüße|salutations|cordialement|saludos|un saludo|abraços|hugs|"
    r"thanking you|fondly|blessings|greetings|have an? (?:good|great|lovely|nice|wonderful|blessed) (?:day|evening|weekend|week|one)|stay (?:safe|well|warm)|"
    r"(?:i )?remain,?(?: sir| madam)?|luck|admiration|excitement|anticipation|enthusiasm|affection|wishes from .{2,30})"
)
_TAIL = (
    r"(?: (?:and|&) (?:thanks|thank you|best(?: wishes)?|warm(?:est)? (?:regards|wishes)|kind(?:est)? regards|regards|gratitude|appreciation|respect|good wishes|many thanks)"
    r"(?: again)?)?(?: (?:from|to you(?: all)?|to all|to the team|indeed|everyone|both|all|always|for now|in advance|for everything|of the day))*"
)
# A whole line: the formula, perhaps a comma and the name beside it.
CLOSING_LINE = re.compile(
    rf"(?P<formula>{_FORMULA}{_TAIL})(?=$|\s?[,.!;:)\u2060-]|\s+-)(?:\s?[,.!;:-]+)?"
    rf"(?:$|\s*[\u2060)]*\s*(?=(?:\w[\w'.-]*[ ,]*){{1,6}}$|\W+$|.{{0,40}}[@+\d|].*$))",
    re.I,
)
INLINE_CLOSING = re.compile(
    r"(?<=[.!?)] )(?P<formula>(?:(?:with|kind|best|warm|warmest|kindest|many|yours|very|sincere|my) )*"
    r"(?:regards|wishes|sincerely|faithfully|truly|respectfully|gratefully|cordially|warmly|cheers|thanks|thanks again|thank you|best|yours)),? (?=\S)",
    re.I,
)
POSTSCRIPT = re.compile(r"p\.? ?(?:p\.? ?)?s\.?(?:\s*[:,.-]|\s)", re.I)
SIGNATURE_RULE = re.compile(r"-- ?|_{2,}|-{2,}|\*{3,}|={3,}")
# A line that is only a name: "Tomasz Wójcik", "- T.", "~ Mei", "(Ms.) Adaeze O.", "tomasz".
NAME_LINE = re.compile(
    r"[-~\u2060 *]*(?:\((?:mr|ms|mrs|mx|dr)\.?\) |(?:mr|ms|mrs|mx|dr)\.? )?[^\W\d_](?:[^\W\d_]|['.-]){0,60}(?:(?:,[ ]?|[ ])[^\W\d_](?:[^\W\d_]|['.-]){0,60}){0,4},?[ ]?"
    r"(?:\([^()\d]{2,40}\))?[ \u2060xX<3:)]*[.!]?"
)
# A short line right above the name is the sign-off, whatever its words: "Lijep pozdrav,", "Yours aye,".
ABOVE_THE_NAME = re.compile(r"[-\u2060 ]*(?P<formula>[^\W\d_][^.!?:;@\d]{1,48}?)[ ]?[,.!\u2060 -]*")
# "Thanks for time. You can write me …": a sentence goes on after what could have been a sign-off.
GOES_ON = re.compile(r"\s+(?:for|to|that|was|is|of|it|i|you|we)\b", re.I)
# A short line above the name that still says something is a sentence, not a sign-off: "Hope to hear from you soon".
NO_FORMULA = re.compile(
    r"\b(?:hear|hearing|forward|hope|hoping|wait|waiting|reach|call|thank you for|thanks for)\b", re.I
)
CONTACT_LIKE = re.compile(
    r"@\w|\+?\d[\d ().-]{6,}\d|(?:https?:|www\.|linkedin|github)\S|\b(?:tel|phone|mobile|cell|email|e-mail|mob)\b ?[:.]",
    re.I,
)
# What may stand beside the name on its line.
BESIDE_NAME = re.compile(
    r"[,|\u2022(-]?\s{0,20}+(?:[^\s@]{1,64}+@\S+|\+?\(?\d[\d ().-]{5,40}\d|(?:https?://|www\.|linkedin\.com)\S*|\b(?:tel|mob|mobile|cell|ph|phone|m|t)\b[.: ]*(?=\+?\d))",
    re.I,
)
# Words that say a short line is no name, whatever it looks like.
NO_NAME = re.compile(r"\b(?:the|for|to|you|your|i|in|it|is|was|my|we|with|that|this|thanks?|hope|have|will)\b", re.I)
IN_BRACKETS = re.compile(r"\s?\([^()\n]{1,80}\)")
