"""A decision that cannot be is refused before it is recorded; recorded, it would break every later run."""

import pytest

from compare.decisions.recorded import parse_decision
from compare.errors import CorrectionError
from extract.release import Json

FIGURE = {"release": "4f", "quote": "抓获28人", "kind": "arrests"}


def decision(action: str, value: Json) -> Json:
    target = FIGURE if action == "edit" else {"release": "4f"}
    return {
        "who": "li",
        "when": "2026-01-02",
        "why": "",
        "said": "",
        "action": action,
        "target": target,
        "value": value,
    }


@pytest.mark.parametrize(
    ("action", "value", "field"),
    [
        ("edit", {"value": "28人"}, "value"),
        ("edit", {"value": float("nan")}, "value"),
        ("edit", {"value": -1}, "value"),
        ("edit", {"value": float("inf")}, "value"),
        ("edit", {"kind": "nonsense"}, "kind"),
        ("edit", {"scope": "month"}, "scope"),
        ("edit", {"headline": "yes"}, "headline"),
        ("edit", {"period": {"start": "2026-01-01"}}, "period"),
        ("edit", {"period": {"start": "2026-01-01", "end": "2026-13-01"}}, "period"),
        ("edit", {"region": "999999"}, "region"),
        ("issuer", {"name": "火星警方", "code": None, "province": "火星"}, "province"),
        ("date", {"published": "2026-99-99"}, "published"),
    ],
)
def test_it_is_refused_by_name(action: str, value: Json, field: str) -> None:
    with pytest.raises(CorrectionError, match=f"line 1: {field} cannot be"):
        parse_decision(decision(action, value), "line 1")


def test_an_amount_keeps_a_role() -> None:
    row = decision("edit", {"role": None}) | {"target": FIGURE | {"kind": "amount"}}
    with pytest.raises(CorrectionError, match="an amount needs a role"):
        parse_decision(row, "line 1")


def test_what_can_be_is_taken() -> None:
    value = {"value": 28, "role": None, "period": {"start": "2026-01-01", "end": "2026-01-31"}, "region": "620100"}
    assert parse_decision(decision("edit", value), "line 1").value == value
