"""Over what a figure is stated: a period, one case, one operation, or background.

`own.RULES` asks each number by itself: whether it is somebody else's, of a sort or section of its own, then the words
of its sentence, then its paragraph; where nothing says, it is what the release is about (`focus`). What the numbers
of a text say of each other then overrules that, in this order:

- `of_one_case`, `retold`: a stretch or strike within one case's story is the case's;
- `of_whole_cases`: nothing of whole cases is one case's;
- `aside_of`, `beyond_the_news`, `older_than_now`, `of_all_so_far`: what is older or wider than the news is background;
- `against_focus`: a raid inside a case is the case's, the same police's wider totals beside a case background;
- `_with_neighbours`: what goes on with a number has its scope.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from extract.grammar.carried import SUBSET_OPENS
from extract.grammar.scene import Scene
from extract.readers.mention import Mention
from extract.readers.persons_further import CUSTODY
from extract.release import Scope
from extract.scope.batches import of_one_case, of_whole_cases
from extract.scope.by_now import of_all_so_far
from extract.scope.context import aside_of, beyond_the_news, is_of_the_place, is_older, news_year, older_than_now
from extract.scope.cues import BY_THIS_DAY, NATION, SUMMED
from extract.scope.focus import against_focus, focus_of, names_a_case
from extract.scope.own import own_scope
from extract.scope.retold import retold
from extract.scope.said import is_strike
from extract.scope.setting import MANY_CASES, Company, Setting, companies_of, is_crime_side
from extract.scope.stretches import WHOLE

THEY = re.compile(rf"(?:(?:{BY_THIS_DAY}|现)[，,]?)?(?:上述|这|该)?")
"""目前，|5人已被刑拘, 上述|5人: a sentence that goes on with those just counted."""
__all__ = ["Setting", "scopes_of", "speaks_of_the_nation"]


def scopes_of(setting: Setting, mentions: Sequence[Mention]) -> list[Scope]:
    """The scope of each mention of a release, in order."""
    companies = companies_of(setting.scene, mentions)
    own = [own_scope(setting, mention, companies) for mention in mentions]
    focus = focus_of(setting, mentions, own, companies)
    first_case_at = next(
        (m.at for m, scope in zip(mentions, own, strict=True) if scope == "case" and m.at > setting.title_end), None
    )
    settled = [
        scope or _unsaid(setting, m, companies[setting.scene.layout.sentence_number(m.at)], focus, first_case_at)
        for m, scope in zip(mentions, own, strict=True)
    ]
    settled = retold(setting, mentions, of_one_case(setting, mentions, settled, focus), focus)
    settled = of_whole_cases(setting.scene, mentions, settled)
    news = news_year(setting, mentions, settled)
    aside = {m.at for m in aside_of(setting, mentions, settled, focus)} | beyond_the_news(setting, mentions, settled)
    aside = _from_their_beginning(setting.scene, mentions, settled, aside) | older_than_now(setting, mentions, settled)
    so_far = of_all_so_far(setting.scene, mentions, settled)
    scopes: list[Scope] = [
        "background"
        if mention.at in so_far or (scope == "period" and (is_older(setting, mention, news) or mention.at in aside))
        else against_focus(setting, mention, scope, focus, companies)
        for mention, scope in zip(mentions, settled, strict=True)
    ]
    return _with_neighbours(setting.scene, mentions, scopes)


def _with_neighbours(scene: Scene, mentions: Sequence[Mention], scopes: list[Scope]) -> list[Scope]:
    """What goes on with context is context; a measure that counts again those just caught is of what they are."""
    for at in range(1, len(mentions)):
        if scopes[at - 1] == "background" and _goes_on(scene, mentions[at - 1], mentions[at]):
            scopes[at] = "background"
        elif (caught := _same_persons(scene, mentions, at)) is not None:
            scopes[at] = scopes[caught]
    return scopes


def _from_their_beginning(
    scene: Scene, mentions: Sequence[Mention], scopes: Sequence[Scope], aside: AbstractSet[int]
) -> set[int]:
    """Without what goes on with news: 共破获150起，其中侵财案件|100起|: a sentence is no context in part."""
    opens: dict[int, bool] = {}
    for mention, scope in zip(mentions, scopes, strict=True):
        if scope == "period":
            opens.setdefault(scene.layout.sentence_number(mention.at), mention.at in aside)
    return {at for at in aside if opens.get(scene.layout.sentence_number(at), True)}


def _goes_on(scene: Scene, context: Mention, mention: Mention) -> bool:
    """Whether a number goes on with one that is context: 全国打掉3347个。其中…528个; 受理1.4万件，财损66亿元."""
    sentence = scene.layout.sentence(mention.at)
    if context.at >= sentence.start and SUBSET_OPENS.match(scene.text, scene.layout.clause(mention.at).start):
        return True
    if SUBSET_OPENS.match(scene.text, sentence.start):
        return context.at >= sentence.start or scene.layout.sentence(sentence.start - 1).start <= context.at
    filed = context.kind == "cases_filed" and is_crime_side(mention)
    return filed and context.at >= sentence.start and scene.text[context.stop : mention.start].count("，") <= 1


def _same_persons(scene: Scene, mentions: Sequence[Mention], at: int) -> int | None:
    """抓获犯罪嫌疑人5名…。|5人|现已被刑拘: the arrests of the sentence before that a measure counts again."""
    mention = mentions[at]
    sentence = scene.layout.sentence(mention.at)
    if mention.kind not in CUSTODY or not THEY.fullmatch(scene.text, sentence.start, mention.at):
        return None
    before = scene.layout.sentence(sentence.start - 1).start
    near = takewhile(lambda n: mentions[n].at >= before, range(at - 1, -1, -1))
    return next((n for n in near if mentions[n].kind == "arrests" and mentions[n].value == mention.value), None)


def _unsaid(setting: Setting, mention: Mention, company: Company, focus: Scope, first_case_at: int | None) -> Scope:
    """Where nothing says: many solved cases are a period's, unless the release is about a strike."""
    if focus == "case" and is_of_the_place(setting, mention, company, first_case_at):
        return "background"
    if focus == "case" and names_a_case(setting) and not _is_of_a_place(setting, mention):
        return "case"
    many = company.cases >= MANY_CASES and (focus != "operation" or _follows_a_stretch(setting, mention))
    return "period" if many else focus


def _is_of_a_place(setting: Setting, mention: Mention) -> bool:
    """全市公安机关破案160起, 共破案160起: of more than the case that the title names."""
    start = setting.scene.layout.sentence(mention.at).start
    return any(sign.search(setting.scene.text, start, mention.stop) for sign in (WHOLE, SUMMED))


def _follows_a_stretch(setting: Setting, mention: Mention) -> bool:
    """2023年以来，保持严打态势。|破获刑事案件411起, before the strike that the text tells of later."""
    layout, text = setting.scene.layout, setting.scene.text
    start = layout.sentence(mention.at).start
    before = text[layout.sentence(start - 1).start : start] if start > setting.title_end else ""
    return "以来" in before and not is_strike(before) and not any(map(str.isdigit, before.partition("以来")[2]))


def speaks_of_the_nation(text: str) -> bool:
    """Whether a text states nationwide numbers."""
    return NATION.search(text) is not None
