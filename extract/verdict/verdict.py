"""Whether a text is a release (通报): reports police work on crime, whoever published it.

Recruitment, accidents, lectures against fraud, law texts, court statistics and foreign police stories are none.
"""

import re
from collections.abc import Sequence

from extract.places.abroad import is_about_abroad, is_foreign_story
from extract.release import Figure, Issuer
from extract.verdict.genre import is_no_report

_CAUGHT = re.compile(
    r"抓获|抓捕|捉获|擒获|擒|缉获|落网|归案|到案|刑事拘留|刑拘|拘捕|被捕|逮捕|控制|一网打尽|破获|侦破|告破|破案|"
    r"打掉|捣毁|捣破|端掉|摧毁|铲除|缴获|查获|起获|检获|查扣|扣押|冻结|止付|追回|挽回|收网|侦结|拦阻|拦截|追捕|劝阻|采取[^，。；\n]{0,6}强制措施|行政拘留|立案侦办|警[^。；\n]{0,10}逮到|罪嫌?移送|带回侦讯"
)
"""抓获5人, 止付300万元, 识破骗局, 侦破: words for a result."""
_POLICE = re.compile(
    r"公安|警方|[民员交特巡]警|刑警|警察|网警|派出所|刑事局|海巡|警分局|调查局|警务处|海警|边防|边检|边境(?:管理|检查)|移民管理|缉私|检警|地检署"
)
"""云川公安, 刑事局, 警务处, 海巡: police of whatever region."""
_DONE = r"(?:刑事拘留|行政拘留|刑拘|强制措施|抓获|擒获|归案|逮捕)"
_HELD = rf"(?:{_DONE}|控制(?!现场|局面|住?火|交通|区|车|情绪|人流))"
"""将李某当场控制; not 控制现场."""
_UNSAID = r"(?!应当|可以|有权|一般|需要|如果?有?[^，。；]{0,6}(?:对|实施|发现)|[将会可应]被)"
"""What police may do, and to whom: 民警介绍，如果有人…，公安机关应当将其刑事拘留."""
_PERSON = r"(?:某|[×xX]{2}|嫌疑人|行为人|造谣者|逃犯)"
_DEALT_WITH = re.compile(
    rf"(?:公安|警方|分局|派出所|[民交刑特巡网]警)(?:{_UNSAID}[^。；\n]){{0,48}}(?:"
    rf"(?:{_PERSON}|男子|女子|将其|对其)(?:{_UNSAID}[^。；\n]){{0,24}}{_HELD}"
    r"|(?:抓获|抓捕|拘捕|刑事拘留|刑拘)了?[^，。；\n]{0,12}某)"
    rf"|被(?:公安机关|警方|民警|我局|[^，。；\n]{{2,10}}公安局)[^，。；\n]{{0,12}}{_HELD}"
    rf"|{_PERSON}(?:(?!曾|此前|如|若|[将会应]被|可能)[^。；\n]){{0,40}}被[^，。；\n]{{0,8}}{_DONE}"
)
"""公安机关已依法对白某刑事拘留, 警方抓获犯罪嫌疑人白某, 刘某已被公安机关依法行政拘留, 造谣者张某已被依法行政拘留:
what was done about somebody, in one sentence; not 王某曾因赌博被行政拘留."""
_BULLETIN = 400
"""Characters of a bulletin (警情通报), or of the lead of a longer text that opens like one."""
_STORY = 800
"""Characters of a text that is no longer than the story of one case, which may end with what was done."""
_COURT_TITLE = re.compile(r"法院|检察|审理|开庭|宣判|获刑|判[处刑]|白皮书|一审|二审|受审")
"""云川法院公开审理, 主犯获刑五年, 一审宣判: a title about a trial."""
_LECTURE_TITLE = re.compile(
    r"宣传|讲座|警惕|防范|提醒|提示|招聘|招录|公告|知识|培训|倡议|如何|注意|揭秘|套路|骗局|手册|巡讲|演练|慰问|(?:奖励|管理|实施|暂行)办法|实施细则"
)
"""反诈宣传, 警惕刷单骗局, 招录公告: a title that teaches, warns or recruits."""
_LAW = re.compile(r"^[ \t\u3000]{0,8}第[一二三四五六七八九十百零\d]{1,5}条", re.M)
"""⏎第十二条　公安机关应当: a line that opens as an article; not 依据第十二条."""
_ARTICLES = 3
"""So many lines that begin as an article of law make a law text."""
_JUDGEMENT_TITLE = re.compile(r"判决书|裁定书")
"""张某诈骗罪刑事判决书, 执行裁定书."""
_PRAISE = re.compile(r"最美|候选人|事迹|先锋|标兵|英模|楷模|荣[获立]|等功(?<=[一二三]等功)|优秀人民警察|从警")
"""最美警察候选人, 荣立二等功, 先进事迹: many of them make a portrait."""
_PORTRAIT = 4
"""So many words of praise make a portrait of an officer or a unit."""
_VISIT = re.compile(
    r"讲解|发放|走进|深入(?:社区|校园|企业|农村|市场|乡村|村组)|入村|入户|进(?:社区|校园|企业|农村|市场|乡村|村组|商圈|工地)"
)
"""走进校园, 发放传单, 讲解反诈知识, 进社区: police who teach how not to be cheated."""
_TO_COME = re.compile(
    r"(?:将(?:会|依法|坚决|一律|全力|继续|持续|采取|予以|从严|严厉|加大|进一步|适时|被)"
    r"|一经|一旦|下一步|敦促|鼓励|欢迎|呼吁|希望|(?:(?<![非平不])凡|对于?(?:拒不|逾期|仍|继续))[^。；\n，]{0,30}(?:的|者|人员)，?)"
    r"(?:(?!已|成功|最?终于?|当场|迅速|连夜|随后|目前|民警|被|将(?:其|他|她|[^，。；]{0,6}[某×]))[^。；\n]){0,60}$"
)
"""警方将依法|抓捕归案, 凡拒不回国的，公安机关一律|冻结: what police mean to do; not 警方将张某|抓捕归案."""
_REWARDED = re.compile(r"[^。；\n]{0,30}的(?:[（(][^）)\n]{0,30}[）)])?[，,][^。\n]{0,30}奖")
"""协助抓获|滞留人员的，根据规定给予奖励: what is asked of the public."""
_PROVIDED = re.compile(
    r"[^。；\n]{0,80}?(?:视为(?:自动|主动|自首)|可以?(?:依法)?(?:从轻|减轻|从宽)|等?立功表现|[，,][^，。；\n]{0,8}从宽处理)"
)
"""随后到案|的，视为自动投案, 协助抓获|同伙等立功表现的，可以从轻: what a notice provides for those who give up."""
_HANDED_ON = re.compile(r"移[送交](?:至|给)?(?:当地|属地|同级)?公安(?:机关|部门)?")
"""移送公安部门|3件: police who only take over what others dealt with."""
_TOLD_BACK = 90
"""Characters before such a word in which it is said that it is yet to come."""
_LEAD = 120
"""Characters at the beginning that tell what a text is about."""
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


