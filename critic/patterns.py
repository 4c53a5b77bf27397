"""How a letter is laid out: the patterns `parse.py` cuts by.  All run on one line of the plain view."""

from __future__ import annotations

import re

from critic import lazy

# --- earlier mail ---

ORIGINAL_MESSAGE = lazy.compile(
    r"-{2,} ?(?:original|forwarded) message ?-{2,}|begin forwarded message:|_{20,}$"
    r"|-{3,} ?(?:ursprüngliche nachricht|message d'origine|mensaje original|mensagem original) ?-{3,}",
    re.I,
)
ATTRIBUTION_START = lazy.compile(r"(?:on|am|le|el|em|il|op|den|w dniu) .*\d", re.I)
ATTRIBUTION = lazy.compile(
    r".{6,400}\b(?:wrote|writes|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|skrev|napisał\(?a?\)?)\b.{0,60}:$",
    re.I,
)
QUOTED_FROM = lazy.compile(r"\*?(?:from|von|de) ?:\*? ?\S", re.I)
QUOTED_HEADER = lazy.compile(r"\*?(?:sent|date|to|cc|subject|gesendet|an|betreff|envoyé|à|objet) ?:", re.I)

# --- the opening ---

SUBJECT_LINE = lazy.compile(r"(?:subject|re|betreff) ?: ?", re.I)
SENTENCE_END = lazy.compile(r"[a-z][.!?]$")

