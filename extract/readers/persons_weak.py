"""Verbs that are said of suspects, but of gangs, goods, officials and the rescued too (控制, 带回, 没跑掉)."""

import re

from extract.grammar.matcher import Governed
from extract.grammar.scene import Scene
from extract.numbers.quantity import Quantity
from extract.numbers.units import SUSPECT_NOUNS
from extract.readers.phrase import NEARBY, phrase_of
from extract.text.words import words

WEAK = words("""
    打掉 捣毁 摧毁 端掉 查处 移交 接收 接回 控制 押送 带走 传唤 遣返 查获 带回 劝返 追捕 截获 挖出 追回
    拿下 请进 请回 未能逃脱 没能逃脱 没跑掉 没能跑掉 没跑了 押下 堵住 堵在 截住 围住 按住 摁住 按在 摁在
""")
"""Verbs that also take gangs, goods or officials for their object."""
RECEIVED = words("接收 接回")
A_SUSPECT = re.compile(r"嫌疑人|嫌犯|疑犯|逃犯|通缉犯")
"""接收|犯罪嫌疑人|268名; not 戒毒所接收戒毒人员120名."""
BY_NAME = re.compile(r"某[^，。、；\d]{0,2}等?$|(?:诈欺|诈骗|窃盗|毒品|枪炮|赌博)犯罪?$")
"""将刘某等3人控制, 查获诈欺犯罪|689人: whoever has a masked name or is named after a crime is a suspect."""
FOUND_OUT = "挖出"
OWNERS = re.compile(r"[^，。；、\d]{0,4}股东")
"""挖出隐藏在幕后的3名|股东团伙成员: who is behind it, found out and not yet caught."""
RAIDED = re.compile(r"(?:端掉|捣毁|打掉|查获|缴获|收网|突击|破门)[^。；\n]{0,30}$")
"""当场端掉一个炼油点，|控制7人: whom a raid leaves in hand."""
ALONE = re.compile(r"[，。；、\n]|$")
"""控制7人|，: nothing behind the number says whom it counts."""
SURROUNDS = frozenset("堵围截")
"""12人被警察堵在门外: verbs after which nobody need be caught."""
BY_POLICE = re.compile(r"被[^，。；\d]{0,4}(?:警|公安|侦查员)[^，。；\d]{0,4}$")
"""3人被民警|按在床边: a weak verb whose agent says that they were caught."""
SUSPECT = re.compile(
    r"嫌|疑犯|罪犯|逃犯|案犯|人犯|主犯|首犯|共犯|毒贩|分子|人员|成员|骨干|头目|男|女|黑客|违法犯罪|涉案人|负责人|(?:技术|开发|运营|诈骗|话务|犯罪)团队|收赃|销赃|窝赃|车手|主谋|被捕|落网|[到归]案(?![发件中])|组织者|窃贼|歹徒|凶手|恶煞|诈骗者|对象|店主|老板|赌客|嫖客|卖淫|吸毒|蛇头|偷渡|马仔|卡农|推手|幕后|金主|水军|本地人|员工"
    r"|从犯|取款人|(?<!保险)(?<!银行)业务员(?!被|为|报案|协助)|话务员|卡头|卡商(?!户)|号商|老总|庄家|操盘手|介绍人"
    r"|(?:都|全部|迅速|当场|现场|一举|成功)控制"
    r"|带[回往至][^，。；]{0,8}(?:公安|派出所|分局|[支大中]队|局里|警署)[^，。；]{0,6}(?:调查|审查|审讯|讯问)"
)
"""诈骗嫌疑人|5名, 5名|男子, 12人|带回派出所调查: what a number of persons caught stands beside."""


def is_unsaid(scene: Scene, quantity: Quantity, governed: Governed) -> str:
    """Why the persons of such a verb are none whom police caught; empty where they are, or the verb is another."""
    if governed.hit.cue.word not in WEAK or quantity.unit in SUSPECT_NOUNS:
        return ""
    if governed.hit.cue.word in RECEIVED:
        caught = A_SUSPECT.search(phrase_of(scene, quantity))
        return "" if caught else "received, not said to be suspects"
    if governed.hit.cue.word == FOUND_OUT and OWNERS.match(scene.text, quantity.end):
        return "found out, not said to be caught"
    if _police_did_it(scene, quantity, governed):
        return ""
    between = scene.text[governed.hit.end : quantity.start]
    at_once = scene.text[max(0, governed.hit.start - 2) : governed.hit.start]
    around = at_once + governed.hit.cue.word + between + scene.text[quantity.end : quantity.end + NEARBY]
    said = phrase_of(scene, quantity) if governed.how == "after" else around
    if BY_NAME.search(scene.text, quantity.start - 6, quantity.start):
        return ""
    return "" if SUSPECT.search(said) else f"{governed.hit.cue.word} does not say that suspects were caught"


def _police_did_it(scene: Scene, quantity: Quantity, governed: Governed) -> bool:
    """被民警按在床边, or a raid just before: 端掉一个炼油点，控制7人."""
    at = governed.hit.start
    if governed.how == "after":
        return governed.hit.cue.word[0] not in SURROUNDS and BY_POLICE.search(scene.text, quantity.end, at) is not None
    sentence = scene.layout.sentence(quantity.start)
    raided = governed.how == "before" and RAIDED.search(scene.text, sentence.start, at)
    return bool(raided) and ALONE.match(scene.text, quantity.end) is not None
