"""Longer proper names (专有名词) that contain a place without naming it: companies, papers, roads, false identities.

Annotation rule: 长沙晚报, 海口某某投资管理有限公司, 北京路, 兰州银行 name no province; a dateline (本报三亚电), an
origin (湖南籍), a police body and an address do. A swindler's 冒充北京市公安局 names none either.
"""

import re
from collections.abc import Sequence

_INNER = (
    "(?:"
    "[^\\W_某一的在与和及等将被对向从到至为是有两几各该此本个名起多家由让用以同机公居前往来去"
    "侦查抓破涉诈骗贩毒犯罪赌警民籍]|[×○＊*])"
)
"""A character that a proper name may have inside: no verb, no particle, no punctuation."""

_LATER = re.compile(
    rf"[）)]?{_INNER}{{0,14}}?(?:(?:股份)?有限(?:责任)?公司|公司|集团|律师事务所|银行|支行|农商行|信用社)|某律师事务所"
    rf"|{_INNER}{{0,5}}?(?:分行|大学(?!生)|学院|航空|奥运|冬奥|世博|亚运|大运会|博览会|峰会|论坛|马拉松|电影节|进博会)"
    rf"|{_INNER}{{1,2}}(?:杂?货轮|油轮)"
)
"""兰州|银行, 海口|某某投资管理有限公司, 兰州|大学; not 南京|大学生: a name that ends some characters on."""
_LATER_SIGN = re.compile(
    r"公司|集团|律师事|银行|支行|农商行|信用社|分行|大学|学院|航空|奥运|冬奥|世博|亚运|大运会"
    r"|博览会|峰会|论坛|马拉松|电影节|进博会|货轮|油轮"
)
"""What such a name ends with: a search for it is five times as fast."""
_LATER_REACH = 30
_AFTER = re.compile(
    r"(?:青年|都市|法制|法治|经济|商|生活|文汇|大公|信)?[日晚早晨时周]?报(?![案警道导告请送名酬称导复到备批])"
    r"|(?:粥|火锅|小吃|拉面|米粉|米线|小面|烤鸭|烧腊|菜[馆品系]|料理|饭店|酒家|餐厅|茶餐厅)"
    r"|(?:广播)?电视台|卫视|广播电台|新闻网|网(?=讯|消息|报道|记者|[^\w]|$)|在线(?![一上下])|热线|时代(?=新能源|公司)"
    r"|[东南西北中一二三四五六七八九十]{1,2}路(?!追(?!尾)|[段人警奔赶辗])|门[内外]?(?:大道|大街)"
    r"|[东南西北中一二三四五六七八九十]{0,2}(?:路(?!追(?!尾)|[段人过面上线边透警费奔赶辗])|公路|道(?=[一二三四五六七八九十\d]|[^\w]|$)|大道|大街(?!小巷)|街(?![头道上坊面区])|胡同)"
    r"|牌(?![照号子九桌])"
    r"|(?:飞天)?茅台(?!镇)|五粮液|西凤酒|汾酒|郎酒|二锅头|老窖(?!池)|[大特]曲(?![镇乡村])|啤酒|黄酒|白药|火腿|榨菜|[陈香]醋|香烟|卷烟(?!厂)|中烟"
)
"""长沙|晚报, 南海|网, 北京|路, 贵州|飞天茅台, 云南|白药, 湖北|中烟; not 深圳|报案, 上海|路面: a name that ends right
behind the place."""
_BARE_ONLY = re.compile(r"[东南西北中一二三四五六七八九十]{0,2}(?:路|公路|道|大道|大街|街|胡同)|牌")
"""广州市|东路, 广州市|大道: what may follow a full name without swallowing it."""
_CLAIMED = re.compile(r"(?:自称|谎称|称自己|假扮|伪装成|扮作)(?:是|为|来自)?[^，。；！？、的\n]{0,8}$")
"""自称是|北京某公司经理, 谎称来自|上海: what a swindler says of himself."""
_FORGED = re.compile(r"(?:冒充|假冒|伪造|冒用|仿冒|虚构)[^，。；！？、的\n]{0,8}$")
"""冒充|上海市公安局民警, 伪造|北京某局公章: a false office, where _OFFICE follows."""
_CLAIM = 14
"""Characters before a place that hold such a claim."""
_QUOTED_OFFICE = re.compile(r"[^，。；！？\n”\"」』]{0,12}(?:人员|民警|警官|客服|警察|检察官|法官|领导)[”\"」』]")
"""配合“北京通信管理局工作人员”: the office in quotes is a swindler's."""
_OFFICE = re.compile(
    r"[^，。；！？\n]{0,10}?(?:公安|警|检察|法院|法官|管理局|社保|医保|银监|银行|领导|干部|人员|客服|政府|机关|局|厅|公章)"
)
"""冒充“上海市公安局”警官, but not 冒充名酒销往山西."""
COUNTRIES = (
    "缅甸|缅北|越南|老挝|泰国|柬埔寨|菲律宾|马来西亚|印尼|印度尼西亚|新加坡|印度|日本|韩国|朝鲜|蒙古国|俄罗斯|美国|加拿大|"
    "英国|法国|德国|意大利|西班牙|澳大利亚|阿联酋|迪拜|土耳其|乌克兰|尼日利亚|肯尼亚|南非|巴基斯坦|荷兰|瑞典|挪威|芬兰|丹麦|"
    "波兰|瑞士|比利时|奥地利|葡萄牙|希腊|爱尔兰|新西兰|巴西|墨西哥|阿根廷|哥伦比亚|秘鲁|智利|委内瑞拉|厄瓜多尔|玻利维亚|匈牙利|捷克|罗马尼亚|塞尔维亚|格鲁吉亚|沙特|卡塔尔|科威特|以色列|伊朗|埃及|斐济|孟加拉国|斯里兰卡|尼泊尔|欧洲"
)
"""Foreign countries, as alternatives of a regular expression."""

