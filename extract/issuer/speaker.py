"""Police that speak for a whole place without naming it: 省公安厅, 全市公安机关, where only those below are named."""

import re
from collections.abc import Sequence

from extract.gazetteer import MUNICIPALITIES, stem
from extract.police.acting import LEAD
from extract.police.bodies import Body
from extract.release import Place

_OFFICE = re.compile(
    r"(?:(?<![\u4e00-\u9fff])|(?<=[从据由]))(?P<level>省|自治区|市|州|盟)公安[厅局]"
    r"(?![\u4e00-\u9fff]{0,8}?(?:分局|派出所))(?!(?:统一)?(?:部署|指挥|指定|指令|高度|反诈|挂牌|要求|收到))"
)
"""自治区公安厅通报战果, 记者从|市公安局|获悉: an office that its readers know; not 市公安局城关分局, 省公安厅指挥下."""
_ALL = re.compile(
    r"[全本我](?P<level>省|自治区|市|州|盟)(?:各地|各级)?(?:公安(?:机关)?|警方)"
    r"(?=[^。]{0,40}(?:破|抓获|查处|查获|打掉|立案|冻结|刑拘)[^。]{0,16}\d)"
)
"""全省公安机关|共破案347起, 本市公安机关|两周破案840起: all that one of them speaks for, with a result; not
全省公安机关会议精神."""
_STATES = re.compile(r"[^。]{0,120}全[省区市州盟][^。]{0,80}(?:破|抓获|查处|打掉)[^。]{0,16}\d")
"""省公安厅|今日公布，一季度全省…破获刑事案件2.9万起: an office that states what the whole place did."""
OF_A_PROVINCE = ("省", "自治区")
LATE = 0.5
"""Share of a text behind which police that are named first there are an example."""


def speaker_of(simple: str, body: Body, places: Sequence[Place], title: int) -> tuple[str, str] | None:
    """Name and code of who speaks for more than `body`, the strongest that is named; None where nobody does.

    省公安厅发布消息，全省公安机关抓获4819人。…许昌市公安局打掉…: the province's, and not 许昌's.
    """
    if office := _OFFICE.search(simple, 0, title):
        return (office[0], body.code[:2] + "0000") if office["level"] in OF_A_PROVINCE else None
    office = _OFFICE.search(simple, title, min(body.start, title + LEAD))
    said = _ALL.search(simple, 0, min(body.start, title + LEAD))
    speaker = office or said
    states = said or (office and _STATES.match(simple, office.end()))
    if speaker is None or (not states and body.start < LATE * len(simple)):
        return None
    if "。" not in simple[speaker.end() : body.start]:
        return None
    code = _code_of(speaker["level"], body, places)
    return (speaker[0], code) if code != body.code else None


def _code_of(level: str, body: Body, places: Sequence[Place]) -> str:
    """The province of the body, or the city that is named first before it, else its own."""
    province = body.code[:2]
    if level in OF_A_PROVINCE or province in MUNICIPALITIES:
        return province + "0000"
    cities = (place.code for place in places if place.start < body.start and place.code[:2] == province)
    return next((stem(code)[:4] + "00" for code in cities if len(stem(code)) > 2), body.code[:4] + "00")
