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
    (
        "两千公里追踪",
        "昆明警方抓获犯罪嫌疑人46名。\n（一）\n去年8月，大学生报案称银行卡被冻结，警方破案后抓获2名嫌疑人。"
        "\n（二）\n警方收网，破获案件后，又抓获3名嫌疑人。",
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
        "昆明警方晒出“3·15”打假成绩",
        "消费者权益日前后，昆明警方亮剑。\n一、网购口红变假货\n3月，市民报案被骗9000元，民警抓获3人。\n二、“神药”治百病\n4月，民警捣毁窝点1个，抓获5人。",
        2,
    ),
    (
        "反诈一线传捷报",
        "全市公安机关重拳出击。\n五华分局侦破冒充客服诈骗案\n今年3月，五华分局根据群众报案立案侦查，辗转三省抓获王某等5名嫌疑人。"
        "\n盘龙分局打掉跑分洗钱团伙\n今年4月，盘龙分局反诈中心顺线追踪，在四川抓获王某、李某等3名嫌疑人。",
        2,
    ),
    (
        "昆明警方夏季行动战果",
        "自夏季行动开展以来，昆明警方共破获刑事案件960余起，抓获嫌疑人1100名。\n"
        "五华分局破获系列砸车窗盗窃案，抓获嫌疑人5名，带破案件63起。\n盘龙分局端掉一个制售假酒的作坊，抓获嫌疑人9名。",
        2,
    ),
    (
        "昆明警方夏季行动战果",
        "自夏季行动开展以来，昆明警方共破获刑事案件960余起，抓获嫌疑人1100名。\n"
        "五华分局破获盗窃案件63起，抓获嫌疑人52名。\n盘龙分局破获诈骗案件41起，抓获嫌疑人39名。",
        0,
    ),
]


@pytest.mark.parametrize(("title", "body", "cases"), APART, ids=[f"{title} {cases}" for title, _, cases in APART])
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


GOES_ON = [
    (
        "特大跨境赌博案告破 涉案流水超90亿元",
        "前不久，昆明市公安局侦破一起跨境赌博案，抓获嫌疑人140余名。\n2024年3月，五华分局发现一款赌博软件发展代理。"
        "\n今年以来，昆明警方开展收网行动，辗转海南、广东等地，截至目前，已抓获嫌疑人140余名，查证涉案资金流水93亿元。",
        {"arrests": 140, "involved": 9300000000},
    ),
    (
        "昆明打掉一洗钱团伙 36人落网",
        "5月7日，昆明警方打掉一个为境外洗钱的团伙。\n经查，该团伙分工明确。\n民警连续作战，三个月来，先后抓获嫌疑人36名，"
        "冻结资金820万元，捣毁窝点4个。",
        {"arrests": 36, "frozen": 8200000, "dens": 4},
    ),
    (
        "昆明警方侦破特大网络传销案",
        "昆明警方侦破一起特大网络传销案，抓获嫌疑人64名。\n平台以高额返利发展会员。\n截至目前，全市公安机关已抓获该案嫌疑人64名，"
        "刑事拘留41名，扣押资金1.2亿元。",
        {"arrests": 64, "detained": 41, "seized": 120000000},
    ),
    (
        "昆明侦破特大虚开发票案",
        "近日，昆明警方侦破一起特大虚开发票案。\n经查，该团伙虚开发票。\n今年3月以来，民警在多地开展收网，抓获嫌疑人36名，"
        "捣毁窝点7个，冻结资金2000万元。案件正在进一步侦办中。",
        {"arrests": 36, "dens": 7, "frozen": 20000000},
    ),
]


@pytest.mark.parametrize(("title", "body", "heads"), GOES_ON, ids=[row[0][:10] for row in GOES_ON])
def test_a_stretch_in_which_the_case_s_number_comes_back_is_the_case_s(
    title: str, body: str, heads: dict[str, int]
) -> None:
    figures = release_of(body, title=title).figures
    assert {f.role or f.kind: f.value for f in figures if f.headline and (f.role or f.kind) in heads} == heads
    assert {f.scope for f in figures} == {"case"}


