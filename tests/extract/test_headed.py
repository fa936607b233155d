"""Results told one place after another stand in those places, and nobody's text is the first one's."""

import pytest

from tests.extract.reading import release_of

LEAD = "今年以来，多地公安机关持续严打电信网络诈骗犯罪。\n\n"
SIDE_BY_SIDE: list[tuple[str, str, list[str | None]]] = [
    (
        "headed by names",
        LEAD + "四川：破获电诈案件1260起，抓获2310名。\n\n湖南：打掉团伙45个，抓获1180名。\n\n贵州：破获案件800起。",
        ["510000", "510000", "430000", "430000", "520000"],
    ),
    (
        "in brackets",
        LEAD + "【云南】破获案件2300起，抓获960名。\n【广西】破获案件1100起，抓获1600名。",
        ["530000", "530000", "450000", "450000"],
    ),
    (
        "where they were reached",
        LEAD + "在湖南，全省公安机关抓获1423名。\n在四川，各地公安机关共抓获986名。\n在浙江，抓获700余名。",
        ["430000", "510000", "330000"],
    ),
    (
        "by sentences of one paragraph",
        LEAD + "浙江：破获案件350起，抓获420人。江苏：破获案件410起。广东：破获案件700起。截至目前，共抓获9000人。",
        ["330000", "330000", "320000", "440000", None],
    ),
    (
        "by their police",
        LEAD + "四川省公安厅破获案件1200起。湖南省厅破获案件860起，抓获1500余名。贵州警方打掉团伙40个，抓获800名。",
        ["510000", "430000", "430000", "520000", "520000"],
    ),
    (
        "by dashes",
        LEAD + "——河北省公安机关抓获4600名。\n\n——山东省公安机关抓获3800名。\n\n——海南省公安机关打掉团伙62个。",
        ["130000", "370000", "460000"],
    ),
    (
        "in one sentence",
        LEAD + "假期里，北京公安机关破获案件120起；上海警方抓获36名；广州警方破获案件52起；成都警方抓获19名。",
        ["110000", "310000", "440100", "510100"],
    ),
    (
        "numbered",
        LEAD + "一、四川省\n\n破获案件1200起。\n\n二、陕西省\n\n破获案件900起。\n\n三、甘肃省\n\n抓获870名。",
        ["510000", "610000", "620000"],
    ),
    (
        "each on a line of its own",
        LEAD + "浙江\n\n杭州公安抓获120名。\n\n全省共抓获880名。\n\n江苏\n\n抓获620名。\n\n目前，多地共抓获1.2万名。",
        ["330100", "330000", "320000", None],
    ),
    (
        "up to the end of the last one's paragraph",
        LEAD + "浙江：破获案件350起。\n\n江苏：破获案件410起，抓获620名。\n\n专案民警共收缴枪支320支。",
        ["330000", "320000", "320000", None],
    ),
]


@pytest.mark.parametrize(("body", "regions"), [row[1:] for row in SIDE_BY_SIDE], ids=[row[0] for row in SIDE_BY_SIDE])
def test_what_is_told_place_by_place_is_of_each(body: str, regions: list[str | None]) -> None:
    release = release_of(body, title="严打电信网络诈骗取得成效")
    assert [figure.region for figure in release.figures] == regions
    assert release.issuer is None


def test_no_place_s_number_is_a_part_of_another_s() -> None:
    release = release_of(SIDE_BY_SIDE[0][1], title="严打电信网络诈骗取得成效")
    told = [figure for figure in release.figures if figure.kind in ("arrests", "cases_solved")]
    assert [(figure.part, figure.headline) for figure in told] == [(False, False)] * 4


def test_a_total_of_all_stays_whole_beside_its_places() -> None:
    release = release_of(
        "今年上半年，全国公安机关共破获毒品案件2.1万起。\n四川：破获案件2300起。\n湖南：破获案件1100起。",
        title="公安部通报禁毒工作成效",
    )
    assert release.issuer
    assert release.issuer.province == "全国"
    told = [(figure.region, figure.part, figure.headline) for figure in release.figures]
    assert told == [(None, False, True), ("510000", True, False), ("430000", True, False)]


def test_a_state_s_news_is_not_its_first_province_s() -> None:
    release = release_of(
        "公安部组织开展夏夜治安巡查统一行动。\n在湖南，全省公安机关抓获1423名。\n在四川，公安机关抓获986名。",
        title="夏夜治安巡查见成效",
    )
    assert release.issuer
    assert release.issuer.province == "全国"


