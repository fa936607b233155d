"""The sample sites over real HTTP: every article is there, validators work, troubled sites are troubled."""

import http.client
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from samples import Served, load_sites, serve
from samples.page import FICTION
from samples.sources import write_sources

SITES = {site.id: site for site in load_sites()}


@pytest.fixture(scope="module")
def served() -> Iterator[Served]:
    with serve(port=0) as running:
        yield running


def get(url: str, **headers: str) -> tuple[http.client.HTTPResponse, bytes]:
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc, timeout=10)
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    connection.request("GET", target, headers={name.replace("_", "-"): value for name, value in headers.items()})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


def test_every_article_of_an_open_site_is_served_and_says_that_it_is_fiction(served: Served) -> None:
    open_releases = [r for site in SITES.values() if site.condition == "open" for r in site.releases]
    urls = served.urls()
    pages = [get(urls[release.id]) for release in open_releases]
    assert {response.status for response, _ in pages} == {200}
    assert [r.id for r, (_, body) in zip(open_releases, pages, strict=True) if FICTION not in _text(body)] == []


def _text(body: bytes) -> str:
    return body.decode("gb18030" if b'charset="gb2312"' in body else "utf-8")


def test_an_unchanged_page_is_answered_by_304(served: Served) -> None:
    url = served.list_url(SITES["gansu-gat"])
    first, body = get(url)
    again, nothing = get(url, If_None_Match=first.headers["ETag"])
    assert (first.status, again.status, nothing) == (200, 304, b"")
    assert body
    assert first.headers["Last-Modified"].endswith("GMT")


def test_there_is_one_source_file_for_each_unit(tmp_path: Path, served: Served) -> None:
    files = write_sources(tmp_path, served)
    assert {path.stem for path in files} == {site.unit for site in SITES.values()}


def test_a_missing_page_is_404_and_robots_are_stated(served: Served) -> None:
    base = served.base["gansu-gat"]
    assert get(f"{base}/nothing.html")[0].status == 404
    assert b"Disallow" in get(f"{base}/robots.txt")[1]
