"""What something left to fill in looks like: patterns for `recognizers.placeholder`, each read as a whole."""

from __future__ import annotations

import re

from critic import lazy

# Words that say "put something here", whatever their case.
_SLOT = (
    r"name|names|firstname|lastname|first|last|surname|company|companies|organi[sz]ation|firm|employer|role|position|title|job|date|day|days|weekday|time|months?|weeks|years|topic|topics|subject|detail|details|"
    r"insert|add|your|interviewer|interviewers|hiring|recruiter|manager|recipient|project|projects|skill|skills|specific|specifics|something|phone|email|e-mail|mail|address|number|contact|link|linkedin|"
    r"department|dept|team|school|university|university|mention|reference|example|here|fill|todo|tbd|tbc|xx+|blank|placeholder|applicant|candidate|industry|product|thing|anecdote|story|fact|quote|hobby|what (?:he|she|they|we)|"
    r"achievement|accomplishment|experience|experiences|qualification|connection|point|points|field|city|location|salutation|greeting|signature|sign|mobile|anonymi[sz]e|personal|personali[sz]e|customi[sz]e|edit|change|replace|delete|choose|pick|"
    r"nombre|nome|empresa|entreprise|firma|unternehmen|bedrijf|einf(?:ü|ue)gen|einsetzen|eintragen|invullen|ins[eé]rer|insertar|inserire|inserir|"
    r"wpisa[ćc]|wpisz|stanowisko|nazwa|imi[ęe]|nazwisko|doplnit|n[áa]zev|c[ée]gn[ée]v|isim|[şs]irket|nama|jabatan|yhti[öo]|nachname|vorname|anrede|datum|ansprechpartner|apellido|pr[eé]nom|cognome|achternaam|voornaam|fecha|p[řr]ijmen[ií]|jm[eé]no"
)
SLOT_WORD = lazy.compile(rf"\b(?:{_SLOT})\b|_", re.I)
# Brackets that belong: editorial marks, footnotes, check boxes, an index, a link's text, an address made safe.
EDITORIAL = lazy.compile(
    r"\s*+(?:sic|untitled|\.{2,}|\u2026|\d{1,4}|[a-z]|x|at|dot|laugh(?:s|ing|ter)?|smiles?|grins?|pause|redacted|attached|enclosed|see (?:below|above|attached)|link|image|photo|cid:.*|external|inaudible|ed\.?|emphasis (?:mine|added)|[+-]?\d.*|[a-z]{2,3}\.|pdf|jpe?g|png|docx?|xlsx?|zip|ext|urgent|spam|(?-i:[A-Z]{2,}[- ]?\d[\w-]*))?\s*",
    re.I,
)
# What comments on the sentence before it: "sixteen [I meant sixty]", "two surnames [still the first one on the card]".
COMMENT = lazy.compile(
    r"\s*+(?:(?!(?:what|why|how|where|when|which|something|the|your?)\b)(?=[^\]]*\b(?:is|was|are|were)\b)(?=[^\]]*\b(?:my|our|me|us)\b)\w+|i|i'm|i've|we|it|it's|that's|yes|no,|not|still|now|who|which|because|thanks|sorry|although|he|she|they)\b(?!\W*\Z)(?!.*\b(?:insert|add|fill in|mention)\b)",
    re.I,
)
SQUARE = lazy.compile(r"(?<![\w\]])\[(?P<inside>[^\[\]\n]{0,90})\](?!\()")
# What has a year has been filled in: "[Ege University, 2019]".
YEAR = lazy.compile(r"\b(?:19|20)\d\d\b")
# A time or a number in the tag of a subject was filled in.
FILLED = lazy.compile(r"\d[:\d]")
# A day left to choose, wherever it stands: "your time [yesterday]".
WHEN = lazy.compile(r"\s?(?:yesterday|today|tomorrow|this (?:morning|afternoon|evening))\s?", re.I)
# A number that is said again in words.
AGAIN = lazy.compile(r"\d ?\Z")
# Words that wait for a name or a noun; elsewhere a bracket adds, translates or comments.
TITLE_BEFORE = lazy.compile(r"\b(?:dear|hi|hello|mr|ms|mrs|dr|prof)\b\.? ?\Z", re.I)
OPEN_BEFORE = lazy.compile(
    r"(?:^|\b(?:dear|hi|hello|hey|the|a|an|your|my|our|this|that|about|at|in|of|for|with|on|to|as|by|from|and|or|regarding|re|mr|ms|mrs|dr|prof|is|was|are|were|am|me|you|called|named|discuss(?:ed|ing)?|mention(?:ed|ing)?|"
    r"join(?:ing)?|love[ds]?|like[ds]?|enjoy(?:ed|ing)?|especially|particularly|between|than|how|when|where|what|who|why)\b\.?|[.!?,:;\]])\s*$",
    re.I,
)
_CURLY = lazy.compile(r"(?<!/)(?:\{\{[^{}\n]{0,80}\}\}|\$\{[^{}\n]{1,60}\}|(?<![\w$}])\{(?=[A-Za-z_ ])[^{}\n]{1,50}\})")
ANGLE = lazy.compile(r"<<[^<>\n]{1,60}>>|<(?P<inside>[A-Za-z_][\w'. /&,!?-]{1,50})>")
# The view makes quotation marks of these, so they are looked for in the text itself.
GUILLEMETS = lazy.compile(r"\u00ab ?(?P<inside>[^\u00ab\u00bb\n]{1,40}?) ?\u00bb")
HTML_TAG = lazy.compile(
    r"/?(?:b|i|u|p|br|em|strong|a|div|span|ul|li|ol|h\d|code|pre|table|td|tr|img|grin|g|sigh|smile|wink)\b", re.I
)
_PERCENT = lazy.compile(
    r"(?<![\w%])(?!%(?:PATH|TEMP|TMP|APPDATA|USERPROFILE|WINDIR|HOME)%)%{1,2}[A-Za-z][A-Za-z_ ]{1,30}%{1,2}(?![\w%])"
)
_STARS = lazy.compile(
    r"(?<![\w*#@|])(?:\*{1,3}|#{1,2}|@{1,2}|\|{1,2})(?:(?i:first|last|full|interviewer|company|role|position|hiring|recipient|contact)[ _]?(?i:name|manager|title)?|[A-Z]{3,}(?:[ _][A-Z]{2,})*[ _](?:NAME|HERE|TITLE))(?:\*{1,3}|#{1,2}|@{1,2}|\|{1,2})(?!\w)"
)
_XS = lazy.compile(
    r"(?<![\w./])(?<![\dA-Z]-)(?<!\bis )(?<!\b[Cc]lass )(?<!\b[Pp]late )(?<!\b[Cc]hapter )(?<!\b[Ss]ize )(?:(?:(?<=\n)|(?<=: )|(?<=\bHi )|(?<=\bHey )|(?<=\bHello )|(?<= (?:at|of|in|to) )|(?<= (?:the|for|and|you|our) )|(?<= (?:with|dear|Dear|from|join) )|(?!X+[ \t]*(?:\n|$)))X{3,}|x{4,}|XX(?= (?:[A-Z]|of|at|and|,|months?\b|years?\b|weeks?\b|days?\b|people\b|hours?\b))|(?<=\bpage )XX|(?<!\w)20XX|Xx{2,})(?!\w|-rays?\b|[- ]?\d|(?: X+){0,3} \d{3,4}\b| (?:was|is|means|meant) (?:one|an?) )"
)
_X_GREETING = lazy.compile(
    r"(?:(?<=\bDear )|(?<=\bHi )|(?<=\bHello )|(?<=\bHey )|(?<=hank you )|(?<=hank you, ))(?:Mr|Ms|Mrs|Dr)\.? (?:X{1,2}|Y|Z|N\.?N\.?)(?=\s*[,.:!-])(?!\. [A-Z])"
)
_BLANK = lazy.compile(r"(?<=\bthe )__(?:st|nd|rd|th)\b|(?<![_\w])(?!(?<=\n)_{8,}[ \t]*\n\s*\S)_{3,}(?!_)")
_DOTS = lazy.compile(
    r"(?:(?<=[Dd]ear )|(?<=M[rs]\. )|(?<=about )|(?<=at )|(?<=regarding )|(?<=on ))(?:\.{3,}|\u2026+)(?=\s*(?:[,:!]|$|and\b|which\b|position\b|role\b))",
    re.M,
)
# What only a template shouts; elsewhere capitals are a sign, a rule, a part: "ADD SALT LAST".
_NOUN = r"(?:(?:SUR|FIRST|LAST|FULL|USER)?NAMES?|COMPAN(?:Y|IES)|EMPLOYER|FIRM|ROLE|POSITION|TITLE|JOB|DATE|MONTHS?|TOPICS?|SUBJECT|DETAILS?|INTERVIEWER|RECRUITER|MANAGER|PROJECTS?|SKILLS?|SOMETHING|STORY|QUOTE|ANECDOTE|EXAMPLES?|EXPERIENCE|DEPARTMENT|TEAM|SCHOOL|PHONE|E-?MAIL|NUMBER|ADDRESS|CONTACT|LINK|VALUES?|POINT|THIS|TEXT|STUFF|NOTES?|LETTER|REASON|PRODUCT|ACHIEVEMENTS?|QUALIFICATIONS?|YOUR)"
_QUESTION = lazy.compile(rf"\b{_NOUN}\?{{2,}}|" r"(?<![\w?!.)\"'])(?<!\| )\?{3,}(?![\w?])|(?<=\s)\(\?{2,}\)")
_WORDS_IN_CAPITALS = r"(?: (?:[A-Z][A-Z'/]*|\d+(?:-\d+)?))"
_SHOUTED = lazy.compile(
    rf"\b(?:INSERT(?! (?:COINS?|CARDS?|KEYS?|DIS[CK]S?|TOKENS?|TICKETS?|PAPER|PLUG|BATTER(?:Y|IES)|TRAY|TAB|MODE|STATEMENTS?|INTO|QUER(?:Y|IES)|MONEY|CASH)\b)|(?:ADD|FILL IN|ENTER|PUT|MENTION|CHANGE|REPLACE)(?= (?:[A-Z'/\d-]+ ){{0,3}}{_NOUN}\b)){_WORDS_IN_CAPITALS}+|\b(?:FIRST|LAST|FULL|INTERVIEWER(?:'S)?|COMPANY|HIRING MANAGER(?:'S)?|RECIPIENT|CONTACT|YOUR|JOB|ROLE|POSITION|DEPARTMENT)[ _]?(?:NAME|TITLE|HERE|NUMBER|EMAIL|PHONE)\b(?! (?!HERE|OF|AND|NAME)[A-Z]{2})"
    r"|\b(?:FIRSTNAME|LASTNAME|FNAME|LNAME|SURNAME_HERE|COMPANY_NAME|INTERVIEWER_NAME)\b"
    # in other languages: "FIRMA EINSETZEN", "NOMBRE DE LA EMPRESA"
    r"|\b[A-ZÄÖÜ]{3,20} (?:EINSETZEN|EINFÜGEN|EINTRAGEN|INVULLEN|INVOEGEN|AQUÍ|AQUI|HIER|ICI)\b|\b(?:INSERTAR|INSERIR|INSERIRE|INSÉRER)(?: [A-ZÀ-Ü']{2,20}){1,4}|\b(?:NOMBRE|NOME|NOM) (?:DE|DEL|DA|DO|DELLA|DELL|DU)(?:[ '][A-ZÀ-Ü]{2,20}){1,3}"
    rf"|\b(?=[A-Z_]{{0,40}}(?<![A-Z]){_NOUN}(?![A-Z]))[A-Z]{{2,}}(?:_[A-Z]{{2,}})+\b|\b{_NOUN}(?: [A-Z]+){{0,3}} HERE\b"
)
_NOTE_TO_SELF = lazy.compile(
    r"(?<!wrote )(?<!written )(?<!used )(?<! had )(?<! said )(?<!still )(?<!remains )(?<!word )(?<!\ba )\b(?:TODO|FIXME|(?<!, )(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )TB[DC](?! (?:by|with)\b|,? (?:it|as|because|until|since|depends|but)\b| \()|TKTK|TK|LOREM IPSUM)\b(?!-\d| lists?\b| apps?\b| comments?\b)(?:[: -]+[^\n.!?]{1,60})?|(?<!\")\b[Ll]orem ipsum\b[^\n.]{0,90}",
    re.M,
)
# "(check spelling)", "-> add the thing about the crane", "insert one thing they said", "something personal here".
_REMINDER = lazy.compile(
    r"\((?:please )?(?:check|double-check|verify|look up|find out|fix|rewrite|rephrase|shorten|expand|confirm) (?:the |his |her |their )?(?:spelling|name|title|date|day|wording|number|this|with \w+|if \w+[^()\n]{0,20})\??\)"
    r"|\((?:add|insert|put in) the (?:joke|story|anecdote)\b[^()\n]{0,40}\)"
    r"|^[ \t]*(?:-+>|=+>|>>+|\u2192|##+)[ \t]*(?:add|mention|check|insert|write|say|put|fix|ask|thank|remember|include|don't forget)\b[^\n]{2,80}?(?=[.!]?[ \t]*$)"
    r"|^[ \t]*\*\*[ \t]*(?:if|remember|reminder|don't forget|check|take out|remove|delete|change|add)\b(?=[^*\n]*\b(?:sending|send this|name|interviewer|company|this (?:line|part|paragraph|bit|sentence)|the other (?:letter|school|firm|company|one)|my notes|template|spelling)\b)[^*\n]{4,120}\*\*(?=[ \t]*$)"
    r"|(?:(?<=\bliked )|(?<=\bloved )|(?<=\benjoyed )|(?<=\babout )|(?<=\bmentioned )|(?<=\bdear )|(?<=\bat )|(?<=\bfor )|(?<=\bwith )|(?<=\bthat )|(?<=\bon )|(?<=\bof )|(?<=\bespecially )|(?<=[.!?:] )|^)(?-i:[Ii]nsert) (?:(?:(?:an?|the|your|his|her|their|one|some) )?(?:specific |personal |interviewer'?s? |company'?s? )?(?:name|company|date|detail|details|interviewer|story|thing|topic|project|role|position|title)|something)\b[^.!?,;\n]{0,60}",
    re.I | re.M,
)
_SAID_HERE = lazy.compile(
    r"(?:(?<=[.!?(:]\s)|^)something (?:personal|specific|nice|clever|memorable)(?: about \w+)? here(?=[.!?)]|$)"
    r"|\b(?:(?<=\bis that )|(?<=\bis this )|(?<=\bdear )|(?<=\bhi )|(?<=\bhello )|(?<=\bat )|(?<=\bwith ))(?:(?:first |last |full |company |interviewer'?s? )?name|company|title) here(?=[,.!?]|$)",
    re.I | re.M,
)
# What a form or a spreadsheet shows where nothing was filled in.
_EMPTY_FIELD = lazy.compile(
    r"\b(?i:click or tap(?: here)? to enter (?:text|a date|your \w+)|click here to enter (?:text|a date))\b\.?|\bChoose an item\.|(?:(?<=\bDear )|(?<=\bHi )|(?<=\bHello )|(?<=\bHey )|(?<= at )|(?<= with )|(?<= join )|(?<=\bM[rs]\. ))#(?:N/A|REF!|NAME\?|VALUE!|NULL!|DIV/0!|NV|BEZUG!)(?!\w)"
    r"|(?:(?<=\bDear )|(?<=\bHi )|(?<=\bHello )|(?<=\bHey ))(?:null|undefined|None|NULL|NaN|nil)(?=\s*[,:!])|(?<=\bjoin )(?:null|undefined)\b"
)
# A word is missing between two small ones: "for receiving me on at your office".
_ON_AT = lazy.compile(
    r"(?:(?<=\bme )|(?<=\bmeeting )|(?<=\binterview ))on at(?= (?:your|the) (?:office|school|clinic|hospital|company|premises|factory|plant|shop|farm|studio|house)\b)"
)
# What samples are made of: "John Doe", "Company ABC", "XYZ Corp".
_SAMPLE = lazy.compile(
    r"(?:^|(?<=\bDear ))(?:(?:John|Jane) (?:Q\. |Public )?Doe|Firstname Lastname|Vorname Nachname|Max Mustermann)(?=[ \t]*(?:$|,[ \t]*$))|\b(?:Company|Firm|Employer) (?:ABC|XYZ)\b",
    re.M,
)
_VARIABLE = lazy.compile(
    r"(?<![\w$/.])\$(?:first|last|full|user|company|interviewer|recipient|contact|role|job|your)?_?(?:name|title|company|role|position|date|interviewer|topic)\b(?![(\[]| (?:variables?|fields?|placeholders?|columns?)\b)",
    re.I,
)
# A word is missing: "for the  position at .", "I came on  at , about".
MISSING_WORD = lazy.compile(
    r"\b(?:the|an?|your)  +(?:position|role|job|opening|team)(?: +(?:at|with|in|for))? +[.,](?=\s|$)|\b(?:the|an?|your|on|at|for|as)  +(?:at|with|in|on|for)\b(?: +[.,](?=\s|$))?"
    r"|(?<=position )(?:at|with) +[.,](?=\s|$)|(?<=role )(?:at|with) +[.,](?=\s|$)|(?<=job )(?:at|with) +[.,](?=\s|$)|(?<=working )(?:at|with|for) +[.,](?=\s|$)|(?<= of )as +(?:at|with)\b",
    re.I,
)
_ROUND = lazy.compile(
    r"\((?:[^()\n]{0,50}\bcheck (?:my |the )?notes\b[^()\n]{0,10}|(?:insert|fill in|(?:add|enter|mention|put|say|write)\b(?=[^()\n]{0,60}\b(?:here|something|what|detail|details|name|story|example|notes?|bit|point|topic|company|later|interview|thing|quote|project|skills?|anecdote)\b))\b[^()\n]{2,70}|(?:your|the|his|her|their|interviewer'?s?|company'?s?|hiring manager'?s?|first|last|full|job|recruiter'?s?)? ?(?:name|company|title|phone(?: number)?|position|number|topic)(?: here| of (?!the |my |your |his |her |our )[a-z]+| of (?:(?:the|your|my|a) )?(?:company|firm|project|interviewer|person|manager|team|department|school|clinic|hospital|product|role|post|position|recruiter|employer|organi[sz]ation|hotel|shop|client))?)\)",
    re.I,
)
_SPOKEN = lazy.compile(
    r"(?:(?:^|(?<=\bis )|(?<=\bam )|(?<=\bat )|(?<=\bfrom )|(?<=\bwith )|(?<=\bfor )|(?<=\bdear ))(?:your name|interviewer(?:'s)? name|company name|name of (?:the )?interviewer)|\b(?:first ?name ?last ?name|insert (?:name|company|detail|topic)(?: here)?|(?:your|company|interviewer) name here|your (?:phone )?number here))\b(?=\s*(?:$|[,.!:]))",
    re.I | re.M,
)
# What stands for a name in the greeting or under the letter, nothing else on the line: "Dear Name,", "Name Surname".
# "Dear Interviewer," greets nobody in particular; only marked, or behind a title, does the word stand for a name.
_NAMES = r"(?:full ?name|(?:first|last|family|sur) ?name(?:[ ,]*(?:and )?(?:first|last|family|sur) ?name)?|name(?:[ ,]*(?:and )?surname| and (?:last|family) name)?|first last|interviewer|recruiter)"
_GREETED_NAME = lazy.compile(
    rf"(?:\b(?:Dear|Hello|Hi|Hey)|^) (?!(?:[Ii]ntervie|[Rr]ecrui)[a-z]+\s*[,:!])(?:(?i:mr|ms|mrs|dr|prof)\.? )?(?P<slot>[\"*'@(]?(?i:{_NAMES})[\"*')]?)(?=\s*[,:!])"
    r"|\b(?:Dear|Hello|Hi|Hey) (?:(?i:mr|ms|mrs|dr|prof)\b\.?[ /]*)+(?P<blank>(?:\.{3,}|\u2026+|-{3,}|\*{3,}|[A-Z]_{2,}))(?=\s*[,:!])|\b(?:Dear|Hello|Hi|Hey) (?P<cut>[A-Z]_{2,})(?=\s*[,:!])"
)
SIGNED_NAME = lazy.compile(
    r"[ \t]*(?P<slot>\(?(?i:full ?name|(?:first|last|family|sur) ?name[ ,]*(?:and )?(?:first|last|family|sur) ?name|name[ ,]*(?:and )?surname|name and (?:last|family) name|first last|name)\)?|\((?i:signature)\))[ \t.,]*"
)
# "the work at COMPANY", "on DATE": small words before it say that nothing is shouted.
IN_CAPITALS = lazy.compile(
    r"(?<= (?:at|of|by) )(?:COMPANY|EMPLOYER|FIRM|INTERVIEWER|SURNAME)\b(?! [A-Z])|(?<= (?:with|from|join) )(?:COMPANY|EMPLOYER|FIRM|INTERVIEWER|SURNAME)\b(?! [A-Z])"
    r"|(?<= (?:on|as|of) )(?:DATE|ROLE|POSITION|JOB TITLE)\b(?! [A-Z])|(?<= about )(?:TOPIC|ROLE|POSITION|PROJECT)\b(?! [A-Z])|(?<=Dear )(?:INTERVIEWER|RECRUITER|COMPANY|SURNAME)\b"
)
SHOUTING = lazy.compile(
    r" (?:COMPANY|EMPLOYER|FIRM|INTERVIEWER|SURNAME|DATE|ROLE|POSITION|JOB TITLE|TOPIC|PROJECT|RECRUITER)\b"
)
# Dates to come, the circles of East Asian forms, variables, rules to write on.
_BLANKS = lazy.compile(
    r"(?<![\w./-])(?:(?:xx|XX|dd|DD|__)[./-](?:xx|XX|mm|MM|__)|(?<=\bon )MM/DD|(?<=\bon )TT\.MM)(?:[./-](?:xx|XX|yy|YY|yyyy|YYYY|_{2,4}|\d{2,4}))?(?![\w])"
    r"|[\u25cb\u25cf\u3007\u25ef\u25b3\u25b2]{2,6}|(?<![\w$])\$[A-Za-z]{3,20}\$(?!\w)|(?<![\w$%])\$(?:NAME|TOPIC|COMPANY|ROLE|POSITION|DATE|INTERVIEWER|FIRM|JOB|DETAIL)\b|(?<= (?:of|at|in|on) )(?:\.{6,}|\u2026{3,}|-{6,})|(?<= (?:the|for) )(?:\.{6,}|\u2026{3,}|-{6,})|(?<= about )(?:\.{6,}|\u2026{3,}|\*{4,})(?![\w*])"
    r"|(?<![\w\])])\[ *\](?!\()(?! \w)|(?<=\s)[~=|/*#+-] ?(?:insert|fill in)\b [^~=|/*#+\n-]{1,40}[~=|/*#+-](?=\s|[.,!]|$)"
    r"|(?:(?<= about )|(?<= at )|(?<= of )|(?<= with )|(?<= the )|(?<= on ))\[(?:\.{2,}|\u2026)\]"
    r"|(?:\.{3}|\u2026) ?(?:put|insert|add|fill in|mention|write)\b[^.\n\u2026]{1,40}(?:\.{3}|\u2026)"
)
_ROUND_SLOT = lazy.compile(
    r"\((?: {3,20}|blank|(?:TOPIC|NAME|COMPANY|DETAIL|DATE|PROJECT)[!?]{1,3}|(?:day|date|time|place|thing|word) here|JOB|ROLE|COMPANY|NAME|DATE|DAY|TOPIC|PROJECT|SKILL|POSITION|(?:the )?(?:other|first|second) (?:interviewer|person|manager)'?s? name|something (?:specific|personal|nice|interesting)\b[^()\n]{0,50}|(?:something|a detail|an anecdote|a topic|one thing) from (?:the|our|my) (?:interview|conversation|talk|meeting|notes)\b[^()\n]{0,20})\)"
    r"|\((?=[^()\n]*\b(?:SENTENCE|PARAGRAPH|EXAMPLE|SOMETHING)\b)[A-Z]+ [A-Z][A-Z0-9 ',.!?-]{6,70}\)"
)
_NO_NUMBER = lazy.compile(
    r"(?<![\d+])\+?0{2,4}(?:[ .-]0{3,4}){2,3}(?!\d)|(?<![\w.])\+?\d{0,4}[ -]?X{3,4}(?:[ -]X{3,4}){1,3}\b(?![ -]?[X\d])"
)
_SAMPLE_CONTACT = lazy.compile(
    r"\b(?:your|my)[._]?(?:name|email|mail)@[\w.]+\b|\bname@(?:e-?mail|example|domain|company)\.com\b|\b(?:first|firstname)\.(?:last|lastname)@[\w.]+\b|\+?1?[ .-]?\(?(?:555|XXX|xxx|000|123)\)?[ .-](?:555|XXX|xxx|000|456)[ .-](?:5555|XXXX|xxxx|0000|7890)\b",
    re.I,
)
# "Mr/Ms Kim", "our phone/video interview", "he/she asked what I would do", "What was/were most interesting".
_EITHER_OR = lazy.compile(
    r"(?:(?<=\bour )|(?<=\bthe )|(?<=\bmy )|(?<=\bthis ))(?:phone|video|zoom|in[- ]person|virtual|on-?site|online|telephone)/(?:phone|video|zoom|in[- ]person|virtual|on-?site|online|telephone)(?:/[\w-]+)?(?= (?:interview|call|conversation|chat|screen)\b)"
    r"|\b(?i:s?he/s?he)(?= (?:asked|said|told|mentioned|showed|explained|described|wanted|joined)\b)|\b(?i:was/were|is/are|him/her self|himself/herself)\b|(?<=\bthis )(?:morning|afternoon|evening)/(?:morning|afternoon|evening)(?=[.,!]|$)|(?:(?<=\bmet on )|(?<=\bspoke on )|(?<=\btalked on )|(?<=\binterview on )|(?<=\bmeeting on )|(?<=\btime on ))(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/)+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|(?<=[Dd]ear )(?:Mr\.?\s?/\s?M(?:r?s)\.?(?:\s?/\s?(?:Mrs?|Ms|Mx)\.?)*)(?=\s*[,:]|\s+[A-Z_\[])"
)
# "Dear ," and "Hi  -": a greeting that greets nobody.
EMPTY_GREETING = lazy.compile(
    r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))(?P<gap>(?: (?:mr|ms|mrs|dr|mx)\b\.?| prof\.)? ?)(?=[,:])",
    re.I,
)

