"""Bodies whose name tells no place (省公安厅, 全市公安机关): which one they are of, to be said beside the name."""

import re

from compare.regions import city_code, contains, figure_code, province_code, unit_name
from extract.release import Json

_NAMELESS = re.compile(r"[全本我]?(?P<level>省|自治区|市|州|盟)(?:各地|各级)?(?:公安|警)")
"""省公安厅, 自治区公安厅, 全市公安机关, 我省警方; not 甘肃省公安厅."""


def place_of(body: str, code: str | None) -> str | None:
    """The code of the place that a body's readers are left to know; None where its name tells it, or nobody knows.

    >>> place_of("省公安厅", "420100"), place_of("市公安局", "411081"), place_of("兰州市公安局", "620100")
    ('420000', '411000', None)
    """
    found = _NAMELESS.match(body)
    if not found or not code:
        return None
    return (city_code(code) if found["level"] in "市州盟" else None) or province_code(code)


def named(body: str, code: str | None) -> str:
    """省公安厅 (湖北省): the name as printed, and whose body it is where that is left out."""
    place = place_of(body, code)
    return f"{body} ({unit_name(place)})" if place else body


def body_of(total: Json) -> str | None:
    """Whose total a figure document is: its issuer's, or that of the police of its place, where the issuer is of
    another one (what 湖南省公安厅 tells of 贵州, 利川市公安局 of 全州) or nobody."""
    code, issuer, name = figure_code(total), total["issuer_code"], total["issuer_name"]
    if code is None or (name and issuer is None) or (issuer and contains(issuer, code)):
        found: str | None = name
        return found
    return unit_name(code) + "警方"
