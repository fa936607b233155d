"""Words that tell over what a figure is stated: a stretch of time, one case, a strike, or context.

Texts are matched in their Simplified copy.
"""

import re

from extract.proper_names import SURNAMES

M = r"(?:\d{1,2}|十[一二]?|[一二三四五六七八九])"
"""The number of a month or day: 7, 七, 十一."""
D = r"(?:\d{1,2}|三?十[一二三四五六七八九]?|[一二三四五六七八九]|[二廿][十〇]?[一二三四五六七八九]?)"
"""7, 二十一, 廿三, 三十: the number of a day."""
MONTHS = rf"{M}月?份?[至到\-—~－](?:20\d\d年)?(?:{M}|本|上)月"
"""1月至7月, 三至五月, 2019年11月到2020年3月, 3月份至本月: a stretch of months."""
BEGINS_PERIOD = r"(?=[以自至迄首近过\d十一二三四五六七八九上下季全年本今去专百攻会行战严截仅俩两半前整春暑为”」』])"
"""The characters with which a stretch of time begins: looking at them first is four times as fast."""
_YEAR_IN_WORDS = r"二(?<![自从]二)[0〇零][0-9〇零一二三四五六七八九]{2}年"
_A_YEAR = rf"(?:20(?<![自从]20)\d\d年|{_YEAR_IN_WORDS}|今(?<![自从]今)年|去(?<![自从]去)年)"
COUNTS = r"(?=[\d十一二三两四五六七八九半]{1,12}+[月日至到份年个周天\-—~－])"
"""How a counted stretch begins: a number with what may follow it, which few numbers have."""
_COUNTED_PERIOD = (
    rf"{MONTHS}|{M}月(?:{D}日|底|初)[至到]{M}月[底初份]|\d日?[至到\-—~－](?:(?:20\d\d|[今次])年)?(?:{M}月)?\d{{1,2}}日(?!的?(?:行政|治安|司法|刑事)?拘留)"
    rf"|{M}月(?=(?:共|成功|先后|连续)?(?:[破抓打捣]|侦破|捕获|摧毁|端掉))|两个月间|(?<!在){M}月份"
    r"|(?!一天)(?:[一二三两四五六七八九十半\d]+)(?:个[多半]?月|年|周|天(?!内))(?:来|间|里(?=[^，。；]{0,4}全)|时间(?!的?[^，。；]{0,6}(?:侦|查|努力|奋战|攻坚|工作|办|作案|流窜|[盗抢骗偷]))|[^，。；]{0,4}[破抓打捣])"
)
"""1至7月, 7月破案, 三个月来: stretches of time that begin with a number."""
PERIOD = re.compile(
    rf"{BEGINS_PERIOD}(?:{COUNTS}(?:{_COUNTED_PERIOD})"
    r"|以来(?<!(?:收网|立案|案发|接案|侦办|成立|建市|建国|建局|建所|有史)以来)|自(?:今年|20\d\d年)(?:(?!公司|平台|团伙|集团|企业|专案|店)[^，。；]){0,20}成立以来|至今(?![晨早晚天日])|(?<=\d年)迄今|近[几些]?年来|过去[一两三]年(?!的)|今年首[^，。；]{1,3}个月|上半年|下半年|季度|首季|全年|年内|本年度"
    rf"|{_A_YEAR}(?!以?[前初底末起代龄月]|[^，。；]{{0,3}}{M}月|[^，。]{{0,2}}岁)[，,]?[^，。；]{{0,14}}?"
    r"(?:全[国省市县区州]|共|公安|警方|我[省市区县]|各地|累计|先后|[侦告]?破|抓|查[获处]|[缴捣打]|追[回缴]|挽[回损]|止付|立案|[省市]厅)"
    r"|专项行动|专项整治|专项工作|专项打击(?:中[，,]?[^，。；]{0,6}共|期间|以来)|百日行动|攻坚(?:战|行动|月)|会战|[行战会](?:(?<=行)动|(?<=战)役|(?<=会)战)[”」』]?(?:期间|以来|开展|启动)|行动[”」』]中|严打|专项斗争|专案(?:行动|期间|合计|成果)|[”」』](?<!\d号.)行动"
    r"|截[至止](?:目前|今)[^，。；]{0,4}[，,]?全[省市县区州](?:各级)?(?:公安(?:机关|局)?|警方)(?:已|共|累计)"
    rf"|仅(?:今年)?{M}月(?:[上中下]旬|份)?[，,]"
    rf"|俩月|[春暑]运安保|前(?:[一二三两四五六七八九十]{{1,2}}|\d{{1,2}})个月(?:(?<=年前.个月)|(?<=年前..个月)|(?=[，,]?[^，。；]{{0,8}}(?:全[国省市县区州]|共|累计)))|[整攻严春暑](?:(?<=整)治|(?<=攻)坚|(?<=严)打|(?<=[春暑])运)期间|为期(?:[一二三两四五六七八九十半]{{1,3}}|\d{{1,3}})个?(?:月|年)(?!的?[^，。；]{{0,4}}(?:侦|查|跟踪|经营|时间|蹲守)))"
)
"""今年以来, 1至7月, 2016年全市, 专项行动期间, 三个月来, “断卡”行动."""
STRIKE = re.compile(
    r"(?=[统集同联大\d专此本这是行押清突闪收展采进查搜扫缉反冚])(?:(?:统一|集中|集群|同步|同时|联合|大规模)[^，。；]{0,16}(?:收网|行动|打击|抓捕|战役|清查)|集群战役"
    r"|\d号[”」』]?[^，。；]{0,16}(?:行动|战役|收网)|专案(?:统一)?收网|(?:此次|本次|这次|是次)(?!专项)[^，。；]{0,4}行动|(?<!专项)行动中|行动(?:当[晚天日夜]|首[日晚夜]|第一[天晚夜])|(?:押解|押送)回国|清查行动|突击(?:行动|清查|检查)|突袭行动|闪电战|大清查|收网(?:战役|行动)"
    r"|(?:展开|采取|进行的?)[^，。；]{0,8}(?<!专项)行动|(?:查缉|搜索|扫荡|扫毒|缉毒|反毒品|扫黄|扫赌|冚赌)[^，。；专]{0,6}行动)"
)
"""统一收网, 集群打击, 集中抓捕, 行动首日, “安网1号”行动, 展开执法行动."""
CAMPAIGN = re.compile(r"专[项案](?:行动|整治|工作|斗争)|专项打击中|百日行动")
"""“清网”专项行动, 百日行动, 专项整治; not 专案组: a campaign, which lasts."""
BALANCE = re.compile(
    rf"{CAMPAIGN.pattern}|(?:行动|战役|会战|斗争|整治|打击)[^，。；]{{0,12}}(?:战果|成效|成果|成绩|战报|收官)|净网20\d\d"
    r"|(?:周|月|旬|季)报(?!道|社)|一周[^，。；]{0,6}(?:播报|通报|战报|战果)|(?:打防|发案)(?:工作)?情况"
    r"|(?:季度|月份?|半年|全年|年度)(?:工作)?(?:战果|战报|成绩单|成绩|成效|亮点|综述|盘点|总结)"
    r"|(?:今年|去年|全年|上半年|下半年|季度|(?<!\d)[1-9一二三四五六七八九十]+个?月(?!\d)|年来)[^，。；]{0,16}?(?:破获|侦破|破案|抓获|打掉|捣毁|立案|止付|追回|挽回)"
)
"""A title that sums up: “清网行动”战果, 上半年破获…: the release is about a period."""
CLOSING_IN = re.compile(
    r"收网|统一[^，。；]{0,4}(?:行动|清查|抓捕)|集中行动|集中抓捕|同步[^，。；]{2,12}行动|一日一夜|昼夜"
)
"""集中收网, 统一抓捕行动, 一日一夜: what makes a strike of a day also within a campaign."""
COUNT = r"\d二三四五六七八九十百千两数几"
"""What a number begins with; 一 as often says 一起, of one case."""
A_CASE = rf"(?<![专涉立破报发作办])案(?![件{COUNT}等、]|积案|一[百千十])"
"""案 as the name of one case: not 专案, 立案, 案件."""
_ONE_CASE = (
    r"(?<![\d十百千余多骗盗抢夺赌毒款件案])(?<!(?<!刷)单)[一1]\s?[起宗](?!来|去)"
    rf"|(?<![剧成资基日根样文])[该此这本](?![省市县区州局厅所院队地些批类种])(?:一|个|起|宗)?(?:特大|重大)?(?!次专案)[^，。；\d]{{0,6}}(?:团伙|集团|(?<![涉作立])案)(?!件[{COUNT}])|案中|案发(?!生|案|(?:\d{{1,3}}|[一二三四五六七八九十]{{1,3}})年以上)|整个案件|整案"
    r"|(?<=[获破掉毁了功举除将对是的解，。\s])[一1](?![\d,百千万十])(?:个|伙)?(?!大?批|[起宗些系举])[^，。；]{0,30}?(?:团伙|集团|工场|作坊|加工厂|窝点|网络(?!诈|犯|赌|传|黑))|(?<=：)一个[^，。；\d]{{0,40}}?(?:团伙|集团)|主犯|头目(?![和、及]?骨干|\d)|为首的(?<=[^，。；]{2}为首的)"
    rf"|[“「『\"]\d[\d.·．•-]{{0,9}}[”」』\"]|[”」』](?:特大|系列)?[^，。\d]{{0,12}}{A_CASE}|(?:破获|侦破|查办|侦办)(?![^，。；]{{0,16}}系列)(?:[^，。；\d”」]|{M}月{D}日){{2,24}}{A_CASE}"
    r"|(?<!安)全案(?!件)|第[一二三四五]案|主嫌|历时[\d一二三四五六七八九十两半多余]{1,4}(?:天|个?小时|昼夜)"
)
_CASE_BEGINS = r"一1该此这本案整主头为“「『\"”」』破侦查全第历"
ONE_CASE = re.compile(rf"(?=[{_CASE_BEGINS}])(?:{_ONE_CASE})")
"""一起诈骗案, 该团伙, “5·03”案, 破获…特大诈骗案, 以张某为首的."""
_FEW = r"(?=(?:\d{1,2}|[二三四五六七八九十]{1,3})[名人])"
CASE = re.compile(
    rf"(?=[{_CASE_BEGINS}某等姓系专])(?:{_ONE_CASE}|某[\u4e00-\u9fff]?等{_FEW}"
    rf"|等{_FEW}(?:(?<=[、获捕住了将][{SURNAMES}][\u4e00-\u9fff]等)|(?<=[、获捕住了将][{SURNAMES}][\u4e00-\u9fff]{{2}}等))"
    rf"|姓(?:犯?嫌|男|女|主|车手|被告)|系列[^，。\d]{{0,8}}案(?!件[{COUNT}])|专案(?:组|民警)|某(?!些|种))"
)
"""And what a case's story is full of: 专案组, 李某, 张某等6人."""
SEVERAL_GANGS_GONE = re.compile(r"(?:打掉|捣毁|摧毁|铲除|端掉)了?(?:多|数|若干)个[^，。；\d]{0,24}(?:团伙|集团)")
"""打掉了多个制售假酒的犯罪团伙: more than one case, however many."""
DAY = re.compile(
    rf"(?<![至到\-—\d十]){M}月(?:{D}日(?![至到\-—]|以来|起|开始|电|讯)|[上中下]旬(?=[^，。；]{{0,3}}[赴在]|[，,][^，。；]{{0,12}}赴))"
    r"|(?:当|昨|近|日)(?:日|天|晚|前)|近期|凌晨"
)
"""近日, 凌晨, 8月中旬|赴周口: a single case where nothing says otherwise."""
DATE = re.compile(rf"(?<![至到\-—\d十]){M}月{D}日(?![至到\-—]|以来|起|开始|电|讯|，?记者)")
"""11月17日在…抓获1079名: one strike, on a day."""
CONTEXT = re.compile(r"据[^，。；]{0,12}统计|[去上]年|上月|今年以?来|今年内|至今")
"""据警方统计, 去年, 今年以来: how a text about one case turns to what else was done."""
ROW = re.compile(
    r"(?:接连|连续|持续|陆续)[^，。；\d]{0,4}(?:破获|侦破|查获|告破|查处)[\d一二两三四五六七八九十]{1,3}[起宗件]"
)
"""近期接连查获3起…案件: a row of cases, over a time."""
OPERATION = re.compile(r"(?:开展|部署|组织|发起)[^。；，]{0,40}(?:行动|打击|战役)(?!中)")
"""What a round-up's section is about where it is about an operation: 开展“海狼”打击走私专项行动."""
CASE_NAME = re.compile(r"案(?![件例])|团伙|集团")
"""“5·03”诈骗案, 某诈骗团伙; not 各类案件, 典型案例: words about one case, or one gang."""
RETURN = re.compile(r"集中返还|返还(?:仪式|大会|活动)|集中发还|发还(?:仪式|大会|活动)|集中退赃|退赃(?:大会|仪式|活动)")
"""举行集中返还仪式: one day on which victims of several cases get their money back."""
EXAMPLE = re.compile(r"(?<=[破获办])[^，。；]{2,60}案等|(?:包括|主犯|头目|首犯|骨干)[^，。；]{1,30}在内")
"""侦破李某等人组织考试作弊案等案件14起: a case named only as one of them."""
SAID_BEFORE = re.compile(r"行动中|[此本这]次行动")
"""行动中又抓获…: the strike or campaign named before."""
CASE_AHEAD = re.compile(r"余?的(?:[“「『\"]\d[\d.·•]*[”」』\"])?[^，。；\d]{0,40}(?:(?<![涉作立])案|团伙|集团)(?!件\d)")
"""涉案金额达500万元的…案: the sum of that case."""
LAST_YEAR = re.compile(r"[去上](?<![比较].)年同期(?!相比|[^，。；\d]{0,6}(?:[多少增减升降长翻]|持平)|的?[\d.]+倍)")
"""与去年同期受理2738件、财损15亿元比较; not 比去年同期增长41%, 是去年同期的2.6倍."""
AGAINST = re.compile(r"[比较](?:20\d\d年|[去上前]年)(?:同期)?的?[^，。；\d]{0,3}$")
"""破案数较2015年的|652起又有攀升: the number of the other year."""
EARLIER = re.compile(r"(?:此前|早前|之前)[^，。；]{0,3}[，,]?[^，。；]{0,6}已|继(?:此前|前期)")
"""此前，已有74名嫌疑人被押解回国: an earlier batch."""
IN_CAMPAIGN = re.compile(
    r"(?:近日|近期|日前|昨[日天]|凌晨)[^。；]{0,40}(?:专项|百日)[^，。；]{0,6}(?:行动|整治|斗争)[”」』]?(?:中|期间)|(?:近日|日前|昨[日天]|凌晨)[^。；]{0,30}[”」』][^，。；]{0,4}行动中"
)
"""近日，在…专项行动中，某县警方捣毁…: one case of a campaign, unless a total is said."""
YEAR = re.compile(
    r"(?=[2去上今本年以至])(?:(?<![比较与同跟])(?:(?P<year>20\d\d)年(?!以?来|至今)|(?P<last>(?:去年|上年)(?!同期)))|(?P<now>今年|本月|年内|以来|至今))"
)
"""2016年, 去年, 今年, 本月; not 2016年以来, nor 比2021年: which year a total is of."""
TO_THIS_DAY = re.compile(r"以来|至今|年来|年间")
"""今年以来, 成立至今, 三年来: a stretch that lasts until the text's own day."""
UNTIL_HOUR = re.compile(
    r"[截至到](?:(?<=截)[至止]|(?<!截))(?:(?:次|当|今|昨)[日天晚晨早]?|\d{1,2}日)?(?:凌晨|清晨|早上|早|上午|中午|下午|傍晚|晚上?|晚间|深夜)?[\d一二三四五六七八九十]{1,3}[时点]"
)
"""截至当日中午12时, 至次日凌晨3时, 截至22日18时: how far a strike had come by an hour."""
UNTIL = re.compile(r"截[至止]")
"""截至目前，已抓获32人; 截止4月10日: how far what still goes on has come."""
THESE = re.compile(
    r"[这该此](?:些|批)[^，。；]{0,6}案|涉及[^，。；\d一]{0,8}\d+余?[宗起]|分属[^，。；\d]{0,3}[二三四五六七八九\d]+余?个"
)
"""这些案件涉及182名受害人, 被捕人涉及48宗骗案, 分属6个团伙: all cases that the release is about."""
AT_LARGE = re.compile(
    r"(?:去年|前年|近[几些]?年|20\d\d年(?!\d{1,2}月)|今年以?来|上半年|每年)[^。；]{0,16}"
    r"(?:诈骗|电诈|集资|赌博)(?:犯罪|案件)*(?:高发|多发|频发|造成|损失|给)"
)
"""去年，电信诈骗造成群众损失3.2亿元: what a sort of crime did to everybody, and no case."""
THIS_BATCH = re.compile(r"[该此这]批(?:次|嫌|人员|被[捕押抓移])")
"""该批嫌疑人中，88名…: of those whom the release is about."""
NATION = re.compile(
    r"据公安部[^，。；\n]{0,8}(?:通报|统计|数据|消息|介绍|公布|披露)，[^。；]{0,24}(?:我方|各方|各地公安)"
    r"|全国(?<![带串核查]破全国)(?<!(?:涉及|遍布|串并|关联)全国)(?<!涉全国)(?:公安|共|新发|累计|(?<!在全国)范围|法院|检察|立案|破获|电信)(?![^。；]{0,120}[，、][^，。；]{0,6}(?:全[省市区县州]|我[省市区县]))"
)
"""全国公安机关破案3万起, 据公安部通报，缅北各方已移交;
not 全国立案8万起，我省2万起, which goes on with the place's own."""
WIDER = re.compile(
    rf"此前|早前|据统计|年来|月来|数据显示|据悉|据介绍|据了解|今年|去年|累计|以来|截至|首季|全年|[上下]半年|季度|{MONTHS}|20\d\d年|(?<!\d)1[01]\d年"
)
"""据统计, 去年全市, 2016年, 112年 (of Taiwan); not 1112年: what opens a wider total than the news."""
CONFESSING = r"(?:交代|交待|供述|供认|坦白)(?!不讳)"
"""嫌疑人|交代|今年以来作案23起; not 供认不讳, which tells nothing of it."""
CONFESSED_CRIME = r"(?:作案|[盗偷抢扒]窃?|诈骗|行骗|贩[卖毒]|犯罪事实|违法事实|流窜)"
"""二人交代，今年以来在多趟列车上|盗窃|旅客财物: what it was that they confess."""
LAUNCHED = re.compile(r"(?:展开|采取|进行)[^，。；专]{0,12}行动")
"""2月至4月展开两次行动: a strike even where a stretch is said."""
STRETCH = re.compile(
    rf"(?=[以\d十一二三四五六七八九上下季全个专春暑])(?:以来|[春暑]运安保|{MONTHS}|上半年|下半年|季度|全年|个月|\d月(?=(?:共|成功|先后|连续)?(?:[破抓打捣]|侦破|捕获|摧毁|端掉))|专案期间)"
)
"""A strike is no stretch: “飓风”行动上半年… is a period."""
COUNTED = re.compile(r"统计[^。；]{0,12}(?:上月|今年|去年|全[市省县区])")
"""据统计，全市上月…: numbers told for context beside a case."""
ACTION = re.compile(r"行动(?!中心|组|队)")
"""行动中查获12人; not 行动中心, 行动组, 行动队, which are police."""
CASE_STORY = re.compile(r"[Xx×]{2}|该团伙|嫌疑人|交代|供述|经查|经审|查明|经侦查|被告人|平台|公司|网站")
"""经查，该团伙利用虚假平台; 据嫌疑人交代; 李XX: the story of one case, no sum of police work."""
RESULT = re.compile(
    r"破获|侦破|打掉|抓获|捕获|抓捕|缉捕|擒获|缉获|捣毁|立案|受理|发案|接报|查处|破案|铲除|摧毁|刑拘|刑事拘留|拘捕|逮捕|止付|冻结|查扣|追回|挽回|移交|押解|遣返"
)
"""破获案件32起, 接报警情, 押解回国: what police did, or what was reported to them."""
POLICE_WORK = re.compile(rf"{RESULT.pattern}|公安|警|行动|专项|会战|攻势|斗争")
"""8个月间骗得贷款 is the time of a crime, no period of police work."""
CRIME_SIDE = frozenset(("lost", "profit", "bail_fine", "other"))
"""Roles of what happened to victims and suspects: of a case unless a total is said in so many words."""
TOTAL = re.compile(r"共|累计|全[国省市县区]|发案|造成[^，。]{0,10}损失|总计")
"""共抓获32人, 全市发案下降, 造成群众损失, 高达: a number of all, not of one case."""
SUMMED = re.compile(r"共|累计|总计|合计|全[省市县区]")
"""累计抓获32人, 全市破案12起: a sum in so many words; 高达 and 发案 are none."""
WHOLE_CASE = re.compile(
    r"(?:全案|整案|(?<![立破办发报])[该此本]案|\d[”」』]专案)[^，。；\d]{0,6}(?:已|共|累计|总共)[^，。；\d]{0,8}$"
)
"""全案已抓获257名, 该案共抓获254人, “5·11”专案已累计抓获198名: all of the case."""
CASE_NOTICE = re.compile(
    r"^(?!.{0,40}全[省市区县州]).*?(?:涉嫌|某|专案|(?<!行动)[”」』])[^\n，。]{0,24}(?<![发破])案(?:件(?=侦办|办理|情况|进展))?(?![件例])(?:的)?"
    r"(?:案情|侦办|办理|处置|工作|情况|进展|进度|的){0,5}(?:通报|通告|公告|公示)"
)
"""关于某公司|涉嫌非法吸收公众存款案的案情通报: a title about how one case goes on; not 上半年发案情况通报."""
ALL_OF_A_PLACE = re.compile(r"[全我][省市县区州国]")
"""截至目前，全市共抓获150名: of more than one case, in the notice of one too."""
OF_A_PLACE = re.compile(rf"{ALL_OF_A_PLACE.pattern}|[今去]年(?!\d{{1,2}}月\d{{1,2}}日)|[上下]半年|以来|专项")
"""今年以来，全市共抓获150名: of more than one case; not 今年9月18日."""
ASIDE = re.compile(r"去年|前年|上年|往年|据[^，。；]{0,12}统计|全国(?:公安|共)|此前|早前|自20[01]\d年")
"""去年同期, 据不完全统计, 此前, 自2019年: what sets a wider total apart from the news."""
SUBSET = re.compile(
    r"[其当]中|(?<=[，,（(])(?:内|包)?含(?=[^，。；\d]{0,8}(?:\d|$))|首批|首轮|包括|包含|第[一二三四五]批|剩余|其余|占"
)
"""其中|12人, ，含|逃犯7名, （含|逃犯7名, 首批|押解32人, 占|六成: a part of what was counted before."""
GENERAL = re.compile(r"(?<=[破获办理处结])(?:各类)?(?:违法犯罪|刑事|行政|治安)案件[余近约]?$")
"""破获各类刑事案件: of all sorts."""
OVER_YEARS = re.compile(r"年来[^，。；]{0,8}共[^，。；\d]{0,4}$")
"""两年来我市共查处: of all years."""
ADDED_UP = re.compile(r"(?:累计|[共总合]计|总(?![队部局监台裁经统]))[^，。；\d]{0,8}$")
"""累计损失超过2.14亿元."""
SERIES = re.compile(r"由此(?=破获)|带破|核破|串并|系列|该团伙|该集团|涉及|作案")
"""带破|30起, 串并|12起, 该团伙作案|20起: many cases, all of one gang."""
ONE_SERIES = re.compile(r"[一1][起宗个][^，。；\d]{0,6}系列[^，。；\d]{0,14}案")
"""侦破一起特大系列电信诈骗案: one case, however many thefts or swindles it is made of."""
SERIES_TITLE = re.compile(rf"系列[^，。；\d]{{0,12}}案(?!例|件[{COUNT}])")
"""云川警方破获系列“碰瓷”案: a title about one series."""
BY_NOW = re.compile(r"\s*(?:截[至止])?(?:目前|至此|现已)[，,]?(?![^。；]{0,12}(?:[全我][省市县区州]|全国|各地))")
"""目前，警方已抓获41人: how a case goes on; not 目前，全市已破案300起."""


NARROW = re.compile(r"为[^，。]{2,}提供|专门|从事|利用|通过")
"""What makes gangs or dens a special sort: 为境外诈骗窝点提供设备的窝点."""
_ITEM = r"(?:\d{1,2}|[一二三四五六七八九十]{1,2})"
_DASHED_SORT = r"——(?=[\u4e00-\u9fff]{2,14}[。：])(?![^\n]{0,40}(?:今年以来|全年|全[省市区县州]|刑事打击|侦查破案))"
ITEM_LINE = re.compile(
    rf"[ \t\u3000]*(?:[（(]?{_ITEM}[）)]|{_ITEM}[.．、](?!\d)|{_DASHED_SORT})"
    r"(?![^\n]{0,60}(?:总体|整体|概况|综述|战果|刑事案件|各类案件))"
)
"""2.侵财犯罪。破案120起, （三）打击电诈, ——打击毒品犯罪。破案29起: a paragraph on one sort of crime;
not 一、总体情况, which holds the others."""
OF_ALL = re.compile(r"全[省市县区州旗](?!警方)")
"""目前，全市已有308名被移送起诉: a number of a whole place is not that of the case told before it."""
