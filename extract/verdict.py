"""Whether a text is a release (通报): reports police work on crime, whoever published it.

Recruitment, accidents, lectures against fraud, law texts, court statistics and foreign police stories are none.
"""

import re
from collections.abc import Sequence

from extract.issuer import is_foreign_story
from extract.release import Figure, Issuer

_CAUGHT = re.compile(
    r"抓获|抓捕|捉获|擒获|擒|缉获|落网|归案|到案|刑事拘留|刑拘|拘捕|被捕|逮捕|控制|一网打尽|破获|侦破|告破|破案|"
    r"打掉|捣毁|捣破|端掉|摧毁|铲除|缴获|查获|起获|检获|查扣|扣押|冻结|止付|追回|挽回|收网|侦结|拦阻|拦截"
)
_POLICE = re.compile(r"公安|警方|民警|刑警|警察|网警|派出所|刑事局|海巡|警分局|调查局|警务处|海警|缉私")
_COURT_TITLE = re.compile(r"法院|检察|审理|开庭|宣判|获刑|判[处刑]|白皮书|一审|二审|受审")
_LECTURE_TITLE = re.compile(
    r"宣传|讲座|警惕|防范|提醒|提示|招聘|招录|公告|知识|培训|倡议|如何|注意|揭秘|套路|骗局|手册|巡讲|演练|慰问"
)
_TAKING = frozenset({"seized", "frozen", "stopped", "recovered", "prevented"})
_DOING = frozenset(
    {
        "arrests",
        "detained",
        "cases_solved",
        "gangs",
        "dens",
        "drugs",
        "firearms",
        "administratively_detained",
        "cases_handled",
    }
)


def _is_result(figure: Figure) -> bool:
    return figure.scope != "background" and (figure.kind in _DOING or figure.role in _TAKING)


def is_release(simple: str, figures: Sequence[Figure], issuer: Issuer | None) -> bool:
    """The verdict on a text, from its words (`simple`: the Simplified copy, title first), figures and issuer."""
    title, _, body = simple.partition("\n")
    if (issuer is None and _POLICE.search(simple) is None) or (issuer is None and is_foreign_story(simple)):
        return False
    results = [figure for figure in figures if _is_result(figure)]
    told = len(_CAUGHT.findall(body)) + 2 * len(_CAUGHT.findall(title))
    if _COURT_TITLE.search(title):
        return bool(results) and told >= 3
    if _LECTURE_TITLE.search(title) and not _CAUGHT.search(title):
        return any(figure.kind in _DOING for figure in results)
    return bool(results) or told >= 2
