from __future__ import annotations

from dataclasses import replace

import pytest

NAME = "wrong-role"
HITS = [
    "I am very interested in the ⟦wrong-role:Dental Hygienist⟧ position.",
    "Thank you for the interview for the position of ⟦wrong-role:Network Administrator⟧ and for the tea.",
    "As your next ⟦wrong-role:Practice Receptionist⟧ I would smile.",
    "As ⟦wrong-role:Marketing Coordinator⟧ I would bring order.",
    "I hope to join you as ⟦wrong-role:Head Chef⟧.",
    "If I become ⟦wrong-role:Quality Supervisor⟧, I will look after them.",
    "I applied for the post of ⟦wrong-role:network administrator⟧ with joy.",
    "I would be delighted to come to you as ⟦wrong-role:pastry chef⟧.",
    "I'm eager to become ⟦wrong-role:tram driver⟧ in your depot.",
    "My dream is to be ⟦wrong-role:Court Interpreter⟧.",
    "I would be proud to be a ⟦wrong-role:Cheesemaker⟧ at Harbour Street Clinic.",
    "I have always felt that the duties of ⟦wrong-role:ship chandler⟧ fit me.",
    "As a candidate for ⟦wrong-role:Pool Lifeguard⟧ I promise to keep learning.",
    "I know that a decent ⟦wrong-role:Parking Warden⟧ must have patience.",
    "As your ⟦wrong-role:weekend baker⟧ I would be in by four.",
    "I am sure the ⟦wrong-role:Loss Adjuster⟧ job is the one for me.",
    "I am keen to start as a ⟦wrong-role:Night Porter⟧ on the second floor.",
    "I am confident that as ⟦wrong-role:Choir Conductor⟧ I can give you a lot.",
    "I hope you choose me for the ⟦wrong-role:Deputy Sommelier⟧ place.",
    "I'd be glad if you took me on as ⟦wrong-role:Dog Groomer⟧.",
    "I think my skills are a good match for ⟦wrong-role:Software Engineer⟧.",
    "It was great to learn more about the ⟦wrong-role:Financial Controller⟧ role.",
    "The ⟦wrong-role:Product Owner⟧ position sounds like what I have been looking for.",
    "I am applying for the ⟦wrong-role:Analyst⟧ Position.",
    "I am confident that I can succeed as a ⟦wrong-role:UX designer⟧ here.",
]
MISSES = [
    "I am very interested in the Staff Nurse position.",
    "I am very interested in the nursing position.",
    "I am very interested in the nurse job.",
    "I am very interested in the Senior Staff Nurse role.",
    "As a night porter I learned to walk softly.",
    "About the Dutch bookkeeper on the second floor: I will not mind him.",
    "With two of the crew coming up to retirement I would want them out with the young ones.",
    "I drove there, asked for the shipping clerk rather than the director, and learned a lot.",
    "At Shelter Point, where I am Tenancy Support Worker, we only talk cases over.",
    "I once drove to Sligo with a hedgehog on the passenger seat.",
    "I liked what you said of the role of the supervisors in it.",
    "I am a Business Analyst by designation even now, and most of it I taught myself.",
    "I still want to build that calendar for the fraud model.",
    "I asked him to sit down and show me the page.",
    "I worked as a Dental Hygienist for ten years.",
    "In my current role as Practice Receptionist I answer two hundred calls.",
    "My present job as Shift Supervisor ends in May.",
    "You started as a Healthcare Assistant yourself.",
    "You told me how hard the Ward Manager role was at first.",
    "I would be a good listener and a fast learner.",
    "This is an exciting position.",
    "The senior position you hold is not what I want.",
    "As a mother of three I can do nights.",
    "I would be honoured to join you as a member of the team.",
    "As a trained welder I can weld.",
    "I want to be a better listener.",
    "I have wanted to be useful since I was small.",
    "When I was six I wanted to become an astronaut.",
    "I would be happy to work under the Ward Manager.",
    "I would like to be of help to every visitor.",
    "I am proud to be the daughter of a fisherman.",
    "I hope to be a helper in every way.",
    "I would love to hear what your night porter said as a joker.",
    "I would be glad to have you as a mentor.",
    "I would be glad to learn from you as leader of the ward.",
    "The job of your plumber must be hard with such pipes.",
    "I would be happy to be your nurse.",
    "I look forward to being a nurse on your ward.",
    "The good cook needs salt, you said.",
    "Ms. Lee, your marketing coordinator, was very kind to show me around.",
    "My former store manager can give you a reference.",
    "I enjoyed hearing how you went from lecturer to director.",
    "I would report to the office manager.",
    "I have a licence as a bus driver.",
    "One addition: Captain Rolf Haugland is at sea until Thursday.",
    "I know the Data Engineer role is also open; I would be happy to talk about it.",
]


@pytest.mark.parametrize("body", HITS + MISSES)
def test_text(flagged, harbour, body):
    text = f"Dear April,\n\nThank you for your time. {body}\n\nBest regards,\nPriya Lindqvist"
    assert flagged(text, NAME, round=harbour, to=("April Dodds",)) == text


