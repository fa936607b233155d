"""Whether what was swindled is the size of a gang's crime (诈骗金额) or a victim's loss (被骗损失)."""

import re

from extract.matcher import Governed
from extract.quantity import Quantity
from extract.readers.money_verb import OBTAINED
from extract.release import Role
from extract.scene import Scene
from extract.words import words

SWINDLES = words("诈骗 诈骗了 骗取 骗得 诈得 诈取")
LOOK_BACK = 60
"""Characters before the verb in which the gang or the victim is named."""
IN_ALL = re.compile(r"(?:(?<!合)共|累计)$")
"""张某在各地共|诈骗30余万元: the size of a crime."""
FROM_WHOM = re.compile(r"[向从被]|[^其]对[^方]|受害|被害|事主|报警|女士|先生|老人|[她他](?!们)|网恋|群")
"""向陈某累计|骗取18万元, 王某被人共|诈骗30万元: a victim before the verb, whose loss it is."""
COUNTED = re.compile(r"\d\s?[余多]?[名位人](?![民员次均])")
"""骗取|21名老人|5万元: victims between the verb and the sum; not 抓获15名，该团伙诈骗, where others are counted."""
GANG_SIDE = re.compile(r"团伙|集团|他们|\d{2,}人")
"""该团伙已诈骗90余万元, 86人操控平台，一年诈骗6.3亿: the size of a gang's crime."""
VICTIM_SIDE = re.compile(
    r"受害|被害|事主|某|群众|女士|先生|老人|公司|其|[他她](?!们)|市民|村民|学生|职工|员工|业主|粉丝|居民|民众|网友|会员|客户|用户|投资人|老年人"
)
"""诈骗王某5万元, 群众被骗, 让她转账: whose loss is told."""


PUBLIC = re.compile(r"国家|退税|医保|社保|财政|补贴|(?<!养老)保险金|保险理赔|理赔款|税款|低保|贷款")
"""骗走|国家出口退税|4.6亿元, 套取|医保基金: the size of a crime against the state or a bank, no person's loss."""
PERSON = re.compile(
    r"女士|先生|老[人汉伯太]|[她他](?!们)|群众|受害|被害|事主|市民|村民|学生|职工|参保人|农户|会员|客户|储户|家属"
    r"|小[赵钱孙李周吴郑王陈张刘杨黄林何]|某(?!公司|银行|医院|企业)"
)
"""骗走|李女士|医保卡里的8万元: somebody's own money all the same."""


def of_public_money(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """骗走出口退税4.6亿元, 套取医保基金386万元."""
    verb = governed.hit
    if verb.cue.word not in OBTAINED or governed.how != "before":
        return ()
    between = scene.text[verb.end : quantity.start]
    return ("involved",) if PUBLIC.search(between) and not PERSON.search(between) else ()


def of_a_gang_s_swindles(scene: Scene, quantity: Quantity, governed: Governed) -> tuple[Role, ...]:
    """该团伙已诈骗90余万元 is the size of the gang's crime, 诈骗王某5万元 a victim's loss."""
    verb, text = governed.hit, scene.text
    if verb.cue.word not in SWINDLES or COUNTED.search(text, verb.end, quantity.start):
        return ()
    start = max(scene.layout.sentence(quantity.start).start, verb.start - LOOK_BACK)
    if IN_ALL.search(text, max(0, verb.start - 4), verb.start):
        victim = FROM_WHOM.search(text, start, verb.start) or VICTIM_SIDE.search(text, verb.end, quantity.start)
        return () if victim else ("involved",)
    said = text[start : quantity.end + 12]
    return ("involved",) if GANG_SIDE.search(said) and not VICTIM_SIDE.search(said) else ()
