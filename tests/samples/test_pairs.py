"""The labelled pairs are many, varied and well formed."""

from collections import Counter
from datetime import date

from tests.data.event_pairs import event_pairs

PAIRS = event_pairs()


def test_there_are_at_least_300_pairs_of_both_labels() -> None:
    labels = Counter(pair["same"] for pair in PAIRS)
    assert labels.total() >= 300
    assert min(labels.values()) >= 100


def test_no_family_makes_up_more_than_a_twentieth() -> None:
    assert max(Counter(pair["why"] for pair in PAIRS).values()) <= len(PAIRS) / 20


def test_every_telling_has_a_date_and_a_text_of_its_own() -> None:
    tellings = {(t["published"], t["source"], t["title"], t["body"]) for pair in PAIRS for t in (pair["a"], pair["b"])}
    for published, source, title, body in tellings:
        assert date.fromisoformat(published) < date(2026, 12, 1)
        assert source
        assert title not in ("", body)
    assert len({body for *_, body in tellings}) == len(tellings)
