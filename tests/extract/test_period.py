from datetime import date

import pytest

from extract.period import resolve
from extract.release import Period
from tests.extract.reading import release_of

DAY = date(2020, 8, 28)
ROWS = [
    ("今年1至7月，", "2020-01-01", "2020-07-31"),
    ("2020年1-7月份，", "2020-01-01", "2020-07-31"),
    ("今年以来，", "2020-01-01", "2020-08-28"),
    ("今年上半年，", "2020-01-01", "2020-06-30"),
    ("今年前三季度，", "2020-01-01", "2020-08-28"),
    ("今年前三个月，", "2020-01-01", "2020-03-31"),
    ("去年前11个月，", "2019-01-01", "2019-11-30"),
    ("今年第一季度，", "2020-01-01", "2020-03-31"),
    ("去年，", "2019-01-01", "2019-12-31"),
    ("2019年，", "2019-01-01", "2019-12-31"),
    ("今年截至8月12日，", "2020-01-01", "2020-08-12"),
    ("7月10日至8月3日，", "2020-07-10", "2020-08-03"),
    ("10月28日至11月3日，", "2019-10-28", "2019-11-03"),
    ("三个月来，", "2020-05-29", "2020-08-28"),
    ("7月，", "2020-07-01", "2020-07-31"),
    ("民国114年1月至12月，", "2025-01-01", "2025-12-31"),
    ("3月15日以来，", "2020-03-15", "2020-08-28"),
    ("自2015年11月至2016年3月，", "2015-11-01", "2016-03-31"),
    ("2019年12月1日至2020年1月31日，", "2019-12-01", "2020-01-31"),
    ("2019年12月28日至1月3日，", "2019-12-28", "2020-01-03"),
    ("2011年至2015年，", "2011-01-01", "2015-12-31"),
    ("去年11月至今年2月，", "2019-11-01", "2020-02-29"),
    ("去年10月1日至今年1月31日，", "2019-10-01", "2020-01-31"),
    ("去年11月至今，", "2019-11-01", "2020-08-28"),
    ("2月14日至5月底，", "2020-02-14", "2020-05-31"),
    ("截至2020年7月1日，", "2020-01-01", "2020-07-01"),
    ("2018年1月至今，", "2018-01-01", "2020-08-28"),
    ("今年7月至本月，", "2020-07-01", "2020-08-28"),
    ("今年5月底以来，", "2020-05-21", "2020-08-28"),
    ("自2018年1月开展扫黑除恶专项斗争以来，", "2018-01-01", "2020-08-28"),
    ("2019年全省“断卡”行动开展以来，", "2019-01-01", "2020-08-28"),
    ("114年1月至10月，", "2025-01-01", "2025-10-31"),
    ("七月七日至十八日，", "2020-07-07", "2020-07-18"),
    ("今年一至六月，", "2020-01-01", "2020-06-30"),
    ("二〇一九年，", "2019-01-01", "2019-12-31"),
    ("五年来，", "2015-08-01", "2020-08-28"),
    ("半年来，", "2020-02-29", "2020-08-28"),
    ("上月，", "2020-07-01", "2020-07-31"),
    ("自去年11月开展行动以来，截至今年2月底，", "2019-11-01", "2020-02-29"),
    ("自2019年11月以来，截至2020年2月15日，", "2019-11-01", "2020-02-15"),
    ("自2019年11月“冬季行动”开展以来，截至12月31日，", "2019-11-01", "2019-12-31"),
    ("2018年11月至次年2月，", "2018-11-01", "2019-02-28"),
    ("今年以来，截至7月底，", "2020-01-01", "2020-07-31"),
    ("3月中旬以来，", "2020-03-11", "2020-08-28"),
    ("8月，", "2020-08-01", "2020-08-28"),
    ("7月上旬，", "2020-07-01", "2020-07-10"),
    ("10月中旬，", "2019-10-11", "2019-10-20"),
    ("3月下旬至4月中旬，", "2020-03-21", "2020-04-20"),
    ("5月5日至6月上旬，", "2020-05-05", "2020-06-10"),
    ("去年12月底至1月上旬，", "2019-12-21", "2020-01-10"),
    ("二季度以来，", "2020-04-01", "2020-08-28"),
    ("首季，", "2020-01-01", "2020-03-31"),
    ("元旦以来，", "2020-01-01", "2020-08-28"),
    ("年初至今，", "2020-01-01", "2020-08-28"),
    ("近三年，", "2017-08-01", "2020-08-28"),
    ("过去半年，", "2020-02-29", "2020-08-28"),
    ("近10天，", "2020-08-19", "2020-08-28"),
    ("一周来，", "2020-08-22", "2020-08-28"),
    ("半个月来，", "2020-08-14", "2020-08-28"),
    ("上周，", "2020-08-17", "2020-08-23"),
    ("本周，", "2020-08-24", "2020-08-28"),
    ("“十三五”期间，", "2016-01-01", "2020-08-28"),
    ("“十二五”期间，", "2011-01-01", "2015-12-31"),
    ("“十三五”以来，", "2016-01-01", "2020-08-28"),
]


