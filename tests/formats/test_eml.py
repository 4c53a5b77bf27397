"""Mails as mail programs save them: the letter in them, and headers as their reader sees them."""

from __future__ import annotations

import base64
import quopri
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from critic.domain import Channel, Draft, ZoneKind
from critic.formats import UnreadableError
from critic.formats.eml import read
from critic.parse import parse

GMAIL = """\
MIME-Version: 1.0
Date: Wed, 18 Nov 2026 19:40:12 -0800
Message-ID: <CAx1@mail.gmail.com>
Subject: =?UTF-8?Q?The_pager_story_=E2=80=93_thank_you?=
From: =?UTF-8?Q?Tomasz_W=C3=B3jcik?= <tomasz@w.example>
To: =?UTF-8?Q?Okonkwo=2C_Ada?= <ada@brightwater.example>, bob@brightwater.example
Cc: hr@brightwater.example
Content-Type: multipart/alternative; boundary="000000000000a1"

--000000000000a1
Content-Type: text/plain; charset="UTF-8"
Content-Transfer-Encoding: quoted-printable

Hi Ada,

Your story about the caf=C3=A9=E2=80=99s flooded server room stays wit=
h me.

Best,
Tomasz

--000000000000a1
Content-Type: text/html; charset="UTF-8"

<div dir="ltr">Hi Ada,</div>

--000000000000a1--
"""

OUTLOOK = """\
From: "Wojcik, Tomasz" <tomasz@w.example>
To: "Okonkwo, Ada" <ada@brightwater.example>
Subject: Thank you
Date: Thu, 19 Nov 2026 03:40:12 +0000
Content-Type: multipart/mixed; boundary="_004_X_"

--_004_X_
Content-Type: multipart/related; boundary="_003_X_"; type="text/html"

--_003_X_
Content-Type: text/html; charset="iso-8859-1"
Content-Transfer-Encoding: quoted-printable

<html><head><meta http-equiv=3D"Content-Type" content=3D"text/html; charset=3Diso-8859-1"></head>
<body><p class=3D"MsoNormal">Dear Ms. Okonkwo,</p><p class=3D"MsoNormal">It=92s Jos=E9.</p>
<img src=3D"cid:image001.png@x"></body></html>
--_003_X_
Content-Type: image/png; name="image001.png"
Content-Transfer-Encoding: base64

iVBORw0KGgo=
--_003_X_--
--_004_X_
Content-Type: text/plain; name="resume.txt"
Content-Disposition: attachment; filename="resume.txt"

RESUME
--_004_X_
Content-Type: message/rfc822

Subject: another

FORWARDED
--_004_X_--
"""

THUNDERBIRD_DRAFT = """\
From - Wed Nov 18 19:40:12 2026
X-Mozilla-Status: 0001
X-Mozilla-Draft-Info: internal/draft; vcard=0; receipt=0; DSN=0; uuencode=0
Date: Wed, 18 Nov 2026 19:40:12 -0800
To: Bob Ortiz
Subject: The deploy
Content-Type: text/plain; charset=UTF-8; format=flowed
Content-Transfer-Encoding: 8bit

Hello Bob,

thank you for the talk about \n\
the deploy on Friday.
 From the start I knew.

On 11/18/26 14:03, Bob Ortiz wrote:
> see you \n\
> on Friday

-- \n\
Tomasz
"""

APPLE = """\
Content-Type: multipart/mixed; boundary=Apple-Mail-1
From: Tomasz <t@w.example>
Subject: Thanks
Date: Wed, 18 Nov 2026 19:40:12 -0800
To: Priya Nair <p@n.example>
X-Uniform-Type-Identifier: com.apple.mail-draft

--Apple-Mail-1
Content-Transfer-Encoding: 7bit
Content-Type: text/plain;
\tcharset=us-ascii

Hi Priya,
--Apple-Mail-1
Content-Disposition: inline; filename=photo.jpeg
Content-Type: image/jpeg; name=photo.jpeg

x
--Apple-Mail-1
Content-Type: text/plain; charset=us-ascii

Thanks!

Sent from my iPhone
--Apple-Mail-1--
"""


