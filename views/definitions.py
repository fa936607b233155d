"""What each measure counts, and the words that say so: message ids here, translations in the catalogues."""

from typing import NamedTuple

from views.i18n import N_


class Definition(NamedTuple):
    """The words of releases that are counted, in Chinese, and what they come to."""

    words: str
    meaning: str
    """Message id."""


KINDS = {
    "arrests": Definition(
        "抓获 拘捕 落网 归案",
        N_("persons caught or brought in by police; steps of procedure (刑拘, 逮捕, 起诉) stand apart"),
    ),
    "detained": Definition(
        "刑事拘留 刑拘 采取刑事强制措施", N_("persons held in a criminal case, or under another coercive measure")
    ),
    "formally_arrested": Definition(
        "逮捕 批捕", N_("persons whose arrest was approved (批准逮捕), not only asked for")
    ),
    "administratively_detained": Definition(
        "行政拘留 治安拘留", N_("persons held for what is an offence and no crime (行政拘留)")
    ),
    "prosecuted": Definition("移送起诉 公诉 起诉", N_("persons handed over for prosecution, or charged")),
    "cases_solved": Definition("破获 侦破 破案", N_("cases solved; not those only filed, handled or tried")),
    "cases_filed": Definition("立案 受理 接报 发案", N_("cases opened, reported or that happened, solved or not")),
    "cases_handled": Definition(
        "查处 侦办 办理 查获", N_("cases dealt with, administrative ones and seizures too, solved or not")
    ),
    "gangs": Definition("打掉 捣毁 铲除", N_("gangs (团伙, 集团) broken up, not only known of")),
    "dens": Definition("捣毁 端掉 查封", N_("places (窝点, 赌场, 工厂) broken up, not only known of")),
    "drugs": Definition("缴获 查获 收缴", N_("grams of drugs seized; not those said to be sold, carried or destroyed")),
    "firearms": Definition("缴获 查获 收缴", N_("guns seized; no imitations and no parts")),
    "victims": Definition("受害人 被害人 事主", N_("victims, as many as are stated")),
}
ROLES = {
    "seized": Definition("查扣 扣押 缴获", N_("cash taken, and goods at their stated value; not money frozen")),
    "frozen": Definition(
        "冻结 止付冻结", N_("money held on accounts; also what is seized and frozen in one sum (查扣、冻结)")
    ),
    "stopped": Definition("止付 拦截", N_("payments stopped on their way")),
    "recovered": Definition(
        "挽回 追回 返还", N_("losses got back or given back; 避免和挽回 of one sum is also prevented")
    ),
    "prevented": Definition("避免 劝阻", N_("losses that, as police put it, did not come about")),
    "involved": Definition(
        "涉案金额 流水 交易额",
        N_(
            "the size of a crime: turnover (流水), stakes or goods, often far more than anybody lost; of one case only "
            "the largest such sum counts"
        ),
    ),
    "lost": Definition("被骗 损失 骗取", N_("what victims lost, or criminals took from them")),
    "profit": Definition("获利 违法所得", N_("what criminals made of it")),
    "bail_fine": Definition("罚款 罚金 保释金", N_("fines and bail")),
    "other": Definition(
        "现金 工资 单价", N_("wages, prices, deposits and sums whose part in the case is not told; in no comparison")
    ),
}


def definition(measure: str) -> Definition:
    """The definition of a measure: `arrests`, `amount:seized`, `amount:lost:HKD`."""
    kind, _, rest = measure.partition(":")
    return ROLES[rest.partition(":")[0]] if rest else KINDS[kind]
