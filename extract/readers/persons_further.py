"""What else is said of persons whose number one verb governs: 抓获10名嫌疑人并移送起诉, 5人被刑拘，并被批准逮捕."""

import re
from collections.abc import Iterator

from extract.grammar.scene import Hit, Scene
from extract.kinds.cues import Frame
from extract.readers.mention import Mention

CUSTODY = frozenset(("detained", "formally_arrested", "administratively_detained", "prosecuted"))
REACH = 48
"""Characters behind the first verb in which the next begins."""
OF_OTHERS = r"\d+[余多]?[名人]|其中|部分|[对将把为]|提请|呈请|建议|配合|要求|请求|拟"
"""并对主犯张某, 并提请: others, or what was only asked for."""
JOINED = re.compile(rf"[^，,。；;、\n\d]{{0,12}}[，,]?并(?:且)?(?:(?!{OF_OTHERS})[^，,。；;、\n]){{0,24}}")
"""犯罪嫌疑人并|移送起诉; ，并于9月14日由检察院|批准逮捕: the same persons;
not ，并对主犯张某|刑事拘留."""
ALL_OF_THEM = re.compile(
    r"[，,](?:次日|随后|目前|现|当日|当晚|同日)?已?(?:均|全部|悉数|都)已?(?:依法)?被?(?:依法|警方|公安机关)?"
)
"""，次日全部|刑拘: all of them; not ，现已|刑拘10人, which counts anew."""
CAUGHT_AND = re.compile(
    r"(?P<verb>抓获|抓捕|捕获|查获)(?:[^，。；、\d]{0,8}(?:嫌疑人|嫌犯|人员|分子|逃犯))?(?P<link>并|后)(?:依法|已|先后)?$"
)
"""抓获并|行政拘留2名, 抓获嫌疑人并依法|刑拘12人: caught first, with one number behind both verbs."""
CAUGHT_REACH = 18
COUNTED_BEFORE = re.compile(r"\d[余多]?[名人]|曾")
"""抓获违法人员|30人，抓获后行政拘留25人: of those counted before; 曾被抓获并逮捕: long ago."""
CASES_BEFORE = re.compile(r"\d[余多]?[起件宗]")
"""查获酒驾312|起，查获后行政拘留45人: some of those drivers; not 破案410起，抓获嫌疑人|并|移送起诉89人."""
ENDS = re.compile(r"[，。；、,;\n]|$")
"""刑拘|。: a measure that nothing counts or names anew."""


def further(scene: Scene, mention: Mention) -> Iterator[Mention]:
    """The catch before a measure, and the measures behind the first verb, each of another kind; none of victims."""
    if caught := _caught_before(scene, mention):
        yield mention._replace(kind="arrests", start=caught.start(), rule=f"arrests:{caught['verb']}:also")
    if mention.kind != "arrests" and mention.kind not in CUSTODY:
        return
    end = scene.layout.sentence(mention.at).end
    at, kinds = max(mention.end, mention.stop), {mention.kind}
    for hit in scene.after(Frame.PERSONS, at, min(end, at + REACH)):
        if hit.cue.kind not in CUSTODY or hit.cue.kind in kinds or not _is_of_the_same(scene.text, at, hit):
            continue
        kinds.add(hit.cue.kind)
        yield mention._replace(kind=hit.cue.kind, end=hit.end, rule=f"{hit.cue.rule}:also", carried=False)
        at = hit.end


def _caught_before(scene: Scene, mention: Mention) -> re.Match[str] | None:
    """抓获并行政拘留2名: the verb of the catch, where the measure's number is the first of its sentence."""
    if mention.kind not in CUSTODY or mention.carried:
        return None
    caught = CAUGHT_AND.search(scene.text, mention.start - CAUGHT_REACH, mention.start)
    start = scene.layout.sentence(mention.at).start
    if caught is None or COUNTED_BEFORE.search(scene.text, start, caught.start()):
        return None
    of_those = caught["link"] == "后" and CASES_BEFORE.search(scene.text, start, caught.start())
    return None if of_those else caught


def _is_of_the_same(text: str, at: int, hit: Hit) -> bool:
    """Whether a measure behind a number's verb befell the persons just counted."""
    if JOINED.fullmatch(text, at, hit.start):
        return True
    return ALL_OF_THEM.fullmatch(text, at, hit.start) is not None and ENDS.match(text, hit.end) is not None
