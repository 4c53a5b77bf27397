"""Thanks without a word of thanks: the time given is praised, blessed, called a gift or a debt.

Praise or gladness ("kind", "a gift", "lucky") stands near what the reader did for the writer ("made room for me", "your
lunch", "to be heard").  Gladness over the meeting itself ("it was great to meet you") is no thanks, nor is what is only
hoped for ("it would be kind of you to see me again").
"""

from __future__ import annotations

import re

from critic import lazy
from critic.domain import Span
from critic.resources import words

_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_TIME = (
    r"(?:time|hours?|minutes?|half[- ](?:an )?hour|moments?|mornings?|afternoons?|evenings?|(?:tea|coffee|lunch|dinner|prayer)[- ]?(?:breaks?|time|hour)?"
    rf"|(?<=your )(?:whole |lunch |tea )?breaks?|days?(?: off)?|night|weekend|holidays?|siesta|{_DAYS}|schedule|diary|calendar|week|shift)\b"
)
_KINDNESS = (
    r"(?:patience|kindness(?:es)?|generosity|hospitality|welcome|warmth|courtesy|goodness|graciousness"
    r"|attention|attentiveness|reception|forbearance)\b"
)
_GIVEN = (
    rf"(?:{_TIME}|{_KINDNESS}|(?:talks?|chats?|natter|blether|craic|yarn|conversations?|interviews?|meetings?|audience|hearing|invitation|visit"
    r"|chance|opportunity|ear|consultation|appointment|exchange|encounter|reception|talking|listening)\b)"
)
_ME = (
    r"(?:me|us|my (?:sake|interview|visit|questions)|(?:[\w'’-]+ ){0,3}like me|the likes of me"
    r"|an? (?:\w+ )?(?:stranger|beginner|nobody|foreigner|newcomer|outsider|novice))\b"
)
_ASIDE = r"(?: [\w'’-]+){0,5}?"
_YOURS = rf"(?:your|yer)(?: [\w'’-]+){{0,2}}? {_TIME}"

