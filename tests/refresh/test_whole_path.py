"""From sites on loopback to the same bytes in an export, and back again from the archive alone."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

import samples
from compare.decisions.recorded import Decision, Target
from crawler.archive import ArchiveWriter, Capture
from crawler.importer import import_folder
from refresh.check import check_index
from refresh.index import index
from refresh.newest import newest
from refresh.run import run_once
from samples import load_sites
from samples.sources import write_sources
from settings import Settings
from tests.conftest import SampleData

TOP = Path(__file__).parent.parent.parent


def quiet(line: str) -> None:
    """Progress that nobody reads."""


def tongbao(settings: Settings, *words: str) -> str:
    """What the command prints, run as a user runs it."""
    env = {
        **os.environ,
        "TONGBAO_DATA_DIR": str(settings.data_dir),
        "TONGBAO_SOURCES_DIR": str(settings.sources_dir),
        "TONGBAO_ALLOW_PRIVATE": "1",
    }
    command = [sys.executable, "-m", "cli", *words]
    done = subprocess.run(command, capture_output=True, text=True, env=env, cwd=TOP, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def rows(output: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.splitlines()]


@pytest.fixture(scope="module")
def copied(sample_data: SampleData, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A data directory of its own that holds nothing but the archive."""
    folder = tmp_path_factory.mktemp("copied")
    (folder / "archive").mkdir()
    for file in (sample_data.settings.data_dir / "archive").iterdir():
        (folder / "archive" / file.name).write_bytes(file.read_bytes())
    return Settings(data_dir=folder, sources_dir=sample_data.settings.sources_dir)


def test_every_sample_release_is_indexed_under_its_url(sample_data: SampleData) -> None:
    indexed = {row["url"] for row in rows(tongbao(sample_data.settings, "export", "releases", "--format", "jsonl"))}
    releases = {sample_data.urls[row["id"]] for row in samples.truth() if row["is_release"]}
    assert len(indexed & releases) >= 0.98 * len(releases)


def test_every_source_has_an_outcome(sample_data: SampleData) -> None:
    outcomes = {source.source_id: source.outcome for source in sample_data.summary.crawl.sources}
    assert outcomes.keys() == {site.id for site in load_sites()}
    assert "interrupted" not in outcomes.values()


@pytest.mark.parametrize("what", ["releases", "figures", "events"])
def test_a_rebuild_from_the_archive_alone_exports_the_same_bytes(
    what: str, sample_data: SampleData, copied: Settings
) -> None:
    index(copied, rebuild=True, report=quiet)
    words = ("export", what, "--format", "jsonl")
    assert tongbao(copied, *words) == tongbao(sample_data.settings, *words)


def test_events_are_listed_and_exported_the_newest_first(sample_data: SampleData) -> None:
    listed = [line.split("\t") for line in tongbao(sample_data.settings, "events").splitlines()]
    assert len({columns[3] for columns in listed}) > 10
    assert listed == sorted(sorted(listed), key=lambda columns: columns[3], reverse=True)
    exported = rows(tongbao(sample_data.settings, "export", "events", "--format", "jsonl"))
    assert [row["id"] for row in exported] == [columns[0] for columns in listed]


