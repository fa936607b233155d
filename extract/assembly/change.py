"""Change against an earlier period (同比, 环比) said beside a figure."""

import re

from extract.grammar.scene import Scene
from extract.readers.mention import Mention
from extract.release import Change

CHANGE = re.compile(
    r"(?P<base>同比|环比|较去年同期|较上年同期|比去年同期|比上年同期|与去年同期相比|较上月|比上月|较前一?月)(?P<each>分别|均|各)?(?P<way>上升|增长|增加|提升|提高|上涨|攀升|下降|减少|下滑|降低|回落)了?"
    r"(?P<rates>\d+(?:\.\d+)?%(?:[、和及与,，]\d+(?:\.\d+)?%)*)"
)
"""同比分别上升34.48%、157.14%; 环比下降5.2%."""
RATE = re.compile(r"\d+(?:\.\d+)?(?=%)")
"""34.48|%、157.14|%."""
COUNT = re.compile(r"\d[\d.,]*[余多万亿]*[起宗件名人个处元]")
"""破案|320起|、抓获|45名|: the numbers that rates are said of."""
DOWN = frozenset(("下降", "减少", "下滑", "降低", "回落"))
MONTHLY = frozenset(("环比", "较上月", "比上月", "较前月", "较前一月"))
REACH = 60


def change_of(scene: Scene, mention: Mention) -> Change | None:
    """The change said of a figure in its own sentence; 分别 gives the n-th rate to the n-th figure before it."""
    end = min(scene.layout.sentence(mention.at).end, mention.stop + REACH)
    if scene.text.find("%", mention.stop, end) < 0:
        return None
    found: dict[str, float] = {}
    for match in CHANGE.finditer(scene.text, mention.stop, end):
        rate = _rate(scene, mention, match)
        if rate is not None:
            found.setdefault("mom" if match["base"] in MONTHLY else "yoy", rate)
    return Change(found.get("yoy"), found.get("mom")) if found else None


def _rate(scene: Scene, mention: Mention, match: re.Match[str]) -> float | None:
    rates = [float(rate) / 100 for rate in RATE.findall(match["rates"])]
    between = scene.text[mention.stop : match.start()]
    later = len(COUNT.findall(between))
    if not match["each"]:
        rate = rates[0] if later == 0 else None
    else:
        place = len(rates) - 1 - later
        rate = rates[place] if 0 <= place < len(rates) else None
    return None if rate is None else round(-rate if match["way"] in DOWN else rate, 6)
