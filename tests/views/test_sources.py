"""What the crawler says of a source is said in the reader's language: every sentence that it can write."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from crawler import errors
from crawler.visits.articles import SHOWS_TITLE
from tests.conftest import SampleData
from views.health import sources
from views.pages.sources import render
from views.pages.sources.detail import detail
from views.pages.sources.sentences import sentence
from views.view import View


def _kinds(parent: type[errors.FetchError] = errors.FetchError) -> Iterator[str]:
    yield parent.__name__
    for child in parent.__subclasses__():
        yield from _kinds(child)


def _said(node: ast.expr) -> str | None:
    """A sentence with a number in every place that is filled in."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "9" for part in node.values)  # type: ignore[misc]
    return None


def _sentences() -> Iterator[str]:
    """What failures and judgements of sources are made with, and the advice beside them."""
    told = {*_kinds(), "Judgement", "_blocked"}
    for path in Path("crawler").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", None) in told:
                yield from filter(None, map(_said, node.args))
            if isinstance(node, ast.Assign | ast.AnnAssign) and "advice" in ast.unparse(node).partition("=")[0]:
                yield from filter(None, [_said(node.value)] if node.value else [])


_WAY_OUT = "; if its 9 rows are releases, run `tongbao crawl a --pages 1`: http://a.example/"
WHOLE = {
    "no page of 9 9": f"no page of 9 {SHOWS_TITLE}",
    "the address 9, a host that the source does not name": "the address leads to 9, a host that the source does not "
    "name",
    "the list leads to another page than before, of which no row is known; 9": "the list leads to another page than "
    f"before, of which no row is known{_WAY_OUT}",
    "the list shows no row that is known, and none with a date, as it did; 9": "the list shows no row that is known, "
    f"and none with a date, as it did{_WAY_OUT}",
    "script challenge": "the site refuses automatic requests (script challenge, HTTP 9)",
}
"""Sentences that are put together, as they are read."""
SENTENCES = sorted({WHOLE.get(said, said) for said in _sentences() if " " in said})


def test_there_are_sentences() -> None:
    assert {"not read since 99", "the connection broke: 9", "the page is gone (HTTP 9)"} <= set(SENTENCES)


@pytest.mark.parametrize("said", SENTENCES)
def test_every_sentence_of_the_crawler_is_translated(view: Callable[[str], View], said: str) -> None:
    assert sentence(view("zh"), said) != said


def test_a_sentence_behind_the_address_of_its_list_is_translated(view: Callable[[str], View]) -> None:
    said = "page 3 of http://a.example/list: the connection was refused: a.example"
    assert sentence(view("zh"), said) == "http://a.example/list 第3页: 连接被拒绝：a.example"
    assert sentence(view("en"), said) == said


def test_of_a_source_that_was_never_read_nobody_knows_how_much_it_publishes(
    view: Callable[[str], View], sample_data: SampleData
) -> None:
    seen = replace(view("en"), settings=sample_data.settings)
    told = {source.source_id: detail(seen, source) for source in sources(seen)}
    assert "<dd>unknown, unknown</dd>" in told["hebei-gat"]
    assert "unknown, unknown" not in told["gansu-gat"]


@pytest.mark.parametrize(
    ("language", "said"), [("en", "Never read yet: first tried on 2026-10-01"), ("zh", "首次尝试于2026-10-01")]
)
def test_a_source_that_was_never_read_is_said_to_be_new_and_not_to_have_been_blocked_for_a_year(
    view: Callable[[str], View], sample_data: SampleData, language: str, said: str
) -> None:
    seen = replace(view(language), settings=sample_data.settings, today="2026-10-01")
    (source,) = [one for one in sources(seen) if one.source_id == "hebei-gat"]
    moment = "2026-09-30T21:23:00+00:00"
    shown = detail(seen, replace(source, first_run=moment, last_run=moment))
    assert said in shown
    assert f"{seen.gettext('could not be read')}: 1<" in shown
    (read,) = [one for one in sources(seen) if one.source_id == "gansu-gat"]
    assert said[:5] not in detail(seen, read)


def test_a_stale_source_has_been_so_since_the_day_that_its_reason_names(
    view: Callable[[str], View], sample_data: SampleData, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = replace(view("en"), settings=sample_data.settings)
    (source,) = [one for one in sources(seen) if one.source_id == "gansu-gat"]
    late = replace(source, state="failing", since="2026-09-30T21:23:00+00:00", reason="not read since 2026-10-01")
    row = render._row(seen, late, "")
    assert [cell.markup for cell in row[2:4]] == ["not read since 2026-10-01", "2026-10-01"]
