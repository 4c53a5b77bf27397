"""Words of respect, kinship and profession that stand around a name, in many languages.

They are part of the greeting, not of the name: "Khun Siriporn", "Emine Abla", "Herr Direktor Wurzinger".  Many are
somebody's name as well (Anh, Pak, Baba), so `critic.names.matching` leaves them aside only where the rest names the
person.  Every entry is folded.  The titles of `critic.names.lists`, which are cut off any name, need not be repeated.
"""

from __future__ import annotations

import re

from critic.names.lists import CREDENTIALS, NAME_CREDENTIALS, SUFFIX_TITLES, TITLES, listed_names
from critic.occupations import JOB_HEADS
from critic.resources import words

_ENGLISH = """
master mistress madame madams engineer architect lawyer solicitor notary accountant auditor manager supervisor boss
owner founder secretary minister commissioner councillor counselor counsellor alderman delegate deputy ambassador
consul magistrate marshal sheriff ranger warden keeper pilot purser bosun mate skipper admiral commodore brigadier
corporal private cadet trooper firefighter medic paramedic surgeon dentist pharmacist midwife therapist
psychologist vet veterinarian vicar curate presbyter deacon archdeacon monsignor mother abbess prior prioress
superior friar monk nun dom chaplain imam cantor elder apostle bishop reverend venerable conductor director
producer editor author poet artist dancer choreographer composer trainer instructor tutor lecturer reader fellow
dean principal head headmaster headmistress schoolmaster librarian farmer baker butcher brewer winemaker chef cook
sommelier barista aunt auntie aunty uncle granny gran grandma grandpa grandmother grandfather nan cousin sis bro
brother sister mum mom dad papa mama mister missis miz missy kind gracious noble worthy good sweet precious beloved
dearest dear respected esteemed honoured honored gentle illustrious distinguished learned excellency eminence
highness majesty lordship ladyship worship holiness honour honor your his her very most right the my our late big
old young comrade friend buddy chief emeritus emerita honorary associate adjunct acting vice team leader
"""
_EUROPE = """
herr herrn frau fraulein direktor direktorin rektor rektorin magister diplomingenieur ingenieur ingenieurin meister
meisterin hofrat hofratin kommerzialrat kammersanger kammersangerin oberarzt oberarztin chefarzt chefarztin primar
primaria pfarrer pfarrerin pater bruder schwester tante onkel opa oma burgermeister burgermeisterin kapitan doktor
professor frater dechant intendant intendantin meneer mijnheer mevrouw juffrouw dominee pastoor oom tannie ouma
oupa meester juf baas monsieur madame mademoiselle messieurs maitre docteur directeur directrice chef cheffe patron
patronne pere mere frere soeur abbe oncle tonton tata tatie senor senora senorita don dona ingeniero ingeniera
licenciado licenciada arquitecto arquitecta maestro maestra profe profesora profesor doctor doctora padre madre
hermano hermana fray sor capitan capitana comandante jefe jefa patrona tio tia abuelo abuela compadre comadre
companero companera joven nino nina inge lic arq quimico contador contadora senhor senhora seu sinha doutor doutora
engenheiro engenheira professora mestre mestra irmao irma frei comendador chefe patrao vo vovo dindo nho nha signor
signore signora signorina dottor dottore dottoressa ingegner ingegnere avvocato avvocatessa architetto
professoressa cavaliere cav onorevole donna suor fra geometra ragioniere commendatore capo zio zia nonno nonna sora
domnul domnule domnisoara doamna doamnei nea tanti parinte cuvios mesterul inginer pan pani panna panie panstwo
inzynier mecenas ksiadz brat siostra wujek ciocia babcia majster prezes dyrektor redaktor mistrz pane slecna
inzenyr reditel mistr teta strycek kolega kolegyne gospodin gospodine gospodja gospoda gospodo gospa gospodarica
gdja barba stric stari cika cico tetka majstor majstore sef sefe direktore doktore profesore inzenjeru kume dundo
sjor sjora siora kyrie kyria kyrios despoinis thia theia theios geronta pappas papas panagiotate mastora mastro
kapetan kapetanie daskale giatre gospozha tovarish tovarisch dyadya tyotya baba deda batyushka matushka otets
panove dobrodiy otche vladyko ur uram asszony holgy bacsi neni nenem batyam mester tanar hr fru froken herra rouva
neiti tohtori professori pastori isanta emanta opettaja seta tati sera sjef tant farbror moster ponas ponia panele
kungs kundze harra proua onu tadi meistar zoti zonja imzot mjeshter xhaxha dajo sinjur sinjura sur dun patri
fratell bean an tuasal uasal inion athair jauna
"""
_MIDDLE_EAST = """
bey beyefendi hanim hanimefendi efendi hoca hocam hocahanim usta ustam abi agabey abla teyze amca dayi hala eniste
baba dede nine kaptan kaptanim mudur mudurum sefim sayin bayan ustad ustaz ustadh ustaza ustadha muallim muellim
muellime xanim
khanum khanim khanom agha aghaye aga aqa agaye khanume jenab doktor mohandes ostad haj haji hajji hajja hajjah hagg
hagga
seyyed sayyid sayyed sayyida sidi sidna si moulay mulay lalla lala cheikh sheikh shaykh sheikha shaykha emir amir
said ustez ammo amm ammi khalo khala khalto abu umm oum um bou bu stitt sitt sett mademoiselle maalem maallem
mualem maalma hakim muhandis muhandisa mohandis bash bashmohandes basha rayyis rais kabten mudir adon gveret geveret
giveret marat mar reb rebbe rav rabbanit rebbetzin morah moreh dod doda paron baron tikin parsegh batoni batono
kalbatono kalbatoni ake apa apai agai ata aje apke eje baike bayke akhay mugalim domullo domla aka opa opajon
akajon qori hoji guai bagsh bagshaa akh egch darga zakhiral
"""
_SOUTH_ASIA = """
shri sri shree shriman shrimati smt kumari ji jee sahib saheb sahab sahiba sahibah janab janaab mohtarma muhtarma
begum bibi khatun khanum mian mia miah chaudhry hafiz qari maulana maulvi mufti pir ustad ustaad pandit panditji
guru guruji swami swamiji baba babaji acharya bhai bhaiya bhaiyya bhaijan bhau dada didi di da dai dajyu dajubhai
bahini bhauju bhabhi kaka kaki chacha chachi mama mami mausi maasi bua tau tai taya dadi nana nani uncle aunty
auntie apa appa amma akka anna annan ayya aiya chetta chettan chechi cheta saar sir madam garu gaaru avargal thambi
thangachi tambi er engr ar adv vaid hakim doctor saab sahibji mahodaya mahoday mahashaya mahodya gurudev guruma
miss teacher masterji mastersaab master lala seth sethji babu dhai malli aiyo nangi mahattaya nona hamuduruwo thero
bhante lyonpo dasho ashim aum lopen lama rinpoche geshe ani la
"""
_EAST_ASIA = """
san sama kun chan sensei senpai shi dono kacho bucho shacho tencho taisho oyakata okami oyajisan shisho hakase ssi
nim seonsaengnim sajangnim daepyonim gyosunim oppa unnie unni hyung noona nuna ajumma ajussi ahjussi imo samchon
teamjangnim laoshi laoban shifu xiansheng nvshi nushi xiaojie taitai furen jie jiejie ge gege mei ayi shushu shu
zong jingli zhuren yisheng daifu jiaoshou lao xiao da ah a sifu si fu sinsaang taai lousi sin saang lo anh chi co
chu oi bac ong ba em thay di cau mo ban quy khun phi pii nong ajarn ajahn ajaan acharn kru khru luang lung pa loong
por mae tan than phra na naa krub krap ka kha kap thai achan saya sayama daw u ko ma maung nai naw saw sai sao
ashin sayadaw ama loak bong lok lokru neakkru neak pou ta yeay bang oun puk nang thao ajan phaw ai eauy
"""
_ISLANDS = """
pak bapak bu ibu ibuk mas mbak mba kang teh teteh aa akang abang bang kakak kak adik dik om tante bli mbok gus jro
ida ustaz ustad ustadzah kyai kiai nyai haji hajjah tuan puan encik cik cikgu dato datuk datin tok tan pakcik
makcik pakde bude paman bibi oma opa eyang mbah bung pastor romo suster bruder koko ko ci cici cece engkoh kuya ate
manong manang ading tito tita tatay nanay lolo lola sir maam mam mamsir boss bossing mang aling ka pare mare doc
dok engr arkitekto atty maestra maestro titser kapitan kapitana kap konsehal kagawad po opo ginoo ginoong ginang gng
dong inday day nong
manoy manay toto dodong maun mana mestri mestre senhor senhora avo tiu tia kolega matua whaea koro kuia kaumatua
rangatira papa nanny tuakana uso sole toeaina tamai susuga tofa afioga lau ratu adi tui turaga marama bulou momo
nana bubu tamaqu tinaqu kumu kupuna aunty uncle anake tutu kahu wantok bigman angkel anti tubu kaka bro sista
"""
_AFRICA = """
mwalimu bwana rre bi bibi binti mama baba mzee ndugu dada kaka shemeji mheshimiwa daktari fundi mzazi shangazi mjomba
babu nyanya mkuu nahodha oga ogbeni alhaji alhaja hajia mallam malam malama mallama chief eze igwe oba otunba lolo
iya brother sister aunty uncle engr barr pastor evangelist mummy daddy madam egbon bros nne nna ichie nze ozo dede
daa sarki sarkin mai yaya kawu goggo inna nana nii naa paa maame maa agya eno ena egya opanyin okyeame osofo wofa
sewaa master ewuraba owura efo togbe tasi fofo ataa awo efie ato weyzero woizero wzro wro w/ro weyzerit abba ababa
emama gashe etye etiye memhir haleka aba qes kes dejazmach ntate mme me mma rra bra ausi sisi sis buti bhuti tata
makhulu gogo mkhulu malume ubaba umama mhlekazi nkosi nkosazana inkosi moruti morena mohumagadi ngwana sekuru
ambuya mbuya mukoma tete amai vaimbuya va madzibaba madzimai maiguru ssebo nnyabo mukyala mwami omukama musomesa
jjajja ssalongo nnalongo munyamwezi muzee bambo mayi achimwene achemwali agogo umugabo mwarimu muganga padiri
muzehe walaal walaalo abti adeer eeddo habo macalin sheekh xaaji gabadh tonton tantie vieux vieille grand grande
maman papa ya koro ba den nko serigne sokhna badienne borom marabout thierno elhadj hadja monpe manman matant met
"""

