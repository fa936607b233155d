"""Scope, part, headline, incident of figures in small releases of our own."""

import pytest

from tests.extract.reading import release_of

SCOPES = [
    ("今年1至7月，全市公安机关破获电诈案件585起，抓获犯罪嫌疑人529名。", ["period", "period"]),
    ("2016年，全省共破获诈骗案件4527起。", ["period"]),
    ("专项行动开展以来，打掉犯罪团伙26个。", ["period"]),
    ("近日，警方破获一起诈骗案，抓获犯罪嫌疑人3名。", ["case", "case"]),
    ("该团伙8名成员悉数落网。", ["case"]),
    ("警方破获“5·03”案，抓获犯罪嫌疑人19名。", ["case"]),
    ("警方统一收网，打掉诈骗团伙8个，抓获450余名犯罪嫌疑人。", ["operation", "operation"]),
    ("经查，该团伙自2019年以来涉案金额达300万元。", ["case"]),
    ("李女士先后转账5万元。", ["case"]),
]


@pytest.mark.parametrize(("body", "scopes"), SCOPES, ids=[body[:16] for body, _ in SCOPES])
def test_scope(body: str, scopes: list[str]) -> None:
    assert [figure.scope for figure in release_of(body).figures] == scopes


def test_the_total_of_the_period_is_the_headline_and_the_case_a_part_of_it() -> None:
    release = release_of(
        "今年以来，兰州市公安局破获诈骗案件585起，抓获犯罪嫌疑人529名。\n"
        "5月，城关分局破获一起特大诈骗案，该案抓获犯罪嫌疑人19名。",
        title="兰州警方通报今年战果",
    )
    arrests = [figure for figure in release.figures if figure.kind == "arrests"]
    assert [(f.value, f.headline, f.part) for f in arrests] == [(529, True, False), (19, False, True)]
    assert release.figures[arrests[1].part_of or 0].value == 529


def test_a_wider_total_at_the_end_of_a_case_is_background_and_no_headline() -> None:
    release = release_of(
        "近日，拉萨市公安局破获一起诈骗案，抓获犯罪嫌疑人3名，挽回损失21万元。\n经查，该团伙冒充客服实施诈骗。\n"
        "据统计，今年以来，拉萨市公安局共破获诈骗案件84起，抓获犯罪嫌疑人128名。",
        title="拉萨警方破获一起诈骗案",
    )
    heads = {figure.kind: figure.value for figure in release.figures if figure.headline}
    assert heads["arrests"] == 3
    assert {figure.scope for figure in release.figures if figure.value in (84, 128)} == {"background"}


def test_nationwide_numbers_in_a_local_release_are_background() -> None:
    release = release_of(
        "兰州市公安局破获诈骗案件41起。去年，全国公安机关共破获诈骗案件46万起。", title="兰州警方破获诈骗案件41起"
    )
    assert {figure.value: figure.scope for figure in release.figures}[460000] == "background"


ROUND_UP = (
    "兰州市公安局公布典型案例。\n"
    "一、城关分局破获王某等人诈骗案。近日，城关分局抓获犯罪嫌疑人3名，涉案金额100万元。\n"
    "二、七里河分局破获李某盗窃案。近日，七里河分局抓获犯罪嫌疑人3名，涉案金额20万元。\n"
    "三、红古分局破获赵某贩毒案。近日，红古分局抓获犯罪嫌疑人5名。\n"
    "警方提醒：请勿轻信陌生来电。"
)


def test_a_round_up_is_cut_into_its_cases_and_equal_numbers_of_two_cases_stay_two() -> None:
    release = release_of(ROUND_UP, title="兰州警方公布三起典型案例")
    assert [incident.n for incident in release.incidents] == [0, 1, 2]
    assert "盗窃案" in release.incidents[1].title
    arrests = [figure for figure in release.figures if figure.kind == "arrests"]
    assert [(figure.value, figure.incident) for figure in arrests] == [(3, 0), (3, 1), (5, 2)]
    assert not any(figure.headline for figure in arrests)


def test_a_figure_said_in_title_lead_and_body_is_one() -> None:
    release = release_of(
        "近日，兰州市公安局破获一起诈骗案，抓获嫌疑人12名。\n经审讯，警方抓获的犯罪嫌疑人12名均被刑事拘留。",
        title="兰州警方抓获嫌疑人12名",
    )
    assert [figure.value for figure in release.figures if figure.kind == "arrests"] == [12]


def test_the_bodys_exact_sum_replaces_the_titles_round_one() -> None:
    release = release_of("近日，警方破获一起诈骗案，非法获利27.8万元。", title="警方破获一起诈骗案 非法获利20余万元")
    assert [figure.value for figure in release.figures if figure.role == "profit"] == [278000]
