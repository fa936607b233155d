"""The commands on a real index: what they print is what scripts outside read."""

import csv
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cli import tongbao
from compare.cells.coverage import Coverage, SourceRecord
from compare.decisions.corrections import Corrections
from compare.errors import CorrectionError, MeasureError
from compare.events.likeness import THRESHOLD
from compare.resolve import resolve
from crawler.health.days import Reading
from extract.release import Issuer, Release
from search import open_engine
from settings import settings
from tests.compare.build import F, Told, release
from tests.compare.memory import ORIGIN
from tests.compare.test_resolve import FAMILY
from tests.compare.test_totals import ALL_CRIME, DRUGS

Run = Callable[..., Result]
STATED = ("stats", "--measure", "cases_solved", "--lens", "totals")


def add(*told: Release) -> None:
    """Resolves releases into the index."""
    with closing(open_engine(settings())) as engine, engine.writer() as writer:
        rows = list(resolve(writer.reader(), [(one, ORIGIN) for one in told], Corrections()))
        writer.put([row.release for row in rows], [figure for row in rows for figure in row.figures])


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """Runs commands on an index of the family of releases, with no source but the Ministry's."""
    (tmp_path / "sources").mkdir()
    shutil.copy(Path(__file__).parents[2] / "crawler" / "sources" / "mps.yaml", tmp_path / "sources")
    for name, value in {"DATA_DIR": "data", "SOURCES_DIR": "sources", "REVIEWER": "li"}.items():
        monkeypatch.setenv(f"TONGBAO_{name}", value if name == "REVIEWER" else str(tmp_path / value))
    settings.cache_clear()
    add(*FAMILY)
    yield lambda *words: CliRunner().invoke(tongbao, list(words))
    settings.cache_clear()


