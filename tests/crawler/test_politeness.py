"""Who we are, how slowly we ask, where we do not go."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from datetime import time as clock
from itertools import pairwise

import pytest

from crawler.addresses import is_public
from crawler.net.patience import seconds
from crawler.source import Night
from tests.crawler.conftest import Desk
from tests.crawler.stand_ins import trs
from tests.crawler.web import Answer, Asked, Site, page, serve

LIST = "/xxfb/index.html"


@pytest.fixture
def site() -> Iterator[Site]:
    site = Site(trs().routes)
    with serve(site):
        yield site


def test_names_itself_with_a_contact_and_asks_for_robots_first(desk: Desk, site: Site) -> None:
    desk.add("a", site, LIST)
    desk.crawl()

    agents = {asked.headers["user-agent"] for asked in site.asked}
    assert agents == {f"Mozilla/5.0 (compatible; tongbao/0.1; +{desk.settings.contact})"}
    assert site.paths()[0] == "/robots.txt"


def test_waits_between_requests_and_never_asks_two_things_at_once(desk: Desk, site: Site) -> None:
    moments: list[tuple[float, float]] = []

    def slow(answer: Answer) -> object:
        def route(_: Asked) -> Answer:
            start = time.monotonic()
            time.sleep(0.02)
            moments.append((start, time.monotonic()))
            return answer

        return route

    site.routes = {path: slow(answer) for path, answer in trs().routes.items() if isinstance(answer, Answer)}  # type: ignore[misc]
    desk.settings = desk.settings.model_copy(update={"delay": 0.1})
    desk.add("a", site, LIST)
    desk.crawl()

    gaps = [later[0] - earlier[1] for earlier, later in pairwise(moments)]
    assert len(moments) == 10
    assert min(gaps) > 0.02  # Scrapy varies the pause by half, the answer takes its time from it


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_private_addresses_are_refused_unless_allowed(desk: Desk, site: Site, host: str) -> None:
    desk.settings = desk.settings.model_copy(update={"allow_private": False})
    desk.add("a", site, site.base.replace("127.0.0.1", host) + LIST)

    summary = desk.crawl()["a"]

    assert summary.outcome == "failing"
    assert "public address" in summary.reason
    assert "TONGBAO_ALLOW_PRIVATE" in summary.advice
    assert site.asked == []


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("127.0.0.1", False), ("10.1.2.3", False), ("192.168.0.1", False), ("169.254.169.254", False),
        ("::1", False), ("fd00::1", False), ("0.0.0.0", False), ("8.8.8.8", True), ("2606:4700::1111", True),
        ("224.0.0.1", False), ("239.255.255.250", False), ("ff02::1", False), ("ff0e::1", False),
        ("64:ff9b::a00:1", False), ("64:ff9b:1::a00:1", False), ("2002:a00:1::", False), ("::ffff:10.0.0.1", False),
    ],
)  # fmt: skip
def test_what_counts_as_public(address: str, public: bool) -> None:
    assert is_public(address) is public


def test_articles_on_other_hosts_are_not_fetched_but_wechat_rows_are_entered(desk: Desk, site: Site) -> None:
    other = Site({"/xxfb/202609/t20260909_900.html": page("no")})
    with serve(other, host="127.0.0.2"):
        rows = f'<li><a href="{other.base}/xxfb/202609/t20260909_900.html">别处的一篇警方通报</a></li>'
        answer = site.routes[LIST]
        assert isinstance(answer, Answer)
        site.routes[LIST] = Answer(answer.body.replace(b"<ul>", b"<ul>" + rows.encode()))
        desk.add("a", site, LIST)

        assert desk.crawl()["a"].new == 7
    assert other.asked == []


def test_a_robots_txt_that_leads_to_another_host_is_none_and_is_not_followed(
    desk: Desk, site: Site, capfd: pytest.CaptureFixture[str]
) -> None:
    other = Site({"/robots.txt": Answer(b"User-agent: *\nDisallow: /")})
    with serve(other, host="127.0.0.2"):
        site.routes["/robots.txt"] = page("", 301, Location=f"{other.base}/robots.txt")
        desk.add("a", site, LIST)

        assert desk.crawl()["a"].new == 7
    assert other.asked == []
    told = capfd.readouterr().err
    assert told.count("robots.txt") == 2, told  # the line names the file and the address that it leads to
    assert "Traceback" not in told


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_robots_txt_in_another_encoding_is_obeyed(desk: Desk, site: Site, encoding: str) -> None:
    rules = "User-agent: *\r\nDisallow: /"
    site.routes["/robots.txt"] = Answer(rules.encode(encoding), 200, {"Content-Type": "text/plain"})
    desk.add("a", site, LIST)

    assert desk.crawl()["a"].outcome == "blocked"


def test_a_robots_txt_may_lead_to_another_host_of_its_source(desk: Desk, site: Site) -> None:
    other = Site({"/robots.txt": Answer(b"User-agent: *\nDisallow: /")})
    with serve(other, host="127.0.0.2"):
        site.routes["/robots.txt"] = page("", 301, Location=f"{other.base}/robots.txt")
        desk.add("a", site, LIST, hosts=["127.0.0.2"])

        assert desk.crawl()["a"].outcome == "blocked"


def test_a_short_retry_after_is_waited_for(desk: Desk, site: Site) -> None:
    plain, refusals = site.routes[LIST], [page("", 503, Retry_After="1")]
    site.routes[LIST] = lambda _: refusals.pop() if refusals else plain  # type: ignore[assignment, return-value]
    desk.add("a", site, LIST)

    assert desk.crawl()["a"].new == 7
    assert site.times(LIST) == 2


@pytest.mark.parametrize(
    ("stated", "least", "most"),
    [("120", 120, 120), ("soon", 3600, 3600), ("Thu, 01 Jan 2026 00:00:00 GMT", 0, 0), ("-1", 3600, 3600)],
)
def test_reads_retry_after(stated: str, least: float, most: float) -> None:
    assert least <= seconds(stated) <= most


@pytest.mark.parametrize(
    ("start", "end", "moment", "inside"),
    [("22:00", "06:00", "23:10", True), ("22:00", "06:00", "05:59", True), ("22:00", "06:00", "12:00", False),
     ("01:00", "05:00", "03:00", True), ("01:00", "05:00", "05:00", False)],
)  # fmt: skip
def test_night_windows(start: str, end: str, moment: str, inside: bool) -> None:
    night = Night(start=clock.fromisoformat(start), end=clock.fromisoformat(end))
    assert night.holds(clock.fromisoformat(moment)) is inside


def test_outside_its_night_window_a_source_waits(desk: Desk, site: Site) -> None:
    hour = (datetime.now(UTC).hour + 8) % 24
    night = {"start": f"{(hour + 2) % 24:02d}:00", "end": f"{(hour + 3) % 24:02d}:00"}
    desk.add("a", site, LIST, politeness={"night": night})

    assert desk.crawl()["a"].outcome == "waiting"
    assert site.asked == []