_ABROAD = re.compile(rf"(?:{COUNTRIES})(?:北部|南部|东部|西部)?$")
"""缅甸|当阳, 老挝北部|南塔: a country right before a name."""
_ABROAD_ENDS = frozenset({"部", *(country[-1] for country in COUNTRIES.split("|"))})
"""With what such words end: they spare most names the search."""


SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田"
    "任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
_SURNAMES = frozenset(SURNAMES)
_QUOTES = frozenset('“"「『')
_PERSON = re.compile(rf"(?:记者|通讯员|民警|警员|局长|队长|所长|嫌疑人|被告人|男子|摄影|编辑|[（(、 ])[{SURNAMES}]$")
"""通讯员秦|安源, 嫌疑人李|平安, （张|掖: an office, a surname, and so a given name behind."""
_WRITERS = re.compile(
    r"(?:记者|通讯员|采访人员|摄影|编辑|责编|作者|供图)(?:[\s:：]|[^，。；！？）)\n从在自向到于]{0,24}[ 　、])$|文/$"
)
"""记者 |安源, 通讯员张三 |秦安, 文/|安源; not 记者张三在|长沙."""
_BEFORE_WRITERS = frozenset(":：、/")
_BEHIND_WRITERS = tuple(" 　、）)\n/")
"""What stands behind the name of one writer."""
_REPORTS = re.compile(r"\s?\d{0,2}(?:月|日|电|讯|报道|报导|消息|站|分社|连线)")
"""(记者 安源 通讯员 秦安), but not 记者张三 长沙报道."""
_SEX_OR_AGE = re.compile(r"\s?[（(，,]?\s?(?:[男女][，,、）)]|化名|\d{2}岁)")
"""(陈文 钟金华 胡婷): 金华 is a given name."""


_BRAND = re.compile(rf"(?:{_INNER}{{2,4}}(?<!案)|{_INNER}{{1,10}}(?:液|酒|茶|胶囊|膏|丸))[”\"」』]")
"""“昆明|泛亚”, “西藏|冬虫夏草精华液”; not “云川|盗窃案”: the rest of a name in quotes."""
_SOLD = re.compile(r"(?:假冒|冒牌|品牌|仿冒)[^，。；]{0,8}[“\"「『]$")
"""假冒“中华”“|玉溪”: brands."""
_SMOKED = re.compile(r"[”\"」』](?:牌|等?品牌|香烟|卷烟|假?烟|白?酒)")
"""“玉溪|”香烟: a brand."""
_LISTED_BRAND = re.compile(
    r"(?:、[^，。；、\d]{1,6}){0,6}?等(?:\d{1,3}[余多]?[个种款])?(?:各[类种]|多[种个款]|知名|名[牌优]|[中高]{1,2}[档端]|品牌|系列|假冒|伪劣|的){0,4}"
    r"(?:香烟|卷烟|假烟|假酒|名酒|白酒|[烟酒](?![草叶民机店厂行柜花]))"
)
"""玉溪|、中华等各类假烟, 石林|等名牌卷烟: one of several brands; not 石林|等地查获假烟."""
_LIST_GOES_ON = ("、", "等")
_SOURCE_LINE = re.compile(r"[（(]?(?:文章|信息|图文|稿件|内容|素材|资料|图片)?来源\s?[:：丨|]")
"""来源：浙江网警, （图文来源:平安云川: a line that says where a text is from."""


