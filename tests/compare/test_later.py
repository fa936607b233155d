"""What a police body says later of the same case: a further report, a correction, a withdrawal."""

import pytest

from compare.events.further import adds, called_after, goes_on
from compare.retractions import corrects, days_meant, withdraws
from tests.compare.memory import Printed, counted

RAID: Printed = (
    "2026-03-02",
    "扬州警方破获一起传销案\n\n扬州市公安局邗江分局近日破获一起传销案，抓获犯罪嫌疑人63名，涉案金额800万元。",
)
GAMBLING: Printed = (
    "2026-03-08",
    "合肥警方破获特大跨境网络赌博案\n\n合肥市公安局蜀山分局近日破获一起特大跨境网络赌博案，抓获犯罪嫌疑人36名，"
    "冻结涉案资金1200万元。",
)
COUNTY: Printed = (GAMBLING[0], GAMBLING[1].replace("合肥警方", "蜀山警方"))


def later(raid: Printed, day: str, text: str, measure: str = "arrests") -> list[object]:
    return counted([raid, (day, text)], measure)


def test_a_further_report_weeks_later_is_the_same_case() -> None:
    text = (
        "网络赌博案续报\n\n合肥市公安局蜀山分局侦办的特大跨境网络赌博案有新进展，抓获犯罪嫌疑人增至{}名，"
        "冻结涉案资金增至{}万元。"
    )
    assert later(GAMBLING, "2026-03-28", text.format(51, 1500)) == [51]
    assert later(GAMBLING, "2026-03-28", text.format(51, 1500), "amount:frozen") == [15_000_000]
    assert later(GAMBLING, "2026-03-28", text.format(21, 900)) == [57]


OTHER: Printed = (
    "2026-03-10",
    "蜀山警方打掉网络赌博团伙\n\n合肥市公安局蜀山分局打掉一个以张某为首的网络赌博团伙，抓获犯罪嫌疑人41名，"
    "冻结涉案资金1300万元。",
)


def further(case: str) -> Printed:
    return (
        "2026-03-16",
        f"{case}续报\n\n合肥市公安局蜀山分局侦办的{case}有新进展，抓获犯罪嫌疑人增至51名，冻结涉案资金增至1500万元。",
    )


def test_a_further_report_of_a_named_case_takes_in_no_other_of_the_same_county() -> None:
    assert counted([GAMBLING, OTHER]) == [77]
    for case in ("张某网络赌博案", "张某、王某等人网络赌博案"):
        assert counted([GAMBLING, OTHER, further(case)]) == [87]
        assert counted([GAMBLING, OTHER, further(case)], "amount:frozen") == [27_000_000]
    assert counted([OTHER, further("网络赌博案")]) == [51]


def test_a_further_report_two_months_later_is_the_same_case() -> None:
    assert counted([COUNTY, ("2026-05-10", further("网络赌博案")[1])]) == [51]
    assert counted([COUNTY, ("2026-05-10", further("网络赌博案")[1].replace("蜀山", "包河"))]) == [87]
    assert counted([COUNTY, ("2026-11-10", further("网络赌博案")[1])]) == [87]
    first = ("2026-05-10", COUNTY[1].replace("36", "51"))
    assert counted([COUNTY, first]) == [87]


def test_a_person_whom_a_further_report_is_the_first_to_name_does_not_make_it_another_case() -> None:
    day, text = further("网络赌博案")
    for more in ("主犯李某到案。", "此前接群众李某报案。", "民警查清李某涉案资金流向。"):
        assert counted([GAMBLING, (day, text + more)]) == [51]


