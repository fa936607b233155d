import pytest

from extract.evaluation.facts import FIELDS
from tests.extract.floors import floors, present, raised, sample_evaluation


@pytest.mark.parametrize("field", [*FIELDS, "whole"])
def test_the_samples_are_read_at_least_as_well_as_ever(field: str) -> None:
    score, floor = present()[field], floors()[field]
    misses = "\n".join(map(str, (m for m in sample_evaluation().misses if m.field == field)))
    assert score >= floor, f"{field} fell to {score:.3f}, its floor is {floor}:\n{misses}"


def test_floors_rise_and_never_fall() -> None:
    assert raised({"arrests": 0.9, "cases": 0.9}, {"arrests": 0.957, "cases": 0.5, "bounds": 1.0}) == {
        "arrests": 0.95,
        "cases": 0.9,
        "bounds": 1.0,
    }
