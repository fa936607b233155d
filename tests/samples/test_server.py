"""The sample sites over real HTTP: every article is there, validators work, troubled sites are troubled."""

import http.client
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from samples import Served, load_sites, serve
from samples.errors import PortTakenError
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


def test_the_blocked_site_answers_521_with_a_cookie_and_no_text(served: Served) -> None:
    response, body = get(served.list_url(SITES["hebei-gat"]))
    assert response.status == 521
    assert "__jsluid" in response.headers["Set-Cookie"]
    assert body.startswith(b"<script>")


def test_the_moved_site_leads_to_another_host(served: Served) -> None:
    response, _ = get(served.list_url(SITES["jiangxi-gat"]))
    assert response.status == 301
    assert urlsplit(response.headers["Location"]).netloc not in served.list_url(SITES["jiangxi-gat"])


def test_the_empty_site_has_a_list_without_rows(served: Served) -> None:
    response, body = get(served.list_url(SITES["neimenggu-gat"]))
    assert response.status == 200
    assert "<li" not in body.decode()


def test_the_gbk_site_says_gb2312_only_in_its_markup(served: Served) -> None:
    response, body = get(served.list_url(SITES["fujian-gat"]))
    assert "charset" not in response.headers["Content-Type"]
    assert "泉州警方" in body.decode("gb18030")


def test_an_image_only_bulletin_prints_no_text(served: Served) -> None:
    _, body = get(served.urls()["beijing-05"])
    assert "<img" in body.decode()
    assert "图片通报" not in body.decode()


def test_a_port_that_is_taken_is_named(served: Served) -> None:
    port = urlsplit(served.base["gansu-gat"]).port
    assert port
    with pytest.raises(PortTakenError, match=str(port)), serve(port):
        pass
