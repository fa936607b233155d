"""Live examples: figures of the index that show each rule at work."""

from collections.abc import Callable

from extract.release import Json
from search.errors import IndexMissingError
from search.query import Query
from views import asking
from views.view import View

LOOKED_AT = 1000

Test = Callable[[Json], bool]
EXAMPLES: dict[str, Test] = {
    "bound": lambda row: row["bound"] != "exact" and row["kind"] != "amount",
    "numeral": lambda row: row["kind"] == "amount" and any(c in row["quote"] for c in "亿億万萬"),
    "traditional": lambda row: row["unit"] in ("TWD", "HKD"),
    "period": lambda row: bool(row["period"]) and row["lens"] == "totals",
    "part": lambda row: (row["set_aside"] or "").startswith("part_of"),
    "reprint": lambda row: (row["set_aside"] or "").startswith("reprint_of"),
    "version": lambda row: (row["set_aside"] or "").startswith(("older_version_of", "less_authoritative_than")),
    "background": lambda row: (row["set_aside"] or "").startswith("background"),
}


def load(view: View) -> dict[str, Json]:
    """Name of a rule -> a figure document that shows it; a rule without an example is left out. One engine call."""
    try:
        rows = asking.scan_figures(view, Query(sort="date"), LOOKED_AT)
    except IndexMissingError:
        return {}
    found = {name: next((row for row in rows if test(row)), None) for name, test in EXAMPLES.items()}
    return {name: row for name, row in found.items() if row is not None}
