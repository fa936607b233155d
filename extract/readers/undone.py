"""Numbers of what was never done: rumours that are denied, targets, drills."""

import re
from collections.abc import Callable, Sequence

from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity

_RUMOUR = "网传|网上流传|谣传|传言|传闻|谎称|谣称|误传"
RUMOUR = re.compile(_RUMOUR)
"""网传|“一夜抓获300人”，经核实系谣言: what is said, with `DENIED` behind it."""
DENIED = re.compile(r"谣言|不实|不属实|子虚乌有|纯属[编虚捏]|查无此事|虚假[信消]息|辟谣")
"""经核实系|谣言, 的消息|不实: it is not so."""
SPREAD = re.compile(r"(?:散布|编造|捏造|传播)[^，。；“「]{0,12}[“「][^”」]*$")
"""散布|“某小区200名|业主被骗3000万元”的不实信息: what a false rumour says, with `SAID_FALSELY` behind it."""
SAID_FALSELY = re.compile(r"[^“「”」]{0,40}[”」][^。；]{0,6}(?:谣言|不实|虚假)")
"""被骗3000万元|”的不实信息: what stands behind it."""
TARGET = re.compile(
    r"(?:力争|争取(?!宽大)|务求|计划(?:在|于)?(?:[^，。；]{0,8}(?:年|月|前|内))?(?=[破抓打侦捣])"
    r"|(?:目标|指标|任务)数?(?:[是为]|：)(?=[^，。；]{0,8}[破抓打侦捣])|要求[^，。；]{0,20}(?:不少于|不低于|不得少于)"
    r"|(?:预计|预期)(?=[^，。；]{0,6}[破抓打]))(?:(?![已共]|目前|截至|累计|实际|警方|民警|公安)[^。；\n])*$"
)
"""力争|年内破获3000起, 要求全年破获不少于|5000起，抓获8000名, 目标是|抓获1000名; not 力争…，已破获30起."""
_DRILL = "(?:演练|演习|模拟)(?:中|时|现场|过程)"
DRILL = re.compile(rf"{_DRILL}[^。；\n]*$")
"""演练中|，“抓获嫌疑人”6名."""
_TO_WHOM = r"(?:每[^，。；\d]{0,3}|可|将|应|最高|一次性|分别|就)*(?:(?:给予|予以|发给|对|向)[^，。；\d奖]{0,12})?"
REWARDED = re.compile(
    rf"[^，。；\d]{{0,12}}的[，,]按[^。；\n]{{0,20}}奖励|[^，。；\d]{{0,12}}(?:的[，,]{_TO_WHOM}奖|(?:的|(?=最高|每[案起名人])){_TO_WHOM}奖(?!金))[^，。；\d]{{0,8}}\d"
)
"""破获一起|案件的，给予举报人奖励1万元, 查获10克|以下的，每案奖500元, 捣毁一处|窝点最高奖20万元,
抓获10名|以上的，按追缴金额的3%奖励:
what is to be paid."""
REWARD = re.compile("奖")
"""奖励, 悬赏奖金."""
SPREADING = re.compile("散布|编造|捏造|传播")
"""What a text says that tells of a false rumour."""
AIMS = re.compile("力争|争取|务求|计划|目标|指标|任务[数是为：]|要求|预[计期]")
"""What it says that sets a target."""
DRILLS = re.compile(_DRILL)
"""演练中, 模拟现场."""
SIGNS = re.compile(
    rf"(?=[网谣传谎误力争务计目指任要预演模奖散编捏])(?:{REWARD.pattern}|{SPREADING.pattern}|{_RUMOUR}|{_DRILL}|{AIMS.pattern})"
)
"""网传, 演练中, 力争: one of them stands in a text that tells of what was not done; many texts have none."""


def _is_rumour(text: str, start: int, quantity: Quantity, end: int) -> bool:
    told = RUMOUR.search(text, start, quantity.start)
    return told is not None and DENIED.search(text, quantity.end, end) is not None


def _is_spread(text: str, start: int, quantity: Quantity, end: int) -> bool:
    return (
        SPREAD.search(text[start : quantity.start]) is not None and SAID_FALSELY.match(text, quantity.end) is not None
    )


def _is_rewarded(text: str, start: int, quantity: Quantity, end: int) -> bool:
    return REWARDED.match(text, quantity.end) is not None


def _is_target(text: str, start: int, quantity: Quantity, end: int) -> bool:
    return quantity.currency is None and TARGET.search(text[start : quantity.start]) is not None


def _is_drill(text: str, start: int, quantity: Quantity, end: int) -> bool:
    return DRILL.search(text[start : quantity.start]) is not None


Check = Callable[[str, int, Quantity, int], bool]
CHECKS: tuple[tuple[re.Pattern[str], Check, str], ...] = (
    (DENIED, _is_rumour, "a rumour that is denied"),
    (SPREADING, _is_spread, "what a false rumour says"),
    (REWARD, _is_rewarded, "what is rewarded, not a result"),
    (AIMS, _is_target, "a target, not a result"),
    (DRILLS, _is_drill, "a drill"),
)
"""What a text must hold anywhere, a number's sentence as text, start, number and end, and why it is then none."""


def checks_of(text: str) -> list[tuple[Check, str]]:
    """The checks that any number of a text can fail; none for most texts."""
    if SIGNS.search(text) is None:
        return []
    return [(check, reason) for sign, check, reason in CHECKS if sign.search(text)]


def why_undone(scene: Scene, quantity: Quantity, checks: Sequence[tuple[Check, str]]) -> str:
    """Why a number tells of nothing that was done; empty where it does."""
    start, end = scene.layout.sentence(quantity.start)
    return next((reason for check, reason in checks if check(scene.text, start, quantity, end)), "")
