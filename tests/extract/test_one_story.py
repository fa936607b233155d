"""Whole stories of one case: chapters, heads and looks back that leave its numbers its own."""

import pytest

from extract.release import Figure
from tests.extract.reading import release_of

CHAPTERS = [
    (
        "千里追踪：一张银行卡背后的黑色产业",
        "在“9·16”特大帮信案中，云川警方抓获犯罪嫌疑人46名。\n（一）\n去年8月，大学生报案称银行卡被冻结。"
        "不久，两人双双被警方抓获。\n（二）\n警方收网后，摸清了诈骗团伙的运作方法。\n（三）\n目前，对头目的追捕仍在继续。",
    ),
    (
        "昆明警方破获特大跨境赌博案",
        "昆明市公安局历时半年侦破该案，抓获犯罪嫌疑人46名。\n一、线索浮现\n去年8月，市民报案称在网上赌博被骗20万元。"
        "\n二、深挖团伙\n专案组发现，该团伙在广西设有窝点，先后抓获2名嫌疑人。\n三、集中收网\n3月，民警赴广西抓捕，又抓获8名。",
    ),
    (
        "境外遥控 境内收钱",
        "6月，昆明警方抓获周某等46名嫌疑人。\n一通电话牵出诈骗大案\n去年年初，昆明市公安局接到报案，周某、吴某、郑某进入警方视线，民警先后抓获2人。"
        "\n“老板”幕后操纵诈骗集团\n周某早年在福建打工，混迹赌场，后来伙同吴某、郑某出境，好不容易站稳脚跟，开始大量招兵买马。",
    ),
    (
        "他们把“客服”开进了居民楼",
        "昆明市公安局侦破一起冒充客服诈骗案，抓获犯罪嫌疑人46名。\n1. 报案\n去年8月，李女士接到电话，"
        "被骗9万元，向警方报案。\n2. 追踪\n民警循线追查，在广州抓获2名嫌疑人。"
        "\n3. 收网\n3月12日，专案组抓获该团伙主犯王某。",
    ),
]


def arrests(figures: tuple[Figure, ...]) -> list[Figure]:
    """Those caught, in the text's order."""
    return [figure for figure in figures if figure.kind == "arrests"]


@pytest.mark.parametrize(("title", "body"), CHAPTERS, ids=[title[:10] for title, _ in CHAPTERS])
def test_chapters_of_one_case_open_no_incidents(title: str, body: str) -> None:
    release = release_of(body, title=title)
    assert len(release.incidents) == 1
    caught = arrests(release.figures)
    assert (caught[0].value, caught[0].headline, caught[0].part) == (46, True, False)
    assert all(f.part for f in caught[1:])
    assert "350000" not in {figure.region for figure in release.figures}


APART = [
    (
        "昆明警方通报三起案件",
        "为震慑犯罪，现将三起案件通报如下。\n（一）\n3月，五华分局抓获王某、李某、张某等5人。\n（二）\n4月，盘龙分局抓获王某、李某等3人，破获盗窃案。"
        "\n（三）\n5月，官渡分局抓获张某、王某等4人，破获抢夺案。",
        3,
    ),
    (
        "昆明警方侦破特大电诈案",
        "\n一、五华分局破获王某等人诈骗案\n3月，五华分局抓获王某等5人。\n二、盘龙分局破获李某等人帮信案\n4月，盘龙分局抓获李某等3人。",
        2,
    ),
    (
        "反诈一线传捷报",
        "全市公安机关重拳出击。\n五华分局侦破冒充客服诈骗案\n今年3月，五华分局根据群众报案立案侦查，辗转三省抓获王某等5名嫌疑人。"
        "\n盘龙分局打掉跑分洗钱团伙\n今年4月，盘龙分局反诈中心顺线追踪，在四川抓获王某、李某等3名嫌疑人。",
        2,
    ),
]


@pytest.mark.parametrize(("title", "body", "cases"), APART, ids=[title for title, _, _ in APART])
def test_sections_on_cases_of_their_own_stay_apart(title: str, body: str, cases: int) -> None:
    assert len(release_of(body, title=title).incidents) == cases


@pytest.mark.parametrize(
    ("told", "region"),
    [
        ("周某早年在福建打工。抓获周某等3人", "530100"),
        ("民警赴福建抓获周某等3人", "530100"),
        ("在五华区抓获周某等3人", "530102"),
        ("昭通市公安局抓获周某等3人", "530600"),
    ],
)
def test_a_section_of_local_police_stands_in_no_place_of_a_suspect_s_life(told: str, region: str) -> None:
    body = f"现将两起典型案例通报如下。\n一、王某诈骗案。昆明市公安局抓获王某等5人。\n二、周某诈骗案。{told}。"
    assert arrests(release_of(body, title="昆明市公安局通报两起案件").figures)[1].region == region
