"""How the sample sites look: one module a family of content management systems.

Each module has `SECTION`, the path of the list page; `article_path(release)`; and `build(site)`, every page of the
site by path. A new family is one more module here.
"""

from importlib import import_module
from typing import Protocol, cast

from samples.model import SampleRelease, Site
from samples.page import Pages


class Family(Protocol):
    """What a module of this package offers."""

    SECTION: str

    def article_path(self, release: SampleRelease) -> str:
        """Path of the article on its site."""
        ...

    def build(self, site: Site) -> Pages:
        """All pages of the site by path."""
        ...


def family(name: str) -> Family:
    """The module `samples.families.<name>`."""
    return cast("Family", import_module(f"samples.families.{name}"))
