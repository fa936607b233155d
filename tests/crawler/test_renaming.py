"""What an operator does to source files: no release is lost, and none is missing from a source that lists it."""

from collections.abc import Callable, Iterator

import pytest

from crawler.cms import Row
from crawler.errors import ServerFailedError
from crawler.ledger.ledger import Ledger
from crawler.source import load_sources
from crawler.visits.articles import Articles
from crawler.visits.keeper import Keeper
from crawler.visits.lock import SourceLock
from crawler.visits.visit import PATIENCE, Visit
from tests.crawler.conftest import Desk
from tests.crawler.stand_ins import ARTICLES, trs
from tests.crawler.test_silence import LIST, SECOND, states
from tests.crawler.web import Site, page, serve


@pytest.fixture
def site(desk: Desk) -> Iterator[Site]:
    site = Site(trs().routes)
    with serve(site):
        desk.add("a", site, LIST, family="trs")
        yield site


def rename(desk: Desk, old: str, new: str) -> None:
    path = desk.settings.sources_dir / "gansu.yaml"
    path.write_text(path.read_text("utf-8").replace(f"id: {old}\n", f"id: {new}\n"), "utf-8")


def test_releases_that_another_source_listed_first_are_releases_of_both(desk: Desk, site: Site) -> None:
    desk.crawl("a")
    desk.add("b", site, LIST, family="trs")
    desk.crawl("b")

    first, second = states(desk)["a"], states(desk)["b"]
    assert (second.pages, second.days) == (len(ARTICLES), first.days)
    assert second.covered_from == first.covered_from == ARTICLES[-1].date
    assert {site.times(path) for path in trs().articles} == {1}


def test_a_source_with_another_id_goes_on_where_it_was(desk: Desk, site: Site) -> None:
    late = next(iter(trs().articles))
    answer, site.routes[late] = site.routes[late], page("", 500)
    desk.crawl()
    before = states(desk)["a"]
    rename(desk, "a", "b")
    site.routes[late] = answer
    with Ledger(desk.settings.data_dir) as ledger:
        ledger.connection.execute("update pages set next_check = 0 where state = 'pending'")

    assert desk.crawl()["b"].new == 1
    after = states(desk)["b"]
    assert (after.pages, after.covered_from) == (before.pages + 1, before.covered_from)
    assert site.times(SECOND) == 1


def test_a_source_whose_file_was_emptied_keeps_what_is_known_of_it(desk: Desk, site: Site) -> None:
    desk.crawl()
    before = states(desk)["a"]
    file = desk.settings.sources_dir / "gansu.yaml"
    text = file.read_text("utf-8")
    file.write_text("", "utf-8")
    other = text.replace("id: a\n", "id: b\n").replace("620", "640").replace("甘肃", "宁夏")
    (desk.settings.sources_dir / "ningxia.yaml").write_text(other, "utf-8")
    desk.crawl("b")
    file.write_text(text, "utf-8")

    assert (states(desk)["a"].days, states(desk)["a"].pages) == (before.days, len(ARTICLES))
    assert states(desk)["b"].days == before.days


def test_a_source_file_that_comes_back_changes_nothing(desk: Desk, site: Site) -> None:
    desk.crawl()
    before = states(desk)["a"]
    for old, new in (("a", "b"), ("b", "a")):
        rename(desk, old, new)
        desk.crawl()

    assert states(desk)["a"].days == before.days
    assert {site.times(path) for path in trs().articles} == {1}


def test_a_release_that_is_fetched_while_its_list_goes_to_https_is_one(desk: Desk, site: Site) -> None:
    desk.crawl()
    asked = site.base + next(iter(trs().articles))
    with Ledger(desk.settings.data_dir) as ledger:
        ledger.enter_rows("a", [Row(asked.replace("http:", "https:"), ARTICLES[0].title, None)], "trs", "")
        ledger.hold(asked, "a", "f" * 64, "a.warc.gz:1", ("", ""))
        ledger.connection.execute("update pages set next_check = 0")
        ledger.checked(asked)
        due = ledger.due("a", 10)

    assert (states(desk)["a"].pages, len(due)) == (len(ARTICLES), len(ARTICLES) - 1)


