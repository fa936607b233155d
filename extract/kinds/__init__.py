"""The kinds of figures: one small module of cue tables each, joined here into one table a frame."""

from extract.kinds import amounts, arrests, cases, groups, measures, persons_else, seized_goods, victims
from extract.kinds.cues import Cue, Frame

MODULES = (arrests, measures, victims, persons_else, cases, groups, amounts, seized_goods)


def _tables() -> dict[Frame, dict[str, Cue]]:
    tables: dict[Frame, dict[str, Cue]] = {frame: {} for frame in Frame}
    for module in MODULES:
        for cue in module.CUES:
            if tables[cue.frame].setdefault(cue.word, cue) is not cue:
                raise ValueError(f"{module.__name__}: {cue.word} is already a cue of {cue.frame.value}")
    return tables


CUES = _tables()
"""Frame → word → cue."""
