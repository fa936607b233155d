"""Names of kinds, roles, scopes, lenses and states: message ids here, translations in the catalogues."""

from extract.crime import LABELS
from extract.kinds.units import UNIT_OF
from views.i18n import N_

KINDS = {
    "arrests": N_("Arrests"),
    "detained": N_("Detained"),
    "formally_arrested": N_("Formally arrested"),
    "administratively_detained": N_("Administratively detained"),
    "prosecuted": N_("Prosecuted"),
    "cases_solved": N_("Cases solved"),
    "cases_filed": N_("Cases filed"),
    "cases_handled": N_("Cases handled"),
    "gangs": N_("Gangs broken up"),
    "dens": N_("Dens destroyed"),
    "amount": N_("Money"),
    "drugs": N_("Drugs seized"),
    "firearms": N_("Firearms seized"),
    "victims": N_("Victims"),
}
ROLES = {
    "seized": N_("Money seized"),
    "frozen": N_("Money frozen"),
    "stopped": N_("Payments stopped"),
    "recovered": N_("Losses recovered"),
    "prevented": N_("Losses prevented"),
    "involved": N_("Money involved"),
    "lost": N_("Money lost by victims"),
    "profit": N_("Criminal profit"),
    "bail_fine": N_("Fines and bail"),
    "other": N_("Other money"),
}
SCOPES = {
    "period": N_("total of a period"),
    "case": N_("one case"),
    "operation": N_("one operation"),
    "background": N_("background"),
}
BOUNDS = {"exact": N_("exact"), "over": N_("or more"), "under": N_("nearly"), "about": N_("about")}
LENSES = {"cases": N_("Cases and operations"), "totals": N_("Period totals")}
LEVELS = {
    "national": N_("National"),
    "province": N_("Province"),
    "prefecture": N_("City"),
    "county": N_("County"),
}
SCRIPTS = {"Hans": N_("Simplified"), "Hant": N_("Traditional")}
SUSPICIONS = {
    "not_positive": N_("nothing, or less than nothing"),
    "fraction": N_("a fraction of what comes in wholes"),
    "too_large": N_("larger than was ever stated"),
    "looks_like_a_year": N_("looks like a year"),
    "unit_slip": N_("its unit may have slipped"),
    "far_off": N_("a thousand times what single cases state"),
}
"""Why a figure is doubtful, in the codes of `compare.counting.outliers`."""
STATES = {
    "fresh": N_("working"),
    "quiet": N_("unusually quiet"),
    "blocked": N_("blocked"),
    "failing": N_("failing"),
    "moved": N_("moved"),
    "empty": N_("list is empty"),
    "changed": N_("layout changed"),
    "never_crawled": N_("never crawled"),
    "never_verified": N_("never verified"),
    "disabled": N_("switched off"),
}
CRIME_TYPES = tuple(LABELS)
MEASURES: tuple[str, ...] = (
    *(kind for kind in KINDS if kind != "amount"),
    *(f"amount:{role}" for role in ROLES if role != "other"),
)
"""What a comparison can be about, in the names of `tongbao stats --measure`."""


def measure_unit(measure: str) -> str:
    """The unit of a measure's sums: person, case, …, CNY."""
    kind, _, rest = measure.partition(":")
    return rest.partition(":")[2] or UNIT_OF[kind]


def measure_label(measure: str) -> str:
    """Message id of a measure's name."""
    kind, _, rest = measure.partition(":")
    role = rest.partition(":")[0]
    return ROLES[role] if role else KINDS[kind]


def figure_label(kind: str, role: str | None) -> str:
    """Message id of a figure's name: of its role for money, else of its kind."""
    return ROLES[role] if kind == "amount" and role else KINDS[kind]


def crime_label(slug: str, language: str) -> str:
    """A crime type's name in a language."""
    chinese, english = LABELS.get(slug, (slug, slug))
    return chinese if language == "zh" else english[:1].upper() + english[1:]