ELSE = [
    (
        "昆明打掉一赌博团伙 抓获31人",
        "5月7日，昆明警方打掉一个赌博团伙，抓获31人，涉案资金2000万元。\n今年以来，昆明警方共打掉赌博团伙12个，抓获310人，冻结资金8000万元。",
    ),
    (
        "昆明警方侦破特大网络传销案",
        "昆明警方侦破一起特大网络传销案，抓获嫌疑人64名。\n平台以高额返利发展会员。\n据统计，今年以来，全市共破获传销案件18起，冻结资金3.1亿元。",
    ),
    (
        "昆明侦破特大虚开发票案",
        "近日，昆明警方侦破一起特大虚开发票案，抓获36名。\n经查，该团伙虚开发票。\n今年以来，全市共抓获涉税嫌疑人136名。"
        "该案正在进一步侦办中。",
    ),
    (
        "昆明警方打掉一盗车团伙",
        "昆明警方打掉一个盗车团伙，抓获嫌疑人3名。\n经查，该团伙流窜作案。\n今年以来，全市已侦破盗车案件86起，打掉盗车团伙3个，追回资金30万元。",
    ),
]


@pytest.mark.parametrize(("title", "body"), ELSE, ids=[title[:10] for title, _ in ELSE])
def test_a_wider_total_behind_the_story_stays_context(title: str, body: str) -> None:
    figures = release_of(body, title=title).figures
    assert figures[-1].scope == "background"
    assert next(f for f in figures if f.kind == "arrests").headline


NEWS = "日前，昆明市公安局捣毁一个制售假冒品牌耳机的窝点，抓获嫌疑人22名，涉案金额1.2亿元。\n"
WARNINGS = [
    "近年来，售假案件层出不穷。\n就在上周，杭州市余杭区查处了一宗假冒化妆品案，涉案金额40余万元。\n"
    "今年3月，上海市青浦区人民检察院对30余名被告人提起公诉。",
    "此类案件并非个例。2023年，成都市武侯区人民法院审理一起售假案，被告人获利300万元。",
    "无独有偶，近日，成都的赵女士轻信网友，转账4.2万元购买假货。",
    "类似的案例并不少见。\n去年，广东省深圳市公安局抓获一个造假团伙成员15名，查获假货价值800万元。",
]
STAYS = [
    "近年来，售假案件层出不穷。\n昆明警方将持续打击。今年3月，五华分局抓获李某等15名嫌疑人，涉案金额800万元。",
    "经查，该团伙在上海、杭州等地作案，串并类似案件12起。\n4月2日，民警赴杭州，抓获下线15名，扣押现金60万元。",
    "无独有偶，该团伙的上线也浮出水面。民警辗转广东，抓获15名，涉案金额800万元。",
]


@pytest.mark.parametrize("told", WARNINGS, ids=[told[:8] for told in WARNINGS])
def test_other_places_cases_told_as_a_warning_are_background(told: str) -> None:
    figures = release_of(NEWS + told, title="假耳机销往全国").figures
    assert [f.value for f in figures if f.headline] == [1, 22, 120000000]
    assert {f.scope for f in figures if f.start > len(NEWS) + 5} == {"background"}


def test_a_lead_on_how_often_it_happens_turns_to_no_other_place() -> None:
    body = "近年来，网络诈骗时有发生。\n3月，上海市民王某被骗20万元，随即报案。民警抓获嫌疑人15名。"
    figures = release_of(body, title="昆明警方侦破网络诈骗案").figures
    assert {f.scope for f in figures} == {"case"}


