"""A round with times, promises and notes, for the checks that need them."""

from __future__ import annotations

from datetime import datetime

import pytest

from critic.domain import Applicant, Interview, Person, Round


@pytest.fixture(scope="session")
def harbour() -> Round:
    """Four interviews on Tuesday 17 and Wednesday 18 November 2026; people called Chase, April and Will."""
    applicant = Applicant(
        "Priya Lindqvist", "priya.lindqvist@example.org", "+44 7700 900417", "linkedin.com/in/priya-lindqvist-example",
        region="GB", subdivision="ENG", timezone="Europe/London",
    )  # fmt: skip
    interviews = (
        Interview(
            Person("April Dodds", title="Ward Manager", honorific="Ms."), datetime.fromisoformat("2026-11-18T14:00:00+00:00"),
            ("the fish tank in the waiting room that nobody admits to feeding", "audit in March"), "3 business days",
        ),
        Interview(
            Person("Chase Mbeki-Rowe", title="HR Business Partner"), datetime.fromisoformat("2026-11-18T15:30:00+00:00"),
            ("collects lost umbrellas and lends them out", "audit in March"), "by Friday",
        ),
        Interview(
            Person("Piotr Szczepański", goes_by="Peter", honorific="Dr."), datetime.fromisoformat("2026-11-17T10:00:00+00:00"),
            ("cycles in from Whitley Bay even in January", "phd was in beetles"),
        ),
        Interview(Person("Priya Raman", title="Pharmacist"), datetime.fromisoformat("2026-11-17T11:00:00+00:00"), ("moths in the drug cupboard",)),
    )  # fmt: skip
    return Round("Harbour Street Clinic", "Staff Nurse", applicant, interviews)
