"""A body's name as printed, with the place that it is of beside it where the name tells none."""

from compare.regions import unit_name
from compare.whose import place_of
from extract.release import Json
from views.provinces import BY_CODE
from views.view import View


def named(view: View, body: str | None, code: str | None) -> str:
    """省公安厅（湖北）, 省公安厅 (Hubei); nothing of nobody."""
    place = place_of(body or "", code)
    if place is None:
        return body or ""
    where = _short(view, place)
    return f"{body}（{where}）" if view.language == "zh" else f"{body} ({where})"


def _short(view: View, place: str) -> str:
    """Short, since tables set a body on one line."""
    province = BY_CODE.get(place)
    if province is None:
        return unit_name(place)
    return province.short if view.language == "zh" else province.english


def issuer(view: View, release: Json) -> str:
    """Who issued a release; nothing where that is unknown."""
    found = release["issuer"] or {}
    return named(view, found.get("name"), found.get("code"))