@pytest.mark.parametrize("told", STAYS, ids=[told[-12:] for told in STAYS])
def test_what_the_same_police_tell_on_is_no_background(told: str) -> None:
    figures = release_of(NEWS + told, title="假耳机销往全国").figures
    assert [f.scope for f in figures if f.value == 15] == ["case"]


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        ("警方顺线深挖，抓获9名嫌疑人（头目仇某、管理员但某、2名话务员、3名技术员）。", [False, True, True]),
        ("警方抓获犯罪嫌疑人12名（2名组织者、司机4人）。", [False, True, True]),
        ("警方抓获涉案人员16人，负责经营、管理、技术维护的核心犯罪嫌疑人5人全部落网。", [False, True]),
        ("警方抓获嫌疑人16名，3名主犯悉数到案。", [False, True]),
        ("警方抓获嫌疑人16名。其中，团伙骨干5人无一漏网，全部归案。", [False, True]),
        ("警方抓获嫌疑人16名，揪出9名通讯网点“内鬼”。", [False, True]),
        ("警方抓获嫌疑人16名（另抓获吸毒人员3名）。", [False, False]),
        ("警方抓获嫌疑人16名，4月2日，另一团伙的3名主犯悉数到案。", [False, False]),
        ("3名主犯悉数到案，警方抓获嫌疑人16名。", [False, False]),
        ("警方抓获男嫌疑人21名、女嫌疑人6名。", [False, False]),
        ("警方抓获卖家4名（涉案200万元），又抓获买家3名。", [False, False]),
    ],
)
def test_those_among_the_caught_are_parts(body: str, parts: list[bool]) -> None:
    assert [f.part for f in arrests(release_of(body).figures)] == parts


LAUNCH = "昨日，昆明警方通报，自6月开展夏季行动以来，全市公安机关共打掉团伙589个，抓获嫌疑人8150名。\n"


def test_how_far_a_stretch_came_does_not_begin_before_the_launch_of_all() -> None:
    told = "在民生领域，截至7月底，共抓获经济犯罪嫌疑人249名；打处黄赌团伙43个。"
    figures = release_of(LAUNCH + told, title="夏季行动成效").figures
    assert [(f.value, f.part, f.headline) for f in figures] == [
        (589, False, True),
        (8150, False, True),
        (249, True, False),
        (43, True, False),
    ]


@pytest.mark.parametrize(
    ("told", "values"),
    [
        ("在打击重大犯罪方面，抓获涉枪嫌疑人53名。\n此外，打掉涉网团伙5个，抓获嫌疑人53名。", [8150, 53, 53]),
        ("抓获电诈嫌疑人64名，止付860万元。\n抓获盗窃嫌疑人64名，追回20万元。", [8150, 64, 64]),
        ("抓获涉枪嫌疑人53名。\n打击涉枪犯罪成效明显，共抓获嫌疑人53名。", [8150, 53]),
        ("抓获电诈嫌疑人64名。\n据介绍，64名电诈嫌疑人已被警方抓获。", [8150, 64]),
    ],
)
def test_equal_numbers_of_two_crimes_are_two(told: str, values: list[int]) -> None:
    figures = release_of(LAUNCH + told, title="夏季行动成效").figures
    assert [figure.value for figure in arrests(figures)] == values


@pytest.mark.parametrize(
    ("body", "parts", "headline"),
    [
        (
            "上半年，昆明警方在打击“盗抢骗”专项行动中，打掉团伙88个，破案3321起。\n"
            "在“飓风肃毒”专项行动中，全市破获毒品案件542起，缴毒80公斤。",
            [False, False],
            None,
        ),
        (
            "昆明警方开展打击“两抢一盗”犯罪专项行动。截至目前，共破获“两抢一盗”案件637起。\n组织开展打击假币“09行动”，共破获经济案件40起。",
            [False, False],
            None,
        ),
        (
            "上半年，昆明警方破获刑事案件4321起。\n在“飓风肃毒”专项行动中，全市破获毒品案件542起。",
            [False, True],
            4321,
        ),
        (
            "“云剑”行动中，昆明警方破案432起。“云剑”行动以来，全市破获诈骗案件42起。",
            [False, True],
            432,
        ),
    ],
)
def test_what_two_campaigns_came_to_stands_side_by_side(body: str, parts: list[bool], headline: int | None) -> None:
    solved = [f for f in release_of(body, title="打击犯罪成效").figures if f.kind == "cases_solved"]
    assert [f.part for f in solved] == parts
    assert next((f.value for f in solved if f.headline), None) == headline


