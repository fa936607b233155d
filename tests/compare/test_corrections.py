"""A reviewer's decisions: applied, kept through a rebuild, and reported where they are about nothing."""

import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from compare.decisions.corrections import Corrections, load_corrections
from compare.decisions.recorded import Decision, parse_decision
from compare.errors import CorrectionError
from compare.events.listed import list_events
from compare.resolve import resolve
from compare.review.decide import apply_decisions, export_rows, read_signed
from compare.review.desk import queue
from extract.release import Release
from search.embedded import EmbeddedEngine
from tests.compare.asking import stats
from tests.compare.build import F, Told, release
from tests.compare.memory import ORIGIN, MemoryEngine, indexed
from tests.compare.test_resolve import OTHER_RAID, OWN, REPRINT, UPDATE

CORPUS = [release(told) for told in (OWN, REPRINT, OTHER_RAID)]
ARRESTS = {"release": "own", "quote": "抓获犯罪嫌疑人28名", "kind": "arrests"}


def decision(action: str, target: dict[str, Any], value: dict[str, Any] | None = None, who: str = "li") -> Decision:
    row = {"who": who, "when": "2026-04-01T08:00:00+00:00", "why": "checked by phone", "said": "抓获犯罪嫌疑人28名"}
    return parse_decision({**row, "action": action, "target": target, "value": value or {}}, "here")


def arrests(engine: MemoryEngine, by: str = "province") -> dict[str, object]:
    return {cell.key[0].text: cell.value for cell in stats(engine.engine, "arrests", by) if cell.counted}


def groups(engine: MemoryEngine) -> list[list[str]]:
    return sorted(event["releases"] for event in list_events(engine.engine))


def rebuilt(engine: MemoryEngine, data_dir: Path, corpus: list[Release]) -> bool:
    return engine.dump() == indexed(corpus, load_corrections(data_dir)).dump()


def both(value: int) -> list[Decision]:
    return [decision("edit", {**ARRESTS, "release": name}, {"value": value}) for name in ("own", "reprint")]


def test_the_size_of_a_case_is_the_largest_that_a_reviewer_leaves() -> None:
    told = Told(
        "赌博案\n\n流水15亿元，涉案金额3000万元。",
        [
            F("amount", 1_500_000_000, "流水15亿元", "involved"),
            F("amount", 30_000_000, "涉案金额3000万元", "involved"),
        ],
        name="own",
    )
    rejected = decision("reject", {"release": "own", "quote": "流水15亿元", "kind": "amount"})
    values = [
        [row["value"] for row in indexed([release(told)], Corrections(d)).figures(["own"]) if row["counted"]]
        for d in ((), (rejected,))
    ]
    assert values == [[1_500_000_000], [30_000_000]]


NO_REPRINT = decision("reject", {**ARRESTS, "release": "reprint"})
SEVENTEEN = {"release": "other", "quote": "抓获犯罪嫌疑人17名", "kind": "arrests"}
MOVED = decision("edit", SEVENTEEN, {"region": "430100"})
REDATED = decision("date", {"release": "other"}, {"published": "2026-04-06"})


@pytest.mark.parametrize(
    ("decisions", "by", "expected"),
    [
        ([], "province", {"甘肃省": 45}),
        ([decision("reject", ARRESTS)], "province", {"甘肃省": 45}),
        ([decision("reject", ARRESTS), NO_REPRINT], "province", {"甘肃省": 17}),
        ([decision("edit", ARRESTS, {"value": 26}), NO_REPRINT], "province", {"甘肃省": 43}),
        (both(30), "province", {"甘肃省": 47}),
        ([decision("edit", ARRESTS, {"scope": "background"}), NO_REPRINT], "province", {"甘肃省": 17}),
        ([REDATED], "month", {"2026-03": 28, "2026-04": 17}),
        ([MOVED], "province", {"甘肃省": 28, "湖南省": 17}),
        ([decision("split", {"release": "reprint"})], "province", {"甘肃省": 73}),
        ([decision("merge", {"release": "other"}, {"release": "own"})], "province", {"甘肃省": 17}),
    ],
)
def test_a_decision_counts_at_once_and_after_a_rebuild(
    tmp_path: Path, decisions: list[Decision], by: str, expected: dict[str, object]
) -> None:
    engine = indexed(CORPUS)
    done = apply_decisions(engine.engine, tmp_path, decisions)
    assert (done.recorded, done.unmatched) == (len(decisions), ())
    assert arrests(engine, by) == expected
    assert rebuilt(engine, tmp_path, CORPUS)
    assert apply_decisions(engine.engine, tmp_path, decisions).recorded == 0
    assert rebuilt(engine, tmp_path, CORPUS)


def test_a_split_survives_newcomers_and_a_merge_links_them(tmp_path: Path) -> None:
    engine = indexed(CORPUS)
    merge = decision("merge", {"release": "other"}, {"release": "own"})
    apply_decisions(engine.engine, tmp_path, [decision("split", {"release": "reprint"}), merge])
    assert groups(engine) == [["other", "own"], ["reprint"]]
    engine.write(list(resolve(engine, [(release(UPDATE), ORIGIN)], load_corrections(tmp_path))))
    assert groups(engine) == [["other", "own", "update"], ["reprint"]]
    assert rebuilt(engine, tmp_path, [*CORPUS, release(UPDATE)])


