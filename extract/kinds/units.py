"""What figures of each kind are counted in."""

UNIT_OF: dict[str, str] = {
    "arrests": "person",
    "detained": "person",
    "formally_arrested": "person",
    "administratively_detained": "person",
    "prosecuted": "person",
    "cases_solved": "case",
    "cases_filed": "case",
    "cases_handled": "case",
    "gangs": "gang",
    "dens": "place",
    "amount": "CNY",
    "drugs": "gram",
    "firearms": "piece",
    "victims": "person",
}
"""`Figure.unit` of each kind; that of an amount where its words name no other currency."""
