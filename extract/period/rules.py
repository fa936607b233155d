"""Each way to say a stretch of time, as a table."""

import re

from extract.period.stretches import (
    Stretch,
    days,
    first_months,
    half,
    last_days,
    last_months,
    last_years,
    month,
    months,
    named_month,
    part,
    parts,
    plan,
    quarter,
    quarters,
    since,
    since_quarter,
    since_until,
    until,
    week,
    whole_year,
    years,
)

YEAR = (
    r"(?:(?P<year>(?:19|20)\d\d)年|(?P<word>今年|去年|前年|本年|当年|上年)"
    r"|(?:民国|(?<![\d第]))(?P<roc>1[0-2]\d)年|民国(?P<roc2>\d{2})年)"
)
"""2019年, 今年, 民国113年, 113年; not 第113年."""
PART = r"(?:[初底末]|[上中下]旬)"
"""3月|初, 3月|中旬."""
SINCE = r"(?:起|以来|开始|至今(?!年)|[至到](?:今(?!年)|目前|本月|现在))"
"""3月12日|以来, 3月|至今, 3月|到目前: it goes on to the day of publication."""
RANGE = "至到-—~－"
LASTING = "起来始至到"
"""Of `SINCE` at least one of these."""
OPEN = r"(?![^，。；]{0,24}(?:以来|至今))"
"""A stretch that goes on to the day of publication is no whole month or year."""
N = r"[\d一二两三四五六七八九十]{1,3}"
"""三, 12, 十二 of 三个月来, 前12个月, 近十二年来."""
WITHIN = r"(?:以?来|[之以]?内|间|时间)"
"""一周|来, 十天|内."""
LATELY = r"(?:近|过去|最近|短短)"
"""近|两年, 过去|一年, 短短|十天: up to the day of publication."""
FILED = r"(?:电[ （(\u3000]|讯|消息)"
"""8月20日|讯 自4月行动开展以来: a dateline, and no stretch's first day."""
HOLIDAY = r"(?![^，。；\d]{1,10}期间)"
"""去年|国庆期间, 去年|专项行动期间: less than the year."""


def _compiled(pattern: str) -> re.Pattern[str]:
    """The first character is looked at before anything else: three times as fast."""
    return re.compile(rf"(?=[\d今去前本当上下民截第近过最短半的年开元新首这一二两三四五六七八九十])(?:{pattern})")


