"""What a page is, and how pages are found: every package in `views/pages/`."""

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from views.view import View


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the app."""

    path: str
    """In the address: `/search`. The page at `/` is the one with the lowest order."""
    title: str
    """Message id of its name; translated where it is shown."""
    order: int
    package: str
    """Its package, whose module `render` draws it; that is imported when somebody first asks for the page."""
    listed: bool = True
    """Shown in the navigation."""

    def render(self, view: View) -> None:
        """Draws it."""
        import_module(f"{self.package}.render").render(view)


@cache
def pages() -> tuple[Page, ...]:
    """Every page, by order."""
    from views import pages as package

    modules = [import_module(f"{package.__name__}.{module.name}") for module in iter_modules(package.__path__)]
    return tuple(sorted((module.PAGE for module in modules), key=lambda page: page.order))