@pytest.mark.parametrize(("words", "start", "end"), ROWS, ids=[row[0] for row in ROWS])
def test_resolves_against_the_day_of_publication(words: str, start: str, end: str) -> None:
    period = resolve(words, DAY)
    assert period is not None
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize(
    "words", ["近日，", "", "13月至14月，", "2月30日以来，", "去年国庆期间，", "历时三个月，", "上周五，", "5月3日间，"]
)
def test_what_says_no_stretch_is_none(words: str) -> None:
    assert resolve(words, DAY) is None


@pytest.mark.parametrize("words", ["2018年1月至今，", "2021年“断卡”行动开展以来，"])
def test_without_a_day_of_publication_what_goes_on_is_not_cut_to_its_first_month_or_year(words: str) -> None:
    assert resolve(words, None) is None


def test_without_a_day_of_publication_a_relative_stretch_stays_open() -> None:
    assert resolve("今年1至7月，", None) is None


def test_a_total_carries_its_period_and_its_change() -> None:
    release = release_of(
        "今年1至7月，全市破获诈骗案件585起，抓获犯罪嫌疑人529名，同比分别上升34.48%、157.14%，环比下降5%。",
        published="2020-08-28",
    )
    cases, arrests = release.figures
    assert cases.period is not None
    assert (cases.period.start, cases.period.end) == ("2020-01-01", "2020-07-31")
    assert cases.change is not None
    assert arrests.change is not None
    assert (cases.change.yoy, arrests.change.yoy) == (0.3448, 1.5714)


@pytest.mark.parametrize(
    ("body", "periods"),
    [
        (
            "去年下半年，全市破获案件1.1万起；去年全年破获2.3万起。",
            [("2023-07-01", "2023-12-31"), ("2023-01-01", "2023-12-31")],
        ),
        (
            "上半年，全市破获案件900起，其中6月份破获200起。",
            [("2024-01-01", "2024-06-30"), ("2024-06-01", "2024-06-30")],
        ),
        (
            "上半年，全市破获案件900起，其中4月份“清风”专项行动启动以来破获400起。",
            [("2024-01-01", "2024-06-30"), ("2024-04-01", "2024-08-20")],
        ),
        (
            "上半年，全市破获案件900起，是去年同期的2倍；打掉团伙74个。",
            [("2024-01-01", "2024-06-30"), ("2024-01-01", "2024-06-30")],
        ),
    ],
)
def test_a_stretch_behind_the_whole_s_is_its_own(body: str, periods: list[tuple[str, str]]) -> None:
    told = [figure.period for figure in release_of(body).figures]
    assert [(period.start, period.end) for period in told if period] == periods


@pytest.mark.parametrize(
    ("title", "start", "end"),
    [
        ("1月至5月兰州警方抓获犯罪嫌疑人120名", "2024-01-01", "2024-05-31"),
        ("去年12月兰州警方抓获犯罪嫌疑人120名", "2023-12-01", "2023-12-31"),
        ("2023年兰州警方抓获犯罪嫌疑人120名", "2023-01-01", "2023-12-31"),
    ],
)
def test_the_stretch_of_a_title_is_read_from_its_first_character(title: str, start: str, end: str) -> None:
    [figure] = release_of("兰州市公安局今日发布通报。", title=title).figures
    assert figure.period is not None
    assert (figure.period.start, figure.period.end) == (start, end)


def test_a_part_that_says_so_is_of_its_whole_s_stretch() -> None:
    release = release_of(
        "上半年，全省公安机关破案8200起，抓获犯罪嫌疑人3.15万名。\n其中，破获电诈案件5230起，抓获6118名。\n"
        "各地开展“断卡”行动，破获涉卡案件430起。"
    )
    stretches = {figure.value: figure.period and figure.period.end[5:] for figure in release.figures}
    assert stretches == {8200: "06-30", 31500: "06-30", 5230: "06-30", 6118: "06-30", 430: None}


def test_a_part_is_of_its_whole_s_stretch_beside_another_one() -> None:
    release = release_of(
        "上半年，全省公安机关破案8200起，抓获犯罪嫌疑人3.15万名。\n其中，破获电诈案件5230起，抓获6118名。\n"
        "5月以来，全省公安机关打掉团伙43个。"
    )
    stretches = {figure.value: figure.period and figure.period.end for figure in release.figures}
    assert stretches[5230] == stretches[6118] == stretches[8200]