RULES: list[tuple[re.Pattern[str], Stretch, str]] = [
    # 1月5日至18日
    (
        _compiled(
            rf"{YEAR}?(?P<m1>\d{{1,2}})月(?P<d1>\d{{1,2}})日?[至到\-—~－]+"
            r"(?:(?:(?P<m2>\d{1,2})月)?(?P<d2>\d{1,2})日|(?P<m3>\d{1,2})月底)"
        ),
        days,
        RANGE,
    ),
    # 3月下旬至4月中旬, 2月14日至5月初
    (
        _compiled(
            rf"{YEAR}?(?P<m1>\d{{1,2}})月份?(?:(?P<part>{PART})|(?P<d1>\d{{1,2}})日)?[至到\-—~－]+"
            rf"(?:(?P<m2>\d{{1,2}})月份?)?(?P<part2>{PART})"
        ),
        parts,
        RANGE,
    ),
    # 自去年11月开展行动以来，截至今年2月底
    (
        _compiled(
            rf"(?:{YEAR}|(?=\d{{1,2}}月))(?:(?P<m1>\d{{1,2}})月(?:(?P<d1>\d{{1,2}})日)?)?[^。；]{{0,30}}以来[^。；\d]{{0,8}}截[至止]到?"
            r"(?:(?P<year2>\d{4})年|今年)?(?P<m2>\d{1,2})月(?:(?P<d2>\d{1,2})日)?"
        ),
        since_until,
        "截",
    ),
    # 2019年3月至2020年5月, 去年11月至今年2月
    (
        _compiled(
            rf"{YEAR}(?:(?P<m1>\d{{1,2}})月份?)?(?:(?P<d1>\d{{1,2}})日)?[至到\-—~－]+"
            r"(?:(?P<year2>\d{4})|今|(?P<next>次|翌))年(?:(?P<m2>\d{1,2})月)?(?:(?P<d2>\d{1,2})日)?"
        ),
        years,
        RANGE,
    ),
    # 今年1至7月
    (_compiled(rf"{YEAR}?[的]?(?P<m1>\d{{1,2}})月?份?[至到\-—~－]+(?P<m2>\d{{1,2}})月"), months, RANGE),
    # 3月12日以来
    (_compiled(rf"{YEAR}?(?P<m1>\d{{1,2}})月(?P<d1>\d{{1,2}})日{SINCE}"), since, LASTING),
    # 今年3月初以来
    (_compiled(rf"{YEAR}?(?P<m1>\d{{1,2}})月份?(?P<part>{PART})?{SINCE}"), since, LASTING),
    # 截至2020年8月31日
    (_compiled(rf"截[至止]到?{YEAR}(?P<m1>\d{{1,2}})月(?:(?P<d1>\d{{1,2}})日|底)?"), until, "截"),
    # 今年截至8月31日
    (_compiled(rf"{YEAR}?截[至止]到?(?P<m1>\d{{1,2}})月(?P<d1>\d{{1,2}})日"), until, "截"),
    # 截至8月
    (_compiled(rf"{YEAR}?截[至止]到?(?P<m1>\d{{1,2}})月"), until, "截"),
    # 4月1日专项行动开展以来
    (
        _compiled(
            rf"{YEAR}?(?P<m1>\d{{1,2}})月(?:(?P<d1>\d{{1,2}})日)?(?!\d|{FILED})(?:(?![今去前本]年|\d+[年月])[^，。；]){{0,20}}以来"
        ),
        since,
        "来",
    ),
    # 3月，某局启动专项行动以来
    (
        _compiled(
            rf"{YEAR}?(?P<m1>\d{{1,2}})月(?:(?P<d1>\d{{1,2}})日)?，[^，。；]{{0,30}}(?:启动|开展|部署|发起|成立)[^，。；]{{0,30}}以来"
        ),
        since,
        "来",
    ),
    # 2018年初，某局成立专案组，至今
    (_compiled(rf"{YEAR}初?，[^。；\d]{{0,40}}，至今(?!年)"), since, "至"),
    # 2019年以来, 今年专项行动开展以来
    (_compiled(rf"{YEAR}(?:以来|至今(?!年)|初以来|年初至今|起|[^，。；]{{0,24}}以来)"), since, "来至起"),
    # 元旦以来, 年初至今
    (_compiled(r"(?:年初|开年|元旦|新年)(?:以来|至今(?!年))"), since, "年旦"),
    # 今年上半年
    (_compiled(rf"{YEAR}?(?P<half>上半年|下半年)"), half, "半"),
    # 前三季度
    (_compiled(rf"{YEAR}?前(?P<q3>[一二三四1234])(?:个)?季度"), quarters, "季"),
    # 二季度以来
    (_compiled(rf"{YEAR}?第?(?P<q>[一二三四1234])季度以来"), since_quarter, "季"),
    # 首季
    (_compiled(rf"{YEAR}?首季度?"), quarter, "季"),
    # 去年第一季度
    (_compiled(rf"{YEAR}?第?(?P<q>[一二三四1234])季度"), quarter, "季"),
    # 今年前10个月
    (_compiled(rf"{YEAR}?前(?P<m2>{N})个月"), first_months, "前"),
    # 三个多月来; not 历时三个月, which an investigation took
    (
        _compiled(
            rf"(?<![\d一二两三四五六七八九十])(?<!历时|耗时|时隔|经过|长达)(?P<n>{N})个多?月(?:以?来|间|时间|内)?"
        ),
        last_months,
        "个",
    ),
    # 近五年来
    (_compiled(rf"近?(?P<n>{N})年(?:以?来|间|多来)"), last_years, "来间"),
    # 近三年, 过去一年
    (_compiled(rf"{LATELY}(?P<n>{N})年(?!前)"), last_years, "近过短"),
    # 半年来
    (_compiled(r"(?P<half_year>半)年(?:以?来|间)"), last_months, "半"),
    # 近半年
    (_compiled(rf"{LATELY}(?P<half_year>半)年"), last_months, "半"),
    # 近10天, 过去一周
    (_compiled(rf"{LATELY}(?P<n>{N})个?(?P<unit>天|日|周|星期)"), last_days, "天日周星"),
    # 一周来, 十天内; not 5月3日间
    (
        _compiled(rf"(?<![月\d一二两三四五六七八九十])(?P<n>{N})个?(?P<unit>天|日|周|星期){WITHIN}"),
        last_days,
        "天日周星",
    ),
    # 半个月来, 近半月
    (_compiled(rf"{LATELY}半个?月|半个?月{WITHIN}"), last_days, "半"),
    # 上周, 本周; not 上周五
    (
        _compiled(
            r"(?:(?P<last_week>上个?(?:周|星期))|(?P<this_week>[本这]个?(?:周|星期)))(?![一二三四五六日天末岁年])"
        ),
        week,
        "周星",
    ),
    # “十四五”期间
    (_compiled(r"十(?P<plan>[二三四五])五[”\"」]?(?:规划)?(?:期间|以来|时期)"), plan, "五"),
    # 上个月, 本月; not 本月至9月
    (_compiled(r"(?P<last_month>上个?月)(?!\d)|(?P<this_month>本月)(?![至\d])"), named_month, "上本"),
    # 7月上旬
    (_compiled(rf"{YEAR}?(?P<m1>\d{{1,2}})月份?(?P<part>{PART}){OPEN}"), part, "初底末旬"),
    # 今年7月; not 7月专项行动开展以来
    (_compiled(rf"{YEAR}?(?P<m1>\d{{1,2}})月份?(?!\d){OPEN}"), month, "月"),
    # 2019年; not 2019年前
    (_compiled(rf"{YEAR}(?![\d年前]){HOLIDAY}{OPEN}"), whole_year, "年"),
]
"""Each way to say a period, tried from the most exact to the least, with characters of which its words hold one."""
