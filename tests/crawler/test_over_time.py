"""What later crawls do: new rows, changed and vanished articles, pinned rows, gaps, back-fill, parts."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from crawler.archive import read_parts
from crawler.ledger.known import RETRIES
from crawler.ledger.ledger import Ledger, ledger_path
from crawler.visits.keeper import recover
from refresh.lost import lost_pages
from tests.crawler.conftest import Desk
from tests.crawler.stand_ins import ARTICLES, PAGES, Article, article_page, list_page, row, trs
from tests.crawler.web import Asked, Site, page, serve

LIST = "/xxfb/index.html"


@pytest.fixture
def site(desk: Desk) -> Iterator[Site]:
    site = Site(trs().routes)
    with serve(site):
        desk.add("a", site, LIST, family="trs")
        yield site


def let_checks_be_due(desk: Desk) -> None:
    with sqlite3.connect(ledger_path(desk.settings.data_dir)) as ledger:
        ledger.execute("update pages set next_check = 0")
    ledger.close()


def path_of(article: Article) -> str:
    return next(path for path, known in trs().articles.items() if known == article)


def test_changed_unchanged_and_vanished_articles(desk: Desk, site: Site) -> None:
    desk.crawl()
    changed, counted, vanished = path_of(ARTICLES[0]), path_of(ARTICLES[1]), path_of(ARTICLES[2])
    edited = replace(ARTICLES[0], text=ARTICLES[0].text.replace("抓获", "刑事拘留"))
    site.routes[changed] = article_page(edited)
    site.routes[counted] = article_page(ARTICLES[1], "<i>浏览次数：17</i><script>var a=1</script><div>{}</div>")
    site.routes[vanished] = page("gone", 404)
    let_checks_be_due(desk)

    second = desk.crawl()["a"]

    assert (second.new, second.changed, second.unchanged, second.gone) == (0, 1, 5, 1)
    versions = [page.body.decode() for page in desk.pages() if urlsplit(page.url).path == changed]
    assert len(versions) == 2
    assert "刑事拘留" in versions[1]
    assert any(urlsplit(page.url).path == vanished for page in desk.pages())
    assert len(desk.pages()) == 8


def test_checks_are_conditional_and_their_pauses_grow(desk: Desk, site: Site) -> None:
    desk.crawl()
    let_checks_be_due(desk)
    desk.crawl()

    later = [asked.headers for asked in site.asked if asked.path == path_of(ARTICLES[0])][1:]
    assert all("if-none-match" in headers for headers in later)
    assert len(later) == 1
    with sqlite3.connect(ledger_path(desk.settings.data_dir)) as ledger:
        (check,) = ledger.execute("select min(next_check) from pages").fetchone()
    ledger.close()
    assert 1.9 < (check - time.time()) / 86_400 <= 2


def test_a_new_row_below_pinned_ones_is_found(desk: Desk, site: Site) -> None:
    new = Article(8, "警方通报第8起案件侦破情况", "2026-10-01", ARTICLES[0].text)
    address = "./202610/t20261001_800.html"
    desk.crawl()
    pinned = "".join(row("." + path_of(a).removeprefix("/xxfb"), a) for a in PAGES[2] * 1)
    site.routes[LIST] = list_page(pinned + row(address, new), '<script>createPageHTML(3, 0, "index", "html");</script>')
    site.routes["/xxfb/202610/t20261001_800.html"] = article_page(new)

    assert desk.crawl()["a"].new == 1
    assert len(desk.pages()) == 8


def test_an_ordinary_crawl_stops_at_known_rows_and_a_back_fill_does_not(desk: Desk, site: Site) -> None:
    desk.crawl()
    before = len(site.asked)
    desk.crawl()
    assert [path for path in site.paths()[before:] if "index_" in path] == []

    before = len(site.asked)
    desk.crawl(pages=2)
    assert [path for path in site.paths()[before:] if "index_" in path] == ["/xxfb/index_1.html"]


def test_since_walks_back_to_the_day_and_takes_nothing_older(desk: Desk, site: Site) -> None:
    summary = desk.crawl(since=ARTICLES[2].date)["a"]

    assert summary.new == 3
    assert site.times("/xxfb/index_1.html") == 1
    assert site.times("/xxfb/index_2.html") == 0


def test_the_parts_of_an_article_are_archived_with_it(desk: Desk, site: Site) -> None:
    first = path_of(ARTICLES[0])
    stem = first.rsplit("/", 1)[1].removesuffix(".html")
    pager = f'<script>createPageHTML(3, 0, "{stem}", "html")</script>'
    site.routes[first] = page(f"<html><body><div class='TRS_Editor'>{ARTICLES[0].text}</div>{pager}</body></html>")
    for number in (1, 2):
        site.routes[first.replace(".html", f"_{number}.html")] = page(f"<p>第{number + 1}页：{ARTICLES[0].text}</p>")

    desk.crawl()

    article = next(page for page in desk.pages() if urlsplit(page.url).path == first)
    assert [urlsplit(url).path for url in article.parts] == [first.replace(".html", f"_{n}.html") for n in (1, 2)]
    assert [part.body.decode()[3:6] for part in read_parts(desk.settings.data_dir, article)] == ["第2页", "第3页"]
    assert len(desk.pages()) == 7


def test_a_page_that_fails_once_is_fetched_by_a_later_crawl(desk: Desk, site: Site) -> None:
    answers = [page("", 503)]

    def flaky(_: Asked) -> object:
        return answers.pop() if answers else article_page(ARTICLES[0])

    site.routes[path_of(ARTICLES[0])] = flaky  # type: ignore[assignment]
    first = desk.crawl()["a"]
    let_checks_be_due(desk)

    assert (first.new, first.failed) == (6, 1)
    assert desk.crawl()["a"].new == 1


SCRIPTS = {
    "sets a cookie": "document.cookie='seen=1';",
    "evaluates": "eval('1');",
    "forwards a phone": "if(phone){location.href='/m/'}",
}


@pytest.mark.parametrize("script", SCRIPTS.values(), ids=SCRIPTS)
def test_a_short_release_in_gbk_with_a_script_is_kept(desk: Desk, site: Site, script: str) -> None:
    text = f"<html><meta charset='gbk'><script>{script}</script><body><p>{ARTICLES[0].text}</p></body></html>"
    site.routes[path_of(ARTICLES[0])] = page(text, encoding="gbk")

    summary = desk.crawl()["a"]

    assert (summary.outcome, summary.new, summary.failed) == ("ok", 7, 0)


def test_a_page_that_is_not_there_yet_is_fetched_by_a_later_crawl(desk: Desk, site: Site) -> None:
    answer = site.routes.pop(path_of(ARTICLES[0]))
    first = desk.crawl()["a"]
    site.routes[path_of(ARTICLES[0])] = answer
    let_checks_be_due(desk)

    assert (first.outcome, first.new, first.failed, first.gone) == ("ok", 6, 1, 0)
    assert desk.crawl()["a"].new == 1


def test_many_missing_pages_do_not_end_a_visit_and_are_given_up_in_the_end(desk: Desk, site: Site) -> None:
    missing = [path_of(article) for article in ARTICLES[:6]]
    for path in missing:
        del site.routes[path]

    assert (first := desk.crawl()["a"]).new == 1
    for _ in range(RETRIES - 1):
        let_checks_be_due(desk)
        desk.crawl()

    assert (first.outcome, first.failed) == ("ok", 6)
    assert {site.times(path) for path in missing} == {RETRIES}
    desk.crawl()
    assert {site.times(path) for path in missing} == {RETRIES}


@pytest.mark.parametrize("crawls", [2, RETRIES + 1], ids=["vanished", "vanished again and again"])
def test_a_vanished_page_that_a_list_still_shows_comes_back(desk: Desk, site: Site, crawls: int) -> None:
    path = path_of(ARTICLES[0])
    desk.crawl()
    answer = site.routes.pop(path)
    for _ in range(crawls - 1):
        let_checks_be_due(desk)
        assert desk.crawl()["a"].gone == 1
    site.routes[path] = answer
    let_checks_be_due(desk)

    back = desk.crawl()["a"]

    assert (back.unchanged, back.gone) == (7, 0)
    with closing(sqlite3.connect(ledger_path(desk.settings.data_dir))) as ledger:
        assert ledger.execute("select distinct state from pages").fetchall() == [("held",)]


def two_pages(site: Site) -> str:
    """Makes the first article one of two pages; the path of the second."""
    first = path_of(ARTICLES[0])
    stem = first.rsplit("/", 1)[1].removesuffix(".html")
    pager = f'<script>createPageHTML(2, 0, "{stem}", "html")</script>'
    site.routes[first] = page(f"<html><body><div class='TRS_Editor'>{ARTICLES[0].text}</div>{pager}</body></html>")
    second = first.replace(".html", "_1.html")
    site.routes[second] = page(f"<p>第2页：{ARTICLES[0].text}</p>")
    return second


def test_an_article_of_which_a_page_fails_is_fetched_whole_by_a_later_crawl(desk: Desk, site: Site) -> None:
    second = two_pages(site)
    whole, site.routes[second] = site.routes[second], page("", 503)

    first = desk.crawl()["a"]
    assert (first.new, first.failed, len(desk.pages())) == (6, 1, 6)
    site.routes[second] = whole
    let_checks_be_due(desk)
    assert desk.crawl()["a"].new == 1
    assert [len(page.parts) for page in desk.pages() if page.parts] == [1]


def test_an_article_of_which_a_page_always_fails_is_kept_as_far_as_it_goes(desk: Desk, site: Site) -> None:
    del site.routes[two_pages(site)]
    for _ in range(RETRIES - 1):
        desk.crawl()
        let_checks_be_due(desk)
    assert len(desk.pages()) == 6

    assert desk.crawl()["a"].new == 1


def test_a_change_on_a_following_page_is_a_new_version(desk: Desk, site: Site) -> None:
    second = two_pages(site)
    desk.crawl()
    let_checks_be_due(desk)
    assert desk.crawl()["a"].unchanged == 7
    site.routes[second] = page("<p>第2页：刑事拘留12人</p>")
    let_checks_be_due(desk)

    assert desk.crawl()["a"].changed == 1
    newest = [page for page in desk.pages() if page.parts][-1]
    assert "刑事拘留12人" in read_parts(desk.settings.data_dir, newest)[0].body.decode()
    ledger_path(desk.settings.data_dir).unlink()
    with Ledger(desk.settings.data_dir) as ledger:
        assert recover(desk.settings.data_dir, ledger) == 8
        assert recover(desk.settings.data_dir, ledger) == 0


def test_cookies_set_by_a_redirect_to_itself_are_sent_back(desk: Desk, site: Site) -> None:
    plain = site.routes[LIST]

    def guarded(asked: Asked) -> object:
        if "CT6T=1" in asked.headers.get("cookie", ""):
            return plain
        return page("", 302, Location=LIST, Set_Cookie="CT6T=1")

    site.routes[LIST] = guarded  # type: ignore[assignment]

    assert desk.crawl()["a"].new == 7


@pytest.mark.parametrize("state", ["held", "pending"])
def test_what_a_wrong_clock_put_off_for_years_is_due(desk: Desk, site: Site, state: str) -> None:
    desk.crawl()
    path = ledger_path(desk.settings.data_dir)
    with closing(sqlite3.connect(path)) as ledger, ledger:
        ledger.execute(f"update pages set next_check = next_check + 10 * 365 * 86400, state = '{state}'")
        ledger.execute("insert into waits values (?, 4e9)", (urlsplit(site.base).netloc,))

    assert desk.crawl()["a"].unchanged == len(ARTICLES)


@pytest.mark.parametrize("before", ["https://", "http://www.", "https://www."])
def test_a_site_that_goes_to_another_scheme_or_host_name_has_the_same_articles(
    desk: Desk, site: Site, before: str
) -> None:
    desk.crawl()
    with closing(sqlite3.connect(ledger_path(desk.settings.data_dir))) as ledger, ledger:
        ledger.execute("update pages set url = ? || substr(url, 8)", (before,))
    asked = len(site.asked)

    assert lost_pages(desk.settings.data_dir) == ()
    assert desk.crawl()["a"].new == 0
    assert site.paths()[asked:] == ["/robots.txt", LIST]
    with Ledger(desk.settings.data_dir) as known:
        known.connection.execute("delete from marks")
        assert recover(desk.settings.data_dir, known) == 0
