"""What tests share: parts that a machine may lack, and the refusal of the network."""

import os

import pytest

left_out: dict[str, str] = {}
"""Parts that this run did without -> what to install, for the last line of the run."""
skipped = 0
"""How many tests this run skipped."""


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
    left_out[what] = install
    pytest.skip(message)


def summary_line(skipped: int) -> str:
    """The last line of a run: what was left out and why."""
    if not left_out:
        return f"nothing was left out{f' but {skipped} skipped' if skipped else ''}"
    parts = "; ".join(f"{what} is missing ({install})" for what, install in sorted(left_out.items()))
    return f"left out {skipped} tests: {parts}"
