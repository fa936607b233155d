import pytest

from extract.article.article import Article
from extract.issuer import find_issuer
from extract.places import find_places
from extract.release import Issuer
from extract.script import simplify


def issuer(title: str, body: str, source: str | None = None) -> Issuer | None:
    article = Article(title=title, body=body, source=source, published=None, url=None)
    simple, _ = simplify(article.text)
    return find_issuer(article, simple, find_places(simple))


@pytest.mark.parametrize(
    ("title", "body", "province", "code"),
    [
        # police bodies of every level
        ("兰州警方破获电诈案", "近日，兰州市公安局城关分局抓获嫌疑人9名。", "甘肃省", "620102"),
        ("城关分局破案", "兰州市公安局城关分局抓获嫌疑人9名。", "甘肃省", "620102"),
        ("破案通报", "仪陇县公安局网安大队抓获4人。", "四川省", "511324"),
        ("破案通报", "记者从省公安厅获悉，长春、四平两地警方抓获40人。", "吉林省", "220100"),
        ("一男子落网", "深圳铁路公安处民警在光明城站抓获付某，移交湖南警方。", "广东省", "440300"),
        ("一男子落网", "新疆生产建设兵团公安局破获一案。", "新疆维吾尔自治区", "650000"),
        ("湘警出击", "湘警在广东抓获3人。", "湖南省", "430000"),
        # the acting one, not the helping one
        ("破案通报", "在广西南宁警方配合下，东莞市公安局黄江分局打掉一团伙。", "广东省", "441900"),
        ("破案通报", "杭州警方联合广州警方抓获12人。", "浙江省", "330100"),
        ("破案通报", "专案组赶赴湖北，荆州警方大力协助。郑州市公安局抓获嫌疑人5名。", "河南省", "410100"),
        (
            "命案告破",
            "按照公安部统一部署，" + "民警连日侦查。" * 60 + "长沙市公安局抓获嫌疑人1名。",
            "湖南省",
            "430100",
        ),
        ("厦警方破案", "厦警方抓获嫌疑人3名。", "福建省", "350200"),
        ("擒逃犯", "泾县民警抓获一名被广西警方网上追逃的嫌疑人，已移交给广西警方。", "安徽省", "341823"),
        ("破案通报", "公安部督办的一起大案告破，徐州市公安局抓获23人。", "江苏省", "320300"),
        ("缅北行动", "公安部部署云南公安机关与缅方开展合作，抓获1079人。", "云南省", "530000"),
        (
            "多名嫌疑人押解回国",
            "公安部通报，嫌疑人被押解回国。" + "公安机关持续打击。" * 40 + "公安部已部署湖北公安机关开展侦办。",
            "湖北省",
            "420000",
        ),
        ("粤港警方联手", "广东省公安厅与香港警方抓获37人。", "广东省", "440000"),
        # national bodies
        ("公安部公布10起典型案例", "去年全国公安机关侦破案件1600起。浙江杭州公安机关抓获3人。", "全国", None),
        ("打击黑客犯罪成效显著", "公安部召开发布会，通报全国公安机关抓获4900余名嫌疑人。", "全国", None),
        (
            "各地打掉团伙2790余个",
            "公安部有关负责人表示，全国公安机关抓获嫌疑人17900名。北京市公安局抓获22名。",
            "全国",
            None,
        ),
        (
            "多个行动出战果",
            "全国公安机关行动开展以来，全市破案184起。福州市公安局获肯定。",
            "福建省",
            "350100",
        ),
        # nobody named: publisher, dateline, commonest place
        ("破获一起盗窃案", "中新网郑州10月19日电 民警日前抓获盗窃嫌疑人2名。", "河南省", "410100"),
        ("我市破获一起盗窃案", "我市民警日前在温州抓获盗窃嫌疑人2名，温州籍张某到案。", "浙江省", "330300"),
        # Hong Kong, Macau, Taiwan
        ("警方拘捕4人", "警務處商業罪案調查科拘捕4名男子。", "香港特别行政区", "810000"),
        ("警破詐騙集團", "刑事局偵七大隊在高雄逮捕3嫌。", "台湾省", "710000"),
        ("兩漢被捕", "司警局人員在路氹城拘捕兩名男子。", "澳门特别行政区", "820000"),
        ("澳门破案", "澳门司法警察局拘捕2人。", "澳门特别行政区", "820000"),
    ],
)
def test_find_issuer(title: str, body: str, province: str, code: str | None) -> None:
    found = issuer(title, body)
    assert found is not None
    assert (found.province, found.code) == (province, code)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("越南警方查获毒品", "越南警方在胡志明市查获毒品，越南公安部称将继续调查。"),
        ("法院发布数据", "新疆高级人民法院受理案件96件。"),
        ("破案通报", "警方近日抓获3名嫌疑人。"),
        ("", ""),
    ],
)
def test_nobody_is_named_where_the_text_does_not_tell(title: str, body: str) -> None:
    assert issuer(title, body) is None


def test_the_publisher_tells_where_the_text_does_not() -> None:
    assert issuer("破案通报", "民警近日抓获3名嫌疑人。", source="平安永昌 永昌县公安局") == Issuer(
        "平安永昌 永昌县公安局", "620321", "甘肃省"
    )


def test_the_name_is_the_body_as_it_stands_in_the_text() -> None:
    found = issuer("通报", "5月3日，兰州市公安局刑警支队抓获嫌疑人1名。")
    assert found is not None
    assert found.name == "兰州市公安局刑警支队"


def test_a_branch_keeps_the_name_of_its_bureau() -> None:
    found = issuer("兰州警方通报", "5月3日，兰州市公安局城关分局抓获嫌疑人1名。")
    assert found == Issuer("兰州市公安局城关分局", "620102", "甘肃省")
