"""Which figure a question by value is about."""

import pytest

from search.deciding import deciding
from search.query import Filters, Query

DOCUMENT = {
    "figures": [
        {"kind": "amount", "role": "lost", "value": 500.0},
        {"kind": "amount", "role": "lost", "value": 50.0},
        {"kind": "arrests", "role": None, "value": 900.0},
    ]
}


@pytest.mark.parametrize(
    ("query", "index"),
    [
        (Query(), None),
        (Query(sort="value"), 0),
        (Query(sort="value", filters=Filters(kinds=("arrests",))), 2),
        (Query(filters=Filters(value_min=100)), 2),
        (Query(filters=Filters(value_max=100)), 1),
        (Query(filters=Filters(value_min=100, value_max=600)), 0),
        (Query(sort="value", filters=Filters(value_max=100)), 1),
        (Query(filters=Filters(value_min=1000)), None),
    ],
)
def test_the_figure_is_of_what_was_asked_for_and_within_its_bounds(query: Query, index: int | None) -> None:
    assert deciding(DOCUMENT, query) == index
