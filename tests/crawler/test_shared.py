"""Two crawl processes on one Redis, with data directories of their own, one killed midway."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from crawler.archive import read_pages
from crawler.archive.names import token
from crawler.errors import SharedQueueError
from crawler.ledger.known import ELSEWHERE
from crawler.ledger.ledger import Ledger
from crawler.visits import shared
from tests.crawler.conftest import Desk
from tests.crawler.test_kill import PATHS, Trap, site_of
from tests.crawler.web import page, serve
from tests.support import require

SOURCES = ("a", "b", "c", "d")


@pytest.fixture
def redis_url(tmp_path: Path) -> Iterator[str]:
    server = shutil.which("redis-server")
    require(server, "redis-server", "make system")
    socket = tmp_path / "redis.sock"
    command = [str(server), "--port", "0", "--unixsocket", str(socket), "--save", "", "--dir", str(tmp_path)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    while not socket.exists():
        assert process.poll() is None
        time.sleep(0.02)
    yield f"unix://{socket}"
    process.terminate()
    process.wait()


def start(desk: Desk, data_dir: Path, redis_url: str) -> subprocess.Popen[bytes]:
    env = {
        **os.environ, "TONGBAO_DATA_DIR": str(data_dir), "TONGBAO_DELAY": "0.02", "TONGBAO_REDIS_URL": redis_url,
        "TONGBAO_SOURCES_DIR": str(desk.settings.sources_dir), "TONGBAO_ALLOW_PRIVATE": "1",
    }  # fmt: skip
    command = [sys.executable, "-c", "from cli import main; main()", "crawl"]
    return subprocess.Popen(command, env=env, start_new_session=True, stdout=subprocess.DEVNULL)


def held_by(data_dir: Path) -> Counter[str]:
    """The addresses that an archive holds, each with its number of copies."""
    return Counter(page.url for page in read_pages(data_dir))


def test_every_release_is_fetched_once_although_one_process_is_killed(
    desk: Desk, redis_url: str, tmp_path: Path
) -> None:
    trap = Trap()
    trap.at = len(SOURCES) * len(PATHS) // 2
    sites = [site_of(trap) for _ in SOURCES]
    with serve(*sites):
        for name, site in zip(SOURCES, sites, strict=True):
            desk.add(name, site, "/xxfb/index.html", family="trs")
        one, two = start(desk, tmp_path / "one", redis_url), start(desk, tmp_path / "two", redis_url)
        assert trap.reached.wait(120)
        os.killpg(one.pid, signal.SIGKILL)
        one.wait()
        held = held_by(tmp_path / "one")
        told = {url for name in SOURCES for url in shared.join(redis_url, "three").archived_elsewhere(name, list(held))}
        assert two.wait(120) == 0

    archived = held + held_by(tmp_path / "two")
    assert set(archived) == {site.base + path for site in sites for path in PATHS}
    assert told
    assert {archived[url] for url in told} == {1}


def test_a_source_goes_to_one_process_and_back_into_the_queue_when_its_lease_runs_out(
    redis_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared, "LEASE", 1)
    one, two = shared.join(redis_url, "one"), shared.join(redis_url, "two")
    one.offer(["a", "b"])
    two.offer(["a", "b"])
    assert [one.take({"a", "b"}), two.take({"a", "b"}), one.take({"a", "b"})] == ["a", "b", None]

    two.finish("b")
    while not (taken := two.take({"a", "b"})):
        two.offer(["a", "b"])
        time.sleep(0.05)
    assert taken == "a"
    assert two.unfinished(["a", "b"])
    two.finish("a")
    assert not two.unfinished(["a", "b"])


def test_a_source_is_done_once_in_a_run_that_lasts_longer_than_the_pause_after_it(
    redis_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared, "ROUND", 1)
    one, two = shared.join(redis_url, "one"), shared.join(redis_url, "two")
    one.offer(["a", "b"])
    assert [one.take({"a", "b"}), one.take({"a", "b"})] == ["a", "b"]
    one.finish("a")

    over = time.monotonic() + 2.5
    while time.monotonic() < over:
        one.offer(["a", "b"])
        two.offer(["a", "b"])
        assert two.take({"a", "b"}) is None
        time.sleep(0.05)
    one.finish("b")
    assert not one.unfinished(["a", "b"])
    assert not two.unfinished(["a", "b"])


def test_a_redis_that_does_not_answer_is_an_error_that_names_the_setting(tmp_path: Path) -> None:
    with pytest.raises(SharedQueueError, match="TONGBAO_REDIS_URL"):
        shared.join(f"unix://{tmp_path}/nothing.sock", "one")


def test_a_source_that_another_process_has_just_read_is_no_failure(desk: Desk, redis_url: str, tmp_path: Path) -> None:
    site = site_of(Trap())
    with serve(site):
        desk.add("a", site, "/xxfb/index.html", family="trs")
        codes = [start(desk, tmp_path / name, redis_url).wait(120) for name in ("one", "two")]

    assert codes == [0, 0]
    assert held_by(tmp_path / "two") == Counter()


def test_what_only_a_lost_machine_had_is_fetched_again(desk: Desk, redis_url: str, tmp_path: Path) -> None:
    site = site_of(Trap())
    with serve(site):
        desk.add("a", site, "/xxfb/index.html", family="trs")
        for name in ("one", "two", "two"):
            assert start(desk, tmp_path / name, redis_url).wait(120) == 0
            forget(redis_url, "done:a")
        assert held_by(tmp_path / "two") == Counter()
        forget(redis_url, f"alive:{token(tmp_path / 'one')}")
        assert start(desk, tmp_path / "two", redis_url).wait(120) == 0

    assert held_by(tmp_path / "two") == held_by(tmp_path / "one") != Counter()


def test_a_page_that_the_own_archive_has_lost_is_in_no_other(redis_url: str) -> None:
    one, two = shared.join(redis_url, "one"), shared.join(redis_url, "two")
    one.archived("a", ["http://a.cn/1"])

    assert two.archived_elsewhere("a", ["http://a.cn/1", "http://a.cn/2"]) == {"http://a.cn/1"}
    assert one.archived_elsewhere("a", ["http://a.cn/1"]) == set()


def test_what_earlier_versions_told_the_others_is_not_fetched_again(redis_url: str) -> None:
    run = shared.join(redis_url, "one")
    run.server.sadd(f"{shared.PREFIX}pages:a", "http://a.cn/1")

    assert run.archived_elsewhere("a", ["http://a.cn/1", "http://a.cn/2"]) == {"http://a.cn/1"}


def test_what_another_has_under_the_address_before_https_is_not_fetched_again(redis_url: str) -> None:
    one, two = shared.join(redis_url, "one"), shared.join(redis_url, "two")
    one.archived("a", ["http://a.cn/1"])

    asked = ["https://www.a.cn/1", "https://www.b.cn/1"]
    assert (two.archived_elsewhere("a", asked), one.archived_elsewhere("a", asked)) == ({asked[0]}, set())


@pytest.mark.parametrize(("status", "expected"), [(200, ELSEWHERE), (403, None)])
def test_a_source_that_no_process_could_read_is_read_nowhere(
    desk: Desk, redis_url: str, tmp_path: Path, status: int, expected: str | None
) -> None:
    site = site_of(Trap())
    if status != 200:
        site.routes["/xxfb/index.html"] = page("no", status)
    with serve(site):
        desk.add("a", site, "/xxfb/index.html", family="trs")
        for name in ("one", "two"):
            start(desk, tmp_path / name, redis_url).wait(120)

    with Ledger(tmp_path / "two") as ledger:
        assert ledger.connection.execute("select outcome, error from visits").fetchall() == [("waiting", expected)]


def forget(redis_url: str, key: str) -> None:
    """As when the time of a key has run out."""
    shared.join(redis_url, "three").server.delete(shared.PREFIX + key)
