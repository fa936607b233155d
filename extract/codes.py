"""Code-named cases (专案代号) and docket numbers (案号): 「5·03」, “7.01”, ＂3·31＂, 2019·3·12, “2018-44”号, “604”专案.

A code is written with middle dots, its numbers as printed (leading zeros kept). Holidays and campaign days
(“3·15”晚会, “6·26”禁毒日) and campaigns (“4·30”专项行动) are none.
"""

import re
from collections.abc import Iterator, Sequence

from extract.release import CaseCode

_OPEN, _CLOSE = "“\"「『＂‘'《【〝〈”’", "”\"」』＂’'》】〞〉”“"
_DOT = r"·•．.・‧∙●･⋅˙?？‒–—―－\-"
_PRINTED_DOT = r"·•．.・‧∙●･⋅\-"
_ANY_DOT = re.compile(rf"\s?[{_DOT}]\s?")
"""5|．|03, 7| - |20: what stands between the numbers of a code."""
_HAN = "\u4e00-\u9fff"
_OPENS = re.compile(rf"[{_OPEN}](?=\s?[{_HAN}]{{0,8}}[\d一二三四五六七八九十〇零])")
"""“|8·05”, “|甘蒙8·05”, “|八·一五”: where a quoted code may begin; most texts have none."""
_DAYS = re.compile(r"1·10|3·15|4·15|5·(?:1|12|15)|6·(?:5|18|26)|7·1|8·1|9·11|10·1|11·(?:9|11|25)|12·(?:2|4|12|13)")
"""Days that everybody knows: a code only where 案 says so."""
_NUMBERS_OF_SERVICES = frozenset({"110", "119", "120", "122", "96110", "12345", "12110", "12315", "1234"})

