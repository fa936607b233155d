"""One event, one count: what is linked, what is not, and that neither order nor batches matter."""

import itertools
from dataclasses import replace

import pytest

import extract
from compare.events.listed import list_events
from compare.parts import Lens
from compare.regions import UNKNOWN
from extract.article.article import read_text
from extract.release import Release
from tests.compare.asking import stats
from tests.compare.build import F, Told, release
from tests.compare.memory import MemoryEngine, indexed

RAID = (
    "兰州警方破获一起虚假投资诈骗案\n\n3月2日，兰州市公安局城关分局破获一起虚假投资理财诈骗案。"
    "民警在雁滩一处出租屋内抓获犯罪嫌疑人28名，查扣涉案资金316万元，主犯王某强对犯罪事实供认不讳。"
)
SEIZED = F("amount", 3160000, "查扣涉案资金316万元", "seized")
OWN = Told(RAID, [F("arrests", 28, "抓获犯罪嫌疑人28名"), SEIZED], name="own")
REPRINT = Told(
    "城关分局端掉一诈骗窝点\n\n晚报讯（记者 李明）3月2日，兰州市公安局城关分局破获一起虚假投资理财诈骗案。"
    "民警在雁滩一处出租屋内抓获犯罪嫌疑人28名，查扣涉案资金316万元。",
    [F("arrests", 28, "抓获犯罪嫌疑人28名"), SEIZED],
    published="2026-03-04",
    source="兰州晚报",
    name="reprint",
)
UPDATE = Told(
    "虚假投资诈骗案续报\n\n兰州市公安局城关分局3月2日破获的虚假投资理财诈骗案又有进展。"
    "在雁滩出租屋收网后，民警深挖彻查，目前共抓获犯罪嫌疑人31名，查扣涉案资金316万元，主犯王某强已被刑事拘留。",
    [F("arrests", 31, "抓获犯罪嫌疑人31名"), SEIZED],
    published="2026-03-20",
    source="兰州市公安局",
    name="update",
)
OTHER_RAID = Told(
    "兰州警方破获一起虚假投资诈骗案\n\n3月5日，兰州市公安局七里河分局破获一起虚假投资理财诈骗案。"
    "民警在西站一处写字楼内抓获犯罪嫌疑人17名，查扣涉案资金92万元，主犯刘某对犯罪事实供认不讳。",
    [F("arrests", 17, "抓获犯罪嫌疑人17名"), F("amount", 920000, "查扣涉案资金92万元", "seized")],
    published="2026-03-06",
    name="other",
)
FAMILY = [release(told) for told in (OWN, REPRINT, UPDATE, OTHER_RAID)]


def counts(engine: MemoryEngine, measure: str = "arrests", lens: Lens = "cases") -> dict[str, object]:
    cells = stats(engine.engine, measure, "province", lens)
    return {cell.key[0].text: cell.value for cell in cells}


def test_an_event_counts_once_in_its_latest_version() -> None:
    engine = indexed(FAMILY)
    events = [set(event["releases"]) for event in list_events(engine.engine)]
    assert sorted(map(sorted, events)) == [["other"], ["own", "reprint", "update"]]
    assert counts(engine) == {"甘肃省": 31 + 17}
    assert counts(engine, "amount:seized") == {"甘肃省": 3160000 + 920000}
    why = {row["id"]: row["set_aside"] for row in engine.figures(["own", "reprint", "update"])}
    assert why == {
        "own:0": "older_version_of:update",
        "own:1": None,
        "reprint:0": "older_version_of:update",
        "reprint:1": "reprint_of:own",
        "update:0": None,
        "update:1": "reprint_of:own",
    }


@pytest.mark.parametrize("order", list(itertools.permutations(range(4))))
def test_neither_order_nor_batches_matter(order: tuple[int, ...]) -> None:
    expected = indexed(FAMILY).dump()
    assert indexed([FAMILY[i] for i in order], size=1).dump() == expected
    assert indexed([FAMILY[i] for i in order], size=2).dump() == expected


def read(text: str, published: str) -> Release:
    return extract.read(replace(read_text(text), published=published))


