"""Short forms by full form, in the many languages that the English list does not know.

Read both ways by `critic.names.lists`.  Every name is folded; forms that are English words as well are left out, since
a listed name is taken for one wherever it stands.
"""

SHORT_FORMS = """
philippa philipa phillippa: pip pippa
aleksandr alexandr alexander oleksandr: sasha sascha sanya shura alek olek les
aleksandra alexandra oleksandra: sasha sascha shura olya ola asia
aleksei alexei alexey oleksiy: alyosha lyosha
anastasia anastasiya anastasiia: nastya nastia nastja stasya asya
andrei andrey andriy: andryusha
anna hanna: anya ania asya hania
boris: borya
dmitri dmitry dmitriy dmytro dimitri: dima mitya
ekaterina yekaterina kateryna katarzyna catarina katarina: katya katia katja kasia kate katka kati
elena yelena olena helena: lena alena lenka hela
evgeny evgeniy yevgeny yevhen evgenia evgeniya yevgenia: zhenya zhenia jenya
galina: galya
grigori grigory: grisha
irina iryna: ira irka
ivan: vanya ivo
konstantin: kostya kostia
ksenia kseniya oksana: ksyusha ksenya
larisa larysa: lara
lyudmila ludmila lyudmyla: lyuda luda mila
maria mariya marija: masha marusya masza maja mariuca marika
mikhail mykhailo mihail: misha mischa mykhas
nadezhda nadiya: nadya nadia
natalia natalya nataliya: natasha nata tasha natalka
nikolai nikolay mykola: kolya mykolka
oleg oleh: olezhka
olga olha: olya olia
pavel pavlo: pasha
pyotr petr petro: petya petia
roman: roma
sergei sergey serhiy sergii: seryozha serge seryoga
sofia sofiya sophia: sonya sonia sofi zosia
svetlana svitlana: sveta
tatiana tatyana tetyana: tanya tania tanja
valentina valentin: valya
valeria valeriya valery: lera valera
veronika veronica: nika vera
victoria viktoria viktoriya: vika viki
viktor: vitya
vladimir volodymyr: vova volodya vlad
vladislav vladyslav: vlad vladik slava
vyacheslav yaroslav: slava slavik
yulia yuliya iuliia: yulya julia
yuri yuriy: yura
agnieszka: aga agnes
malgorzata: gosia malgosia
joanna: asia joasia
krzysztof: krzysiek kris krzys
tomasz: tomek
piotr: piotrek
michal: misiek
wojciech: wojtek
jakub: kuba
stanislaw: staszek stas
zbigniew: zbyszek
grzegorz: grzesiek grzes
malgorzata margarita: rita
barbara: basia bara barca
elzbieta: ela
magdalena magdolna: magda lena madzia leni
jan: janek honza
jiri: jirka
josef jozef: pepa joska sepp jupp
frantisek: franta
jaroslav: jarda
istvan: pisti
laszlo: laci
jozsef: jozsi
ferenc: feri
erzsebet: bozsi zsoka
ilona: ili
aleksandar: aca sasa
slobodan: boba
dragan: gaga
jovan: joca
nikola: nidzo
konstantinos: kostas costas dinos
dimitrios demetrios demetrius: dimitris jimmy jim mitsos
georgios: giorgos yorgos george
ioannis: yannis giannis yiannis john
athanasios: thanasis thanos
panagiotis: panos takis
evangelos: vangelis
spyridon: spyros
eleni: lena
vasileios: vasilis bill
theodoros: thodoris theo
stylianos: stelios
jose: pepe joselito chepe che
josefa josefina: pepa fina
francisco: paco pancho kiko fran curro cisco chico
francisca: paca paquita kika chica
guadalupe: lupe lupita
ignacio: nacho
enrique: quique kike
eduardo: lalo edu dudu
guillermo: memo guille
jesus: chuy chucho suso
manuel: manolo manu lolo manny nelo
manuela: manoli lola
dolores: lola loli
rosario: charo chayo rose rosie
concepcion: concha conchita
consuelo: chelo
mercedes: merche meche
pilar: pili
isabel: isa chabela chavela bel
alejandro: ale alex jandro
alejandra: ale alex jandra
antonio: tono toni tonino tonho
roberto: beto tito rober
alberto: beto tito
gilberto humberto norberto: beto
luis: lucho
rafael: rafa
sebastian sebastiao: seba bas basti tiao
santiago: santi chago
fernando: nando fer
hernando: nando
graciela: chela
gabriela: gaby gabi
gabriel: gabo gabi
beatriz: bea bia
leticia: lety
patricia: paty pati
teresa: tere terezinha
vicente: chente
rodrigo: rodri
gonzalo: gonza
gregorio: goyo
joaquin joaquim: quim kino quino
josep: pep
francesc: cesc
inmaculada: inma
maria jose: marijose majo
montserrat: montse
joao: ze joaozinho jota
leonardo: leo nardo
carlos: carlitos caca charly
luiz: lula luisinho
raimundo: mundo
sergio: checo
cristina: cris tina
giuseppe: beppe peppe pino peppino geppo
giovanni: gianni nanni vanni
giacomo: mino
luigi: gigi gino
francesco: franco checco cesco ciccio
francesca: franca
salvatore: toto salvo turi
vincenzo: enzo cenzo
lorenzo: enzo renzo
domenico: mimmo nico
raffaele: lello
alessandro: ale sandro alex
alessandra: ale sandra
filippo: pippo
michele: lino michi
antonella: anto
elisabetta: betta lisa
guglielmo: memo
bartolomeo: meo
margarethe margarete: grete gretchen gretel greta marga rita meta
johannes: hans hannes jo joh jannes johan
johann: hans hannes
joachim: jo achim jochen
wilhelm: willi wim willem
friedrich: fritz fred frieder
heinrich: heinz heiner heini
franz: franzl
ludwig: lutz wiggerl
matthias mathias: matze hias
andreas: andi
stefan stephan: steff steffen
ulrich: uli ulli
ulrike: uli ulli rike
wolfgang: wolf wolfi
rudolf: rudi
hildegard: hilde
gertrud: gerti trude trudi
elisabeth: lisa lisl elli else sissi liesel liesl bettina lis elsa
katharina: kathi kathe katja trine ina
christine christiane: tine christel
susanne: susi sanne
angelika: geli
gabriele: gabi
brigitte: gitte gitta
ursula: uschi ulla
dorothea: thea dorle doro dot dottie dodie
maximilian: max
benedikt: bene
sebastiaan: bas
cornelis: kees cees cor
jacobus: koos jaap
hendrik: henk
johanna: hanna hanneke jo anke
gerardus: gerard geert
petrus: piet
wilhelmina: willa mina billie willemijn mien
marinus: rien
nicolaas: klaas
antonius: toon ton
adrianus: ad aad
lars: lasse
erik: rikke
kristian: kris
kristoffer: toffe
nils: nisse
karl: kalle
bo: bosse
margareta: greta
jean pierre: jp
jean: jeannot
guillaume: gui
frederic: fred fredo
dominique: dom
philippe: phil
veronique: vero
emmanuel: manu
emmanuelle: manu
dominika: domi
mehmet: memo
mustafa: musti
ibrahim: ibo ibra
fatma fatima: fatos fatou fati
abdullah abdulrahman abdelrahman: abdo abdu
muhammad mohammed mohamed: mo hamoudi moe hamada
yusuf yousef youssef: joe yusufi
ahmed ahmad: hamada
khadija: khadouj dija
abdelkader: kader
amirhossein: amir
mohammadreza: reza mohammad
alireza: ali reza
fatemeh: fati
siddharth siddhartha: sid
lakshmi laxmi: lachu lucky
krishnamurthy: krishna
venkatesh venkataraman venkatesan venkata: venkat venky
subramanian subramaniam: subbu mani subra
ramakrishnan: ram ramki
radhakrishnan: radha
harpreet: harry preet
gurpreet: guru preet
manpreet: preet mani
jaspreet: jas preet
rajendra rajesh rajeev: raj raju
vijayalakshmi: viji vijaya
aishwarya: aish
anirudh aniruddha: ani
priyanka: priya pri
karthikeyan: karthik
satyanarayana: satya
chandrasekhar chandrashekar: chandra shekar sekhar chandu
parthasarathy: partha sarathy
raghavendra: raghu
vishwanathan viswanathan: vishy vishu
dharmendra: dharam
sanjana: sanju
abhishek: abhi
abhinav: abhi
sulaiman: sule
adaeze: ada eze
adaobi: ada obi
chidinma: dinma
chukwuemeka: emeka chuks
ngozichukwuka: ngozi
nkechinyere: nkechi kechi
ikechukwu: ike iyk iyke
obinna: obi
uchenna: uche
ifeoma: ify
ifeanyi: ify
onyekachi: kachi onyi
chinonso: nonso
chinyere: chichi
oluwaseun: seun
corazon: cora cory azon zon
delfina: delfi delfa fina
olufunmilayo: funmi funmilayo
oluwafunmilayo: funmi funmilayo
temitope: temi tope
babajide: jide
olamide: ola mide
ayodele: ayo dele
thandiwe: thandi
nomthandazo: thandi
siyabonga: siya
nkosinathi: nathi
lindiwe: lindi
bongani: bongs
kagiso: kg
tshepo: tshepi
wanjiku: ciku shiko
wanjiru: ciru shiro
njoroge: njoro
kwabena: kobina kobby
takahiro: taka
yoshihiro: yoshi
hiroyuki: hiro
elizaveta: liza
yitzhak: itzik
moshe: moishe
avraham: avi abe
yosef: yossi
yaakov: kobi
david: dudi dudu dave
shmuel: shmulik
shlomo: shlomi
binyamin: benny
miriam: miri
jonathan: johnny
zuzanna zuzana: zuzia zuzka zuzi
katarzyna: kaska kasienka
jaroslaw: jarek
miroslaw: mirek
slawomir: slawek
przemyslaw: przemek
radoslaw: radek
dariusz: darek
andrzej: andrzejek jedrek
marcin: marcinek
mateusz: mati
bartlomiej bartosz: bartek
pawel: pawelek
jerzy: jurek
henryk: heniek
ryszard: rysiek
tadeusz: tadek tadzio
waldemar: waldek
wladyslaw: wladek
kazimierz: kazik
ewelina: ewela
karolina: karola
jadwiga: jadzia
krystyna: krysia
monika: monia
patrycja: pati
paulina: paula
teresa: renia
urszula: ula
wanda: wandzia
weronika: wera
michal: michalek
krzysztof: krzysio
vaclav: vasek
tomas: tomasek
tereza: terka
veronika: verca
bartholomeus: bart
elizabeth: lilibet
rebecca: bex
charlotte: charlie
isabella: izzy
alexandra: lexi
benjamin: benji
eleanor: nell
caroline: caz
stephen: stevie
padraig: paddy
seamus: shay
william: liam
gareth: gaz
barry: baz
sharon: shaz
darren: daz
karen: kaz
david: dafydd dai
angus: gus
alasdair: ally
fatoumata: fatou
abdoulaye: ablaye
ibrahima: ibou
mohamed: momo
oluwatobiloba: tobi
oluwadamilola: dami
chinedu: edu
nwamaka: amaka
chukwudi: chudi
obiageli: oby
nkiruka: kiki
sibusiso: sbu
nompumelelo: mpumi
lerato: lera
wambui: shiru
akinyi: akii
mariam dimitra: mimi
abdulrahman abdurrahman: rahman
abdulrahim: rahim
abdulaziz: aziz
abdulkarim: karim
abdallah: abdo
nasrin: nasu
ramakrishna: krishna
balasubramanian: subbu
chandrasekaran: chandru chandra
meenakshi: meenu
krishnamoorthy: krishna moorthy
sivasubramanian: mani
thirunavukkarasu: arasu
anbarasan: anbu
padmanabhan: padhu paddu
srinivasan srinivas: seenu
narayanan: narayan
santhanakrishnan: santhanam
venkateswaran: venkat
lakshminarayanan: lakshmi
soundararajan: soundar rajan
rajagopalan: raju gopal
viswanathan: vishwa
vaidyanathan: vaithi
rajalakshmi rajeshwari: raji
bhuvaneswari: bhuvana
parameswari: eswari
maheshwari mahendra: mahi
abhimanyu: abhi
pradeep: pradi
parvati: paru
shivani: shivu
siddharth: siddhu
tanmay: tanu
surendra: suri
jitendra: jitu
satyajit: satya
ranjit: ranju
basavaraj: basu
wahyuni: yuni
francisco: isko
josefina: pina
rolando: lando
eduardo: edong
bernadette: badette bernie
esperanza: espie
emmanuel: manny
reynaldo: naldo
armando: mando
ernesto: erning nesto neto
roberto: bobby
alejandro: jano alejo
cristobal: toba
milagros: mili mila
joaquin: joaco
estefania: estefi
daniela daniel: dani
veronica: vero
socorro: coco
hortensia: tencha
fernanda: nanda
leandro: leo
ricardo: caca
conceicao: ceicao
antonia: toninha toni tonia
raimunda: mundinha
matteo: teo
benedetta: bene
emanuele: manu lele
daniele: dani lele
gabriele: lele
raffaella: lella
margherita: rita
lodovico: vico
nicoletta: nico
vincenza: enza
concetta: tina
alexandre: alex
aurelie: lilie
dominique: domi
matthieu: mat matt
theodora: thea
wilhelm: willy
bernhard: berni
dominik: domi nik
leopold: poldi
josefine: josi
annegret: anne
friederike: rike frieda
mechthild: mecki
cornelia: conny nele
jacqueline: jacky
hannelore: lore
anneliese: liesel anne
liselotte: lilo lotte
christoph: stoffel
jorgen: jorn
margrethe: grethe
elisabet: lisbet
birgitta: gitta
gunnar: gunne
torbjorn: tobbe
fredrik: fredde
henrik: henke
mikael: micke
johannes: juha joop
juhani: jussi
kristiina: kiti
panagiota: giota
konstantina dinara: dina
aikaterini: katerina
anastasios: tasos
stavroula: roula
christos: chris
emmanouil: manolis
efstathios: stathis
efthymios: thymios
charalambos charalampos: babis
paraskevi: voula vivi
evangelia: litsa lia
apostolos: tolis
chrysostomos: chrysos
theodosios: thodosis
mustafa: mustik
abdulkadir: kadir
nurettin: nuri
davit: dato
aleksandre: sandro
nikoloz: nika
tamar: tako tamuna
oleksandr: sashko oles
yelyzaveta: liza
solomiya: solya
viktoriia: vika
bohdan: bodya
daryna: dasha
daria: dasha
alisa alina: alya
arkady: arkasha
anatoly: tolya tolik
leonid: lenya
gennady: gena
vasily: vasya
stepan: styopa
yegor: gosha
georgy: gosha zhora
artyom: tyoma artemka
semyon: syoma
fyodor: fedya
timofey temirlan: tima
lyubov: lyuba
vera: verochka
raisa: raya
antonina: tonya
lidia: lida
nina: ninochka
marina: marisha
polina: polya
kristina: kris
gulnara: gulya
aizhan: aika
nurlan nursultan: nurik
aleksandar: sasha
ljubica: ljuba
vojislav: voja
branislav: bane
mladen: mladjo
katarina: kaca
zvonimir: zvone
sandor: sanyi
gyorgy: gyuri
katalin: kati
zsuzsanna: zsuzsi
erzsebet: erzsi
balazs: bali
tamas: tomi
gabor gavriel: gabi
mihaly: misi
miklos: miki
eszter: eszti
orsolya: orsi
boglarka: bogi
krisztina: kriszti
gheorghe: gigi ghita
constantin: costel costi
alexandru: alex sandu
nicolae: nicu
ioan ion: nelu ionel
elena: lenuta
maria: maricica ria mia mieke mimi
stefan: fane fanel
vasile: vasilica
dumitru: mitica
florin: florinel
anca: ancuta
masahiro: masa
michiko: michi
rivka: rivky riki
menachem: mendy
esther: esti
sarah: sari
yehuda: yudi
shimon: shimi
refael: rafi
netanel: nati
ahuva: ahuvi
yisrael: srulik
leokadia: lodzia
jonatan: jony joni
krystian: krystek kris
kristian: krystek
lukasz: luki lukaszek
zofia: zosienka
kamil: kamilek
alicja: ala
gabriela: gabrysia
stanislava: stana
ondrej: ondra
zdenek: zdena
matej: matys
vojtech: vojta
ludek: luda
katerina: katka kacka
eliska: ela
barbora: bara
konstantin: kosta
yevheniia evheniya: zhenya
liudmila lyudmila: lyusya
rostislav: slava rostik
maksim maksym: max
maxim: maks
stanislav: stas slava
tymofiy: tymko
hryhoriy: hrysha
khrystyna: khrystia
mohammadali: ali
gholamreza: reza
shahnawaz: nawaz
abdulmajid: majid
zainab: zee
suleiman: sule
opeyemi: yemi
morenikeji: nike keji
olanrewaju: lanre
emmanuella: ella manu
kwadwo: kojo
nthabiseng: thabi
nokuthula: thuli
tafadzwa: tafi
muthoni: thoni
margaretha: griet marga
hendrika: riek hennie
theodorus: theo dorus
wilhelmus: wim
elisabeth: els liesbeth
catharina: toos trijn
alfonso: poncho
rosalia: lia
encarnacion: encarna
xavier: javi
javier: xavi
jordi: jordiet
iker: ikertxo
ander: andertxo
magdalena: malena
angeles: geles
gertrudis: tula
teodoro: doro
dominador: domeng
erlinda: linda
lourdes: lulu lou
marilyn: lyn
ferdinand: nanding
benigno: ninoy
antonio: tonyo
enkhbayar: enkhee
sardor: sardorbek
shakhnoza: shakha
hrant: hranto
mkrtich: mko
levan: levaniko
konstantine: kote
zviad: zvio
chukwudi chukwuma chukwuebuka chukwunonso chukwuka chukwuemeka: chuks chuka
anastazja: stasia nastka
venkataraman: venkatram venkatraman
chukwudi chukwuma chukwuebuka chukwunonso chukwuka chukwuemeka: chuks chuka
anastazja: stasia nastka
venkataraman: venkatram venkatraman
carmen: mamen
sigridur: sigga
ekaterina yekaterina: katyusha
francisco: patxi
ilona: ica
georgi: gosho
konstantinos: kosta
evangelia: vangelitsa
yael: yaeli
nursultan: nureke
grzegorz: grzesiu
padraig: paudie
ludvig: ludde
birgitta: gittan
gudrun: gunna
uladzimir: valodzia
tsvetelina: tsveti
balasubramanian: balu
rebekah: bex
samer: sam
"""
