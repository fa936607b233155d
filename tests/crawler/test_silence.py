"""A source that gives no releases any more never shows as one that published none."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from pydantic import ValidationError

from compare.cells.grouping import Label
from compare.cells.observed import load_coverage
from crawler.clock import BEIJING
from crawler.health.report import SourceHealth, coverage_days, health
from crawler.ledger.known import ELSEWHERE, Tally
from crawler.ledger.ledger import Ledger, ledger_path
from crawler.source import Night, load_sources
from tests.crawler.conftest import Desk
from tests.crawler.stand_ins import ARTICLES, PAGES, PER_PAGE, list_page, row, trs
from tests.crawler.web import Answer, Site, page, serve

LIST = "/xxfb/index.html"
SECOND, THIRD = "/xxfb/index_1.html", "/xxfb/index_2.html"
TODAY = datetime.now(BEIJING).date()
MAINTENANCE = page("<html><body><p>" + "网站正在升级维护，给您带来不便，敬请谅解。" * 5 + "</p></body></html>")
CAPTCHA = page(
    f"<html><script>{'var a=1;' * 1200}</script><body>您的访问异常，请拖动下方滑块完成验证。{'请' * 60}</body></html>"
)
AWAY = page("", 302, Location="http://elsewhere.invalid/")
HOME = page("", 302, Location="/")
REFUSED = page("no", 403)
FRONT = page("<html><body>" + "欢迎访问本局门户网站，办事指南、警务公开、警民互动。" * 30 + "</body></html>")
TITLES = page(f"<html><body>{''.join(f'<p>{a.title}</p>' for a in ARTICLES)}{'警务公开' * 200}</body></html>")
BACK = page("", 302, Location="/xxfb/index.html")
LOST = page("", 302, Location="/err/404.html")


@pytest.fixture
def site(desk: Desk) -> Iterator[Site]:
    site = Site({**trs().routes, "/": page("<html><body>" + "欢迎访问本局门户网站" * 50 + "</body></html>")})
    with serve(site):
        desk.add("a", site, LIST, family="trs")
        yield site


def answer_all(site: Site, answer: Answer) -> None:
    site.routes.update(dict.fromkeys(trs().articles, answer))


def states(desk: Desk, today: date = TODAY) -> dict[str, SourceHealth]:
    found = health(desk.settings.data_dir, load_sources(desk.settings.sources_dir), today)
    return {state.source_id: state for state in found}


def state(desk: Desk, today: date = TODAY) -> SourceHealth:
    return states(desk, today)["a"]


def change(desk: Desk, statement: str) -> None:
    with closing(sqlite3.connect(ledger_path(desk.settings.data_dir))) as ledger, ledger:
        ledger.execute(statement)


@pytest.mark.parametrize(
    ("answer", "expected", "says"),
    [
        (page("gone", 404), "moved", "none of 7 listed pages is there"),
        (AWAY, "moved", "none of 7 listed pages is there"),
        (HOME, "moved", "none of 7 listed pages is there"),
        (MAINTENANCE, "changed", "no page of 3 shows the title"),
        (CAPTCHA, "changed", "no page of 3 shows the title"),
        (FRONT, "changed", "no page of 3 shows the title"),
        (TITLES, "changed", "unlike the others"),
        (BACK, "moved", "none of 7 listed pages is there"),
        (LOST, "moved", "none of 7 listed pages is there"),
        (page("part", 206), "failing", "HTTP 206"),
        (page("", 304), "failing", "HTTP 304"),
        (REFUSED, "blocked", "forbidden"),
    ],
)
def test_articles_that_are_none(desk: Desk, site: Site, answer: Answer, expected: str, says: str) -> None:
    answer_all(site, answer)
    desk.crawl()

    found = state(desk)
    assert (found.state, found.pages) == (expected, 0)
    assert says in found.reason
    days = {day.day: day.state for day in coverage_days([found], date(2026, 3, 1), date(2026, 9, 30))}
    assert {days[article.date] for article in ARTICLES} <= {"blocked", "missing"}


@pytest.mark.parametrize("answer", [page("gone", 404), REFUSED])
def test_it_stays_so_while_every_article_waits_for_its_next_try(desk: Desk, site: Site, answer: Answer) -> None:
    answer_all(site, answer)
    before = {desk.crawl()["a"].outcome for _ in range(8)}

    assert "ok" in before  # nothing was due, so nothing was asked for
    assert state(desk).state in ("moved", "blocked")


def test_a_site_is_not_asked_for_thousands_of_pages_that_are_not_there(desk: Desk, site: Site) -> None:
    paths = [f"/xxfb/202601/t20260101_{number}.html" for number in range(1000, 1200)]
    site.routes[LIST] = list_page("".join(row(path, ARTICLES[0]) for path in paths))
    desk.crawl()

    assert state(desk).state == "moved"
    assert len(site.asked) < 60


def test_rows_that_lead_nowhere_are_no_failure_of_a_site_that_is_read(desk: Desk, site: Site) -> None:
    site.routes.update(dict.fromkeys(list(trs().articles)[:4], page("gone", 404)))

    assert {desk.crawl()["a"].outcome for _ in range(4)} == {"ok"}
    assert state(desk).state == "fresh"


@pytest.mark.parametrize("answer", [MAINTENANCE, CAPTCHA])
def test_a_notice_replaces_no_article_that_the_archive_has(desk: Desk, site: Site, answer: Answer) -> None:
    desk.crawl()
    answer_all(site, answer)
    change(desk, "update pages set next_check = 0, etag = null, last_modified = null")
    desk.crawl()

    assert state(desk).state == "changed"
    assert not [found for found in desk.pages() if "网站正在升级维护" in found.body.decode() or len(found.body) > 9000]


def titled(title: str) -> Answer:
    """An article with a title of its own, and a text that no other has."""
    return page(f"<html><body><h1>{title}</h1><p>{title * 6}案件正在侦办，警方提醒提高防范意识。</p></body></html>")


def in_entities(title: str) -> Answer:
    return page(f"<html><body>{''.join(f'&#{ord(character)};' for character in title * 9)}</body></html>")


@pytest.mark.parametrize(
    ("row_title", "answer"),
    [
        ("【城关分局】抓获一名嫌疑人{}", lambda name: titled(f"抓获一名嫌疑人{name}")),
        ("[城关图文]抓获{}", lambda name: titled(f"抓获嫌疑人{name}")),
        ("抓获一名嫌疑人{}", lambda name: in_entities(f"抓获一名嫌疑人{name}")),
    ],
)
def test_titles_that_a_list_prints_otherwise_than_the_page(
    desk: Desk, site: Site, row_title: str, answer: Callable[[str], Answer]
) -> None:
    names = dict(zip(trs().articles, "赵钱孙李周吴郑", strict=True))
    rows = (f'<li><a href="{path}">{row_title.format(name)}</a></li>' for path, name in names.items())
    site.routes.update({LIST: list_page("".join(rows)), **{path: answer(name) for path, name in names.items()}})
    desk.crawl()

    assert (state(desk).state, state(desk).pages) == ("fresh", 7)


def test_rows_that_lead_to_one_page_are_no_articles_and_no_fault_of_the_others(desk: Desk, site: Site) -> None:
    paths = list(trs().articles)
    site.routes.update(dict.fromkeys(paths[3:], FRONT))
    assert (desk.crawl()["a"].new, state(desk).state) == (3, "fresh")


@pytest.mark.parametrize("answer", [MAINTENANCE, FRONT])
def test_a_notice_that_comes_up_in_the_middle_of_a_visit_replaces_no_article(
    desk: Desk, site: Site, answer: Answer
) -> None:
    desk.crawl()
    site.routes.update(dict.fromkeys(list(trs().articles)[3:], answer))
    change(desk, "update pages set next_check = 0, etag = null, last_modified = null")

    assert desk.crawl()["a"].changed == 0
    assert len(desk.pages()) == len(ARTICLES)


def test_a_single_page_without_its_title_is_kept(desk: Desk, site: Site) -> None:
    path = next(iter(trs().articles))
    site.routes[path] = page("<html><body><p>" + "警情通报：近日我局侦破一起盗窃案件。" * 5 + "</p></body></html>")

    assert desk.crawl()["a"].outcome == "ok"
    assert state(desk).pages == 7


def test_a_page_that_pages_with_titles_stand_beside_may_change_its_title(desk: Desk, site: Site) -> None:
    desk.crawl()
    paths = list(trs().articles)
    site.routes[paths[0]] = page(
        "<html><body><h1>更正</h1><p>" + "近日我局侦破一起盗窃案件，抓获三人。" * 4 + "</p></body></html>"
    )
    change(desk, "update pages set next_check = 0")

    assert desk.crawl()["a"].changed == 1


@pytest.mark.parametrize("mark", ["", "<!-- asked at noon -->"])
def test_a_page_that_never_showed_its_title_and_is_as_it_was_is_no_fault(desk: Desk, site: Site, mark: str) -> None:
    paths = list(trs().articles)
    for path, name in zip(paths, "赵钱孙李周吴郑", strict=True):
        site.routes[path] = titled(f"{name}某落网")
    desk.crawl()
    late = replace(titled("赵某落网"), body=titled("赵某落网").body + mark.encode())
    site.routes[paths[0]] = late
    change(desk, "update pages set next_check = null, etag = null, last_modified = null")
    change(desk, f"update pages set next_check = 0 where url = '{site.base + paths[0]}'")

    summary = desk.crawl()["a"]
    assert (summary.outcome, summary.unchanged, state(desk).state) == ("ok", 1, "fresh")


def test_a_ledger_that_says_all_is_known_since_1970_is_put_right(desk: Desk, site: Site) -> None:
    desk.crawl()
    change(desk, "update lists set reach = '1970-01-01'")
    desk.crawl()

    assert state(desk).covered_from == ARTICLES[PER_PAGE - 2].date


def test_days_of_listed_releases_that_nobody_has_read_are_not_quiet(desk: Desk, site: Site) -> None:
    path = next(path for path, article in trs().articles.items() if article == ARTICLES[1])
    site.routes[path] = page("", 500)
    desk.crawl()

    found, day = state(desk), date.fromisoformat(ARTICLES[1].date)
    assert found.state == "fresh"
    assert found.unread_days == (ARTICLES[1].date,)
    assert [one.state for one in coverage_days([found], day - timedelta(1), day)] == ["quiet", "missing"]


def test_a_ledger_that_is_made_anew_knows_the_days_of_releases(desk: Desk, site: Site) -> None:
    desk.crawl()
    days = state(desk).days
    for path in desk.settings.data_dir.glob("ledger.sqlite*"):
        path.unlink()
    desk.crawl()

    assert (state(desk).days, state(desk).pages) == (days, len(ARTICLES))


def test_of_several_lists_the_one_that_fails_is_named(desk: Desk, site: Site) -> None:
    lists = [{"url": site.base + path, "column": "要闻"} for path in (LIST, "/gone.html")]
    desk.add("b", site, LIST, family="trs", lists=lists)
    desk.crawl("b")

    assert states(desk)["b"].reason == f"{site.base}/gone.html: the page is gone (HTTP 404)"


def test_a_source_that_nobody_reads_any_more_goes_stale(desk: Desk, site: Site) -> None:
    desk.crawl()

    assert state(desk, TODAY + timedelta(2)).state == "fresh"
    late = state(desk, TODAY + timedelta(3))
    assert (late.state, late.reason) == ("failing", f"not read since {TODAY}")


def test_a_source_that_another_machine_reads_is_not_stale(desk: Desk, site: Site) -> None:
    desk.crawl()
    change(desk, f"update visits set finished = '{TODAY - timedelta(9)}T00:00:00+00:00'")
    assert state(desk).state == "failing"
    for error in (None, ELSEWHERE):
        with Ledger(desk.settings.data_dir) as ledger:
            ledger.end_visit(ledger.begin_visit("r", "a"), "waiting", "", error, "", Tally())
        assert state(desk).state == ("fresh" if error else "failing")


def test_a_source_that_was_switched_off_is_not_fresh_for_ever(desk: Desk, site: Site) -> None:
    desk.crawl()
    path = desk.settings.sources_dir / "gansu.yaml"
    path.write_text(path.read_text("utf-8").replace("enabled: true", "enabled: false"), "utf-8")

    assert state(desk).state == "fresh"  # whoever crawls it by its name may do so
    late = state(desk, TODAY + timedelta(3))
    assert (late.state, late.reason) == ("disabled", f"switched off in its source file, last read on {TODAY}")


def test_days_after_a_source_was_switched_off_were_not_crawled_and_did_not_fail(desk: Desk, site: Site) -> None:
    desk.crawl()
    path, later = desk.settings.sources_dir / "gansu.yaml", TODAY + timedelta(60)
    path.write_text(path.read_text("utf-8").replace("enabled: true", "enabled: false"), "utf-8")

    known = load_coverage(desk.settings.data_dir, desk.settings.sources_dir, later)
    found = known.of((Label("兰州市", "620100"),), (later - timedelta(29)).isoformat(), later.isoformat())
    assert (found["state"], [day.state for day in coverage_days([state(desk, later)], later, later)]) == (
        "missing",
        ["missing"],
    )


def test_what_was_read_on_a_day_to_come_says_nothing_of_today(desk: Desk, site: Site) -> None:
    desk.crawl()

    early = state(desk, TODAY - timedelta(2))
    assert (early.state, early.covered_until) == ("failing", None)
    assert "clock was wrong" in early.reason


def test_a_crawl_that_was_cut_off_shows(desk: Desk, site: Site) -> None:
    desk.crawl()
    change(desk, "insert into visits (run, source_id, started) values ('r', 'a', '2100-01-01T00:00:00+00:00')")

    assert state(desk).state == "fresh"  # one of today may still be at it
    change(desk, f"update visits set started = '{TODAY - timedelta(2)}T00:00:00+00:00' where finished is null")
    assert (state(desk).state, state(desk).reason[:21]) == ("failing", "the crawl was cut off")


def test_rows_that_all_lead_to_a_host_without_a_name(desk: Desk, site: Site) -> None:
    rows = "".join(row(f"http://other.invalid/xxfb/202601/t20260101_{a.number}.html", a) for a in ARTICLES)
    site.routes[LIST] = list_page(rows)
    desk.crawl()

    assert state(desk).state == "moved"
    assert "all 7 rows lead to other.invalid" in state(desk).reason


def test_a_row_that_leads_to_a_host_without_a_name_makes_no_quiet_day(desk: Desk, site: Site) -> None:
    paths = dict(trs().articles)
    missed = ARTICLES[1]
    bases = {path: site.base.replace("127.0.0.1", "localhost") if a == missed else "" for path, a in paths.items()}
    site.routes[LIST] = list_page("".join(row(bases[path] + path, a) for path, a in paths.items()))
    desk.crawl()

    found = state(desk)
    assert (found.state, found.pages, found.pending, found.unread_days) == ("fresh", 6, 0, (missed.date,))
    assert "lead to other hosts, left out: 1" in found.reason
    path = desk.settings.sources_dir / "gansu.yaml"
    path.write_text(path.read_text("utf-8").replace("  id: a\n", "  id: a\n  hosts: [LOCALHOST]\n"), "utf-8")
    assert desk.crawl()["a"].new == 1
    assert (state(desk).reason, state(desk).unread_days) == ("read without fault; releases in the archive: 7", ())


def test_rows_of_another_host_beside_the_list_are_no_part_of_it(desk: Desk, site: Site) -> None:
    paths = dict(trs().articles)
    beside = "".join(row(f"http://news.invalid/2026/t20260101_{a.number}.html", a) for a in ARTICLES[:3])
    site.routes[LIST] = list_page("".join(row(path, a) for path, a in paths.items()) + beside)
    desk.crawl()

    found = state(desk)
    assert (found.state, found.pages, found.unread_days) == ("fresh", 7, ())
    assert "other hosts" not in found.reason


def test_a_list_that_leads_to_the_home_page(desk: Desk, site: Site) -> None:
    site.routes.update({LIST: HOME, "/": site.routes[LIST]})
    desk.crawl()

    assert state(desk).state == "moved"
    assert state(desk).pages == 0


def test_a_list_that_leads_in_a_circle_is_no_matter_of_robots(desk: Desk, site: Site) -> None:
    site.routes[LIST] = page("", 302, Location=LIST)
    desk.crawl()

    assert (state(desk).state, "circle" in state(desk).reason) == ("moved", True)


def test_a_list_with_the_oldest_first(desk: Desk, site: Site) -> None:
    rows = "".join(row(path, article) for path, article in reversed(list(trs().articles.items())))
    site.routes[LIST] = list_page(rows, '<script>createPageHTML(3, 0, "index", "html");</script>')
    desk.crawl()

    assert state(desk).state == "changed"
    assert "oldest first" in state(desk).reason


@pytest.mark.parametrize("answer", [{"articles": [], "classify": [1]}, {"articles": [7]}, {"articles": {"a": 1}}])
def test_an_interface_that_answers_in_another_shape(desk: Desk, answer: object) -> None:
    index = page("<html><script>window._CONFIG = {SID: '1', TREE: []};</script></html>")
    api = Answer(json.dumps(answer).encode(), 200, {"Content-Type": "application/json"})
    site = Site({"/gkmlpt/index": index, "/gkmlpt/api/all/0": api})
    with serve(site):
        desk.add("a", site, "/gkmlpt/index", family="gkmlpt")
        desk.crawl()

    assert state(desk).state in ("changed", "empty")


@pytest.mark.parametrize("status", [403, 500])
def test_a_later_page_that_fails_holds_up_no_article_and_is_left_in_the_end(
    desk: Desk, site: Site, status: int
) -> None:
    site.routes[SECOND] = page("no", status)
    first = desk.crawl(pages=3)["a"]

    assert (first.outcome == "ok", first.new) == (False, len(PAGES[0]))
    assert f"page 2 of {site.base}{LIST}" in state(desk).reason
    outcomes = [desk.crawl()["a"].outcome for _ in range(6)]
    assert outcomes[-1] == "ok"


def test_a_walk_through_a_list_that_the_source_no_longer_has_is_forgotten(desk: Desk, site: Site) -> None:
    site.routes[SECOND] = page("no", 500)
    desk.crawl(pages=3)
    path = desk.settings.sources_dir / "gansu.yaml"
    path.write_text(path.read_text("utf-8").replace(LIST, "/xxfb/new.html"), "utf-8")
    site.routes["/xxfb/new.html"] = list_page("".join(row(path, a) for path, a in trs().articles.items()))
    asked = site.times(SECOND)

    assert desk.crawl()["a"].outcome == "ok"
    assert site.times(SECOND) == asked
    assert state(desk).covered_until == TODAY.isoformat()


def test_pages_that_repeat_themselves_end_a_walk(desk: Desk, site: Site) -> None:
    site.routes[THIRD] = site.routes[SECOND]
    more = '<script>createPageHTML(9, {}, "index", "html");</script>'
    rows = ["".join(row(path, a) for path, a in trs().articles.items() if a in articles) for articles in PAGES]
    site.routes.update({f"/xxfb/index_{n}.html": list_page(rows[1], more.format(n)) for n in range(1, 9)})
    site.routes[LIST] = list_page(rows[0], more.format(0))
    desk.crawl(since="2020-01-01")

    assert site.times(THIRD) == 1
    assert site.times("/xxfb/index_3.html") == 0


def test_a_pause_of_years_is_one_of_a_day(desk: Desk, site: Site) -> None:
    site.routes[next(iter(trs().articles))] = page("", 503, Retry_After="315360000")
    desk.crawl()

    reason = desk.crawl()["a"].reason
    assert "86" in reason
    assert "315" not in reason


def test_a_row_of_a_day_to_come_is_dated_by_its_first_sight(desk: Desk, site: Site) -> None:
    path, article = next(iter(trs().articles.items()))
    site.routes[LIST] = list_page(row(path, article, "2099-01-01"))
    desk.crawl()

    assert list(state(desk).days) == [TODAY.isoformat()]


@pytest.mark.parametrize(("day", "place"), [("2019-05-06", 0), ("1970-01-01", 3)])
def test_a_row_of_long_ago_makes_no_day_since_then_quiet(desk: Desk, site: Site, day: str, place: int) -> None:
    rows = [row(path, article) for path, article in trs().articles.items()]
    path = "/xxfb/201905/t20190506_1.html"
    rows.insert(2 * place, row(path, replace(ARTICLES[0], title="关于举报电话的公告"), day))
    site.routes.update({LIST: list_page("".join(rows)), path: titled("关于举报电话的公告")})
    desk.crawl()

    assert state(desk).pages == len(ARTICLES) + 1
    assert state(desk).covered_from == ARTICLES[-2].date


def test_a_pinned_row_joins_no_walk_to_an_earlier_one(desk: Desk, site: Site) -> None:
    pinned, *rows = [row(path, article) for path, article in reversed(list(trs().articles.items()))]
    site.routes[LIST] = list_page(pinned + rows[1] + rows[0])
    desk.crawl()
    site.routes[LIST] = list_page(pinned + rows[5] + rows[4] + rows[3])
    desk.crawl()

    assert state(desk).covered_from == ARTICLES[1].date


def test_a_night_that_never_opens_is_refused() -> None:
    with pytest.raises(ValidationError, match="never be crawled"):
        Night.model_validate({"start": "02:00", "end": "02:00"})
