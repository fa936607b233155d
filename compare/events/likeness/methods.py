"""Evidence of methods: how a crime was done and with what, by which two raids of one kind of crime can be told apart.

The sub-kinds of fraud are those that the police themselves tell apart; for theft, drugs and counterfeits it is the
thing that was stolen, sold or made.
"""

import re
from functools import lru_cache

from compare.events.likeness.reason import Reason, weighed
from compare.mentions import Mention

METHODS: dict[str, tuple[str, ...]] = {
    "task scam": ("刷单", "刷信誉", "做任务返"),
    "investment scam": ("投资理财", "虚假投资", "荐股", "炒股", "炒汇", "数字藏品"),
    "loan scam": ("贷款诈骗", "虚假贷款", "网络贷款", "网贷诈骗", "套路贷", "虚假征信"),
    "romance scam": ("杀猪盘", "婚恋", "网络交友", "交友诱导"),
    "extortion by video": ("裸聊",),
    "posing as the law": ("公检法", "冒充警察", "检察官", "假检警"),
    "posing as a service": ("冒充客服", "假冒客服", "冒充电商", "退款理赔", "假客服"),
    "posing as an acquaintance": ("冒充领导", "冒充熟人", "猜猜我是谁", "冒充老板"),
    "sham sale": ("购物诈骗", "虚假购物", "虚假交易"),
    "pension scam": ("养老诈骗", "保健品", "养老公寓"),
    "collectibles scam": ("收藏品", "古玩", "藏品拍卖"),
    "franchise scam": ("加盟",),
    "bikes": ("电动车", "摩托车", "电瓶车"),
    "batteries": ("电瓶案", "盗窃电瓶", "偷电瓶"),
    "cables": ("电缆",),
    "cars": ("车窗", "车内财物", "拉车门"),
    "pickpocketing": ("扒窃", "扒手"),
    "burglary": ("入室盗窃", "入户盗窃", "撬门", "溜门"),
    "safes": ("保险柜",),
    "methamphetamine": ("冰毒",),
    "heroin": ("海洛因",),
    "cocaine": ("可卡因",),
    "ketamine": ("氯胺酮", "K粉"),
    "cannabis": ("大麻",),
    "etomidate": ("依托咪酯", "上头电子烟"),
    "tobacco": ("假烟", "卷烟"),
    "liquor": ("假酒", "假名酒", "白酒"),
    "medicine": ("假药", "劣药"),
    "fertiliser": ("化肥", "假农药", "假种子"),
    "mahjong": ("麻将", "棋牌室"),
    "gaming machines": ("赌博机", "游戏厅", "捕鱼机"),
    "online gambling": ("网络赌博", "网络赌场", "网络开设赌场", "跨境赌博", "赌博网站"),
}
"""Method -> the words that name it, Simplified."""
MANY = 3
"""A telling that names more methods is a chronicle or a warning; none of them is its own."""
_WORD = re.compile("|".join(re.escape(word) for words in METHODS.values() for word in words))
"""网络赌博 of 侦破一起网络赌博案, 假酒 of 查获假酒."""
_OF_WORD = {word: method for method, words in METHODS.items() for word in words}


@lru_cache(maxsize=8192)
def methods_of(text: str) -> frozenset[str]:
    """The methods that a Simplified text names."""
    return frozenset(_OF_WORD[word] for word in _WORD.findall(text))


def methods(a: Mention, b: Mention) -> list[Reason]:
    """A method in common speaks for one event, methods without any in common against it."""
    ours, theirs = methods_of(a.text), methods_of(b.text)
    if not 0 < len(ours) <= MANY or not 0 < len(theirs) <= MANY:
        return []
    return [weighed("same method" if ours & theirs else "other method")]