_CODE = rf"(?:\d{{2,4}}\s?[{_DOT}]\s?)?\d{{1,2}}\s?[{_DOT}]\s?\d{{1,2}}"
"""5·03, 7.01, 2019·3·12, 3—31: the numbers of a month and a day, a year before them or none."""
_QUOTED = re.compile(
    rf"[{_OPEN}]\s?[{_HAN}]{{0,8}}?(?P<code>{_CODE})(?P<tail>[{_HAN}]{{0,16}}?(?:案件?|专案组|系列|(?=[{_CLOSE}]案)))?\s?[{_CLOSE}]"
    r"(?![个倍%％万亿元折级版寸米]|公(?:里|斤|顷|吨|克|分|升|尺))"
)
"""“8·05”, 「7.01」, “甘蒙8·05”, “5·14盗窃团伙案”."""
_NO_UNIT = r"[^\W\d_万亿千百元余多倍米克吨公个名起人宗件折级年月日时点警破获侦抓打]"
"""特 of 3·12特大诈骗案; not 万 of 3.12万元涉案, which makes it a sum."""
_BARE = re.compile(
    rf"(?!\d{{4}}-)(?:\d{{2,4}}[{_PRINTED_DOT}])?\d{{1,2}}[{_PRINTED_DOT}]\d{{1,2}}(?=(?:{_NO_UNIT}|[杀伤]人){{0,16}}?案)"
)
"""3·12 before 特大电信诈骗案, 2019.3.12专案; not 2019-03-12 before 盗窃案, the day of a page."""
_DOTTED = re.compile(rf"[{_PRINTED_DOT}](?=\d)")
"""3|·12专案: where such a code can be: a search for dots is ten times as fast as one for numbers."""
_LEADING = re.compile(r"\d{1,4}$")
"""2019|·3·12专案, 3|·12专案: the number before a dot, where a bare code may begin."""
_UNDOTTED = re.compile(rf"[{_OPEN}](?P<code>\d{{3,4}}|20\d{{6}})(?P<tail>[{_HAN}]{{1,16}}?案件?)?[{_CLOSE}]")
"""“604”特大盗窃案, “604特大盗窃案”, “20230516”专案: three or four digits in quotes, or those of a day."""
_OF_A_YEAR = rf"(?:20)?[012]\d\s?(?!-)[{_PRINTED_DOT}]\s?\d{{3}}"
"""19.325, 2021·118: a year and the number of a case in it."""
_SERIAL = re.compile(
    rf"[{_OPEN}](?P<code>{_OF_A_YEAR})(?P<tail>[{_HAN}]{{1,16}}?案件?)?[{_CLOSE}](?![个倍%％万亿元吨克]|公[里斤])"
)
"""“19.325”特大传销专案, “19·325传销案”."""
_UNQUOTED = re.compile(rf"(?<![\d.．A-Za-z])\d{{3,4}}$|(?<![\d{_PRINTED_DOT}A-Za-z]){_OF_A_YEAR}$")
"""604|专案, 19·325|专案; not A604|专案, 2.604|专案."""
_SPECIAL = re.compile(r"专案|目标案")
"""604|专案, 2020-33号毒品|目标案件: before these a number without quotes may be a code."""
_TARGET = re.compile(rf"(?<![\d.．A-Za-z\-])(?P<code>20\d\d[-—–－]\d{{1,4}})(?:号[{_HAN}]{{0,6}}|毒品|部级|省级)$")
"""河南省|2020-33号毒品|目标案件: what the ministry or a province numbers without quotes; not 2020-33|专案."""
_NUMBERED = re.compile(
    rf"[{_OPEN}](?P<code>(?:\d{{4}}[-—–－](?!20\d\d)\d{{1,4}}|[012]\d[-—–－]\d{{3}}))(?:号[{_CLOSE}]|[{_CLOSE}](?:号|(?=[{_HAN}]{{0,20}}案)))"
)
"""“2018-44”号, “2018-44”毒品目标案件, “19-325”毒品案."""
_DASH = re.compile(r"\D")
"""The — of 2018—44: whatever dash is printed."""
_POLICE_DOCKET = re.compile(r"字[〔\[(（【](?P<year>\d{4})[〕\])）】](?P<number>第?\d{1,6}号)")
"""兰公刑立|字[2020]12号, 兰公刑拘|字〔2021〕第8号."""
_POLICE_PREFIX = re.compile(
    rf"(?:(?![以对将按依据经被的])[{_HAN}]){{1,4}}公[（(]?[{_HAN}]{{0,4}}[）)]?[立拘捕诉破受侦刑经网禁缉]{{1,3}}[{_HAN}]{{0,2}}$"
)
"""兰公刑立|字[2020]12号, 云公（经）立|字〔2021〕8号; of 依据兰公刑立 without 依据."""
_PROSECUTION_DOCKET = re.compile(r"[〔\[(（【](?P<year>\d{4})[〕\])）】](?P<number>\d{1,6}号)")
"""兰检刑诉|〔2020〕12号; not 兰公刑立字|〔2020〕第12号."""
_PROSECUTION_PREFIX = re.compile(
    rf"(?:(?![以对将按依据经被由的为是号])[{_HAN}]){{1,4}}检(?:(?![的以])[{_HAN}]){{0,4}}[刑民公诉捕审][{_HAN}]{{0,3}}$"
)
"""兰检刑诉|〔2020〕12号, 云检二部刑诉|〔2021〕8号; of 由云检公诉 without 由."""
_COURT_DOCKET = re.compile(rf"[（(〔\[](?P<year>\d{{4}})[）)〕\]](?P<rest>[{_HAN}]\d{{0,4}}[{_HAN}]{{1,3}}\d{{1,6}}号)")
"""(2020)甘01刑初12号, （2021）云0102民初8号."""
_HONG_KONG_DOCKET = re.compile(r"[A-Z][A-Z]{2,4} ?\d{1,6}/(?:19|20)\d\d(?!\d)")
"""WKCC5059/2021, HCCC 12/2020."""
_BRACKETED_YEAR = re.compile(r"[〔\[(（【]\d{4}[〕\])）】]")
"""兰公刑立字|[2020]|12号, |（2021）|云0102民初8号: the year that every docket of the mainland has."""
_TAIWAN_DOCKET = re.compile(r"字第\d{1,6}号")
"""113年度侦|字第12号; not 兰公刑立|字[2020]12号."""
_TAIWAN_PREFIX = re.compile(rf"\d{{2,3}}年度?[{_HAN}]{{1,6}}$")
"""113年度侦|字第12号, 114年度声扣|字第96号."""