def test_an_issuer_is_corrected(tmp_path: Path) -> None:
    engine = indexed(CORPUS)
    value = {"name": "长沙市公安局", "code": "430100", "province": "湖南省"}
    apply_decisions(engine.engine, tmp_path, [decision("issuer", {"release": "other"}, value)])
    assert engine.releases["other"]["issuer"] == value
    assert arrests(engine) == {"甘肃省": 28, "湖南省": 17}


def missing(corrections: Corrections) -> tuple[Decision, ...]:
    """What a rebuild of the corpus would report."""
    return corrections.missing({side for release in CORPUS for side in corrections.found(release)})


def test_what_matches_nothing_is_reported(tmp_path: Path) -> None:
    lost = [
        decision("reject", {**ARRESTS, "quote": "抓获280名"}),
        decision("date", {"release": "gone"}, {"published": None}),
        decision("split", {"release": "own", "incident": "另一案"}),
        decision("merge", {"release": "own"}, {"release": "gone"}),
    ]
    done = apply_decisions(indexed(CORPUS).engine, tmp_path, [*lost, decision("accept", ARRESTS)])
    assert list(done.unmatched) == lost
    assert load_corrections(tmp_path).decisions == (decision("accept", ARRESTS),)
    assert list(missing(Corrections(tuple(lost)))) == lost


def test_a_decision_may_be_about_what_another_has_made(tmp_path: Path) -> None:
    taken = [decision("edit", ARRESTS, {"kind": "detained"}), decision("accept", {**ARRESTS, "kind": "detained"})]
    assert apply_decisions(indexed(CORPUS).engine, tmp_path, taken).unmatched == ()
    assert missing(load_corrections(tmp_path)) == ()


def test_what_is_exported_can_be_applied_elsewhere(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    apply_decisions(indexed(CORPUS).engine, first, both(30))
    file = tmp_path / "shared.jsonl"
    rows = list(export_rows(load_corrections(first)))
    file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    engine = indexed(CORPUS)
    assert apply_decisions(engine.engine, second, read_signed(file, "wang")).recorded == 2
    assert arrests(engine) == {"甘肃省": 47}
    assert [row["who"] for row in export_rows(load_corrections(second))] == ["li", "li"]


@pytest.mark.parametrize(
    ("row", "reviewer", "message"),
    [
        ({"action": "reject", "target": ARRESTS}, None, "TONGBAO_REVIEWER"),
        ({"action": "burn", "target": ARRESTS}, "li", '"burn" is none of accept'),
        ({"action": "reject", "target": {"release": "own"}}, "li", "needs the quote and the kind"),
        ({"action": "edit", "target": ARRESTS, "value": {"quote": "x"}}, "li", "edit sets some of"),
        ({"action": "issuer", "target": {"release": "own"}, "value": {"name": "x"}}, "li", "needs code, province"),
        (
            {"action": "date", "target": {"id": "own"}, "value": {"published": None}},
            "li",
            "target has no release and an unknown id",
        ),
        ({"action": "reject"}, "li", "a decision has no target"),
    ],
)
def test_a_wrong_decision_names_file_and_line(
    tmp_path: Path, row: dict[str, Any], reviewer: str | None, message: str
) -> None:
    file = tmp_path / "wrong.jsonl"
    file.write_text("\n" + json.dumps(row) + "\n", "utf-8")
    with pytest.raises(CorrectionError, match=message) as caught:
        read_signed(file, reviewer)
    assert "wrong.jsonl:2" in str(caught.value)


def _embedded(folder: Path, releases: list[Release]) -> EmbeddedEngine:
    """The releases in the embedded engine: the desk asks it for sums."""
    engine = EmbeddedEngine(folder)
    with engine.writer(rebuild=True) as writer:
        writer.put(*indexed(releases).dump())
    return engine


def test_the_queue_shows_outliers_first_and_forgets_what_was_decided(tmp_path: Path) -> None:
    odd = Told("丁\n\n丁案抓获嫌疑人2026年名。", [F("arrests", 2026, "2026年名")], name="odd", code="430102")
    engine = _embedded(tmp_path, [*CORPUS, release(odd)])
    doubts = queue(engine, Corrections())
    assert [(d.figure["release"], d.why[0]) for d in doubts[:1]] == [("odd", "suspect:looks_like_a_year")]
    accepted = decision("accept", {"release": "odd", "quote": "2026年名", "kind": "arrests"})
    assert "odd" not in [d.figure["release"] for d in queue(engine, Corrections((accepted,)))]
    assert indexed([release(odd)], Corrections((accepted,))).figures(["odd"])[0]["suspect"] is None
    assert asdict(accepted)["who"] == "li"
    engine.close()


def test_the_queue_learns_which_rules_are_wrong_and_never_shares_out_totals(tmp_path: Path) -> None:
    totals = [
        Told(
            f"战果{n}\n\n破案{n}起。", [F("cases_solved", n, f"破案{n}起", scope="period", period=("2026-01-01", end))]
        )
        for n, end in ((40, "2026-01-31"), (90, "2026-02-28"))
    ]
    vague = replace(totals[0], text="战果\n\n破案77起。", figures=[F("cases_solved", 77, "破案77起", scope="period")])
    engine = _embedded(tmp_path, [*CORPUS, *map(release, (*totals, vague))])
    quiet = {d.figure["quote"]: d.why for d in queue(engine, Corrections())}
    assert quiet["破案77起"] == ("no_period",)
    assert not {"破案40起", "破案90起"} & quiet.keys()
    wrong = decision("reject", {**ARRESTS, "release": "own"})
    learnt = {d.figure["quote"]: d.why for d in queue(engine, Corrections((wrong,)))}
    assert "rule:1.00" in learnt["破案40起"]
    engine.close()
