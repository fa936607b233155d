"""What `tongbao stats` must say of the sample sites: a table written by hand, a reason in every row.

Cases: an event counts once, in the place of the body that worked it, by that body's own latest number; disjoint
figures of an event are added; parts, and what an operation's total contains, never count. Totals: the total of
exactly the asked period by the body of the highest level.
"""

import csv
from dataclasses import dataclass
from decimal import Decimal
from importlib import resources
from typing import Literal


@dataclass(frozen=True, slots=True)
class ExpectedCount:
    """One row of `expected_counts.csv`; for cases all time is asked for, and both dates are None."""

    measure: str
    lens: Literal["cases", "totals"]
    province: str
    """Full name, or 全国."""
    date_from: str | None
    date_to: str | None
    value: Decimal
    why: str
    """Cases: `event number + event number`, then a remark after a semicolon."""


def expected_counts() -> list[ExpectedCount]:
    """Every row of the table. A province without a row has no such figure in the cases lens."""
    text = (resources.files("samples") / "expected_counts.csv").read_text("utf-8")
    return [_row(row) for row in csv.DictReader(text.splitlines())]


def _row(row: dict[str, str]) -> ExpectedCount:
    return ExpectedCount(
        measure=row["measure"],
        lens="totals" if row["lens"] == "totals" else "cases",
        province=row["province"],
        date_from=row["date_from"] or None,
        date_to=row["date_to"] or None,
        value=Decimal(row["value"]),
        why=row["why"],
    )
