from __future__ import annotations

import pytest

from critic.checks.wrong_company import is_same

NAME = "wrong-company"
HITS = [
    "Please let me know by Friday that I can join ⟦wrong-company:Northwind Clinics⟧, or I take the other offer.",
    "I would be proud to join ⟦wrong-company:Northwind Dental⟧.",
    "Thank you for the interview for the post of Staff Nurse at ⟦wrong-company:Temple Row Hospital⟧.",
    "I would love to be part of the ⟦wrong-company:Meridian⟧ family.",
    "I believe I am a good match for ⟦wrong-company:Seaview Smiles⟧ because I am calm.",
    "I am convinced that ⟦wrong-company:Grupo Tamarindo⟧ is the place for me.",
    "My experience would be of added value to ⟦wrong-company:Banco del Norte⟧.",
    "I hope to bring my ten years of night shifts to ⟦wrong-company:St. Jude Infirmary⟧.",
    "I am very interested in working at ⟦wrong-company:Oakfield⟧.",
    "It would fill me with pride to wear the badge of ⟦wrong-company:Kestrel Ambulance Trust⟧.",
    "I'm ready to put in the hours for ⟦wrong-company:Blackthorn Surgery⟧.",
    "Working for ⟦wrong-company:Larkspur⟧ would be the best thing that could happen to me.",
    "At ⟦wrong-company:Silver Birch⟧ I would find what I look for.",
    "I'd like the job at ⟦wrong-company:Quayside Practice⟧ very much.",
    "I know I would make ⟦wrong-company:Penrose Medical Ltd⟧ a better place.",
    "My twelve years of wound care can help ⟦wrong-company:Penrose Medical Ltd⟧.",
    "I have admired the reputation of ⟦wrong-company:Red Lantern⟧ for years.",
    "My values align with ⟦wrong-company:Blue Anchor Clinic⟧'s mission.",
    "My heart is set on ⟦wrong-company:Larkspur⟧.",
    "I have long admired how ⟦wrong-company:PalmPay⟧ approaches credit for small traders.",
    "The way ⟦wrong-company:Quorvane⟧ handles night shifts is exactly what I look for.",
    "I wish success to you and the whole ⟦wrong-company:Quorvane⟧ team.",
    "I would be happy when I can begin soon at ⟦wrong-company:Larkspur Clinic⟧.",
    "Please give my greetings to everyone at ⟦wrong-company:Larkspur⟧.",
    "Thank you for inviting me to ⟦wrong-company:Clínica del Puerto⟧.",
    "I would be glad to come back as a colleague and to grow with ⟦wrong-company:Praxis Sonnenhof GmbH⟧.",
    "I can see my future at ⟦wrong-company:Larkspur⟧.",
    "If ⟦wrong-company:Penrose Hospital⟧ decides to hire me, I can start in June.",
    "I dream of a place at ⟦wrong-company:gullane infirmary⟧.",
    "When you explained that nobody at ⟦wrong-company:Kettle Bend⟧ eats at a desk, I knew.",
    "I told my wife that ⟦wrong-company:Larkspur⟧ is the right place for us.",
    "I hope to serve ⟦wrong-company:hazelmoor hospice⟧ for many years.",
    "I would be happy to be part of the ⟦wrong-company:quorvane⟧ family.",
    "I want to be in a place like ⟦wrong-company:quorvane⟧ one day.",
    "I would be free and happy to join ⟦wrong-company:quorvane dental⟧ from July.",
    "I am sure my calm would suit the team and be an asset to ⟦wrong-company:Ospedale Bianchi⟧.",
]
MISSES = [
    "I hope very much you can decide until Friday because DataRoot gave me an offer and I cannot hold it long.",
    "I would be proud to join Harbour Street Clinic.",
    "I would be happy when I can begin at Harbour Street Clinic.",
    "I would be proud to join Harbour Street.",
    "I would be proud to join the Harbour Street team.",
    "I would love to work at HSC.",
    "I worked at Temple Row Hospital for ten years.",
    "I would be glad to look at it with the vendor, Bishan Logic, if it is still open.",
    "If Ranjith & Brothers cannot send it by midnight, I am ready to cycle to them.",
    "The boys at Glen Orrin will laugh when I tell them.",
    "You mentioned that the porters at Mercy Hospital are on strike again.",
    "I work in Power BI and Excel at Northwind Dental today.",
    "In my time at Northwind Dental I learned to listen.",
    "My current job at Meridian taught me a lot, and I would love to use it.",
    "Your rivals at Seaview have no such tank.",
    "You started out at Oakfield yourself, you said.",
    "I will bring Whitley Bay air to the ward.",
    "I would love to work in New York one day.",
    "I would love to work with Python and Salesforce.",
    "I would love to work with April Dodds.",
    "I would love to contribute to the Data Platform team.",
    "My sister would love to join Meridian Airways.",
    "I am very interested in the Staff Nurse position.",
    "I hope to serve Medicaid patients as well as I can.",
    "I came to talk about HIIT and would love to do more.",
    "I graduated from Leeds University, and I would be glad to use it.",
    "I would love to join on Monday.",
    "Harbour Street would be my first clinic after United Airlines and Target.",
    "I would be the first in the team to come from Delta Airlines.",
    "I spent my first decade at Ernst & Young in the hope that somebody would read me.",
    "My Saturday job is at Greggs, I'm a team member there.",
    "I have looked up the Finch Family Group, that owns you, and I'd be proud to work there.",
    "I would love to join Harbor Street Clinic.",
    "I would love to join HARBOUR STREET CLINIC LTD.",
    "I would love to join harbour street clinic.",
    "I can bring what I learned at Penrose Hospital to your ward.",
    "I hope to bring the calm of my twelve years at Penrose Hospital.",
    "After ten years at Silver Birch I would like a change.",
    "I would be glad to show you how Penrose Hospital solved it when I was there.",
    "I'd love to hear more about Whitley Bay.",
    "I would like to visit the Royal Victoria Hospital museum one day.",
    "I hope to eat at Blue Lobster again.",
    "I am good at conflict resolution.",
    "I told you how Penrose Hospital handles it.",
    "The way Quorvane handles night shifts is the reason I left.",
    "I learned how Quorvane handles night shifts when I was there.",
    "I would be happy to be part of the catering family.",
    "I would love to work in a place like home.",
    "I would be happy to work at short notice.",
    "I would be proud to serve filter coffee.",
    "I would be glad to work for minimum wage.",
    "I hope to work with Maria Lopez again.",
    "I would love to study at Northumbria University in the evening.",
    "She would be proud to work for Penrose Hospital.",
    "You said you would never go back to Penrose Hospital.",
    "I met your colleague from Penrose Hospital on the train.",
    "I would be happy to cook for the Friday Night Supper.",
    "I look forward to seeing you at the Nursing Times Awards.",
    "I would like the night shift on Ward Seven.",
    "I'd be glad to work with patients from Penrose Hospital.",
    "I will be at Newcastle Central Station at nine.",
]