@pytest.mark.parametrize(
    ("body", "start", "end"),
    [
        ("2019年，云川市公安局破获刑事案件2900起，较2018年的2400起上升20%；抓获1700人。", "2019-01-01", "2019-12-31"),
        ("2019年，云川市公安局破获刑事案件2900起，比2018年同期上升20%。抓获1700人。", "2019-01-01", "2019-12-31"),
        ("2019年，云川市公安局破获刑事案件2900起，比上年上升20%，抓获1700人。", "2019-01-01", "2019-12-31"),
        ("2019年，云川市公安局抓获嫌疑人由2018年的1400人增至1700人。", "2019-01-01", "2019-12-31"),
        ("2019年，云川市公安局破获2900起，创2015年以来新高，抓获1700人。", "2019-01-01", "2019-12-31"),
        ("2019年，云川市公安局侦破2003年“3·12”命案等积案30起，抓获1700人。", "2019-01-01", "2019-12-31"),
        ("2018年以来，云川市公安局破获2900起，抓获1700人。", "2018-01-01", "2020-08-28"),
        ("云川8月20日电 今年以来，云川市公安局抓获1700人。", "2020-01-01", "2020-08-28"),
        ("云川8月20日电（记者张某）自4月行动开展以来，云川市公安局抓获1700人。", "2020-04-01", "2020-08-28"),
        ("4月1日电诈专项行动开展以来，云川市公安局抓获1700人。", "2020-04-01", "2020-08-28"),
        ("2019年10月，公安部部署开展“百日行动”。各地公安机关共抓获1700人。", "2019-10-01", "2020-08-28"),
        ("2019年4月，省公安厅部署全省打击养老诈骗专项行动，截至9月底，抓获1700人。", "2019-04-01", "2019-09-30"),
        ("2019年3月，云川市公安局启动打击电诈专项行动。截至11月底，已抓获1700人。", "2019-03-01", "2019-11-30"),
        ("2019年3月，云川市公安局启动打击电诈专项行动以来，已抓获1700人。", "2019-03-01", "2020-08-28"),
        ("2019年初，云川警方成立了专案组，至今共抓获1700人。", "2019-01-01", "2020-08-28"),
        ("2019年3月，全市公安机关共抓获1700人。", "2019-03-01", "2019-03-31"),
        ("2019年7月，全市开展“夏季行动”，当月共破获刑事案件560起，抓获1700人。", "2019-07-01", "2019-07-31"),
        ("7月，公安部部署开展“净枪行动”，我市7月份共抓获1700人。", "2020-07-01", "2020-07-31"),
        ("2018年10月，全省启动冬季攻势，截至2019年1月底，共抓获1700人。", "2018-10-01", "2019-01-31"),
        ("2020年5月起，全市开展为期半年的严打整治，截至8月10日，共抓获1700人。", "2020-05-01", "2020-08-10"),
        ("自2018年9月1日“断流”行动启动以来至2019年8月31日，共抓获1700人。", "2018-09-01", "2019-08-31"),
        ("截至2020年8月10日，线索核查过半。2020年5月以来，全市共抓获1700人。", "2020-05-01", "2020-08-28"),
    ],
)
def test_a_number_is_of_its_own_stretch(body: str, start: str, end: str) -> None:
    figure = release_of(body, title="云川警方通报战果", published=DAY.isoformat()).figures[-1]
    assert figure.period is not None
    assert (figure.value, figure.period.start, figure.period.end) == (1700, start, end)