def test_a_general_total_of_the_title_is_the_headline_beside_a_larger_one_of_one_sort() -> None:
    body = (
        "去年，昆明警方累计破获刑事案件2500起，抓获在逃人员293人。\n去年，推进扫黑除恶，累计抓获嫌疑人350名，破获刑事案件36起。"
        "累计破获电诈案件4600起、抓获嫌疑人5642名。"
    )
    figures = release_of(body, title="去年昆明累计破获刑事案件2500起").figures
    assert [(f.value, f.part, f.headline) for f in figures] == [
        (2500, False, True),
        (293, False, False),
        (350, False, False),
        (36, True, False),
        (4600, False, False),
        (5642, False, False),
    ]


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        ("警方于其中一人的背包内检获约一公斤懷疑可卡因。其后在单位检获约21公斤懷疑氯胺酮。", [False, False]),
        ("警方查获海洛因21公斤。随后在车内查获冰毒3公斤。", [False, False]),
        ("警方共缴获毒品21公斤。其后在车内查获冰毒3公斤。", [False, True]),
        ("警方开展集中行动，检获21公斤氯胺酮，拘捕23人。\n4月2日，在一名男子背包内检获1公斤可卡因。", [False, False]),
        ("警方缴获冰毒21公斤。其后又在车内查获冰毒3公斤。", [False, True]),
    ],
)
def test_no_drug_is_a_part_of_another(body: str, parts: list[bool]) -> None:
    assert [f.part for f in release_of(body).figures if f.kind == "drugs"] == parts


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        ("王女士被骗22万元。4月，男子再次作案，诈骗另一被害人15万元。", [False, False]),
        ("该团伙骗取李某47万元，其后又骗取另一名事主9万元。", [False, False]),
        ("王女士被骗22万元。起初她转账5万元。", [False, True]),
    ],
)
def test_another_victim_s_loss_is_no_part_of_the_first_one_s(body: str, parts: list[bool]) -> None:
    assert [f.part for f in release_of(body).figures if f.role == "lost"] == parts


@pytest.mark.parametrize(
    ("body", "apart"),
    [
        (
            "昆明警方侦破一起贩毒案，查获现金47万元、手枪5支。\n另外，刑警大队日前亦接获检举，对另一据点搜查，查获现金9万元、手枪2支。",
            True,
        ),
        ("昆明警方侦破一起贩毒案，查获现金47万元。此外，警方又破获一起制毒案，查获现金9万元。", True),
        ("昆明警方侦破一起贩毒案，查获现金47万元。\n另外，民警又在其住处查获现金9万元。", False),
        ("昆明警方侦破一起贩毒案，查获现金47万元。此外，警方还查明该团伙作案一起，查获现金9万元。", False),
    ],
)
def test_one_more_case_told_without_a_heading_is_no_part_of_the_first(body: str, apart: bool) -> None:
    seized = [f for f in release_of(body, title="警方重拳出击").figures if f.role == "seized"]
    assert [(f.part, f.headline) for f in seized] == [(False, not apart), (not apart, False)]


@pytest.mark.parametrize(
    ("body", "parts", "headline"),
    [
        ("整治期间，昆明警方查处酒驾案件1650起。查处食品案件37起。", [False, False], None),
        ("整治期间，昆明警方查处各类案件1650起。查处食品案件37起。", [False, True], 1650),
        ("整治期间，昆明警方查处走私案件312起。查处非涉税走私案件35起。", [False, True], 312),
        ("整治期间，昆明警方查处盗窃、诈骗案件312起。查处诈骗案件35起。", [False, True], 312),
    ],
)
def test_cases_of_one_crime_hold_none_of_another(body: str, parts: list[bool], headline: int | None) -> None:
    handled = [f for f in release_of(body, title="夏季整治成效").figures if f.kind.startswith("cases_")]
    assert [f.part for f in handled] == parts
    assert next((f.value for f in handled if f.headline), None) == headline


@pytest.mark.parametrize(
    ("title", "body", "amounts"),
    [
        (
            "昆明警方破获赌博案",
            "昆明警方破获一起赌博案。\n2020年一年的流水高达41亿元。该团伙涉案资金流水56亿元。",
            [(4.1e9, True, False), (5.6e9, False, True)],
        ),
        ("昆明警方破获赌博案", "昆明警方破获一起赌博案，平台年交易额超过50亿元。", [(5e9, False, True)]),
        (
            "昆明警方破获赌博案",
            "昆明警方破获一起赌博案，涉案流水41亿元。此案查明涉案资金56亿元。",
            [(4.1e9, False, False), (5.6e9, False, True)],
        ),
    ],
)
def test_one_year_s_turnover_is_a_part_of_all(title: str, body: str, amounts: list[tuple[float, bool, bool]]) -> None:
    figures = [f for f in release_of(body, title=title).figures if f.role == "involved"]
    assert [(f.value, f.part, f.headline) for f in figures] == amounts