HOME: list[tuple[str, str, str, list[str]]] = [
    (
        "cities of the province",
        "河南公安通报打击盗窃战果",
        "上半年，河南省公安机关共破获盗窃案件3200起。\n\n郑州：破获案件620起。\n\n洛阳：破获案件410起。",
        ["410000", "410100", "410300"],
    ),
    (
        "the province again",
        "河南公安通报打击盗窃战果",
        "上半年，河南省公安机关共破获盗窃案件3200起。郑州：破获案件620起。洛阳：破获案件410起。全省公安机关抓获1900名。",
        ["410000", "410100", "410300", "410000"],
    ),
    (
        "bureaus of cities",
        "山东公安机关专项行动成效",
        "行动以来，全省公安机关共破获案件8600起。\n\n济南市局破获案件920起。\n\n淄博市局共抓获410名。",
        ["370000", "370100", "370300"],
    ),
    (
        "one verb for a list",
        "浙江打击治理电信网络诈骗成效",
        "浙江省公安厅通报，今年以来，全省共破获案件1.2万起。其中杭州市破获2600起、宁波市1800起、温州市1500起。",
        ["330000", "330100", "330200", "330300"],
    ),
    (
        "a clause before its police",
        "山西警方侦破假酒案",
        "山西省公安厅通报，今年以来，侦破假酒案31起。太原市公安局侦破9起，大同市公安局侦破4起，累计起诉6人。",
        ["140000", "140100", "140200", "140000"],
    ),
    (
        "where one city is told",
        "湖北警方专项行动抓获3400名",
        "今年以来，全省共破获案件2800起。在襄阳，民警连续作战，抓获280名。全省公安机关抓获3400名。",
        ["420000", "420600", "420000"],
    ),
    (
        "where one city is told, up to the end of the sentence",
        "湖北警方专项行动收缴枪支320支",
        "今年以来，全省共破获案件2800起。在襄阳，民警连续作战，抓获280名。民警收缴枪支320支。",
        ["420000", "420600", "420000"],
    ),
    (
        "the city again",
        "福州公安通报打击盗窃战果",
        "上半年，福州市公安机关共破获盗窃案件3200起。鼓楼区：破获案件620起。仓山区：破获案件410起。我市警方抓获1900名。",
        ["350100", "350102", "350104", "350100"],
    ),
    (
        "the province's office again",
        "河南公安通报打击盗窃战果",
        "上半年，河南省公安机关共破获盗窃案件3200起。郑州：破获案件620起。洛阳：破获案件410起。省厅督办，抓获1900名。",
        ["410000", "410100", "410300", "410000"],
    ),
    (
        "other police that give a hint",
        "苏州警方破获一起诈骗案",
        "苏州市公安局破获一起诈骗案。无锡警方提供线索后，专案组分赴三地，抓获12名。常州警方移交线索。目前，冻结80万元。",
        ["320500", "320500", "320500"],
    ),
    (
        "where victims are",
        "海口警方打掉诈骗团伙",
        "海口市公安局打掉一个诈骗团伙。广东：受害人张某被骗30万元。湖南：受害人李某被骗12万元。民警抓获9名。",
        ["460100", "460100", "460100", "460100"],
    ),
    (
        "two provinces in the title",
        "湖南、四川等地公安机关严打赌博",
        "今年以来，湖南省公安厅部署专项行动，共查处赌博案件2600起。\n四川省公安厅共查处赌博案件3100起，抓获9800人。",
        ["430000", "510000", "510000"],
    ),
    (
        "where one's police went",
        "湖南警方破获特大跨省盗窃案",
        "湖南警方破获一起特大盗窃案。\n\n在四川，专案组民警抓获3名。在贵州，专案组抓获5名。",
        ["430000", "430000", "430000"],
    ),
    (
        "another city's police beside its own",
        "长沙警方上半年战果",
        "上半年，长沙市公安局共破获电诈案件520起。湘潭市公安局破获86起，怀化市公安局破获41起。",
        ["430100", "430300", "431200"],
    ),
    (
        "police that only help",
        "兰州警方打击电诈",
        "今年以来，全市公安机关破获电诈案件520起。湖南警方协助抓获12名。四川警方协助抓获9名。",
        ["620100", "620100", "620100"],
    ),
    (
        "one place alone",
        "河南公安通报打击盗窃战果",
        "上半年，全省公安机关共破获盗窃案件3200起。四川：警方协助抓获2名。抓获嫌疑人1900名。",
        ["410000", "410000", "410000"],
    ),
    (
        "where a raid was made together",
        "广东警方打击跨境赌博",
        "广东省公安厅会同湖南、四川警方打掉一个赌博团伙。在湖南，抓获30名；在四川，抓获20名；在广东，抓获60名。",
        ["440000", "440000", "440000", "440000"],
    ),
]


