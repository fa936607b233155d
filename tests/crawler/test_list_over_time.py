"""A list that shows less than it did, or leads elsewhere, is no list without news."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.crawler.conftest import Desk
from tests.crawler.stand_ins import ARTICLES, Article, article_page, list_page, row, trs
from tests.crawler.test_silence import LIST, TODAY, change, state
from tests.crawler.web import Answer, Site, page, serve

PATHS = list(trs().articles)
OTHERS = [replace(article, number=article.number + 10, title=f"警务动态{article.title}") for article in ARTICLES]


@pytest.fixture
def site(desk: Desk) -> Iterator[Site]:
    site = Site({**trs().routes, LIST: listing(ARTICLES)})
    with serve(site):
        desk.add("a", site, LIST, family="trs")
        desk.crawl()
        change(desk, "update lists set covered_until = '2026-11-01'")
        yield site


def path_of(article: Article) -> str:
    return f"/xxfb/{''.join(article.ymd[:2])}/t{''.join(article.ymd)}_{article.number}00.html"


def listing(articles: Sequence[Article]) -> Answer:
    return list_page(rows(articles))


def rows(articles: Sequence[Article]) -> str:
    return "".join(row(path_of(article), article) for article in articles)


def other_column(site: Site) -> None:
    site.routes.update({path_of(article): article_page(article) for article in OTHERS})


def let_days_pass(desk: Desk, days: int) -> None:
    change(desk, f"update list_signs set back_since = '{TODAY - timedelta(days)}T00:00:00+00:00' where back_since > ''")


def test_a_list_that_goes_back_in_time_says_nothing_of_today(desk: Desk, site: Site) -> None:
    site.routes[LIST] = listing(ARTICLES[2:])
    desk.crawl()
    desk.crawl()

    assert (state(desk).state, state(desk).covered_until) == ("fresh", "2026-11-01")
    let_days_pass(desk, 3)
    assert (state(desk).state, site.base + LIST in state(desk).reason) == ("changed", True)
    site.routes[LIST] = listing(ARTICLES)
    desk.crawl()
    assert (state(desk).state, state(desk).covered_until) == ("fresh", TODAY.isoformat())


def test_a_list_whose_newest_release_is_withdrawn_is_whole(desk: Desk, site: Site) -> None:
    site.routes.update({LIST: listing(ARTICLES[1:]), path_of(ARTICLES[0]): page("gone", 404)})

    assert [desk.crawl()["a"].gone for _ in range(3)] == [0, 1, 0]
    assert (state(desk).state, state(desk).covered_until) == ("fresh", TODAY.isoformat())


@pytest.mark.parametrize("day", [ARTICLES[0].date, "2026-01-01"], ids=["as it was", "a date put right"])
def test_a_list_that_shows_what_it_did_is_covered(desk: Desk, site: Site, day: str) -> None:
    site.routes[LIST] = list_page(row(path_of(ARTICLES[0]), ARTICLES[0], day) + rows(ARTICLES[1:]))
    desk.crawl()

    assert state(desk).covered_until == TODAY.isoformat()


def test_a_list_of_which_a_row_was_taken_off_is_whole_if_somebody_says_so(desk: Desk, site: Site) -> None:
    site.routes[LIST] = listing(ARTICLES[1:])
    desk.crawl()
    let_days_pass(desk, 9)
    assert (state(desk).state, "--pages 1" in state(desk).advice) == ("changed", True)
    desk.crawl(pages=1)
    desk.crawl()

    assert (state(desk).state, state(desk).covered_until) == ("fresh", TODAY.isoformat())


@pytest.mark.parametrize("doubt", ["state = 'elsewhere'", "failures = 2", "failures = 2, state = 'pending'"])
def test_a_row_is_not_missed_whose_page_nobody_can_say_to_be_there(desk: Desk, site: Site, doubt: str) -> None:
    site.routes.update({LIST: listing(ARTICLES[1:]), PATHS[0]: page("", 500)})
    change(desk, f"update pages set {doubt}, next_check = 0 where url like '%{PATHS[0]}'")
    for _ in range(3):
        desk.crawl()

    assert (state(desk).state, state(desk).covered_until) == ("fresh", TODAY.isoformat())


@pytest.fixture
def two_lists(desk: Desk) -> Iterator[Site]:
    """Two lists of one column; the second shows rows that the first one shows too."""
    site = Site({**trs().routes, LIST: listing(ARTICLES), "/tb/index.html": listing(ARTICLES[:4])})
    with serve(site):
        lists = [{"url": site.base + path, "column": "通报"} for path in (LIST, "/tb/index.html")]
        desk.add("a", site, LIST, family="trs", lists=lists)
        desk.crawl()
        yield site


def test_a_list_whose_rows_another_list_showed_first_may_go_to_a_new_place(desk: Desk, two_lists: Site) -> None:
    path = desk.settings.sources_dir / "gansu.yaml"
    path.write_text(path.read_text("utf-8").replace("通报", "警情"), "utf-8")
    new = {"/tb/index.html": page("", 301, Location="/new/"), "/new/": listing(ARTICLES[:4])}
    two_lists.routes.update(new)

    assert desk.crawl()["a"].outcome == "ok"


def test_a_list_does_not_miss_what_another_list_of_its_column_shows(desk: Desk, two_lists: Site) -> None:
    other_column(two_lists)
    late = [replace(OTHERS[0], date=ARTICLES[0].date), replace(OTHERS[1], date="2026-09-09")]
    two_lists.routes.update({path_of(article): article_page(article) for article in late})
    two_lists.routes["/tb/index.html"] = listing([*late, *ARTICLES[:4]])
    desk.crawl()
    change(desk, "update lists set covered_until = '2026-11-01'")
    second = listing([*late, *ARTICLES[1:4]])
    two_lists.routes.update({LIST: listing(ARTICLES[1:]), "/tb/index.html": second, PATHS[0]: page("", 404)})
    for _ in range(3):
        desk.crawl()

    assert (state(desk).state, state(desk).covered_until) == ("fresh", TODAY.isoformat())


MENU = "".join(f'<li><a href="/bsfw/{n}.html">办事指南第{n}部分</a></li>' for n in range(1, 6))


def test_a_list_whose_rows_are_all_gone_is_not_what_is_left_of_its_page(desk: Desk, site: Site) -> None:
    site.routes.update({f"/bsfw/{n}.html": page(f"<h1>办事指南第{n}部分</h1>{'须知' * 60}") for n in range(1, 6)})
    desk.add("b", site, LIST, family="generic")
    desk.crawl("b")
    site.routes[LIST] = list_page(MENU)

    assert desk.crawl("b")["b"].outcome == "changed"
    assert not [asked for asked in site.paths() if asked.startswith("/bsfw/")]
    assert desk.crawl("b", pages=1)["b"].new == 5
    assert desk.crawl("b")["b"].outcome == "ok"


def test_a_list_that_loses_its_dates_is_read(desk: Desk, site: Site) -> None:
    other_column(site)
    site.routes[LIST] = list_page(rows([*OTHERS, ARTICLES[0]]).replace("<span>", "<!--").replace("</span>", "-->"))

    assert desk.crawl()["a"].new == len(OTHERS)


def test_a_list_that_leads_to_another_column_is_not_read(desk: Desk, site: Site) -> None:
    other_column(site)
    site.routes.update({LIST: page("", 301, Location="/news/index.html"), "/news/index.html": listing(OTHERS)})

    assert [desk.crawl()["a"].outcome for _ in range(2)] == ["moved", "moved"]
    assert "/news/index.html" in state(desk).reason
    assert (state(desk).pages, state(desk).covered_until) == (len(ARTICLES), "2026-11-01")


def test_a_list_that_leads_to_another_list_of_its_source_is_not_read(desk: Desk, site: Site) -> None:
    other_column(site)
    news = "/news/index.html"
    site.routes[news] = listing(OTHERS)
    lists = [{"url": site.base + LIST, "column": "通报"}, {"url": site.base + news, "column": "动态"}]
    desk.add("b", site, LIST, family="trs", lists=lists)
    desk.crawl("b")
    site.routes[LIST] = page("", 301, Location=news)

    assert desk.crawl("b")["b"].outcome == "moved"


@pytest.mark.parametrize("old", [1, 0], ids=["a known row", "led there before"])
def test_a_list_that_leads_to_a_new_place_of_its_own_is_read(desk: Desk, site: Site, old: int) -> None:
    other_column(site)
    news = "/news/index.html"
    site.routes.update({LIST: page("", 301, Location=news), news: listing(ARTICLES)})
    desk.crawl()
    if old:
        site.routes[LIST] = page("", 301, Location="/new/")
        news = "/new/"
    site.routes[news] = listing([*OTHERS, *ARTICLES[:old]])

    assert desk.crawl()["a"].new == len(OTHERS)
    assert state(desk, date.today()).state == "fresh"


@pytest.mark.parametrize(
    ("asked", "first", "second"),
    [
        ("/tb", "/tb", "/tb/"),
        ("/tb/", "/tb/", "/tb/index.shtml"),
        ("/epaper/", "/epaper/2026-11/28/node_1.htm", "/epaper/2026-11/29/node_1.htm"),
        ("/tb/", "/tb/list.jsp;jsessionid=1A", "/tb/list.jsp;jsessionid=2B"),
    ],
    ids=["slash", "index", "paper of the day", "session"],
)
def test_a_list_that_leads_to_itself_is_read_after_a_long_pause(
    desk: Desk, site: Site, asked: str, first: str, second: str
) -> None:
    other_column(site)
    desk.add("b", site, asked, family="trs")
    for answering, shown in ((first, ARTICLES), (second, OTHERS)):
        site.routes.update({asked: page("", 302, Location=answering), answering: listing(shown)})
        assert desk.crawl("b")["b"].outcome == "ok"