def _is_result(figure: Figure, issuer: Issuer | None) -> bool:
    """Whether a figure tells what police did; 批准逮捕20人 only of named police, for prosecutors count them too."""
    done = figure.kind in _DOING or (figure.kind == "formally_arrested" and issuer is not None)
    return figure.scope != "background" and (done or figure.role in _TAKING)


def _is_law(body: str) -> bool:
    """Whether lines open as articles; 条 is counted first, which most texts have too few of."""
    return body.count("条") >= _ARTICLES and len(_LAW.findall(body)) >= _ARTICLES


def _tells_of_something_else(title: str, body: str) -> bool:
    """Law texts, judgements, portraits of officers, visits that teach how not to be cheated."""
    if _JUDGEMENT_TITLE.search(title) or _is_law(body):
        return True
    if _CAUGHT.search(title) or ("战果" in title and not _PRAISE.search(title)):
        return False
    if len(_PRAISE.findall(title)) + len(_PRAISE.findall(body)) >= _PORTRAIT:
        return True
    lead = (title + body)[:_LEAD]
    return len(_VISIT.findall(lead)) >= 2 and _CAUGHT.search(lead) is None


def _is_abroad(simple: str, issuer: Issuer | None) -> bool:
    """A story of foreign police: by their names, or with a country in the lead and nothing Chinese about it."""
    if issuer is not None:
        return False
    return is_foreign_story(simple) or is_about_abroad(simple)


def is_release(simple: str, figures: Sequence[Figure], issuer: Issuer | None) -> bool:
    """The verdict on a text, from its words (`simple`: the Simplified copy, title first), figures and issuer."""
    title, _, body = simple.partition("\n")
    placed = any(figure.region for figure in figures)
    if _is_abroad(simple, issuer) or _tells_of_something_else(title, body):
        return False
    if is_no_report(title, body, issuer, placed):
        return False
    results = [figure for figure in figures if _is_result(figure, issuer)]
    if issuer is None and _POLICE.search(_HANDED_ON.sub("", simple)) is None:
        return len({figure.kind for figure in results if figure.kind in _DOING}) >= 2
    if _COURT_TITLE.search(title):
        return bool(results) and (any(figure.kind == "arrests" for figure in results) or _told(title, body) >= 3)
    if _LECTURE_TITLE.search(title) and not _CAUGHT.search(title):
        return any(figure.kind in _DOING for figure in results)
    start = body if len(simple) < _STORY else body[:_BULLETIN]
    return bool(results) or _was_dealt_with(start) or _told(title, body) >= 2


def _was_dealt_with(body: str) -> bool:
    dealt = _DEALT_WITH.search(body)
    return dealt is not None and _TO_COME.search(body, max(0, dealt.end() - _TOLD_BACK), dealt.end()) is None


def _told(title: str, body: str) -> int:
    """How often a text speaks of a result; what its title says counts twice."""
    return _results_told(body) + 2 * _results_told(title)


def _results_told(text: str) -> int:
    """How many words for a result a text has, without those of what police mean to do or reward."""
    return sum(not _is_to_come(text, word) for word in _CAUGHT.finditer(text))


def _is_to_come(text: str, word: re.Match[str]) -> bool:
    """公安机关将依法|抓捕归案, 直接|抓获逃犯的，给予奖励: nothing that was done."""
    if _TO_COME.search(text, max(0, word.start() - _TOLD_BACK), word.start()):
        return True
    return any(sign.match(text, word.end()) for sign in (_REWARDED, _PROVIDED))