# "Thank you", as people write it who write English otherwise.
FOREIGN_WORDS = (
    r"gracias|gr[aà]cies|grazie|merci|mersi|obrigad[oa]|danke|dank|dankie|bedankt|dzi[eę]kuj[eę]|d[eě]kuji|[dď]akujem|hvala|fala|"
    r"blagodar\w*|spasi[bv]o|dyakuyu|takk|tack|tak|kiitos|k[oö]sz[oö]n[oö]m|mul[tț]umesc|faleminderit|a[cč]i[uū]|paldies|ait[aä]h|"
    r"efharist[oó]|efcharist[oó]|te[sş]ekk[uü]r\w*|sa[gğ] ?ol\w*|rahmat|rakhmet|madloba|shukran|shukriya|dhanyavaad|nandri|asanteni|asante|"
    r"webale|medaase|siyabonga|ngiyabonga|enkosi|zikomo|nagode|matur nuwun|terima kasih|salamat|c[aả]m [oơ]n|mauruuru|fa'afetai|"
    r"kheili mamnoon|toda raba|спасибо|дякую|благодар\w*|хвала|ευχαριστ\w*|vinaka|mahalo|diolch|eskerrik asko|go raibh(?: m[ií]le)? maith agat|kh?o[bp] ?khun|arigat[oō]u?|kamsahamnida|gamsahamnida|xie ?xie"
)
_HEAVEN = (
    r"(?:syukur|(?:el|al)?hamdu?lill?ah|masha'?allah|praised? (?:be )?(?:god|the lord|allah|jesus)|thank(?:s be to)? (?:god|the lord|allah)"
    r"|glory (?:be )?to god|deo gratias|slava bogu|chwa[lł]a bogu|god is good|bless the lord)"
)
# How one speaks to the reader, where "you" would be too little.
_HONOURED = (
    r"(?:you|ye|kak|puan|tuan|ibu|bu|pak|bapak|encik|cik|cikgu|sir|madam|ma'am|sensei|mama|mzee|boss|coach|chef)"
)
_BE_DONE = (
    r"(?:asked|shown|walked|heard|listened to|let in|let into|taken (?:round|around|through|along|seriously|in)|received|welcomed|seated|quizzed|fed|treated"
    r"|spoken to|talked to|given (?:an?|the|so|your)|seen|interviewed|invited|questioned|driven|guided|looked in the eye)\b"
)
# What the reader did for the writer.
_DEED = lazy.compile(
    r"\b(?:(?:see|saw|seen|seeing|meet|met|meeting|receiv(?:ed?|ing)|invit(?:ed?|ing)|welcom(?:ed?|ing)|accept(?:ed|ing)?|interview(?:ed|ing)?|treat(?:ed|ing)?|greet(?:ed|ing)?|host(?:ed|ing)?) (?:me|us)\b"
    r"|(?:hav(?:e|ing)|had) (?:me|us)(?= (?:in|up|over|round|around|for|at|on|down|out|by|with|there|to|this|that|today|yesterday|so|\w+day|\w+ly)\b|\W*$|[,.;:!?])"
    r"|(?:let|letting) (?:me|us) (?:in\b|come|visit|try|sit|stay|have a (?:go|try|look)|see|meet|into|up\b|join|speak|talk)"
    r"|(?:hear|heard|hearing|fit|fitted|fitting|squeez(?:ed?|ing)|slot(?:ted|ting)?|show(?:ed|n|ing)?|walk(?:ed|ing)?|call(?:ed|ing)?|t(?:ake|ook|aken|aking)|ask(?:ed|ing)?) (?:me|us) (?:out|in|into|between|round|around|about|through|up|before|after|seriously)\b"
    rf"|(?:listen(?:ed|ing)? to|put(?:ting)? up with|bear(?:ing)? with|bore with|spoke|speak(?:ing)?|talk(?:ed|ing)?|s[ia]t(?:ting)?(?: down)?|spen[dt](?:ing)?|carv(?:ed?|ing)|leav(?:e|ing)|left|wait(?:ed|ing)?|stay(?:ed|ing)?){_ASIDE} (?:to |for |with |on )?{_ME}"
    rf"|(?:giv(?:es?|en|ing)|gave|spar(?:ed?|ing)|shar(?:ed?|ing)|len[dt]|lending|offer(?:ed|ing)?|grant(?:ed|ing)?|allow(?:ed|ing)?|accord(?:ed|ing)?|kept|keep(?:ing)?)(?: up)? (?:to )?{_ME}{_ASIDE} (?:{_GIVEN}|so (?:much|long)\b|(?:a )?(?:seat|chair|place|room|hearing)\b)"
    rf"|{_TIME}(?: [\w'’-]+){{0,2}}? for {_ME}|(?:room|space|a slot|a gap|a place) for {_ME}"
    rf"|(?:mak(?:es?|ing)|made|giv(?:es?|en|ing)|gave|t(?:akes?|ook|aken|aking)|devot(?:ed?|ing)|dedicat(?:ed?|ing)|reserv(?:ed?|ing)|open(?:ed|ing)?|free(?:d|ing)?|clear(?:ed|ing)?|arrang(?:ed?|ing)|find|found|finding|mov(?:ed?|ing)|stopp?(?:ed|ing)?"
    rf"|rearrang(?:ed?|ing)|chang(?:ed?|ing)|postpon(?:ed?|ing)|interrupt(?:ed|ing)?|sacrific(?:ed?|ing)|cut|set(?:ting)?|skip(?:ped|ping)?|put(?:ting)?|com(?:e|ing)|came|spar(?:ed?|ing)|shar(?:ed?|ing)|kept|stay(?:ed)?|wait(?:ed)?|drove|cancell?ed){_ASIDE} (?:for {_ME}|{_YOURS}|(?:just )?(?:so (?:that )?(?:we|i) could|to) (?:meet|see|talk|speak|receive)\b))",
    re.I,
)
# What befell the writer.
_RECEIVED = lazy.compile(
    r"\b(?:to (?:be|have been)|be(?:ing|en)|was|were|to get) (?:so |very |really )?(?:interviewed|received|heard|listened(?: to)?|invited|welcomed|greeted|let in|given (?:the|this|a|an|so|your)\b|granted|asked (?:in|to your|to come|along)"
    r"|shown (?:a?round|about|in)|fitted in|squeezed in|called in)(?! (?:the|a) (?:job|post|place|position|role)| into)\b"
    r"|\b(?:i|we) (?:could|was able to|got to|was allowed to|was permitted to|had the (?:chance|opportunity) to)(?: just)? (?:come|pass by|drop by|visit|enter|meet|sit|talk|speak|introduce|present|attend|interview|be (?:there|with|heard|received))\b"
    rf"|\bto (?:have(?: had)?|get|receive|be given) (?:you (?:for|to)\b|(?:[\w'’-]+ ){{0,4}}?(?:{_YOURS}|your (?:ear|attention)\b|the (?:\w+ )?(?:ear|attention) of\b))",
    re.I,
)
_PRAISE_WORDS = frozenset(
    """kind kindest kindness good nice decent generous generosity gracious sweet lovely sporting noble correct handsome civil great
    grand gentle humane patient charitable considerate thoughtful neighbourly neighborly friendly brave splendid beautiful
    wonderful super fine class classy attentive amiable courteous hospitable star angel saint legend gem gift treat favour favor
    honour honor honoured honored honours honors privilege privileged luxury blessing blessings blessed grace courtesy lucky luck
    fortunate glad happy pleased touched touching moved delight delighted joy relief meant comfort proud noticed bless reward
    repay respect kudos props bravo chapeau salute debt beholden applause merit bow thankful grateful spoiled spoilt loved love
    rare rarely seldom nobody worth precious gold cost costs sacrifice wow giving unusual luxurious chuffed stoked thrilled
    buzzing tickled overjoyed humbled flattered relieved awesome cool brilliant amazing fantastic ace solid sound top magic
    lekker marvellous marvelous magnificent excellent special mighty gallant human selfless unselfish obliging welcoming
    accommodating indulgent princely warmed warms gladdened compliments trouble effort bother""".split()
)
_PRAISE_PHRASES = (
    r"did me (?:\w+ )?good|no small thing|like a cousin|(?:do not|don't|won't|will not|shan't|shall not|not|never) forget|hats? (?:is |are |goes )?off|credit to|nice one"
    r"|fair (?:play|dues)|owe (?:you|ye)|take my hat|much love|not every\w*|few people|no one|for granted|a present|did(?:n't| not) (?:have|need) to|need(?:n't| not) have"
    r"|were(?:n't| not) obliged|out of your way"
)
_PRAISE = lazy.compile(rf"\b(?:{'|'.join(sorted(_PRAISE_WORDS))}|{_PRAISE_PHRASES})\b", re.I)
# One of these stands in all praise.
_PRAISE_CUES = _PRAISE_WORDS | frozenset(
    "thing cousin forget hat hats credit fair owe not few granted present didn't did needn't need obliged way no like".split()
)
# "That was good of you", after a sentence that says what was.
_AFTERWARDS = lazy.compile(
    r"\W*(?:that|it|this|which|you|i|not|few|nobody|no one|how|very|so|such)\b[^.!?]{0,40}?\b(?:(?:kind|good|decent|nice|generous|gracious|noble|big|sweet|handsome) of you"
    r"|(?:not|never|n't) forget|did(?:n't| not) (?:have|need) to|rare|seldom|for granted|a kindness|generous|no small thing|means? a lot|meant a lot|in your debt)\b",
    re.I,
)
_READER = lazy.compile(rf"\b(?:{_HONOURED}|your|y'all|u)\b", re.I)
# Hoped for, asked for or regretted: not yet done, or nothing to be thankful for.
_NOT_DONE = lazy.compile(
    r"\b(?:would(?! (?:\w+ )?like to (?:say|thank|express|convey))|will (?!(?:not|never) forget|stay)|shall (?!remember|not|never|treasure|carry|keep)|if|hope|hoping|please|can you|could you|(?:want|wish)(?! (?:\w+ )?to (?:\w+ )?(?:say|thank|express|convey|tell you|appreciate)\b)|next|sorry|apolog\w*|look(?:ing)? forward|until|whether|he|she|they|his|their)\b|'ll\b|\bi'd\b",
    re.I,
)
# "Super kind to squeeze me in": who was it but the reader?
_LIVELY = lazy.compile(
    r"(?:kind|good|decent|nice|sweet|generous|gracious|honou?r|gift|luxury|treat|luck|loved?)\b", re.I
)
# "You gave me an hour to draw it", "you let me try", "you asked me about": what an interview is made of.
_A_TASK = lazy.compile(
    r"\b(?:let|letting|ask(?:ed|ing)?|call(?:ed|ing)?|see|seen)\b|\bto (?!(?:see|meet|me|us|hear|speak|talk)\b)[a-z]+",
    re.I,
)
# How far praise may stand from what is praised, in characters.
_NEAR = 55
# How far from what the network marked its own words may be borne out.
_AROUND = 150
# How soon, in characters, praise comes that needs no "you".
_SUDDEN = 16
# How long a sentence may be that only praises what the one before it says, in characters.
_SHORT = 60
_WORDS = lazy.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")

