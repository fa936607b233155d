"""A notice that differs at each address is told from articles that hardly differ."""

from collections.abc import Callable, Iterator
from itertools import count

import pytest

from tests.crawler.conftest import Desk
from tests.crawler.stand_ins import list_page, trs
from tests.crawler.test_silence import LIST, change, state
from tests.crawler.web import Answer, Asked, Route, Site, page, serve

PATHS = list(trs().articles)
AGENCY = "甘肃省示例市公安局城关分局"
NAMES = "赵钱孙李周吴郑"
FRAME = "警务公开、办事指南、警民互动。" * 30


@pytest.fixture
def site(desk: Desk) -> Iterator[Site]:
    site = Site()
    with serve(site):
        desk.add("a", site, LIST, family="trs")
        yield site


def publish(site: Site, titles: list[str], answers: list[Route]) -> None:
    rows = (f'<li><a href="{path}">{title}</a></li>' for path, title in zip(PATHS, titles, strict=True))
    site.routes.update({LIST: list_page("".join(rows)), **dict(zip(PATHS, answers, strict=True))})


def counting(text: str) -> Callable[[Asked], Answer]:
    """A page that counts its visitors."""
    number = count(1000)
    return lambda _: page(f"<html><body>{text}<p>您是第{next(number)}位访客</p></body></html>")


def article(title: str, text: str = "") -> Answer:
    return page(f"<html><body><h1>{title}</h1><p>{text or title * 9}</p></body></html>")


AGENCYS = [f"{AGENCY}抓获{name}某" for name in NAMES]
PLAIN = [f"城关警方抓获嫌疑人{name}某" for name in NAMES]
NOTICE = counting(f"<p>{AGENCY}网站正在升级维护，敬请谅解。</p><p>{FRAME}</p>")
HOME = counting("".join(f"<p>{title}</p>" for title in PLAIN) + FRAME)
OTHERS = [name * 9 for name in NAMES]
HOME_OF_OTHERS = page("".join(f"<p>{title}</p>" for title in OTHERS) + FRAME)
SOME_TITLES = page("".join(f"<p>{title}</p>" for title in OTHERS[:2]) + FRAME)


@pytest.mark.parametrize(
    ("titles", "notice"), [(AGENCYS, NOTICE), (PLAIN, HOME), (OTHERS, SOME_TITLES)], ids=["name", "home", "some titles"]
)
def test_a_page_that_is_one_for_all_rows_is_no_article(
    desk: Desk, site: Site, titles: list[str], notice: Route
) -> None:
    publish(site, titles, [notice] * 7)
    desk.crawl()

    assert (state(desk).state, state(desk).pages) == ("changed", 0)


def test_a_home_page_that_shows_the_titles_of_the_only_two_rows_is_no_article(desk: Desk, site: Site) -> None:
    publish(site, OTHERS, [HOME_OF_OTHERS] * 7)
    site.routes[LIST] = list_page("".join(f'<li><a href="{PATHS[n]}">{OTHERS[n]}</a></li>' for n in range(2)))
    desk.crawl()

    assert (state(desk).state, state(desk).pages) == ("changed", 0)


def test_one_article_at_the_addresses_of_the_only_two_rows_is_kept(desk: Desk, site: Site) -> None:
    publish(site, OTHERS, [article(f"城关警方{OTHERS[0]}")] * 7)
    titles = (OTHERS[0], f"城关警方{OTHERS[0]}")
    site.routes[LIST] = list_page("".join(f'<li><a href="{PATHS[n]}">{titles[n]}</a></li>' for n in range(2)))
    desk.crawl()

    assert (state(desk).state, state(desk).pages) == ("fresh", 2)


def test_a_notice_with_the_name_of_the_agency_replaces_no_article(desk: Desk, site: Site) -> None:
    publish(site, AGENCYS, [article(title) for title in AGENCYS])
    desk.crawl()
    site.routes.update(dict.fromkeys(PATHS[3:], NOTICE))
    change(desk, "update pages set next_check = 0, etag = null, last_modified = null")

    assert (desk.crawl()["a"].changed, len(desk.pages())) == (0, 7)


@pytest.mark.parametrize("tag", ["<img src='/upload/W{}.jpg'>", "<img data-original=W{}.PNG />", '<a href="{}.pdf">'])
def test_articles_whose_titles_and_texts_are_pictures_are_kept(desk: Desk, site: Site, tag: str) -> None:
    publish(site, PLAIN, [page(f"<p>{FRAME}</p>{tag.format(n)}") for n in range(7)])
    desk.crawl()

    assert (state(desk).state, state(desk).pages) == ("fresh", 7)