@pytest.mark.parametrize(
    ("title", "body", "stretch"),
    [
        ("一图读懂：2019年全市公安机关成绩单", "破获刑事案件6100起\n抓获嫌疑人1700名", "2019-01-01..2019-12-31"),
        ("今年1至7月我市破获电诈案件310起", "云川市公安局共抓获1700人。", "2020-01-01..2020-07-31"),
        ("云川公安打击犯罪综述", "2019年，市公安局坚持严打。\n全年共抓获1700人。", "2019-01-01..2019-12-31"),
        ("云川公安打击犯罪综述", "2019年3月，市公安局部署严打。\n全年共抓获1700人。", None),
        ("2019年全市公安机关成绩单", "“百日行动”期间，全市共抓获1700人。", None),
        ("今年以来全省破案成绩单", "1至7月，全省破案9000起。\n其中，云川破案1700起。", "2020-01-01..2020-07-31"),
        ("2019年全市公安机关成绩单", "此前，全市共抓获1700人。", None),
        ("全市公安机关成绩单", "云川8月20日电 “百日行动”开展以来，全市共抓获1700人。", None),
        ("2019年全市公安机关成绩单", "截至目前，全市共抓获1700人。", None),
        ("今年以来全市公安机关成绩单", "截至目前，全市共抓获1700人。", "2020-01-01..2020-08-28"),
        ("2019年全市公安机关成绩单", "截至目前，今年1至7月全市共抓获1700人。", "2020-01-01..2020-07-31"),
        ("全市公安机关成绩单", "2019年，全市破案8600起。截至目前，共抓获1700人。", None),
        ("全市公安机关成绩单", "今年以来，全市破案8600起。截至目前，共抓获1700人。", "2020-01-01..2020-08-28"),
        ("2019年全市公安机关成绩单", "2020年一季度，全市共抓获1700人。", "2020-01-01..2020-03-31"),
    ],
)
def test_the_title_tells_the_stretch_of_what_names_none(title: str, body: str, stretch: str | None) -> None:
    period = release_of(body, title=title, published=DAY.isoformat()).figures[-1].period
    assert (period and f"{period.start}..{period.end}") == stretch


def test_this_week_is_on_a_monday_the_week_that_has_ended() -> None:
    assert resolve("本周，", date(2020, 8, 31)) == Period("2020-08-24", "2020-08-30")
    assert resolve("本周，", date(2020, 9, 1)) == Period("2020-08-31", "2020-09-01")


def test_when_a_campaign_ended_is_unknown_without_a_date() -> None:
    body = "2019年10月，公安部部署开展“百日行动”。各地公安机关共抓获1700人。"
    assert release_of(body, title="百日行动战果", published=None).figures[-1].period is None


def _periods(body: str) -> dict[float, bool]:
    return {figure.value: figure.period is not None for figure in release_of(body, title="公安局通报战果").figures}


def test_sections_behind_the_one_stretch_of_a_release_are_of_it() -> None:
    opening = "4月2日，云川市公安局通报战果。\n一季度，全市共破获刑事案件1426起，打掉团伙59个。\n"
    told = _periods(f"{opening}严打电诈犯罪。破获诈骗案件512起，紧急止付8700万元。")
    assert told == {1426: True, 59: True, 512: True, 87000000: True}
    assert not _periods(f"{opening}专项行动开展以来，全市收缴枪支62支。")[62], "since a day that is not said"
    assert not _periods(f"{opening}截至目前，全市收缴枪支62支。")[62], "up to a day behind the stretch"
    assert not _periods(f"{opening}此前，全市收缴枪支62支。")[62]
    both = f"{opening}去年全年，全市破获刑事案件6000起。\n严打电诈犯罪。紧急止付8700万元。"
    assert not _periods(both)[87000000], "of two stretches neither is surely its own"


def test_a_day_up_to_which_is_counted_goes_back_to_the_action_that_the_release_tells() -> None:
    release = release_of(
        "云川市公安局召开发布会。自6月份开展夏季行动以来，全市共抓获犯罪嫌疑人3150名。\n"
        "截至7月底，共抓获经济犯罪嫌疑人249名。\n今年截至7月底，全市追缴赃款710万元。"
    )
    stretches = {f.value: f.period and (f.period.start[5:], f.period.end[5:]) for f in release.figures}
    assert stretches == {3150: ("06-01", "08-20"), 249: ("06-01", "07-31"), 7100000: ("01-01", "07-31")}


def test_a_stretch_of_years_is_no_part_of_one_of_them() -> None:
    release = release_of(
        "去年，全市立案侦办经济犯罪案件801起。近五年来，全市立案侦办非法集资案件381起。", title="打击经济犯罪战果"
    )
    assert [(figure.value, figure.part) for figure in release.figures] == [(801, False), (381, False)]


def test_an_action_up_to_a_day_began_on_no_first_of_january() -> None:
    body = "扫黑除恶专项斗争深入推进。截至4月10日，全市共打掉涉恶团伙35个。"
    (figure,) = release_of(body, title="公安局通报扫黑除恶战果").figures
    assert figure.period is None
    (year,) = release_of("截至4月10日，全市共打掉涉恶团伙35个。", title="公安局通报战果").figures
    assert year.period
    assert (year.period.start, year.period.end) == ("2024-01-01", "2024-04-10")


def test_a_record_of_some_years_is_no_stretch() -> None:
    body = "2022年，全省破获刑事案件2.1万起，发案数为近五年最低。破获养老诈骗案件300余起。"
    stretches = {figure.value: figure.period and figure.period.start for figure in release_of(body).figures}
    assert stretches == {21000: "2022-01-01", 300: "2022-01-01"}
