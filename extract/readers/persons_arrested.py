"""逮捕 in the press of Hong Kong and overseas, which writes of mainland police: caught, and no step of procedure."""

import re
from collections.abc import Sequence

from extract.readers.mention import Mention
from extract.release import Script
from extract.text.words import words

CAUGHT = words("逮捕 被逮捕")
"""警方逮捕12名疑犯; not 批准逮捕, which is a step of procedure wherever it stands."""
PRESS = re.compile(r"[\d〇一二两三四五六七八九十百千万余多]\s?宗|疑犯|电骗|涉案人(?!员)|拘(?:逾|超|近|约)?\d")
"""三宗案件, 疑犯, 电骗案, 拘逾14万人: how such papers write."""
PROCEDURE = re.compile(r"抓获|犯罪嫌疑人|刑拘|刑事拘留|批捕|批准逮捕|依法逮捕|提请|检察|起诉")
"""抓获20人，逮捕12人, 经检察院批准逮捕: a text that tells steps of procedure means one by 逮捕 too."""


def caught(text: str, script: Script, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, with those arrested (逮捕) as caught where a paper in Traditional script writes so.

    `text`: the Simplified copy.
    """
    arrested = {m for m in mentions if m.kind == "formally_arrested" and m.rule.rpartition(":")[2] in CAUGHT}
    if not arrested or script != "Hant" or PROCEDURE.search(text) or not PRESS.search(text):
        return list(mentions)
    return [m._replace(kind="arrests") if m in arrested else m for m in mentions]