# Thanks in one stroke, each with words it cannot do without one of: the quick look that spares most sentences the slow one.
_PHRASES = tuple(
    (frozenset(cues.split()), lazy.compile(pattern, re.I))
    for cues, pattern in (
        # "the welcome you gave me", "you gave me your whole afternoon"
        ("you ye", rf"\b{_GIVEN}(?: that| which)? (?:you|ye)(?:'ve| have| both| all| so| kindly)* (?:gave|given|spared|lent|took|devoted|dedicated|offered|granted|accorded|allowed|set aside|found|made|showed|shown|shared|kept|spent)(?: (?:to|for|with))? (?:me|us)\b(?! for the| to [a-z])"),
        ("you ye", rf"\b(?:you|ye)(?:'ve| have)?(?: (?!would|will|could)[\w'’-]+)? (?:gave|given|spared|lent|offered|granted|left|kept)(?: up)? (?:for |with )?{_ME}{_ASIDE} {_YOURS}"),
        ("cost gave spent lost skipped missed", rf"\b(?:cost|gave|spent|lost|skipped|missed){_ASIDE} {_YOURS}(?= (?:for|on|with|to|and) (?:me|us|our|my|i)\b)"),
        ("did done", r"\b(?:you|ye)(?: have|'ve)? (?:did|done) (?:me|us) (?:the|an?|such an?|this)(?: [\w'’-]+)? (?:honou?r|favou?r|kindness|courtesy|service|grace|pleasure)\b"),
        ("welcome home", r"\b(?:you|ye|you all|your \w+)(?: have|'ve| both| all)? (?:made|make|bade?) (?:me|us)(?: feel)?(?: [\w'’-]+){0,2}? (?:welcome|at home)\b"),
        ("receive received welcome welcomed treat treated greet greeted", r"\b(?:i|we)(?:'ve| have| was| were| am| felt)(?: been)? (?:so |very |most )?(?:well|kindly|warmly|royally|graciously|generously|nicely|cordially) (?:received|welcomed|treated|greeted)\b|\b(?:receive|welcome|treat|greet)d? (?:me |us )?(?:so |very |most )?(?:well|good|kindly|warmly|royally|graciously|generously|nicely|cordially|like (?:a|an|one of) \w+)\b|\bhow (?:kindly|warmly|well|graciously|nicely) i was (?:received|welcomed|treated|greeted)\b"),
        ("received treated welcomed", r"\b(?:patience|kindness|warmth|courtesy|way|manner|how)(?: (?:with|in) which)? you (?:have )?(?:received|treated|welcomed) (?:me|us)\b"),
        ("received got given met found", rf"\bi(?:'ve| have| had| was)? (?:received|got|given|met with|found)\b(?: [\w'’-]+){{0,4}}? (?:{_KINDNESS}|time\b)(?= (?:from|at|in|with|by|of) (?:you\b|your )| (?:that )?you\b)"),
        ("received got", rf"\bi (?:have |had )?(?:received|got) from you(?: [\w'’-]+){{0,3}}? {_GIVEN}"),
        # "your patience with me", "your kindness to meet me"
        ("patience kindness kindnesses generosity hospitality welcome warmth courtesy goodness graciousness attention attentiveness reception forbearance time", rf"\byour(?: [\w'’-]+){{0,2}}? (?:{_KINDNESS}|time\b)(?: of)?(?: (?:today|yesterday|{_DAYS}|on|this|that|last|sir|madam|morning|afternoon|evening))*,? (?:(?:with|to|towards?|for) (?:me|us)\b|(?:to|in) (?:see|meet|receiv|hear|listen|giv|mak|hav)\w* (?:to )?(?:me|us)\b)"),
        ("patience kindness kindnesses generosity hospitality welcome warmth courtesy goodness graciousness attention attentiveness reception forbearance time", rf"\byour(?: [\w'’-]+)?(?:, [\w'’-]+,)? (?:{_KINDNESS}|time\b)(?: (?:today|yesterday|{_DAYS}|on|this|that|morning|afternoon|evening))*,? (?:[\w'’-]+,? ){{0,4}}?(?:keep|carry|forget|forgotten|treasure|value|appreciated?|gift|generous|kindness|meant|a lot to|blessing|honou?red|touched|moved|my heart|stays? with)\b"),
        ("patience kindness kindnesses generosity hospitality welcome warmth courtesy goodness graciousness attention attentiveness reception forbearance", rf"\b(?:carry|keep|kept|remember|forget|forgotten|treasure|cherish|felt|feel|with|through|enjoyed|bow|touched|moved|received)(?: [\w'’-]+){{0,2}}? your (?:[\w'’-]+ ){{0,2}}?{_KINDNESS}(?! (?:to|for|in|towards?) (?:the|your|all|every)\b)"),
        ("generous patient giving kind good unsparing patience kindness", rf"\byou (?:were|have been)(?: [\w'’-]+){{0,2}}? (?:generous|patient|giving|kind|good|unsparing|patience itself|kindness itself) (?:with|in|of|to|towards?) (?:me\b|us\b|{_YOURS})"),
        ("generous patient kind good gentle nice gracious", r"\bhow (?:generous|patient|kind|good|gentle|nice|gracious) you (?:were|have been) (?:with|to|towards?) (?:me|us|my)\b"),
        # "nobody before gave me so much time"
        ("nobody never few first", rf"\b(?:nobody|no one|few|never|first)\b[^.!?;]{{0,30}}? (?:gave|given|spared|spent|lent|took|taken)(?: [\w'’-]+){{0,3}}? (?:me|us)(?: [\w'’-]+){{0,3}}? {_TIME}"),
        # "an hour with you is a gift", "the interview was a treat", "a generous hour"
        ("gift worth luck lucky treat luxury blessing favour favor spoiled spoilt", rf"\b(?:gift|worth|luck|lucky|treat|luxury|blessing|favou?r|spoil(?:ed|t))\b[^.!?;]{{0,30}}? {_TIME}(?: [\w'’-]+){{0,2}}? with you\b|\b{_TIME}(?: [\w'’-]+){{0,2}}? with you\b[^.!?;]{{0,30}}? (?:gift|worth|treat|luxury|blessing|favou?r)\b"),
        ("gift present treat luxury blessing kindness", rf"\b{_GIVEN}[^.!?;]{{0,25}}? (?:was|were|is|as|like)(?: for me)? (?:(?:[\w'’-]+ )?(?:gift|treat|luxury|blessing|kindness)|a present)\b|\b(?:was|is) (?:for me )?a (?:\w+ )?(?:gift|present|treat|luxury|blessing|kindness),? (?:that|this|the|your|our|such) (?:[\w'’-]+ )?{_GIVEN}"),
        ("generous", r"\bgenerous (?:half[- ]hour|hours?|amount of time|minutes|afternoon|morning|evening|time)\b|\b(?:time|hours?|minutes|afternoon|morning|evening)\b[^.!?;]{0,25}? (?:was|were) (?:\w+ )?generous\b"),
        ("honoured honored spoiled spoilt blessed graced trusted", rf"\b(?:honou?red|spoil(?:ed|t)|blessed|graced|trusted) (?:me |us )?(?:with|by) your (?:\w+ )?(?:{_KINDNESS}|{_TIME}|(?:invitation|company|trust)\b)"),
        # "your warm welcome took away my fear"
        ("patience kindness generosity hospitality welcome", r"\byour (?:[\w'’-]+ )?(?:patience|kindness|generosity|hospitality|welcome)\b(?! (?:to|for|with|towards?) (?:the|your|all|every|him|her|them)\b)[^.!?;]{0,40}? (?:me|us|my)\b"),
        ("chat talk interview meeting conversation natter", r"\b(?:thanks?(?: ?(?:you|u))?|ta|cheers|gracias|merci|danke)\b[^.!?;]{0,15}?[,-] ?(?:that|it|this) was (?:an?|such a) (?:[\w'’-]+ ){0,2}(?:chat|talk|interview|meeting|conversation|natter)\b"),
        ("obliged grateful thankful indebted debt", rf"\b{_GIVEN}[^.!?;]{{0,30}}? (?:for (?:this|that|it|which)|(?:of|about) (?:this|that)),? i(?:'m| am| remain| feel| stay)(?: [\w'’-]+)? (?:obliged|grateful|thankful|indebted|in your debt)\b"),
        # the other way about: "for the hour you gave me I am in your debt"
        ("thank thanks thankyou grateful gratitude obliged beholden debt indebted bow bless respect respects appreciate", rf"\bfor (?:the|your|this|that|our|all)(?: [\w'’-]+){{0,2}}? {_GIVEN}[^.!?;]{{0,40}}?\b(?:thanks?|thank ?you|grateful|gratitude|obliged|beholden|in your debt|indebted|a bow|bow my head|bless you|my respects?|appreciate)\b"),
        # "what a treat to sit there and be asked things", "I felt spoiled, being walked round"
        ("treat gift luxury honour honor privilege luck lucky kindness blessing blessed spoiled spoilt fortunate joy relief pleasure rare comfort", rf"\b(?:treat|gift|luxury|honou?r|privilege|luck|lucky|kindness|blessing|blessed|spoil(?:ed|t)|fortunate|joy|relief|pleasure|rare|comfort)\b[^.!?;]{{0,25}}? (?:to be|to have been|to get|being|to (?:sit|stand|come|walk)(?: [\w'’-]+){{0,5}}? and be) (?:\w+ly |just |so )?{_BE_DONE}(?! (?:the|a) (?:job|post|place|position|role|chance))"),
        # "it did me good to come up and talk", "this hour did me a power of good"
        ("good", rf"\b(?:did|done|does) (?:me|us|my \w+)(?: \w+){{0,3}} good\b[^.!?;]{{0,30}}?\b(?:to (?:come|sit|talk|be|see|hear|speak|spend|stand|walk|visit|get|meet)\b|{_GIVEN}|with you\b|hearing\b)|\b{_GIVEN}(?: [\w'’-]+){{0,4}}? (?:did|has done) (?:me|us)(?: \w+){{0,3}} good\b"),
        # "it was generous to take me down", without "of you"
        ("kind good nice decent gracious sweet generous thoughtful noble hospitable neighbourly neighborly big lovely handsome courteous", r"\b(?:kind|good|nice|decent|gracious|sweet|generous|thoughtful|noble|hospitable|neighbou?rly|big|lovely|handsome|courteous),? to (?:take|show|let|receive|give|invite|hear|have|walk|drive|offer|fit|squeeze|welcome|feed|bring|host|treat|lend|spare|call)(?: up)? (?:me|us)\b"),
        # "syukur that Kak had an hour for a beginner"
        ("syukur alhamdulillah hamdulillah elhamdulillah alhamdulilah mashallah masha'allah praise praised thank thanks glory gratias slava god bless", rf"\b{_HEAVEN}\b[^.!?;]{{0,30}}?\b{_HONOURED}(?: [\w'’-]+){{0,2}}? (?:had|gave|spared|made|found|took|kept|lent|received|saw|heard|listened|let|opened|waited|met|invited|could)\b[^.!?;]{{0,30}}?\b(?:{_ME}|{_TIME}|room\b|an ear\b)"),
        # "I am glad we found the afternoon after all", "good that you had time for an old hand"
        ("glad happy good pleased relieved lucky grateful thankful nice", rf"\b(?:glad|happy|good|pleased|relieved|lucky|grateful|thankful|nice)(?: of it)?(?: that)? (?:we (?:(?:could|did|managed to|were able to) )?(?:still |both )?(?:found|find|got|get|made|make|fixed|fix|kept|keep|had|have)|(?:you|ye) (?:still |also |both |even )?(?:had|could (?:find|spare|make)|managed|found|kept|made)) (?!to\b)(?:[\w'’-]+ ){{0,2}}?{_TIME}(?: (?:after all|in the end|at last|somehow|anyway|together|still|finally|despite)\b| (?:for|with) (?:{_ME}|an? (?:[\w'’-]+ ){{0,2}}?\w+|somebody|someone|people like)|(?=\W*$))"),
        # "I enjoyed being taken so seriously", "it felt good to be listened to"
        ("enjoyed liked loved relished savoured good rare lovely nice", r"\b(?:(?:enjoyed|liked|loved|relished|savou?red)(?: very much)?|(?:felt|was|is) (?:so |very )?(?:good|rare|lovely|nice)) (?:being|to be|to have been) (?:taken (?:so |that |this |very )?seriously|listened to|heard (?:out|to the end|properly)|treated|received|spoken to (?:as|like)|made (?:so )?welcome)\b"),
        ("seriously", r"\bhow seriously (?:you|ye) took (?:me|us)\b|\b(?:you|ye) took (?:me|us) (?:so |very )?seriously\b"),
        ("gratitude thankfulness thankful grateful", rf"\b{_GIVEN}[^.!?;]{{0,30}}? with (?:[\w'’-]+ )?(?:gratitude|thankfulness|a (?:thankful|grateful) heart)\b"),
        # blessed, credited, owed: "God reward you for the time", "a star for fitting me in"
        ("bless blessed blessing blessings reward repay respect kudos props hat hats bravo chapeau credit salute nice good fair owe debt beholden applause merit hug hugs bow appreciation appreciations love big cap kiss raise compliments", rf"\b(?:bless\w*|reward|repay|respect|kudos|props|hats? (?:is |are |goes )?off|bravo|chapeau|credit|salute|nice one|good on (?:you|ye|ya)|fair play|owe (?:you|ye)(?! (?:an|my|the) (?:apolog|answer|expla|correc))|debt|beholden|applause|merit|hugs?|bow|appreciations?|fair dues|much love|compliments|big up|take (?:off )?my (?:hat|cap)|kiss your hands?|raise (?:a|my) \w+)\b[^.!?;]{{0,25}}? (?:for|over) (?:(?:the|your|our|that|this|an?)(?: [\w'’-]+){{0,2}}? {_GIVEN}|{_DAYS}|yesterday\b|today\b)"),
    )
)  # fmt: skip
# What sets thanks apart from what else the network takes for it: requests, courtesies, pleasure at having met.
_OTHERWISE = lazy.compile(
    r"\b(?:in advance|wait|waiting|(?:the|a) results?|beforehand|de antemano|d'avance|im voraus|consider\w*|again|thanks to (?:my|god|the|our|this|that|an?)\b|(?:have|wish\w*) (?:you )?an? (?:\w+ )?(?:day|evening|weekend|week|afternoon|time|morning|night)|r[ée]ponse|respuesta|resposta|risposta|antwort|r(?:ü|ue)ckmeldung|understanding|reply|response|feedback|confirm|need|beg|ready|late|enjoy\w*|remain|distinguished"
    r"|(?:to|that i could|i could) (?:meet|see|know|get to know|make your acquaintance|learn|hear)|to (?:speak|talk|chat|converse)\b|to have (?:met|seen|known|spoken|talked|chatted)|(?:nice|great|good|lovely) (?:yarn|chat|talk|craic|talking|speaking|meeting|chatting|seeing)|not thank|thank (?:god(?! and)|goodness|heavens?|an?|him|her|them))\b",
    re.I,
)
# "Dziękuję for your time", "thanx for having me": a word that is no common English one, then what for.
_FOREIGN = lazy.compile(
    rf"(?:^\W*|\b(?:say|saying|big|many|my|a|very) )(?P<word>[^\W\d_]{{2,}})(?P<more>(?: [^\W\d_]+){{0,3}}),? (?:for|por|pour) (?:[a-z]+ing(?: [\w'’-]+){{0,4}}? (?:me|us)\b|(?:the|your|our|this)(?: [\w'’-]+){{0,2}}? {_GIVEN}|(?:today|yesterday|{_DAYS})\b)",
    re.I,
)
# "Muchas gracias por recibirme", "dziękuję za rozmowę": all of it in another language.
_ALL_FOREIGN = lazy.compile(
    rf"\b(?:[^\W\d_]+ )?(?:{FOREIGN_WORDS})(?: (?!for\b|and\b)[^\W\d_]+){{0,3}}? (?:por|pour|per|pela|pelo|f(?:ü|ue)r|voor|za|dla|f[öo]r|para|vir|atas|untuk|sa|kwa|pentru|dat|que|qu'|d'|de)[ ]?(?!(?:[^\W\d_]+ ){{0,2}}(?:consid|atte?n[czt]|respu|r[ée]pon|antwort|r(?:ü|ue)ckm|hilfe|ayuda|ajuda|aide|risp|odpow|hulp|avance|antem|anticip|advance|voraus|sebelum|g[óo]ry|predem|p[řr]edem))[^\W\d_]+",
    re.I,
)
_MORE = frozenset("so very much many a lot you u big sir madam all ya to both".split())
_FOR = frozenset(
    "for por pour per pela pelo für fuer voor za dla för para vir atas untuk sa kwa pentru dat que de".split()
)
# What thanks can be for that is not the meeting: "your time to read this", "the chance to join", "every day"; and
# who can thank that is not the writer: "my children are grateful".
# Time, trouble and chances that are for something else: to read, to apply, to prove oneself.
_MISUSED = (
    r"\b(?:time|moments?|minutes?|trouble|effort|opportunity|chance|occasion|possibility|attention|interest)\s(?:(?!interview|meet|talk|speak|sit|be\b)[\w'’]+\s){0,3}?"
    r"(?:(?:to|for|in|of)\s(?:be\s)?(?:consider\w*|read|reading|review\w*|going through|go through|look at|looking at|apply|applying|work|working|join|joining|prove|contribute|grow|send|reply|respond|write|writing)"
    r"|(?:to|for|in|of)\s(?:my|this|the|our|being)\s(?:\w+\s)?(?:application|letter|e-?mail|message|request|cv|candidacy|candidature|documents?|role|position|job))\b(?![^.!?;]{0,60}\b(?:meet|met|interview|talk|speak|spoke|see|receiv|listen)\w*)"
)
_AMISS = lazy.compile(
    rf"{_MISUSED}"
    r"|\b(?:thank\w*|grateful|gratitude|appreciate\w*)\s[^.!?;]{0,20}\b(?:every|each|any|his|her|their|my (?:whole )?(?:day|days|time|life|years))\b"
    r"|\b(?:patience|understanding) (?:until|till)\b|\byour (?:\w+ ){0,2}attention(?=\s*(?:$|[.,;!?]| (?:to|and|regarding)\b))"
    r"|\b(?:children|customers?|staff|people|guests?|clients?|patients?|pupils?|students?|workers?|employees?|they|he|she|nobody|everyone|drivers?|nurses?)\s[^,;:.]{0,25}\b(?:thank|grateful|gratitude|appreciat)"
    r"|\bappreciated? that your\b",
    re.I,
)
_WORD = lazy.compile(r"\b(?:thank|thx|appreciat|grateful|gratitude|obliged)", re.I)
_ABROAD = lazy.compile(rf"\b(?:{FOREIGN_WORDS})\b", re.I)
_OF_THE_GIVEN = lazy.compile(rf"\b{_GIVEN}", re.I)


