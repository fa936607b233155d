"""What can go wrong in comparing.

CompareError
├── MeasureError       a measure or a grouping that does not exist
├── CorrectionError    a decision that cannot be read or says something impossible; names file and line
└── PopulationError    the population table cannot be read
"""

from errors import TongbaoError


class CompareError(TongbaoError):
    """The base of this room's errors."""


class MeasureError(CompareError):
    """A measure or a grouping that does not exist; the message lists those that do."""

    exit_code = 2


class CorrectionError(CompareError):
    """A reviewer's decision cannot be read or says something impossible; the message names file and line."""


class PopulationError(CompareError):
    """The population table cannot be read; the message names the file and the line."""
