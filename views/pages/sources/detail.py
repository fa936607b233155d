"""One source in full: what it is, how it is, what its host's robots.txt said."""

from crawler.health.report import SourceHealth
from views import escape
from views.dates import day_of, moment
from views.pages.sources.calendar import calendar
from views.pages.sources.names import badge
from views.pages.sources.sentences import sentence
from views.view import View


def detail(view: View, source: SourceHealth) -> str:
    """The section of a source."""
    advice = f'<p class="soft">{escape.text(sentence(view, source.advice))}</p>' if source.advice else ""
    return (
        f'<section class="tb" data-anchor="source" tabindex="-1">'
        f"<h2>{escape.text(source.name)} {badge(view, source.state)}</h2>"
        f"<p>{escape.text(sentence(view, source.reason))}</p>{advice}{_unread(view, source)}{_unverified(view, source)}"
        f"{calendar(view, source)}"
        f'<dl class="facts">{_facts(view, source)}</dl>{_robots(view, source)}</section>'
    )


def _error(view: View, said: str | None) -> str:
    """`2026-11-22T21:54:03+00:00: the server answers HTTP 502` as moment and sentence."""
    when, _, what = (said or "").partition(": ")
    return f"{moment(when)}: {sentence(view, what)}" if what else "–"


def _stretch(first: str | None, last: str | None) -> str:
    return f"{first or '…'} – {last or '…'}" if first or last else ""


def _unread(view: View, source: SourceHealth) -> str:
    if not source.is_unread:
        return ""
    text = view.gettext("Never read yet: first tried on {day}. Of earlier days nothing can be said.")
    return f'<p class="caution">{escape.text(text.format(day=day_of(source.first_run or "")))}</p>'


def _unverified(view: View, source: SourceHealth) -> str:
    if source.verified:
        return ""
    text = view.gettext(
        "Nobody has checked this definition against the live site: where it is silent, charts say “never verified”."
    )
    return f'<p class="caution">{escape.text(text)}</p>'


def _facts(view: View, source: SourceHealth) -> str:
    _ = view.gettext
    usual = f"{source.per_week:.1f}" if source.per_week is not None else _("unknown")
    recent = f"{source.recent_per_week:.1f}" if source.last_success else _("unknown")
    rows = [
        ("id", source.source_id),
        (_("Place"), view.province(source.province) if source.province != "000000" else _("Nationwide")),
        (_("Site software"), source.family),
        (_("Last crawled"), moment(source.last_run) or _("never")),
        (_("Last success"), moment(source.last_success) or _("never")),
        (_("Last error"), _error(view, source.last_error)),
        (_("Releases in the archive"), f"{source.pages:,}"),
        (_("Per week: usual, last four weeks"), f"{usual}, {recent}"),
        (_("Complete between"), _stretch(source.covered_from, source.covered_until) or "–"),
        (_("Definition verified"), source.verified or _("never")),
        (_("Note"), source.note or "–"),
    ]
    links = "<br>".join(
        f'<a href="{escape.attribute(url)}" rel="noopener">{escape.text(url)}</a>'
        for url in filter(escape.web_url, source.lists)
    )
    lists = f"<dt>{escape.text(_('List pages'))}</dt><dd>{links}</dd>"
    return "".join(f"<dt>{escape.text(name)}</dt><dd>{escape.text(value)}</dd>" for name, value in rows) + lists


def _robots(view: View, source: SourceHealth) -> str:
    return "".join(
        f"<details><summary>robots.txt · {escape.text(robots.host)} · {escape.text(robots.fetched[:10])} · "
        f"{robots.status}</summary><pre>{escape.text(robots.text)}</pre></details>"
        for robots in source.robots
    )