def unspoken(view: str, start: int, end: int, after: Span | None = None) -> Span | None:
    """Return where the sentence from ``start`` to ``end`` thanks without a word of thanks, or None.

    ``after`` is the sentence that follows: praise may stand there ("That was good of you.").
    """
    said = frozenset(_WORDS.findall(view[start:end].lower()))
    for cues, phrase in _PHRASES:
        if not cues.isdisjoint(said) and (found := phrase.search(view, start, end)):
            span = Span(*found.span())
            if not _NOT_DONE.search(view, max(start, span.start - 20), span.end):
                return span
    found_here = _foreign(view, start, end) if not said.isdisjoint(_FOR) else None
    if found_here or _PRAISE_CUES.isdisjoint(said):
        return found_here or _praised_after(view, start, end, after)
    return _praised(view, start, end) or _praised_after(view, start, end, after)


def _praised_after(view: str, start: int, end: int, after: Span | None) -> Span | None:
    """Return what the reader did, where the next sentence praises it."""
    if after is None or after.end - after.start > _SHORT or not _AFTERWARDS.match(view, after.start, after.end):
        return None
    return deed(view, start, end)


def _foreign(view: str, start: int, end: int) -> Span | None:
    """Return where a word of another language, or a misspelt one, stands for "thank you"."""
    if found := _ALL_FOREIGN.search(view, start, end):
        return Span(*found.span())
    found = _FOREIGN.search(view[start:end])
    if not found or found["word"].lower() in words("general_words.txt"):
        return None
    if any(word not in _MORE and word in words("general_words.txt") for word in found["more"].lower().split()):
        return None
    return Span(start + found.start("word"), start + found.end())


