"""CMS families, found by looking: every module here that has a `family` is one. Adding a family is adding a module."""

from importlib import import_module
from pkgutil import iter_modules

from crawler.cms.family import Family, Follow, ListPage, Row

__all__ = ["FAMILIES", "Family", "Follow", "ListPage", "Row", "recognise"]


def _discover() -> dict[str, Family]:
    modules = (import_module(f"{__name__}.{entry.name}") for entry in iter_modules(__path__))
    families: list[Family] = [module.family for module in modules if hasattr(module, "family")]
    return {family.name: family for family in sorted(families, key=lambda family: family.rank)}


FAMILIES = _discover()
"""Name to family, in the order in which recognition tries them."""


def recognise(page: ListPage) -> Family:
    """The family of a first list page; the generic one where no other is sure."""
    return next(family for family in FAMILIES.values() if family.recognise(page))
