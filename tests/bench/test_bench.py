from importlib import import_module

import pytest

from bench.__main__ import main, names


def test_every_module_of_the_folder_is_a_benchmark() -> None:
    assert names()
    for name in names():
        assert callable(import_module(f"bench.{name}").main)


def test_an_unknown_benchmark_is_refused_with_the_known_ones() -> None:
    with pytest.raises(SystemExit, match=r"no benchmark nothing; there are: .*extract"):
        main(["nothing"])