_DOUBLED = """
panie panstwo herr herrn frau herra rouva hr fru pan pani pane senor senora senhor senhora signor signora monsieur
madame domnul domnule doamna gospodin gospodine gospoda gospodja gospa kyrie kyria meneer mevrouw zoti sayin bapak
ibu pak bu ong ba si lalla adon gveret ur ponas ponia
"""

COURTESY = frozenset(
    word
    for group in (_ENGLISH, _EUROPE, _MIDDLE_EAST, _SOUTH_ASIA, _EAST_ASIA, _ISLANDS, _AFRICA)
    for word in group.split()
)
# What is courtesy in English, so that nobody can mean a name by it behind "Mr.".
ENGLISH = frozenset(_ENGLISH.split())
AROUND_A_NAME = COURTESY | TITLES | SUFFIX_TITLES | (CREDENTIALS - NAME_CREDENTIALS)
# Titles under which one of another kind stands before the name: "Herr Direktor", "Pan Inżynier", "Señor Licenciado".
DOUBLED = frozenset(_DOUBLED.split())
# What one person at a place of work is and few are called.
_ROLE_WORDS = """
manager manageress supervisor director leader coordinator officer sister matron chef principal headteacher
headmaster headmistress administrator superintendent foreman forewoman nurse assistant executive president owner
secretary receptionist teacher trainer editor chairman chairwoman chairperson inspector engineer accountant
"""
_ROLES = frozenset(_ROLE_WORDS.split())


def is_a_role(written: str) -> bool:
    """Return whether somebody is greeted by what they are at work: "Store Manager", "Head of Sales"."""
    said = re.findall(r"[^\W\d_][\w'’-]*", written.lower())
    what, _, of = " ".join(said).partition(" of ")
    role = what.rpartition(" ")[2]
    if role in JOB_HEADS and " " in what and not of and listed_names().isdisjoint(said):
        return words("general_words.txt").issuperset(said[:-1])
    return (role in _ROLES or (role == "head" and bool(of))) and words("general_words.txt").issuperset(said)
