"""Which figures of one kind are parts of others: 逃犯, sorts of crime, raids told one by one."""

import pytest

from tests.extract.reading import release_of

CAUGHT = [
    ("行动以来，全市破案300起，抓获嫌疑人94名，抓获网上逃犯24名。", [(94, False), (24, False)]),
    ("行动以来，全市破案300起，抓获嫌疑人94名，其中逃犯24名。", [(94, False), (24, True)]),
    ("行动以来，抓获处理51人，其中刑事拘留5人，抓获网上逃犯2人。", [(51, False), (2, True)]),
    ("行动以来，全市破案300起，抓获嫌疑人94名。加强追逃，全市抓获逃犯24名。", [(94, False), (24, True)]),
    ("行动以来，全市破获诈骗案件300起，抓获嫌疑人94名。加强追逃，全市抓获逃犯24名。", [(94, False), (24, False)]),
    (
        "行动以来，全市抓获逃犯159人，其中历年逃犯18人。侦破毒品案件20起，抓获嫌疑人38名。",
        [(159, False), (18, True), (38, False)],
    ),
    (
        "行动以来，全市侦办涉赌案件30起，抓获嫌疑人120人，整治市场，侦办食品案件10起，抓获嫌疑人20人。",
        [(120, False), (20, False)],
    ),
    (
        "行动以来，全市侦破涉赌案件30起，抓获嫌疑人120人，刑事拘留40人，抓获赌博骨干20人。",
        [(120, False), (20, True)],
    ),
]


@pytest.mark.parametrize(("body", "arrests"), CAUGHT, ids=[body[5:30] for body, _ in CAUGHT])
def test_those_caught_of_another_sort_are_no_part(body: str, arrests: list[tuple[int, bool]]) -> None:
    figures = release_of(body, title="云川警方专项行动成效").figures
    assert [(figure.value, figure.part) for figure in figures if figure.kind == "arrests"] == arrests


SPLIT = [
    (
        "行动以来，全省共抓获命案逃犯4244名，其中潜逃20年以上1779名，潜逃10年至20年2203名。",
        [(4244, False, True), (1779, True, False), (2203, True, False)],
    ),
    (
        "在专案组抓获的41名犯罪嫌疑人中，有A级代理21人，B级代理20人。",
        [(41, False, True), (21, True, False), (20, True, False)],
    ),
    (
        "在专案组抓获的41名犯罪嫌疑人中，有A级代理21人，另抓获吸毒人员5人。",
        [(41, False, True), (21, True, False), (5, False, False)],
    ),
    (
        "行动以来，全省共抓获命案逃犯4244名。专班抓获潜逃20年以上逃犯9名。",
        [(4244, False, True), (9, True, False)],
    ),
]


@pytest.mark.parametrize(("body", "arrests"), SPLIT, ids=[body[5:30] for body, _ in SPLIT])
def test_a_number_that_splits_another_is_a_part_whatever_sort_that_is(
    body: str, arrests: list[tuple[int, bool, bool]]
) -> None:
    figures = release_of(body, title="云川警方专项行动成效").figures
    assert [(figure.value, figure.part, figure.headline) for figure in figures] == arrests


SORTS = [
    (
        "行动以来，全市打掉“盗抢骗”团伙88个，破案3321起。开展肃毒，全市破获毒品案件542起。破获毒品目标案件16起。",
        "cases_solved",
        [(3321, False), (542, False), (16, True)],
    ),
    (
        "行动以来，破获套路贷案件58起，打掉团伙42个。共打掉诈骗团伙16个。",
        "gangs",
        [(42, False), (16, False)],
    ),
    ("行动以来，破获刑事案件58起，打掉团伙42个。共打掉诈骗团伙16个。", "gangs", [(42, False), (16, True)]),
    (
        "去年以来，全省共破获网络赌博案件310起；破获偷越国（边）境案件24起。",
        "cases_solved",
        [(310, False), (24, False)],
    ),
    ("去年以来，全省共破获刑事案件310起；破获偷越国边境案件24起。", "cases_solved", [(310, False), (24, True)]),
    (
        "今年侦破走私案7起，查获毒品7236公斤。另侦破制毒案5起，查获毒品2042公斤。截至目前，查获毒品总数计9278公斤。",
        "drugs",
        [(7236000, True), (2042000, True), (9278000, False)],
    ),
    (
        "行动以来，全区立案查处食药、知识产权案件2473起，破获2122起。侦办毒品案件114起，破案97起。",
        "cases_solved",
        [(2122, False), (97, True)],
    ),
    (
        "行动以来，全区立案查处食药案件2473起，破获2122起。侦办毒品案件114起，破案97起。",
        "cases_solved",
        [(2122, False), (97, False)],
    ),
]