def mail(data: str | bytes, name: str = "ada.eml") -> Draft:
    (draft,) = read(data.encode() if isinstance(data, str) else data, name)
    return draft


def why(data: str | bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        mail(data)
    assert "\n" not in str(caught.value)
    assert caught.value.file == "ada.eml"
    return caught.value.why


def body(content_type: str, content: bytes, encoding: str = "8bit") -> bytes:
    return f"To: Ada\nContent-Type: {content_type}\nContent-Transfer-Encoding: {encoding}\n\n".encode() + content


def test_gmail() -> None:
    assert mail(GMAIL) == Draft(
        "Hi Ada,\n\nYour story about the café’s flooded server room stays with me.\n\nBest,\nTomasz\n",
        "ada.eml",
        Channel.EMAIL,
        "The pager story – thank you",
        ('"Okonkwo, Ada" <ada@brightwater.example>', "bob@brightwater.example"),
        datetime(2026, 11, 18, 19, 40, 12, tzinfo=timezone(-timedelta(hours=8))),
        "ada.eml",
        extracted=True,
    )


def test_outlook_with_pictures_and_attachments() -> None:
    draft = mail(OUTLOOK.replace("\n", "\r\n"))
    assert draft.text == "Dear Ms. Okonkwo,\nIt’s José."
    assert draft.to == ('"Okonkwo, Ada" <ada@brightwater.example>',)
    assert draft.source is None


def test_a_draft_of_thunderbird_is_not_sent_yet() -> None:
    draft = mail(THUNDERBIRD_DRAFT)
    assert draft.text == (
        "Hello Bob,\n\nthank you for the talk about the deploy on Friday.\nFrom the start I knew.\n\n"
        "On 11/18/26 14:03, Bob Ortiz wrote:\n> see you on Friday\n\n-- \nTomasz\n"
    )
    assert (draft.to, draft.subject, draft.sent_at) == (("Bob Ortiz",), "The deploy", None)
    assert len(parse(draft).zones_of(ZoneKind.QUOTED)) == 1


def test_apple_mail_splits_a_letter_around_its_pictures() -> None:
    draft = mail(APPLE)
    assert (draft.text, draft.sent_at) == ("Hi Priya,\nThanks!\n\nSent from my iPhone", None)


def test_an_html_mail_with_an_empty_plain_part() -> None:
    plain = "--b\nContent-Type: text/plain\n\n \n"
    html = (
        "--b\nContent-Type: multipart/related; boundary=c\n\n--c\nContent-Type: text/html\n\n<p>Hi</p>\n--c--\n--b--\n"
    )
    assert mail(f"To: Ada\nContent-Type: multipart/alternative; boundary=b\n\n{plain}{html}").text == "Hi"


def test_a_byte_order_mark_and_blank_lines_before_the_header() -> None:
    assert mail(b"\xef\xbb\xbf\r\nTo: Ada\r\n\r\nHi").to == ("Ada",)


@pytest.mark.parametrize(
    ("content_type", "content", "encoding", "expected"),
    [
        ("text/plain; charset=utf-8", base64.encodebytes("José\r\n".encode()), "base64", "José\n"),
        ("text/plain; charset=utf-8", b"Sm9z*w6k", "base64", "José"),
        ("text/plain; charset=utf-8", quopri.encodestring("José".encode()), "quoted-printable", "José"),
        ("text/plain; charset=utf-8", b"Jos=C3=A9 =ZZ 100=", "quoted-printable", "José =ZZ 100"),
        ("text/plain; charset=utf-8", "José".encode(), "x-unknown", "José"),
        ("text/plain; charset=us-ascii", "José".encode(), "7bit", "José"),
        ("text/plain; charset=iso-8859-1", "José’s".encode(), "8bit", "José’s"),
        ("text/plain; charset=iso-8859-1", b"Jos\xe9\x92s", "8bit", "José’s"),
        ("text/plain; charset=iso-8859-2", "Świątek".encode("iso8859-2"), "8bit", "Świątek"),
        ("text/plain; charset=x-nonsense", "José".encode(), "8bit", "José"),
        ("text/plain; charset=iso-2022-jp", "田中様".encode("iso2022-jp"), "7bit", "田中様"),
        ("text/plain; charset=gb2312", "联通".encode("gbk"), "8bit", "联通"),
        ("text/plain; charset=utf-8", b"A caf\xe9 is a good place to meet", "8bit", "A café is a good place to meet"),
        ("text/plain; charset=punycode", b"Hi", "8bit", "Hi"),
        ("text/plain", "José".encode(), "8bit", "José"),
        ("text/html", "<meta charset=iso-8859-2><p>Świątek".encode("iso8859-2"), "8bit", "Świątek"),
        ("text/plain; charset=utf-8; format=flowed; delsp=yes", "田中 \n様\n".encode(), "8bit", "田中様\n"),
        ("multipart/mixed", b"no boundary at all", "8bit", None),
    ],
)  # fmt: skip
def test_encodings(content_type: str, content: bytes, encoding: str, expected: str | None) -> None:
    data = body(content_type, content, encoding)
    if expected is None:
        assert "holds no text" in why(data)
    else:
        assert mail(data).text == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Thank you", "Thank you"),
        ("=?utf-8?B?Sm9zw6k=?=", "José"),
        ("=?utf-8?B?Sm9zw6?= =?utf-8?B?k=?=", "=?utf-8?B?Sm9zw6?= =?utf-8?B?k=?="),
        ("=?utf-8?q?Jos=C3?=\n =?utf-8?q?=A9?= x", "José x"),
        ("=?iso-8859-1?Q?Jos=E9?= and =?utf-8?Q?Ada?=", "José and Ada"),
        ("=?utf-8?Q?Thank you?= all", "Thank you all"),
        ("=?nonsense?Q?Ada?=", "Ada"),
        ("a long\n\tsubject", "a long subject"),
        ("José", "José"),
        ("=?utf-8?q?unclosed", "=?utf-8?q?unclosed"),
    ],
)
def test_subjects(line: str, expected: str) -> None:
    assert mail(f"Subject: {line}\n\nHi").subject == expected
    assert mail(b"Subject: Jos\xe9\n\nHi").subject == "José"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ada Okonkwo <ada@x.example>,\n Bob", ("Ada Okonkwo <ada@x.example>", "Bob")),
        ('"=?utf-8?q?Ortiz=2C_Jos=C3=A9?=" <j@x.example>', ('"Ortiz, José" <j@x.example>',)),
        ("undisclosed-recipients:;", ()),
        ("Team: ada@x.example, bob@x.example;", ("ada@x.example", "bob@x.example")),
        ("a@x.example\nTo: b@x.example", ("a@x.example", "b@x.example")),
        ("", ()),
    ],
)
def test_recipients(line: str, expected: tuple[str, ...]) -> None:
    assert mail(f"To: {line}\nSubject: x\n\nHi").to == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Wed, 18 Nov 2026 19:40:12 +0000 (UTC)", datetime(2026, 11, 18, 19, 40, 12, tzinfo=UTC)),
        ("18 Nov 26 19:40 -0000", datetime(2026, 11, 18, 19, 40, tzinfo=UTC)),
        ("yesterday", None),
        ("", None),
        ("Wed, 99 Nov 2026 19:40:12 +0000", None),
        ("Wed, 18 Nov 2026 19:40:12 +99999999999", None),
        ("Thu, 1 Jan 1234 00:00:00 +0000", None),
    ],
)
def test_dates(line: str, expected: datetime | None) -> None:
    assert mail(f"Date: {line}\n\nHi").sent_at == expected


