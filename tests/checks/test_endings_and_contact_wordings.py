"""How plain writers of many countries sign off and say how to reach them."""

from __future__ import annotations

import pytest

from critic.domain import Applicant, Round

LETTER = "Dear Ms. Ferreira,\n\nThank you for the interview on Tuesday. I liked how you keep the keys in the biscuit tin.\n\n"
CALL = "Hello Mrs. Bailey, this is Magda Nowak. Thank you for your time on Monday. "
OWN = Round(applicant=Applicant("Tomasz Wójcik", "tomasz@example.org", "+48 601 555 210", region="PL"))


@pytest.mark.parametrize(
    ("end", "signed"),
    [
        ("Best regards,\nWarehouse Operator", False),
        ("Best,\nReceptionist / Night Auditor", False),
        ("Yours,\nthe candidate from Thursday", False),
        ("Yours faithfully,\nApplicant for the position of night cashier", False),
        ("Have a nice day!\n\nSent from my iPhone", False),
        ("All the best for you.\n\nEnvoyé de mon iPhone", False),
        ("Kind regards,\n+48 601 555 210", False),
        ("I wish you a pleasant weekend!\n\nWith best regards", False),
        ("Thank you Ms. Ferreira", False),
        ("Have a nice day!\n\nPlamen\n\nSent from my iPhone", True),
        ("Regards 🙏 Farrukh", True),
        ("I can start on Monday. Maria Conceição 07700 900789", True),
        ("God bless. Ebenezer Tetteh, 07700 900358\n\nSent from my iPhone", True),
        ("I can start on Monday. 07700 900789", False),
        ("Peace and health to you from Zurab Mgeladze +995 577 55 01 38", True),
        ("Sincerely yours Nguyen Thi Thanh Huong", True),
        ("Yours, as ever Tom", True),
        ("br juha", True),
        ("Ewelina Pstrąg\nBest regards", True),
        ("Ewelina Pstrąg\nWith regards\n07700 900281", True),
        ("Juma'a bin Khamis with respect", True),
        ("Puno pozdrava", False),
        ("Best regards,\nTara", True),
        ("Laters", False),
        ("Hágoónee',\n\nv.manygoats@example.org", False),
        ("Pfiat di,\nthe one from Thursday with the bicycle bag", False),
        ("Sincerely yours,\n\nDepartment of Plant Biology\n+46 70 174 06 15", False),
        ("Sincerely,\n\n(Kwabena Osei-Tutu)", True),
        ("Best regards\nak", True),
        ("Rosalind Achterberg\nRegistered Nurse", True),
        ("Best regards,\nTom Miller", True),
        ("Cheers,\nTendai Carpenter", True),
        ("Best regards,\nZubin Contractor", True),
        ("Best regards,\nBeat Wyss-Amherd", True),
        ("Cordially,\nLine Desjardins", True),
        ("Respectfully,\n2/O Jerome Pagaduan", True),
        ("Hälsningar\nLove Engdahl\nlove.engdahl@example.se", True),
        ("Respectfully,\nKyung-hee Namgoong\nkh.namgoong@example.com", True),
        ("My foot is good again. Kisses, Mariam", True),
        ("Best regards,\nPhone", False),
        ("Cheers, Gaz (the locksmith)", True),
        ("thanks heaps, kirra", True),
        ("sincerely / arjun", True),
        ("Bye, Gift", True),
        ("It was a good day. Ngozi.", True),
        ("All the best,\nMarina Power", True),
        ("Emlyn the lathe", True),
        ("Kind regards,\nTomislav Jurić, dipl. ing.\n\nThis message is meant for the addressee only.", True),
        ("Kamogelo mokoena", True),
        ("Best,\nCel", True),
        ("This message is intended only to thank you for Tuesday. Ngozi", True),
        ("Fair winds", False),
        ("Glück auf!", False),
        ("Talk soon,\nxxx", False),
        ("Regards,\nNorthern Lights Childcare Centre", False),
        ("Best regards,\nWelder / fabricator", False),
        ("Respectfully submitted,\nThe applicant", False),
        ("Yours truly,\nTel. 0911 55 00 17\nUnit 3, 88 Wattle Parade", False),
    ],
)
def test_who_signs(findings, end: str, signed: bool) -> None:
    checks = {each.check for each in findings(LETTER + end, to=("Sofia Ferreira",))}
    assert ("unsigned" not in checks) == signed


