"""Figures in words: chips, tips, and the statement that carries a number."""

from collections.abc import Iterable

from extract.release import Json
from views import escape, labels, numbers
from views.parts.body import figure_issuer
from views.parts.marked import KIND_CLASS, Mark, passage
from views.parts.reasons import reason_markup
from views.view import View


def amount(view: View, figure: Json) -> str:
    """逾180万元, CNY 1,800,000: the number with unit and bound."""
    return numbers.quantity(figure["value"], figure["unit"], view.language, figure["bound"])


def measure_name(view: View, measure: str) -> str:
    """The name of a measure; of money in another currency than CNY with that."""
    currency = measure.partition(":")[2].partition(":")[2]
    return view.gettext(labels.measure_label(measure)) + (f" ({currency})" if currency else "")


def chips(view: View, release: Json, limit: int = 6, first: int | None = None) -> str:
    """A release's headline figures (else its first ones) as links to where they stand in the text; before them the one
    of the index `first`."""
    figures = list(enumerate(release["figures"]))
    ranked = [pair for pair in figures if pair[1]["headline"]] or [pair for pair in figures if not pair[1]["part"]]
    ranked = sorted(ranked, key=lambda pair: pair[0] != first)
    if first is not None and ranked[:1] != figures[first : first + 1]:
        ranked.insert(0, figures[first])
    shown = [_chip(view, release["id"], index, figure) for index, figure in ranked[:limit]]
    more = len(figures) - len(shown)
    if more > 0 and shown:
        shown.append(f'<span class="chip">+{more}</span>')
    return f'<div class="chips">{"".join(shown)}</div>' if shown else ""


def _chip(view: View, release: str, index: int, figure: Json) -> str:
    name = view.gettext(labels.figure_label(figure["kind"], figure["role"]))
    link = view.href("release", id=release, at=f"f{index}")
    css = "chip headline" if figure["headline"] else "chip"
    return (
        f'<a class="{css}" href="{escape.attribute(link)}">{escape.text(name)} '
        f"<b>{escape.text(amount(view, figure))}</b></a>"
    )


def tip(view: View, figure: Json) -> str:
    """What a mark tells when pointed at: kind and role, number, scope, rule."""
    _ = view.gettext
    lines = [
        f"{_(labels.figure_label(figure['kind'], figure['role']))}: {amount(view, figure)}",
        f"{_('Scope')}: {_(labels.SCOPES[figure['scope']])}"
        + (f" · {_('part of another figure')}" if figure["part"] else ""),
    ]
    if figure["period"]:
        lines.append(f"{_('Period')}: {figure['period']['start']} – {figure['period']['end']}")
    if figure["case_code"]:
        lines.append(f"{_('Case code')}: {figure['case_code']}")
    lines.append(f"{_('Rule')}: {figure['rule']}")
    return "\n".join(lines)


def marks(view: View, release: Json, target: str | None) -> list[Mark]:
    """Every figure, code and place of a release; `target` is the anchor (`f3`) of the figure to stand out."""
    found = [
        Mark(
            figure["start"],
            figure["end"],
            KIND_CLASS[figure["kind"]],
            tip(view, figure),
            rank=0 if f"f{index}" == target else 1,
            anchor=f"f{index}",
            target=f"f{index}" == target,
            aside=figure["part"] or figure["scope"] == "background",
        )
        for index, figure in enumerate(release["figures"])
    ]
    code, place = view.gettext("Case code"), view.gettext("Place")
    found += [Mark(c["start"], c["end"], "code", f"{code}: {c['code']}", rank=2) for c in release["case_codes"]]
    found += [
        Mark(p["start"], p["end"], "place", f"{place}: {p['name']} {p['code']}", rank=3) for p in release["places"]
    ]
    return found


def statement(view: View, figure: Json, reason: str | None = None) -> str:
    """The sentence behind a number, the number's words marked, with a link to them in the release.

    `figure` is a figure document; `reason` says why it was set aside.
    """
    sentence = figure["sentence"]
    start, end = (figure[name] - figure["sentence_start"] for name in ("start", "end"))
    words = passage(sentence, [(start, end)])
    link = view.href("release", id=figure["release"], at=f"f{figure['index']}")
    about = [figure_issuer(view, figure), figure["published"] or view.gettext("undated"), _days(view, figure)]
    note = f' <span class="badge warn">{reason_markup(view, reason)}</span>' if reason else ""
    return (
        f'<div class="statement {"aside" if reason else "counted"}"><b>{escape.text(amount(view, figure))}</b>{note} '
        f"<q>{words}</q>"
        f'<div class="meta">{escape.text(" · ".join(filter(None, about)))} · '
        f'<a href="{escape.attribute(link)}">{escape.text(view.called(figure))}</a></div></div>'
    )


def _days(view: View, figure: Json) -> str:
    """The stretch of time that a total is of; nothing of a case."""
    if figure["scope"] != "period" or not figure["period_start"]:
        return ""
    stretch = f"{figure['period_start']} – {figure['period_end']}"
    return view.gettext("counts {days}").format(days=stretch)


def statements(view: View, rows: Iterable[tuple[Json, str | None]]) -> str:
    """Several statements, in order."""
    return "".join(statement(view, figure, reason) for figure, reason in rows)
