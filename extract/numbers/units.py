"""What may stand behind a number: currencies, classifiers (名 起 个), masses, and units that never make a figure."""

import re
from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal

from extract.text.words import words

CURRENCIES = {
    "": "",
    "元": "",
    "圆": "",
    "块钱": "",
    "块": "",
    "元整": "",
    "$": "",
    "元人民币": "CNY",
    "人民币元": "CNY",
    "人民币": "CNY",
    "RMB": "CNY",
    "CNY": "CNY",
    "¥": "CNY",
    "￥": "CNY",
    "港元": "HKD",
    "港币": "HKD",
    "元港币": "HKD",
    "HK$": "HKD",
    "HKD": "HKD",
    "新台币": "TWD",
    "台币": "TWD",
    "元新台币": "TWD",
    "元台币": "TWD",
    "NT$": "TWD",
    "TWD": "TWD",
    "澳门元": "MOP",
    "葡币": "MOP",
    "澳门币": "MOP",
    "MOP": "MOP",
    "美元": "USD",
    "美金": "USD",
    "元美金": "USD",
    "US$": "USD",
    "USD": "USD",
    "USDT": "USD",
    "泰达币": "USD",
    "枚泰达币": "USD",
    "个泰达币": "USD",
    "枚USDT": "USD",
    "欧元": "EUR",
    "欧罗": "EUR",
    "€": "EUR",
    "英镑": "GBP",
    "£": "GBP",
    "日元": "JPY",
    "日圆": "JPY",
    "日币": "JPY",
    "韩元": "KRW",
    "韩币": "KRW",
    "韩圆": "KRW",
    "泰铢": "THB",
    "卢布": "RUB",
    "越南盾": "VND",
    "缅币": "MMK",
    "林吉特": "MYR",
    "马币": "MYR",
    "令吉": "MYR",
    "披索": "PHP",
    "比索": "PHP",
    "澳元": "AUD",
    "A$": "AUD",
    "加元": "CAD",
    "新加坡元": "SGD",
    "瑞士法郎": "CHF",
    "迪拉姆": "AED",
}
"""Name or sign to ISO 4217; "" is a bare 元, whose currency the document decides. USDT is counted as dollars."""
MASSES = {
    "毫克": Decimal("0.001"),
    "克": Decimal(1),
    "公克": Decimal(1),
    "g": Decimal(1),
    "千克": Decimal(1000),
    "公斤": Decimal(1000),
    "kg": Decimal(1000),
    "KG": Decimal(1000),
    "斤": Decimal(500),
    "市斤": Decimal(500),
    "两重": Decimal(50),
    "吨": Decimal(1000000),
    "公吨": Decimal(1000000),
}
"""Unit of mass to grams."""
SUSPECT_NOUNS = (
    *("嫌疑人", "犯罪嫌疑人", "盗窃嫌疑人", "诈骗嫌疑人", "电诈嫌疑人", "贩毒嫌疑人", "抢劫嫌疑人", "涉案嫌疑人"),
    *("嫌犯", "疑犯", "毒贩", "逃犯", "网上逃犯", "歹徒", "窃贼"),
)
"""抓获3嫌疑人, 抓获一盗窃嫌疑人: titles leave the classifier out."""
PEOPLE = ("男子", "女子")
"""拘两女子."""
PERSON = ("名", "人", "位", "个人", "男女", "男", "女", "嫌", "车手", *SUSPECT_NOUNS, *PEOPLE)
CASE = ("起", "宗", "件", "案", "单")
GROUP = ("个", "诈团", "团", "伙", "处", "家", "座", "间", "股", "所", "组")
GUN = ("支", "把", "枝", "挺", "柄", "件")
OTHER = words("""
    人次 人份 岁 周岁 个月 个多月 个小时 小时 分钟 年 月份 月 日 号 天 周 个星期 秒 时许 时 点 分许 分 % ％
    个百分点 百分点 倍 次 趟 遍 级 届 期 章 款 项 户 套 张 部 台 辆 艘 架 只 头 匹 株 棵 颗 粒 枚 发 瓶 箱 盒 包
    袋 桶 罐 本 册 份 封 幅 片 根 节 块 副 双 对 顶 面 门 口 扇 把 笔 吨位 立方米 平方米 平方公里 亩 公里 千米
    厘米 毫米 米 升 毫升 度 层 楼 栋 幢 排 路 省 市 县 区 镇 乡 村 国 地 种 类 样 句 篇 字 页 集 场 波 轮 步 成 折
    代 段 线 员 G M GB TB MB 余次 例 道 团 队 连 营 师 军 厂 班 院 校 局 厅 部门 条次 枝 挺 柄 支 余组 户次 台次
    车次 件次 亿次 组 条
""")
"""Units of decoys and of seized things."""