@pytest.mark.parametrize(
    ("body", "headline"),
    [
        ("昆明警方破案2763起、摧毁犯罪团伙54个257人、抓获逃犯211人。", 211),
        ("昆明警方摧毁犯罪团伙54个257人。", 257),
        ("昆明警方抓获嫌疑人1479人，破案3321起。破获毒品案件542起574人。", 1479),
    ],
)
def test_persons_counted_with_their_gangs_do_not_compete_with_those_caught(body: str, headline: int) -> None:
    figures = release_of(f"百日行动以来，{body}", title="百日行动战果").figures
    assert [f.value for f in arrests(figures) if f.headline] == [headline]


@pytest.mark.parametrize(
    ("body", "scopes"),
    [
        ("食药监管部门共查处违法案件3600余件；公安机关侦破案件179起。", ["background", "period"]),
        ("市场监管局累计立案查处案件360件，昆明警方侦破案件17起。", ["background", "period"]),
        ("昆明警方会同市场监管部门查处案件360件。", ["period"]),
        ("市场监管部门移送线索后，昆明警方侦破案件36起。", ["period"]),
    ],
)
def test_what_other_offices_dealt_with_is_background(body: str, scopes: list[str]) -> None:
    figures = release_of(f"今年以来，昆明警方开展专项行动。今年以来，{body}", title="昆明警方打假成效").figures
    assert [f.scope for f in figures] == scopes


@pytest.mark.parametrize(
    ("body", "amounts"),
    [
        (
            "全市同步打击行动，共查获诈骗团伙131个、嫌疑人563人，查扣赃款3954万元，并扫荡黑帮47个，查扣赃款445万元。",
            [(39540000, False, True), (4450000, False, False)],
        ),
        (
            "全市同步打击行动，共查获诈骗团伙131个、嫌疑人563人，查扣赃款3954万元，其中查扣现金445万元。",
            [(39540000, False, True), (4450000, True, False)],
        ),
        (
            "全市同步打击行动，共查获诈骗团伙131个、嫌疑人563人，查扣赃款3954万元。在城关，查扣赃款445万元。",
            [(39540000, False, True), (4450000, True, False)],
        ),
    ],
)
def test_two_sums_of_one_strike_s_sentence_stand_side_by_side(
    body: str, amounts: list[tuple[float, bool, bool]]
) -> None:
    seized = [f for f in release_of(f"昆明警方{body}", title="同步打击行动").figures if f.role == "seized"]
    assert [(f.value, f.part, f.headline) for f in seized] == amounts


def test_dens_of_a_quoted_sort_hold_no_others() -> None:
    body = (
        "今年以来，云南公安机关捣毁“猫池”窝点800余个。现公布两起典型案例：\n案例一：王某诈骗案。昆明警方捣毁窝点6个。\n"
        "案例二：李某制假案。大理警方捣毁窝点2个。"
    )
    figures = release_of(body, title="云南公安机关公布典型案例").figures
    assert [(f.value, f.part) for f in figures if f.kind == "dens"] == [(800, False), (6, False), (2, False)]


def test_a_strike_in_one_section_of_a_round_up_is_no_headline_of_all() -> None:
    body = (
        "现公布三起典型案例：\n案例一：王某诈骗案。昆明警方抓获王某等5人。\n案例二：李某盗窃案。大理警方抓获李某等9人。\n"
        "案例三：开展“铁拳”集群战役。曲靖警方统一收网，打掉团伙6个，抓获99人。"
    )
    figures = release_of(body, title="云南公安机关公布典型案例").figures
    assert [(f.value, f.part, f.headline) for f in arrests(figures)] == [
        (5, False, False),
        (9, False, False),
        (99, False, False),
    ]