@pytest.mark.parametrize(("body", "kind", "parts"), SORTS, ids=[body[5:30] for body, _, _ in SORTS])
def test_a_total_of_one_sort_holds_those_of_its_sort(body: str, kind: str, parts: list[tuple[int, bool]]) -> None:
    figures = release_of(body, title="云川警方专项行动成效").figures
    assert [(figure.value, figure.part) for figure in figures if figure.kind == kind] == parts


STORY = "经侦查，该团伙以兼职为名发布虚假广告，诱导网友下载软件，再以操作失误为由要求重复转账，并将赃款分散转走。" * 3
RAIDS = [
    (f"{STORY}\n民警在惠州抓获8名，冻结资金50余万元。\n随后，民警在莆田抓获5名，冻结资金20余万元。", [False, False]),
    (f"民警在多地抓获8名，冻结资金50余万元。\n{STORY}\n其间，民警在莆田抓获5名，冻结资金20余万元。", [True, True]),
    (
        f"{STORY}\n民警在惠州抓获8名，冻结资金50余万元。\n民警在莆田抓获5名，冻结资金20余万元。至此，8名嫌疑人全部落网。",
        [True, False],
    ),
    (f"{STORY}\n民警共抓获8名，共冻结资金50余万元。\n民警在莆田抓获5名，冻结资金20余万元。", [True, True]),
]


@pytest.mark.parametrize(("body", "parts"), RAIDS, ids=["one by one", "lead", "all in the end", "said to be all"])
def test_of_raids_told_one_by_one_none_holds_another(body: str, parts: list[bool]) -> None:
    figures = release_of(f"近日，云川警方侦破一起诈骗案。\n{body}", title="云川警方侦破诈骗案").figures
    assert [figure.part for figure in figures if figure.value in (5, 200000)] == parts


def test_all_drugs_of_a_case_hold_each_of_them_wherever_they_stand() -> None:
    release = release_of(
        f"近日，云川警方侦破一起贩毒案。\n{STORY}\n民警收网，缴获毒品近4千克。\n在车上查获海洛因2061克，麻古1691克。",
        title="云川警方侦破贩毒案",
    )
    drugs = [(figure.value, figure.part) for figure in release.figures if figure.kind == "drugs"]
    assert drugs == [(4000, False), (2061, True), (1691, True)]


OF_ALL = [
    ("总案值破亿元", [(100_000_000, False), (10_000_000, True), (50_000_000, True), (20_000_000, True)], [100_000_000]),
    ("案值破亿元", [(100_000_000, False), (10_000_000, False), (50_000_000, False), (20_000_000, False)], []),
]


@pytest.mark.parametrize(("told", "parts", "heads"), OF_ALL, ids=["of all", "of one"])
def test_what_all_cases_came_to_before_they_are_told_holds_each(
    told: str, parts: list[tuple[int, bool]], heads: list[int]
) -> None:
    release = release_of(
        f"警方公布3起典型案例，{told}。\n一、云川侦破张某制售假药案。抓获嫌疑人11名，案值1000余万元。\n"
        "二、临江侦破李某制售假药案。抓获嫌疑人3名，案值5000余万元。\n三、昆明侦破王某制售假药案。抓获嫌疑人6名，案值2000余万元。",
        title="警方公布3起典型案例",
    )
    involved = [figure for figure in release.figures if figure.role == "involved"]
    assert [(figure.value, figure.part) for figure in involved] == parts
    assert [figure.value for figure in involved if figure.headline] == heads


