"""What police of several provinces did together is no single province's; what one of them leads is its own."""

import pytest

from tests.extract.reading import release_of

NOBODY_S = [
    "沪苏浙皖三省一市公安机关开展联合清查，抓获1900名，破案730起。",
    "在公安部统一部署指挥下，北京、河北、河南、广西、四川、广东6省区市公安机关破获一起特大案件，抓获380名。",
    "在公安部统一指挥下，河北、山西、辽宁等14省市公安机关同步收网，抓获1320名，捣毁窝点86处。",
    "甘肃、四川两地警方联合收网，共抓获90名。",
    "江苏徐州、安徽宿州警方联手，打掉盗窃团伙1个，抓获9名。",
    "湘鄂两省公安机关打掉一个制毒团伙，抓获17名，缴获毒品50公斤。",
    "江苏、浙江、安徽、福建等9省份公安机关开展集中收网行动，一举抓获213名，打掉团伙18个。",
    "山西、陕西、河南、甘肃四省公安机关联合开展打击行动，共抓获410名，破获案件88起。",
    "粤桂琼三省区警方联合收网，抓获走私嫌疑人210名。",
    "广东、广西、海南三省（区）公安机关开展联合行动，抓获走私嫌疑人210名。",
    "上海、江苏、浙江、安徽警方近日联合行动，共侦破案件350起，抓获920名。",
    "北京等5省市警方联手打掉一个贩枪团伙，抓获47名，缴获枪支62支。",
    "河南西峡、湖北郧西、陕西商南三地公安机关开展联合清查，抓获38名，破获案件16起。",
    "河北、山西、辽宁等十四个省区市公安机关开展集中收网。此次行动共抓获960名。截至目前，已抓获1020名。",
]


@pytest.mark.parametrize("body", NOBODY_S)
def test_a_joint_strike_s_numbers_are_of_no_single_province(body: str) -> None:
    assert {figure.region for figure in release_of(f"近日，{body}", title="多地警方同步收网").figures} == {None}


ONE_S = [
    ("武汉警方破获一起诈骗案", "武汉市公安局会同湖南长沙、江西南昌等地公安机关抓获9名。", "420100"),
    ("浙江警方破获电诈案", "浙江省公安厅牵头，组织江苏、安徽等6省公安机关同步收网，抓获312名。", "330000"),
    ("长沙警方打掉网络水军", "长沙市公安局会同广东、四川等8省警方同步收网，抓获98名。", "430100"),
    ("合肥警方打掉一个团伙", "合肥市公安局打掉一个团伙。在江苏、山东等5省警方配合下，抓获36名。", "340100"),
    ("兰州警方破获网络赌博案", "兰州市公安局成立专案组，在16个省市开展集中收网，抓获205名。", "620100"),
    ("广东公安打击网络黑产", "广东省公安厅组织广州、深圳等12个地市公安机关同步收网，抓获880名。", "440000"),
    ("甘肃警方公布打拐战果", "今年以来，甘肃省公安机关破获拐卖案件12起，抓获31名，涉及陕西、四川等6省。", "620000"),
    ("甘肃警方破获贩毒案", "甘肃、四川两地警方联合收网，共抓获90名。", "620000"),
    ("打掉一盗窃团伙", "徐州市公安局在安徽、河南两地警方协助下抓获9名。", "320300"),
    ("徐州警方打掉一个团伙", "徐州警方联合安徽宿州警方，打掉盗窃团伙1个，抓获9名。", "320300"),
    ("长沙警方侦破系列盗窃案", "长沙市公安局成立专案组。专案组串并18省市公安机关立案的案件，抓获12名。", "430100"),
    ("长沙警方侦破系列盗窃案", "长沙市公安局成立专案组，将线索移交给15省公安机关，抓获12名。", "430100"),
    ("14省市警方联手收网", "14省市公安机关同步收网，石家庄市公安局民警抓获86名。", "130100"),
    ("湖南警方打击跨省犯罪", "湖南、湖北、江西三省公安厅签订协议。今年以来，湖南省公安机关抓获420名。", "430000"),
]


@pytest.mark.parametrize(("title", "body", "region"), ONE_S)
def test_what_one_police_lead_or_do_is_its_own(title: str, body: str, region: str) -> None:
    assert {figure.region for figure in release_of(body, title=title).figures} == {region}


def test_each_province_s_own_number_of_a_joint_strike_stands_in_it() -> None:
    release = release_of(
        "6月12日，14省市公安机关同步开展收网行动，共抓获960名。河北警方抓获120名，山西警方抓获86名。",
        title="14省市警方联手收网",
    )
    assert [figure.region for figure in release.figures] == [None, "130000", "140000"]
    assert release.issuer is None


def test_a_strike_that_the_state_commands_is_the_state_s() -> None:
    release = release_of(
        "在公安部部署下，12省份公安机关开展集中收网，捣毁窝点46处。\n江西省公安厅抓获61名。", title="打击虚开"
    )
    assert release.issuer is not None
    assert release.issuer.province == "全国"
    assert [figure.region for figure in release.figures] == [None, "360000"]


def test_the_first_of_several_that_a_title_only_counts_has_done_it() -> None:
    release = release_of("近日，浙江杭州、江苏苏州、安徽合肥三地警方联合收网，抓获88名。", title="多省警方打击网络水军")
    assert release.issuer is not None
    assert release.issuer.code == "330100"
    assert [figure.region for figure in release.figures] == [None]


@pytest.mark.parametrize(
    "body",
    [
        "香港警方联同广东省公安厅展开行动，拘捕36人，其中香港拘捕21人，广东拘捕15人。",
        "香港警方联同广东省公安厅展开行动，香港拘捕21人，广东拘捕15人，共拘捕36人。",
    ],
)
def test_what_each_of_two_did_is_a_part_of_what_they_did_together(body: str) -> None:
    told = {f.value: (f.region, f.part, f.headline) for f in release_of(body, title="香港警方打掉诈骗集团").figures}
    assert told == {36: ("810000", False, True), 21: ("810000", True, False), 15: ("440000", True, False)}