@pytest.mark.parametrize(
    ("body", "cases"),
    [
        (
            "昆明警方通报“金猫”“银狗”平台案件进展如下：一、“金猫”平台高管杨某等7名嫌疑人因涉嫌集资诈骗罪被批准逮捕，冻结资金220万元。"
            "二、“银狗”平台法定代表人郑某被抓获，诸某等3名嫌疑人被批准逮捕，冻结资金1460万元。",
            2,
        ),
        ("昆明警方抓获盗窃嫌疑人12名，作案分三步：一、踩点；二、盗窃；三、销赃。", 0),
        ("今年以来战果如下：1.电信诈骗。昆明警方破获案件312起。2.盗窃。昆明警方破获案件56起。", 0),
    ],
)
def test_sections_behind_a_colon_are_numbered_too(body: str, cases: int) -> None:
    release = release_of(body, title="案件进展通报")
    assert len([one for one in release.incidents if one.start]) == cases


def test_items_seized_are_parts_of_what_their_sentence_says_all_are_worth() -> None:
    body = "专案期间，昆明警方共打掉团伙67个及查扣现金1397万元、虚拟货币54万元，查扣总价值2147万元。"
    seized = [f for f in release_of(body, title="打诈专案战果").figures if f.role == "seized"]
    assert [(f.value, f.part, f.headline) for f in seized] == [
        (13970000, True, False),
        (540000, True, False),
        (21470000, False, True),
    ]


def test_two_sorts_side_by_side_and_those_caught_with_each_hold_nothing_of_each_other() -> None:
    figures = release_of(
        "夏季行动以来，全市破获电信网络诈骗案件69起，抓获嫌疑人70人；破获“盗抢”案件47起，抓获嫌疑人40人。",
        title="公安局通报夏季行动成效",
    ).figures
    assert [(figure.value, figure.part) for figure in figures] == [(69, False), (70, False), (47, False), (40, False)]
    assert not any(figure.headline for figure in figures)
    one = release_of(
        "夏季行动以来，全市破获刑事案件69起，抓获嫌疑人70人；破获“盗抢”案件47起，抓获嫌疑人40人。",
        title="公安局通报夏季行动成效",
    ).figures
    assert [(figure.value, figure.part) for figure in one] == [(69, False), (70, False), (47, True), (40, True)]


def test_a_sentence_is_no_context_in_part() -> None:
    body = (
        "日前，吴江警方破获一起诈骗案，抓获3人。\n今年以来，全市公安机关共破获各类刑事案件150起，抓获犯罪嫌疑人90名，"
        "其中破获侵财案件100起，抓获犯罪嫌疑人40名，为群众挽回经济损失200余万元。"
    )
    scopes = [figure.scope for figure in release_of(body, title="吴江警方发还被盗财物").figures]
    assert len(set(scopes[2:])) == 1


def test_a_strike_in_a_section_of_the_nation_s_round_up_stands_in_the_section_s_place() -> None:
    release = release_of(
        "近日，公安部公布10起打击走私典型案例。\n案例一：云南海关缉私局打掉走私团伙\n3月，昆明海关缉私局侦破一起走私案。"
        "在专项行动中，统一收网，打掉团伙6个，抓获42名。\n案例二：厦门海关缉私局破获走私案\n4月，厦门海关缉私局抓获31名。",
        title="公安部公布打击走私典型案例",
    )
    assert [(f.value, f.region) for f in arrests(release.figures)] == [(42, "530000"), (31, "350200")]


@pytest.mark.parametrize(
    ("title", "parts", "headline"),
    [
        ("“净网”专项行动破案3700起", [False, True], 3700),
        ("警方公布打击成效", [False, False], None),
        ("“净网”“护苗”行动成效显著", [False, False], None),
    ],
)
def test_the_title_s_campaign_holds_those_told_in_it(title: str, parts: list[bool], headline: int | None) -> None:
    body = "今年以来，云川警方推进“净网”专项行动，共侦破案件3700起。\n在严打“网络水军”行动中，侦破案件390起。"
    solved = [f for f in release_of(body, title=title).figures if f.kind == "cases_solved"]
    assert [f.part for f in solved] == parts
    assert next((f.value for f in solved if f.headline), None) == headline
