"""Which of several cases, or totals, a later telling goes back to: 续报 tells on with one case, a withdrawal that names
neither day nor title takes back the last totals.

Such a telling resembles all cases of its county; it is linked to one of them. Which one is told by the telling and
what came before it, so it is the same in whatever order releases arrive.
"""

from collections.abc import Callable, Iterable, Mapping

from compare.events.further import goes_on
from compare.events.likeness import compare
from compare.events.matching import Link
from compare.events.notices import is_unnamed_withdrawal
from compare.mentions import Mention

Related = Callable[[Mention, Mention], bool]
"""Whether two mentions are linked."""


def goes_back(mention: Mention) -> bool:
    """Whether a mention tells of one thing that was told before, without saying which."""
    return mention.kind == "incident" and (goes_on(mention.text) or is_unnamed_withdrawal(mention))


def earlier_first(mention: Mention) -> tuple[str, bool, str]:
    """Sort key: by day, and a telling that goes back behind the first reports of its day."""
    return mention.release.published or "", goes_back(mention), mention.key


def _are_one(a: Mention, b: Mention, are_linked: Related) -> bool:
    """Whether two tellings may be of one thing: they are linked, or first reports that nothing tells apart."""
    if are_linked(a, b) or a.release.id == b.release.id:
        return True
    return a.kind == b.kind and not goes_back(a) and not goes_back(b) and compare(a, b).score > 0


def _groups(told: Iterable[Mention], are_linked: Related) -> list[list[Mention]]:
    groups: list[list[Mention]] = []
    for mention in told:
        mine = [group for group in groups if any(_are_one(mention, other, are_linked) for other in group)]
        groups = [group for group in groups if group not in mine]
        groups.append([mention, *(other for group in mine for other in group)])
    return groups


def chosen(later: Mention, links: Mapping[str, Link], told: Iterable[Mention], are_linked: Related) -> frozenset[str]:
    """The keys of those earlier tellings, of all that a telling is alike, to which it goes back: the likest, of several
    the latest; a withdrawal takes back the latest."""
    is_notice = is_unnamed_withdrawal(later)

    def rank(group: list[Mention]) -> tuple[float, str, str]:
        likest = 0.0 if is_notice else max(links[mention.key].comparison.score for mention in group)
        return likest, max(m.release.published or "" for m in group), max(m.key for m in group)

    groups = _groups(sorted(told, key=earlier_first), are_linked)
    return frozenset(mention.key for mention in max(groups, key=rank)) if groups else frozenset()