@pytest.mark.parametrize(
    "told",
    [
        "全局破案率上升至98%。",
        "民警深挖扩线，循线追踪。",
        "该团伙会员由十余人增至百人。",
        "目前，案件正在进一步深挖中。",
        "今年以来该局累计开展宣传12场。",
        "此前，民警接到群众举报。",
        "目前已移送审查起诉。",
        "后续工作正在进行，另有2人在逃。",
    ],
)
def test_what_first_reports_say_too_makes_no_second_case_a_later_state(told: str) -> None:
    assert counted([COUNTY, (OTHER[0], OTHER[1] + told)]) == [77]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("网络赌博案续报", (True, True)),
        ("案件有新进展", (True, True)),
        ("后续通报", (True, True)),
        ("抓获人数增至51人", (True, True)),
        ("冻结涉案资金上升到1500万元", (True, True)),
        ("落网嫌疑人增加至三十名", (True, True)),
        ("后续又抓获12人", (False, True)),
        ("民警再抓3人", (False, True)),
        ("至此共抓获31人", (False, True)),
        ("此前已抓获28人", (False, True)),
        ("3名在逃人员归案", (False, True)),
        ("收网首日抓获402人", (False, True)),
        ("又破一起赌博案，再抓3人", (False, False)),
        ("再破获一起赌博案，全年抓获人数增至51人", (False, False)),
        ("续报：又破获一起赌博案", (True, True)),
        ("破案率上升至98%", (False, False)),
        ("抓获率上升至98%，12名民警受表彰", (False, False)),
        ("会员增至百人", (False, False)),
        ("正在深挖扩线", (False, False)),
        ("目前已抓获28人", (False, False)),
        ("此前接到举报", (False, False)),
        ("另有2人在逃", (False, False)),
        ("取得阶段性进展", (False, False)),
        ("又有3名嫌疑人落网", (False, True)),
        ("至此，该案共抓获39人", (False, True)),
        ("又有多名群众报警", (False, False)),
        ("至此，一个盘踞多年的团伙被打掉", (False, False)),
        ("民警将再抓紧追缴赃款", (False, False)),
        ("会员每月又缴纳平台费", (False, False)),
    ],
)
def test_words_that_go_on(text: str, found: tuple[bool, bool]) -> None:
    assert (goes_on(text), adds(text)) == found


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("张某等人网络赌博案续报", {"张某"}),
        ("张某、李某强跨境赌博案", {"张某", "李某"}),
        ("张某某涉嫌诈骗一案", {"张某"}),
        ("王某被杀害案", {"王某"}),
        ("嫌疑人张某到案", set()),
        ("接张某报案", set()),
        ("张某投案自首", set()),
        ("张某作案后潜逃", set()),
        ("抓获张某，破获赌博案", set()),
        ("张某等人抓获后，该案", set()),
        ("张某涉案资金", set()),
        ("侦办的某公司诈骗案", set()),
        ("云某科技公司诈骗案", set()),
        ("何某、于某等人诈骗案", {"何某", "于某"}),
        ("网络赌博案有新进展", set()),
    ],
)
def test_the_persons_whom_a_case_is_called_after(text: str, persons: set[str]) -> None:
    assert called_after(text) == persons


@pytest.mark.parametrize(
    "text",
    [
        "关于撤回传销案通报的说明\n\n扬州市公安局邗江分局3月2日发布的传销案通报中，所述抓获犯罪嫌疑人63名内容不实，现予撤回。",
        "关于撤回3月2日通报的说明\n\n扬州市公安局邗江分局3月2日发布的传销案通报内容不实，现予撤回。特此说明。",
    ],
    ids=["with its numbers", "without a number"],
)
def test_what_is_withdrawn_does_not_count(text: str) -> None:
    assert counted([RAID]) == [63]
    assert later(RAID, "2026-03-05", text) == []
    assert later(RAID, "2026-03-05", text, "amount:involved") == []
    assert counted([("2026-03-09", RAID[1]), ("2026-03-05", text)]) == [63]
    paper = "邗江端掉传销窝点" + RAID[1][RAID[1].index("\n") :].replace("\n\n", "\n\n来源：扬州晚报\n")
    assert counted([RAID, ("2026-03-05", text), ("2026-03-06", paper)]) == []


@pytest.mark.parametrize(
    "text",
    [
        "更正\n\n扬州市公安局邗江分局3月2日发布的《扬州警方破获一起传销案》中“抓获犯罪嫌疑人63名”有误，应为“抓获犯罪嫌疑人36名”。",
        "更正\n\n扬州市公安局邗江分局：3月2日通报的传销案中，抓获犯罪嫌疑人63名应为抓获犯罪嫌疑人36名，特此更正。",
        "更正\n\n扬州市公安局邗江分局：此前通报有误，3月2日通报的传销案中抓获犯罪嫌疑人应为36名，特此更正。",
    ],
)
def test_what_is_corrected_counts_as_corrected(text: str) -> None:
    assert later(RAID, "2026-03-05", text) == [36]
    assert later(RAID, "2026-03-05", text, "amount:involved") == [8_000_000]


@pytest.mark.parametrize("where", ["在官方微信平台", "通过官方账号", "在政务新媒体"])
def test_where_the_police_published_does_not_make_their_notice_a_rumour(where: str) -> None:
    text = f"关于撤回3月2日通报的说明\n\n扬州市公安局邗江分局3月2日{where}发布的传销案通报内容不实，现予撤回。"
    assert later(RAID, "2026-03-05", text) == []


