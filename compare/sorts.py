"""Which sorts of crime a stated total counts: 毒品案件90起 is of drugs, 刑事案件4.2万起 of all crime.

Only totals of the same sorts can be set against each other.
"""

import re
from functools import cache

from extract.crime import OTHER, VOCABULARY
from extract.release import Figure, Json, Release
from extract.text.script import simplify

Sorts = tuple[str, ...]
"""Slugs of types of crime, in order; none: all crime, or no sort that anybody names."""
UNNAMED_SORT: Sorts = (OTHER.slug,)
"""Of one sort that the vocabulary has no name for."""
_ALL = re.compile(
    "刑案|刑事(?:、治安|和治安|治安)?(?:犯罪)?案|刑事犯罪|"
    "(?:各类|各种|各类型)(?:违法|刑事|犯罪|违法犯罪)*(?:案|犯罪(?!嫌疑人|人员|团伙|分子))|违法犯罪案"
)
"""刑事案件, 各类案件, 各类违法犯罪; not 刑事拘留, 各类犯罪嫌疑人."""
_OF_A_SORT = re.compile("(?:领域|类|的|违法|犯罪|[”’」]|涉[^，。；、涉]{1,2}|破坏[^，。；]{1,8}设施)*")
"""What may stand between a sort and words that else mean all crime: 涉毒刑事案件, 电诈类刑事案件, 涉枪|涉爆刑事案件."""
_OF_ANY_SORT = re.compile("(?:涉[^，。；、涉]{1,3}(?:涉[^，。；、]{1,3})?|[”’」]类?|领域|设施)(?:违法|犯罪)*$")
"""涉爆|刑事案件, “枪爆”类|刑事案件: of a sort that has no name here."""
_AND = re.compile("(?:[、和与及]|以及|犯罪|案件|类|等|电信|网络)*")
"""What may stand between sorts that are counted together: 盗窃、抢劫案件."""
_SUBSET = re.compile("其中[^，。；]*[，；]")
"""破获刑事案件800起，|其中盗窃案件300起，|抓获500名: what a part names is nothing of the number behind it."""
_SUBSET_HERE = re.compile("其中[^，。；]*$")
"""其中首犯7名: a part with an opening of its own goes on with none."""
_NARROWED = re.compile(
    "(?:针对|聚焦|围绕|瞄准|紧盯|对)(?![^，。；]{0,30}(?:突出|各类|各种|刑事|治安|社会|街面|夏季|冬季))"
    "[^，。；]{2,40}(?:领域|行业|乱象|问题)(?=[^。；]*$)"
)
"""对物流领域“套路运”乱象，纵深打击，|抓获65人: of a sort that has no name here; not 针对突出问题."""
KINDS = ("drugs", "firearms")
"""Kinds of figures that are of one sort by what they count."""


@cache
def _named() -> tuple[re.Pattern[str], dict[str, str]]:
    """Finds the words of all sorts, of two the longer; and the slug of each."""
    slugs = {word: kind.slug for kind in (OTHER, *VOCABULARY) for word in kind.words.split("|")}
    longest = sorted(slugs, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest))), slugs


def _unnamed(text: str) -> Sorts | None:
    """Of a text without a sort: of all crime, or of a sort that the vocabulary has no name for, where it says so."""
    *_, found = (None, *_ALL.finditer(text))
    if found is None:
        return None
    return UNNAMED_SORT if _OF_ANY_SORT.search(text[: found.start()]) else ()


def _last_all(text: str, sort_end: int) -> bool:
    """Whether words for all crime stand behind the last sort and do not belong to it."""
    return any(_OF_A_SORT.fullmatch(text[sort_end : found.start()]) is None for found in _ALL.finditer(text, sort_end))


def all_named(text: str) -> list[str]:
    """The slug of every word of a Simplified text that names a sort, in order."""
    pattern, slugs = _named()
    return [slugs[found] for found in pattern.findall(text)]


def sorts_said(text: str) -> Sorts | None:
    """The sorts that the end of a text names; None where it names neither a sort nor all crime."""
    pattern, slugs = _named()
    named = list(pattern.finditer(text))
    if not named:
        return _unnamed(text)
    if _last_all(text, named[-1].end()):
        return ()
    found = {slugs[named[-1].group()]}
    for word, following in zip(reversed(named[:-1]), reversed(named), strict=False):
        if not _AND.fullmatch(text[word.end() : following.start()]):
            break
        found.add(slugs[word.group()])
    return tuple(sorted(found))


def _named_by(kind: str, quote: str, before: str, is_part: bool) -> Sorts | None:
    """The sorts that a figure's own words name: its quote, else its sentence up to its end."""
    if kind in KINDS:
        return (kind,)
    said = sorts_said(simplify(quote)[0])
    if said is not None:
        return said
    simple = simplify(before)[0]
    goes_on = is_part and _SUBSET_HERE.search(simple) is None
    said = sorts_said(simple if goes_on else _SUBSET.sub("", simple))
    return UNNAMED_SORT if said is None and _NARROWED.search(simple) else said


def named_sorts(release: Release, figure: Figure) -> Sorts:
    """The sorts of crime that a figure's own words name."""
    before = release.text[figure.sentence_start : figure.end]
    return _named_by(figure.kind, figure.quote, before, figure.part) or ()


def title_sorts(figure: Json) -> Sorts | None:
    """The sorts of crime that the title of a figure document's release names."""
    return sorts_said(simplify(figure["title"] or "")[0])


def said_sorts(figure: Json) -> Sorts | None:
    """The sorts of crime that a figure document's own words name; none: all crime; None: they name nothing."""
    before = figure["sentence"][: figure["end"] - figure["sentence_start"]]
    return _named_by(figure["kind"], figure["quote"], before, figure["part"])


def sorts_of(figure: Json) -> Sorts:
    """The sorts of crime that a figure document counts: those that its own words name, else the only one that its
    release is about."""
    said = said_sorts(figure)
    return release_sort(figure) if said is None else said


def release_sort(figure: Json) -> Sorts:
    """The sort of crime that a figure document's release is about, where it is one."""
    types = tuple(slug for slug in figure["crime_types"] if slug != OTHER.slug)
    return types if len(figure["crime_types"]) == 1 else ()
