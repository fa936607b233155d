"""The crawler's families read the sample sites' lists: every article once, with its address, title and date."""

import http.client
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from crawler.cms import FAMILIES, Follow, ListPage, Row, recognise
from crawler.page.decode import decode
from samples import Served, Site, load_sites, serve

SITES = [site for site in load_sites() if site.condition == "open"]
FILLED = [site for site in SITES if site.releases]


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    with serve(port=0) as running:
        yield running


def read(ask: Follow, number: int) -> ListPage:
    parts = urlsplit(ask.url)
    connection = http.client.HTTPConnection(parts.netloc, timeout=10)
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    connection.request(ask.method, target, body=ask.body.encode(), headers=dict(ask.headers))
    response = connection.getresponse()
    text = decode(response.read(), response.headers["Content-Type"])
    connection.close()
    return ListPage(ask.url, text, number, ask.carry)


def walk(site: Site, served: Served) -> tuple[list[Row], list[ListPage]]:
    """All rows of all list pages of a site."""
    family = FAMILIES[site.family]
    ask: Follow | None = Follow(served.list_url(site))
    rows: list[Row] = []
    pages: list[ListPage] = []
    while ask:
        pages.append(read(ask, len(pages) + 1))
        rows += family.rows(pages[-1])
        ask = family.next_page(pages[-1])
    return rows, pages


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.id)
def test_every_article_is_listed_once(site: Site, served: Served) -> None:
    urls = served.urls()
    rows, _ = walk(site, served)
    expected = [(urls[release.id], release.title, release.published) for release in site.releases]
    assert [(row.url, row.title, row.date) for row in rows] == expected


@pytest.mark.parametrize("site", FILLED, ids=lambda site: site.id)
def test_the_family_is_recognised(site: Site, served: Served) -> None:
    _, pages = walk(site, served)
    assert recognise(pages[0]).name == site.family


def test_lists_of_at_least_five_families_are_turned() -> None:
    assert len({site.family for site in FILLED}) >= 5
    assert len({site.unit for site in FILLED}) >= 14