def test_what_a_withdrawal_tells_anew_counts() -> None:
    text = (
        "关于撤回3月2日通报的说明\n\n扬州市公安局邗江分局3月2日发布的传销案通报内容不实，现予撤回，重新通报如下："
        "3月1日，扬州市公安局邗江分局捣毁一处传销窝点，抓获犯罪嫌疑人36名。"
    )
    assert later(RAID, "2026-03-05", text) == [36]


NOTICE = (
    "2026-03-05",
    "关于撤回{}通报的说明\n\n扬州市公安局邗江分局{}发布的传销案通报内容不实，现予撤回。特此说明。2026年3月5日",
)
AGAIN = (
    "2026-03-05",
    "邗江警方破获一起传销案\n\n扬州市公安局邗江分局近日破获一起传销案，抓获犯罪嫌疑人{}名，涉案金额800万元。",
)


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ([RAID, ("3月2日", 36)], [36]),
        ([(RAID[0], RAID[1].replace("扬州警方", "邗江警方")), ("此前", 36)], [36]),
        ([RAID, ("3月2日", 63)], []),
        ([("3月5日", 36)], []),
        ([("2026-03-02", RAID[1].replace("邗江", "广陵")), ("3月5日", 36)], [63]),
    ],
    ids=["another number", "no other day named", "the same number", "nothing before", "of its own day"],
)
def test_a_new_release_of_the_day_of_a_withdrawal(told: list[tuple[str, object]], found: list[object]) -> None:
    *before, (day, number) = told
    notice = (NOTICE[0], NOTICE[1].format(day, day))
    assert counted([*before, notice, (AGAIN[0], AGAIN[1].format(number))]) == found  # type: ignore[list-item]


def test_a_rumour_of_which_others_took_down_the_posts_takes_no_release_back() -> None:
    name, text = RAID
    told = text.replace("。", "。经核实，网传现场视频内容不实，平台已予以撤下。", 1)
    assert counted([(name, told)]) == counted([RAID])


@pytest.mark.parametrize(
    "told",
    [
        "合肥市公安局蜀山分局通报，对方称其银行卡号填写有误，需缴纳解冻费。",
        "合肥市公安局蜀山分局通报，被害人因账户信息有误被要求转账。",
        "嫌疑人谎称客户登记的身份证号有误，需更正资料。",
        "嫌疑人以更正征信为由行骗。",
        "合肥市公安局蜀山分局通报，该团伙虚构的投资项目失实。",
        "群众举报内容不实的，不予受理，已收回的传单作废。",
    ],
)
def test_what_swindlers_call_wrong_corrects_no_other_case_of_the_county(told: str) -> None:
    case = "合肥市公安局蜀山分局近日破获一起网络贷款诈骗案，抓获犯罪嫌疑人{}名，涉案金额{}万元。"
    first = "蜀山警方破获贷款诈骗案\n\n" + case.format(36, 300)
    assert counted([("2026-03-08", first), ("2026-03-10", f"蜀山警方破获诈骗案\n\n{told}{case.format(6, 20)}")]) == [42]


def test_a_notice_of_a_company_in_a_story_that_two_police_tell_takes_it_not_back() -> None:
    story = "{}侦破一起合同诈骗案\n\n兰州市公安局城关分局破获一起合同诈骗案，抓获嫌疑人6名。"
    first = story.format("兰州警方") + "该公司发布的公告内容不实，后决定撤回公告。"
    assert counted([("2026-03-02", first), ("2026-03-02", story.format("城关警方"))]) == [6]


