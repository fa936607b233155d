"""Which sorts of crime a total counts, read from its own words."""

import pytest

from compare.sorts import sorts_of
from search.documents import figure_document
from tests.compare.build import F, Told, release
from tests.compare.memory import ORIGIN

STATED: list[tuple[str, str, tuple[str, ...]]] = [
    ("共破获刑事案件4.2万起", "刑事案件4.2万起", ()),
    ("共破获毒品犯罪案件310起，抓获450名", "抓获450名", ("drugs",)),
    ("共破获刑事案件4.2万起，抓获3.1万名", "抓获3.1万名", ()),
    ("严厉打击电诈、盗窃等各类违法犯罪，共破案900起", "破案900起", ()),
    ("破获各类电诈案件900起", "各类电诈案件900起", ("telecom_fraud",)),
    ("破获涉毒刑事案件90起", "涉毒刑事案件90起", ("drugs",)),
    ("破获涉农刑事案件90起", "涉农刑事案件90起", ("other",)),
    ("破获涉枪涉爆刑事案件37件", "涉枪涉爆刑事案件37件", ("firearms",)),
    ("破获“枪爆”类刑事案件11起", "“枪爆”类刑事案件11起", ("firearms",)),
    ("破获盗掘古墓葬案23起", "盗掘古墓葬案23起", ("other",)),
    ("查处林业刑事案件3件", "林业刑事案件3件", ("other",)),
    ("共破获“三电”类刑事案件90起", "“三电”类刑事案件90起", ("other",)),
    ("破获盗窃破坏“三电”设施刑事案件90起", "盗窃破坏“三电”设施刑事案件90起", ("theft_robbery",)),
    ("严打盗窃，共破获刑事案件90起", "刑事案件90起", ()),
    ("“夏季行动”共破获刑事案件90起", "刑事案件90起", ()),
    ("破获电信诈骗等各类刑事案件90起", "电信诈骗等各类刑事案件90起", ()),
    ("破获盗窃、诈骗案件90起", "盗窃、诈骗案件90起", ("telecom_fraud", "theft_robbery")),
    ("破获刑事案件90起，刑事拘留涉毒人员8名", "刑事拘留涉毒人员8名", ("drugs",)),
    ("破获经济犯罪案件90起", "经济犯罪案件90起", ("other",)),
    ("緝獲毒品案件90起", "毒品案件90起", ("drugs",)),
    ("抓获450名", "抓获450名", ("gambling",)),
    ("破获刑事案件800起，其中电诈案件120起、盗窃案件300起，抓获450名", "抓获450名", ()),
    ("破获电诈案件800起，其中赌博类案件90起，抓获450名", "抓获450名", ("telecom_fraud",)),
    ("破获刑事案件800起，其中盗窃案件300起", "盗窃案件300起", ("theft_robbery",)),
    ("破获刑事案件800起，盗窃案件300起，抓获450名", "抓获450名", ("theft_robbery",)),
]


@pytest.mark.parametrize(("text", "quote", "sorts"), STATED)
def test_the_sorts_that_a_total_counts(text: str, quote: str, sorts: tuple[str, ...]) -> None:
    told = release(Told(f"战果\n\n{text}。", [F("arrests", 450, quote, scope="period")], crimes=["gambling"]))
    assert sorts_of(figure_document(told, 0, told.figures[0], ORIGIN)) == sorts


def test_a_release_about_several_sorts_says_nothing_of_a_number_without_one() -> None:
    told = release(Told("战果\n\n抓获450名。", [F("arrests", 450, "抓获450名")], crimes=["gambling", "drugs"]))
    assert sorts_of(figure_document(told, 0, told.figures[0], ORIGIN)) == ()


@pytest.mark.parametrize(
    ("text", "sorts"),
    [
        ("破获刑事案件800起，其中破获盗窃案件300起，抓获45名", ("theft_robbery",)),
        ("破获刑事案件800起，其中盗窃案件300起，抓获450名，其中抓获45名", ()),
    ],
)
def test_a_part_is_of_the_sort_that_its_own_list_names(text: str, sorts: tuple[str, ...]) -> None:
    rows = [F("cases_solved", 800, "800起"), F("arrests", 45, "抓获45名", part_of=0)]
    told = release(Told(f"战果\n\n{text}。", rows))
    assert sorts_of(figure_document(told, 1, told.figures[1], ORIGIN)) == sorts