def test_pictures_that_vary_by_themselves_are_no_sign_of_articles(desk: Desk, site: Site) -> None:
    publish(
        site, PLAIN, [page(f"<p>{FRAME}</p><img src='/code.jpg?t={n}'><img src='/code?i={n}.jpg'>") for n in range(7)]
    )
    desk.crawl()

    assert (state(desk).state, state(desk).pages) == ("changed", 0)


@pytest.mark.parametrize(
    "title", ["{}2026年第{}周警情通报", "{}警情通报（{}）", "{}2026-11-{}警情", "{}一周警情通报", "通报（AB）"]
)
def test_reports_that_differ_in_numbers_alone_are_kept(desk: Desk, site: Site, title: str) -> None:
    titles = [title.format(AGENCY, n) for n in range(20, 13, -1)]
    publish(site, titles, [article(t, f"接警{n}起，破案{n * 2}起。" + FRAME) for n, t in enumerate(titles)])
    desk.crawl()

    assert (state(desk).state, state(desk).pages) == ("fresh", 7)


def test_one_article_at_two_addresses_is_kept_twice(desk: Desk, site: Site) -> None:
    titles = [*PLAIN[:5], *[f"【图文】{PLAIN[5]}"] * 2]
    publish(site, titles, [*[article(title) for title in PLAIN[:5]], *[article(PLAIN[5])] * 2])
    desk.crawl()

    assert (state(desk).state, state(desk).pages) == ("fresh", 7)


WEEKS = range(11, 18)
LATEST = "".join(f"<p>城关分局第{n}周警情通报</p>" for n in WEEKS) + FRAME


def counts(number: int) -> str:
    """A report in the words of all weeks."""
    return f"本周接警{number * 13}起，破案{number * 3}起。{FRAME}"


@pytest.mark.parametrize(
    ("row", "heading"),
    [
        ("【警情】城关分局第{}周警情通报", "城关分局第{}周警情通报"),
        ("城关分局一周警情通报（11.{}）", "城关分局一周警情通报"),
        ("城关分局一周警情通报（11月{}日-12月1日）", "城关分局一周警情通报"),
        ("城关分局一周警情通报11月{}日-12月1日", "城关分局一周警情通报11月{}日至12月1日"),
        ("【图解】城关分局一周警情通报", "城关分局一周警情通报"),
    ],
    ids=["brackets", "a number that the page lacks", "a day that it lacks", "another dash", "one title"],
)
def test_reports_in_the_same_words_are_kept_however_their_rows_put_the_title(
    desk: Desk, site: Site, row: str, heading: str
) -> None:
    publish(site, [row.format(n) for n in WEEKS], [article(heading.format(n), counts(n)) for n in WEEKS])
    desk.crawl()

    assert (state(desk).state, state(desk).pages) == ("fresh", 7)


def test_reports_in_the_same_words_beside_the_titles_of_all_are_kept(desk: Desk, site: Site) -> None:
    titles = [f"城关分局第{n}周警情通报" for n in WEEKS]
    publish(site, titles, [article(title, counts(n) + LATEST) for n, title in zip(WEEKS, titles, strict=True)])
    desk.crawl()

    assert (state(desk).state, state(desk).pages) == ("fresh", 7)


def test_a_page_of_the_titles_of_all_reports_that_counts_its_visitors_is_none(desk: Desk, site: Site) -> None:
    publish(site, [f"【警情】城关分局第{n}周警情通报" for n in WEEKS], [counting(LATEST)] * 7)
    desk.crawl()

    assert (state(desk).state, state(desk).pages) == ("changed", 0)


def test_one_article_that_two_rows_name_differently_in_brackets_is_kept(desk: Desk, site: Site) -> None:
    titles = [f"【{aside}】{PLAIN[0]}" for aside in ("城关", "图文")]
    publish(site, [*titles, *PLAIN[2:]], [article(PLAIN[0])] * 7)
    site.routes[LIST] = list_page("".join(f'<li><a href="{PATHS[n]}">{titles[n]}</a></li>' for n in range(2)))
    desk.crawl()

    assert (state(desk).state, state(desk).pages) == ("fresh", 2)