def test_an_empty_letter_is_a_letter() -> None:
    assert mail("To: Ada\nSubject: x\n\n").text == mail("To: Ada\nSubject: x").text == ""


PGP = (
    "Content-Type: multipart/encrypted; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b--"
)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("To: Ada\nContent-Type: text/calendar\n\nBEGIN:VCALENDAR", "is a calendar entry"),
        ("To: Ada\nContent-Type: image/png\n\nx", "holds no text, only image/png"),
        (PGP, "is encrypted"),
        ("To: Ada\nContent-Type: application/pkcs7-mime; name=smime.p7m\n\nx", "is encrypted or sealed"),
        ("Dear Ada,\n\nThanks", "has no mail header"),
        ("", "has no mail header"),
        (b"\0\1\2", "NUL"),
        (b"%PDF-1.7", "is a PDF"),
        (body("text/plain; charset=x-nonsense", b"\x81\x8d\x8f"), "in the unknown charset 'x-nonsense'"),
        (body("text/plain; charset=utf-8", b"\xff\xfe\xfd" * 9), "damaged or encoded in an unknown way"),
        (body("text/plain", bytes(range(256))), "damaged or encoded"),
        ("To: Ada\nContent-Type: text/plain; " + "a=b;" * 200_000 + "\n\nHi", "describes its parts at a length"),
        ("To: Ada\nContent-Type: text/plain;" + "\r\n a=b;" * 200_000 + "\n\nHi", "describes its parts at a length"),
        ("Subject: " + "x" * 2_000 + "\n\nHi", "'subject' is longer than 1,000"),
        ("To: " + "a@x," * 200 + "\n\nHi", "more than 100 people"),
        ("To: Ada\n\n" + "x" * 200_000, "longer than 100,000 characters"),
        ("To: Ada\n\n" + "\n" * 600_000, "more than 500,000 lines"),
        ("To: Ada\n" + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(500)),
         "holds more than 100 parts inside one another"),
    ],
)  # fmt: skip
def test_what_cannot_be_read(data: str | bytes, message: str) -> None:
    assert message in why(data)


