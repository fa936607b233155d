"""Sites that do not answer as they should: what a crawler must report and never count as silence."""

from samples.model import Site
from samples.page import Page

CHALLENGE = (
    "<script>document.cookie=('_')+('_')+('j')+('s')+('l')+('_')+('clearance')+('_s')+('=')+('1')+';path=/';"
    "location.href=location.pathname+location.search</script>"
)


def blocked(site: Site) -> Page:
    """The answer of a protective proxy (加速乐): status 521, a cookie and a script, no text."""
    cookie = ("Set-Cookie", f"__jsluid_h={site.host:032x}; max-age=31536000; path=/; HttpOnly")
    return Page(CHALLENGE.encode(), "text/html", 521, (cookie,))


def moved(site: Site) -> Page:
    """A redirect to a host that the source does not name."""
    return Page(b"", "text/html", 301, (("Location", f"http://{site.id}.invalid/"),))