def test_an_address_that_holds_the_name_signs_nothing(findings, brightwater) -> None:
    own = brightwater.applicant
    end = f"Best regards,\n{own.email}"
    assert own.name.split()[0].lower() in own.email
    assert "unsigned" in {each.check for each in findings(LETTER + end, round=brightwater)}


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Hi, its Magda Nowak. I was on interview on Tuesday.", True),
        ("Hello! Here Svetlana Petrova, from Tuesday.", True),
        ("Good morning, Joaquim Teles at the phone.", True),
        ("Hello, they call me Beto.", True),
        ("Good morning Ayesha ma'am. Myself Prathamesh Kulkarni, I had come yesterday.", True),
        ("Good morning. I would do it myself if I could.", False),
        ("Good morning, is Verna Whyte speaking, the lady from Monday.", True),
        ("Hello Lorcan, Aoife Brennan, how's things?", True),
        ("Hello, here is the candidate of Tuesday.", False),
        ("Hello, I was here Monday for the interview.", False),
    ],
)
def test_who_calls(findings, said: str, named: bool) -> None:
    checks = {each.check for each in findings(f"{said} Thank you for your time. Call 0670 555 0122.", channel="call")}
    assert ("unsigned" not in checks) == named


@pytest.mark.parametrize(
    ("line", "reached"),
    [
        ("In any case: 0722 555 014.", True),
        ("My number for the case that: +31 (0)6 2841 7305.", True),
        ("Telegram: @olena_kravets", True),
        ("WeChat ID: li_wei_1990", True),
        ("WhatsApp: wa.me/48601555210", True),
        ("0722-555-018 / 0733-555-018", True),
        ("Write me at ana (at) example.org", True),
        ("write me at ana.petrova[at]example[dot]bg", True),
        ("My e-mail is ana at example dot org", True),
        ("I am on six oh one, double five five, two one oh.", True),
        ("Call me on seven double two, triple five, zero one four.", True),
        ("My salary there was 450 000 - 520 000 a month.", False),
        ("I can come 10:00-12:00 or 14.30-16.30.", False),
        ("My passport is 55501422 and the permit 660 1422.", False),
        ("I follow your bakery on Instagram @biscuit.tin.", False),
        ("I use WhatsApp and Telegram every day for orders.", False),
        ("At two five of us waited, at three four were left, one left at six.", False),
        ("I was at example.org the whole evening.", False),
    ],
)
def test_a_way_to_reach_the_writer(findings, line: str, reached: bool) -> None:
    checks = {each.check for each in findings(f"{LETTER}{line}\n\nOlena")}
    assert ("missing-contact" not in checks) == reached


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("My number is zero seven double two, triple five, zero one four.", True),
        ("The number is plus three six, twenty, five five five, zero one two two.", True),
        ("Call: sixty-one, fifty-five, fifty-two, ten.", True),
        ("Number: 06, 12, 55, 01, 44.", True),
        ("I am reachable at 0 4 1 5 five five five.", True),
        ("I will be at home from five to seven, and on Tuesday from one to three.", False),
        ("I started in 2015, then 2017, 2019 and 2023 I changed.", False),
        ("Three ovens, six trays and seven bakers at five in the morning.", False),
        ("I count one, two, three, four, five, six, seven shifts.", False),
    ],
)
def test_a_number_said(findings, said: str, number: bool) -> None:
    checks = {each.check for each in findings(CALL + said, channel="call")}
    assert ("missing-call-back" not in checks) == number


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("tomasz@example", True),
        ("tomasz.example.org", True),
        ("tomaszexample.org", True),
        ("tomasz@exampleorg", True),
        ("tomasz@.example.org", True),
        ("tomasz(at)exmaple(dot)org", True),
        ("Call me on six zero one, five five five, two zero one.", True),
        ("tomasz @ example.org", False),
        ("tomasz (at) example.org", False),
        ("tomasz@\nexample.org", False),
        ("https://tomasz.example.org", False),
        ("Telegram @tomasz", False),
        ("Call me on six zero one, five five five, two one zero.", False),
        ("I handled mails from info@example all day.", False),
    ],
)
def test_the_applicants_own_with_a_slip(findings, line: str, wrong: bool) -> None:
    checks = {each.check for each in findings(f"{LETTER}Best,\nTomasz\n{line}", round=OWN)}
    assert ("wrong-contact" in checks) == wrong
    assert "missing-contact" not in checks or "info@" in line