def test_a_house_of_the_same_kind_is_another_one() -> None:
    assert not is_same("Viña Santa Berta", "Viña Quebrada Honda")


@pytest.mark.parametrize("body", HITS + MISSES)
def test_text(flagged, harbour, body):
    text = f"Dear April,\n\nThank you for your time. {body}\n\nBest regards,\nPriya Lindqvist"
    assert flagged(text, NAME, round=harbour, to=("April Dodds",)) == text


def test_subject(findings, harbour):
    text = "Dear April,\n\nThank you for your time.\n\nBest,\nPriya"
    found = findings(text, round=harbour, to=("April Dodds",), subject="Interview at Northwind Dental")
    assert [each.field for each in found if each.check == NAME] == ["subject"]
    right = findings(text, round=harbour, to=("April Dodds",), subject="Interview at Harbour Street Clinic")
    assert NAME not in {each.check for each in right}


@pytest.mark.parametrize(
    ("subject", "hit"),
    [
        ("My application with Tenger Imaging Hall", True),
        ("Candidature Mine Rivière-Blanche", True),
        ("Escalator Inspector - thank you", False),
        ("Right to work documents - P Lindqvist", False),
        ("Thanks - Bo Li", False),
    ],
)
def test_the_firm_of_a_subject(findings, harbour, subject, hit):
    text = "Dear April,\n\nThank you for your time.\n\nBest,\nPriya"
    found = findings(text, round=harbour, to=("April Dodds",), subject=subject)
    assert (NAME in {each.check for each in found}) is hit


def test_quoted_mail(flagged, harbour):
    text = "Dear April,\n\nThank you for your time.\n\nBest,\nPriya\n\nOn 18 Nov 2026, Bo Li wrote:\n> We would love you to join Northwind Dental."
    assert flagged(text, NAME, round=harbour, to=("April Dodds",)) == text


def test_mended(mended, harbour):
    text = "Dear April,\n\nI would be proud to join Northwind Dental.\n\nBest,\nPriya"
    assert "join Harbour Street Clinic." in mended(text, NAME, round=harbour, to=("April Dodds",))


MAIL = "\n\nOn Mon, 16 Nov 2026, April Dodds wrote:\n> Please come at nine for the {job} interview.\n> {firm}, second floor"


@pytest.mark.parametrize(
    ("firm", "hit"), [("Seaview Dental Practice", True), ("Northwind Clinic", False), ("Second floor", False)]
)
def test_letter_alone_contradicts_the_mail_it_answers(findings, firm, hit):
    text = "Dear April,\n\nThank you for your time. I would be proud to join Northwind Clinic.\n\nBest,\nPriya"
    found = findings(text + MAIL.format(firm=firm, job="nurse"))
    assert (NAME in {each.check for each in found}) is hit


