"""The commands of this room, as a script sees them: stdout, stderr, exit codes."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
import yaml
from click.testing import CliRunner, Result

from cli import tongbao
from crawler.source import load_sources
from settings import settings
from tests.crawler.conftest import Desk
from tests.crawler.stand_ins import ARTICLES, article_page, trs
from tests.crawler.web import Answer, Asked, Site, page, serve

LIST = "/xxfb/index.html"


@pytest.fixture
def environment(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    named = {
        "TONGBAO_DATA_DIR": str(desk.settings.data_dir), "TONGBAO_SOURCES_DIR": str(desk.settings.sources_dir),
        "TONGBAO_ALLOW_PRIVATE": "1", "TONGBAO_DELAY": "0",
    }  # fmt: skip
    for name, value in named.items():
        monkeypatch.setenv(name, value)
    settings.cache_clear()
    yield named
    settings.cache_clear()


def run(*words: str) -> Result:
    return CliRunner().invoke(tongbao, words)


def test_crawl_list_and_health(desk: Desk, environment: dict[str, str]) -> None:
    good, bad = Site(trs().routes), Site({LIST: page("", 521)})
    with serve(good, bad):
        desk.add("good", good, LIST)
        desk.add("bad", bad, LIST)
        desk.add("off", bad, LIST, enabled=False)
        crawled = run("crawl")

    assert crawled.exit_code == 1
    assert crawled.stdout.splitlines() == [
        "good\tok\tnew 7\tchanged 0\tunchanged 0\tfailed 0",
        "bad\tblocked\tnew 0\tchanged 0\tunchanged 0\tfailed 0",
    ]
    assert "bad公安局: the site refuses automatic requests (jiasule, HTTP 521)" in crawled.stderr

    listed = [json.loads(line) for line in run("sources", "list", "--json").stdout.splitlines()]
    assert [(source["id"], source["enabled"]) for source in listed] == [("good", True), ("bad", True), ("off", False)]

    health = run("sources", "health", "--json")
    states = {source["source_id"]: source for source in map(json.loads, health.stdout.splitlines())}
    assert health.exit_code == 1
    assert {name: state["state"] for name, state in states.items()} == {
        "good": "fresh", "bad": "blocked", "off": "disabled",
    }  # fmt: skip
    plain = [line.split("\t")[:2] for line in run("sources", "health").stdout.splitlines()]
    assert [[name, *state.partition(" since ")[:1]] for name, state in plain] == [
        ["good", "working"], ["bad", "blocked"], ["off", "switched off"],
    ]  # fmt: skip
    assert [name for name, state in plain if state.endswith(", never read yet")] == ["bad"]
    assert [name for name, state in plain if ", last read 20" in state] == ["good"]
    assert states["good"]["days"] == {article.date: 1 for article in reversed(ARTICLES)}


def test_health_of_a_data_directory_that_is_none_is_no_good_news(desk: Desk, environment: dict[str, str]) -> None:
    desk.add("off", Site(), "http://127.0.0.1:9/", enabled=False)
    assert run("sources", "health").exit_code == 0
    desk.add("on", Site(), "http://127.0.0.1:9/")
    told = run("sources", "health")

    assert (told.exit_code, told.stdout.count("\tnever verified\t")) == (1, 1)
    assert "nothing was ever crawled" in told.stderr
    assert environment["TONGBAO_DATA_DIR"] in told.stderr
    assert not desk.settings.data_dir.exists()


def test_probe_prints_a_source_file_that_works(desk: Desk, environment: dict[str, str], tmp_path: Path) -> None:
    site = Site(trs().routes)
    with serve(site):
        probed = run("sources", "probe", site.base + LIST, "--id", "lanzhou-gaj")

    assert probed.exit_code == 0, probed.stderr
    assert "family trs: 3 rows, newest 2026-09-01" in probed.stderr
    assert f"{ARTICLES[0].date}  {ARTICLES[0].title}  {len(ARTICLES[0].text)} characters" in probed.stderr
    (tmp_path / "sources" / "gansu.yaml").write_text(probed.stdout, "utf-8")
    (source,) = load_sources(tmp_path / "sources")
    assert (source.id, source.code, source.family, source.enabled, source.verified) == (
        "lanzhou-gaj", "620100", "trs", False, None,
    )  # fmt: skip
    assert yaml.safe_load(probed.stdout)["unit"] == "甘肃省"
    assert not desk.settings.data_dir.exists()


def test_probe_and_check_say_what_is_wrong(desk: Desk, environment: dict[str, str]) -> None:
    site = Site({LIST: page("", 412)})
    with serve(site):
        desk.add("bad", site, LIST)
        probed, checked = run("sources", "probe", site.base + LIST), run("sources", "check")

    assert (probed.exit_code, probed.stdout) == (1, "")
    assert "ruishu" in probed.stderr
    assert checked.exit_code == 1
    assert checked.stdout.startswith(f"bad\t{site.base}{LIST}\tthe site refuses automatic requests (ruishu")


def test_a_check_of_a_source_that_is_switched_off_needs_its_name(desk: Desk, environment: dict[str, str]) -> None:
    site = Site(trs().routes)
    with serve(site):
        desk.add("off", site, LIST, enabled=False)
        nothing, named = run("sources", "check"), run("sources", "check", "off")

    assert (nothing.exit_code, nothing.stdout, "no source is enabled" in nothing.stderr) == (1, "", True)
    assert (named.exit_code, named.stdout) == (
        0, f"off\t{site.base}{LIST}\tfamily trs: 3 rows, newest {ARTICLES[0].date}\n",
    )  # fmt: skip


def test_probe_writes_its_file_only_when_all_went_well(desk: Desk, environment: dict[str, str], tmp_path: Path) -> None:
    site, target = Site({**trs().routes, "/bad": page("", 412)}), tmp_path / "lanzhou.yaml"
    with serve(site):
        failed = run("sources", "probe", site.base + "/bad", "--province", "兰州", "--output", str(target))
        assert (failed.exit_code, target.exists()) == (1, False)
        words = ["--province", "兰州", "--id", "lanzhou-gaj", "--output", str(target)]
        assert run("sources", "probe", site.base + LIST, *words).stdout == ""
    assert yaml.safe_load(target.read_text("utf-8"))["agencies"][0]["code"] == "620100"


def test_probe_refuses_an_id_that_another_file_has(desk: Desk, environment: dict[str, str], tmp_path: Path) -> None:
    desk.add("lanzhou-gaj", Site(), "http://127.0.0.1:9/")
    done = run("sources", "probe", "http://127.0.0.1:9/", "--id", "lanzhou-gaj")
    assert done.exit_code == 2
    assert "lanzhou-gaj is used in" in done.stderr


def test_probe_replaces_no_file(desk: Desk, environment: dict[str, str]) -> None:
    desk.add("gansu-gat", Site(), "http://127.0.0.1:9/")
    file = desk.settings.sources_dir / "gansu.yaml"
    before, site = file.read_text("utf-8"), Site(trs().routes)
    with serve(site):
        words = ["--province", "兰州", "--id", "lanzhou-gaj", "--output", str(file)]
        done = run("sources", "probe", site.base + LIST, *words)
    assert (done.exit_code, file.read_text("utf-8")) == (2, before)
    assert "leave --output out, and add the agency" in " ".join(done.stderr.split())


def test_an_empty_source_file_is_named_and_stops_no_other(
    desk: Desk, environment: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    desk.add("a", Site(), "http://127.0.0.1:9/")
    (desk.settings.sources_dir / "shanxi.yaml").write_text("\n", "utf-8")
    assert run("sources", "list").stdout.startswith("a\t")
    assert "shanxi.yaml is empty" in caplog.text


def test_progress_says_how_a_source_ended(desk: Desk, environment: dict[str, str]) -> None:
    good, bad = Site(trs().routes), Site({LIST: page("", 521)})
    with serve(good, bad):
        desk.add("good", good, LIST)
        desk.add("bad", bad, LIST)
        progress = run("crawl").stderr.splitlines()
    assert "bad: 0 listed, 0 fetched, blocked" in progress
    assert any(line.startswith("good: ") and line.endswith("fetched, ok") for line in progress)


def test_wrong_words_are_told_in_one_line(desk: Desk, environment: dict[str, str]) -> None:
    desk.add("a", Site(), "http://127.0.0.1:9/")

    for command in ("crawl", "run"):
        soon = run(command, "--since", "soon")
        assert soon.exit_code == 2
        assert "soon is no date: write 2026-03-05, 2026-03 or 2026" in soon.output
    assert "no such source or unit; units are gansu" in str(run("crawl", "nobody").exception)
    assert "no such folder" in str(run("import", "nowhere").exception)


def test_schedule_stops_cleanly_in_the_middle_of_a_crawl(desk: Desk, environment: dict[str, str]) -> None:
    asked, go_on = Event(), Event()

    def slow(request: Asked) -> Answer:
        asked.set()
        go_on.wait(60)
        return article_page(trs().articles[request.path])

    site = Site({**trs().routes, **dict.fromkeys(trs().articles, slow)})
    with serve(site):
        desk.add("a", site, LIST)
        command = [sys.executable, "-c", "from cli import main; main()", "schedule"]
        env = {**os.environ, **environment, "TONGBAO_DELAY": "0.5"}
        process = subprocess.Popen(command, env=env, stderr=subprocess.PIPE, start_new_session=True)
        assert asked.wait(60)
        process.send_signal(signal.SIGTERM)
        go_on.set()
        _, messages = process.communicate(timeout=60)

    assert process.returncode == 0, messages.decode()
    assert 0 < len(desk.pages()) < len(ARTICLES)
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)  # nothing that it started is left
