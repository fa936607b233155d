"""Of which sort of crime a case's number is, and that one sort's chart counts nothing that nobody tells apart."""

from dataclasses import replace

import pytest

import extract
from compare.cells.stats import Source
from compare.totals.case_sorts import case_sorts, written
from extract.article.article import read_text
from extract.release import Release
from search.documents import figure_documents
from tests.compare.asking import stats
from tests.compare.memory import ORIGIN, indexed

TITLE = "兰州警方打击电信诈骗、赌博犯罪"


def read(body: str, title: str = TITLE) -> Release:
    return extract.read(replace(read_text(f"{title}\n\n{body}"), published="2026-03-02"))


SORTED: list[tuple[str, str, list[str]]] = [
    ("together", "近日，兰州市公安局统一行动，打击诈骗、赌博犯罪，抓获嫌疑人30名。", ["gambling telecom_fraud"]),
    ("nobody says", "近日，兰州市公安局严打诈骗。赌博也不放过。昨晚，民警在一处写字楼抓获嫌疑人30名。", ["untold"]),
    (
        "each in its clause",
        "近日，兰州市公安局统一行动，打掉赌博团伙5个，抓获诈骗嫌疑人30名。",
        ["gambling", "telecom_fraud"],
    ),
    (
        "counted side by side",
        "近日，兰州市公安局统一行动，破获诈骗案12起、赌博案5起，抓获嫌疑人30名。",
        ["telecom_fraud", "gambling", "untold"],
    ),
    ("by its sentence", "近日，兰州市公安局统一行动，清查赌博窝点，抓获嫌疑人30名。打击诈骗。", ["gambling"]),
    ("by what it counts", "近日，兰州市公安局统一行动，打击诈骗、赌博，缴获冰毒3公斤。", ["drugs"]),
    (
        "by its office",
        "近日，兰州市公安局反诈中心统一行动，清查赌博窝点，抓获嫌疑人30名。打击诈骗。",
        ["gambling"],
    ),
]


def sorts(release: Release) -> list[str]:
    rows = figure_documents(release, ORIGIN)
    found = case_sorts(release, rows)
    return [" ".join(found[row["index"]]) for row in rows if row["index"] in found]


@pytest.mark.parametrize(("body", "told"), [row[1:] for row in SORTED], ids=[row[0] for row in SORTED])
def test_a_number_is_of_the_sort_that_its_words_say(body: str, told: list[str]) -> None:
    assert sorts(read(body)) == told


def test_a_release_of_one_sort_says_it_of_all_its_numbers() -> None:
    body = "近日，兰州市公安局统一行动，抓获嫌疑人30名，查扣8万元。诈骗，诈骗。"
    assert sorts(read(body, "兰州警方打击诈骗")) == ["telecom_fraud"] * 2
    assert sorts(read("近日，兰州市公安局统一行动，抓获嫌疑人30名。", "兰州警方集中收网")) == ["other"]


def test_of_several_sorts_the_title_s_or_the_one_told_by_far_the_most_is_the_release_s() -> None:
    body = "近日，兰州市公安局收网，抓获嫌疑人30名。该团伙先诈骗，再洗钱。诈骗用话术，洗钱用卡。"
    assert sorts(read(body, "兰州警方收网，端掉诈骗窝点")) == ["telecom_fraud"]
    assert set(sorts(read(body, "兰州警方收网"))) == {"untold"}
    body = "近日，兰州市公安局收网，抓获嫌疑人30名。" + "团伙诈骗他人。" * 6 + "他们洗钱两次，洗钱用卡。"
    assert set(sorts(read(body, "兰州警方收网"))) == {"telecom_fraud"}


def test_each_case_of_a_round_up_has_its_own_sort() -> None:
    body = (
        "一、李某诈骗案。兰州市公安局侦破一起诈骗案。民警抓获嫌疑人5名。\n"
        "二、王某开设赌场案。天水市公安局查处一家赌场。民警抓获嫌疑人7名。"
    )
    told = read(body, "甘肃公安公布诈骗、赌博典型案例")
    rows = figure_documents(told, ORIGIN)
    found = {row["value"]: case_sorts(told, rows)[row["index"]] for row in rows if row["kind"] == "arrests"}
    assert found == {5: ("telecom_fraud",), 7: ("gambling",)}


def asked(engine: Source, *crimes: str) -> tuple[object, list[str]]:
    """The arrests of Gansu for some sorts of crime, and why others are none of them."""
    (cell,) = stats(engine, "arrests", "province", crime_types=crimes)
    return cell.value or 0, [why for _, why in cell.set_aside]


def test_one_sort_s_sum_counts_nothing_that_is_not_told_apart() -> None:
    mixed = read("近日，兰州市公安局严打诈骗。赌博也不放过。昨晚，民警在一处写字楼抓获嫌疑人30名。")
    clear = read("近日，天水市公安局端掉一家赌场，抓获赌博嫌疑人7名。", "天水警方查处赌博案")
    engine = indexed([mixed, clear]).engine
    (every,) = stats(engine, "arrests", "province")
    assert every.value == 37
    assert asked(engine, "gambling") == (7, ["not_told_apart"])
    assert asked(engine, "telecom_fraud") == (0, ["not_told_apart"])


def test_what_is_of_two_sorts_counts_where_both_are_asked_for() -> None:
    both = read("近日，兰州市公安局统一行动，抓获涉赌、诈骗犯罪嫌疑人30名。")
    engine = indexed([both]).engine
    assert asked(engine, "gambling", "telecom_fraud") == (30, [])
    assert asked(engine, "gambling") == (0, ["other_crime"])


def test_sorts_are_written_in_one_order() -> None:
    assert written(("theft_robbery", "gambling")) == ("gambling", "theft_robbery", "gambling theft_robbery")
    assert written(()) == ()