def _praised(view: str, start: int, end: int) -> Span | None:
    """Return where praise and what is praised stand together."""
    for pattern in (_DEED, _RECEIVED):
        for done in pattern.finditer(view, start, end):
            for praise in _PRAISE.finditer(view, max(start, done.start() - _NEAR), min(end, done.end() + _NEAR)):
                span = Span(min(praise.start(), done.start()), max(praise.end(), done.end()))
                if _by_the_reader(view, span, start, end, pattern is _DEED):
                    return span
    return None


def _by_the_reader(view: str, span: Span, start: int, end: int, named: bool) -> bool:
    """Return whether it was done, and by the reader, who must be ``named`` where nobody else can have done it."""
    if _NOT_DONE.search(view, max(start, span.start - 20), span.end):
        return False
    if not named or (span.start - start <= _SUDDEN and _LIVELY.match(view, span.start)):
        return True
    return bool(_READER.search(view, max(start, span.start - 20), min(end, span.end + 20)))


_OTHER_USE = lazy.compile(_MISUSED, re.I)
# Somebody else did it, or it was not done for the writer: "nice of the porter", "my uncle was kind enough", "glad you had".
_NOT_FOR_THIS = lazy.compile(
    r"\b(?:my (?!hat|thank|heart|pleasure|honou?r)|our |his |her |their )[\w-]+ (?:was|were|is|are)\b|\b(?:kind|nice|good|sweet|decent|generous|lovely|gracious) of (?:the|my|our|his|her|their|that)\b"
    r"|\bglad (?:that )?you (?:had|have|kept?|are|were)\b",
    re.I,
)


