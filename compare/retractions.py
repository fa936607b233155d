"""Words by which a police body takes back what it has published; texts are Simplified."""

import re
from functools import lru_cache

from compare.text import days

_UNTRUE = "有误|不实|失实|不准确|(?:与|同)(?:事实|实际)(?:情况)?(?:严重|明显)?不(?:相)?符"
_WRONG = f"(?:{_UNTRUE}|应为|误[写印登])"
_CORRECTS = re.compile(
    "特此更正|现(?:予以?)?更正|更正如下|[，；]予以更正|勘误|撤稿"  # not 责令企业予以更正
    "|^[^\n]{0,40}(?<!户口|户籍|登记|年龄|姓名|征信)(?:更正|订正)的?(?:声明|说明|启事|公告|通知|通报)?\\s*\n"
    "|^(?:更正|订正)[：:]"  # titles: 关于传销案通报的更正, 更正：3月2日通报; not 办理户口更正
    "|(?:此前|日前|早前|\\d日)[^。]{0,20}(?:发布|公布|刊发|推送)的?[^。]{0,40}(?:通报|公告|稿件|文章|《)(?:(?!提醒|提示|呼吁)[^。]){0,60}"
    f"{_WRONG}"  # 3月2日发布的《…》中抓获63名有误
    f"|(?:此前|日前|早前|\\d日)[^。，]{{0,10}}通报[的中][^。]{{0,60}}{_WRONG}"  # 3月2日通报的传销案中抓获63名应为36名
    f"|通报(?:内容|信息|数据|[的中])?[^。，]{{0,20}}(?:{_WRONG}|予以?撤回)"  # 此前通报有误; not 通报，卡号填写有误
    f"|(?:{_UNTRUE})[^。]{{0,12}}(?:现|特此|决定|予以?)(?:予以?|决定)?(?:撤回|撤下|收回)"  # 内容不实，现予撤回
)
"""Words of a notice that corrects or withdraws; a crime's story has 更正征信, 银行卡号有误, 举报不实 too."""
_RUMOURS = re.compile(
    "网传|网民|网友|网上|谣|传言|(?<!新)媒体(?:报道|称)|平台(?:已|予以|对|将)|账号(?:已|被)"
    "|(?:公司|企业|商家|银行|学校|店铺|团伙|嫌疑人)(?:此前|曾|已)?(?:发布|发出|公布|张贴)"
    "|某[^，。]{0,8}(?:发布|发出|编造|散布|传播|张贴)"
)
"""通报，网传信息不实，平台已予以撤下; 公司发布的公告不实，已撤回: what others say is not the police's to take back; not
官方微信平台发布, 官方账号发布, 某公司诈骗案通报."""
_WITHDRAWS = re.compile(
    "(?:通报|消息|信息|公告|文章|稿件|推文|数据|内容)[^。]{0,40}(?:予以?|决定|现|特此)(?:撤回|撤下|收回|撤稿|作废)"
    "|撤回[^。，；]{0,20}(?:通报|公告|稿件)"
)
"""该通报内容不实，现予撤回; 撤回3月2日的通报; not 通报，及时撤回转账, 撤回起诉."""
_ANEW = re.compile("重新(?:通报|发布|公布)|现(?:重新|更正)|更正(?:后|如下)|(?:通报|情况)如下")
"""现予撤回，重新通报如下: what a withdrawal tells instead."""
_NOTICE = re.compile("撤|收回|作废|更正|勘误|订正|声明|说明|有误|不实|失实")
"""关于撤回3月2日通报的说明."""
_SIGNED = re.compile("(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日\\W*$")
"""特此说明。|2026年3月5日: the day of the notice, none that it is about."""
_OF_A_YEAR = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
"""2025年3月2日: the day of one year alone."""
_TITLE = re.compile("《([^《》\\n]{4,60})》")
"""《一季度战果通报》内容有误: the title of what a notice is about."""
_ONE_OF = re.compile("》(?:一文)?[中里]，?(?:的|关于|有关|所述|所称|提及的?)?[^，。；《》\\n]{1,14}案")
"""《三起案件通报》中传销案内容不实: a notice about a part of a release."""
_TOTALS = re.compile("战果|成效|数据|统计|总结|季度|半年|全年|年度|月份")
"""4月2日发布的一季度战果通报内容有误: a notice about stated totals."""
_STRETCH = re.compile("第?[一二三四1-4]季度|[上下]半年|全年|\\d{1,2}月份?(?!\\d*日)|[一二三四五六七八九十]{1,2}月份")
"""一季度战果通报, 3月份: the stretch of time of what a notice is about."""
_CASE = re.compile("案(?![件例])")
"""传销案通报: a notice about a case; not 刑事案件数据."""
_OTHER_WORK = re.compile("交通|道路|事故|防汛|消防|户籍|户口|出入境|培训|招录|招聘|志愿|人口")
"""一季度交通事故统计: what the police state besides crimes."""


@lru_cache(maxsize=8192)
def corrects(text: str) -> bool:
    """Whether a text corrects or withdraws an earlier one."""
    return _CORRECTS.search(_own(text)) is not None


def _own(text: str) -> str:
    """The sentences that are not about what others say."""
    return "。".join(sentence for sentence in text.split("。") if not _RUMOURS.search(sentence))


def withdraws(text: str) -> bool:
    """Whether a text withdraws an earlier one altogether."""
    return corrects(text) and _WITHDRAWS.search(_own(text)) is not None


def is_notice(title: str) -> bool:
    """Whether a title says that its text takes something back."""
    return _NOTICE.search(title) is not None


def tells_anew(text: str) -> int:
    """Where a withdrawal begins to tell what is right; its end where it does not."""
    found = _ANEW.search(text)
    return found.start() if found else len(text)


def days_meant(text: str) -> frozenset[tuple[int, int]]:
    """The days that a notice names, as (month, day), but for the one that it is signed with."""
    return days(_SIGNED.sub("", text))


def means(text: str, day: str) -> bool:
    """Whether a notice names a day (2026-03-02), of no other year."""
    year, month, number = (int(part) for part in day.split("-"))
    years = {int(y) for y, m, d in _OF_A_YEAR.findall(_SIGNED.sub("", text)) if (int(m), int(d)) == (month, number)}
    return (month, number) in days_meant(text) and (not years or year in years)


def titles_quoted(text: str) -> list[str]:
    """The titles that a notice quotes, as they are written."""
    return _TITLE.findall(text)


def stretches(text: str) -> frozenset[str]:
    """The stretches of time that a text names: 一季度 of 第一季度, 3月 of 3月份."""
    return frozenset(found.removeprefix("第").removesuffix("份") for found in _STRETCH.findall(text))


def is_of_one_case(text: str) -> bool:
    """Whether a notice is about one of the cases of the release that it quotes."""
    return _ONE_OF.search(text) is not None


def is_quoted(text: str, start: int) -> bool:
    """Whether a place in a notice is within a title that it quotes."""
    return any(found.start() < start < found.end() for found in _TITLE.finditer(text))


def is_about_totals(text: str) -> bool:
    """Whether a notice is about what was stated of crimes for a stretch of time, and about no case."""
    return _TOTALS.search(text) is not None and not any(other.search(text) for other in (_CASE, _OTHER_WORK))
