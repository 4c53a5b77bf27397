"""The generated document is the contract: it is frozen, and the app keeps to it."""

from __future__ import annotations

import json
import os
import warnings
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from critic.api.app import create_app

HOST = {"Host": "127.0.0.1:8017"}
FROZEN = Path(__file__).with_name("openapi.json")
REFREEZE = "CRITIC_REFREEZE=1 python -m pytest tests/api/test_openapi.py"


def test_the_contract_changes_only_on_purpose(client: TestClient) -> None:
    document = client.get("/openapi.json").json()
    document["info"]["version"] = "*"
    text = json.dumps(document, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
    if os.environ.get("CRITIC_REFREEZE"):
        FROZEN.write_text(text, "utf-8")
    assert text == FROZEN.read_text("utf-8"), f"the contract has changed; if it should, run: {REFREEZE}"


def test_every_refusal_is_documented_as_a_problem(client: TestClient) -> None:
    document = client.get("/openapi.json").json()
    for path, calls in document["paths"].items():
        for call in calls.values():
            for status, answer in call["responses"].items():
                kinds = set(answer.get("content", ()))
                assert status[0] == "2" or status == "304" or kinds == {"application/problem+json"}, (path, status)
    asked = set(document["paths"]["/v1/critiques"]["post"]["responses"])
    assert asked == {"200", "400", "401", "403", "408", "413", "415", "422", "503"}


def test_every_reference_leads_somewhere(client: TestClient) -> None:
    document = client.get("/openapi.json").json()
    for part in json.dumps(document).split('"#/components/schemas/')[1:]:
        assert part.split('"')[0] in document["components"]["schemas"]


def test_whatever_is_sent_is_answered_as_documented(capsys: pytest.CaptureFixture[str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own imports'
        schemathesis = pytest.importorskip("schemathesis")
        wanted = _checks()
        schema = schemathesis.openapi.from_asgi("/openapi.json", create_app(), headers=HOST)
        counts: Counter[str] = Counter()
        for found in schema.get_all_operations():
            _fuzz(found.ok(), wanted, counts)
    with capsys.disabled():
        print(f"\nschemathesis: {sum(counts.values())} requests, {dict(sorted(counts.items()))}")
    assert counts["200"] and counts["422"]


def _checks() -> list[Any]:
    from schemathesis.checks import not_a_server_error
    from schemathesis.specs.openapi.checks import (
        content_type_conformance,
        response_schema_conformance,
        status_code_conformance,
    )

    return [not_a_server_error, content_type_conformance, response_schema_conformance, status_code_conformance]


def _fuzz(operation: Any, wanted: list[Any], counts: Counter[str]) -> None:
    from schemathesis import GenerationMode

    good, bad = (
        operation.as_strategy(generation_mode=mode) for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    )
    examples = 120 if operation.method == "post" else 15

    @settings(
        max_examples=examples, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(case=st.one_of(good, bad) if operation.method == "post" else good)
    def keeps(case: Any) -> None:
        answer = case.call(headers=HOST)
        counts[str(answer.status_code)] += 1
        case.validate_response(answer, checks=wanted)

    keeps()