def _by_length(names: Iterable[str]) -> list[str]:
    return sorted(names, key=len, reverse=True)


_MONEY_NAMES = tuple(name for name in CURRENCIES if name and not re.fullmatch(r"[¥￥$€£]|HK\$|NT\$|US\$|A\$|块", name))
_NOT_BEFORE = {"元": "(?!宝|催化|样式)", "日元": "(?![宵旦霄])", "日圆": "(?![满桌])"}
"""三元|催化器, 一元|样式纪念币, 11日元|宵节 and 31日圆|满 are no money."""
_FAMILIES: tuple[tuple[str, Iterable[str]], ...] = (
    (
        "money",
        (re.escape(name) + _NOT_BEFORE.get(name, "") for name in _by_length(_MONEY_NAMES)),
    ),
    ("decoy", map(re.escape, _by_length(unit for unit in OTHER if len(unit) > 1))),
    (
        "person",
        (
            "名(?!义|单|誉|牌)",
            "位(?!于|置|一体)",
            "个人(?=[，。、；都均已也又就被全目当堵]|$)",
            "人(?!次|民|脸|像|才(?![就落被归])|口普|权|工智|格|物|大代|数)",
            *SUSPECT_NOUNS,
            *PEOPLE,
            "男女",
            "男(?!子|性|人|女)",
            "女(?!子|性|人|童|孩|儿)",
            "嫌(?!疑)",
            "车手(?!集团)",
        ),
    ),
    (
        "case",
        (
            "起(?!诉[^讼]|点|步|到|来|底|草|码|床|飞|火|初|用|重机|伏|源|家|价|因(?![“「『]|[^，。；]{1,20}(?:引发|引起|导致)的))",
            "宗(?!教|旨|族)",
            "件(?!次|数)",
            "案(?!件?[值额]|[双多一三查]查|一[策码])",
            "单(?![位一独亲纯日月笔价身人个据])",
        ),
    ),
    ("mass", map(re.escape, _by_length(MASSES))),
    (
        "group",
        (
            "个(?![体别性]|人(?!员)|案例)",
            "伙(?![伴同])",
            "处(?![理罚以置于长分])",
            "家(?![属长庭])",
            "间(?!接)",
            "股(?![份东])",
            "所(?![有得以谓])",
            "组(?![织成])",
            "座",
            "诈团",
            "团(?=[、，。,；0-9]|$)",
        ),
    ),
    ("other", map(re.escape, _by_length(OTHER))),
    ("mark", ("USDT",)),
)
"""The patterns of units by family, in the order in which they are tried; each begins with a literal character."""


def _by_first_character() -> dict[str, re.Pattern[str]]:
    """One pattern for each first character: a union of all would be tried from its start for every number."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for family, patterns in _FAMILIES:
        grouped: defaultdict[str, list[str]] = defaultdict(list)
        for pattern in patterns:
            grouped[pattern.lstrip("\\")[0]].append(pattern)
        for first, group in grouped.items():
            found[first].append(f"(?P<{family}>{'|'.join(group)})")
    return {first: re.compile("|".join(families)) for first, families in found.items()}


_UNITS = _by_first_character()
FIRST_OF_UNITS = frozenset(_UNITS)
"""The characters with which a unit begins."""


def find_unit(text: str, at: int) -> re.Match[str] | None:
    """The unit that begins at an offset; its `lastgroup` names its family (money, person, case …)."""
    pattern = _UNITS.get(text[at : at + 1])
    return pattern.match(text, at) if pattern else None


def is_money(unit: re.Match[str] | None) -> bool:
    """Whether a unit that was found is a currency's."""
    return unit is not None and unit.lastgroup == "money"
