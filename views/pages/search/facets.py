"""The facets beside the hits: values with their counts, each a link that adds it to the question or takes it out."""

from dataclasses import dataclass
from typing import Any

from search.engine import Page
from views import escape, labels
from views.health import source_name
from views.i18n import N_
from views.links import toggled
from views.pages.search.state import URL
from views.view import View


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet: its name in the address, in the engine, on the screen, and the names of its values."""

    name: str
    field: str
    title: str
    values: dict[str, str] | None = None


FACETS = (
    Facet("province", "provinces", N_("Provinces")),
    Facet("kind", "kinds", N_("Kind of figure"), labels.KINDS),
    Facet("role", "roles", N_("Money"), labels.ROLES),
    Facet("crime", "crime_types", N_("Crime type")),
    Facet("level", "issuer_level", N_("Issuer level"), labels.LEVELS),
    Facet("op", "operations", N_("Operation")),
    Facet("script", "script", N_("Script"), labels.SCRIPTS),
    Facet("source", "source_id", N_("Source")),
)
FIELDS = tuple(facet.field for facet in FACETS)
SHOWN = 12


def value_name(view: View, facet: Facet, value: str) -> str:
    """A facet value as the reader's language has it."""
    if facet.name == "crime":
        return labels.crime_label(value, view.language)
    if facet.name == "source":
        return source_name(view, value)
    return view.gettext(facet.values[value]) if facet.values and value in facet.values else view.province(value)


def link(view: View, state: dict[str, Any], **changes: str | list[str]) -> str:
    """The address of this question with something changed; the first page again."""
    return view.href("search", **URL.address(state, page="1", **changes))


def facets(view: View, state: dict[str, Any], page: Page) -> str:
    """Every facet that has more than one value, or one that is chosen."""
    return "".join(_facet(view, state, facet, page.facets.get(facet.field, ())) for facet in FACETS)


def _facet(view: View, state: dict[str, Any], facet: Facet, counts: tuple[tuple[str, int], ...]) -> str:
    chosen = tuple(state[facet.name])
    if not counts or (len(counts) == 1 and not chosen):
        return ""
    items = "".join(_value(view, state, facet, value, count) for value, count in counts[:SHOWN])
    title = escape.text(view.gettext(facet.title))
    return f'<section class="tb facet"><h3>{title}</h3><ul>{items}</ul></section>'


def _value(view: View, state: dict[str, Any], facet: Facet, value: str, count: int) -> str:
    chosen = tuple(state[facet.name])
    address = escape.attribute(link(view, state, **{facet.name: toggled(chosen, value)}))
    on, mark = (' class="on" aria-current="true"', "✓ ") if value in chosen else ("", "")
    name = escape.text(value_name(view, facet, value))
    return f'<li><a href="{address}"{on}><span>{mark}{name}</span><span class="count">{count:,}</span></a></li>'


def chosen(view: View, state: dict[str, Any]) -> str:
    """What the question is narrowed to, each with a link that takes it out."""
    by_name = {facet.name: facet for facet in FACETS}
    chips = []
    for name in (facet.name for facet in FACETS):
        for value in state[name]:
            address = link(view, state, **{name: toggled(tuple(state[name]), value)})
            chips.append(_chip(view, value_name(view, by_name[name], value), address))
    chips += [
        _chip(view, f"「{value}」", link(view, state, code=toggled(tuple(state["code"]), value)))
        for value in state["code"]
    ]
    return f'<div class="tb chips">{"".join(chips)}</div>' if chips else ""


def _chip(view: View, name: str, address: str) -> str:
    remove = escape.attribute(view.gettext("Remove {name}").format(name=name))
    return f'<a class="chip" href="{escape.attribute(address)}" aria-label="{remove}">{escape.text(name)} ✕</a>'