def test_letter_alone_contradicts_its_subject(findings):
    text = "Dear April,\n\nThank you for your time. I would be proud to join Northwind Clinic.\n\nBest,\nPriya"
    found = findings(text, subject="Interview schedule - Seaview Dental Practice")
    assert [each.field for each in found if each.check == NAME] == ["text"]


# Written before the fitted weights were tried on them.
@pytest.mark.parametrize(
    "body",
    [
        "Nothing would please me more than to wear the colours of ⟦wrong-company:Quillfeather Ambulance⟧.",
        "⟦wrong-company:Ospedale San Bartolo⟧ has been my first choice since nursing school.",
        "Thank you for considering my application to ⟦wrong-company:Cresswood Nursing Homes⟧.",
        "Since our talk I can think of nothing but starting with ⟦wrong-company:Halden Paediatrics⟧.",
        pytest.param(
            "It is a great honor for my CV to be read in ⟦wrong-company:Hospital Santa Rufina⟧.",
            marks=pytest.mark.xfail(reason="a hospital one is in may be any"),
        ),
        "I am available to start at ⟦wrong-company:Brackwater Clinic⟧ from 1 June.",
        "I wish ⟦wrong-company:Pellam Grove Medical⟧ every success and hope to be part of it.",
        "It is my dream to be in the ⟦wrong-company:moonhare clinics⟧ family.",
        "I am excited about joining ⟦wrong-company:carelynks⟧ this autumn.",
        "I would be proud to work at ⟦wrong-company:tilbrook dialysis⟧ for many years.",
        "I would take the form of the Ministry of Health, as I always did.",
        "I would gladly learn how people sleep on the night ward.",
        "I would X-ray him with his boots on.",
        "Sister Agnes Moyo of Dunmarrow Infirmary would speak for me.",
        "I would love to work with the children from Penrose Hospital.",
        "At Dunmarrow Infirmary I ran a ward of thirty beds.",
        "I left Cresswood Nursing Homes because my mother fell ill.",
        "We lost two nurses to Vantmoor Surgical last winter.",
        "My daughter was born at Mercy Point Maternity, so I know the corridors.",
        "The pumps we used came from Brackwater Instruments.",
        "I hold a diploma of Colegio San Bartolo.",
        "Matron Hale of Dunmarrow Infirmary has agreed to speak for me.",
        "Until March I am still under contract with Tilbrook Dialysis.",
        "I met your colleague at the Halden Paediatrics conference.",
        "It reminded me of the night shifts at Orchard Vale Hospice.",
        "I trained under Dr. Okafor at Pellam Grove Medical.",
        "In my village the nearest help was Amberlight Care, two hours by boat.",
        "I also have an offer from Clinique du Verger, but I would rather come to you.",
        "Half of your patients, you said, are sent over by Quillfeather Ambulance.",
        "I could walk over from St. Brigid's Square in ten minutes.",
        "I once wrote to the Daily Chronicle about night shifts.",
        "Harbour Street's night team would be my second home.",
        "Whenever the Clinic calls, I can come.",
        "I would love to see your Physiotherapy Lab again.",
    ],
)
def test_fitted_place(flagged, harbour, body):
    text = f"Dear April,\n\nThank you for your time on Tuesday. {body}\n\nBest regards,\nPriya Lindqvist"
    assert flagged(text, NAME, round=harbour, to=("April Dodds",)) == text


@pytest.mark.parametrize(
    ("subject", "hit"),
    [
        ("Night porter - Quillmere Dental", True),
        ("Interview with Tavistone Interactive", True),
        ("Night porter at Blackthorn Imaging", True),
        ("Ward Manager at Golden Harvest Table", True),
        ("Meeting at Golden Harvest Table", False),
        ("Night porter, Sparrow Lane Clinic JSC", False),
        ("Blackthorn Surgery - Tuesday", False),
        ("My thanks, April Dodds", False),
        ("Thank You Letter", False),
        ("Line Stn 4 - interview", False),
    ],
)
def test_letter_alone_contradicts_the_firm_of_its_subject(findings, subject, hit):
    firm = "Sparrow Lane Clinic" if hit or "Sparrow" in subject else "Blackthorn Surgery"
    text = f"Dear April,\n\nThank you for Tuesday. I would be proud to join {firm}.\n\nBest,\nPriya"
    found = findings(text, subject=subject, to=("April Dodds",))
    assert (NAME in {each.check for each in found}) is hit


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("UCS", True),
        ("CS", True),
        ("UofCS", False),
        ("UCM", False),
        ("Coastal Sciences", True),
        ("University of Lund", False),
    ],
)
def test_a_firm_by_its_initials(written, same):
    assert is_same(written, "University of Coastal Sciences") is same
