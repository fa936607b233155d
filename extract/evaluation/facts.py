"""What an annotation and a release can be compared by: the same facts, whoever stated them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from extract.evaluation.gold import Gold
from extract.release import Release

Row = tuple[str | float | None, ...]
"""One comparable statement of a field."""
Stated = tuple[Row, str]
"""A row and the words of the document that carry it (empty where none do)."""


@dataclass(frozen=True, slots=True)
class FigureFacts:
    """The annotated attributes of one figure."""

    kind: str
    role: str | None
    value: float
    bound: str | None
    scope: str | None
    headline: bool
    part: bool | None
    """Counted in another figure of the text; None where an annotation does not say."""
    quote: str


@dataclass(frozen=True, slots=True)
class Facts:
    """The annotated fields of one document."""

    is_release: bool
    issuer: str | None
    provinces: frozenset[str]
    codes: tuple[str, ...]
    figures: tuple[FigureFacts, ...]


def from_gold(gold: Gold) -> Facts:
    """What an annotation states; which figures are parts only where it says so of each."""
    parted = all(figure.part is not None for figure in gold.figures)
    return Facts(
        is_release=gold.is_release,
        issuer=gold.issuer_province,
        provinces=frozenset(gold.provinces),
        codes=tuple(gold.case_codes),
        figures=tuple(
            FigureFacts(
                f.kind, f.role, round(f.value, 2), f.bound, f.scope, f.headline, f.part if parted else None, f.quote
            )
            for f in gold.figures
        ),
    )


def from_release(release: Release) -> Facts:
    """The same fields of what the program read."""
    return Facts(
        is_release=release.is_release,
        issuer=release.issuer.province if release.issuer else None,
        provinces=frozenset(release.provinces),
        codes=tuple(code.code for code in release.case_codes),
        figures=tuple(
            FigureFacts(f.kind, f.role, round(float(f.value), 2), f.bound, f.scope, f.headline, f.part, f.quote)
            for f in release.figures
        ),
    )


OPTIONAL = {"issuer_province": "issuer", "provinces": "provinces", "case_codes": "codes"}
"""What an annotation may leave out, and the fact that is then not compared."""


def as_far_as(gold: Gold, read: Facts) -> Facts:
    """What was read, without the facts that the annotation leaves out: nobody said that there are none."""
    stated = from_gold(gold)
    left_out = [fact for name, fact in OPTIONAL.items() if name not in gold.model_fields_set]
    if any(figure.part is None for figure in stated.figures):
        read = replace(read, figures=tuple(replace(figure, part=None) for figure in read.figures))
    return replace(read, **{fact: getattr(stated, fact) for fact in left_out})


def _figures(*names: str, kinds: Sequence[str] = (), only: str = "") -> Callable[[Facts], list[Stated]]:
    """A field made of the named attributes of the figures of some kinds; amounts of role `other` are left out.

    `only`: an attribute without which a figure is left out, too.
    """

    def rows(facts: Facts) -> list[Stated]:
        return [
            (tuple(getattr(figure, name) for name in names), figure.quote)
            for figure in facts.figures
            if figure.role != "other" and (not kinds or figure.kind in kinds) and (not only or getattr(figure, only))
        ]

    return rows


FIELDS: dict[str, Callable[[Facts], list[Stated]]] = {
    "case_codes": lambda facts: [((code,), code) for code in facts.codes],
    "arrests": _figures("value", kinds=["arrests"]),
    "cases": _figures("value", kinds=["cases_solved"]),
    "amounts": _figures("value", kinds=["amount"]),
    "amount_roles": _figures("value", "role", kinds=["amount"]),
    "figures": _figures("kind", "role", "value"),
    "scopes": _figures("kind", "role", "value", "scope"),
    "headlines": _figures("kind", "role", "value", only="headline"),
    "parts": _figures("kind", "role", "value", only="part"),
    "bounds": _figures("kind", "role", "value", "bound"),
    "provinces": lambda facts: [((name,), "") for name in sorted(facts.provinces)],
    "issuer": lambda facts: [((facts.issuer,), "")] if facts.issuer else [],
    "is_release": lambda facts: [(("release",), "")] if facts.is_release else [],
}
"""Every scored field and the rows it is compared by."""
WHOLE = ("case_codes", "arrests", "cases", "amount_roles")
"""A document is wholly right where all of these are."""
