"""What tests share: parts that a machine may lack, and the refusal of the network."""

import os
import re
from collections.abc import Sequence

import pytest

MISSING = re.compile(r"(?:Skipped: )?(?P<what>.+?) is missing: (?P<install>.+)")
"""Why `require` skips a test, as a report tells it, of whichever process."""


def require(present: object, what: str, install: str) -> None:
    """Skips the test where a part of the machine is missing; on CI it must be there, so the test fails there.

    Args:
        present: anything true if the part is there.
        what: the part, as in "Chromium".
        install: how to get it, as in "make system".
    """
    if present:
        return
    message = f"{what} is missing: {install}"
    if os.environ.get("CI"):
        pytest.fail(f"{message} (on CI nothing is left out)", pytrace=False)
    pytest.skip(message)


def summary_line(reasons: Sequence[str]) -> str:
    """The last line of a run: what was left out and why, from the reason of each test that was skipped."""
    told = sorted({(found["what"], found["install"]) for why in reasons if (found := MISSING.fullmatch(why))})
    if not told:
        return f"nothing was left out{f' but {len(reasons)} skipped' if reasons else ''}"
    return f"left out {len(reasons)} tests: {'; '.join(f'{what} is missing ({install})' for what, install in told)}"
