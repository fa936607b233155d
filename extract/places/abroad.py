"""Stories of foreign police (境外警方), which carry no figures and are no releases."""

import re

from extract.places.proper_names import COUNTRIES

_CITIES = (
    "芝加哥|纽约|洛杉矶|旧金山|三藩市|休斯敦|西雅图|波士顿|费城|迈阿密|伦敦|巴黎|柏林|悉尼|墨尔本|多伦多|温哥华|莫斯科|"
    "东京|大阪|首尔"
)
"""Cities abroad whose police need no country beside them."""
_FIRST = "".join(sorted({country[0] for country in f"{COUNTRIES}|{_CITIES}".split("|")}))
_NAMES = COUNTRIES.replace("日本", r"(?<![今昨近即当\d])日本").replace("朝鲜", "朝鲜(?!族)")
ABROAD = rf"(?=[{_FIRST}])(?:{_NAMES}|{_CITIES})"
"""The countries and cities, but not 昨日本报 nor 朝鲜族; a first character is looked at before all names."""
ANY_POLICE = re.compile(
    r"公安(?:局|厅|分局|处|机关|民警|干警)|警方|民警(?!卫)|[刑网特交巡]警|警察|派出所|警分局|专案组|交管|调查局|检警|地检署|执法人员|执法部门"
)
"""Police of whatever country: 警方, 民警, 派出所."""
_FOREIGN_POLICE = re.compile(
    rf"(?:{ABROAD})(?:国家|皇家|联邦|当地|[^、，。；和与及同\n]{{2}})?(?:刑事)?(?:警方|警察|公安部|海关|执法部门|执法机构|刑警)|联邦调查局|国际刑警组织|FBI"
)
"""泰国清迈警方, 菲律宾国家警察, 联邦调查局."""
_HOME_POLICE = re.compile(
    r"公安|民警|派出所|(?:中国|我国|中方|我方|大陆|香港|台湾)[^，。；]{0,4}警|押解|遣返|移交|我方|中方"
)
"""公安机关, 中国警方, 移交我方: a text that is not only about a foreign police."""
LEAD = 400
"""Characters in which such a story names the police that it is about."""
_FOREIGN_AUTHORITY = re.compile(
    rf"(?:{ABROAD})[^，。；\n籍被从报]{{0,6}}?(?:警方|警察|警官|警局|当局|检方|执法部门|移民局|联邦调查局)"
)
"""越南警方, 一名韩国|警官, 泰国移民局, 美国检方; not 越南籍男子被警方抓获: not ours to count."""
OPENING = 60
"""Characters in which a story from abroad names its country."""
_COUNTRY = re.compile(rf"(?=[{_FIRST}])(?:{_NAMES}|(?:{_CITIES})(?=[^，。；\s]{{0,4}}(?:发生|警|枪击)))")
"""老挝, 缅北, 日本, 欧洲, 芝加哥|街头发生枪战; not 昨日本报, 朝鲜族, 伦敦金骗案."""
_AT_HOME = re.compile(r"公安|民警(?!卫)|派出所|我国|中国|大陆|使馆|回国|押解|(?<![约合折])新台币|罪嫌|地检署|送办|车手")
"""押解回国, 查扣新台币60万元, 依诈欺罪嫌送办: a text that opens abroad and is yet our own; not 约新台币266万元."""


def is_foreign_story(simple: str) -> bool:
    """Whether foreign police are the first of a text that names none at home, or half of all that it names."""
    abroad = _FOREIGN_POLICE.search(simple)
    if abroad is None:
        return False
    first = ANY_POLICE.search(simple)
    if first and abroad.start() <= first.start() and not _HOME_POLICE.search(simple):
        return True
    return len(_FOREIGN_POLICE.findall(simple)) * 2 >= len(ANY_POLICE.findall(simple))


def is_about_abroad(simple: str) -> bool:
    """Whether a text opens with a foreign country and says nothing Chinese."""
    return _COUNTRY.search(simple, 0, OPENING) is not None and _AT_HOME.search(simple) is None


def is_foreign(text: str, province: str | None) -> bool:
    """Whether a text without a Chinese police that acts tells of a foreign one: such a story carries no figures."""
    if province is not None:
        return False
    return _FOREIGN_AUTHORITY.search(text, 0, LEAD) is not None or is_about_abroad(text)