def test_parts_that_are_nested_deep_but_not_too_deep() -> None:
    nested = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(90))
    assert mail(f"To: Ada\n{nested}Content-Type: text/plain\n\nHi").text == "Hi"


SAMPLES = [GMAIL, OUTLOOK, THUNDERBIRD_DRAFT, APPLE]
NOISE = st.sampled_from(
    [b"\0", b"\xff", b"\n", b"\r\n\r\n", b"--", b'"', b"=?", b"?=", b";", b"=", b":", b"Content-Type: "]
)


@given(st.sampled_from(SAMPLES), st.lists(st.tuples(st.integers(0, 1_500), NOISE, st.integers(0, 40)), max_size=6))
def test_a_damaged_mail_is_read_or_refused(sample: str, damages: list[tuple[int, bytes, int]]) -> None:
    data = sample.encode()
    for at, noise, lost in damages:
        data = data[:at] + noise + data[at + lost :]
    try:
        assert isinstance(mail(data), Draft)
    except UnreadableError as error:
        assert "\n" not in str(error)


HEADERS = st.sampled_from(["To", "Subject", "Date", "Content-Type", "Content-Transfer-Encoding", "Content-Disposition"])
VALUES = st.text(st.sampled_from("ab/;=\"'<>@,:()[]*%?.\\ 1é\ud800"), max_size=30) | st.sampled_from(
    [
        "text/plain; charset*=utf-8''x",
        "multipart/mixed; boundary=",
        "text/html; charset=*",
        "base64",
        "text/plain;name*0*=",
    ]
)


@given(st.lists(st.tuples(HEADERS, VALUES), max_size=5))
def test_any_header_is_read_or_refused(headers: list[tuple[str, str]]) -> None:
    lines = "".join(f"{name}: {value}\n" for name, value in headers)
    try:
        mail((lines + "\nHi <b>Ada</b>").encode("utf-8", "surrogatepass"))
    except UnreadableError as error:
        assert "\n" not in str(error)
