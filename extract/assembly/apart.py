"""What tells two numbers of one kind apart, so that neither is a part of the other: campaign, drug, victim, case."""

import re
from bisect import bisect_right
from operator import itemgetter
from typing import NamedTuple

from extract.grammar.scene import Scene
from extract.readers.mention import Mention

CAMPAIGN = re.compile(
    r"[“「『](?:(?P<name>[^“”「」『』，。；\n]{2,12})[”」』](?:违法|犯罪|专项|打击|整治|追逃|集中){0,4}(?:行动|斗争|战役|会战|攻势)"
    r"|(?P<inside>[^“”「」『』，。；\n]{1,10})(?:专项)?(?:行动|会战)[”」』])"
)
"""“盗抢骗”专项行动, “09行动”, “百日会战”: a campaign with its name in quotes."""
ACTIONS = ("行动", "斗争", "战役", "会战", "攻势")
REACH = 160
"""Characters before a number in which its campaign is named."""
DRUG = re.compile(
    r"(?P<heroin>海洛[因英])|(?P<ice>冰毒|甲基苯丙胺|甲基安非他命|安毒)|(?P<ketamine>氯胺酮|[Kk]粉|K他命|[愷恺]他命)"
    r"|(?P<cocaine>可卡因)|(?P<cannabis>大麻)|(?P<opium>鸦片)|(?P<mdma>摇头丸)|(?P<etomidate>依托咪酯)|(?P<magu>麻[古果])"
)
"""查获|海洛因|21公斤, 约21公斤怀疑|氯胺酮: one drug under any of its names."""
DRUG_BEHIND = 8
"""Characters behind a weight in which Hong Kong names the drug."""
OTHER_VICTIM = re.compile(r"(?:另|其[他它])(?:外)?[一两]?[名位个]?(?:受害|被害|事主)")
"""诈骗|另一被害人|15万元."""
ANOTHER_CASE = re.compile(
    r"[。\n](?=[ \u3000]*[另此同在一1])[ \u3000]*(?:(?:另外?|此外|同日|同月)[，,]?[^。；\n]{0,24}?[亦也又](?:成功)?"
    r"(?:接获|接到|接报|破获|侦破|查获|捣破)[^。；\n]{0,12}(?:检举|举报|报案|线[报索]|[一1][起宗])"
    r"|另外[，,]?(?:司警|警方|海关)[^，。；\n]{0,8}(?:拘捕|破获)[^，。；\n]{1,16}[，,]涉嫌"
    r"|(?:同日|同月)?在?另外?[一1][起宗][^。；\n]{0,20}案)"
)
"""|。另外，刑警大队日前亦接获检举|, 。另外，司警拘捕三名男子，涉嫌放高利贷|, 。同日在另一宗案件|:
where a text without sections turns to one more case."""


class Subject(NamedTuple):
    """What the words around a number say that it is of; empty or 0 where they do not."""

    campaign: str = ""
    drug: str = ""
    other_victim: bool = False
    case: int = 0
    """How many times the text had turned to one more case."""

    def is_apart(self, total: "Subject") -> bool:
        """Whether a number is of another campaign, drug, victim or case than a total, so no part of it."""
        campaigns = self.campaign and total.campaign and self.campaign != total.campaign
        return bool(campaigns) or self.is_of_another_thing(total) or self.case != total.case

    def is_of_another_thing(self, total: "Subject") -> bool:
        """Whether a number is of another drug or victim, which no total over whatever it is stated holds."""
        return bool(self.drug and total.drug and self.drug != total.drug) or self.other_victim


class Turns:
    """Where a text turns to one more case, and where it names campaigns; the title's only one holds all others."""

    def __init__(self, text: str, title_end: int) -> None:
        self._cases = [turn.start() + 1 for turn in ANOTHER_CASE.finditer(text, max(0, title_end - 1))]
        named = CAMPAIGN.finditer(text) if any(word in text for word in ACTIONS) else ()
        names = [(found.end(), found["name"] or found["inside"]) for found in named]
        titled = {name for end, name in names if end <= title_end}
        only = titled.pop() if len(titled) == 1 else ""
        self._campaigns = [(end, "" if name == only else name) for end, name in names]

    def subject_of(self, scene: Scene, mention: Mention) -> Subject:
        """What tells a number from others of its kind."""
        return Subject(
            self._campaign(scene, mention.at) if self._campaigns else "",
            _drug(scene, mention) if mention.kind == "drugs" else "",
            mention.role == "lost" and _is_of_another_victim(scene, mention.at),
            bisect_right(self._cases, mention.at) if self._cases else 0,
        )

    def _campaign(self, scene: Scene, at: int) -> str:
        """The campaign that a number's paragraph named last before it."""
        before = bisect_right(self._campaigns, at, key=itemgetter(0)) - 1
        start = max(scene.layout.paragraph(at).start, at - REACH)
        return self._campaigns[before][1] if before >= 0 and self._campaigns[before][0] > start else ""


def _is_of_another_victim(scene: Scene, at: int) -> bool:
    return OTHER_VICTIM.search(scene.text, scene.layout.clause(at).start, at) is not None


def _drug(scene: Scene, mention: Mention) -> str:
    """The drug named last before a weight in its clause, else right behind it."""
    name = None
    for found in DRUG.finditer(scene.text, scene.layout.clause(mention.at).start, mention.at):
        name = found.lastgroup
    behind = None if name else DRUG.search(scene.text, mention.stop, mention.stop + DRUG_BEHIND)
    return name or (behind.lastgroup if behind else None) or ""