# "Am I speaking to ?", "Is this  ?": a call script that asks for nobody.
ASKS_FOR_NOBODY = lazy.compile(r"\b(?:speak(?:ing)? (?:to|with)|is (?:this|that))(?P<gap> ?\?)", re.I)

# What a chat assistant says above the letter it wrote, and offers below it.
_WRITTEN = r"(?:thank[- ]you(?: (?:note|letter|e-?mail|card|message))?|draft|e-?mail|letter|note|message|version|template|card|script|rewrite)"
ASSISTANT_ABOVE = lazy.compile(
    r"[\s-]*+(?P<said>[*_]{0,3}(?![^\n:]{0,160}\bI (?:promised|mentioned|spoke|told|owe))(?:(?:certainly|sure(?: thing)?|of course|absolutely|great|okay|ok|got it|no problem|happy to help)\b[^\n:]{0,40}?[!,.-] *)?"
    rf"(?:here(?:'s| is| are)|below is)\b[^\n:]{{0,90}}?\b{_WRITTEN}s?\b(?! of (?!(?:your|a|the) (?:[\w-]+ )?{_WRITTEN}))[^\n:]{{0,70}}:[*_]{{0,3}})[ \t]*\n"
    r"(?=[\s*_-]*(?:subject:|dear\b|hi\b|hello\b|hey\b|good \w+|[A-Z][^\n]{1,50},[ \t]*\n))",
    re.I,
)
_OTHER_STYLE = r"(?:formal|casual|conversational|short|shorter|long|longer|brief|briefer|concise|warm|warmer|friendly|friendlier|enthusiastic|detailed|personal|personali[sz]ed|professional|polished|tailored)"
ASSISTANT_BELOW = lazy.compile(
    r"(?:let me know if|would you like|do you want|if you(?:'d| would)? (?:like|want|prefer)|feel free to|i can(?: also)?|shall i|want me to)\b[^\n.!?]{0,60}?\b(?:"
    rf"(?:make|keep) (?:this|(?:this|the|your) (?:[\w-]+ )?{_WRITTEN})(?: sound)? (?:(?:more|less|a bit|a little|even|slightly|much) ){{0,2}}{_OTHER_STYLE}\b"
    rf"|(?:adjust|change|tweak|modify|soften|tailor|customi[sz]e|personali[sz]e|shorten|revise|refine|rewrite) (?:this|(?:the )?(?:tone|length|wording)|(?:this|the|your) (?:[\w-]+ )?{_WRITTEN})(?=[ ,]*(?:[.!?\n]|$|or\b|and\b|to\b|further\b|for\b|in any way\b))"
    rf"|an? (?:(?:more|less|slightly|much) ){{0,2}}{_OTHER_STYLE}(?:(?:,| or|, or) (?:(?:more|less|slightly) )?{_OTHER_STYLE}){{0,3}} (?:version|draft)(?=[ ,]*(?:[.!?]|$|or\b|for\b))"
    r")[^\n]{0,160}",
    re.I,
)

