"""Writing: commits, replacing, rebuilding beside the live index, on both engines."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from typing import Any

import pytest

from search.engine import Engine
from search.errors import IndexMissingError, WriterBusyError
from search.query import Query
from tests.search.build import documents, figure, release, write
from tests.search.contract.conftest import Open

ONE = release("one", "诈骗案", "抓获嫌疑人5名。", figures=[figure("arrests", 5), figure("gangs", 1)])
TWO = release("two", "盗窃案", "抓获嫌疑人6名。", figures=[figure("arrests", 6)])


def test_before_the_first_commit_there_is_no_index(opened: Open) -> None:
    engine = opened()
    for ask in (engine.version, engine.count, lambda: engine.search(Query("诈骗")), lambda: list(engine.scan(Query()))):
        with pytest.raises(IndexMissingError, match="nothing has been indexed"):
            ask()


def test_nothing_is_seen_before_a_commit_and_all_after(opened: Open) -> None:
    engine, other = opened(), opened()
    with engine.writer() as writer:
        writer.put(*documents([ONE]))
        assert writer.reader().get(["one"]) == []
        assert other.count() == 0
        writer.commit()
        assert [row["id"] for row in writer.reader().get(["one"])] == ["one"]
        assert other.count() == 1
        assert len(writer.reader().figures(["one"])) == 2
        writer.put(*documents([TWO]))
    assert other.count() == 2
    assert other.count("figures") == 3
    assert other.search(Query("盗窃")).total == 1


def test_the_version_changes_with_every_commit_and_only_then(opened: Open) -> None:
    engine, other = opened(), opened()
    write(engine, [ONE])
    before = other.version()
    assert other.version() == before
    other.search(Query("诈骗"))
    assert other.version() == before
    write(engine, [TWO])
    assert other.version() != before


def test_writing_again_replaces_a_release_and_its_figures(opened: Open) -> None:
    engine = opened()
    write(engine, [ONE, TWO])
    write(engine, [ONE, TWO])
    assert (engine.count(), engine.count("figures")) == (2, 3)
    with engine.writer() as writer:
        writer.put(*documents([ONE]))
        writer.put(*documents([replace(ONE, title="改过的标题", figures=(figure("arrests", 9),))]))
    assert (engine.count(), engine.count("figures")) == (2, 2)
    assert [row["value"] for row in engine.figures(["one"])] == [9]
    assert engine.get(["one"])[0]["title"] == "改过的标题"


def test_deleting_takes_the_figures_along(opened: Open) -> None:
    engine = opened()
    write(engine, [ONE, TWO])
    with engine.writer() as writer:
        writer.delete(["one", "nobody"])
    assert [row["id"] for row in engine.scan(Query())] == ["two"]
    assert [row["id"] for row in engine.scan(Query(), "figures")] == ["two:0"]


def test_a_rebuild_is_seen_in_one_step_while_searches_go_on(opened: Open) -> None:
    engine, other = opened(), opened()
    write(engine, [ONE])
    before = other.scan(Query())
    assert next(before)["id"] == "one"
    with engine.writer(rebuild=True) as writer:
        writer.put(*documents([TWO]))
        writer.commit()
        assert [row["id"] for row in writer.reader().candidates(["key:t", "key:o"])] == ["two"]
        assert [row["id"] for row in other.scan(Query())] == ["one"]
    assert [row["id"] for row in other.scan(Query())] == ["two"]
    assert list(before) == []
    write(engine, [ONE], rebuild=True)
    write(engine, [ONE, TWO], rebuild=True)
    assert other.count() == 2


def rebuild_with(engine: Engine, releases: Iterable[Any]) -> None:
    with engine.writer(rebuild=True) as writer:
        writer.put(releases, [])


def test_a_failed_rebuild_leaves_the_live_index_alone(opened: Open) -> None:
    engine = opened()
    write(engine, [ONE])
    broken = (1 // 0 for _ in range(1))
    with pytest.raises(ZeroDivisionError):
        rebuild_with(engine, chain(documents([TWO])[0], broken))
    assert [row["id"] for row in engine.scan(Query())] == ["one"]
    write(engine, [TWO])
    assert engine.count() == 2


def test_only_one_writes(opened: Open) -> None:
    engine, other = opened(), opened()
    with engine.writer() as writer:
        writer.put(*documents([ONE]))
        with pytest.raises(WriterBusyError, match="another process is writing"), other.writer():
            pass
    assert other.count() == 1
