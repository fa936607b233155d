"""Sources that do not give what was asked for: each shows its own state, and none is asked again and again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from random import Random

import pytest

from crawler.health.report import SourceHealth, health
from crawler.run import SourceSummary
from crawler.source import load_sources
from tests.crawler.conftest import Desk
from tests.crawler.stand_ins import trs, vsb
from tests.crawler.web import Answer, Route, Site, page, serve

LIST = "/xxfb/index.html"
SCRIPT = "<script>document.cookie='__jsl_clearance_s=1';location.href=location.pathname</script>"
ROBOTS = Answer(b"User-agent: *\nDisallow: /xxfb/", 200, {"Content-Type": "text/plain"})
NOISE = b"<html><body><p>" + Random(1).randbytes(4000) + b"</p></body></html>"
GARBLED = Answer(NOISE, 200, {"Content-Type": "text/html; charset=utf-8"})


@dataclass(frozen=True)
class Case:
    routes: Mapping[str, Route]
    state: str
    says: str
    """Part of the reason."""
    asked: int = 1
    """How often the list page may be asked for."""


def trs_with(changes: Mapping[str, Route]) -> Mapping[str, Route]:
    return {**trs().routes, **changes}


def all_articles(answer: Answer) -> Mapping[str, Route]:
    return trs_with(dict.fromkeys(trs().articles, answer))


CASES = {
    "jiasule": Case({LIST: page(SCRIPT, 521, Set_Cookie="__jsluid_h=1")}, "blocked", "jiasule"),
    "jiasule-512": Case({LIST: page("", 512)}, "blocked", "jiasule"),
    "ruishu-412": Case({LIST: page("<meta content='x'><script>$_ts=window</script>", 412)}, "blocked", "ruishu"),
    "ruishu-202": Case({LIST: page("<script>$_ts=window['$_ts']</script>", 202)}, "blocked", "ruishu"),
    "wzws": Case({LIST: page("WZWS reason:GeoBL", 403)}, "blocked", "wzws"),
    "forbidden": Case({LIST: page("<h1>403</h1>", 403)}, "blocked", "forbidden"),
    "captcha": Case({LIST: page("<html><body>请完成安全验证 滑块</body></html>")}, "blocked", "captcha"),
    "script": Case({LIST: page("<html><script>document.cookie='a=1';</script></html>")}, "blocked", "script"),
    "throttled": Case({LIST: page("slow down", 429, Retry_After="7200")}, "blocked", "rate limit"),
    "robots": Case({**trs().routes, "/robots.txt": ROBOTS}, "blocked", "robots.txt forbids", asked=0),
    "robots-broken": Case({**trs().routes, "/robots.txt": page("", 500)}, "blocked", "robots.txt forbids", asked=0),
    "other-host": Case({LIST: page("", 301, Location="http://moved.invalid/")}, "moved", "moved.invalid"),
    "gone": Case({}, "moved", "HTTP 404"),
    "soft-404": Case({LIST: page("<html><body>您访问的页面不存在</body></html>")}, "moved", "does not exist"),
    "forwards": Case({LIST: page("<script>location.href='/new/'</script>")}, "moved", "forwards to /new/"),
    "empty": Case(
        {LIST: page("<html><body><h1>警务要闻</h1><ul></ul><p>暂无内容</p></body></html>")}, "empty", "no rows"
    ),
    "other-family": Case({LIST: vsb().routes["/jwdt.htm"]}, "changed", "3 of vsb"),
    "no-text": Case(
        all_articles(page("<html><body><div id='app'></div></body></html>")), "changed", "no page of 3 shows"
    ),
    "garbled-list": Case({LIST: GARBLED}, "changed", "the list page is no text"),
    "garbled": Case(all_articles(GARBLED), "changed", "none of 7 pages is text"),
    "broken": Case({LIST: page("", 500)}, "failing", "HTTP 500", asked=3),
    "article-blocked": Case(all_articles(page(SCRIPT, 521)), "blocked", "jiasule"),
}
Crawled = tuple[Mapping[str, Site], Mapping[str, SourceSummary], Mapping[str, SourceHealth]]


@pytest.fixture(scope="module")
def crawled(shared_desk: Desk) -> Iterator[Crawled]:
    sites = {name: Site(case.routes) for name, case in CASES.items()}
    with serve(*sites.values()):
        for name, site in sites.items():
            shared_desk.add(name, site, LIST, family="trs")
        shared_desk.add("refused", Site(), "http://127.0.0.1:9/", family="trs")
        summary = shared_desk.crawl()
        sources = load_sources(shared_desk.settings.sources_dir)
        states = health(shared_desk.settings.data_dir, sources, date(2026, 10, 1))
        yield sites, summary, {state.source_id: state for state in states}


@pytest.mark.parametrize("name", CASES)
def test_each_failure_has_its_state_with_a_reason_a_date_and_advice(crawled: Crawled, name: str) -> None:
    _, summary, states = crawled
    case, state = CASES[name], states[name]

    assert (state.state, summary[name].outcome) == (case.state, case.state), state.reason
    assert case.says in state.reason
    assert state.since == state.last_run
    assert state.advice
    assert state.last_success is None


@pytest.mark.parametrize("name", CASES)
def test_a_site_that_refuses_is_not_asked_again(crawled: Crawled, name: str) -> None:
    sites, _, _ = crawled
    assert sites[name].times(LIST) == CASES[name].asked


def test_a_block_on_articles_ends_the_visit(crawled: Crawled, shared_desk: Desk) -> None:
    sites, _, _ = crawled
    asked = [path for path in sites["article-blocked"].paths() if path in trs().articles]

    assert len(asked) <= 2  # the second was under way when the first was refused
    assert shared_desk.pages("article-blocked") == []


def test_a_refused_connection_is_a_failure_of_the_server(crawled: Crawled) -> None:
    _, _, states = crawled
    assert states["refused"].state == "failing"
    assert "refused" in states["refused"].reason


def test_nothing_that_is_no_page_is_archived(crawled: Crawled, shared_desk: Desk) -> None:
    assert {page.source_id for page in shared_desk.pages()} == {"garbled"}


def test_the_snapshot_of_robots_is_kept(crawled: Crawled) -> None:
    _, _, states = crawled
    (robots,) = states["robots"].robots

    assert (robots.status, robots.text) == (200, ROBOTS.body.decode())
    assert states["gone"].robots[0].status == 404


def test_a_host_that_asked_for_patience_is_left_alone_by_the_next_crawl(crawled: Crawled, shared_desk: Desk) -> None:
    sites, _, _ = crawled

    assert shared_desk.crawl("throttled")["throttled"].outcome == "waiting"
    assert sites["throttled"].times(LIST) == 1
