"""Answers whose bytes are not what they should be: none of them becomes an article, or the fault of another."""

import gzip
from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.crawler.conftest import Desk
from tests.crawler.stand_ins import trs
from tests.crawler.test_silence import LIST, state
from tests.crawler.web import Answer, Site, serve


@pytest.fixture
def site(desk: Desk) -> Iterator[Site]:
    site = Site(trs().routes)
    with serve(site):
        desk.add("a", site, LIST, family="trs")
        yield site


def packed(answer: object, encoding: str = "gzip", cut: int | None = None) -> Answer:
    assert isinstance(answer, Answer)
    return Answer(gzip.compress(answer.body)[:cut], 200, {**answer.headers, "Content-Encoding": encoding})


def outcome(desk: Desk) -> tuple[int, int, str]:
    summary = desk.crawl()["a"]
    return summary.new, summary.failed, state(desk).state


@pytest.mark.parametrize("end", [b"", b"\0\0", gzip.compress(b" ", mtime=0), b"no gzip"])
def test_a_whole_page_may_be_packed(desk: Desk, site: Site, end: bytes) -> None:
    path = next(iter(trs().articles))
    plain, answer = site.routes[path], packed(site.routes[path])
    site.routes[path] = replace(answer, body=answer.body + end)

    assert outcome(desk) == (7, 0, "fresh")
    assert isinstance(plain, Answer)
    assert plain.body in [page.body.strip() for page in desk.pages()]


@pytest.mark.parametrize("check", [b"", b"\0" * 8])
def test_a_packed_page_whose_check_is_missing_or_wrong_is_read_as_browsers_read_it(
    desk: Desk, site: Site, check: bytes
) -> None:
    path = next(iter(trs().articles))
    plain, answer = site.routes[path], packed(site.routes[path])
    site.routes[path] = replace(answer, body=answer.body[:-8] + check)

    assert outcome(desk) == (7, 0, "fresh")
    assert isinstance(plain, Answer)
    assert plain.body in [page.body for page in desk.pages()]


def test_a_page_that_is_packed_in_several_members_is_read_whole_from_the_archive(desk: Desk, site: Site) -> None:
    path = next(iter(trs().articles))
    plain = site.routes[path]
    assert isinstance(plain, Answer)
    members = gzip.compress(plain.body[:100]) + gzip.compress(plain.body[100:])
    site.routes[path] = replace(packed(plain), body=members)

    assert outcome(desk) == (7, 0, "fresh")
    assert plain.body in [page.body for page in desk.pages()]


@pytest.mark.parametrize(
    ("encoding", "cut"), [("gzip", -60), ("gzip", 20), ("gzip, gzip", None), ("x-gzip", None), ("zstd", None)]
)
def test_a_page_that_ends_in_its_middle_or_nobody_can_unpack_is_tried_again(
    desk: Desk, site: Site, encoding: str, cut: int | None
) -> None:
    path = next(iter(trs().articles))
    whole, site.routes[path] = site.routes[path], packed(site.routes[path], encoding, cut)

    assert outcome(desk) == (6, 1, "fresh")
    assert "zstd" not in site.asked[-1].headers["accept-encoding"]
    site.routes[path] = whole
    assert desk.crawl()["a"].new == 0  # it waits for its next try


def test_a_list_that_ends_in_its_middle_is_a_failure(desk: Desk, site: Site) -> None:
    site.routes[LIST] = packed(site.routes[LIST], cut=-60)

    assert outcome(desk) == (0, 0, "failing")


def test_a_page_that_unpacks_too_large_is_no_matter_of_robots(desk: Desk, site: Site) -> None:
    path = next(iter(trs().articles))
    site.routes[path] = packed(Answer(bytes(6 * 1024 * 1024)))

    assert outcome(desk) == (6, 1, "fresh")
