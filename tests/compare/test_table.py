"""What a mention states, by measure, with the whole of each part."""

import pytest

from compare.counting.counting import count_event
from compare.counting.table import table_of
from compare.decisions.corrections import Corrections
from compare.mentions import mentions
from compare.parts import whole_of
from extract.release import Release
from tests.compare.build import F, Told, release

QUARTER = ("2026-01-01", "2026-03-31")
TOLD = Told(
    "战果\n\n一季度破案585起，其中电诈案件354起，抓获嫌疑人81名，其中首犯7名。",
    [
        F("cases_solved", 585, "585起", scope="period", period=QUARTER),
        F("cases_solved", 354, "电诈案件354起", scope="period", period=QUARTER, part_of=0),
        F("arrests", 81, "81名", scope="period", period=QUARTER),
        F("arrests", 7, "首犯7名", scope="period", period=QUARTER, part_of=2),
    ],
)


def test_a_part_stands_under_its_whole_and_the_total_of_a_sort_under_its_own_measure() -> None:
    (mention,) = mentions(release(TOLD))
    found = table_of(mention)
    assert found.wholes == {3: 2}
    assert [[index for index, _ in rows] for rows in found.by_measure.values()] == [[0], [1], [2, 3]]
    assert found.keys[1][-1] == ("telecom_fraud",)


def test_every_figure_is_looked_at_once_however_many_rules_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []

    def counted(release: Release, index: int) -> int | None:
        looked.append(index)
        return whole_of(release, index)

    monkeypatch.setattr("compare.counting.table.whole_of", counted)
    count_event("e", mentions(release(TOLD)), Corrections())
    assert looked == [0, 1, 2, 3]
