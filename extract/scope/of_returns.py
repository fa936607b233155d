"""What was given back on one day, at a ceremony: 举行集中返还仪式，向5名受害人返还10万元."""

import re

from extract.scope.crime_side import ONE_VICTIM
from extract.scope.cues import DAY_OF_RETURN, OF_A_WHOLE_PLACE, PERIOD, RETURN
from extract.scope.said import Answer, Said
from extract.scope.setting import is_given_back

THAT_DAY = re.compile(r"\s*(?:(?:活动|仪式)?当[日天]|活动现场|现场|仪式上|大会上|会上)")
"""当天，新罗分局共向87名受害人返还1268.5万元: of the day that the title tells of."""
HELD = re.compile(rf"(?:举行|召开|举办)[^，。；]{{0,40}}{DAY_OF_RETURN}")
"""举行“百日会战”被盗财物发还大会|，向群众发还: the campaign only says what is given back."""
GOES_ON = re.compile(r"(?:现场|共|分别)?(?:向|返还|发还)")
"""举行集中返还仪式；|向5名受害人返还10万元: a piece of the sentence that goes on with the ceremony."""
GIVEN_BACK_BY_NOW = re.compile(rf"{OF_A_WHOLE_PLACE}(?:各级|公安机关|警方)*[已共累][^，。；\d]{{0,6}}[返发退]还")
"""截至目前，|全市已返还|3.2亿元, told behind a ceremony: all that the place gave back so far."""
LEAD = 200
"""Characters behind the title that say on what day it all came back."""


def of_a_return(said: Said) -> Answer:
    """举行集中返还仪式，向5名受害人返还10万元: given back on one day; 连女士接过56.2万元 is one victim's."""
    if not is_given_back(said.mention):
        return None
    text, at, title_end = said.setting.scene.text, said.mention.at, said.setting.title_end
    over = PERIOD.search(HELD.sub("", said.words))
    if over and not THAT_DAY.match(text, said.setting.scene.layout.clause(at).start):
        return None
    if GIVEN_BACK_BY_NOW.match(said.words):
        return "period"
    if at < title_end and "还" in said.words and RETURN.search(text, title_end, title_end + LEAD):
        return "operation"
    clause = said.setting.scene.layout.clause(at)
    if not RETURN.search(_piece(said)):
        if not RETURN.search(text, 0, title_end + LEAD):
            return None
        hers = said.mention.role == "recovered" and ONE_VICTIM.search(text, clause.start, clause.end)
        return "operation" if THAT_DAY.match(said.words) else "case" if hers else None
    return "case" if ONE_VICTIM.search(text, clause.start, at) else "operation"


def _piece(said: Said) -> str:
    """What stands around a mention between two ；, with all before it in its sentence where it goes on with that."""
    text, at = said.setting.scene.text, said.mention.at
    sentence = said.setting.scene.layout.sentence(at)
    before, _, piece = text[sentence.start : at].rpartition("；")
    piece += text[at : sentence.end].partition("；")[0]
    return f"{before}；{piece}" if GOES_ON.match(piece) else piece
