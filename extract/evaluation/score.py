"""What is measured of one field: precision, recall, F1, and how they are printed."""

from dataclasses import dataclass

NOT_MEASURED = "–"


@dataclass(frozen=True, slots=True)
class Score:
    """One field over all documents, micro-averaged; all three measures are fractions."""

    precision: float
    recall: float
    f1: float
    annotated: int
    """How many rows the annotations have."""

    def told(self) -> tuple[str, str, str]:
        """The three in print: without annotated rows dashes, but for the precision of what was read and is wrong."""
        if self.annotated:
            return f"{self.precision:.3f}", f"{self.recall:.3f}", f"{self.f1:.3f}"
        return NOT_MEASURED if self.precision else f"{self.precision:.3f}", NOT_MEASURED, NOT_MEASURED