@pytest.mark.parametrize("end", [Ledger.fail, Ledger.vanish])
def test_a_release_that_fails_while_its_list_goes_to_https_has_failed(
    desk: Desk, end: Callable[[Ledger, str, str], None]
) -> None:
    with Ledger(desk.settings.data_dir) as ledger:
        for base in ("http://a.cn", "https://a.cn"):
            ledger.enter_rows("a", [Row(f"{base}/1.html", "", None)], "trs", "")
        end(ledger, "http://a.cn/1.html", "gone")

        known = ledger.known("https://a.cn/1.html")
        assert known
        assert known.failures == 1


def test_no_list_page_and_no_start_of_a_crawl_reads_all_that_the_ledger_has(desk: Desk, site: Site) -> None:
    with Ledger(desk.settings.data_dir) as ledger:
        run, statements = ledger.connection, list[str]()
        run.set_trace_callback(statements.append)
        ledger.enter_rows("a", [Row("http://a.cn/1.html", "", None)], "trs", "")
        ledger.rename("a", [site.base + LIST], {"a"})
        run.set_trace_callback(None)
        plans = [step[-1] for statement in statements for step in run.execute(f"explain query plan {statement}")]

    assert len(statements) > 7
    assert not [plan for plan in plans if plan.startswith(("SCAN pages", "SCAN shown"))]


@pytest.mark.parametrize(("shown", "held"), [("https://a.cn", "https://a.cn"), ("http://www.a.cn", "http://a.cn")])
def test_a_release_of_another_source_goes_to_https_with_a_list_and_to_no_other_host(
    desk: Desk, shown: str, held: str
) -> None:
    with Ledger(desk.settings.data_dir) as ledger:
        for source, base in (("a", "http://a.cn"), ("b", "http://a.cn"), ("b", shown)):
            ledger.enter_rows(source, [Row(f"{base}/1.html", "", None)], "trs", "")
        pending = [page.url for page in ledger.pending("a", 0, 10)]
        found = ledger.connection.execute("select url from listings where source_id = 'b'").fetchall()

    assert pending == [f"{held}/1.html"]
    assert (f"{held}/1.html",) in found


def test_a_release_that_is_not_reached_is_looked_for_where_the_rows_lead(desk: Desk) -> None:
    desk.add("a", Site(), "http://a.cn/news/")
    (source,) = load_sources(desk.settings.sources_dir)
    with Ledger(desk.settings.data_dir) as ledger:
        for url in ("http://a.cn/1.html", "https://a.cn/2.html"):
            ledger.hold(url, "a", "f" * 64, "a.warc.gz:1", ("", ""))
        visit = Visit(source, 1, ledger, SourceLock(desk.settings.data_dir, "a"))
        old, new = ledger.known("http://a.cn/1.html"), ledger.known("https://a.cn/2.html")
        assert old
        assert new
        assert (visit.leave_behind(old), visit.leave_behind(new)) == ([], [])
        visit.listed([Row("https://a.cn/3.html", "", None)])

        assert (visit.leave_behind(old), visit.leave_behind(new)) == (["https://a.cn/1.html"], [])
        visit.close()


def test_releases_that_are_answered_with_500_fail_and_stay_where_they_are(desk: Desk) -> None:
    desk.add("a", Site(), "https://a.cn/news/")
    (source,) = load_sources(desk.settings.sources_dir)
    with Ledger(desk.settings.data_dir) as ledger:
        ledger.hold("http://a.cn/1.html", "a", "f" * 64, "a.warc.gz:1", ("", ""))
        visit = Visit(source, 1, ledger, SourceLock(desk.settings.data_dir, "a"))
        known = ledger.known("http://a.cn/1.html")
        assert known
        visit.listed([Row("https://a.cn/3.html", "", None)])
        keeper = Keeper(desk.settings.data_dir)
        for _ in range(PATIENCE):
            Articles(keeper).failed(visit, known, ServerFailedError("HTTP 500"))
        keeper.close()
        visit.close()

    assert (visit.tally.failed, visit.error is None) == (PATIENCE, False)
