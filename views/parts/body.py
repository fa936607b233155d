"""A body's name as printed, with the place that it is of beside it where the name tells none."""

from compare.cells.whose import place_of
from compare.regions import unit_name
from extract.release import Json
from views.view import View


def named(view: View, body: str | None, code: str | None) -> str:
    """省公安厅（湖北）, 省公安厅 (Hubei); nothing of nobody."""
    place = place_of(body or "", code)
    if place is None:
        return body or ""
    where = view.short(place) or unit_name(place)  # short, since tables set a body on one line
    return f"{body}（{where}）" if view.language == "zh" else f"{body} ({where})"


def issuer(view: View, release: Json) -> str:
    """Who issued a release; nothing where that is unknown."""
    found = release["issuer"] or {}
    return named(view, found.get("name"), found.get("code"))


def figure_issuer(view: View, figure: Json) -> str:
    """Who issued the release of a figure; nothing where that is unknown."""
    return named(view, figure["issuer_name"], figure["issuer_code"])
