"""Reads numbers of cases: solved, filed, handled."""

import re

from extract.grammar.carried import continues
from extract.grammar.matcher import govern
from extract.grammar.quote import quote
from extract.grammar.scene import Scene
from extract.kinds.cues import Frame
from extract.numbers.quantity import Quantity
from extract.readers.cases_refused import why_not_counted
from extract.readers.mention import Mention, Reading, Refusal

ADMINISTRATIVE = re.compile(r"(?:(?:行政|治安)案件?|[酒醉]驾|[酒醉]后?驾驶)(?:共|约|达|近)?$")
"""破获刑事案件18起、行政案件40起."""
SIZE = re.compile(r"[元人]以上|超[^，。]{0,4}[元人]")
"""被骗千万元以上的特大案件有6起: cases counted by size, without a verb."""
OF_A_SORT = re.compile(
    r"(?:^|[\n：:；，。、])(?P<sort>[\u4e00-\u9fff、]{0,10}(?:诈骗|刷单|返利|投资|理财|冒充|虚假|网络|其[他它]|贷款|客服|公检法|购物|交友|裸聊|中奖)[\u4e00-\u9fff、]{0,8}类)$"
)
"""刷单返利类|41起，损失198万元: how a weekly report tells what was reported, sort by sort."""
OF_A_SORT_RULE = "cases_filed:of a sort"
REPORTED = re.compile(r"接报|接警|发案|受理|立案|警情|高发")
"""全县共|接报|诈骗警情14起: what the sorts behind it are sorts of."""
SOLVED = re.compile(r"破获|侦破|破案")
"""破获|诈骗案件310起，其中刷单类52起: sorts of what was solved."""
STANDS_AT = re.compile(r"(?<!有关)(?<!相关)(?:[窃骗劫毒]案|罪案|罪行案件|罪行)(?:则|合共|共)?有$")
"""爆窃案有|1,427宗, 暴力罪案则有|9,168宗: how Hong Kong's police state what was reported."""
COMES_TO = re.compile(r"(?:[窃骗劫毒]案|犯罪案|罪案)件?(?:总?数量?)?(?:高达|多达|达到?)$")
"""全国电信诈骗案高达|59.9万起: what happened, in a clause without another verb."""
REACH = 160
"""Characters before a sort of crime in which it is said that such crimes were reported."""


def read(scene: Scene, quantity: Quantity) -> Reading:
    """A number of cases as a figure, or the reason why it is none."""
    governed = govern(scene, Frame.CASES, quantity)
    if governed is None or governed.how == "carried":
        sort = _sort_reported(scene, quantity)
        if sort is not None:
            return _filed(quantity, sort, OF_A_SORT_RULE, carried=governed is not None)
    if governed is None or (governed.how == "carried" and not continues(scene, quantity)):
        stands = STANDS_AT if quantity.unit == "宗" else COMES_TO
        if stands.search(scene.text, quantity.start - 12, quantity.start):
            start = max(scene.layout.clause(quantity.start).start, quantity.start - 12)
            return _filed(quantity, start, "cases_filed:stands at")
        if _is_size_class(scene, quantity):
            start = max(scene.layout.clause(quantity.start).start, quantity.start - 16)
            return _filed(quantity, start, "cases_filed:size class")
        if governed is None:
            return Refusal(quantity, "no verb says what happened to these cases")
    cue = governed.hit.cue
    if cue.kind is None:
        return Refusal(quantity, f"{cue.word}: {cue.reason}")
    if reason := why_not_counted(scene, quantity, governed):
        return Refusal(quantity, reason)
    kind = cue.kind
    if kind == "cases_solved" and ADMINISTRATIVE.search(scene.text, quantity.start - 8, quantity.start):
        kind = "cases_handled"
    said = quote(scene, quantity, governed)
    return Mention.of(quantity, kind, "case", said, cue.rule, carried=governed.how == "carried")


def _is_size_class(scene: Scene, quantity: Quantity) -> bool:
    clause = scene.layout.clause(quantity.start)
    front = scene.text[clause.start : quantity.start]
    behind = scene.text[quantity.end : min(clause.end, quantity.end + 24)]
    return SIZE.search(front + behind) is not None and "案" in front + behind


def _sort_reported(scene: Scene, quantity: Quantity) -> int | None:
    """Where 刷单返利类41起 of a report on what was reported begins.

    None for 涉税类52起 of cases solved, and for 求助类2300起 of calls.
    """
    sort = OF_A_SORT.search(scene.text, quantity.start - 20, quantity.start)
    if sort is None:
        return None
    sentence = scene.layout.sentence(quantity.start)
    solved = SOLVED.search(scene.text, sentence.start, quantity.start)
    reported = REPORTED.search(scene.text, max(0, quantity.start - REACH), quantity.start)
    return sort.start("sort") if reported and not solved else None


def _filed(quantity: Quantity, start: int, rule: str, *, carried: bool = False) -> Mention:
    """Cases that are counted without a verb of their own."""
    span = (start, quantity.end)
    return Mention.of(quantity, "cases_filed", "case", span, rule, carried=carried)
