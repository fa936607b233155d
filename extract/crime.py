"""Types of crime (案件类型) that a text is about: a closed vocabulary, read from its words.

A type counts where its words stand in the title or at least twice in the text, or where they are all the text has.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from extract.text.words import Occurrence


@dataclass(frozen=True, slots=True)
class CrimeType:
    """One entry of the vocabulary: its stable slug, its labels, and the words that tell it."""

    slug: str
    chinese: str
    english: str
    words: str
    """Separated by |, Simplified."""


VOCABULARY = (
    CrimeType(
        "telecom_fraud",
        "电信网络诈骗",
        "telecom and online fraud",
        "电信诈骗|电信网络诈骗|网络诈骗|网络电信诈骗|电诈|杀猪盘|刷单|反诈|诈骗|诈欺|诈财|网诈|骗局",
    ),
    CrimeType(
        "illegal_fundraising",
        "非法集资",
        "illegal fund-raising",
        "非法集资|集资诈骗|非法吸收公众存款|非吸|传销|民族资产解冻|吸金",
    ),
    CrimeType(
        "money_laundering",
        "洗钱与两卡",
        "money laundering and card trading",
        "洗钱|洗黑钱|跑分|地下钱庄|两卡|断卡|帮信|帮助信息网络犯罪|买卖国家机关证件|买卖银行卡|买卖电话卡|人头户|车手|GOIP",
    ),
    CrimeType(
        "drugs",
        "毒品",
        "drugs",
        "毒品|贩毒|制毒|吸毒|涉毒|禁毒|缉毒|冰毒|海洛因|海洛英|K他命|氯胺酮|可卡因|大麻|麻古|毒枭|依托咪酯|毒案",
    ),
    CrimeType("gambling", "赌博", "gambling", "赌博|开设赌场|赌场|赌资|赌客|涉赌|聚赌|外围|六合彩"),
    CrimeType(
        "theft_robbery", "盗窃抢劫", "theft and robbery", "盗窃|抢劫|抢夺|扒窃|入室盗|偷盗|窃案|盗抢|爆窃|行劫|销赃"
    ),
    CrimeType(
        "counterfeits",
        "假冒伪劣与知识产权",
        "counterfeits",
        "假冒|伪劣|制假|售假|假币|假烟|假酒|侵犯知识产权|侵犯著作权|侵权盗版|冒牌|假证|假发票|虚开",
    ),
    CrimeType(
        "food_drugs_environment",
        "食品药品环境",
        "food, medicines and environment",
        "食品安全|有毒有害食品|假药|劣药|污染环境|危险废物|非法采矿|非法采砂|非法捕捞|野生动物|盗伐|滥伐|食药环"
        "|盗采黑土|盗挖黑土|破坏黑土|黑土资源|黑土保护法|黑土地保护法|非法占用农用地",
    ),
    CrimeType(
        "personal_data_hacking",
        "个人信息与黑客",
        "personal data and hacking",
        "公民个人信息|个人信息|黑客|侵入计算机|破坏计算机|木马|钓鱼网站|伪基站|网络攻击|网络水军|外挂",
    ),
    CrimeType(
        "organised_crime",
        "涉黑涉恶",
        "organised crime",
        "黑社会性质|涉黑|涉恶|恶势力|扫黑|黑恶|三合会|帮派|组织犯罪|保护伞|寻衅滋事|套路贷|暴力讨债",
    ),
    CrimeType(
        "violence",
        "暴力犯罪",
        "violence",
        "故意杀人|杀人|命案|故意伤害|绑架|持刀|行凶|强奸|纵火|放火|爆炸|非法拘禁|砍伤|掳人",
    ),
    CrimeType("trafficking", "拐卖", "trafficking in persons", "拐卖|拐骗|人口贩运|贩卖人口|被拐|打拐|人口贩卖"),
    CrimeType(
        "smuggling_border",
        "走私与妨害国边境",
        "smuggling and illegal border crossing",
        "走私|偷渡|偷越国|妨害国(边)境|妨害国（边）境|妨害国边境|组织他人偷越|私烟|蛇头|非法出入境",
    ),
    CrimeType(
        "firearms",
        "枪支爆炸物",
        "firearms and explosives",
        "枪支|涉枪|枪爆|涉爆|弹药|爆炸物|非法持有枪|气枪|军火|管制刀具|枪械",
    ),
    CrimeType(
        "sexual_exploitation",
        "涉黄",
        "sexual exploitation and pornography",
        "卖淫|嫖娼|涉黄|淫秽|色情|裸聊|组织卖淫|扫黄",
    ),
)
OTHER = CrimeType(
    "other",
    "其他",
    "other",
    "经济犯罪|经济案|侵财|涉企|涉税|涉网|网络犯罪|治安案|行政案|交通肇事|危险驾驶|醉驾|酒驾|林业|文物|古墓|古文化遗址",
)
"""No type of the vocabulary: what a text without any of its words is about. Its own words are sorts of cases."""
LABELS = {kind.slug: (kind.chinese, kind.english) for kind in (*VOCABULARY, OTHER)}
"""Slug -> Chinese and English label."""

_SLUGS = {word: kind.slug for kind in VOCABULARY for word in kind.words.split("|")}
CRIME_WORDS = list(_SLUGS)


def crime_types(words: Iterable[Occurrence], title_end: int) -> tuple[str, ...]:
    """Slugs of the types the text is about, the most spoken of first; `other` where none is named.

    `words`: those of `CRIME_WORDS` found in the text, as index, start and end.
    """
    counts: Counter[str] = Counter()
    for word, start, _ in words:
        counts[_SLUGS[CRIME_WORDS[word]]] += 3 if start < title_end else 1
    if not counts:
        return (OTHER.slug,)
    most = counts.most_common(1)[0][1]
    return tuple(slug for slug, count in counts.most_common() if count >= max(2, most // 8) or count == most)
