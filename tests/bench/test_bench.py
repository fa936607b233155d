from importlib import import_module

import pytest

from bench.__main__ import main, names
from bench.app import judged
from bench.generate import CRIMES, documents


def test_every_module_of_the_folder_is_a_benchmark() -> None:
    assert names()
    for name in names():
        assert callable(import_module(f"bench.{name}").main)


def test_an_unknown_benchmark_is_refused_with_the_known_ones() -> None:
    with pytest.raises(SystemExit, match=r"no benchmark nothing; there are: .*extract"):
        main(["nothing"])


def test_the_cases_that_the_app_is_measured_on_are_of_sorts_of_crime() -> None:
    rows = [row for _, figures in documents(50) for row in figures if row["scope"] == "case"]
    sorts = {judged(row, number)["sorts"] for number, row in enumerate(rows)}
    assert sorts == {*CRIMES, "untold"}