@pytest.mark.parametrize(("title", "body", "regions"), [row[1:] for row in HOME], ids=[row[0] for row in HOME])
def test_one_police_s_text_stays_its_own(title: str, body: str, regions: list[str]) -> None:
    release = release_of(body, title=title)
    assert [figure.region for figure in release.figures] == regions
    assert release.issuer
    assert (release.issuer.code or "")[:2] == regions[0][:2]


def test_what_one_city_did_is_no_part_of_what_another_did() -> None:
    release = release_of(
        "今年以来，南京市公安局破获1200起案件，苏州市公安局破获980起案件，无锡市公安局破获760起案件。",
        title="江苏警方战果",
    )
    assert [(f.region, f.part, f.headline) for f in release.figures] == [
        ("320100", False, False),
        ("320500", False, False),
        ("320200", False, False),
    ]
    whole = release_of("今年以来，江苏省公安厅共破获案件9200起，其中苏州市公安局破获980起案件。", title="江苏警方战果")
    assert [(f.part, f.headline) for f in whole.figures] == [(False, True), (True, False)]


def test_cities_told_by_name_alone_are_no_parts_of_each_other() -> None:
    release = release_of("今年以来，合肥抓获860名，芜湖抓获310名，安庆抓获290名。", title="安徽警方战果")
    assert [(f.region, f.part, f.headline) for f in release.figures] == [
        ("340100", False, False),
        ("340200", False, False),
        ("340800", False, False),
    ]


BEFORE_THE_WHOLE = [
    ("8月10日，河南省公安厅返还被骗资金，郑州返还320万元，洛阳返还180万元，全省共返还1860万元。", [True, True, False]),
    ("今年以来，郑州警方破获电诈案件260起。今年以来，全省共破获电诈案件5600起。", [True, False]),
    ("去年，郑州警方破获电诈案件260起。今年以来，全省共破获电诈案件5600起。", [False, False]),
    ("今年以来，郑州警方破获赌博案件120起。全省共破获电诈案件5600起。", [False, False]),
]


@pytest.mark.parametrize(("body", "parts"), BEFORE_THE_WHOLE)
def test_a_city_told_before_the_whole_is_a_part_of_it(body: str, parts: list[bool]) -> None:
    assert [figure.part for figure in release_of(body, title="河南警方通报").figures] == parts


def test_of_police_told_side_by_side_each_did_its_own() -> None:
    release = release_of(
        "安徽：合肥市公安局抓获12名，破获盗窃案件36起。\n江西：南昌市公安局破获一起贩毒案，抓获4名。",
        title="多地公安机关公布夏季行动战果",
    )
    assert release.issuer is None
    assert [(f.region, f.part) for f in release.figures] == [
        ("340100", False),
        ("340100", False),
        ("360100", False),
        ("360100", False),
    ]


SEVERALLY = [
    (
        "湖南警方战果",
        "全省共抓获4300名，其中长沙、株洲、湘潭分别抓获960名、420名和310名。",
        ["430000", "430100", "430200", "430300"],
    ),
    ("两地警方打掉团伙", "甘肃、四川警方分别抓获9名和12名。", ["620000", "510000"]),
    ("兰州警方打掉团伙", "兰州警方在甘肃、四川分别抓获9名和12名。", ["620100", "620100"]),
    ("兰州警方打掉团伙", "兰州警方分别抓获9名和12名。", ["620100", "620100"]),
    ("湖南警方战果", "长沙、株洲、湘潭分别抓获960名、420名。", ["430000", "430000"]),
]


@pytest.mark.parametrize(("title", "body", "regions"), SEVERALLY)
def test_places_that_each_did_something_have_their_own_number(title: str, body: str, regions: list[str]) -> None:
    assert [figure.region for figure in release_of(body, title=title).figures] == regions