_GREETING_WORDS = (
    r"my dear(?:est)?|dear(?:est)?|hi(?:ya|\s+there)?|hello(?: again)?|hallo|hey+(?: there)?|greetings(?: of the day)?(?: to)?|(?:(?:a|and|many|my|our|very|warm(?:est)?|kind(?:est)?|best|cordial|friendly|sincere|respectful|heartfelt|season's) ){1,4}greetings(?=,? [a-z' .-]{2,40}[,:!-])(?: to)?|compliments of the (?:day|season|new year)|"
    r"happy (?:new )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week(?:end)?|month|year|holidays?)(?=,? [a-z' .-]{2,40}[,:!-]|!)|(?:yeah|yes|right),? (?:hi|hello)|"
    r"(?:a )?(?:very )?good (?:morning|afternoon|evening|day|night)|(?:morning|afternoon|evening)(?=,? [a-z' .-]{2,40}[,:!-])|g'day|gidday|"
    r"(?:most |highly |very )?(?:respected|esteemed|honou?red|distinguished|gentle|beloved)|honou?rable|sabaidee|to whom(?:soever)? it may (?:concern|correspond|interest|apply|regard)|to whom(?:soever|ever)? (?:this|it) (?:may|might) concerns?|to the (?:kind |courteous |esteemed )?attention of:?|attn\.?:?|"
    # A group or an office, where no sentence begins: "To all of you,", "To the team of Lakeside Bakery,".
    r"to(?= (?:(?:the|all|my|our|your|dear|whole|entire|lovely|kind) ){0,3}(?:[a-z']{2,20} ){0,2}(?:panel|team|committee|manager|board|departments?|office|staff|management|interviewers?|recruiters?|everyone|everybody|people|folks|all of you|you all|hr|human resources)\b)|howdy|"
    # Greetings of other languages, which people keep when they write English.
    r"as+alaa?mu?[- ]?(?:o|u|e)?[- ]?a?laikum|salaa?mu?(?: a?l[ae][iy]?[ck]u?o?m)?|hola|ol[aá]|bonjour|bonsoir|salut|ciao|buongiorno|buonasera|namaste|namaskar(?:am)?|vanakkam|"
    r"guten (?:tag|morgen|abend)|hoi|hej|moin|servus|gr(?:ü|ue)zi|sehr geehrte[rs]?|liebe[rs]?|lieber|cher|ch[eè]re|estimad[oa]s?|querid[oa]s?|prezad[oa]s?|car[oa]|gentil[ei]|egregi[oa]|"
    r"k[aæ]re|hei|merhaba|say[ıi]n|szanown[ay]|drog[ia]|dzie[nń] dobry|dobr[yý] (?:den|dan)|dobar dan|zdravo|ahoj|privet|zdravstvuyte|dragi|draga|po[sš]tovan[ia]|stimat[ăa]|drag[ăa]|"
    r"annwyl|a chara|beste|geachte|lieve|hartelijk|egregious|illustrious|howya|hii+|hiya|heya|shikamoo|habari(?: \w+)?|jambo|hujambo|sawubona|dumelang|khotso|lumelang?|molo|sanibonani|dumela(?: mma| rra)?|kia ora|t[eē]n[aā] koe|talofa|aloha|bula|mingalaba|selamat (?:pagi|siang|sore|malam|petang)|"
    r"konnichiwa|annyeong(?:haseyo)?|xin ch[aà]o|ch[aà]o|marhaba|kumusta|mabuhay|sveiki|labas|tere|"
    r"sain baina uu|kal(?:imera|ispera)|shalom|barev(?: dzez)?|gamarjoba|"
    r"top of the (?:morning|evening)(?: to (?:you|ye|ya))?|peace (?:be )?(?:(?:up)?on|with|to) you(?: all)?|good day to you|well,? (?:hello|hi|good (?:morning|evening))|season's greetings|"
    r"yo|sup|wah? ?gwaa?n|wag1|oi|ahoy(?: there)?|att(?:entio)?n:?|dearest|most dear|blessed (?:morning|day|evening)|well (?:met|now)|g'morning|gm|mornin'?|evenin'?|"
    r"(?:buenas?|buen)(?: (?:d[ií]as?|tardes?|noches?))?|b[oa]m? ?dia|boa (?:tarde|noite)|bon (?:dia|matin|apr[eè]s-midi|jour|soir)|bona (?:tarda|nit)|egun on|kaixo|bondia|botardi|boanoite|mbot[eé]|"
    r"salve|gentilissim[oa]|carissim[oa]|spettabile|egr\.|gent\.(?:(?:mo|ma)\b)?|stimatissim[oa]|chers?|ch[eè]res?|tr[eè]s ch[eè]re?|mes hommages|"
    r"gr(?:ü|ue)(?:ß|ss) (?:gott|dich|ihnen)|gr(?:ü|ue)ezi mitenand|moin moin|tach|tag(?= \w)|hallihallo|verehrte[rs]?|werte[rs]?|salü|goede ?(?:morgen|middag|avond|ndag)|goeie ?(?:m[oô]re|more|middag|naand|dag)|dag(?= \w)|waarde|"
    r"god ?(?:dag|morgon|morgen|kv[aä]ll|kveld|aften|middag)|hejsan|hall[aå]j?san|tjena(?:re)?|morn|heisann|halloj|b[aä]sta|sæl+|g[oó][dð]an daginn|hyv[aä][aä] (?:p[aä]iv[aä][aä]|huomenta|iltaa)|arvoisa|hyv[aä]|terve(?:hdys)?|moi(?:kka)?|tervist|lugupeetud|"
    r"(?:dobro|dobr[eéy]) (?:jutro|r[aá]no|odpoledne|ve[cč]er|popoldne)|dober (?:dan|ve[cč]er)|dobra ve[cč]er|dobry wiecz[oó]r|cze[sś][cć]|witam|v[aá][zž]en[yýáa]|mil[yýáa](?= \w)|po[sš]tovani|spo[sš]tovan[ia]|dobro ?utro|zdravei(?:te)?|zdraveyte|uvazhaem(?:yy|aya|yi|iy)|shanovn[iay]+|vitayu|dobr(?:ogo|yi|iy) (?:dnya|den|ranku|vechora)|pryvit|"
    r"kedves|tisztelt|j[oó] (?:napot|reggelt|est[eé]t)(?: k[ií]v[aá]nok)?|szia|bun[aă] (?:ziua|seara|diminea[tț]a)|onorat[aă]?|salutare|laba(?:s rytas| diena)|gerb(?:iamas|iama|\.)|labdien|godātais|cien[iī]jam[aā]is?|p[eë]rsh[eë]ndetje|mir[eë]dita|i nderuar|e nderuar|ġ?g[hħ]a[zż]i[zż][ae]?|bon[gġ]u|dia (?:dh)?uit|bore da|prynhawn da|madainn mhath|feasgar math|shwmae|agapit[eéih]+|axiotim[eéih]+|geia sas|yia sou|yassas|"
    r"selam(?:lar)?|iyi (?:g[uü]nler|ak[sş]amlar)|g[uü]nayd[iı]n|de[gğ]erli|sevgili|muhterem|salam aleykum|h[oö]rm[eə]tli|assalom[u']?(?: al[ae]ykum)?|as-?salaa?mu? ?[ao]?la[iy]kum|salemetsiz(?:be)?|salamatsyzby|sabah el ?(?:kheir|khair)|masa el ?(?:kheir|khair)|ahlan(?: wa sahlan)?|dorood|b[aā] dorood|ruz bekheir|jan[aā]b-?e|"
    r"adaab|aadab|sat sri akal|sat shri akaal|pranaa?m|ram ram|jai (?:hind|shri krishna|jinendra)|kem cho|nomos?h?kar|namos?kar|ayubowan|kuzuzangpo(?: la)?|tashi delek|jul(?:l)?ey|nomoshkar|adarniya|"
    r"sawas?t?dee(?: k(?:a|ha|rub|rap|hrap|rab))?|sawatdee(?: k(?:a|rub|rap|hrap))?|suo?s(?:a)?dey|chum ?reap suor|sabaidee(?: der)?|mingalar?b?par|nin hao|ni hao|lei ho|nei hou|ohayou?(?: gozaimasu)?|konbanwa|haikei|hajimemashite|annyeong ?hasimnikka|chào|kính (?:gửi|thưa|chào)|thưa|k[ií]nh gui|dạ|"
    r"halo+|hai(?= \w)|salam(?: sejahtera| hormat)?|apa kabar|yth\.?|kepada(?: yth\.?)?|assalamualaikum(?: (?:warahmatullahi )?wabarakatuh| w[br]\.?)*|om swastyastu|horas|sampurasun|rahajeng (?:semeng|siang)|magandang (?:umaga|hapon|gabi|araw|tanghali)(?: po)?|maayong (?:buntag|hapon|gabii|udto|adlaw)|mahal(?: na| kong)|naimbag a (?:bigat|malem)|hafa adai|bula vinaka|ni sa bula|m[aā]l[oō](?: e lelei| soifua)?|tal[oō]fa lava|kia orana|yokwe|gude|halo olgeta|m[oō]rena(?= \w)|ng[aā] mihi|"
    r"muli bwanji|moni(?= \w)|mhoro(?:i)?|makadii|mangwanani|masikati|sanibona(?:ni)?|molo(?:weni)?|dumelang|lotjhani|avuxeni|inhlikanhi|ndaa|niaje|sasa(?= \w)|mambo(?: vipi)?|hamjambo|salama(?= \w)|oli otya|muraho|mwaramutse|mwiriwe|amakuru|wasuze otya|osiibye otya|akwaaba|maa(?:kye|aha|dwo)|mema wo (?:akye|aha)|nd[eé]wo|nno|kedu|[eẹ] k[uú]? ?[aáà]+(?:r[oọ]|s[aá]n|l[eẹ])|ekaa(?:ro|san|le)|bawo ni|sannu(?: da)?|ina (?:kwana|wuni)|barka(?: da)?|nanga def|i ni (?:ce|sogoma|tile)|selam(?: new)?|tenaystill?in|tena yistilign|ende?min|akkam|iska warran|mbolo|bonjou|bonswa|sak pase|mbote"
)
# One greeting may follow another: "Hello, good afternoon Mr. Gill."
GREETING_WORD = lazy.compile(
    rf"(?:(?:{_GREETING_WORDS})(?=[\s,.:!?]|-(?!\w)|$)(?:[\s,!-]|\.\s|and\s(?=good |hello|greet|happy))*)+", re.I
)
# "Hi Ada I hope you are well": the letter goes on behind the name, and nothing stands between.
GREETING_CLAUSE = (
    r"(?:(?i:thanks?|this is|it's|it (?:is|was)|my name|how (?:are|is|do)|hope (?:you|this|that|all|everything)|we (?:are|have|had|met|spoke|talked)|"
    r"(?:so|very|nice|good|great) (?:nice|good|great|to))\b|(?:i'm|I'm|im|its|just|hoping|here is)\b|[Ii] (?=[a-z]))"
)
# "Hi Ada, thanks for …": more than a name on the line.
GREETING_RUNS_ON = lazy.compile(
    rf"[,!:;.]\s+(?!(?i:or )?(?i:mada?m|ma'am|sir|monsieur)\b)\w|\s-\s+\w|\b(?:thank|this is|it was|i |i'm|we |my name)\b|\s{GREETING_CLAUSE}",
    re.I,
)
# Where a greeting that shares its line with the body ends: after a name and one of these.
GREETING_STOP = lazy.compile(
    rf"[,!:;?\u2014\n]|\s-(?=\s)|(?<=[^\W\d_]{{2}})\.(?=\s)|(?<!\b[Ii])(?<!\b[Ii]\.)(?<!\b[AaDd][mo])(?<!\b[MmCc]a[yn])(?<!\bcould)(?<!\b[Ii][fs])(?=\s{GREETING_CLAUSE})|$"
)
_NAME = r"(?:[A-Z][\w'.-]{0,60}|(?:van|von|der|den|de|da|di|dos|del|della|la|le|bin|binti|ibn|al|el|ter|ten|zu|y)\b)"
# "Anna, Bob and Priya," and "Dr. Nguyen and Ms. Smith,": names joined by comma and "and".
GREETED_NAMES = lazy.compile(
    rf"\s*{_NAME}(?:\s+{_NAME}){{0,4}}(?:,\s+{_NAME}(?:\s+{_NAME}){{0,4}})*,?\s+(?:and|&)\s+{_NAME}(?:\s+{_NAME}){{0,4}}\s*[,:;!.-]"
)
# A title cut short, and the name behind its full stop.
SHORT_TITLE = lazy.compile(r"[A-Z][A-Za-z]{1,4}")
REST_OF_A_NAME = lazy.compile(rf"\.\s+{_NAME}(?:\s+{_NAME}){{0,4}}\s?(?:[,:!]|-|$)")
# "Ms. Okonkwo -", "Stan", "dr. thiruvengadam,", "Bartek, hello,": the name alone.
BARE_GREETING = lazy.compile(
    rf"(?:{_NAME}(?:\s+(?:and\s+|&\s+)?{_NAME}){{0,5}}|[^\W\d_][\w'.-]{{0,60}}(?:\s[^\W\d_][\w'.-]{{0,60}}){{0,2}}\s?(?=[,:-]))\s?[,:!-]*"
    r"(?:\s*(?:hello|hi|hey|hiya|good (?:morning|afternoon|evening)|greetings)\s?[,:!.-]*)?"
)
# "Penny, I called the yard": a name, and the letter on the same line.
NAME_AND_LETTER = lazy.compile(
    rf"(?P<name>{_NAME}(?:\s+{_NAME}){{0,3}})(?:(?:,|\s-)\s+(?=[a-z]|I\b|I'|Thank)|(?P<loud>[,!:]|\s-|\.)\s+(?=[A-Z]\w*'?\w* [a-z]))"
)
# Words that open a sentence as a name would.
OPENS_A_SENTENCE = lazy.compile(
    r"(?:also|again|actually|after|afterwards|although|an?|and|another|anyway|as|at|because|before|but|clearly|dear|during|each|either|even|every|finally|first|firstly|for|frankly|from|further|furthermore|hello|hey|hi|"
    r"honestly|however|i|if|in|indeed|it|last|lastly|later|like|look|madam|maybe|meanwhile|moreover|my|never|next|no|now|of|oh|on|once|one|our|overall|perhaps|personally|please|ps|regarding|second|secondly|since|sir|so|sometimes|"
    r"sorry|still|sure|thanks?|that|the|then|there|therefore|these|this|those|though|thus|to|today|together|tomorrow|tonight|truly|unfortunately|upon|we|well|when|whenever|where|while|with|without|wow|yes|yesterday|yet|you|your|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|july|september|october|november|december)\b",
    re.I,
)
# "To Ms. Chen and the team,": who is greeted beside the one who has a name.
AND_THE_REST = lazy.compile(
    r",? (?:and|&) (?:(?:all|the|your|whole|rest|of) ){0,3}(?:all|team|staff|everyone|everybody|colleagues|panel|others|family|crew|committee)\b(?=\s?[,:!-]?$)",
    re.I,
)
# What a reader is called who is near: "Hello love," names nobody.
ENDEARMENTS = frozenset(
    [
        "love",
        "luv",
        "pet",
        "duck",
        "ducky",
        "hun",
        "hon",
        "mate",
        "pal",
        "petal",
        "sweetheart",
        "flower",
        "hen",
        "boss",
        "bro",
        "bud",
        "buddy",
        "sir",
    ]
)
# A line in front of the letter that ends as a greeting does, whatever its words: "Tisztelt Kovács Úr!", "Well Pat Joe,".
GREETING_END = lazy.compile(r"[,!:]\s*$|\s-+\s*$")
NOT_A_BARE_GREETING = lazy.compile(
    r"(?:thank|thanks|cheers|ta|re|follow|draft|voicemail|script|call|card|note|letter|ps|sorry|congratulations|wow|yes|no|ok|okay|(?:well|so|right)(?! [A-Z])|first|next|finally|today|yesterday)\b",
    re.I,
)