def test_who_were_left_of_one_case_are_no_part_of_another_s() -> None:
    release = release_of(
        "一、云川侦破张某洗钱案。抓获嫌疑人10名。\n二、临江侦破李某诈骗案。抓获嫌疑人3名。随后，将剩余10名嫌疑人悉数抓获。",
        title="警方公布典型案例",
    )
    arrests = [(figure.value, figure.part) for figure in release.figures if figure.kind == "arrests"]
    assert arrests == [(10, False), (3, False), (10, False)]


@pytest.mark.parametrize("told", ["截至目前，警方已抓获", "民警循线追查，至此全案抓获"])
def test_those_caught_by_now_are_all_of_a_case_s(told: str) -> None:
    release = release_of(f"{STORY}民警将主犯王某等4人当场抓获。\n{told}10名嫌疑人。", title="云川警方侦破诈骗案")
    assert [(figure.value, figure.part) for figure in release.figures] == [(4, True), (10, False)]


@pytest.mark.parametrize(
    ("told", "parts"),
    [
        ("其中老人90多人，骗取400多万元", [True, False]),
        ("其中一名老人，被骗取400多元", [False, True]),
    ],
)
def test_what_all_lost_is_no_part_of_it_behind_how_many_they_were(told: str, parts: list[bool]) -> None:
    body = f"接到报案后，民警发现陈某被诈骗了5000多元。\n警方收网，抓获嫌疑人22人；被骗患者300多人，{told}。"
    figures = release_of(body, title="云川警方侦破诈骗案").figures
    assert [figure.part for figure in figures if figure.role == "lost"] == parts


def test_cases_told_by_name_are_of_the_total_that_follows() -> None:
    release = release_of(
        "警方侦破张某涉黑案、李某传销案等三宗典型案件。6月22日至8月14日，全市共破获刑事案件1680起，刑拘1333人。",
        title="云川警方通报战果",
    )
    cases = [(figure.value, figure.part) for figure in release.figures if figure.kind == "cases_solved"]
    assert cases == [(3, True), (1680, False)]


LISTED = [
    ("在全港各区展开扫黑行动，捣破4个色情场所、6个非法赌场，共拘捕93人。", None),
    ("在全港各区展开扫黑行动，共捣破6个赌场，其中4个麻将馆，共拘捕93人。", 6),
    ("在全港各区展开扫黑行动，捣破6个非法赌场，拘捕93人。", 6),
    ("在全港各区展开扫黑行动，捣破6个非法赌场。警员其后再捣破2个赌场，拘捕93人。", 6),
]


@pytest.mark.parametrize(("body", "headline"), LISTED, ids=[body[10:30] for body, _ in LISTED])
def test_of_dens_of_several_sorts_in_one_list_none_is_the_headline(body: str, headline: int | None) -> None:
    figures = release_of(f"香港警方{body}", title="警方扫黑").figures
    assert next((f.value for f in figures if f.kind == "dens" and f.headline), None) == headline


ONE_MORE_CASE = [
    ("海關在機場檢獲懷疑可卡因，拘捕一名旅客。同日在另一宗案件檢獲懷疑氯胺酮，拘捕兩名男子。", []),
    ("海關在機場檢獲懷疑可卡因，拘捕一名旅客。同日在附近檢獲懷疑氯胺酮，拘捕兩名男子。", [2]),
    ("司警拘捕兩名換錢黨，涉嫌詐騙。另外，司警拘捕三名男子，涉嫌放高利貸。", []),
    ("司警拘捕兩名換錢黨，涉嫌詐騙。另外，司警拘捕三名同黨。", [3]),
]


@pytest.mark.parametrize(("body", "headline"), ONE_MORE_CASE, ids=[body[12:40] for body, _ in ONE_MORE_CASE])
def test_those_caught_in_one_more_case_are_no_headline(body: str, headline: list[int]) -> None:
    figures = release_of(body, title="港澳警方通報").figures
    assert [figure.value for figure in figures if figure.headline] == headline
