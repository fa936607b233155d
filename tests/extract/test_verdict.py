import pytest

from extract.article.article import read_text
from extract.pipeline import read


def verdict(text: str) -> bool:
    return read(read_text(text)).is_release


@pytest.mark.parametrize(
    "text",
    [
        "兰州警方破获电诈案\n\n近日，兰州市公安局抓获犯罪嫌疑人9名，破案12起。",
        "杭州豪宅纵火案：保姆已被刑事拘留\n\n保姆莫某因涉嫌放火罪已被上城警方依法刑事拘留。嫌疑人已到案。",
        "警方拘捕4人\n\n香港警方今早以涉嫌洗黑錢拘捕4人，並凍結7000萬港元。",
        "防范提示\n\n警惕！海口警方近日捣毁诈骗窝点3个，抓获嫌疑人15名。",
        "男子获刑\n\n法院一审宣判。此前，南京警方抓获犯罪嫌疑人5名，查获毒品2公斤，缴获枪支1支，扣押车辆。",
    ],
)
def test_releases(text: str) -> None:
    assert verdict(text)


@pytest.mark.parametrize(
    "text",
    [
        "兰州市公安局招聘辅警公告\n\n兰州市公安局面向社会招聘辅警50名，报名时间为5月1日至5月10日。",
        "民警走进校园开展反诈宣传\n\n近日，南海公安民警为100多名老人讲解防骗知识。",
        "某路段发生交通事故\n\n5月3日，两车相撞，3人受伤，交警正在处理。",
        "北京发布金融检察白皮书\n\n北京市检察机关受理审查起诉案件820件1480人。",
        "越南警方查获毒品\n\n越南警方查获500公斤毒品，逮捕3人。越南警方仍在调查。",
        "公司发布年报\n\n该公司去年营业收入12亿元。",
        "中华人民共和国刑法修正案\n\n第一条　为了惩罚犯罪，制定本法。",
        "案件将于18日开庭\n\n法院将开庭审理。嫌疑人此前被警方抓获。",
    ],
)
def test_decoys(text: str) -> None:
    assert not verdict(text)