def test_a_correction_of_another_day_s_release_is_none_of_this() -> None:
    text = "更正\n\n扬州市公安局邗江分局：2月11日通报的传销案中抓获犯罪嫌疑人应为8名，特此更正。"
    assert later(RAID, "2026-03-05", text) == [71]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("此前通报有误，应为8名", (True, False)),
        ("所述内容不实，现予撤回", (True, True)),
        ("撤回3月2日的通报，特此更正", (True, True)),
        ("网民发布的信息不实，依法行政拘留3人", (False, False)),
        ("检察机关撤回起诉", (False, False)),
        ("浙江省公安厅通报，民警帮助事主及时撤回转账30万元", (False, False)),
        ("通报称，嫌疑人发送链接后撤回消息", (False, False)),
        ("通报称，嫌疑人被劝返", (False, False)),
        ("依法责令更正，并处罚款2万元", (False, False)),
        ("经通报，网传视频内容不实，平台已予以撤下", (False, False)),
        ("该公司发布的公告内容不实，后决定撤回公告", (False, False)),
        ("关于传销案通报的更正\n\n抓获人数为8名", (True, False)),
        ("更正：传销案抓获人数\n\n抓获人数为8名", (True, False)),
        ("关于传销案通报更正的说明\n\n抓获人数为8名", (True, False)),
        ("派出所为群众办理户口更正\n\n抓获8名", (False, False)),
        ("责令企业予以更正", (False, False)),
        ("3月2日通报的传销案中，抓获63名应为36名", (True, False)),
        ("3月2日发布的《警方破获传销案》中，抓获63名有误", (True, False)),
        ("此前发布的文章中，将36名误写为63名", (True, False)),
        ("现更正如下：抓获36名", (True, False)),
        ("公安局通报，对方称其银行卡号填写有误", (False, False)),
        ("3月10日，警方通报，因账户信息有误被要求转账", (False, False)),
        ("客户登记的身份证号有误，需更正资料", (False, False)),
        ("警惕更正征信骗局\n\n嫌疑人以更正征信为由行骗", (False, False)),
        ("公安局通报，该团伙虚构的项目失实", (False, False)),
        ("举报内容不实的，不予受理，已收回的传单作废", (False, False)),
        ("3月5日，刘某在群内发布的文章内容不实", (False, False)),
        ("3月2日发布的某公司诈骗案通报内容不实，现予撤回", (True, True)),
        ("3月2日发布的某银行职务侵占案通报有误，现予撤回", (True, True)),
    ],
)
def test_words_that_take_back(text: str, found: tuple[bool, bool]) -> None:
    assert (corrects(text), withdraws(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("3月2日的通报，现予撤回。2026年3月5日", {(3, 2)}),
        ("3月2日的通报，现予撤回。\n3月5日\n", {(3, 2)}),
        ("现撤回通报，通报的日期是3月2日发布的", {(3, 2)}),
        ("现予撤回。", set()),
    ],
)
def test_the_day_that_a_notice_is_signed_with_is_none_that_it_is_about(text: str, found: set[tuple[int, int]]) -> None:
    assert days_meant(text) == found


JOINT: Printed = (
    "2026-03-02",
    "甘肃四川警方联合破获特大电诈案\n\n近日，甘肃、四川两省公安机关联合破获一起特大电信网络诈骗案，"
    "抓获犯罪嫌疑人120名。其中甘肃警方抓获40名，四川警方抓获80名。",
)
SHARE = "{0}警方破获特大电诈案\n\n{0}省公安厅通报，{0}警方破获一起特大电信网络诈骗案，抓获犯罪嫌疑人{1}名。"


@pytest.mark.parametrize(
    ("province", "number", "found"),
    [("四川", 80, [40, 80]), ("甘肃", 40, [40, 80]), ("四川", 70, [40, 70, 80]), ("广东", 80, [40, 80, 80])],
)
def test_a_province_s_telling_of_its_share_in_a_joint_strike_is_the_same_event(
    province: str, number: int, found: list[int]
) -> None:
    told = [JOINT, ("2026-03-05", SHARE.format(province, number))]
    assert sum(counted(told)) == sum(found)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("2月11日发布的传销案通报", [63]),
        ("2025年3月2日发布的传销案通报", [63]),
        ("3月2日发布的《扬州警方破获一起赌博案》", [63]),
        ("2026年3月2日发布的传销案通报", []),
        ("3月2日发布的2月11日传销案通报", []),
        ("3月2日发布的《邗江警方捣毁一传销窝点》", []),
    ],
)
def test_a_notice_of_another_release_withdraws_none(told: str, found: list[int]) -> None:
    notice = f"声明\n\n扬州市公安局邗江分局{told}内容不实，现予撤回。"
    assert later(RAID, "2026-03-05", notice) == found


def test_a_title_withdraws_one_of_two_cases_of_a_day() -> None:
    theft = (RAID[0], "邗江警方破获盗窃案\n\n扬州市公安局邗江分局近日破获一起盗窃案，抓获犯罪嫌疑人8名。")
    notice = ("2026-03-05", "声明\n\n扬州市公安局邗江分局3月2日发布的《扬州警方破获一起传销案》内容不实，现予撤回。")
    assert counted([RAID, theft, notice]) == [8]