_IN_WORDS = re.compile(
    rf"[{_OPEN}](?P<code>[一二三四五六七八九十〇零]{{1,3}}·[一二三四五六七八九十〇零]{{1,3}})[{_CLOSE}]"
    rf"(?=[{_HAN}]{{0,12}}?案)"
)
"""“八·一五”专案."""
_GLUED = re.compile(rf"[\dA-Za-z{_PRINTED_DOT}]")
"""The 2 of 12019·3·12, the A of A3·12, the · of 1·3·12: the number begins earlier, and is no code."""
_YEAR = re.compile(r"(?:19|20)\d\d")
"""“2018”特大专案: digits that are a year, and no code."""
_CASE = re.compile(
    rf"[{_CLOSE}]?(?:[、和与及]?[{_OPEN}]\d[\d{_DOT}]{{1,9}}[{_CLOSE}]){{0,9}}"
    rf"[^，。；！？\n{_OPEN}“]{{0,24}}?(?<![破立报发])(?<!(?<![督交承侦主查部])办)案"
)
"""“713”和“1012”两起网络赌博专案: a list of codes before one 案; not “5·15|”通报战果 破案80起,
“12·345|”热线接报案件."""
_GANG = re.compile(r"(?:特大|重大|涉[黑恶毒赌枪]|跨境|跨省|系列|犯罪|诈骗|盗窃|贩毒){1,3}(?:团[伙夥]|集团|组织)")
"""“105”|涉黑团伙, 「209」|特大贩毒集团: a gang that is called as its case is."""
_NO_CASE = re.compile(
    rf"[{_CLOSE}]?[^，。；！？\n案{_OPEN}]{{0,12}}?"
    r"(?:宣传|销毁|活动|禁毒日|[节周]|晚会|权益|国际|国家|世界|纪念|讲话|精神|事件|事故|地震|洪|暴雨|灾|专项|(?<!收网)(?<!抓捕)(?<!统一)行动|会战|工程(?![车队款师机])|大促|促销|购物|黄金|国庆)"
    r"(?!专案|[^，。；！？\n]{0,6}案)"
)
"""“3·15|”晚会, “3·15|”集中销毁假货活动,
“6·26|”国际禁毒日, “7·20|”洪灾, “4·30|”专项行动; not “5·03|”专项行动案: a day or a campaign."""


def _numbers(code: str) -> str:
    return "·".join(_ANY_DOT.split(code))


def _before(pattern: re.Pattern[str], simple: str, end: int) -> str:
    """What `pattern` reads in the few characters that end at `end`; empty where it does not."""
    found = pattern.search(simple[max(0, end - 16) : end])
    return found[0] if found else ""


def _is_date(code: str) -> bool:
    month, day = (int(n) for n in code.split("·")[-2:])
    return 1 <= month <= 12 and 1 <= day <= 31


def _matches(pattern: re.Pattern[str], simple: str, quotes: Sequence[int]) -> Iterator[re.Match[str]]:
    """As `pattern.finditer` finds them, where only a quote at one of these offsets can begin a match."""
    free = 0
    for at in quotes:
        if at >= free and (match := pattern.match(simple, at)):
            free = match.end()
            yield match


def _quoted(simple: str, quotes: Sequence[int]) -> Iterator[tuple[str, int, int]]:
    for match in _matches(_QUOTED, simple, quotes):
        code, end = _numbers(match["code"]), match.end("code")
        if not _is_date(code) or (not match["tail"] and _NO_CASE.match(simple, end)):
            continue
        known_day = _DAYS.fullmatch("·".join(str(int(n)) for n in code.split("·"))) is not None
        if match["tail"] or not known_day or _CASE.match(simple, end):
            yield code, match.start(), match.end()


def _bare(simple: str) -> Iterator[tuple[str, int, int]]:
    for dot in _DOTTED.finditer(simple):
        number = _LEADING.search(simple, max(0, dot.start() - 4), dot.start())
        match = _BARE.match(simple, number.start()) if number else None
        if match is None or _GLUED.match(simple[match.start() - 1 : match.start()]):
            continue
        if _is_date(code := _numbers(match[0])):
            yield code, match.start(), match.end()


def _undotted(simple: str, quotes: Sequence[int]) -> Iterator[tuple[str, int, int]]:
    for match in _matches(_UNDOTTED, simple, quotes):
        named = match["tail"] or _CASE.match(simple, match.end()) or _GANG.match(simple, match.end())
        if named and _names_no_other(match["code"]):
            yield match["code"], match.start(), match.end()


