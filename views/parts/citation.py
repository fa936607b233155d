"""How to cite a release, or a figure's sentence: agency, title, stated publisher, date, URL, hash of the bytes."""

from extract.release import Json
from views.view import View


def quoted(view: View, release: Json, figure: Json) -> str:
    """The sentence of a figure, with the citation of its release."""
    dash = "——" if view.language == "zh" else " — "
    return f"“{figure['sentence'].strip()}”{dash}{cite(view, release)}"


def cite(view: View, release: Json) -> str:
    """One line that a footnote can take over.

    Example: 甘肃省公安厅：《…》，2020-08-28，https://…（存档 SHA-256 9f86d0…，采集于 2020-09-01）
    """
    _ = view.gettext
    issuer = (release["issuer"] or {}).get("name") or release["source"] or _("unknown body")
    title, date = release["title"] or _("untitled"), release["published"] or _("undated")
    where = release["url"] or release["path"]
    if release["source"] not in (None, issuer):
        date = f"{_('source: {name}').format(name=release['source'])}{'，' if view.language == 'zh' else ', '}{date}"
    archive = _("archived copy SHA-256 {hash}, fetched {fetched}").format(
        hash=release["sha256"] or "–", fetched=(release["fetched"] or "–")[:10]
    )
    if view.language == "zh":
        return f"{issuer}：《{title}》，{date}，{where}（{archive}）。"
    return f'{issuer}, "{title}", {date}, {where} ({archive}).'