def test_a_pass_says_whether_it_was_the_first(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("兰州警方通报一案\n\n兰州市公安局抓获犯罪嫌疑人3名。", "utf-8")
    settings = Settings(data_dir=tmp_path / "data")
    import_folder(settings.data_dir, tmp_path)
    counts = "1 release, 1 figure, 0 other documents"
    assert index(settings, report=quiet).sentence == f"indexed: {counts}"
    assert index(settings, report=quiet).sentence == "brought up to date: 0 releases, 0 figures, 0 other documents"
    assert index(settings, rebuild=True, report=quiet).sentence == f"rebuilt: {counts}"


def test_a_second_pass_finds_nothing_new(copied: Settings) -> None:
    index(copied, report=quiet)
    again = index(copied, report=quiet)
    assert (again.releases, again.other, again.rebuilt) == (0, 0, False)


def test_an_interrupted_pass_goes_on_where_it_was(
    sample_data: SampleData, copied: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = copied.model_copy(update={"data_dir": tmp_path})
    (tmp_path / "archive").symlink_to(copied.data_dir / "archive")
    monkeypatch.setattr("refresh.index.BATCH", 50)
    batches = 0

    def stop_in_the_third(_: str) -> None:
        nonlocal batches
        batches += 1
        if batches == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        index(settings, report=stop_in_the_third)
    rest = index(settings, report=quiet)
    pages = len(rows(tongbao(settings, "export", "releases", "--all")))
    assert 0 < rest.releases + rest.other < pages - 90
    assert check_index(settings).fine
    assert tongbao(settings, "export", "figures") == tongbao(sample_data.settings, "export", "figures")
    assert index(settings, report=quiet).releases == 0


def test_the_check_tells_a_stale_index(sample_data: SampleData, copied: Settings) -> None:
    index(copied, rebuild=True, report=quiet)
    assert check_index(copied).fine
    for file in (copied.data_dir / "archive").iterdir():
        file.rename(file.with_name("zz-" + file.name))
    assert not check_index(copied).fine


def break_in_the_middle(file: Path) -> None:
    data = file.read_bytes()
    half = len(data) // 2
    file.write_bytes(data[:half] + bytes(byte ^ 0xFF for byte in data[half : half + 50]) + data[half + 50 :])


@pytest.mark.parametrize("damage", [break_in_the_middle, Path.unlink])
def test_a_page_that_the_archive_loses_is_told_and_fetched_again(
    damage: Callable[[Path], None], tmp_path: Path
) -> None:
    with samples.serve(port=0) as served:
        write_sources(tmp_path / "sources", served)
        settings = Settings(data_dir=tmp_path / "data", sources_dir=tmp_path / "sources", allow_private=True)
        run_once(settings, ["gansu-gat"], report=quiet)
        before = check_index(settings)
        assert before.fine
        (file,) = (settings.data_dir / "archive").iterdir()
        kept = file.read_bytes()
        damage(file)
        found = check_index(settings)
        assert not found.fine
        assert "fetches them again" in found.sentence
        assert index(settings, rebuild=True, report=quiet).lost == found.lost
        if damage is Path.unlink:  # and it comes back from a backup
            file.write_bytes(kept)
        again = run_once(settings, ["gansu-gat"], report=quiet)
    assert again.crawl.new == (0 if damage is Path.unlink else len(found.lost))
    after = check_index(settings)
    assert (after.fine, after.archived) == (True, before.archived)


def test_any_warc_tool_reads_the_archive(sample_data: SampleData) -> None:
    kinds = set()
    for file in (sample_data.settings.data_dir / "archive").glob("*.warc.gz"):
        with file.open("rb") as stream:
            kinds |= {record.rec_type for record in ArchiveIterator(stream, check_digests=True)}
    assert {"response", "metadata"} <= kinds


def test_a_number_is_the_same_in_stats_and_export(sample_data: SampleData) -> None:
    cells = rows(tongbao(sample_data.settings, "stats", "--json", "--measure", "arrests", "--by", "province"))
    figures = {row["id"]: row for row in rows(tongbao(sample_data.settings, "export", "figures", "--format", "jsonl"))}
    assert any(cell["value"] for cell in cells)
    for cell in cells:
        counted = [figures[row["figure"]] for row in cell["counted"]]  # type: ignore[attr-defined]
        assert cell["value"] == (sum(row["value"] for row in counted) if counted else None)  # type: ignore[misc]
        assert all(row["quote"] in row["sentence"] for row in counted)  # type: ignore[operator]


def test_a_text_with_a_side_file_keeps_what_it_says(tmp_path: Path) -> None:
    folder = tmp_path / "saved"
    folder.mkdir()
    (folder / "a.txt").write_text("兰州警方抓获嫌疑人3名\n\n兰州市公安局抓获犯罪嫌疑人3名。", "utf-8")
    (folder / "a.json").write_text('{"url": "http://gaj.example.cn/1", "published": "2020-08-28"}', "utf-8")
    settings = Settings(data_dir=tmp_path / "data")
    import_folder(settings.data_dir, folder)
    index(settings, report=quiet)
    [release] = rows(tongbao(settings, "export", "releases", "--format", "jsonl"))
    told = (release["title"], release["url"], release["published"])
    assert told == ("兰州警方抓获嫌疑人3名", "http://gaj.example.cn/1", "2020-08-28")


def test_a_number_leads_back_to_the_imported_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved = tmp_path / "saved"
    (saved / "2020").mkdir(parents=True)
    (saved / "2020" / "b 1.txt").write_text("兰州市公安局抓获犯罪嫌疑人3名。", "utf-8")
    settings = Settings(data_dir=tmp_path / "data")
    import_folder(settings.data_dir, saved)
    index(settings, report=quiet)
    [release] = rows(tongbao(settings, "export", "releases"))
    [figure] = rows(tongbao(settings, "export", "figures"))
    hit, _ = rows(tongbao(settings, "search", "抓获", "--json"))
    assert {release["path"], figure["path"], hit["path"]} == {"saved/2020/b 1.txt"}
    assert (release["source_id"], release["title"]) == ("import", None)
    for command in (("search", "抓获"), ("events",)):
        assert "untitled (saved/2020/b 1.txt)\n" in tongbao(settings, *command)

    for place, folder in ((tmp_path, "saved"), (saved, "."), (saved / "2020", "..")):
        monkeypatch.chdir(place)
        assert import_folder(settings.data_dir, Path(folder)).new == 0
    index(settings, rebuild=True, report=quiet)
    assert rows(tongbao(settings, "export", "releases")) == [release]


def test_a_text_without_title_has_that_of_its_side_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("兰州市公安局抓获犯罪嫌疑人3名。", "utf-8")
    (tmp_path / "a.json").write_text('{"title": "兰州警方通报一案"}', "utf-8")
    settings = Settings(data_dir=tmp_path / "data")
    import_folder(settings.data_dir, tmp_path)
    index(settings, report=quiet)
    [release] = rows(tongbao(settings, "export", "releases"))
    assert (release["title"], release["text"]) == (
        "兰州警方通报一案",
        "兰州警方通报一案\n\n兰州市公安局抓获犯罪嫌疑人3名。",
    )


def test_folders_of_one_name_hide_none_of_each_others_files(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path / "data")
    for folder, people in (("first", 3), ("second", 5), ("first", 3)):
        saved = tmp_path / folder / "saved"
        saved.mkdir(parents=True, exist_ok=True)
        (saved / "a.txt").write_text(f"兰州警方抓获嫌疑人{people}名\n\n兰州市公安局抓获犯罪嫌疑人{people}名。", "utf-8")
        taken = import_folder(settings.data_dir, saved)
        index(settings, report=quiet)
    assert (taken.new, taken.unchanged) == (0, 1)
    exported = tongbao(settings, "export", "releases", "--format", "jsonl")
    assert {row["title"] for row in rows(exported)} == {"兰州警方抓获嫌疑人3名", "兰州警方抓获嫌疑人5名"}
    index(settings, rebuild=True, report=quiet)
    assert tongbao(settings, "export", "releases", "--format", "jsonl") == exported


@pytest.mark.parametrize(
    "about", ['{"published": "2020-99-99"}', '{"url": "javascript:alert(1)"}', '{"url": "http://[::1"}']
)
def test_a_side_file_that_makes_no_sense_is_named(about: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("标题\n\n正文", "utf-8")
    (tmp_path / "a.json").write_text(about, "utf-8")
    [failure] = import_folder(tmp_path / "data", tmp_path).failures
    assert "a.json" in str(failure)


def test_a_correction_that_fits_nothing_is_reported_after_a_rebuild(copied: Settings) -> None:
    decision = Decision(
        "reviewer", "2026-01-01T00:00:00+00:00", "wrong", "抓获9名", "reject", Target("gone", "抓获9名", "arrests")
    )
    (copied.data_dir / "corrections.jsonl").write_text(json.dumps(asdict(decision)) + "\n", "utf-8")
    summary = index(copied, rebuild=True, report=quiet)
    (copied.data_dir / "corrections.jsonl").unlink()
    assert [line.split(":")[0] for line in summary.unmatched] == [decision.id]


@pytest.mark.parametrize("rebuild", [True, False])
def test_an_index_whose_files_are_gone_is_made_anew(rebuild: bool, copied: Settings) -> None:
    index(copied, rebuild=True, report=quiet)
    for file in (copied.data_dir / "index").rglob("meta.json"):
        file.unlink()
    assert index(copied, rebuild=rebuild, report=quiet).rebuilt
    assert check_index(copied).fine


def test_a_version_of_a_day_to_come_stands_before_no_later_one(tmp_path: Path) -> None:
    url, moments = "https://a.cn/1", [datetime(2100, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)]
    with ArchiveWriter(tmp_path) as writer:
        places = [writer.append(Capture("article", url, url, moment, 200, (), b"page")) for moment in moments]

    assert newest(tmp_path, {}).places == {places[1]}
