"""The words around a firm's name that say whose it is: patterns for `recognizers.employers`.

Most are searched in what stands before a name, in lower case; those that are matched, in what stands behind.
"""

from __future__ import annotations

from critic import lazy
from critic.names.persons import TITLE

TEAM = lazy.compile(r" (?:(?:hiring|recruitment|hr|HR|Hiring|Recruitment) )?(?i:team|crew|family|community|staff)\b")
# What a name may stand before, and then is a department's, a product's, an event's.
OF_SOMETHING = lazy.compile(
    r"[ -](?:team|teams|department|dept|unit|project|programme?|course|platform|route|line|desk|shift|league|certificate|degree|"
    r"level|exam|licen[cs]e|standard|method|system|software|machine|engine|model|stage|round|ward|floor|room|class|group|visa|"
    r"position|role|post|job|opening|vacancy|opportunity|interview|patients?|customers?|clients?|students?|people|children|"
    r"language|speakers?|market|region|area|side|accent|culture shock|style|recipe|song|story|book|film|conference|fair|"
    r"account|contract|site|plant|branch|office|museum)s?\b"
)

CROWD = lazy.compile(r" (?:patients|customers|clients|students|families|users|members|pupils)\b")

# --- the words before ----------------------------------------------------------------------------

JOB_NOUN = r"(?:position|role|post|job|opening|vacancy|opportunity|function|offer|place|seat|internship|apprenticeship|traineeship|placement|interview|application|candidacy|candidature|season|career|future|spot|desk|bench|chapter|next step|adventure)"
THE = r"(?:the |all |all of |all the |dear )?"
# These speak of this application, in any mood.
HERE = lazy.compile(
    rf"(?:\bjoin(?:ing)?"
    rf"|\b{JOB_NOUN}s?(?: (?:of|as|for) [^.;:!?\n,]{{2,60}})?,? (?:at|with|in|within|here at|offered by|advertised by)"
    rf"|\b{JOB_NOUN}s? [^.;:!?\n,]{{2,40}} (?:at|with)"
    rf"|\b(?:apply(?:ing)?|application|applied|interview(?:ed|ing)?|candidate) (?:to|at|with|by|for(?: an?| the)? [^.;:!?\n,]{{2,50}} (?:at|with))"
    rf"|\b(?:interest|interested|enthusiasm|enthusiastic|excited|excitement) (?:in|for|about)(?: joining| work(?:ing)? (?:at|for|with))?"
    rf"|\b(?:hired|chosen|selected|considered|employed|accepted|interviewed|invited|welcomed|received|taken on) (?:by|at)"
    rf"|\b(?:heart|sights?|eyes?|mind) (?:is |are )?set on|\b(?:chose|choose|choosing|picked)"
    rf"|\b(?:everyone|everybody|people|team|staff|crew|colleagues|all of you|you all|folks|culture|life|atmosphere|days?|things)(?: (?:done|run|like|here))? at"
    rf"|\bthank(?:s| you) (?:all |everyone |everybody |the whole team |again )*(?:at|from)"
    rf"|\b(?:welcom\w+|hav(?:e|ing)|invit\w+|receiv\w+|host\w+|show\w*) (?:me|us) (?:\w+ )?(?:to|at|in|into|around|round)"
    rf"|\byou (?:do|run|make|build|offer|have built|'ve built|are doing|'re doing|are building|'re building) at"
    rf") {THE}$"
)
# After these it needs more than one word to be a firm, not a town, a tool or a name.
LOOSE_IN = lazy.compile(r"\b(?:in|with|within|into|around|about|from|under) (?:the )?$")
WITH_SOMEBODY = lazy.compile(r"\b(?:work(?:ing)? (?:\w+ )?with|under|from|by|about) (?:the )?$")
ABOUT = lazy.compile(
    r"\b(?:learn(?:ing|ed|t)?|hear(?:ing|d)?|know|understand(?:ing)?|talk(?:ing|ed)?|read)(?: \w+){0,2} about (?:the )?$"
)
# "Thank you for the warm welcome at Penrose Hospital": thanks for what was there, not for what was told of it.
THANKED = lazy.compile(
    r"\b(?:thank|thanks|grateful|gratitude|appreciate\w*|enjoyed|pleasure|honou?r|privilege|delight\w*|great|lovely|nice|good)\b"
    r"[^.;:!?\n]{0,80} (?:at|of|to|from|with|around|by|on behalf of) (?:all |everyone at )?(?:the )?$"
)
TOLD = lazy.compile(
    r"\b(?:about|stor(?:y|ies)|how|when|what|why|hear\w*|t[eo]l[dl]\w*|mention\w*|explain\w*|describ\w*|shar\w+|like|compar\w+|bring|remember\w*)\b"
)
ADMIRED = lazy.compile(
    r"\b(?:admir\w+|respect\w*|impress\w+|inspir\w+|follow(?:ed|ing)?|drawn|attract\w+|fascinat\w+)\b[^.;:!?\n]{0,50}\b"
    r"(?:growth|work|story|reputation|mission|vision|values|culture|success|rise|name|standards|approach|history|way|journey) (?:of|at|behind|in) (?:the )?$"
)
# "I have long admired how PalmPay approaches credit", "the way Zalando approaches quality is what I look for"
HOW_IT_DOES = lazy.compile(
    r"\b(?:admir\w+|respect\w*|impress\w+|inspir\w+|drawn|love|like) (?:by |to )?(?:how|the way) (?:the )?$"
)
ITS_WAY = lazy.compile(r"^\W*(?:the way|how) (?:the )?$")
PLEASES = lazy.compile(
    r"\b(?:(?:what|how|where|the way) (?:i|we)|fits|suits|inspires|impresses|appeals|speaks to) ?\b(?! (?:left|quit|went))"
)
DOES_SO = lazy.compile(
    r" (?:approach|handle|treat|run|train|think|work|build|look|care|do|teach|develop|support)(?:s|es)\b"
)
WHOLE = lazy.compile(r"\b(?:to|and) (?:you and )?the (?:whole|entire) $")
# What looks ahead, and whose: the writer's own wish.
WISH = lazy.compile(
    r"\b(?:would|'d|will|'ll|can|could|shall|want|wish|like|love|hope|hoping|dream|dreams|proud|eager|keen|excited|ready|convinced|sure|"
    r"certain|confident|committed|motivated|interested|happy|glad|honou?red|honou?r|privilege|chance|able|(?:look|looking) forward|"
    r"see myself|imagine|picture|goal|ambition|pleasure|delighted|thrilled|grateful|(?:have|'ve) (?:always |long )?(?:wanted|dreamed|dreamt|hoped|wished)|longing|aim|plan|intend|decided|determined|prepared|available|believe|think|feel|know|trust)\b"
)
# A wish that is the writer's heart's, not a mere "I can".
HEARTFELT = lazy.compile(
    r"\b(?:want(?:ed)?|wish(?:ed)?|love|hop(?:e|ed|ing)|dream\w*|proud|eager|keen|honou?r(?:ed)?|privilege|happy|glad|convinced|sure|confident|committed|look(?:ing)? forward|ambition|delighted|thrilled|excited|longing|ready|know)\b"
)
SERVES = lazy.compile(
    r"(?:\b(?:serv(?:e|ing)|integrat(?:e|ing)|(?<!you )represent(?:ing)?|strengthen(?:ing)?|enter(?:ing)?|join(?:ing)?"
    r"|contribut(?:e|ing|ion|ions) (?:to|at|in)|be(?:ing|come|coming)? (?:an? )?(?:active |real |proud |useful |valuable )?(?:part|member) (?:of|at|in)|belong(?:ing)? (?:to|at|in)"
    r"|grow(?:ing)?(?: together)? (?:with|in|at|alongside)|work(?:ing)? (?:\w+ )?(?:for|at|with|in|under)|(?:begin|start)(?:ning|ing)?(?: soon| work| my career| out)? (?:at|in|with)"
    r"|(?:effective|useful|valuable|helpful|of use|of service|loyal|faithful) (?:at|to|in|for)|(?:asset|value|match|fit|benefit|suited|contribution|addition|gain|credit|strength|help) (?:for|to|at|with)"
    r"|(?:home|future|career|place|life|years|success) (?:at|with|in|for|of)|(?:dedicate|devote|commit|offer|give) (?:myself|my \w+(?: \w+)?) (?:to|at)|(?:succeed|thrive|fit in|settle)(?:ing)? (?:at|in|with)|stay(?:ing)? (?:at|with)|(?:my best|my all|my heart|everything|hard|my time|my energy|useful hand) (?:for|to|at)|suit|fit|fit(?:ting)? in(?:to)?(?: (?:with|at))?|(?:committed|dedicated|devoted|loyal) to|benefit(?:ing)?|enrich(?:ing)?|advanc(?:e|ing)|complement(?:ing)?"
    r"|(?:part|member|head|team|family|future|success|growth|mission|goals|doors|name|service|staff|crew|values|ranks|standards|panel|colours|colors|uniform|apron|badge|reputation|walls|roof|banner|flag|wing|umbrella|interests|cause|development|story) (?:of|at)"
    r")|\b(?:bring|add|offer|give|devote|lend|deliver|provide|contribute|apply|commit|dedicate|pledge)(?:ing)? [^.;:!?\n]{2,90} to) (?:the |all |all of |all the )?$"
)
BE_THERE = lazy.compile(
    r"\b(?:be|become|becoming|being|seeing myself|see myself|my \w+|work|working|start|serve|have me|hire me|take me) [^.;:!?\n,]{2,60} (?:at|with|for|of|in|within) (?:the )?$"
)
# "I would be happy at Larkspur", "I want to bake at Larkspur": towns take another preposition.
DO_AT = lazy.compile(r" (?:to |so |very |really ){0,3}\w+(?: [\w'-]+){0,5} at (?:the )?$")
ANY_PLACE = lazy.compile(r"\b(at|for|of|to|with|in|within|inside|from) (?:all )?(?:of )?(?:the )?$")
SUITS = lazy.compile(
    r"(?:\b(?:asset|added value|match|fit|benefit|suited|contribution|addition|gain|credit|useful|valuable) (?:for|to|at|with)|\b(?:use|service) to) (?:the )?$"
)
# "Working for X would be …", "To be part of X is …".
TO_WORK = lazy.compile(r"(?:and |so |yes,? )?(?:to \w+|\w+ing)\b")
WOULD_BE = lazy.compile(r"(?: \w+){0,4}? (?:would|will|could|is|means|has been my)\b")
MET = lazy.compile(r"\b(?:sit|sat|meet|met|meeting|speak|speaking|talk|talking|chat|chatting) ")
STAYS = lazy.compile(r" (?:\w+ )?(?:be|come|stay|wait|arrive|stand|live|sit) (?:\w+ )?(?:at|to|in|near) (?:the )?$")
MAKES = lazy.compile(r"\b(?:make|makes|making|do|help|helping|support|supporting) (?:the )?$")
ALL_AT = lazy.compile(r"(?i:\b(?:all|everyone|everybody|team|people|colleagues|friends) (?:of you )?at (?:the )?)$")
THERE = lazy.compile(r"\b(?:in|at|with) (?:the )?$")
IS_AT = lazy.compile(
    r"\b(?:how|what|as|way|everything|things|life|work) (?:\w+ ){0,6}?(?:looks?|is|are|works?|feels?|days?|goes|runs?|done|happens) (?:like )?at (?:the )?$"
    r"|\bmy (?:heart|place|home|future) (?:is|lies|would be) (?:at|with) (?:the )?$"
)
# "When you explained that nobody at ___ eats at a desk": the reader tells of the own firm.
TOLD_OF = lazy.compile(
    r"\byou (?:said|told \w+|explained|mentioned|described|promised)(?: to (?:me|us))?(?: that| how)? (?:nobody|no one|everybody|everyone) (?:at|in|with) (?:the )?$"
)
NOW = lazy.compile(r" (?:\w+ )?(?!was\b|is\b)(?:\w+(?:s|es)|are|have|can|get|do|eat|work|know|must|may)\b")
CLOSED = lazy.compile(
    r"[.,!;:)\n]|$| (?:and|is|are|would|where|with|looks|feels)\b|'s (?:culture|team|mission|vision|values|plans|work|future|approach)"
)
WHEN_I = lazy.compile(r"\b(?:when|while|where|before|until) (?:i|we|they|he|she) (?:was|were|worked|left|had|did)\b")
# What parts a subject: the firm stands alone between such marks.
SEGMENT_END = lazy.compile(r"(?:^|[-:|,(/]) ?$")
SEGMENT_START = lazy.compile(r" ?(?:$|[-:|,()/])")
SMALL = lazy.compile(
    r"\b(?P<slot>join|serve|at|for|of the|place like) (?P<name>(?:[^\W\d_][\w'-]* ){0,3}?[^\W\d_][\w'-]*)"
    r"(?P<after>[.,;!?)\n]|$| (?:soon|one day|faithfully|loyally|and|because|today|for|as|where|from|this|next|would|family|that)\b)"
)
SMALL_SLOTS = (" at ", " for ", "join ", "serve ", " of the ", " place like ")
PROUD = lazy.compile(r"\b(?:proud|honou?r(?:ed)?|privilege|dream)\b")
GOOD_AT = lazy.compile(r"\b(?:good|better|best|skilled|quick|expert|bad|strong|arrive|present|available) at $")
# What else one does with a name: go there, see it, speak of it.
VISITS = lazy.compile(
    r"\b(?:visit|go|going|travel\w*|fly|mov\w+|drive|send|read|see|hear|try|eat|taste|return|ask|listen|watch|talk|speak|tell|study|"
    r"attend|refer|compare|invite|meet|buy|sell|order|photo\w*|picture of|thank|sorry|waiting|wait|prepare|studied|apply for|certif\w*|cook for|play)\b"
)
# The writer's own past and present, and other people's.
ELSEWHERE = lazy.compile(
    r"\b(?:former|formerly|previous(?:ly)?|current(?:ly)?|present|last|old|worked|have worked|have been|has been|been working|used to|"
    r"was|were|had|did|graduat\w+|studied|studying|degree from|diploma from|trained|since|as (?:a )?(?:former|student)|where i|when i|before|"
    r"competitors?|rivals?|unlike|instead of|compared|rather than|same (?:as|way) at|moved from|left|came from|came over from|"
    r"you (?:came|joined|worked|left|spent|started)|your (?:time|years|days) (?:at|with|in)|he|she|they|just like (?:at|in)|just as (?:at|in)|as at|than|for clients|suppliers?|customers?)\b"
    r"|\b(?:years?|experience|studies|thesis|degree|diploma|summers?|winters?|months|weeks|seasons|friends?|cousin|sister|brother|wife|husband|son|"
    r"daughter|father|mother|uncle|aunt|neighbou?r) (?:\w+ )?(?:at|with|in|from|of) (?:the )?$"
    r"|\b(?:patients?|guests?|children|pupils?|students?|passengers?|people|nurses?|staff) from (?:the )?$"
    r"|\b(?:my|our) (?:\w+ ){0,2}(?:time|jobs?|work|boss|internship|apprenticeship|team|colleagues|days|training|shifts|manager)(?: is| was)? (?:at|with|in|from) (?:the )?$"
)
DONE = lazy.compile(
    r"\b(?:learned|learnt|built|ran|led|managed|made|spent|earned|gained|got|saw|grew|started|began|finished|wrote)\b"
)
# Where somebody came from, or what another firm is to this one: "after ___", "come from ___", "___, which owns you".
COMES_FROM = lazy.compile(
    r"\b(?:after|unlike|than|(?:come|comes|coming|came|mov(?:e|ed|ing)|straight|over|people|hired|recruit\w*) (?:over |here )?from|(?:decades?|years?|months?|summers?|winters?|seasons?|shifts?) (?:\w+ )?at|"
    r"(?:your|the|our) (?:parent(?: company| firm| group)?|owners?|mother (?:company|firm|house)|sister (?:company|firm)|partners?|neighbou?rs?|competitors?|rivals?),?|"
    r"\b(?:vendors?|suppliers?|contractors?|subcontractors?|agency|agencies|distributors?|wholesalers?|couriers?|insurers?|auditors?|landlords?|clients?|customers?),|"
    r"(?:boys|lads|lasses|mates) at|(?:doctors?|nurses?|boss|foreman) there (?:at|in)|today,? at|\bi work\b[^.;!?]{0,40} (?:at|for|in)|"
    r"\bi (?!arriv|stay|wait|tour|visit|call|park|stopp|show|turn|interview|enjoy|learn|discuss|lov|lik|notic|appreciat|experienc|want|hop|appli|attend|apply)\w{2,}ed(?: \w+){0,2} at|"
    r"jobs? (?:over )?(?:at|to|with)|praise(?: be)? to|praised be|thanks? (?:be )?to) (?:the )?$"
)
OWNS_YOU = lazy.compile(
    r",? (?:that|which|who) (?:now |still |also )?(?:owns?|own|bought|took over) (?:you|this|the)\b| (?:types?|kinds?|patients|clients|recipients|claimants|pupils|customers)\b"
    r"| (?:cannot|can't|could not|couldn't|has not|hasn't|have not|haven't|will not|won't) (?:yet )?(?:sen[dt]|deliver(?:ed)?|issued?|answer(?:ed)?|releas(?:ed?))\b| (?:one|two|three|four|five|six|seven|eight|nine|ten|some|a few|many) (?:years?|months?|summers?|winters?) ago\b"
)
# "the form of the Ministry of Health"
PAPER_OF = lazy.compile(
    r"\b(?:forms?|licen[cs]es?|certificates?|inspectors?|register|regulations?|guidelines) (?:of|from|by) (?:the )?$"
)
AS_A = lazy.compile(r"\bas (?:the |an? )?$")
# Whose wish it is, where not the writer's, and one that is over.
NOT_MINE = lazy.compile(
    r"\b(?:he|she|they|friends?|cousin|sister|brother|wife|husband|son|daughter|father|mother|uncle|aunt|neighbou?r|colleagues?|competitors?|rivals?|"
    r"unlike|when i(?! (?:can|could|may|start|begin|join))|before|used to|clients?|customers?)\b|\b(?:was|were|had|did|you)(?: \w+)? $"
)
# "Matron Hale of ___", "Hale of ___": somebody's firm, said with their name; a job stands in capitals as well.
TITLED = lazy.compile(rf"\b(?i:{TITLE})\.? $")
PERSON_OF = lazy.compile(rf"(?i:{TITLE})\b\.?(?: [A-Z]\w+){{1,4}} (?:of|at|from) ")
SOMEBODY_OF = lazy.compile(r"(?:^|[^.!?] )(?:[A-Z]\w+\.? ){1,4}(?P<last>[A-Z]\w+) (?:of|at|from) (?:the )?$")
CLAUSE = lazy.compile(
    r"[,;:] (?=i\b)|\bbut (?=i\b)"
    # "I told my wife that ___ is the right place": whose wish it is, is not hers.
    r"|\bi (?:have )?(?:told|tell|said to|wrote to|promised) (?:my|the|our|her|him|them|everyone|everybody)(?: \w+){0,3}? that (?=\S|$)"
)
PLACE_IS = lazy.compile(
    r"(?:,? (?:is|would be|seems(?: to be)?|looks like|sounds like|feels like|was) (?:just |exactly |really |truly |clearly |certainly |definitely )?"
    r"(?:the|a|an|that|where i (?:want|would|belong|see)|my (?:dream|first choice|number one)|at the top of my)(?: kind of| sort of| type of| right| very| great| good| perfect| special| real| wonderful| ideal)* ?"
    r"(?:place|company|firm|organi[sz]ation|house|school|hospital|studio|team|employer|home|workplace|environment|institution|bank|brand|business|ship|where i|choice|one|list)\b)"
)
ITS_VALUES = lazy.compile(
    r"'s? (?:\w+ ){0,2}(?:culture|missions?|vision|values|future|approach|reputation|growth|success|commitment|goals|ethos|philosophy|standards|dedication|focus|team|story|history)\b"
)
DRAWN = lazy.compile(
    r"\b(?:align\w*|fits?|match\w*|shar(?:e|es|ing)|drawn|attract\w*|admire|love|like|believe in|contribut\w+|support|passion\w*|excited|enthusiastic|inspired|impressed|respect|"
    r"part of|interest\w*|understanding of|identify|resonat\w+|appreciate|join(?:ing)?|committed|for|to|with|by|in|about) (?:the )?$"
)
WANTS_ME = lazy.compile(
    r"(?: (?:really|truly|also|always))? (?:needs|deserves|stands for|is looking for|is known for|has to offer|offers|requires|expects|represents|invests in|takes pride|prides itself|"
    r"(?:can|could|will|would|won't|decides|chooses|hires|takes|gives|lets|wants)\b[^.;!?]{0,30}\b(?:me|my)\b)"
)
SAYS_WHAT = lazy.compile(
    r"(?:^|\b(?:what|how|that|why|all|everything|if|should|because|when|and|know|sure|the \w+|an? \w+) )$"
)
FORWARD_AFTER = lazy.compile(
    r",? (?:i (?:would|will|could|shall|hope|want)|i'(?:ll|d)|my (?:skills|experience|years) (?:would|will|could))\b"
)
TOO_LATE = lazy.compile(
    r",? (?:taught|today|now|since|in (?:19|20)\d\d|last|years ago|was|were|had|did|until|from (?:19|20)\d\d|between|before|back then|when i|where i (?:worked|was|learn|am))\b"
)
