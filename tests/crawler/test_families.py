"""Each CMS family end to end: from a site that behaves like it to archived pages that read as articles."""

from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

import pytest

from crawler import cms
from crawler.ledger.ledger import Ledger
from crawler.records import ArchivedPage
from crawler.run import SourceSummary
from extract.article.article import Article as Read
from extract.article.article import read_html
from tests.crawler.conftest import Desk
from tests.crawler.stand_ins import FAMILIES, SOURCE, StandIn
from tests.crawler.web import Site, serve

STAND_INS = {name: build() for name, build in FAMILIES.items()}
Crawled = tuple[Desk, Mapping[str, Site], Mapping[str, SourceSummary], Mapping[str, SourceSummary]]


RANKED = ["gkmlpt", "jpaas", "jpage", "longxun", "ucap", "trs", "vsb", "ncontent", "gdportal", "generic"]
"""The surest signs first."""


def source_id(name: str) -> str:
    return name.replace("_", "-")


@pytest.fixture(scope="module")
def crawled(shared_desk: Desk) -> Iterator[Crawled]:
    sites = {name: Site(stand_in.routes) for name, stand_in in STAND_INS.items()}
    with serve(*sites.values()):
        for name, site in sites.items():
            shared_desk.add(source_id(name), site, STAND_INS[name].section)
        yield shared_desk, sites, shared_desk.crawl(), shared_desk.crawl()


def test_every_family_has_a_stand_in_and_a_rank() -> None:
    assert list(cms.FAMILIES) == RANKED
    assert {stand_in.family for stand_in in STAND_INS.values()} == set(RANKED)


def read(page: ArchivedPage) -> Read:
    content_type = dict(page.headers).get("Content-Type")
    return read_html(page.body, url=page.url, content_type=content_type, listed=page.listed)


@pytest.mark.parametrize("name", STAND_INS)
def test_every_article_of_every_list_page_is_archived_once(crawled: Crawled, name: str) -> None:
    desk, sites, first, _ = crawled
    expected = STAND_INS[name].articles

    assert first[source_id(name)].outcome == "ok", first[source_id(name)].reason
    assert sorted(urlsplit(page.url).path for page in desk.pages(source_id(name))) == sorted(expected)
    assert [sites[name].times(path) for path in expected] == [1] * len(expected)


@pytest.mark.parametrize("name", STAND_INS)
def test_the_archive_holds_title_date_source_and_body(crawled: Crawled, name: str) -> None:
    desk, _, _, _ = crawled
    stand_in: StandIn = STAND_INS[name]
    for page in desk.pages(source_id(name)):
        expected, article = stand_in.articles[urlsplit(page.url).path], read(page)
        assert (article.title, article.published, article.source) == (expected.title, expected.date, SOURCE)
        assert expected.text in article.body


@pytest.mark.parametrize("name", STAND_INS)
def test_the_row_hands_on_its_full_title_its_date_and_the_family(crawled: Crawled, name: str) -> None:
    desk, _, _, _ = crawled
    stand_in = STAND_INS[name]
    for page in desk.pages(source_id(name)):
        expected = stand_in.articles[urlsplit(page.url).path]
        assert (page.listed.title, page.listed.date) == (expected.title, expected.date)
        assert page.listed.family == stand_in.family


@pytest.mark.parametrize("name", STAND_INS)
def test_a_second_crawl_reads_lists_again_and_no_article(crawled: Crawled, name: str) -> None:
    _, sites, _, second = crawled

    assert second[source_id(name)].listed > 0
    assert second[source_id(name)].fetched == 0
    assert all(sites[name].times(path) == 1 for path in STAND_INS[name].articles)


@pytest.mark.parametrize("name", STAND_INS)
def test_the_ledger_tells_how_new_a_list_is(crawled: Crawled, name: str) -> None:
    desk, _, _, _ = crawled
    with Ledger(desk.settings.data_dir) as ledger:
        where = "select listed, newest from lists where source_id = ?"
        listed, newest = ledger.connection.execute(where, (source_id(name),)).fetchone()

    assert listed > 0
    assert newest == max(article.date for article in STAND_INS[name].articles.values())
