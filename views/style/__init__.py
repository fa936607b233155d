"""The look: style sheets and colours, for light and dark."""

from functools import cache
from pathlib import Path


@cache
def stylesheet() -> str:
    """Every style sheet of this folder as one `<style>` element."""
    sheets = sorted(Path(__file__).parent.glob("*.css"))
    return "<style>" + "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets) + "</style>"