def lines(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize(
    ("words", "stdout", "asked"),
    [
        (
            "stats --measure amount:seized --by city,month --lens totals --from 2026-06-01",
            "",
            "no figure for --measure amount:seized --by city,month --lens totals --from 2026-06-01",
        ),
        ("stats --measure victims --by month --json", "", "no figure for --measure victims --by month"),
        ("sums 走私 --kind victims --json", "", "no figure that counts for '走私' --kind victims"),
        (
            "sums --by kind --province 620000 --code 9.99",
            None,
            "no figure that counts for --by kind --province '甘肃省' --code '9·99'",
        ),
        ("search 走私 --all --json", '{"total": 0}\n', "no document for '走私' --all"),
        (
            "search 走私 --to 2020-01-01",
            "0 releases\n",
            "no release for '走私' --to 2020-01-01\n"
            "tongbao: China: no source was read in this period; what was published there, nobody knows.",
        ),
        (
            "search 走私 --province 上海",
            "0 releases\n",
            "no release for '走私' --province '上海市'\n"
            "tongbao: 上海市: there is no source; what was published there, nobody knows.",
        ),
        ("export releases 走私", "", "no row for releases '走私'"),
        ("review decisions", "", "no decision is recorded yet: tongbao review apply FILE"),
        ("review export", "", "no decision is recorded yet: tongbao review apply FILE"),
        ("watch run", "", "no saved search yet: tongbao watch add NAME QUERY…"),
        ("watch list --json", "", "no saved search yet: tongbao watch add NAME QUERY…"),
    ],
)
def test_nothing_is_told_as_nothing(run: Run, words: str, stdout: str | None, asked: str) -> None:
    result = run(*words.split())
    assert (result.exit_code, result.stderr) == (0, f"tongbao: {asked}\n")
    assert stdout is None or result.stdout == stdout


def test_an_index_without_events_says_so(run: Run) -> None:
    with closing(open_engine(settings())) as engine, engine.writer(rebuild=True):
        pass
    for words in (("events",), ("events", "--json"), ("export", "events")):
        result = run(*words)
        assert (result.exit_code, result.stdout) == (0, "")
        first, second = result.stderr.splitlines()
        assert first in ("tongbao: no event in the index", "tongbao: no row for events")
        assert second.startswith("tongbao: the index holds nothing at all: is ")
    assert run("review", "list").stderr == "tongbao: no figure is left to look at\n"


def test_stats(run: Run) -> None:
    (row,) = lines(run("stats", "--json", "--measure", "arrests", "--by", "province"))
    assert (row["key"], row["value"], row["n"]) == (["甘肃省"], 48, 2)
    assert {item["figure"] for item in row["counted"]} == {"update:0", "other:0"}
    assert {item["reason"] for item in row["set_aside"]} == {"older_version_of:update"}
    assert row["coverage"]["state"] == "unknown"
    assert "甘肃省\t48\tn=2" in run("stats", "--measure", "arrests").output
    rows = lines(run("stats", "--json", "--measure", "arrests", "--by", "city,month", "--to", "2026-03-06"))
    assert [(row["key"], row["value"]) for row in rows] == [(["兰州市", "2026-03"], 17)]


def test_a_body_that_tells_no_place_is_printed_with_it(run: Run) -> None:
    add(replace(release(ALL_CRIME), issuer=Issuer("省公安厅", "430000", "湖南省")))
    asked = (*STATED, "--by", "province,year")
    assert "\t省公安厅 (湖南省)\t" in run(*asked).stdout
    assert [(row["body"], row["body_code"]) for row in lines(run(*asked, "--json"))] == [("省公安厅", "430000")]
    assert "  省公安厅 (湖南省)  " in run("search", "issuer:省公安厅").stdout


def test_a_total_is_printed_with_its_sorts(run: Run) -> None:
    add(release(ALL_CRIME), release(DRUGS))
    assert run(*STATED).stdout == "湖南省\t42,000\tn=1\t湖南省公安厅\t2026-01-01..2026-06-30\n"
    drugs = run(*STATED, "--crime-type", "drugs").stdout
    assert drugs == "湖南省\t310\tn=1\t湖南省公安厅\t2026-01-01..2026-06-30\tdrugs\n"


def test_a_total_is_printed_as_exactly_as_it_is_stated(run: Run) -> None:
    add(release(replace(DRUGS, figures=[replace(DRUGS.figures[0], bound="over")])))
    assert run(*STATED, "--crime-type", "drugs").stdout.endswith("\tdrugs\tover\n")
    assert lines(run(*STATED, "--crime-type", "drugs", "--json"))[0]["crime_types"] == ["drugs"]


def test_a_sum_of_what_is_told_roundly_is_printed_as_such(run: Run) -> None:
    add(release(Told("乙案\n\n湖南警方抓获近40名。", [F("arrests", 40, "抓获近40名", bound="under")], code="430000")))
    asked = ("stats", "--measure", "arrests")
    assert "湖南省\t≈40\tn=1" in run(*asked).stdout
    assert {row["key"][0]: row["rough"] for row in lines(run(*asked, "--json"))}["湖南省"] == 1


def test_a_province_among_its_cities_is_told_apart_and_time_alone_has_the_country_s_totals_only(run: Run) -> None:
    seen = F("arrests", 5, "抓获5名", region="620000")
    add(release(Told("省案\n\n甘肃警方抓获5名。", [seen], code="620000", issuer="甘肃省公安厅", name="p")))
    listed = run("stats", "--measure", "arrests", "--by", "city").stdout
    assert "甘肃省 (no city named)\t5\tn=1" in listed
    assert "\n兰州市\t" in f"\n{listed}"
    stated = F("cases_solved", 19000, "破案19000起", scope="period", period=("2025-01-01", "2025-12-31"))
    add(release(Told("战果\n\n2025年，破案19000起。", [stated], code="620000", name="q")))
    assert run(*STATED, "--by", "province,year").stdout.startswith("甘肃省 2025\t19,000")
    assert "19,000" not in run(*STATED, "--by", "year").stdout
    nation = release(Told("全国战果\n\n2025年，破案19000起。", [stated], code=None, name="r"))
    add(replace(nation, issuer=Issuer("公安部", None, "全国")))
    assert run(*STATED, "--by", "year").stdout.startswith("2025\t19,000")
    assert run("sums", "--by", "source").exit_code == 0


def test_a_place_that_states_single_sorts_alone_says_so(run: Run) -> None:
    text = f"{DRUGS.text.replace('禁毒', '')}\n全省共破获刑事案件42000起。"
    add(release(replace(DRUGS, text=text, figures=[DRUGS.figures[1], ALL_CRIME.figures[0]])))
    silent = run("stats", "--measure", "arrests", "--lens", "totals").stdout
    assert silent == "湖南省\tunknown\tn=0\tonly of single sorts of crime: ask with --crime-type\n"
    assert "only of single sorts" not in run(*STATED).stdout
    (row,) = lines(run("stats", "--json", "--measure", "arrests", "--lens", "totals"))
    assert (row["value"], row["silence"]) == (None, "one_sort")


def test_a_total_of_other_days_than_were_asked_for_is_printed_as_such(run: Run) -> None:
    add(release(ALL_CRIME))
    whole = "湖南省\t42,000\tn=1\t湖南省公安厅\t2026-01-01..2026-06-30"
    assert run(*STATED, "--from", "2026-03", "--to", "2026-03").stdout == f"{whole}\tof more days than asked\n"
    assert run(*STATED, "--from", "2026-01", "--to", "2026-06").stdout == f"{whole}\n"
    assert run(*STATED, "--from", "2026", "--to", "2026").stdout == "湖南省\tunknown\tn=0\tonly of other days\n"


def test_where_a_source_was_read_a_missing_total_is_none_and_not_unknown(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(release(ALL_CRIME))
    days = frozenset(["2026-07-02"]), "2026-01-01", "2026-11-29", frozenset[str]()
    read = SourceRecord("hunan", "430000", Reading(*days, tried=None, is_failing=False, as_of="2026-11-29"))
    monkeypatch.setattr("compare.cells.observed.load_coverage", lambda *_: Coverage((read,)))
    printed = run(*STATED, "--from", "2026", "--to", "2026").stdout.splitlines()
    assert "湖南省\tnone\tn=0\tonly of other days" in printed
    assert (len(printed), printed[-1]) == (34, "澳门特别行政区\tunknown\tn=0\tno source")


@pytest.mark.parametrize("command", [("stats", "--measure", "arrests"), ("search", "赌博"), ("export", "releases")])
def test_a_month_or_a_year_is_a_stretch_of_days(run: Run, command: tuple[str, ...]) -> None:
    whole, named = (("2026-03-01", "2026-03-31"), ("2026-03", "2026-03"))
    results = [run(*command, "--from", first, "--to", last).stdout for first, last in (whole, named)]
    assert results[0] == results[1]
    wrong = run(*command, "--from", "2026-13")
    assert (wrong.exit_code, "2026-13 is no date: write 2026-03-05, 2026-03 or 2026" in wrong.stderr) == (2, True)


def test_money_in_other_currencies_is_named(run: Run) -> None:
    foreign = F("amount", 900, "900港元", "seized", unit="HKD")
    add(release(Told("港\n\n查扣资金900港元。", [foreign], name="hk")))
    result = run("stats", "--measure", "amount:seized")
    assert result.stderr == "tongbao: other currencies are never added; there is also amount:seized:HKD\n"
    assert "900" not in result.stdout
    assert "amount:seized:CNY" in run("stats", "--measure", "amount:seized:HKD").stderr
    assert run("stats", "--measure", "arrests").stderr == ""


def test_a_wrong_measure_is_told(run: Run) -> None:
    result = run("stats", "--measure", "arests")
    assert isinstance(result.exception, MeasureError)


def test_events(run: Run) -> None:
    rows = {tuple(row["releases"]): row for row in lines(run("events", "--json"))}
    assert set(rows) == {("other",), ("own", "reprint", "update")}
    raid = rows["own", "reprint", "update"]
    assert (raid["kind"], raid["region"]) == ("incident", "620100")
    assert [item["release"] for item in raid["incidents"]] == ["own", "reprint", "update"]
    assert {v["value"] for v in raid["versions"] if v["measure"] == "arrests"} == {28, 31}
    assert (raid["place"], raid["published"]) == ("兰州市", min(v["published"] for v in raid["versions"]))
    assert raid["title"] == raid["incidents"][0]["title"]
    assert {v["bound"] for v in raid["versions"]} <= {"exact", "over", "under", "about"}
    plain = run("events").stdout.splitlines()
    assert f"{raid['id']}\tincident\t兰州市\t2026-03-02\t3 reports\t" in plain[0] + plain[1]
    assert len(run("events", "--shared").stdout.splitlines()) == 1
    (shared,) = lines(run("events", "--json", "--shared"))
    assert {(link["a"], link["b"]) for link in shared["links"]} >= {("own:i0", "reprint:i0"), ("own:i0", "update:i0")}
    assert all(link["score"] >= THRESHOLD and link["reasons"] for link in shared["links"])


def test_exported_events_and_figures_can_be_read_without_their_codes(run: Run) -> None:
    figure = F("amount", 9400000, "涉案金额940余万元", "involved", bound="over")
    add(release(Told("丙案\n\n兰州警方查明涉案金额940余万元。", [figure], published="2026-09-09", name="c3")))
    rows = list(csv.DictReader(StringIO(run("export", "events", "--format", "csv").stdout)))
    assert (rows[0]["title"], rows[0]["published"], rows[0]["place"]) == ("丙案", "2026-09-09", "兰州市")
    assert rows[0]["counted"] == "amount:involved over 9400000 CNY"
    row = next(
        row
        for row in csv.DictReader(StringIO(run("export", "figures", "--format", "csv").stdout))
        if row["release"] == "c3"
    )
    assert (row["place_name"], row["province_name"], row["city_name"]) == ("兰州市", "甘肃省", "兰州市")
    assert (row["fetched"], row["sha256"]) == (ORIGIN.fetched, ORIGIN.sha256)


def test_review(run: Run, tmp_path: Path) -> None:
    assert {row["release"] for row in lines(run("review", "list", "--json"))} == {"other", "own", "update"}
    target = {"release": "update", "quote": "抓获犯罪嫌疑人31名", "kind": "arrests"}
    file = tmp_path / "decisions.jsonl"
    lost = {"action": "reject", "target": {**target, "quote": "抓获99名"}}
    file.write_text("\n".join(json.dumps(row) for row in ({"action": "reject", "target": target}, lost)), "utf-8")
    applied = run("review", "apply", str(file))
    assert applied.exit_code == 1
    assert applied.stderr.splitlines() == [
        "1 new decision, 3 releases changed",
        "not recorded, matches nothing in the index: reject of release update arrests 抓获99名",
    ]
    assert lines(run("stats", "--json", "--measure", "arrests"))[0]["value"] == 28 + 17
    assert [row["who"] for row in lines(run("review", "export"))] == ["li"]
    assert run("review", "list", "--limit", "-5").exit_code == 2


def test_a_decision_can_be_taken_back(run: Run, tmp_path: Path) -> None:
    target = {"release": "update", "quote": "抓获犯罪嫌疑人31名", "kind": "arrests"}
    (tmp_path / "decisions.jsonl").write_text(json.dumps({"action": "reject", "target": target}), "utf-8")
    assert run("review", "apply", str(tmp_path / "decisions.jsonl")).exit_code == 0
    [line] = run("review", "decisions").stdout.splitlines()
    assert line.endswith("\tli\treject of release update arrests 抓获犯罪嫌疑人31名")
    assert isinstance(run("review", "remove", "d0").exception, CorrectionError)
    assert "1 decision removed" in run("review", "remove", line.split("\t")[0]).stderr
    assert run("review", "export").stdout == ""


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ('{"action": "kill", "target": {"release": "own"}}', 'd.jsonl:1: action "kill" is none of accept, edit'),
        ('{"action": "reject"}', "d.jsonl:1: a decision has no target"),
        (
            '{"action": "reject", "target": {"release": "own"}, "vlaue": 1}',
            "an unknown vlaue; its fields are who, when",
        ),
        ('{"action": "reject", "target": {"relaese": "own"}}', "target has no release and an unknown relaese"),
        ('{"action": "reject", "target": {"release": 4}}', "target: release cannot be 4"),
        ('{"action": "split", "target": {"release": "own"}, "value": 5}', "target and value of a decision are objects"),
        (
            '{"action": "edit", "target": {"release": "own", "quote": "x", "kind": "gangs"}, "value": {"bound": "a"}}',
            'bound cannot be "a": it is one of exact, over, under, about',
        ),
    ],
)
def test_a_file_of_decisions_that_makes_no_sense_is_named(run: Run, tmp_path: Path, row: str, said: str) -> None:
    (tmp_path / "d.jsonl").write_text(row, "utf-8")
    error = run("review", "apply", str(tmp_path / "d.jsonl")).exception
    assert isinstance(error, CorrectionError)
    assert said in str(error)


@pytest.mark.parametrize("words", [["stats"], ["events"], ["review"], ["review", "apply"]])
def test_help_shows_an_example(words: list[str]) -> None:
    assert "Example: " in CliRunner().invoke(tongbao, [*words, "--help"]).output