# --- the ending ---

_EMOJI = r"\u2190-\u2bff\u3030\u303d\ufe0f\u200d\u20e3\U0001f000-\U0001faff\u2060"
# What the telephone or the mail program writes under a letter.
FOOTER = lazy.compile(
    r"[-_*\s]*(?:(?:sent|written|typed|composed|created)(?: securely| on the go)? (?:from|with|via|using|on|by|in) (?:.{0,40}\b)?"
    r"(?:i?phone|ipad|i ?os|android|blackberry|mobile|smartphone|cell(?:phone)?|handphone|tablet|device|galaxy|huawei|xiaomi|redmi|oppo|vivo|nokia|samsung|e?mail|webmail|outlook|gmail|yahoo|proton|thunderbird|windows|app)\b.{0,60}"
    r"|get (?:outlook|bluemail|.{2,20} (?:app|mail)) for .{2,30}|(?:download|hol dir) .{2,30} (?:android|ios)\b.{0,20}|virus-?free\b.{0,40}|yahoo mail: search, organi[sz]e, conquer"
    r"|envoy[eé] (?:de(?:puis)?|à partir|avec|via) .{2,50}|t[eé]l[eé]charge[rz] outlook .{2,30}|(?:von|mit|diese nachricht wurde) .{2,60}\b(?:gesendet|gesandt|verschickt|versandt)|gesendet (?:von|mit|über) .{2,50}|enviad[oa] (?:desde|do|de|da|a partir do|con) .{2,50}"
    r"|inviato da(?:l|lla|ll')?\b.{2,50}|(?:verzonden|verstuurd) (?:vanaf|met|via|van) .{2,50}|skickat fr[aå]n .{2,50}|sendt fra .{2,50}|l[aä]hetetty .{2,50}|wys[lł]an[eoy] z(?:e|a)? .{2,50}|odesl[aá]no z(?:e)? .{2,50}|poslano (?:z|iz|s|sa) .{2,50}"
    r"|(?:trimis|expediat) de (?:pe|la) .{2,50}|.{2,40}\bg[oö]nderildi|отправлено (?:с|из) .{2,50}|(?:надіслано|відправлено) з .{2,50}|dikirim dari .{2,50}|please (?:consider|think of) the environment\b.{0,60}"
    r"|(?:this|the (?:information|content)s? (?:of|in) this) (?:e-?mail|message)\b.{0,120}\b(?:confidential|privileged|(?:named|intended|for the|only the) (?:addressee|recipient))\b.{0,200})[.!*_\s]*",
    re.I,
)
_FORMULA = (
    r"(?:(?:with|my|very|most|kind(?:est)?|best|warm(?:est)?|many|sincere(?:st)?|cordial|friendly|fond|respectful|"
    r"yours?|deep(?:est)?|heartfelt|genuine|grateful|big|much|lots of|all|and|again|the|in|every|good) )*"
    r"(?:regards|wishes|sincerely(?: yours)?|faithfully|truly|respectfully(?: yours)?|respect|gratefully(?: yours)?|gratitude|"
    r"appreciation|cordially|warmly|cheers|thanks(?: again| so much| very much| a lot| a million| ever so much| once more| once again| a bunch| heaps)?"
    r"|thank you(?: again| so much| very much| once more| once again| kindly)?|best|yours|love|ciao|br|kr|rgds|thx|ta|tia|obediently|"
    r"humbly|walk good|(?:a )?(?:big |warm )?(?:hug|kiss(?:es)?|embrace)|take care|talk soon|speak soon|see you(?: soon)?|until (?:then|soon|next time)|god bless(?: you)?|peace|"
    r"(?:mit (?:freundlichen|besten|lieben) |viele |liebe |beste |herzliche )?(?:gr(?:ü|ue)(?:ß|ss)en?)|salutations|(?:bien )?cordialement|saludos(?: cordiales)?|un (?:saludo|abrazo|abbraccio)|abra[çz]os?|hugs|"
    r"atentamente|atenciosamente|amicalement|bien à vous|bises|bisous|be(?:so|ijo)s|(?:cordiali|distinti|tanti) saluti|a presto|à bientôt|até (?:logo|breve)|hasta (?:pronto|luego)|"
    r"kh|mvh|mfg|lg|(?:med )?(?:venlig|vennlig|vänliga|bästa|beste) (?:hilsen|hälsningar)|hilsen|hälsningar|(?:ystävällisin )?terveisin|(?:met vriendelijke |hartelijke |vriendelijke )?groet(?:en|jes)?|"
    r"(?:lijep )?pozdrav(?:i)?|(?:s|z) (?:poštovanjem|pozdravem|poważaniem|pozdrowieniami)|pozdrawiam|s uvazheniem|üdvözlettel|cu (?:respect|stimă)|saygılarım(?:la)?|sevgiler(?:le)?|(?:salam )?hormat (?:saya|kami)|"
    r"ngā mihi|aye yours|(?:ok(?:ay)? )?(?:good)?bye(?: bye| now)?|(?:respectfully|humbly) submitted|gl(?:ü|ue)ck auf|"
    r"thanking you|fondly|blessings|greetings|have an? (?:good|great|lovely|nice|wonderful|blessed) (?:day|evening|weekend|week|one)|stay (?:safe|well|warm)|"
    r"(?:i )?remain,?(?: sir| madam)?|luck|admiration|excitement|anticipation|enthusiasm|affection|wishes from .{2,30})"
)
_TAIL = (
    r"(?: (?:and|&) (?:thanks|thank you|best(?: wishes)?|warm(?:est)? (?:regards|wishes)|kind(?:est)? regards|regards|gratitude|appreciation|respect|good wishes|many thanks|more power|love)"
    r"(?: again)?)?(?:,? as (?:ever|always|before))?(?: (?:from(?: me)?|to you(?: all)?|to all|to the team|indeed|everyone|both|all|always|for now|in advance|for everything|of the day))*"
)
# A whole line: the formula, perhaps a comma and the name beside it.
CLOSING_LINE = lazy.compile(
    rf"(?P<formula>{_FORMULA}{_TAIL})(?!\.\S*@)(?=$|\s?[,.!;:)/\u2060-]|\s+-)(?:\s?[,.!;:/-]+)?"
    rf"(?:$|\s*[\u2060)]*\s*(?=(?>\w[\w'.-]*[ ,]*){{1,6}}(?:\([^()\n]{{1,40}}\))?$|\W+$|.{{0,40}}[@+\d|].*$))",
    re.I,
)
# "Sincerely yours Nguyen Thi Huong", "Cheers \U0001f642 Radu": nothing but a space, or a picture, before the name.
CLOSING_AND_NAME = lazy.compile(
    rf"(?P<formula>{_FORMULA}{_TAIL})(?:\s*[{_EMOJI}]{{1,4}})?\s+(?=[^\W\d_][\w.'-]{{0,30}}(?: [^\W\d_][\w.'-]{{0,30}}){{0,4}}$)",
    re.I,
)
INLINE_CLOSING = lazy.compile(
    r"(?<=[.!?)] )(?P<formula>(?:(?:with|kind|best|warm|warmest|kindest|many|yours|very|sincere|my) )*"
    r"(?:regards|wishes|sincerely|faithfully|truly|respectfully|gratefully|cordially|warmly|cheers|thanks|thanks again|thank you|best|yours)),? (?=\S)",
    re.I,
)
POSTSCRIPT = lazy.compile(r"p\.? ?(?:p\.? ?)?s\.?(?:\s*[:,.-]|\s)", re.I)
SIGNATURE_RULE = lazy.compile(r"-- ?|_{2,}|-{2,}|\*{3,}|={3,}")
# A line that is only a name: "Tomasz Wójcik", "- T.", "~ Mei", "(Ms.) Adaeze O.", "tomasz".
NAME_LINE = lazy.compile(
    r"[-~\u2060 *]*(?:\((?:mr|ms|mrs|mx|dr)\.?\) |(?:mr|ms|mrs|mx|dr)\.? )?[^\W\d_](?:[^\W\d_]|['.-]){0,60}(?:(?:,[ ]?|[ ])[^\W\d_](?:[^\W\d_]|['.-]){0,60}){0,4},?[ ]?"
    r"(?:\([^()\d]{2,40}\))?[ \u2060xX<3:)]*[.!]?"
)
# A short line right above the name is the sign-off, whatever its words: "Lijep pozdrav,", "Yours aye,".
ABOVE_THE_NAME = lazy.compile(r"[-\u2060 ]*(?P<formula>[^\W\d_][^.!?:;@\d]{1,48}?)[ ]?[,.!\u2060 -]*")
# "Thanks for time. You can write me …": a sentence goes on after what could have been a sign-off.
GOES_ON = lazy.compile(r"\s+(?:for|to|that|was|is|of|it|i|you|we)\b", re.I)
# A short line above the name that still says something is a sentence, not a sign-off: "Hope to hear from you soon".
NO_FORMULA = lazy.compile(
    r"\b(?:hear|hearing|forward|hope|hoping|wait|waiting|reach|call|thank you for|thanks for)\b", re.I
)
CONTACT_LIKE = lazy.compile(
    r"@\w|\+?\d[\d ().-]{6,}\d|(?:https?:|www\.|linkedin|github)\S|\b(?:tel|phone|mobile|cell|email|e-mail|mob)\b ?[:.]",
    re.I,
)
# What may stand beside the name on its line.
BESIDE_NAME = lazy.compile(
    r"[,|\u2022(-]?\s{0,20}+(?:[^\s@]{1,64}+@\S+|\+?\(?\d[\d ().-]{5,40}\d|(?:https?://|www\.|linkedin\.com)\S*|\b(?:tel|mob|mobile|cell|ph|phone|m|t)\b[.: ]*(?=\+?\d))",
    re.I,
)
# What may stand before a name and behind it on its line: dashes, emoji, kisses, a heart.
NAME_EDGE_BEFORE = lazy.compile(
    rf"[-~*_/|\s{_EMOJI}]+(?:from (?=[A-Z]))?|(?:\d|C|Ch)/[A-Z]{{1,2}}\.? |(?i:signed|your friend|it's me),? "
)
NAME_EDGE_AFTER = lazy.compile(
    rf"(?:[-~*_/|\s,!;{_EMOJI}]|<3+|[:;=]-?[)D(P]|(?<=\s)[xXoO]{{1,4}}(?=\s|$)|(?<=[^\W\d_]{{2}})\.){{1,20}}$"
)
# "Desmond "Des" Tull", "Tobe 'Needles' Mbah": what friends say, between first name and surname.
NICKNAME = lazy.compile(r"""(?<=\s)["'][^\s"'][^"'\n]{0,22}["'](?=\s|$)""")
# Where the name ends and what is beside it begins: "Youssef, the one with …", "Mei - nurse", "Jo S. | RN".
NAME_STOP = lazy.compile(r",\s|\s-+\s|\s?[|/\u2022\u00b7]\s?|\s(?:&|\+|and)\s|\s(?=(?:from|the)\s)")
_PARTICLES = """
van von der den de da di do dos das du del della la le bin binti bint ibn al el ter ten zu y e af av
"""
NAME_PARTICLES = frozenset(_PARTICLES.split())
# "Blessings", "Much love", "God bless and more power": every word may be of a name, all together are a farewell.
_FAREWELLS = """
bless blessings blessed god amen love peace luck respect regards wishes thanks thank you cheers kiss kisses hug
hugs big walk good more power best kind kindest warm warmest much many and with all the a greetings one always soon
later tomorrow take care salute salutations onward onwards respectfully sincerely gratefully warmly bye goodbye ok
okay please sent strength courage health happy stay well safe strong until then next time yours truly inshallah
insha'allah ubuntu namaste aloha shalom salaam salam mahalo asante shukran merci gracias danke obrigado obrigada
grazie arigato salamat kh mvh mfg lg vg
"""
BLESSINGS = frozenset(_FAREWELLS.split())
# A last line that holds no letter at all.
SIGNS_ONLY = lazy.compile(rf"[-~*_/|\s.,!{_EMOJI}]*+(?:<3+|[:;=]-?[)D(P]|[xXoO]{{1,4}})?[\s.,!{_EMOJI}]*")
TRAILING_CONTACT = lazy.compile(r"[,;:]?\s(?:\+?[\d(][\d ()./-]{6,20}|[^\s@]{2,60}@[^\s@]{4,60})[\s.]*$")
LAST_FRAGMENT = lazy.compile(
    rf"(?:[.!?)\"'{_EMOJI}]\s+|\s(?=-))(?P<dash>-+\s?)?(?P<name>[^\W\d_][\w.'-]{{0,30}}(?: [^\W\d_][\w.'-]{{0,30}}){{0,2}}[\s{_EMOJI}xX<3:)]{{0,8}})$"
)
# Words that say a short line is no name, whatever it looks like.
NO_NAME = lazy.compile(r"\b(?:the|for|to|you|your|i|in|it|is|was|my|we|with|that|this|thanks?|hope|have|will)\b", re.I)
IN_BRACKETS = lazy.compile(r"\s?\([^()\n]{1,80}\)")
