"""Each family of site software and each shape of page gives the same article, and nothing else."""

from pathlib import Path

import pytest

from extract.article.article import read_html
from tests.article.sample import DATE, PAGES, PARAGRAPHS, SOURCE, TITLE

NAMES_SOURCE = ("trs", "hanweb", "mps", "people", "portal", "plain", "wechat", "traditional-label", "definition")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_page_gives_title_date_and_the_body_alone(path: Path) -> None:
    article = read_html(path.read_bytes())
    assert article.title is not None
    assert article.title.replace(" ", "") == TITLE.replace(" ", "")
    assert article.published == DATE
    assert article.body.split("\n") == list(PARAGRAPHS)


@pytest.mark.parametrize("path", [path for path in PAGES if path.stem in NAMES_SOURCE], ids=lambda path: path.stem)
def test_page_gives_the_stated_source(path: Path) -> None:
    assert read_html(path.read_bytes()).source == SOURCE