# Each with the marks or words, in lower case, that it cannot do without: the quick look that spares the slow one.
_WHOLE = (
    ("{", _CURLY),
    ("%", _PERCENT),
    ("* # @ |", _STARS),
    ("xx", _XS),
    ("mr ms dr mr. ms. mrs. dr.", _X_GREETING),
    ("__", _BLANK),
    ("... …", _DOTS),
    ("??", _QUESTION),
    (
        "insert insér inserir add fill enter put mention change replace name nombre nome nom title here hier aqu ici number email phone einsetzen einfügen eintragen invullen invoegen _",
        _SHOUTED,
    ),
    ("todo fixme tbd tbc tk lorem", _NOTE_TO_SELF),
    ("(", _ROUND),
    ("name insert here", _SPOKEN),
    ("@ 555 xxx 000 123", _SAMPLE_CONTACT),
    (
        "(check (double (add (put (insert (verify (look (find (fix (rewrite (rephrase (shorten (expand (confirm (please -> => >> \u2192 ## ** insert",
        _REMINDER,
    ),
    (("name here", "company here", "title here", "something"), _SAID_HERE),
    ("# click choose null undefined none, nan, nil,", _EMPTY_FIELD),
    ((" on at ",), _ON_AT),
    ("john jane firstname vorname mustermann abc xyz", _SAMPLE),
    ("$", _VARIABLE),
    ("/", _EITHER_OR),
    ("name interviewer recruiter ___ ... … --- ***", _GREETED_NAME),
    ("xx dd. dd/ dd- /dd tt. __ ○ ● 〇 ◯ △ ▲ $ ... … --- *** [ insert fill", _BLANKS),
    ("(", _ROUND_SLOT),
    ("000 xxx", _NO_NUMBER),
)
CUED = tuple((tuple(cues.split()) if isinstance(cues, str) else cues, pattern) for cues, pattern in _WHOLE)