STRIKE = (
    "甘肃、四川、陕西三省公安机关联合收网\n\n5月20日，甘肃、四川、陕西三省公安机关联合开展“5·18”跨境赌博案收网行动，抓获犯罪嫌疑人120名，"
    "捣毁窝点15个。其中，甘肃抓获40名，四川抓获50名，陕西抓获30名。"
)
SHARE = (
    "四川公安参与“5·18”收网\n\n四川省公安厅通报，在“5·18”跨境赌博案收网行动中，"
    "四川警方抓获犯罪嫌疑人50名，捣毁窝点6个。"
)


PLACES = {"甘肃省": 40, "四川省": 50, "陕西省": 30}


def test_a_joint_strike_counts_in_its_provinces_and_a_province_s_own_telling_is_that_strike() -> None:
    joint = read(STRIKE, "2026-05-20")
    own = indexed([joint, read(SHARE, "2026-05-21")])
    assert counts(own) == {**PLACES, UNKNOWN: None}
    assert counts(own, "dens") == {"四川省": None, UNKNOWN: 15}
    assert counts(indexed([joint, read(SHARE.replace("四川", "湖南"), "2026-05-21")])) == {
        **PLACES,
        "湖南省": 50,
        UNKNOWN: None,
    }


def test_a_joint_strike_that_is_told_only_as_a_whole_counts_where_it_is_told_of_its_places() -> None:
    whole = read(STRIKE.partition("其中")[0], "2026-05-19")
    assert counts(indexed([whole])) == {UNKNOWN: 120}
    assert counts(indexed([whole, read(STRIKE, "2026-05-20")])) == {**PLACES, UNKNOWN: None}


@pytest.mark.parametrize(
    "parts",
    [
        "其中，在甘肃抓获40名，在四川抓获80名",
        "其中，甘肃抓获40名，四川抓获50名",
        "其中，湖南抓获70名，河南抓获50名",
        "其中，甘肃抓获70名，河南抓获50名",
    ],
    ids=["where its police went", "not all of it", "with no word for it", "at home and away"],
)
def test_a_strike_of_one_body_is_its_own_wherever_it_caught_them(parts: str) -> None:
    text = f"兰州警方跨省收网\n\n5月20日，兰州市公安局开展赌博案收网行动，抓获犯罪嫌疑人120名。{parts}。"
    found = counts(indexed([read(text, "2026-05-21")]))
    assert {place: value for place, value in found.items() if value} == {"甘肃省": 120}


def test_what_a_total_tells_of_a_city_is_the_city_s() -> None:
    text = (
        "广东公安上半年破案5万起\n\n广东省公安厅通报，2026年上半年，全省公安机关共破获刑事案件5万起。"
        "其中，广州破获1.1万起，深圳警方破获1.2万起。"
    )
    engine = indexed([read(text, "2026-07-05")])
    assert counts(engine, "cases_solved", "totals") == {"广东省": 50_000}
    by_city = {cell.key[0].text: cell.value for cell in stats(engine.engine, "cases_solved", "city", "totals")}
    assert by_city == {"广东省": 50_000, "广州市": 11_000, "深圳市": 12_000}


def test_two_cities_tellings_of_one_joint_raid_are_compared() -> None:
    joint = read(
        "三地警方联合端掉赌博窝点\n\n5月4日，杭州市、宁波市、温州市三地公安机关联合行动，打击跨境网络赌博，抓获犯罪嫌疑人30名，"
        "其中杭州抓获12名，宁波抓获10名，温州抓获8名。",
        "2026-05-05",
    )
    own = (
        "宁波警方参与联合行动\n\n宁波市公安局通报，{}在杭州、宁波、温州三地公安机关联合行动中，打击跨境网络赌博，"
        "当场抓获犯罪嫌疑人10名，扣押电脑6台。"
    )
    assert counts(indexed([joint, read(own.format(""), "2026-05-05")])) == {"浙江省": 30}
    assert counts(indexed([joint, read(own.format("5月4日，"), "2026-06-20")])) == {"浙江省": 30}
