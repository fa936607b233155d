"""One pass finds in each list what a pass for that list alone finds."""

import pytest
from ahocorasick_rs import AhoCorasick, MatchKind

from extract.crime import CRIME_WORDS
from extract.gazetteer import gazetteer
from extract.gazetteer.abbreviations import TRIGGERS
from extract.gazetteer.region import REGION_WORDS
from extract.kinds import CUES
from extract.kinds.cues import Frame
from extract.lexicon import Found, find_words
from samples.model import load_sites

TEXTS = ["\n".join(release.paragraphs) for site in load_sites() for release in site.releases]
LISTS = {
    "sure": gazetteer().sure_names,
    "weak": gazetteer().weak_names,
    "region": REGION_WORDS,
    "crime": CRIME_WORDS,
    **{frame.value: list(CUES[frame]) for frame in Frame},
}


def found_of(found: Found, name: str) -> list[tuple[int, int, int]]:
    return found.cues[Frame(name)] if name in list(Frame) else getattr(found, name)


@pytest.mark.parametrize("name", LISTS)
def test_a_list_is_found_as_if_it_stood_alone(name: str) -> None:
    alone = AhoCorasick(LISTS[name], matchkind=MatchKind.LeftmostLongest)
    assert any(alone.find_matches_as_indexes(text) for text in TEXTS)
    for text in TEXTS:
        assert found_of(find_words(text), name) == alone.find_matches_as_indexes(text)


def test_triggers_of_abbreviations_may_overlap() -> None:
    assert "赴粤" in TRIGGERS
    assert "粤、桂" in TRIGGERS
    assert find_words("赴粤、桂、湘三地抓捕").triggers == [0, 1, 3]


def test_it_is_linear_in_what_a_text_repeats() -> None:
    assert [(start, end) for _, start, end in find_words("兰州市" * 50_000).sure][-2:] == [
        (149_994, 149_997),
        (149_997, 150_000),
    ]