@pytest.mark.parametrize(
    ("subject", "hit"),
    [
        ("Thank you - Climate Analyst interview", True),
        ("Thank you - Staff Nurse interview", False),
        ("Bewerbung Staff Nurse", False),
        ("The night porter", False),
        ("Thank you, April", False),
        ("Priya Lindqvist, nurse", False),
        ("tram driver position", True),
        ("Thank you / pastry chef interview", True),
        ("The surgeon and the fish tank", False),
        ("Our talk about the new computer", False),
        ("Thank you, Captain", False),
        ("Cold hands", False),
        ("Junior Staff Nurse interview", True),
        ("Thank you - Junior Staff Nurse interview", True),
    ],
)
def test_subject(findings, harbour, subject, hit):
    text = "Dear April,\n\nThank you for your time.\n\nBest,\nPriya"
    found = findings(text, round=harbour, to=("April Dodds",), subject=subject)
    assert (NAME in {each.check for each in found}) is hit


def test_a_subject_s_thanks_are_no_part_of_its_job(findings, harbour):
    text = "Dear April,\n\nThank you for your time.\n\nBest,\nPriya"
    subject = "Many thanks - Climate Analyst"
    found = [each for each in findings(text, round=harbour, to=("April Dodds",), subject=subject) if each.check == NAME]
    assert [subject[each.start : each.end] for each in found] == ["Climate Analyst"]


def test_mended(mended, harbour):
    text = "Dear April,\n\nI am very interested in the Dental Hygienist position.\n\nBest,\nPriya"
    assert "the Staff Nurse position" in mended(text, NAME, round=harbour, to=("April Dodds",))


@pytest.mark.parametrize(("job", "hit"), [("choir conductor", True), ("tram driver", False), ("first", False)])
def test_letter_alone_contradicts_the_mail_it_answers(findings, job, hit):
    text = "Dear April,\n\nThank you for your time. I am sure the Tram Driver job would suit me.\n\nBest,\nPriya"
    mail = f"\n\nOn Mon, 16 Nov 2026, April Dodds wrote:\n> Please come at nine for the {job} interview."
    assert (NAME in {each.check for each in findings(text + mail)}) is hit


def test_quoted_job_may_run_over_the_end_of_a_line(findings):
    text = "Dear April,\n\nThank you for your time. I am sure the Tram Driver job would suit me.\n\nBest,\nPriya"
    mail = "\n\nOn Mon, 16 Nov 2026, April Dodds wrote:\n> Please come at nine for the Choir\n> Conductor interview."
    assert NAME in {each.check for each in findings(text + mail)}


@pytest.mark.parametrize(
    ("subject", "hit"),
    [
        ("Choir Conductor position", True),
        ("Harbour Pilot, interview in Oslo", True),
        ("Trainee Bookbinder - after our meeting", True),
        ("Interview - IT Asset Officer", True),
        ("Interview \u2013 Assistant Curator of Instruments", True),
        ("Thank you (Choir Conductor)", True),
        ("Tram Driver position", False),
        ("Driver interview", False),
        ("Tram crew - thank you", False),
        ("Thank you for Tuesday", False),
        ("The conductor and the umbrella", False),
    ],
)
def test_letter_alone_contradicts_its_subject(findings, subject, hit):
    text = "Dear April,\n\nThank you for your time. I am sure the Tram Driver job would suit me.\n\nBest,\nPriya"
    assert (NAME in {each.check for each in findings(text, subject=subject)}) is hit


def test_what_a_day_is_named_for_is_no_part_of_the_job(flagged, harbour):
    text = "Dear April,\n\nI interviewed on the third of December for staff nurse.\n\nBest,\nPriya"
    assert flagged(text, NAME, round=harbour, to=("April Dodds",)) == text


@pytest.mark.parametrize(
    ("role", "written", "hit"),
    [
        ("Senior QA Engineer", "Junior QA Engineer", True),
        ("Senior QA Engineer", "Sr. QA Engineer", False),
        ("Senior QA Engineer", "QA Engineer", False),
        ("Junior Data Scientist", "Senior Data Scientist", True),
        ("Deputy Head Teacher", "Deputy Head Teacher", False),
        ("Laboratory Technician", "Lab Technician", False),
        ("Flight Operations Officer", "Flight Ops Officer", False),
        ("Theatre Nurse", "theatre staff", False),
        ("Theatre Nurse", "kitchen staff", True),
        ("Theatre Nurse", "registered general nurse", False),
        ("Design Engineer Gearboxes", "quality assurance engineer", True),
        ("Civil Engineer", "site engineer", False),
        ("School Cook", "school caretaker", True),
        ("Bus Mechanic", "bus driver", True),
        ("Remote Monitoring Dispatcher", "night dispatcher", False),
        ("Employment Counsel", "employment lawyer", False),
    ],
)
def test_a_rank_left_out_is_no_slip_but_another_is(findings, harbour, role, written, hit):
    text = f"Dear April,\n\nThank you for your time. I am very interested in the {written} position.\n\nBest,\nPriya"
    found = findings(text, round=replace(harbour, role=role), to=("April Dodds",))
    assert (NAME in {each.check for each in found}) is hit