def amiss(view: str, start: int, end: int) -> bool:
    """Return whether the words thank, or are thanked, for something else: by others, every day, for what is to come."""
    return bool(_AMISS.search(view, start, end))


def misused(view: str, start: int, end: int) -> bool:
    """Return whether the time or the chance spoken of is for something else: "time to read this letter"."""
    return bool(_OTHER_USE.search(view, start, end))


def borne_out(view: str, span: Span, sentence: Span) -> bool:
    """Return whether words that the network takes for thanks can be: they praise or thank, and for something given."""
    around = Span(max(sentence.start, span.start - 20), span.end)
    if _NOT_DONE.search(view, around.start, around.end) or _OTHERWISE.search(view, around.start, around.end):
        return False
    start, end = max(sentence.start, span.start - _AROUND), min(sentence.end, span.end + _AROUND)
    if _NOT_FOR_THIS.search(view, start, end) or amiss(view, start, end):
        return False
    said = _PRAISE.search(view, start, end) or _WORD.search(view, start, end)
    return bool(said) and _given(view, start, end)


def deed(view: str, start: int, end: int) -> Span | None:
    """Return where a sentence says what the reader did for the writer, praised or not."""
    if _NOT_DONE.search(view, start, end) or amiss(view, start, end):
        return None
    deeds = (Span(*each.span()) for each in _DEED.finditer(view, start, end))
    plain = (each for each in deeds if not _A_TASK.search(view, each.start, min(end, each.end + 12)))
    return next((each for each in plain if _by_the_reader(view, each, start, end, named=True)), None)


def may_be(view: str, start: int, end: int) -> bool:
    """Return whether a sentence that the network holds for possible thanks can be: no request, hope or courtesy.

    One that says a word of thanks has to say for what; one that says none has to praise.
    """
    if any(each.search(view, start, end) for each in (_NOT_DONE, _OTHERWISE, _AMISS)):
        return False
    if _WORD.search(view, start, end):
        return _given(view, start, end)
    praised = _PRAISE.search(view, start, end) and not _NOT_FOR_THIS.search(view, start, end)
    return bool(praised or _ABROAD.search(view, start, end))


def _given(view: str, start: int, end: int) -> bool:
    """Return whether something is named that can be thanked for."""
    return any(each.search(view, start, end) for each in (_OF_THE_GIVEN, _DEED, _RECEIVED))
