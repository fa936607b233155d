"""Numbers as people type them."""

import pytest

from search.typed import typed_value


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("10000000", 1e7),
        ("1,000万", 1e7),
        (" 1000万元 ", 1e7),
        ("1.5亿", 1.5e8),
        (".5亿元", 5e7),
        ("", None),
        ("万", None),
        ("1.2.3", None),
        ("-5", None),
        ("1e5", None),
    ],
)
def test_a_typed_value(typed: str, value: float | None) -> None:
    assert typed_value(typed) == value