def test_a_notice_withdraws_a_paper_s_copy_of_the_next_day() -> None:
    copy = ("2026-03-03", RAID[1].replace("\n\n", "\n\n来源：扬州晚报\n"))
    notice = ("2026-03-05", "声明\n\n扬州市公安局邗江分局3月2日发布的传销案通报与事实不符，现予撤回。")
    assert counted([copy, notice]) == []


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("再破一起网络赌博案，再抓获犯罪嫌疑人51名", [87]),
        ("又破获一起网络赌博案，又抓获犯罪嫌疑人51名", [87]),
        ("破获一起网络赌博案，又抓获犯罪嫌疑人51名", [51]),
        ("侦办的网络赌博案有新进展，又破获1起关联案，抓获犯罪嫌疑人增至51名", [51]),
        ("3月8日通报的网络赌博案有新进展，抓获犯罪嫌疑人增至51名", [51]),
        ("1月10日通报的网络赌博案有新进展，抓获犯罪嫌疑人增至51名", [87]),
        ("侦办的某公司网络赌博案有新进展，抓获犯罪嫌疑人增至51名", [51]),
    ],
)
def test_a_further_case_is_no_further_state_of_one(told: str, found: list[int]) -> None:
    text = f"蜀山警方通报网络赌博案\n\n合肥市公安局蜀山分局{told}，冻结涉案资金1500万元。"
    assert counted([COUNTY, ("2026-03-28", text)]) == found


@pytest.mark.parametrize(("victim", "found"), [("李女士", [51]), ("王女士", [87])])
def test_the_victim_after_whom_a_case_is_called(victim: str, found: list[int]) -> None:
    first = (
        "2026-03-08",
        f"蜀山警方破获诈骗案\n\n合肥市公安局蜀山分局近日破获一起投资诈骗案，市民{victim}被骗120万元，"
        "警方抓获犯罪嫌疑人36名，追回资金60万元。",
    )
    case = "合肥市公安局蜀山分局侦办的李某被诈骗案有新进展"
    text = f"李某被骗案续报\n\n{case}，抓获犯罪嫌疑人增至51名，追回资金增至150万元。"
    assert counted([first, ("2026-03-28", text)]) == found


SEVERAL: Printed = (
    "2026-03-02",
    "邗江警方通报{}\n\n扬州市公安局邗江分局通报。\n\n一、传销案。2月20日，邗江分局破获一起传销案，抓获犯罪嫌疑人63名。\n\n"
    "二、赌博案。2月21日，邗江分局破获一起赌博案，抓获犯罪嫌疑人15名。",
)


@pytest.mark.parametrize("title", ["两起案件", "抓获78名嫌疑人"])
@pytest.mark.parametrize(("told", "found"), [("", []), ("中传销案", [78])], ids=["all of them", "one of them"])
def test_a_title_withdraws_a_release_of_several_cases(title: str, told: str, found: list[int]) -> None:
    notice = f"声明\n\n扬州市公安局邗江分局3月2日推送的《邗江警方通报{title}》{told}内容不实，现予撤回。"
    assert later((SEVERAL[0], SEVERAL[1].format(title)), "2026-03-05", notice) == found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("打击整治网络赌博工作有新进展，近日打掉一个网络赌博团伙，抓获犯罪嫌疑人51名", [87]),
        ("“百日行动”取得新进展，近日破获一起网络赌博案，抓获犯罪嫌疑人51名", [87]),
        ("近日破获一起网络赌博案，破案民警增至30人，抓获犯罪嫌疑人51名", [87]),
        ("侦办的网络赌博案侦查工作取得新进展，抓获犯罪嫌疑人增至51名", [51]),
    ],
)
def test_progress_of_the_police_s_work_is_none_of_a_case(told: str, found: list[int]) -> None:
    text = f"蜀山警方打击网络赌博\n\n合肥市公安局蜀山分局{told}，冻结涉案资金1500万元。"
    for day in ("2026-03-28", "2026-06-28"):
        assert counted([COUNTY, (day, text)]) == found


def test_a_warning_of_what_is_untrue_corrects_nothing() -> None:
    told = "扬州市公安局邗江分局日前发布公告提醒，凡宣传内容不实的投资项目均应警惕。"
    text = f"邗江警方破获传销案\n\n{told}民警抓获传销嫌疑人8名，涉案金额20万元。"
    assert later(RAID, "2026-03-04", text) == [71]