def _serial(simple: str, quotes: Sequence[int]) -> Iterator[tuple[str, int, int]]:
    for match in _matches(_SERIAL, simple, quotes):
        if match["tail"] or _CASE.match(simple, match.end()) or _GANG.match(simple, match.end()):
            yield _numbers(match["code"]), match.start(), match.end()


def _bare_undotted(simple: str) -> Iterator[tuple[str, int, int]]:
    for case in _SPECIAL.finditer(simple):
        if case[0] == "目标案":
            yield from _target(simple, case.start())
            continue
        bare = _before(_UNQUOTED, simple, case.start())
        if bare and _names_no_other(bare):
            yield _numbers(bare), case.start() - len(bare), case.start()


def _target(simple: str, end: int) -> Iterator[tuple[str, int, int]]:
    start = max(0, end - 20)
    if found := _TARGET.search(simple[start:end]):
        yield _DASH.sub("-", found["code"]), start + found.start("code"), start + found.end("code")


def _names_no_other(code: str) -> bool:
    """Whether three or four digits are neither a telephone number nor a year."""
    return code not in _NUMBERS_OF_SERVICES and _YEAR.fullmatch(code) is None


def _numbered(simple: str, quotes: Sequence[int]) -> Iterator[tuple[str, int, int]]:
    for match in _matches(_NUMBERED, simple, quotes):
        yield _DASH.sub("-", match["code"]), match.start(), match.end()


def _in_words(simple: str, quotes: Sequence[int]) -> Iterator[tuple[str, int, int]]:
    for match in _matches(_IN_WORDS, simple, quotes):
        yield match["code"], match.start(), match.end()


QUOTED_RULES = (_quoted, _numbered, _serial, _undotted, _in_words)
"""What only a quote with a number behind it can begin."""


def _dockets(simple: str) -> Iterator[tuple[str, int, int]]:
    if _BRACKETED_YEAR.search(simple):
        yield from _mainland_dockets(simple)
    if "/" in simple:
        for match in _HONG_KONG_DOCKET.finditer(simple):
            yield match[0].replace(" ", ""), match.start(), match.end()


def _mainland_dockets(simple: str) -> Iterator[tuple[str, int, int]]:
    for match in _POLICE_DOCKET.finditer(simple):
        if prefix := _before(_POLICE_PREFIX, simple, match.start()):
            yield f"{prefix}字〔{match['year']}〕{match['number']}", match.start() - len(prefix), match.end()
    for match in _PROSECUTION_DOCKET.finditer(simple):
        if prefix := _before(_PROSECUTION_PREFIX, simple, match.start()):
            yield f"{prefix}〔{match['year']}〕{match['number']}", match.start() - len(prefix), match.end()
    for match in _COURT_DOCKET.finditer(simple):
        yield f"({match['year']}){match['rest']}", match.start(), match.end()


def _taiwan_dockets(simple: str, original: str) -> Iterator[tuple[str, int, int]]:
    """As printed: 114年度聲扣字第96號 is looked up in its own script."""
    for match in _TAIWAN_DOCKET.finditer(simple):
        if prefix := _before(_TAIWAN_PREFIX, simple, match.start()):
            start = match.start() - len(prefix)
            yield original[start : match.end()], start, match.end()


def find_codes(simple: str, original: str) -> list[CaseCode]:
    """Each code once, where it stands first, in order.

    Args:
        simple: the Simplified copy of the text, its digits half-width.
        original: the text itself, equally long: `raw` is cut from it.
    """
    quotes = [match.start() for match in _OPENS.finditer(simple)]
    found = [code for rule in QUOTED_RULES for code in rule(simple, quotes)] if quotes else []
    found += [code for rule in (_bare_undotted, _dockets, _bare) for code in rule(simple)]
    found += _taiwan_dockets(simple, original)
    codes: dict[tuple[str, ...], CaseCode] = {}
    for code, start, end in sorted(found, key=lambda c: c[1]):
        key = tuple(part.lstrip("0") for part in code.split("·"))
        codes.setdefault(key, CaseCode(code, original[start:end], start, end))
    return list(codes.values())