_OPERATION = re.compile(r"[”\"」』](?:专项|集中)?(?:行动|会战|战役|斗争|攻坚|工程)|专项(?:行动|斗争|整治)")
"""“秦安|”专项行动, “长城|”会战, 平安|专项斗争."""
_WHO_JOINS = re.compile(r"(?:警方|警|公安[厅局]?|[大支中总]队|派出所|分局|部门|随即|立即|迅速|及时|主动)$")
"""民警随即|会同县农业农村局, 县公安局|会同县烟草专卖局."""


def is_operation(text: str, start: int, end: int) -> bool:
    """Whether the place is the name of an operation: “秦安”专项行动."""
    found = _OPERATION.match(text, end)
    return found is not None and (found[0][0] == "专" or text[max(0, start - 1) : start] in _QUOTES)


def is_brand(text: str, start: int, end: int) -> bool:
    """Whether the place is a name in quotes, begins one or is a brand: “昆明泛亚”, 假冒“玉溪”香烟, 玉溪等名牌卷烟."""
    if text.startswith(_LIST_GOES_ON, end) and _LISTED_BRAND.match(text, end):
        return True
    if text[max(0, start - 1) : start] not in _QUOTES:
        return False
    sold = _SOLD.search(text, start - 12, start) or _SMOKED.match(text, end)
    return bool(sold) or _BRAND.match(text, end) is not None


def in_source_line(text: str, start: int) -> bool:
    """Whether the line of the place tells where the text was taken from: 来源：浙江网警."""
    line = text.rfind("\n", max(0, start - 40), start) + 1
    return (line > 0 or start <= 40) and _SOURCE_LINE.match(text, line, start) is not None


def inside_longer_name(text: str, end: int, *, bare: bool) -> bool:
    """Whether the place that ends at `end` is only the first part of a company, paper, road …

    A full name (bare=False: 广州市) may be followed by a road or a brand without being a part of it.
    """
    told = _LATER_SIGN.search(text, end, end + _LATER_REACH) and _LATER.match(text, end)
    found = told or _AFTER.match(text, end)
    return found is not None and (bare or _BARE_ONLY.match(text, end) is None)


def _is_quoted_office(text: str, start: int, end: int) -> bool:
    return text[max(0, start - 1) : start] in _QUOTES and _QUOTED_OFFICE.match(text, end) is not None


def is_false_identity(text: str, start: int, end: int) -> bool:
    """Whether words like 冒充 or 自称 right before it make the place a swindler's claim."""
    if _CLAIMED.search(text, start - _CLAIM, start) or _is_quoted_office(text, start, end):
        return True
    return _FORGED.search(text, start - _CLAIM, start) is not None and _OFFICE.match(text, end) is not None


def is_always_surnamed(before: Sequence[str]) -> bool:
    """Whether the characters before each mention of a name, more than one, are one and the same surname."""
    return len(before) > 1 and len(set(before)) == 1 and before[0] in tuple(SURNAMES)


def is_abroad(text: str, start: int) -> bool:
    """Whether a foreign country stands right before `start` (缅甸当阳)."""
    return text[start - 1 : start] in _ABROAD_ENDS and _ABROAD.search(text, start - 8, start) is not None


def is_joining(simple: str, start: int) -> bool:
    """Whether 会同 is the verb, and the county behind it that of the police before it: no 会同县."""
    return simple.startswith("会同", start) and _WHO_JOINS.search(simple, max(0, start - 6), start) is not None


def is_given_name(text: str, start: int, end: int) -> bool:
    """Whether the name is what follows a surname: in a byline, behind an office, before sex or age."""
    before = text[start - 1 : start]
    surnamed = before in _SURNAMES
    if surnamed and _PERSON.search(text, start - 5, start):
        return True
    listed = before.isspace() or before in _BEFORE_WRITERS
    if listed and _WRITERS.search(text, start - 30, start) and not _REPORTS.match(text, end):
        given = text[start] in SURNAMES and end - start == 2 and text[end : end + 1] not in tuple("警公局台市县")
        name_ends = end + 1 if given else end  # 通讯员 吴川|宁
        return text[end : end + 1] in _BEHIND_WRITERS or text[name_ends : name_ends + 1] in _BEHIND_WRITERS
    return surnamed and _SEX_OR_AGE.match(text, end) is not None
