"""Scope, part, headline, incident of figures in small releases of our own."""

import re

import pytest

from tests.extract.reading import release_of

SCOPES = [
    ("警方侦破一起刷单诈骗案，抓获29名，带破全国电信网络诈骗案件80余起。", ["case", "case", "case"]),
    (
        "今年以来，全市破案900起。5月20日，城北分局抓获一名入室盗窃嫌疑人，破案12起。",
        ["period", "case", "case"],
    ),
    ("今年以来，全市破案900起。5月20日，全市抓获嫌疑人6名，破案12起。", ["period", "operation", "operation"]),
    ("今年以来，全县共移送起诉嫌疑人212人，缴获毒品3公斤。", ["period"] * 2),
    ("经查，该团伙3月以来通过平台诈骗，非法获利50万元。", ["case"]),
    ("6月，云川市反诈中心共止付冻结资金3.2亿元，避免损失1200万元。", ["period"] * 2),
    ("6月，专案组在三地共抓获嫌疑人32名，冻结资金30万元。", ["case"] * 2),
    ("“利剑”行动中，云川警方共打掉盗抢团伙23个，抓获98人。", ["period"] * 2),
    ("“利剑3号”行动中，云川警方共打掉盗抢团伙23个，抓获98人。", ["operation"] * 2),
    ("2019年成功劝阻资金2.72亿元，避免损失1.3亿元。", ["period"] * 2),
    ("该公司2019年冻结股权后，警方抓获嫌疑人12名。", ["case"]),
    ("截至目前，全案共收缴枪支15支。", ["case"]),
    ("今年以来，全市破案900起。6月，警方对云海公司集资诈骗案开展统一收网，抓获嫌疑人61名。", ["period", "case"]),
    ("今年以来，全市破案900起。6月，警方对系列集资诈骗案开展统一收网，抓获嫌疑人61名。", ["period", "operation"]),
    (
        "今年以来，全市破案320起。1月13日，江州警方开展打击走私专项行动，一举打掉2个团伙，抓获13名。",
        ["period", "operation", "operation"],
    ),
    ("1月13日起，江州警方开展打击走私专项行动，一举打掉2个团伙，破案320起。", ["period"] * 2),
    ("8月4日至6日，全省开展第二次集中统一行动。三天来，全省抓获嫌疑人3200名，破案1100起。", ["operation"] * 2),
    ("春节期间，警方加强巡逻。三天来，全市抓获嫌疑人60名，破案120起。", ["period"] * 2),
    ("警方抓获12人，带破案件30余起，涉案价值约70万元。", ["case"] * 3),
    ("警方抓获12人，破案30余起，涉案价值约70万元。", ["period"] * 3),
    (
        "今年以来，全市破案900起。7月，某县警方打掉一个团伙，抓获13名。目前，全市已有308名嫌疑人被移送起诉。",
        ["period", "case", "case", "period"],
    ),
    ("今年以来，全市共打掉14个盗抢犯罪团伙，抓获324人，打掉一百二十个窝点。", ["period"] * 3),
    ("今年以来，全市侦破97起此类案件，抓获203人。", ["period"] * 2),
    ("江苏警方12月成功破获诈骗案件748起，抓获206名。", ["period"] * 2),
    ("上半年，全市破获命案九起，侦破毒品案三十一起，抓获132名。", ["period"] * 3),
    ("8月16日，专案组在五地同步收网，抓获犯罪嫌疑人57名，捣毁窝点13处。", ["case", "case"]),
    (
        "今年以来，全市破案900起。3月，某县警方破获一起诈骗案，抓获3名。与此同时，全市避免群众损失9.2亿元。",
        ["period", "case", "case", "period"],
    ),
    ("警方开展统一清查，捣毁窝点81个，抓获416名，其中抓获头目和骨干27名。", ["operation"] * 3),
    ("经过前三个月的缜密侦查，7月3日，警方抓获嫌疑人12名。", ["case"]),
    ("前三个月，警方摸排线索；4月，警方抓获嫌疑人12名。", ["case"]),
    ("在为期两年的侦办中，警方打掉一个团伙，先后抓获132名。", ["case", "case"]),
    ("清查期间，民警发现一可疑男子，抓获嫌疑人3名。", ["case"]),
    ("与去年同期受理2738件诈骗案比较，今年全市受理诈骗案1800件，财损9亿元。", ["background", "period", "period"]),
    ("上半年，全市破案320起，去年同期破案280起；抓获嫌疑人610名。", ["period", "background", "period"]),
    ("1至6月，全市共破获案件2317起，比去年同期增长41.6%；抓获嫌疑人3048人；打掉团伙171个。", ["period"] * 3),
    ("今年上半年，全市立案4537起，与去年上半年相比，减少525起；破获2185起；抓获1718名。", ["period"] * 3),
    ("全国公安机关专项行动开展以来，我局共破案320起，抓获450名。", ["period"] * 2),
    ("全国公安机关专项行动开展以来，市公安局共破案320起，抓获450名。", ["period"] * 2),
    ("24个省区市公安机关同步开展集中收网行动。\n各地共抓获嫌疑人490余名。", ["operation"]),
    ("公安机关在5省开展集中收网行动。\n行动共打掉团伙21个，抓获290名。", ["operation"] * 2),
    ("公安机关在5省开展集中收网行动。\n行动当天，打掉团伙21个，抓获290名。", ["operation"] * 2),
    ("公安机关在5省开展集中收网行动。\n在此次行动中，警方打掉团伙21个，抓获290名。", ["operation"] * 2),
    ("公安机关在5省开展集中收网行动。各地已抓获290名。", ["operation"]),
    ("中國公安部門今年已逮捕逾14萬名電騙疑犯。", ["period"]),
    ("警方去年拘捕312名男女。", ["period"]),
    ("去年曾被拘捕的張某再犯案，警方拘捕2名男女。", ["case"]),
    ("公安机关开展打击诈骗专项行动。各地已抓获290名。", ["period"]),
    ("公安机关在5省开展集中收网行动。\n今年以来，各地共打掉团伙21个，抓获290名。", ["period"] * 2),
    (
        "去年3月，王女士被骗3万元。\n警方从去年5月份到今年7月份，历时1年多，打掉6个团伙，抓获68名。",
        ["case", "period", "period"],
    ),
    ("警方开展集中收网，抓获200名。这是行动开展以来，单次抓获最多的一次，其中逃犯11名。", ["operation"] * 2),
    ("1月25日，警方对假酒团伙收网，抓获陈某等88名，打掉10个制售假酒的团伙。", ["operation"] * 2),
    ("7月3日，警方对两个假烟团伙收网，抓获嫌疑人28名，打掉假烟团伙2个。", ["operation"] * 2),
    ("7月3日，警方对该团伙收网，抓获嫌疑人28名。", ["case"]),
    ("7月3日，市公安局统一指挥，对该公司的门店和总部开展收网行动，抓获嫌疑人28名。", ["case"]),
    ("7月3日，警方组成40个小组，在多处酒店集中收网，抓获嫌疑人235名。目前，该案正在进一步侦办中。", ["case"]),
    ("7月3日，警方组成40个小组，在多处酒店集中收网，抓获嫌疑人235名。目前，相关案件正在进一步侦办中。", ["operation"]),
    (
        "7月3日，警方集中收网，打掉团伙6个，抓获嫌疑人135名。目前，该案正在进一步侦办中。",
        ["operation"] * 2,
    ),
    (
        "近日，云南公安机关与缅甸执法部门开展警务合作，抓获中国籍嫌疑人96名（含逃犯29名），全部移交我方。",
        ["operation"] * 2,
    ),
    ("近日，云南公安机关侦办“5·03”案，与缅甸执法部门合作抓获中国籍嫌疑人96名，全部移交我方。", ["case"]),
    ("近日，云南公安机关抓获中国籍嫌疑人96名，全部移交法院。", ["case"]),
    ("经过两周集中抓捕，这场理财骗局，11个犯罪团伙被全部摧毁。警方先后共抓获嫌疑人47名。", ["case"] * 2),
    ("经过两周集中抓捕，11个犯罪团伙被全部摧毁。警方先后共抓获嫌疑人47名。", ["operation"] * 2),
    ("7月3日，警方对该团伙集中收网。警方共抓获嫌疑人47名。", ["case"]),
    ("7月中旬，刑侦总队会同三个分局开展专项行动，对此类犯罪集中打击，刑事拘留嫌疑人190名。", ["operation"]),
    ("7月以来，刑侦总队会同三个分局开展专项行动，对此类犯罪集中打击，刑事拘留嫌疑人190名。", ["period"]),
    ("上半年全市发生诈骗案件130起\n累计损失850万元", ["period"] * 2),
    ("上半年，王女士被骗3次\n累计损失850万元", ["case"]),
    ("7月3日，市公安局统一指挥，对该公司等12家企业开展收网行动，抓获嫌疑人86名。", ["operation"]),
    ("7月3日，市公安局统一指挥，对涉案公司开展收网行动，打掉团伙6个，抓获嫌疑人86名。", ["operation"] * 2),
    ("7月3日，海关统一查缉，打掉走私团伙6个，抓获嫌疑人101名。", ["operation"] * 2),
    ("警员展开反罪恶行动。警员捣破一间协助犯罪团伙洗钱的公司、3个毒窟。行动中，拘捕47人。", ["operation"] * 2),
    ("上半年，全市现行命案发生22起、破获22起。", ["period", "period"]),
    ("整治期间，全市查处酒驾126起。", ["period"]),
    ("今年前11个月，全省共查处走私案件286起。", ["period"]),
    ("3月5日晚8时，警方对娱乐场所开展突击清查。至次日凌晨3时，共查处赌博案件5起，行政拘留14人。", ["operation"] * 2),
    ("警方同时展开“飓风”清查。截至当日中午12时，共打掉传销窝点62处，查获传销人员417名。", ["operation"] * 2),
    ("2月16日至17日，警方在四地同时收网，共抓获12名嫌疑人。", ["case"]),
    ("7月，刑侦大队历时43天，在两省抓获9名嫌疑人。", ["case"]),
    ("警方展开为期15日的反诈骗行动。是次行动共拘捕71人。", ["operation"]),
    ("三地海关统一展开“收网”行动。共打掉9个走私团伙，抓获骨干李某在内的87名人犯。", ["operation"] * 2),
    ("专项行动以来，市公安局共破案85起，捣毁一个赌博窝点，抓获嫌疑人156名。", ["period"] * 3),
    ("6月1日至30日，全市公安机关循线深挖，抓获嫌疑人230名，打掉团伙12个。", ["period"] * 2),
    ("今年3月起进行调查，至昨日采取拘捕行动，拘捕32人。", ["operation"]),
    ("警方打掉一个流窜盗窃团伙，查明作案300余起，侦破盗窃案件186起。抓获嫌疑人7名。", ["case"] * 3),
    (
        "今年以来，全市破获电诈案件120起，其中，7月1日破获一起特大诈骗案。民警赴云南抓获8名，查扣现金30万元。",
        ["period", "case", "case", "case"],
    ),
    ("接到李某报案，民警侦查。截至目前，民警辗转全市共抓获嫌疑人8名。", ["case"]),
    ("市公安局举行集中返还仪式；向失主返还10万元。", ["operation"]),
    ("市公安局举行“春雷行动”返赃现场会。在这次公开返赃活动中，共返还现金21万元。", ["operation"]),
    ("市公安局举行集中返还仪式，返还860万元。截至目前，全市已返还3.2亿元。", ["operation", "background"]),
    ("昆明警方破获一起集资案，抓获7人。截至目前，已返还群众3200万元。", ["case"] * 3),
    ("警方历时半年破获一起生产假药的重大案件，抓获疑犯38人。", ["case", "case"]),
    (
        "今年前5个月，全市破获盗窃案件130余宗。\n2月8日，警方对两个窝点集中收网。\n在此次行动中，当场抓获46人。",
        ["period", "operation"],
    ),
    ("今年以来，全省破获毒品案件1850余宗。近期，警方破获跨境运输海洛因专案，缴获海洛因86公斤。", ["period", "case"]),
    ("“秋风行动”中全县抢夺现案破案率为98%，追赃返还312万元。", ["period"]),
    ("6月18日至23日，警方循线深挖，捣毁另外6个制假窝点。", ["case"]),
    ("3月5日至6月20日期间，警方远赴海南、湖北，捣毁7个窝点，抓获75名。", ["case"] * 2),
    ("3月5日至11日，全市捣毁窝点7个，抓获75名。", ["period"] * 2),
    (
        "“夏季行动”以来，全市攻克积案7起，其中，盐城公安局破获一起33年前的命案。整治“黄牛”，抓获103名，打掉团伙5个。",
        ["period", "case", "period", "period"],
    ),
    ("截至6月20日，全市共查处无证经营案件16起，行政拘留24人。", ["period"] * 2),
    ("四月起展开大规模禁赌行动，在两个月的禁赌专项行动中，查处案件640宗，抓获嫌疑人1800多人。", ["period"] * 2),
    ("上半年，全市破获食药案件66起；一举捣毁一加工假酒窝点，涉案金额35万元。", ["period", "case", "case"]),
    ("到今年6月底，共有41名涉案人员落网，全案破获刑事案件48起。", ["case", "case"]),
    ("4名批发商也在9月份先后被抓获归案。", ["case"]),
    (
        "11月3日晚，市公安局开展集中清查统一行动。截至今晨5时，共抓获嫌疑人43名，查处治安案件17起。",
        ["operation", "operation"],
    ),
    ("云川警方连续奋战，至今天上午，该团伙23名成员落网。", ["case"]),
    ("2016年，全市共破案714起，破案数较2015年的652起又有攀升。", ["period", "background"]),
    ("今年以来，全市破案300起。市公安局去年端掉的一个虚开团伙颇为典型。", ["period", "case"]),
    ("今年一季度，全市公安机关破获案件1300起。4月3日上午，市公安局举行发布会。全市抓获1100名。", ["period", "period"]),
    ("在上次收网行动的基础上，城关警方4日再次开展集中收网行动，抓获25人，捣毁窝点3个。", ["operation", "operation"]),
    ("据公安部通报，今年以来，云川省公安机关破获案件1200起，抓获3000名。", ["period", "period"]),
    (
        "经审讯，嫌疑人王某交代了今年以来在多县流窜盗窃耕牛的犯罪事实，民警已核破案件12起，涉案价值36万余元。",
        ["case", "case"],
    ),
    ("经审查，王某、李某交代，二人今年8月以来在列车上盗窃旅客财物。目前警方已破获此类案件16起。", ["case"]),
    (
        "今年以来，全市破案900起。8月11日，刑警抓获卖卡的嫌疑人5名，查扣手机12部。5人现已被采取刑事强制措施。",
        ["period", "case", "case"],
    ),
    ("云川警方破获一起投资诈骗案。经查，全国共有560余名投资人被骗，涉案金额1.2亿元。", ["case"] * 3),
    ("今年上半年，云川市接报诈骗警情93起。按手法分：冒充公检法类43起、冒充熟人类1起。", ["period"] * 3),
    ("2025年12月1日至2026年3月31日，全省公安机关共破获案件3100起，抓获犯罪嫌疑人2500名。", ["period"] * 2),
    ("在今年春运安保“猎鹰”行动中，云川铁路警方共侦破案件187起，抓获嫌疑人343名。", ["period"] * 2),
    ("10月8日，城关警方开展夜查。行动当晚，抓获各类嫌疑人88人。", ["operation"]),
    ("11月20日，市局启动“冬季严打”行动。行动首日，抓获各类嫌疑人131名，破案47起。", ["operation"] * 2),
    ("该团伙自2017年开业至被查处，获利1300万元，目前23名涉案人员已移送审查起诉。", ["case", "case"]),
    ("一季度，全市公安机关战果如下：\n▶ 破案44起\n▶ 抓获犯罪嫌疑人83人\n▶ 打掉团伙3个", ["period", "period", "period"]),
    ("昨日，市公安局对18个小区实施统一清查。截至晚上8点，共捣毁窝点214个，抓获1863名。", ["operation", "operation"]),
    (
        "今年1至6月，全市公安机关破案1260起，抓获900人。二道桥上来三个人。10月17日中午，民警跟了上去。三人当场被抓获。",
        ["period", "period", "case"],
    ),
    (
        "上半年全国公安机关破案2万起，抓获3万人。公安部公布一批典型案件。广东警方查明一家厂房，控制工人及老板22名。",
        ["period", "period", "case"],
    ),
    ("两个半月里全市破获侵财案件940余起，抓获321名。", ["period", "period"]),
    ("6月29日到7月4日，市公安局搞了一场扫黄“闪电战”，端掉窝点91个，抓获276人。", ["operation", "operation"]),
    ("今年以来，全市公安机关共抓获150名。警方破获“5·03”专案，全案共抓获257名。", ["period", "case"]),
    (
        "1月7日，警方集中抓捕，捣毁5个贩卡犯罪团伙，抓获嫌疑人45人。\n\n8月8日，该案被列为督办案件。\n\n"
        "截至9月21日，共抓获嫌疑人122人。",
        ["case"] * 3,
    ),
    (
        "1月7日，警方集中抓捕，捣毁5个贩卡犯罪团伙，抓获嫌疑人45人。\n\n8月8日，专项行动被列为督办事项。\n\n"
        "截至9月21日，共抓获嫌疑人122人。",
        ["operation"] * 3,
    ),
    (
        "今年1至2月，全市破获敲诈案件72起。\n小李报警后，反诈中心快速处置，成功止付13万元。目前案件仍在进一步侦办中。",
        ["period", "case"],
    ),
    ("今年1至2月，全市破获敲诈案件72起。\n全市共止付13万元。目前案件仍在进一步侦办中。", ["period"] * 2),
    ("警方侦破一起洗钱案。去年上半年，警方部署多次抓捕行动，陆续将150人抓获。该案共抓获257名。", ["case"] * 3),
    (
        "警方侦破一起洗钱案。今年上半年，全市部署多次抓捕行动，陆续将150人抓获。该案共抓获257名。",
        ["case", "background", "case"],
    ),
    ("近日，城关警方打掉了多个制售假酒的犯罪团伙，捣毁窝点8处，刑事拘留16人。", ["operation", "operation"]),
    ("近日，警方在“长风3号”集中打击行动中，先后抓获25人，破获案件100余起。", ["period", "period"]),
    ("该团伙在两年内骗走群众高达600万元。", ["case"]),
    (
        "警方集中收网，打掉窝点9个，抓获110名。9月又抓获44名嫌疑人。该案共抓获257名。",
        ["case", "case", "case", "case"],
    ),
    ("6月5日，云川市公安局开展“断卡”集中收网行动。全市共抓获嫌疑人89名。", ["operation"]),
    ("云川警方打掉一网络诈骗团伙，串并全国电信诈骗案件320余起，抓获嫌疑人36名。", ["case", "case"]),
    ("云川警方在全国范围内开展收网行动，抓获嫌疑人136名。", ["operation"]),
    ("民警于9月先后抓获嫌疑人6名，10月成功捣毁洗钱窝点2处。", ["case", "case"]),
    ("云川警方8月先后抓获嫌疑人312名，9月成功打掉团伙16个。", ["period", "period"]),
    ("自今年6月食药支队成立以来，全市共破获食品安全案件143起，抓获267人。", ["period", "period"]),
    ("今年1月至7月，打击涉税犯罪方面，联合开展打虚行动，破案319起，捣毁窝点87个。", ["period", "period"]),
    ("警方瓦解一个电话诈骗集团，展开执法行动，拘捕25人。", ["case", "case"]),
    ("退休教师4月到6月间汇款14次，总计损失2860万元。", ["case"]),
    ("今年以来，全市警方于4月成功打掉团伙3个，5月先后抓获21人，破案300起。", ["period"] * 3),
    ("自2019年该公司成立以来，非法吸收资金3.2亿元，警方抓获嫌疑人12名。", ["case", "case"]),
    ("该局今年已追回被骗资金410万元返还群众。", ["period"]),
    ("今年1至7月，全市破案300起，群众损失由1.42亿元降至9560万元。", ["period", "background", "period"]),
    ("18个省区采取统一集中打击行动。截至目前，各地共抓获369人。", ["operation"]),
    ("“利剑”集中行动在8个省市同步进行，一举打掉犯罪团伙14个，抓获嫌疑人64名。", ["operation", "operation"]),
    ("2019年，市公安局一举抓获制售假酒的犯罪团伙；破获侵权案件367起，抓获245人。", ["period", "period"]),
    ("两名男子结伙流窜，三天时间便连续作案八起，涉案价值20余万元。", ["case"]),
    ("3人被处以5至15日行政拘留。", ["case"]),
    ("18个省区市公安机关同步开展集中收网行动。各地共抓获290余名嫌疑人。", ["operation"]),
    ("近日，城关警方在“利剑2022”行动中，抓获4名诈骗团伙成员。", ["case"]),
    ("今年1至7月，全市公安机关破获电诈案件585起，抓获犯罪嫌疑人529名。", ["period", "period"]),
    ("2016年，全省共破获诈骗案件4527起。", ["period"]),
    ("在专项打击中，全省共抓获犯罪嫌疑人270名，打掉团伙94个。", ["period", "period"]),
    ("专项行动开展以来，打掉犯罪团伙26个。", ["period"]),
    ("近日，警方破获一起诈骗案，抓获犯罪嫌疑人3名。", ["case", "case"]),
    ("该团伙8名成员悉数落网。", ["case"]),
    (
        "近日，警方侦破一起特大系列诈骗案。目前，已抓获41人，破获各类诈骗案件2300余起。",
        ["case", "case", "case"],
    ),
    ("警方侦破一起系列诈骗案。目前，各地公安机关共破获诈骗案件2300起。", ["case", "period"]),
    ("在专项打击中，民警抓获1名嫌疑人。", ["case"]),
    ("警方侦破一起系列诈骗案。目前，全市共破获诈骗案件2300余起。", ["case", "period"]),
    ("警方破获“5·03”案，抓获犯罪嫌疑人19名。", ["case"]),
    ("警方统一收网，打掉诈骗团伙8个，抓获450余名犯罪嫌疑人。", ["operation", "operation"]),
    ("经查，该团伙自2019年以来涉案金额达300万元。", ["case"]),
    ("李女士先后转账5万元。", ["case"]),
    ("在“利剑2023”专项行动中，全市共破获刑事案件63起，抓获犯罪嫌疑人77名。", ["period", "period"]),
    ("二〇〇四年，全省共破获诈骗案件45起。", ["period"]),
    ("五月，城关警方破获一起盗窃案，抓获犯罪嫌疑人三名。", ["case", "case"]),
    ("全市“两盗”案件立案下降，今年1至9月共破获盗窃案件190起。", ["period"]),
    ("城关警方与外地警方联合行动，捣毁一个流水达1.8亿元的洗钱团伙，抓获30人。", ["case", "case", "case"]),
    ("城关警方打掉以赵某为首的恶势力组织，冻结资金71万元。", ["case"]),
    ("警方展开扫赌行动，捣破4个地下赌档，拘捕30人。", ["operation", "operation"]),
    ("自今年2月分批收网以来，警方共抓获该团伙成员13名。", ["case"]),
    ("经过近一个月时间的侦办，该起特大偷渡案告破，抓获犯罪嫌疑人26名。", ["case"]),
    ("截至9月30日，该省共打掉黑恶团伙460个，抓获犯罪嫌疑人2067人。", ["period", "period"]),
    ("该案抓获涉案人员108名，捣毁窝点26个。", ["case", "case"]),
    ("近日，缉私局接连查获3起走私案件。", ["period"]),
    ("专项行动以来，警方侦破李某等人组织考试作弊案等助考案件14起。", ["period"]),
    ("自2015年11月至2016年3月，全省打掉诈骗团伙8个。", ["period"]),
    ("近日，在“净网2024”专项行动中，城关警方一举捣毁多个涉黄直播平台，抓获14名嫌疑人。", ["case"]),
    ("市公安局举行集中返还大会，向24名受害人返还被骗资金217万元。", ["operation", "operation"]),
    ("警方在2月至4月展开两次行动，拘捕114人。", ["operation"]),
    ("今年以来，全市破案900起。9月份以来开展的“断卡”第七轮集中收网，全市一次性抓获137名。", ["period", "operation"]),
    ("今年以来，全市破案900起。某派出所循线追踪，于8月中旬赴河南周口抓获嫌疑人2名。", ["period", "case"]),
    ("上半年，全省命案发案数同比下降21.3%，破获命案积案31起，其中，20年以上17起、30年以上6起。", ["period"] * 3),
    ("今年以来，全市查获假冒一次性口罩案件32起，抓获嫌疑人80名。", ["period", "period"]),
    ("3月5日至8日，警方先后在五地同步开展集中收网行动，抓获86名。", ["operation"]),
    ("过去一年，云南警方开展联合扫毒行动4次，境外缴毒2.9吨。", ["period"]),
    ("今年1至9月，全市抓获嫌疑人1426名，是去年同期的2.6倍；打掉团伙74个。", ["period", "period"]),
    ("去年，全国公安机关破获现行命案27800起；同时破获历年命案积案4100余起。", ["period", "period"]),
    ("13日起，全市同步打击诈骗专项行动，打掉团伙31个，抓获563人。", ["operation", "operation"]),
    ("与去年同期受理诈骗案件2738起比较，件数下降。", ["background"]),
    ("全国公安机关“百日行动”开展以来，全省公安机关已破获案件2.5万起。", ["period"]),
    ("经过三级网安部门合力攻坚，成功抓获25名犯罪嫌疑人。", ["case"]),
    ("该团伙8个月间骗得贷款无数。商罪科采取代号「破竹」行动，拘捕15名男女。", ["case"]),
    ("警方打掉犯罪团伙8个，捣毁窝点11处，该团伙涉及刑事案件69起。", ["case", "case"]),
    ("警方统一收网，抓获包括主犯陈某在内的犯罪嫌疑人101名。", ["operation"]),
    ("二〇〇八年以来，全市在打黑专项行动中破获命案、枪案、伤害等1589起刑事案件，缴获枪支51支。", ["period", "period"]),
    ("警政署于1至22日执行「全台扫荡赌博专案」，共查获203案。本次专案查获职业赌场16件。", ["period"] * 2),
    ("今年以来，全市公安机关抓获盗窃、诈骗等56名犯罪嫌疑人，破获案件30起。", ["period", "period"]),
    ("仅3月上旬，城关警方已破获毒品案件6起。", ["period"]),
    ("截至目前，全市公安机关共对190人采取刑事强制措施。", ["period"]),
    ("警方对一个走私网络集中收网，打掉团伙7个，抓获105人。", ["operation", "operation"]),
    (
        "经过三个月的缉枪治爆专项行动，警方销毁枪支。在缉枪治爆行动中，全市查处案件8起，收缴枪支67支。\n同时，行政拘留3人。",
        ["period", "period", "period"],
    ),
    ("6月起，全市开展断卡专项行动。断卡行动中，共打掉团伙12个，抓获126名。", ["period", "period"]),
    ("公安厅部署“断卡”专项行动。“断卡”行动中，共打掉团伙12个，抓获126名。", ["period", "period"]),
    ("昆明警方开展集中专项行动。在集中行动中，打掉团伙12个，抓获126名。", ["operation", "operation"]),
    ("警方开展查枪清缴行动。行动中，查处案件8起，收缴枪支67支。", ["operation"] * 2),
    ("连日来，昆明警方查获两起走私案件，抓获嫌疑人4名，案值200万元。", ["period"] * 3),
    ("连日来，民警循线追查，打掉一个走私团伙，抓获嫌疑人4名。", ["case"] * 2),
    ("根据统一部署，昆明警方出动警力900余名集中收网，破获两起跨境赌博案，抓获嫌疑人186名。", ["operation"] * 2),
    ("昆明警方出动警力900余名集中收网，破获一起跨境赌博案，抓获嫌疑人186名。", ["case"] * 2),
    (
        "昆明警方集中收网，破获两起跨境赌博案，抓获186名。\n侦办过程中，民警捣毁一处窝点，抓获20名。",
        ["operation", "operation", "case", "case"],
    ),
    ("近日，昆明警方开展“四断”专项行动，斩断一条侵害公民信息的黑灰产业链，抓获41名。", ["case"]),
    ("昨日，三个窝点被捣毁：一个从事假币制售的特大犯罪团伙落网，抓获8名。", ["case"] * 3),
    ("“四断”专项行动中，昆明警方斩断黑灰产业链12条，抓获141名。", ["period"]),
    ("11个海关共同开展“3·09”打击走私集中行动，打掉团伙8个，抓获58名。", ["operation"] * 2),
    ("警方侦办“3·09”专案，开展集中行动，打掉团伙1个，抓获58名。", ["case"] * 2),
    ("11个海关统一收网，打掉团伙8个，抓获58名。其中，昆明海关于昨日凌晨打掉团伙2个，抓获12名。", ["operation"] * 4),
    ("此次收网行动，抓获该团伙成员458人。其中，骨干230名被刑拘。", ["case"] * 2),
    ("今年以来，全市打掉团伙8个，破案58起。其中，昨日凌晨抓获12名。", ["period", "period", "case"]),
    ("8月7日晚，专项行动以来，全市破案300起。8月8日晚，在“云剑”清查行动中，警方查获逃犯8名。", ["period", "operation"]),
    ("8月8日晚，专项行动以来，全市破案300起。8月8日晚，民警在清查一名可疑人员时，抓获逃犯1名。", ["period", "case"]),
    (
        "11月15日，在省厅统一收网行动中，昆明警方将“猜猜我是谁”系列诈骗三名嫌疑人抓获，破获系列案件11宗，其中跨省案件8宗。",
        ["case"] * 3,
    ),
    ("11月15日，在省厅统一收网行动中，昆明警方抓获三名嫌疑人，破获案件11宗，其中跨省案件8宗。", ["operation"] * 3),
    ("凌晨，警方分成49个行动小组，打掉团伙2个，抓获58名。", ["operation"] * 2),
    ("凌晨，昆明警方兵分八路，打掉团伙2个，抓获58名。", ["operation"] * 2),
    ("凌晨，昆明警方分成3个组织者名单，抓获12名。", ["case"]),
    ("专项行动以来，全市破案300起。市民说，民警仅用了5天的时间，就将4名嫌疑人抓获。", ["period", "case"]),
    ("专项行动以来，仅用一年时间，全市破案300起，抓获84名。", ["period", "period"]),
    ("在统一行动中，警方破案36宗，抓获39名。所有案件累计损失1.5亿元。", ["operation"] * 3),
    ("专项行动以来，全国破案300起，先后14次将2553名嫌疑人押解回国。", ["period"] * 2),
    ("昆明警方集中收网，先后2次将53名嫌疑人押解回国。", ["operation"]),
    (
        "行动以来，全市破案300起。警方摧毁一个团伙，抓获164人；截至10月12日，共打掉贩毒团伙23个，抓获333人。",
        ["period", "case", "case", "period", "period"],
    ),
    # so many dens are of more than one case
    ("近日，警方开展“清源行动”，捣毁制售假药窝点26个，抓获37名。", ["operation"] * 2),
    ("近日，警方打掉一个假药团伙，捣毁窝点26个，抓获37名。", ["case"] * 3),
    ("近日，警方捣毁窝点6个，抓获37名。", ["case"] * 2),
    # when crimes were done is no stretch of the police's work
    ("警方摧毁一盗窃油料团伙，抓获10名，破获今年以来发生在两县的盗窃案20余起。", ["case"] * 3),
    ("今年以来，警方破获盗窃案20余起。", ["period"]),
    # the strikes before this one
    (
        "9月，警方展开打击网骗行动。行动中，警方侦破74宗案件，拘捕85人。在过往3次行动中，警方共拘捕148人。",
        ["operation", "operation", "background"],
    ),
    ("继前两次收网行动后，专案组又抓获8人。", ["case"]),
    # what the many cases of a strike cost
    (
        "9月26日至10月8日，警方展开打击网骗行动。行动中，警方侦破74宗案件，牵涉总损失达4500万元。",
        ["operation", "operation"],
    ),
    ("9月26日，张女士报警称被骗4500元，警方侦破此案。", ["case"]),
    # the few caught for the crime of their sentence
    (
        "今年以来，全市共破案900起。一换币店的3名顾客被骗约500万元，警方拘捕6人。",
        ["period", "case", "case"],
    ),
    ("今年以来，全市共破案900起。有3名受害人被骗约500万元，全市共抓获20人。", ["period", "case", "case", "period"]),
    # members of one gang among a campaign's results
    (
        "专项斗争以来，全省共破案151起，抓获324名。\n警方一举将包括潘某在内的17名主要团伙成员抓捕归案。",
        ["period", "period", "case"],
    ),
    ("专项斗争以来，全省共打掉团伙25个，抓获324名团伙成员。", ["period", "period"]),
]


@pytest.mark.parametrize(("body", "scopes"), SCOPES, ids=[body[:16] for body, _ in SCOPES])
def test_scope(body: str, scopes: list[str]) -> None:
    assert [figure.scope for figure in release_of(body).figures] == scopes


def test_the_total_of_the_period_is_the_headline_and_the_case_a_part_of_it() -> None:
    release = release_of(
        "今年以来，兰州市公安局破获诈骗案件585起，抓获犯罪嫌疑人529名。\n"
        "5月，城关分局破获一起特大诈骗案，该案抓获犯罪嫌疑人19名。",
        title="兰州警方通报今年战果",
    )
    arrests = [figure for figure in release.figures if figure.kind == "arrests"]
    assert [(f.value, f.headline, f.part) for f in arrests] == [(529, True, False), (19, False, True)]
    assert release.figures[arrests[1].part_of or 0].value == 529


def test_a_wider_total_at_the_end_of_a_case_is_background_and_no_headline() -> None:
    release = release_of(
        "近日，拉萨市公安局破获一起诈骗案，抓获犯罪嫌疑人3名，挽回损失21万元。\n经查，该团伙冒充客服实施诈骗。\n"
        "据统计，今年以来，拉萨市公安局共破获诈骗案件84起，抓获犯罪嫌疑人128名。",
        title="拉萨警方破获一起诈骗案",
    )
    heads = {figure.kind: figure.value for figure in release.figures if figure.headline}
    assert heads["arrests"] == 3
    assert {figure.scope for figure in release.figures if figure.value in (84, 128)} == {"background"}


def test_a_total_of_the_year_before_is_background_beside_this_year_s() -> None:
    release = release_of(
        "今年以来，兰州市公安局破获食药案件69起，抓获犯罪嫌疑人100名。\n"
        "该局负责人介绍，2025年，全市公安机关共破获食药案件93起，抓获犯罪嫌疑人139名。",
        title="兰州警方通报打击食药犯罪情况",
        published="2026-07-03",
    )
    assert {figure.value: figure.scope for figure in release.figures} == {
        69: "period", 100: "period", 93: "background", 139: "background",
    }  # fmt: skip
    assert {figure.value for figure in release.figures if figure.headline} == {69, 100}


def test_a_raid_of_many_inside_one_case_belongs_to_the_case() -> None:
    release = release_of(
        "近日，兰州警方破获一起特大诈骗案。\n5月29日，专案组在三省同步收网，抓获38人，捣毁窝点3个。",
        title="兰州警方破获一起特大诈骗案",
    )
    assert {figure.scope for figure in release.figures} == {"case"}


def test_a_total_up_to_this_day_is_not_older_than_this_year_s() -> None:
    release = release_of(
        "今年第一季度，长平市公安局返还群众被骗资金2986万元。\n去年至今，全市共打掉诈骗团伙124个。"
        "2014年公安部门查处8起，两年来共查处16起案件。",
        title="长平警方通报反诈战果",
    )
    assert {figure.scope for figure in release.figures if figure.value in (124, 16)} == {"period"}


def test_a_late_total_is_context_of_a_text_that_opens_with_one_case() -> None:
    release = release_of(
        "兰州市公安局近期侦破「共学」诈骗案，被害人交付推广成本后报警求助。\n民警前往现场埋伏，搜索查扣80万元。\n"
        "在打击诈骗犯罪部分，114年1至10月份查缉诈骗成效共查获诈骗集团217个。",
        title="兰州警方侦破「共学」诈骗案",
    )
    assert [(figure.value, figure.scope, figure.headline) for figure in release.figures] == [
        (800000, "case", True),
        (217, "background", False),
    ]


def test_one_wider_total_beside_the_results_of_a_strike_is_context_wherever_it_stands() -> None:
    release = release_of(
        "12月5日，长平警方在多地统一收网，抓获62名嫌疑人，打掉6个犯罪团伙，捣毁14个窝点。今年以来，长平警方已侦破30余起制假案件。\n"
        "民警在抓捕现场查获假酒2000余瓶。",
        title="长平警方集中整治制假",
    )
    assert {figure.value: figure.scope for figure in release.figures}[30] == "background"
    assert {figure.value for figure in release.figures if figure.headline} == {62, 6, 14}


def test_what_goes_on_with_context_is_context() -> None:
    release = release_of(
        "浙江警方打掉黑恶团伙3400个，冻结资产290亿元。截至目前，全国共打掉涉黑组织3347个，冻结资产3793亿元。"
        "其中，涉金融领域708个，冻结资产3369亿元。",
        title="浙江专项斗争战果",
    )
    assert {f.value for f in release.figures if f.scope != "background"} == {3400, 29_000_000_000}


def test_two_years_side_by_side_have_no_headline() -> None:
    release = release_of(
        "去年，全省公安机关共立案经济案件7459起。今年第一季度，全省公安机关共立案经济案件1560起。",
        title="警方严打经济犯罪",
        published=None,
    )
    assert [figure.headline for figure in release.figures] == [False, False]


def test_cases_solved_beside_those_of_the_campaign_and_addicts_are_no_headline() -> None:
    release = release_of(
        "专项行动开展以来，全市破案130起，带破其他案件832起，抓获犯罪嫌疑人21名、查获吸毒人员24名。",
        title="长平警方通报战果",
    )
    assert {figure.value for figure in release.figures if figure.headline} == {130, 21}


def test_the_whole_country_s_victims_of_one_case_are_that_case_s() -> None:
    release = release_of(
        "近日，长平警方打掉一个诈骗团伙，初步查实全国范围内受害人3900余名。", title="长平警方打掉诈骗团伙"
    )
    assert [(f.kind, f.scope, f.headline) for f in release.figures][-1] == ("victims", "case", True)


def test_the_same_number_of_another_police_is_another_figure() -> None:
    release = release_of(
        "今年以来，兰州市公安局侦办案件7起，抓获犯罪嫌疑人7人。天水市公安局侦办案件2起，抓获犯罪嫌疑人7人。"
        "定西市公安局捣毁窝点3处。",
        title="警方通报打假战果",
    )
    assert [figure.value for figure in release.figures if figure.kind == "arrests"] == [7, 7]


def test_a_loose_word_for_caught_in_the_title_is_no_step_of_the_procedure() -> None:
    release = release_of("11月20日，警方在边境抓获82名嫌疑人。", title="警方在边境逮捕了82名嫌疑人")
    assert [(figure.kind, figure.value) for figure in release.figures] == [("arrests", 82)]


def test_what_these_cases_did_follows_what_the_release_is_about() -> None:
    release = release_of(
        "今年1至7月，兰州警方侦破69宗诈骗案，拘捕71人。\n这些案件涉及182名受害人。", title="兰州警方通报反诈战果"
    )
    assert {figure.scope for figure in release.figures} == {"period"}


def test_an_earlier_batch_is_background() -> None:
    release = release_of(
        "10月28日，兰州警方将61名嫌疑人从境外押解回国，破获案件200起。\n此前，已有74名嫌疑人被押解回国。",
        title="61名嫌疑人被押解回兰州",
    )
    assert {figure.value: figure.scope for figure in release.figures}[74] == "background"


def test_a_late_total_is_context_where_nothing_said_what_the_first_results_were() -> None:
    release = release_of(
        "兰州公交反扒队员在早高峰当场抓获4名扒手。\n市民王女士的手机失而复得，向队员表示感谢。\n"
        "据统计，该队2025年共抓获扒手130余人，捣毁扒窃团伙11个。",
        title="兰州警方严打扒窃",
    )
    assert {figure.value for figure in release.figures if figure.scope == "background"} == {130, 11}


def test_a_title_that_names_a_campaign_says_what_the_release_is_about() -> None:
    release = release_of("兰州市公安局查扣财物价值273万元。", title="兰州市公安局召开扫黑除恶专项斗争发布会")
    assert [figure.scope for figure in release.figures] == ["period"]


BESIDE_THE_NATION = [
    ("兰州警方破案320起。今年以来，全国公安机关会同甘肃公安共破案26.4万起。", ["period", "background"]),
    ("公安部部署全国公安机关集中收网，兰州警方牵头，各地共抓获3200名。", ["background"]),
    (
        "春季攻势以来，兰州警方破案320起。永登县公安局查处治安案件126起。榆中县公安局冻结资金3200万元。",
        ["period"] * 3,
    ),
    ("反诈专案民警连续作战，8月成功破获电诈案86起，抓获220名。", ["period"] * 2),
    (
        "3月5日，兰州警方统一行动，捣毁窝点12个，破案86起。其中一起赌博案，全案共抓获57人。",
        ["operation"] * 2 + ["case"] * 2,
    ),
    ("今年以来，全市破案320起。\n永登县公安局破获刷单一起，抓获3人。", ["period", "case", "case"]),
    ("全省部署开展3次集群战役，破获虚开骗税案件214起。", ["period"]),
    ("今年以来，全市公安机关为群众避免损失1.8亿元，破案320起。", ["period"] * 2),
    ("全国公安机关夏季行动开展以来，兰州警方破案320起，抓获410人。", ["period", "period"]),
    (
        "今年以来，全国公安机关破获电诈案件43.7万起；兰州警方破获2316起，抓获1280人。",
        ["background", "period", "period"],
    ),
    ("全国公安机关破获案件43.7万起，浙江警方破获2316起。", ["background", "background"]),
    ("上半年，刑事立案由去年同期的1200起下降到860起，破案640起。", ["background", "period", "period"]),
    ("1月抓获18名，2月抓获16名，3月抓获21名。", ["period", "period", "period"]),
]


@pytest.mark.parametrize(("body", "scopes"), BESIDE_THE_NATION, ids=[body[:24] for body, _ in BESIDE_THE_NATION])
def test_own_numbers_beside_others_are_the_place_s_own(body: str, scopes: list[str]) -> None:
    assert [figure.scope for figure in release_of(body, title="兰州警方一季度战果").figures] == scopes


def test_a_stretch_wider_than_the_title_s_is_context_at_the_end() -> None:
    release = release_of(
        "6月，全市破获刑事案件612起，抓获741名。打击电诈，全月破案203起。1至6月，全市累计破案3105起，抓获3986名。",
        title="襄阳公安6月战报：破案612起",
    )
    told = [(figure.value, figure.scope, figure.headline) for figure in release.figures]
    assert told[0] == (612, "period", True)
    assert told[-2:] == [(3105, "background", False), (3986, "background", False)]


def test_sections_of_a_weekly_report_are_no_cases() -> None:
    release = release_of(
        "一、发案情况\n12月5日至11日，全县共接报诈骗警情14起，被骗86.4万元。\n"
        "二、打击劝阻情况\n上周，全县公安机关破获诈骗及关联案件5起，抓获8名，止付23.7万元。\n"
        "三、工作要求\n各派出所要加强宣传。",
        title="龙游反诈周报",
    )
    assert release.incidents == ()
    assert {figure.scope for figure in release.figures} == {"period"}


def test_two_or_three_days_are_a_strike_s() -> None:
    title = "儋州警方3天端掉4个窝点"
    few = release_of("11月14日至16日，儋州警方连续捣毁4个窝点，抓获嫌疑人31名。", title=title)
    assert [figure.scope for figure in few.figures] == ["operation", "operation"]
    week = release_of("10月8日至14日，儋州警方共捣毁4个窝点，抓获嫌疑人31名。", title="儋州警方战报")
    assert [figure.scope for figure in week.figures] == ["period", "period"]


def test_what_is_given_back_on_one_day_is_the_day_s_and_one_victim_s_is_hers() -> None:
    release = release_of(
        "8月25日，在集中返还大会上，受害人连女士接过56.2万元返还款。当天，新罗分局共向87名受害人返还1268.5万元。",
        title="新罗公安举行集中返还大会",
    )
    said = {figure.value: figure.scope for figure in release.figures}
    assert (said[562000], said[12685000]) == ("case", "operation")
    release = release_of(
        "3月10日，温州市公安局召开发布会。去年以来，全市破获诈骗案件3287起，追赃挽损2.1亿元。\n"
        "会上，民警集中向32名受害群众返还被骗资金612万元。",
        title="公安局召开打击诈骗发布会",
    )
    assert {figure.value: figure.scope for figure in release.figures}[6120000] == "operation"


@pytest.mark.parametrize(
    ("who", "scope"),
    [
        ("孝感警方协助福建警方、河北警方", "background"),
        ("孝感警方协助武汉警方", "case"),
        ("在福建警方协助下，孝感警方", "case"),
        ("孝感警方", "case"),
    ],
)
def test_what_another_province_s_police_did_with_help_is_context_beside_own_dens(who: str, scope: str) -> None:
    told = f"去年9月，{who}先后收网，捣毁了3个诈骗窝点。"
    own = "今年3月，孝感警方打掉一个“杀猪盘”诈骗窝点，抓获12人。"
    figures = release_of(f"{told}\n{own}", title="孝感警方打掉诈骗团伙").figures
    assert figures[0].scope == scope
    assert figures[1].headline == (scope == "background")
    alone = release_of(told, title="孝感警方打掉诈骗团伙").figures
    assert [(figure.scope, figure.headline) for figure in alone] == [("case", True)]


@pytest.mark.parametrize(
    ("opens", "scope"),
    [
        ("活动当天，", "operation"),
        ("仪式当日，", "operation"),
        ("7月3日，云川警方召开“百日行动”赃物发还现场会，", "operation"),
        ("今年以来，云川警方", "period"),
    ],
)
def test_what_was_given_back_on_the_day_of_the_title_is_the_day_s(opens: str, scope: str) -> None:
    release = release_of(f"{opens}共向12名受害人发还现金6万元。", title="云川警方举行集中返还仪式")
    assert [figure.scope for figure in release.figures] == [scope, scope]


def test_what_came_back_to_one_victim_on_that_day_is_hers() -> None:
    body = "7月3日，云川警方举行集中返还仪式，向12名受害人返还60万元。\n姜先生很激动，20万元现金重新回到他手中。"
    told = {figure.value: (figure.scope, figure.part) for figure in release_of(body).figures}
    assert told[600_000] == ("operation", False)
    assert told[200_000] == ("case", True)


FILLER = "民警辗转多地，克服了种种困难，最终取得了非常显著的成绩，得到群众好评。"
TITLED = [
    (
        "公安部通报缉枪治爆行动进展",
        "公安部部署缉枪治爆行动。截至目前，全国共收缴枪支1.5万余支。\n3月16日，玉林警方捣毁1个制枪窝点，抓获3名。",
        ["period", "case", "case"],
    ),
    # one case's strike, and a centre's balance since it was set up
    (
        "无锡警方打掉地下钱庄",
        "2月19日，无锡警方对一特大地下钱庄案开展统一收网行动，捣毁窝点6个，抓获嫌疑人31名。",
        ["case"] * 2,
    ),
    (
        "无锡警方收网",
        "2月19日，无锡警方对一批涉黄案件开展统一收网行动，捣毁窝点6个，抓获嫌疑人31名。",
        ["operation"] * 2,
    ),
    (
        "反诈骗中心成立一周年",
        "清远市反诈骗中心自成立以来，止付金额6800余万元，冻结资金1500余万元。",
        ["period"] * 2,
    ),
    ("清远警方打掉一个团伙", "经查，该公司自成立以来，非法集资6800余万元。警方抓获12人。", ["case"] * 3),
    (
        "广州警方打掉一个盗窃团伙",
        "近日，广州警方打掉一个盗窃团伙，抓获嫌疑人5名。\n据本网此前报道，14日当天共抓获17名。自6月9日至14日，共抓获嫌疑人748名。",
        ["case", "case", "background", "background"],
    ),
    (
        "广州警方打掉一个盗窃团伙",
        "近日，广州警方打掉一个盗窃团伙，抓获嫌疑人5名。据本报此前报道，该团伙已有12人落网。",
        ["case", "case", "case"],
    ),
    ("广州警方抓获5人", "据本报早前报道，广州警方打掉一个盗窃团伙，抓获嫌疑人5名。", ["case", "case"]),
    ("云川城东派出所打掉一盗窃团伙", "民警循线追踪，抓获嫌疑人4名，破案16起。", ["case"] * 3),
    ("云川警方侦破系列盗窃案", "去年以来，多名居民被盗。民警抓获嫌疑人3名，破案22起。", ["case"] * 2),
    ("云川城东派出所打掉一盗窃团伙", "抓获嫌疑人4名。全市共抓获92名，破案160起。", ["case"] * 2 + ["period"] * 2),
    ("云川警方打击盗窃战果", "民警循线追踪，抓获嫌疑人4名，破案16起。", ["period"] * 2),
    (
        "昆明警方举行集中返还大会",
        "会上，民警向受害群众返还资金80万元。受害群众赵先生从民警手中接过50万元被骗款，激动万分。",
        ["operation", "case"],
    ),
    (
        "昆明警方举行集中返还大会",
        "会上，民警向受害群众返还资金80万元。受害群众从民警手中接过60万元被骗款，激动万分。",
        ["operation", "operation"],
    ),
    # a month in the work on one case is no period
    (
        "兰州警方侦破特大网络赌博案",
        "专案组奔赴多地，7月先后抓获120名犯罪嫌疑人。",
        ["case"],
    ),
    # what a place lost over the year is context of one case
    (
        "衡阳警方破获侵犯公民信息案",
        "衡阳警方破获一起侵犯公民信息案，抓获36名。信息泄露是诈骗的源头，群众深恶痛绝，警方将持续打击。今年以来，衡阳市因信息泄露引发诈骗，群众损失超过900万元。",
        ["case", "case", "background"],
    ),
    # a case's own result told late is no context
    (
        "兰州警方破获跨境赌博案",
        "3月5日，兰州警方展开收网行动，侦破一起跨境赌博案。该团伙在境外搭建平台，发展下级代理，危害很大。据介绍，收网行动中，警方共抓获58名，冻结资金3200万元。",
        ["case", "case", "case"],
    ),
    # a later count of the title's stretch is no context
    (
        "兰州警方打击电诈 半年抓获500人",
        "今年上半年，兰州警方抓获500人。民警辗转多地，克服种种困难，取得显著成绩。上半年，兰州警方共抓获嫌疑人512人，破案260起。",
        ["period", "period", "period"],
    ),
    # a wider body's total closes a text as context
    (
        "长航公安黄石分局守护长江",
        "自今年3月专项行动启动，黄石分局共破获涉渔案件63起，抓获188人。民警昼夜蹲守，江上风大浪急，收网殊为不易，沿岸群众纷纷称赞，渔民也加入护江队。\n今年前五个月，长航公安系统累计侦破涉渔案件317起，抓获643人。",
        ["period", "period", "background", "background"],
    ),
    # those of the case are its own whenever told
    (
        "江西警方摧毁一特大赌博团伙",
        "江西警方打掉一个赌博集团，212人落网。荷官月薪两万元，还要扣除签证费、培训费、食宿费，想离开，需缴纳赔付金。\n截至今年5月，检察机关已对其中187人批准逮捕。",
        ["case", "case", "case", "case"],
    ),
    # what two gangs did is theirs over whatever time
    (
        "东兴警方侦破组织偷越国境案",
        "东兴警方打掉两个团伙，抓获59人。经查，自今年3月以来，两个团伙共运送300人，非法获利130余万元。",
        ["case", "case", "case"],
    ),
    # what a county's police did is one case of the city's report
    (
        "襄阳公安6月战报出炉",
        "7月5日，襄阳市公安局公布6月份战报。当月，全市破案318起。\n老河口市公安局捣毁一处加工点，行政拘留3人。",
        ["period", "case", "case"],
    ),
    # gangs of one case's strike are that case's
    (
        "盐城警方侦破特大虚开发票案",
        "今年9月18日，专案组在三地同步收网，打掉虚开团伙3个，抓获28名。至此，该案共抓获34名。",
        ["case", "case", "case"],
    ),
    # those handed over and their victims are the strike's
    (
        "云川警方集中收网抓获203名",
        "3月5日，警方开展集中收网行动，抓获嫌疑人203名，捣毁窝点31处。该批嫌疑人中，本地人员88名。嫌疑人分属6个团伙，已核实受害人170余名。",
        ["operation", "operation", "operation"],
    ),
    # an operation told behind a case is context
    (
        "六盘水警方侦破一起命案积案",
        "9月11日，潜逃27年的余某落网。警方侦破一起命案积案。经讯问，余某交代了作案经过，民警将他押解回六盘水。据了解，“云剑”行动中，六盘水警方共侦破命案积案9起，抓获11名。",
        ["case", "background", "background"],
    ),
    (
        "甘肃公安通报打击电诈成效 发布典型案例",
        "今年以来，全省公安机关破案3200起。\n天水市公安局破获电诈案件82起。\n平凉市公安局破获电诈案件61起。\n"
        "武威市公安局破获电诈案件55起。",
        ["period"] * 4,
    ),
    (
        "兰州警方侦破特大电诈案",
        "去年，电信诈骗造成群众损失3.2亿元。3月5日，兰州警方侦破一起电诈案，抓获12人。",
        ["background", "case", "case"],
    ),
    ("兰州警方侦破电诈案", "去年，王女士因电信诈骗损失32万元。3月5日，兰州警方侦破一起电诈案。", ["case", "case"]),
    (
        "广东警方收网行动告捷",
        "近日，全省21个地市同步开展集中收网行动。行动出动警力4300人次，打掉团伙76个，抓获1508名。",
        ["operation", "operation"],
    ),
    (
        "甘肃公安“夏夜利剑”行动捷报",
        "行动开展一周以来，共破案426起。现选取部分案例：\n兰州七里河公安分局连破盗窃案19起。\n"
        "天水秦州公安分局破获涉枪案件2起。\n武威古浪县公安局抓获6名。",
        ["period", "case", "case", "case"],
    ),
    (
        "兰州警方专项行动抓获320人",
        f"专项行动中，首轮收网共抓获120人。{FILLER}今年3月，共抓获320人，冻结资金860万元。",
        ["period", "period", "period"],
    ),
    (
        "兰州警方战果",
        f"春季攻势以来，城关分局共破案86起。{FILLER}今年以来，兰州警方共破案320起。",
        ["period", "period"],
    ),
    ("兰州警方战果", "今年以来成效：一是打掉犯罪团伙56个，破案320起。", ["period", "period"]),
    ("刑事局破獲詐團", "刑事局偵破一起假投資詐騙案，迄今共拘提12人到案，查扣現金320萬元。", ["case"] * 3),
    ("兰州警方五一假期战果", "5月1日至3日，兰州警方破案56起，抓获86名。", ["period", "period"]),
    (
        "兰州警方集中返还涉案资金",
        "现场，王女士等12名受害人领回320万元。近年来，兰州警方破案1200起。",
        ["operation", "operation", "background"],
    ),
    (
        "兰州警方集中返还涉案资金",
        "现场，王女士等12名受害人领回320万元。今年以来，兰州警方破案1200起，抓获嫌疑人700名，刑事拘留300名。",
        ["operation", "operation", "period", "period", "period"],
    ),
    (
        "兰州警方向群众发还1200万元",
        "3月5日，兰州警方举行发还大会。今年以来，兰州警方破案1200起，抓获嫌疑人700名，刑事拘留300名。",
        ["operation", "period", "period", "period"],
    ),
    (
        "兰州警方夜查抓获12人",
        "昨晚，兰州警方统一清查，抓获12人。这只是兰州警方冬季行动的一个缩影。据统计，行动以来，破案1200起，抓获700名，刑拘300名。",
        ["operation", "period", "period", "period"],
    ),
    (
        "兰州警方夜查抓获12人",
        "昨晚，兰州警方统一清查，抓获12人。据统计，今年以来，兰州警方破案1200起，抓获700名，刑拘300名。",
        ["operation", "background", "background", "background"],
    ),
    (
        "10天，兰州警方破案16起",
        "兰州警方10天连续破获16起盗窃案，抓获17人。据统计，从今年1月1日至4月17日，兰州警方累计破案126起，抓获149人。",
        ["period", "period", "background", "background"],
    ),
    (
        "兰州警方破案126起",
        "兰州警方10天连续破获16起盗窃案，抓获17人。据统计，从今年1月1日至4月17日，兰州警方累计破案126起，抓获149人。",
        ["period"] * 4,
    ),
    (
        "兰州警方侦破诈骗案",
        "兰州警方侦破诈骗案，抓获12名。据悉，今年以来全市抓获450名，已对其中320人批准逮捕。",
        ["case", "background", "background"],
    ),
    ("兰州警方通报", "3月5日晚，兰州警方第2次统一行动，破案86起，抓获186名。", ["operation", "operation"]),
    ("兰州警方反诈成效", "今年以来，全市公安机关为群众避免损失1.8亿元，破案320起。", ["period", "period"]),
]


@pytest.mark.parametrize(("title", "body", "scopes"), TITLED, ids=[body[:16] for _, body, _ in TITLED])
def test_scope_beside_a_title(title: str, body: str, scopes: list[str]) -> None:
    assert [figure.scope for figure in release_of(body, title=title).figures] == scopes


def test_many_cases_dealt_with_on_one_evening_are_a_strike_s() -> None:
    evening = "3月15日晚，全市交警出动警力860人次，查处酒驾126起，刑事拘留2人。"
    assert {figure.scope for figure in release_of(evening).figures} == {"operation"}
    one = "3月15日晚，交警查处一起酒驾案件，刑事拘留1人。"
    assert {figure.scope for figure in release_of(one).figures} == {"case"}


def test_a_balance_without_its_day_speaks_of_one_year() -> None:
    release = release_of("2006年，全市立案28883起。\n去年，全年共破获刑事案件16715起，其中命案348起。")
    assert {figure.scope for figure in release.figures} == {"period"}
    release = release_of("2006年8月5日，警方破获刑事案件35起。去年，全年破获刑事案件16715起。")
    assert [figure.scope for figure in release.figures][-1] == "background"


def test_a_case_that_nothing_cuts_off_is_where_its_police_are() -> None:
    release = release_of(
        "省公安厅发布消息，今年以来，全省公安机关抓获3620人。省公安厅调集警力，将漯河某团伙20余人抓获。"
        "许昌市公安局打掉一个涉黑组织，冻结资金640万元。安阳市公安局打掉一个盗窃团伙，抓获96人。",
        title="全省扫黑除恶战果",
    )
    assert {figure.value: figure.region for figure in release.figures if figure.value > 1} == {
        3620: "410000",
        20: "410000",
        6400000: "411000",
        96: "410500",
    }


def test_an_older_case_beside_the_news_is_background() -> None:
    news = "近日，兰州警方打掉一个走私团伙，案值约3亿元，抓获11人。"
    for told in (
        "据悉，2019年5月26日，兰州警方侦破一起走私案，逮捕7人。",
        "2019年，兰州警方曾侦破一起走私案，逮捕7人。",
    ):
        release = release_of(news + told, title="兰州警方打掉走私团伙", published="2021-04-02")
        assert {figure.value: figure.scope for figure in release.figures if figure.value > 1} == {
            3e8: "case",
            11: "case",
            7: "background",
        }
    release = release_of(
        "据悉，2019年5月，兰州警方侦破一起走私案，逮捕7人。", title="兰州警方侦破走私案", published="2021-04-02"
    )
    assert {figure.scope for figure in release.figures} == {"case"}


def test_an_older_case_that_is_the_news_is_no_background() -> None:
    title = "兰州海关缉私局通报大案"
    begun = "日前，兰州警方通报一起走私案的情况。据了解，2020年11月，兰州警方打掉一个走私团伙，抓获12人。"
    led = "兰州警方打掉一个走私团伙，抓获12人。据了解，2020年3月，警方侦破一起走私案，抓获7人，循线深挖，发现该团伙。"
    for body in (begun, led):
        release = release_of(body, title=title, published="2021-01-20")
        assert {figure.scope for figure in release.figures} == {"case"}


@pytest.mark.parametrize(
    ("body", "scope"),
    [
        ("截至6月底，警方在该话务中心先后抓获12人。", "case"),
        ("截至6月底，全市仍有3处窝点未除，警方抓获12人。", "case"),
        ("警方开展抓捕行动，对2个窝点进行围捕，抓获13人。", "case"),
        ("警方开展清查行动，对辖区12家酒吧进行突击检查，抓获13人。", "operation"),
        ("警方侦破了一批走私文物案，该团伙7人被抓获。", "case"),
        ("截至4月，市反诈中心共止付11万元，抓获12人。", "period"),
        ("截至4月底，专案组共抓获12人。", "case"),
        ("警方开展统一行动，对4家娱乐场所进行突击检查，抓获13人。", "operation"),
        ("警方对一家娱乐场所进行突击检查，抓获13人。", "case"),
        ("公安机关侦破一批制售假药案，抓获230余名，打掉窝点26处。", "period"),
        ("专项行动以来，全市破获案件7宗，11名传销头目被刑事拘留。", "period"),
        ("今年上半年，全市在专项行动中，一共打掉各类盗抢团伙78个，抓获1379人。", "period"),
        ("今年6月以来，辖区连续发生多起入室盗窃案，警方经侦查，于8月3日抓获2名，破案19起。", "case"),
        ("入夏以来，城区先后发生数起盗窃电缆案，民警蹲守半月，将3名嫌疑人抓获。", "case"),
        ("今年以来，我市接连发生多起诈骗案，全市公安机关共抓获140名，破案320起。", "period"),
        ("本周，全市公安机关共抓获92名，打掉团伙3个。", "period"),
        ("打击电诈方面，本周共发案76起，破案23起。", "period"),
        ("本周，民警抓获盗窃嫌疑人2名。", "case"),
        ("警方今年已向620名受害群众返还资金2.1亿元，抓获310人。", "period"),
        ("近期，县公安局严厉打击造谣，共查处造谣案件6起，行政拘留7人。", "period"),
        ("近日，双河派出所抓获2名流窜盗窃嫌疑人，破获盗窃案件30余起，涉案金额11万余元。", "case"),
        ("近日，云川警方抓获盗窃嫌疑人42名，破获盗窃案件30余起。", "period"),
        ("近日，云川警方累计抓获盗窃嫌疑人5名，破获盗窃案件30余起。", "period"),
        ("警方将盗窃团伙5名成员一网打尽，破获案件17起。", "case"),
        ("今年以来，全市打掉盗窃团伙12个，团伙98名成员落网，破获案件170起。", "period"),
        ("仅8月12日一天，全市就抓获嫌疑人87名，打掉团伙9个。", "operation"),
        ("8月12日，全市公安机关抓获3名逃犯。", "case"),
        ("从2022年9月到2023年9月，全市冻结涉诈资金3.26亿元，抓获26人。", "period"),
        ("10月以来，沿街商铺接连发生盗窃案件9起，专案组将2人抓获。", "case"),
        ("今年以来，全市先后发生命案9起，破获9起。", "period"),
        ("2024年以来，全市现行命案发13起破13起。", "period"),
        ("今年以来，全市严打食药犯罪。支队长马某介绍，食品领域破案89起，抓获86人。", "period"),
        ("专案组辗转五省。截至目前，公安机关共抓获涉案人员63名，冻结资金1.1亿元。", "case"),
        ("截至目前，共抓获涉案人员163名，冻结资金1.1亿元。", "period"),
        ("截至目前，全市公安机关共抓获涉案人员63名，打掉团伙7个。", "period"),
    ],
)
def test_over_what_a_number_is_stated(body: str, scope: str) -> None:
    release = release_of(body, title="云川警方通报工作情况")
    assert {figure.scope for figure in release.figures} == {scope}


def test_a_shorter_stretch_told_first_is_in_the_longer_one() -> None:
    release = release_of(
        "今年以来，全市公安机关打掉盗车团伙7个。2023年初，云川警方成立专案组，2023年1月至今年8月累计打掉盗车团伙19个。",
        title="云川警方通报打击盗车情况",
    )
    assert [(figure.value, figure.part, figure.headline) for figure in release.figures] == [
        (7, True, False),
        (19, False, True),
    ]


def test_gangs_of_the_two_cards_contain_none_of_all_sorts() -> None:
    """The longer stretch counts something narrower, and neither is the headline."""
    release = release_of(
        "2021年1至5月，全国打掉犯罪团伙1.4万个。2020年10月至2021年5月，全国公安机关共打掉“两卡”犯罪团伙1.5万个。"
    )
    assert [(figure.part, figure.headline) for figure in release.figures] == [(False, False)] * 2


def test_a_longer_stretch_of_another_sort_contains_nothing() -> None:
    release = release_of(
        "5月1日至6月30日，共破获盗窃案件130起。1至6月，累计破获诈骗案件620起。", title="云川警方通报打击情况"
    )
    assert [(figure.part, figure.headline) for figure in release.figures] == [(False, False)] * 2
    release = release_of(
        "5月1日至6月30日，全市共破案130起，抓获90人。1至6月，全市累计破案620起，抓获500人。",
        title="云川警方通报打击情况",
    )
    assert [(figure.part, figure.headline) for figure in release.figures] == [(True, False)] * 2 + [(False, True)] * 2


@pytest.mark.parametrize(
    ("body", "background"),
    [
        ("全市诈骗立案由2022年的560起降到310起，破案230起。", [560]),
        ("全市诈骗立案由2022年上半年的560起下降至310起，破案230起。", [560]),
        ("与2022年相比，全市群众损失由2022年的1.1亿元下降至7800万元，破案230起。", [110000000]),
        ("从2022年3月到2024年5月，全市破案310起，抓获230人。", []),
    ],
)
def test_the_year_that_numbers_fell_from_is_context_and_what_they_fell_to_is_not(
    body: str, background: list[int]
) -> None:
    release = release_of(f"2024年上半年，全市抓获嫌疑人910名。\n{body}", title="云川警方2024年上半年战报")
    assert [int(figure.value) for figure in release.figures if figure.scope == "background"] == background


def test_two_cases_of_one_sentence_stand_in_two_places() -> None:
    release = release_of(
        "公安部组织全国公安机关打击盗窃。其中，广东深圳警方打掉一个团伙，抓获5人；浙江杭州警方打掉一个团伙，抓获6人。",
        title="公安部公布打击盗窃战果",
    )
    assert {figure.value: figure.region for figure in release.figures if figure.value > 1} == {5: "440300", 6: "330100"}


def test_police_of_several_provinces_have_each_their_number() -> None:
    release = release_of(
        "甘肃警方抓获逃犯410名，陕西警方抓获逃犯520名，青海警方协助抓获逃犯2名。",
        title="各地警方追逃",
        published="2024-08-20",
    )
    assert [figure.region for figure in release.figures] == ["620000", "610000", "620000"]


def test_a_list_of_places_stands_in_each() -> None:
    release = release_of(
        "今年以来，湖南省公安机关共破获案件5300起，其中长沙市1100起，株洲市700起，其余各市3500起；抓获6100名，其中长沙2300名。",
        title="湖南警方通报战果",
    )
    assert [(int(figure.value), figure.region) for figure in release.figures] == [
        (5300, "430000"),
        (1100, "430100"),
        (700, "430200"),
        (3500, "430000"),
        (6100, "430000"),
        (2300, "430100"),
    ]


def test_two_branches_with_the_same_small_number_are_two() -> None:
    twice = release_of("城关分局捣毁窝点4个，七里河分局捣毁窝点4个。", title="兰州警方清查")
    assert [figure.region for figure in twice.figures] == ["620102", "620103"]
    once = release_of("城关分局捣毁窝点4个。昨日，城关分局捣毁窝点4个的消息传出。", title="兰州警方清查")
    assert len(once.figures) == 1


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        ("警方押解7名嫌疑人（大陆2人、台湾5人）回国。", [False, True, True]),
        ("全案共有96名被害人，被骗2.1亿元，其中一名退休教师受害最深，被骗1300万元。", [False, False, True]),
        ("21名粮油店老板被骗58万元，损失最多的一位被骗走8.7万元。", [False, True]),
        ("该团伙虚开增值税专用发票，价税合计4.2亿元，税额2400万余元。", [False, True]),
        ("警方抓获7名嫌疑人（含主犯），查扣5万元。", [False, False]),
        ("警方抓获嫌疑人7人（5名男子和2名女子）。", [False, True, True]),
        ("全年共破获积案9起，其中侦破2001年“5·08”持枪杀人案等影响恶劣的重大积案2起。", [False, True]),
        ("今年以来，共破获盗窃案件810起，破获诈骗案件430起。", [False, False]),
        ("今年以来，共破获诈骗案件810起，破获电诈案件430起。", [False, True]),
        ("今年以来，共破获盗窃案件810起，破获抢劫案件11起。", [False, False]),
        ("今年以来，共破获侵财案件810起，破获盗窃案件430起。", [False, True]),
        ("今年以来，共破获盗抢骗案件210起。打击盗窃，破获盗窃案件160起。", [False, True]),
        ("今年以来，共破获侵财案件390起，盗窃案件280起，诈骗案件90起。", [False, True, True]),
        ("今年以来，共破获盗窃案件390起，抢劫案件28起，诈骗案件90起。", [False, False, False]),
        ("今年以来，共破获诈骗案件69起，破获盗抢骗案件47起。", [False, False]),
        ("今年以来，共破获食药案件36起，破获药品案件21起，破获环境案件8起。", [False, True, False]),
        ("7月，分局破案9起，抓获15名。今年以来，分局共破案170起，抓获290名。", [True, True, False, False]),
        ("今年以来，第一批抓获46人，第二批抓获38人，第三批抓获61人，共抓获145人。", [True, True, True, False]),
        ("“百日行动”首月，全市抓获逃犯80名，次月抓获逃犯95名，行动期间累计抓获逃犯268名。", [True, True, False]),
        ("今年以来，全市抓获盗窃嫌疑人46人，共抓获诈骗嫌疑人145人。", [False, False]),
        ("今年以来，兰州共抓获46人，天水共抓获145人。", [False, False]),
        ("民警从广州押解3名嫌疑人回到衡阳，至此，涉案的8名嫌疑人全部归案。", [True, False]),
        ("5名嫌疑人被押解回云川，至此，“3·18”专案到案嫌疑人增至46名。", [True, False]),
        ("张某等3人潜逃，民警抓获2名。其余5名嫌疑人在外省落网。", [False, False]),
        ("全案损失640万元，其中损失最少的也有1.2万元，警方抓获3人。", [False, True, False]),
        ("7月，公共场所巡逻破案9起，抓获15名。今年以来，公安机关在公共场所破案170起，抓获290名。", [False] * 4),
    ],
)
def test_what_another_number_counts_already(body: str, parts: list[bool]) -> None:
    assert [figure.part for figure in release_of(body, title="云川警方通报").figures] == parts


def test_a_strike_told_later_is_not_what_a_stretch_before_it_came_to() -> None:
    release = release_of(
        "2023年以来，拉萨市公安局始终保持严打态势。破获各类刑事案件431起，抓获嫌疑人271人。\n\n同时，开展统一行动，抓获36名。",
        title="拉萨警方通报工作情况",
    )
    assert [figure.scope for figure in release.figures] == ["period", "period", "operation"]


def test_a_total_before_which_no_number_is_told_is_the_news() -> None:
    release = release_of(
        "近日，兰州市公安局召开新闻发布会，通报打击盗窃工作。\n\n今年以来，全市公安机关共抓获嫌疑人163人，破获案件87起。",
        title="兰州警方通报打击盗窃工作",
    )
    assert [(figure.scope, figure.headline) for figure in release.figures] == [("period", True), ("period", True)]


def test_the_nation_s_numbers_before_its_own_make_a_total_no_context() -> None:
    release = release_of(
        "据公安部统计，今年以来，全国公安机关共缴获毒品27吨。兰州市公安局紧盯毒源，今年以来抓获嫌疑人860名。",
        title="兰州警方严打毒品犯罪成效明显",
    )
    assert [(figure.scope, figure.headline) for figure in release.figures] == [("background", False), ("period", True)]


def test_what_one_case_came_to_by_now_is_no_total_of_its_place() -> None:
    release = release_of(
        "近日，平江县公安局侦破一起特大非法集资案。\n2022年9月，群众举报某公司非法集资，警方立案侦查。\n"
        "截至目前，公安机关共抓获涉案人员63名，刑事拘留41名，冻结资金1.1亿元。",
        title="平江警方侦破一起特大非法集资案",
    )
    assert {(figure.scope, figure.headline) for figure in release.figures} == {("case", True)}


def test_many_operations_of_months_are_no_strike_in_hong_kong() -> None:
    release = release_of(
        "油尖警區人員昨日展開代號「掃霧」的行動，拘捕32人，檢獲約4.3萬元。警方今年首十個月共採取掃黃行動86次，拘捕517人。",
        title="油尖警區掃黃拘32人",
    )
    assert [(int(f.value), f.scope, f.headline) for f in release.figures] == [
        (32, "operation", True),
        (43000, "operation", True),
        (517, "background", False),
    ]


def test_what_a_case_came_to_holds_its_raids_whatever_it_counts_first() -> None:
    release = release_of(
        "专案组6月开展收网，抓获嫌疑人78名，冻结资金1.2亿元；7月，抓获41名，冻结资金3600万元。"
        "截至目前，该案共抓获嫌疑人132名，冻结资金1.7亿元。",
        title="云川警方摧毁一个赌博网络",
    )
    assert [(figure.value, figure.part) for figure in release.figures] == [
        (78, True),
        (120000000, True),
        (41, True),
        (36000000, True),
        (132, False),
        (170000000, False),
    ]


def test_gangs_that_the_title_counts_hold_those_told_one_by_one() -> None:
    strike = "8月15日至17日，云川市公安局集中收网，打掉为诈骗集团提供引流服务的犯罪团伙4个，抓获58名。"
    body = f"{strike}\n8月15日，打掉2个团伙，抓获16名。"
    titled = release_of(body, title="3天打掉4个团伙！云川警方再传捷报").figures
    assert [figure.part for figure in titled if figure.kind == "gangs"] == [False, True]
    untitled = release_of(body, title="云川警方再传捷报").figures
    assert [figure.part for figure in untitled if figure.kind == "gangs"] == [False, False]


@pytest.mark.parametrize(
    ("title", "rest", "headline"),
    [
        ("云川公安三季度成绩单", "截至9月底，今年累计破获刑事案件3890起。", 1310),
        ("云川“百日攻坚”行动第三周战果", "行动开展以来，全市累计破获刑事案件3890起。", 1310),
        ("云川“百日攻坚”行动战果", "行动开展以来，全市累计破获刑事案件3890起。", 3890),
    ],
)
def test_what_a_report_on_less_adds_up_to_date_is_context(title: str, rest: str, headline: int) -> None:
    lead = "三季度，云川市公安局共破获刑事案件1310起，同比上升6%，打掉犯罪团伙37个，抓获犯罪嫌疑人1208名。"
    release = release_of(f"{lead}\n{rest}", title=title, published="2024-10-08")
    assert [f.value for f in release.figures if f.headline and f.kind == "cases_solved"] == [headline]


DAYS = (
    "8月15日，专班在城区打掉一个“引流”团伙，抓获16名。\n8月16日，专班赴江西打掉一个“跑分”团伙，抓获23名。\n"
    "8月17日，蜀山分局打掉2个“手机口”团伙，抓获19名。"
)


def test_cases_that_one_police_tell_day_by_day_are_apart() -> None:
    release = release_of(f"近期，合肥市公安局严打电诈。\n{DAYS}", title="合肥警方再传捷报")
    assert [incident.region for incident in release.incidents] == [None, None, "340104"]
    assert [(figure.value, figure.incident, figure.part) for figure in release.figures] == [
        (1, 0, False),
        (16, 0, False),
        (1, 1, False),
        (23, 1, False),
        (2, 2, False),
        (19, 2, False),
    ]
    assert {figure.region for figure in release.figures} == {"340100", "340104"}


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        ("合肥警方打掉特大电诈团伙", "近期，合肥市公安局严打电诈。"),
        ("合肥警方再传捷报", "近期，合肥市公安局侦破一起特大电诈案。"),
    ],
)
def test_the_days_of_one_case_are_no_cases(title: str, lead: str) -> None:
    assert len(release_of(f"{lead}\n{DAYS}", title=title).incidents) == 1


@pytest.mark.parametrize(("rest", "cases"), [("截至目前，已抓获63名。", 1), ("目前，全市共抓获630名。", 3)])
def test_what_days_come_to_by_now_makes_them_one_case_s(rest: str, cases: int) -> None:
    lead = "近期，合肥市公安局严打电诈。"
    assert len(release_of(f"{lead}\n{DAYS}\n{rest}", title="合肥警方再传捷报").incidents) == cases


def test_months_without_a_year_are_this_year_s_beside_last_year_s() -> None:
    release = release_of("前7个月，全县破案213起；去年前7个月，破案190起。", title="云川警方通报")
    assert [(f.scope, f.headline) for f in release.figures] == [("period", True), ("background", False)]


def test_last_year_is_no_part_of_this_year_in_a_text_without_a_date() -> None:
    release = release_of(
        "今年1至5月，全省公安机关共破获毒品案件372起。去年，全省公安机关共破获毒品案件914起。",
        title="河北警方通报禁毒工作",
        published=None,
    )
    assert [(figure.scope, figure.headline) for figure in release.figures] == [("period", True), ("background", False)]


def test_what_the_nation_did_stands_in_no_city_whose_case_is_told() -> None:
    release = release_of(
        "公安部组织全国公安机关打击网络犯罪。黑龙江大庆公安机关抓获18人。公安部部署全国公安机关开展集群打击，共打掉团伙90余个，抓获310余人。",
        title="公安部公布打击网络犯罪战果",
    )
    assert {figure.value: figure.region for figure in release.figures} == {18: "230600", 90: None, 310: None}


def test_what_police_below_state_as_their_own_is_theirs() -> None:
    release = release_of(
        "省公安厅发布消息，今年以来，全省公安机关侦破假酒案31起，抓获52人。太原市公安机关侦破9起，移送起诉6人。"
        "吕梁文水县公安局侦办5起假酒案，抓获8人。大同市公安局侦破此类案件以来，全省公安机关又抓获11人。",
        title="山西警方侦破31起假酒案",
    )
    assert {int(figure.value): figure.region for figure in release.figures} == {
        31: "140000",
        52: "140000",
        9: "140100",
        6: "140100",
        5: "141121",
        8: "141121",
        11: "140000",
    }


@pytest.mark.parametrize(
    ("told", "region"),
    [
        ("太原市公安局侦破9起，占全省的29%，移送起诉6人。", "140100"),
        ("太原市公安局组织全市公安机关侦破9起，移送起诉6人。", "140100"),
        ("大同、朔州等市公安局侦破9起，移送起诉6人。", "140000"),
        ("大同、朔州两市公安局侦破9起，移送起诉6人。", "140000"),
        ("太原市公安局侦破9起，大同市公安局侦破4起，两地共移送起诉6人。", "140000"),
        ("太原市公安局侦破9起，大同市公安局侦破4起，累计移送起诉6人。", "140000"),
        ("太原市公安局侦破9起，我省共移送起诉6人。", "140000"),
    ],
)
def test_whose_a_number_is_behind_police_below(told: str, region: str) -> None:
    release = release_of(f"省公安厅发布消息，今年以来，全省公安机关侦破假酒案31起。{told}", title="山西警方通报")
    assert {figure.region for figure in release.figures if figure.kind == "prosecuted"} == {region}


@pytest.mark.parametrize(
    ("title", "body", "region"),
    [
        (
            "特大虚开发票案告破",
            "国家税务总局透露，湖南省湘西自治州国税局联合当地公安局破获一起虚开发票案，抓获犯罪嫌疑人38人。",
            "433100",
        ),
        ("黄江警方打掉诈骗团伙", "在广西桂林警方配合下，东莞市公安局黄江分局打掉一个团伙，抓获6人。", "441900"),
        ("港警搗破詐騙集團", "警務處聯同廣東警方，搗破一個詐騙集團，東九龍警區拘捕37人。", "810000"),
        (
            "公安部“云剑”行动成效明显",
            "新华社电 公安部25日在北京召开发布会。公安部组织全国公安机关多次统一行动，抓获嫌疑人2553名。",
            None,
        ),
        ("扬州警方破获传销案", "扬州市公安局邗江分局破获一起传销案，抓获63名。", "321003"),
    ],
)
def test_what_was_done_stands_where_its_police_are(title: str, body: str, region: str | None) -> None:
    assert {figure.region for figure in release_of(body, title=title).figures} == {region}


def test_those_among_whom_somebody_is_are_no_part() -> None:
    release = release_of(
        "警方侦破传销案，抓获并刑拘包括发起人李某在内的骨干26人。\n经查，团伙有八个团队。\n当晚抓获“经理”8名，以及其他骨干6人。",
        title="云川警方破获传销案",
    )
    assert [(f.value, f.part) for f in release.figures if f.kind == "arrests"] == [(26, False), (8, True), (6, True)]


def test_a_total_that_the_title_states_is_the_news_wherever_the_text_says_it() -> None:
    release = release_of(
        "警方在广场举行活动，市民参观了装备。" * 20 + "\n据统计，近一年来，中心共挽损6000余万元，破获案件120余起。",
        title="云川警方半年抓获940人 挽损6000余万元",
    )
    assert {figure.scope for figure in release.figures} == {"period"}


def test_small_headings_of_one_case_are_no_cases() -> None:
    release = release_of(
        "【案情回顾】4月10日，市民报案被骗。\n【快速侦破】民警侦破此案，抓获5人。\n【深挖扩线】民警又抓获8人。",
        title="云川警方侦破一起诈骗案",
    )
    assert len(release.incidents) == 1


SMALL_HEADINGS = [
    "◆历城：电缆“土拨鼠”落网\n历城警方侦破一起盗窃案，抓获5名。\n◆长清：“校园贷”陷阱\n长清警方打掉一个团伙，抓获6人。\n"
    "◆莱芜：一根鱼竿\n莱芜警方侦破一起盗窃案，抓获2人。",
    "【假招聘】东区重案组拘捕八人，涉嫌诈骗。\n【网上情缘】西区刑事部拘捕两人，涉嫌诈骗。\n【演唱会】南区侦破骗案，拘捕两名青年。",
    "故事之一：一把旧螺丝刀\n小区车内财物被盗，民警抓获2人。\n故事之二：十三张欠条\n店里的钱被盗，民警抓获1人。",
]


MARKS = re.compile(r"◆|【|故事之")


@pytest.mark.parametrize("body", SMALL_HEADINGS, ids=[body[:8] for body in SMALL_HEADINGS])
def test_small_headings_cut_a_round_up_into_cases(body: str) -> None:
    release = release_of(f"警方公布典型案例。\n{body}", title="警方公布典型案例")
    assert len(release.incidents) == len(MARKS.findall(body))
    assert {figure.scope for figure in release.figures} == {"case"}


def test_what_the_nation_suffered_is_background() -> None:
    release = release_of("武汉警方抓获嫌疑人12名。全国发生诈骗案件22万余起，损失185亿元。", title="武汉警方通报")
    assert [figure.scope for figure in release.figures] == ["case", "background", "background"]


def test_nationwide_numbers_in_a_local_release_are_background() -> None:
    release = release_of(
        "兰州市公安局破获诈骗案件41起。去年，全国公安机关共破获诈骗案件46万起。", title="兰州警方破获诈骗案件41起"
    )
    assert {figure.value: figure.scope for figure in release.figures}[460000] == "background"


ROUND_UP = (
    "兰州市公安局公布典型案例。\n"
    "一、城关分局破获王某等人诈骗案。近日，城关分局抓获犯罪嫌疑人3名，涉案金额100万元。\n"
    "二、七里河分局破获李某盗窃案。近日，七里河分局抓获犯罪嫌疑人3名，涉案金额20万元。\n"
    "三、红古分局破获赵某贩毒案。近日，红古分局抓获犯罪嫌疑人5名。\n"
    "警方提醒：请勿轻信陌生来电。"
)


def test_a_round_up_is_cut_into_its_cases_and_equal_numbers_of_two_cases_stay_two() -> None:
    release = release_of(ROUND_UP, title="兰州警方公布三起典型案例")
    assert [incident.n for incident in release.incidents] == [0, 1, 2]
    assert "盗窃案" in release.incidents[1].title
    arrests = [figure for figure in release.figures if figure.kind == "arrests"]
    assert [(figure.value, figure.incident) for figure in arrests] == [(3, 0), (3, 1), (5, 2)]
    assert not any(figure.headline for figure in arrests)


SIDE_BY_SIDE = [
    ("专项行动以来，全市公安机关破获积案6起、现案9起。", None),
    ("专项行动以来，全市打掉犯罪集团26个、犯罪团伙18个。", None),
    ("专项行动以来，全市端掉假酒窝点20处。行动中又端掉假药窝点45处。", None),
    ("专项行动以来，全市公安机关破获刑事案件505起、涉枪案件23起。", 505),
    ("专项行动以来，全市侦破涉枪案件10起。其间共破获刑事案件651起。", 651),
    ("专项行动以来，全市端掉假酒窝点200处。行动中又端掉假药窝点45处。", 200),
    ("今年以来，全市公安机关追回网购诈骗赃款20万元。全市公安机关又累计追回赃款214万元。", 2140000),
    ("警方统一收网，打掉赌博团伙5个、贩毒团伙7个。", 7),
    ("今年以来，“神鹰2号”专项行动共破获盗窃案件410起；“百日大会战”共破获盗窃摩托车案件94起。", None),
    ("今年以来，“神鹰2号”专项行动共破获盗窃案件410起；共破获盗窃摩托车案件94起。", 410),
]


@pytest.mark.parametrize(("body", "headline"), SIDE_BY_SIDE, ids=[body[8:24] for body, _ in SIDE_BY_SIDE])
def test_totals_side_by_side_have_no_headline_unless_one_holds_the_others(body: str, headline: int | None) -> None:
    figures = release_of(body, title="全市公安机关专项行动成效").figures
    assert [figure.value for figure in figures if figure.headline] == ([headline] if headline else [])


def test_totals_of_two_years_of_one_campaign_are_no_parts_of_each_other() -> None:
    release = release_of(
        "2021年行动开展以来，忻城警方破获诈骗案件1158起。\n2021年，全市抓获犯罪嫌疑人589人。"
        "2022年1至4月，全市抓获犯罪嫌疑人90人。",
        title="忻城警方通报“霹雳”行动战果",
        published="2022-05-13",
    )
    arrests = [figure for figure in release.figures if figure.kind == "arrests"]
    assert [(figure.scope, figure.part, figure.headline) for figure in arrests] == [("period", False, False)] * 2


ONE_PARAGRAPH_EACH = [
    (
        "甘肃警方侦破两起跨境赌博案件",
        "甘肃省公安机关公布两起跨境赌博案件。\n"
        "2019年12月，兰州市城关警方发现蔡某代理一境外赌博平台。专案组抓获嫌疑人146人。\n"
        "2020年5月，天水市秦州警方打掉一条赌博产业链条。专案组抓获嫌疑人299人。\n"
        "甘肃省公安厅负责人表示，2020年以来全省共破获赌博案件3809起。",
        ["620102", "620502"],
    ),
    (
        "甘肃警方打击养老诈骗",
        "专项行动以来，全省公安机关亮点频出。其中，5月13日，敦煌市公安局端掉2处窝点；"
        "5月16日，玉门市公安局打掉一个诈骗团伙；6月11日，兰州市公安局城关分局端掉9处窝点。",
        ["620982", "620981", "620102"],
    ),
    (
        "警方扫赌缉毒",
        "香港九龙城警区前晚突击搜查，捣破两个赌档，拘捕十七人。\n约一小时后，荃湾警区捣破一个赌档，拘捕五人。\n"
        "另外，大埔警区截查一名男子，检获十六克可卡因。",
        ["810000"] * 3,
    ),
    (
        "兰州警方破获一起诈骗案",
        "近日，兰州市公安局城关分局破获一起诈骗案，抓获3人。\n5月9日，在广东警方协助下，专案组抓获张某等2人。\n"
        "5月12日，广东警方查获涉案赃款。",
        [],
    ),
]


@pytest.mark.parametrize(
    ("title", "body", "regions"), ONE_PARAGRAPH_EACH, ids=[title for title, _, _ in ONE_PARAGRAPH_EACH]
)
def test_cases_told_one_paragraph_or_sentence_each_are_incidents(title: str, body: str, regions: list[str]) -> None:
    release = release_of(body, title=title)
    assert [incident.region for incident in release.incidents if len(release.incidents) > 1] == regions


def test_the_story_of_a_case_ends_where_a_heading_or_a_total_of_all_begins() -> None:
    release = release_of(
        "典型案例：任丘市公安局破获一起诈骗案，抓获嫌疑人17名，破案46起。\n二、严惩经济犯罪\n"
        "上半年，全市破案339起。其中，侦破集资诈骗案件27起。\n典型案例：献县公安局打掉一个赌博团伙，抓获34人，破案46起。\n"
        "全市共收缴枪支89支，侦破涉枪案件18起。",
        title="沧州市公安局通报上半年打击突出违法犯罪工作情况",
    )
    told = {(figure.value, figure.scope) for figure in release.figures if figure.kind != "gangs"}
    assert told >= {(17, "case"), (339, "period"), (27, "period"), (34, "case"), (89, "period"), (18, "period")}
    assert [figure.value for figure in release.figures].count(46) == 2


def test_a_stretch_of_one_case_is_that_case_s_and_no_wider_total() -> None:
    release = release_of(
        "由温州市公安局主侦的“5·11”特大跨境电信网络诈骗案取得战果，85名犯罪嫌疑人被押解回温。\n"
        "6月至9月，先后在浙江、四川等地抓获犯罪嫌疑人113名，冻结涉案资金3100余万元。\n"
        "连同此次的85人，“5·11”专案已累计抓获犯罪嫌疑人198名。\n"
        "据悉，今年1月至9月，温州全市共破获电信网络诈骗案件3120起，抓获犯罪嫌疑人4870人。",
        title="温州警方押解回85名电诈嫌疑人",
    )
    assert {figure.value: figure.scope for figure in release.figures} == {
        85: "case",
        113: "case",
        31000000: "case",
        198: "case",
        3120: "background",
        4870: "background",
    }


def test_a_notice_of_how_one_case_goes_on_tells_of_that_case() -> None:
    release = release_of(
        "宁波市公安局海曙分局通报：截至2024年6月25日，我局累计对66名犯罪嫌疑人采取刑事强制措施，其中逮捕21人。",
        title="关于“恒润养老”涉嫌非法吸收公众存款案的案情通报（第三号）",
    )
    assert [(figure.scope, figure.headline) for figure in release.figures] == [("case", True), ("case", True)]


def test_the_one_gang_of_a_title_holds_its_days_of_arrests() -> None:
    release = release_of(
        "警方商业罪案调查科一连三日展开代号「铁棘」的行动，捣破一个电话骗案集团，拘捕21名男女，当中包括3名集团骨干成员。",
        title="警捣猜猜我是谁电骗集团　拘21人",
    )
    assert {figure.scope for figure in release.figures} == {"case"}


def test_a_weekly_report_s_sections_hold_its_totals() -> None:
    release = release_of(
        "一、警情情况。全市共接报刑事类警情186起，群众因诈骗损失612.4万元。\n"
        "二、打击情况。全市公安机关共破获各类刑事案件134起。市反诈中心紧急止付1043笔共2317万元。\n"
        "三、要案选登\n瑶海分局：3月6日，打掉一个盗窃团伙，抓获嫌疑人4名，破案30余起。",
        title="合肥警方一周警务播报（3月4日—3月10日）",
    )
    scopes = {figure.value: figure.scope for figure in release.figures}
    assert [scopes[value] for value in (186, 134, 23170000, 4)] == ["period", "period", "period", "case"]


def test_a_wider_stretch_that_a_speaker_names_is_context_at_the_end() -> None:
    release = release_of(
        "6月25日至9月30日，全省公安机关共破获各类刑事案件26413起，抓获犯罪嫌疑人3.1万名。\n"
        "其间，全省共侦破命案积案19起，其中案发20年以上的11起，抓获潜逃多年的犯罪嫌疑人21名。\n"
        "各地公安机关持续走访群众，排查隐患，宣传反诈知识，广大民警辅警连续奋战。\n"
        "在答记者问环节，孙立东表示，今年前9个月，全省公安机关累计破获刑事案件6.4万余起。",
        title="辽宁公安“百日行动”破获刑事案件2.6万余起",
    )
    told = {figure.value: (figure.scope, figure.headline) for figure in release.figures}
    assert told[26413] == ("period", True)
    assert told[64000] == ("background", False)
    assert told[11] == told[21] == ("period", False)


def test_each_round_has_its_own_number() -> None:
    figures = release_of(
        "专案组先后开展3轮抓捕，第一轮在金华抓获尤某等8人，第二轮抓获6人，第三轮将其余运输人员8人缉捕到案。"
    ).figures
    assert [figure.value for figure in figures] == [8, 6, 8]


def test_examples_among_the_totals_of_a_year_are_cases() -> None:
    release = release_of(
        "緝毒／漁船夾層藏了1.1噸\n毒品方面，全年查獲各級毒品總重9,824公斤。3月，刑事局會同海巡署在屏東外海攔下一艘漁船，"
        "起出愷他命1,106公斤，逮捕船長等5名船員。警方統計，全年共瓦解製毒工廠38座。\n"
        "掃黑／暑期「斷金流」\n全年共檢肅到案幫派分子2,966人。8月份的第3波掃黑，三天內查緝到案689人。",
        title="刑事局回顧112年十大掃蕩成果",
        published="2024-01-03",
    )
    scopes = {figure.value: figure.scope for figure in release.figures}
    assert scopes == {9824000: "period", 1106000: "case", 5: "case", 38: "period", 2966: "period", 689: "operation"}


def test_local_police_in_a_ministry_s_balance_are_its_examples() -> None:
    release = release_of(
        "截至目前，全国公安机关共侦破案件1570余起，抓获犯罪嫌疑人3860余名。\n"
        "专项行动中，各地累计清查门店14.2万家。湖北荆州公安机关打掉制售团伙2个，抓获犯罪嫌疑人27名。\n"
        "回顾近年情况，2021年至2023年，全国公安机关累计侦破案件5400余起。",
        title="公安部通报“净风2024”专项行动阶段性成效",
    )
    told = {figure.value: (figure.scope, figure.headline) for figure in release.figures}
    assert told[1570] == ("period", True)
    assert told[27] == ("case", False)
    assert told[5400] == ("background", False)


PERIOD_REPORTS = (
    "全市上半年电信网络诈骗案件情况通报",
    "6月份全县电信网络诈骗发案情况通报",
    "反诈中心电诈案情通报（第23期）",
    "关于近期多起盗窃案件侦办情况的通告",
)


@pytest.mark.parametrize("title", PERIOD_REPORTS)
def test_a_report_of_many_cases_is_no_notice_of_one(title: str) -> None:
    release = release_of("1至6月，共立电信网络诈骗案件320起，破获180起，抓获犯罪嫌疑人95名。", title=title)
    assert [(figure.scope, figure.headline) for figure in release.figures] == [("period", True)] * 3


def test_what_the_same_police_did_beside_the_case_stays_context() -> None:
    release = release_of(
        "城关警方打掉一盗车团伙，抓获25名。据介绍，一季度，该局抓获盗窃嫌疑人20名，刑拘12人。",
        title="城关警方打掉一盗车团伙",
    )
    assert [figure.scope for figure in release.figures] == ["case", "case", "background", "background"]


def test_a_page_that_repeats_a_round_in_other_numerals_has_it_once() -> None:
    release = release_of("第2轮收网行动，抓获嫌疑人52名。", title="第二轮收网抓获嫌疑人52名")
    assert [figure.value for figure in release.figures] == [52]


@pytest.mark.parametrize(
    ("body", "values"),
    [
        ("其中上海抓获50名、江苏抓获60名、浙江抓获50名、安徽抓获40名。", [50, 60, 50, 40]),
        ("广州破获3500起，深圳破获3500起。", [3500, 3500]),
        ("今年以来，警方抓获12名，目前共抓获12名。", [12]),
    ],
)
def test_the_same_number_of_two_places_is_two_figures(body: str, values: list[int]) -> None:
    assert [figure.value for figure in release_of(body).figures] == values


def test_a_month_s_bulletin_is_no_example() -> None:
    release = release_of("3月，兰州警方抓获犯罪嫌疑人15名，缴获毒品3公斤。", title="兰州公安通报3月战果")
    assert {figure.scope for figure in release.figures} == {"period"}


def test_a_notice_of_one_case_that_counts_since_it_was_opened_has_headlines() -> None:
    release = release_of(
        "立案侦查以来，兰州市公安局共抓获犯罪嫌疑人12名，冻结资金3000万元。",
        title="关于“某某财富”涉嫌非法吸收公众存款案的案情通报",
    )
    assert [(figure.scope, figure.headline) for figure in release.figures] == [("case", True)] * 2


def test_last_year_s_balance_told_in_january_is_the_news() -> None:
    release = release_of(
        "今日，记者获悉，兰州市公安局共破案1860起，抓获1200名。2023年，全市止付3.2亿元。",
        title="兰州2023年反诈成绩单",
        published="2024-01-10",
    )
    assert {figure.scope for figure in release.figures} == {"period"}


def test_what_several_police_shared_out_is_no_one_s() -> None:
    release = release_of(
        "85名犯罪嫌疑人被温州警方从缅甸押解回温。当天，中方共接收犯罪嫌疑人268名，其中85名移交温州警方侦办，"
        "其余分别由江西、福建等地警方带回。",
        title="温州警方押解回85名嫌疑人",
    )
    assert {figure.value: (figure.scope, figure.headline) for figure in release.figures}[268] == ("background", False)


def test_each_told_case_has_its_figures_and_the_total_after_them_has_none() -> None:
    title, body, _ = ONE_PARAGRAPH_EACH[0]
    release = release_of(body, title=title)
    assert [(f.value, f.incident, f.headline) for f in release.figures if f.kind == "arrests"] == [
        (146, 0, False),
        (299, 1, False),
    ]
    assert [f.incident for f in release.figures if f.value == 3809] == [None]


def test_of_one_case_the_smaller_number_told_apart_is_a_part_and_one_list_s_is_none() -> None:
    release = release_of(
        "近日，兰州警方破获一起诈骗案，抓获犯罪嫌疑人12名，被害人共被骗200万元。\n"
        "5月9日，警方先在天水抓获3人。\n李女士称自己被骗3万元。",
        title="兰州警方破获一起诈骗案",
    )
    parts = {figure.value: figure.part_of and release.figures[figure.part_of].value for figure in release.figures}
    assert (parts[3], parts[30000]) == (12, 2000000)
    later = release_of(
        "东莞警方查获一处窝点，抓获嫌疑人5名。专案组随后在清远抓获上游人员8名。", title="东莞警方破获污染案"
    )
    assert not any(figure.part for figure in later.figures)
    apart = release_of("近日，兰州警方破获一起赌博案，抓获男21人、女6人。", title="兰州警方破获一起赌博案")
    assert not any(figure.part for figure in apart.figures)


def test_cases_apart_beside_a_broader_total_have_no_headline_one_case_has() -> None:
    release = release_of(
        "今年以来，兰州市公安局破获诈骗案件585起。\n其中，城关分局破获“4·01”诈骗案，冻结资金51万元，涉案金额80万元。"
        "七里河分局破获“5·29”诈骗案，冻结资金61万元。",
        title="兰州警方通报今年战果",
    )
    heads = [(figure.role or figure.kind, figure.value) for figure in release.figures if figure.headline]
    assert heads == [("cases_solved", 585), ("involved", 800000)]


def test_a_section_on_an_operation_is_no_case_and_holds_nothing_of_another() -> None:
    release = release_of(
        "案例一：缉私局开展“海狼”打击走私专项行动。打掉团伙3个，抓获嫌疑人51名。\n"
        "案例二：缉私局破获家族式走私案。打掉团伙2个，抓获嫌疑人24名。",
        title="海关公布打击走私典型案例",
    )
    assert [figure.scope for figure in release.figures] == ["operation", "operation", "case", "case"]
    assert not any(figure.part for figure in release.figures)


def test_a_title_that_the_page_repeats_is_no_heading() -> None:
    line = "兰州警方破获部督特大电信诈骗案"
    body = f"{line}\n\n{line}\n\n近日，警方破获一起诈骗案，抓获嫌疑人3名，冻结涉案资金100万元，案件正在办理。\n{line}\n"
    assert len(release_of(body, title=line).incidents) == 1


def test_a_figure_said_in_title_lead_and_body_is_one() -> None:
    release = release_of(
        "近日，兰州市公安局破获一起诈骗案，抓获嫌疑人12名。\n经审讯，警方抓获的犯罪嫌疑人12名均被刑事拘留。",
        title="兰州警方抓获嫌疑人12名",
    )
    assert [figure.value for figure in release.figures if figure.kind == "arrests"] == [12]


@pytest.mark.parametrize(
    ("lead", "later", "values"),
    [
        ("抓获犯罪嫌疑人16名，扣押赃款30万元。", "最终，16名涉案人员全部落网。", [16]),
        ("抓获犯罪嫌疑人6名，扣押赃款30万元。", "在长沙，又有两路民警抓获马仔6人。", [6, 6]),
        ("抓获犯罪嫌疑人16名，扣押赃款30万元。", "在长沙，民警抓获另外16人。", [16, 16]),
        ("扣押赃款30万元。", "在长沙，民警抓获16人。", [16]),
    ],
)
def test_a_lead_behind_an_introduction_is_said_again_in_its_story(lead: str, later: str, values: list[int]) -> None:
    opening = "帮人取钱就能赚快钱，听起来挺轻松，背后却隐藏着黑幕，请务必警惕。" * 7
    body = f"{opening}\n近日，大丰警方捣毁一个洗钱团伙，{lead}\n"
    body += f"该案的突破口要从一名技术员说起，他负责搭建平台，供赌博网站使用。\n{later}"
    assert [f.value for f in release_of(body, title="大丰警方捣毁洗钱团伙").figures if f.kind == "arrests"] == values


def test_the_bodys_exact_sum_replaces_the_titles_round_one() -> None:
    release = release_of("近日，警方破获一起诈骗案，非法获利27.8万元。", title="警方破获一起诈骗案 非法获利20余万元")
    assert [figure.value for figure in release.figures if figure.role == "profit"] == [278000]


def test_a_named_operation_of_hong_kong_is_a_strike_and_no_campaign() -> None:
    release = release_of(
        "香港警方油尖警區刑事部採取代號「快劍」行動，於本月8日至17日共拘捕39人，偵破36宗騙案。",
        title="香港警方「快劍」行動拘捕39人",
    )
    assert {figure.scope for figure in release.figures} == {"operation"}


def test_counts_told_behind_a_case_are_background() -> None:
    release = release_of(
        "近日，台中市警局偵破一起詐欺集團案，查緝陳嫌等5人到案，查扣現金20萬元。\n"
        "全案依詐欺罪嫌移送地檢署偵辦。警方呼籲民眾提高警覺，切勿輕信投資群組，以免受騙上當，如有疑問可撥打165查證。\n"
        "據統計，上月全市受理詐欺案355件，財損金額約2億元。",
        title="台中警方偵破詐欺集團案",
    )
    assert {figure.scope for figure in release.figures if figure.value >= 355} == {"case", "background"}
    assert {figure.scope for figure in release.figures if figure.role == "lost"} == {"background"}


@pytest.mark.parametrize(
    ("body", "region"),
    [
        ("公安部组织指挥云南、广西、新疆等12个省区公安机关同步收网，打掉团伙52个。", None),
        ("公安部指挥云南、江西公安机关侦破一起贩毒案，打掉团伙1个。", "530000"),
        ("云南警方在广西等3个省收网，打掉团伙2个。", "530000"),
    ],
)
def test_what_many_provinces_did_together_is_none_of_theirs_alone(body: str, region: str | None) -> None:
    assert release_of(body, title="全国公安机关集中收网").figures[-1].region == region


def test_a_case_is_of_the_police_that_solved_it_and_the_total_of_the_province() -> None:
    release = release_of(
        "2025年，全省公安机关共破获电诈案件1.23万起。\n3月，绵阳市公安局破获一起诈骗案，抓获嫌疑人6名。",
        title="四川公安通报打击电诈成效",
    )
    assert [figure.region for figure in release.figures] == ["510000", "510700", "510700"]


@pytest.mark.parametrize(
    ("body", "regions"),
    [
        (
            "甘肃、四川两地警方联合收网，共抓获犯罪嫌疑人90名，其中甘肃警方抓获40名，四川警方抓获50名。",
            [None, "620000", "510000"],
        ),
        (
            "香港警方联同广东省公安厅展开行动，拘捕36人，其中香港拘捕21人，广东拘捕15人。",
            ["810000", "810000", "440000"],
        ),
        ("兰州警方会同湖南警方收网，在广东抓获12人，广东抓获8人。", ["620100", "620100"]),
        (
            "甘肃省公安厅通报，今年以来，全省破案1200起，其中兰州破案300起，天水破案200起。",
            ["620000", "620100", "620500"],
        ),
        ("甘肃、四川两地警方联合收网，甘肃抓获40人；四川捣毁窝点3处，抓获50人。", ["620000", "510000", "510000"]),
        ("兰州市公安局会同四川警方收网，抓获50人，在四川抓获30人。", ["620100", "620100"]),
    ],
)
def test_each_police_of_a_joint_strike_has_its_own_part(body: str, regions: list[str]) -> None:
    release = release_of(body, title="两地警方联合收网")
    assert [figure.region for figure in release.figures] == regions


def test_paragraphs_that_a_single_line_break_parts_are_cases_of_their_own() -> None:
    release = release_of(
        "长沙市公安局岳麓分局破获一起侵权案，抓获4名。\n株洲市公安局破获一起职务侵占案，抓获犯罪嫌疑人7名。",
        title="湖南公安公布2起典型案例",
    )
    assert [(one.region, one.start < one.end) for one in release.incidents] == [("430104", True), ("430200", True)]
    assert [figure.region for figure in release.figures if figure.kind == "arrests"] == ["430104", "430200"]


def test_numbered_lines_on_sorts_of_crime_are_no_cases_and_stand_side_by_side() -> None:
    release = release_of(
        "上半年，全市公安机关取得明显成效：\n1.电信诈骗。破获案件312起，抓获犯罪嫌疑人455名。\n"
        "2.侵财犯罪。破获案件1210起，打掉团伙23个。\n3.涉毒犯罪。破获案件88起，抓获嫌疑人102名。",
        title="市公安局上半年打击犯罪情况",
    )
    assert {(figure.scope, figure.part, figure.incident) for figure in release.figures} == {("period", False, None)}
    assert [figure.kind for figure in release.figures if figure.headline] == ["gangs"]


def test_cases_numbered_within_one_paragraph_are_incidents() -> None:
    release = release_of(
        "案例一：2020年5月，云川市公安局破获一起诈骗案，抓获12名。案例二：2020年6月，东山县公安局打掉一个盗窃团伙，抓获5名。",
        title="云川警方公布典型案例",
    )
    assert [figure.incident for figure in release.figures] == [0, 0, 1, 1]


def test_a_series_in_the_title_makes_its_cases_one() -> None:
    release = release_of("近日，故城县公安局破获“碰瓷”案件9起，将5名嫌疑人全部刑拘。", title="故城警方破获系列“碰瓷”案")
    assert {figure.scope for figure in release.figures} == {"case"}


def test_a_section_headed_by_a_case_holds_its_strike() -> None:
    release = release_of(
        "一、河北沧州“2·17”虚开发票案。今年4月，沧州公安机关统一收网，34名犯罪嫌疑人被抓获，7处窝点被捣毁。\n"
        "二、河北邢台“3·12”虚开发票案。今年5月，邢台公安机关抓获犯罪嫌疑人6名。",
        title="公安部公布打击涉税犯罪典型案例",
    )
    assert {figure.scope for figure in release.figures} == {"case"}


def test_a_strike_on_one_gang_is_its_case_s_where_the_title_names_that() -> None:
    release = release_of(
        "12月10日至14日，专案组统一行动，捣毁窝点5个，抓获犯罪嫌疑人68名。经审计，该团伙涉案金额1.9亿元。",
        title="盐城警方侦破特大制售假药案",
    )
    assert {figure.scope for figure in release.figures} == {"case"}


def test_the_province_s_numbers_are_background_in_the_news_of_a_city() -> None:
    release = release_of(
        "儋州市公安局打掉一个诈骗团伙，抓获12名。\n据省公安厅统计，全省同期共抓获此类嫌疑人1020名。",
        title="儋州警方打掉一诈骗团伙",
    )
    assert [figure.scope for figure in release.figures][-1] == "background"


def test_a_heading_s_number_is_the_paragraph_s_below_it() -> None:
    release = release_of("■经济：挽损12.4亿元\n经侦部门全年共破案3712起，挽回经济损失12.4亿元。", title="去年破案3万起")
    assert [(f.role, f.scope) for f in release.figures if f.role] == [("recovered", "period")]


def test_cases_under_numbers_without_a_mark_are_incidents() -> None:
    release = release_of(
        "**01 两天两夜，拿下“老手”**\n7月14日，3家超市被盗，民警抓获沈某等2人。\n"
        "**02 “8·03”帮信案**\n8月3日，专案组抓获嫌疑人13名。\n**03 大集上的“神医”**\n8月19日，民警将3人抓获。",
        title="“百日行动”收官",
    )
    assert [figure.incident for figure in release.figures if figure.kind == "arrests"] == [0, 1, 2]


SERIES_OF_CASES = [
    "一、张某盗窃案。昆明警方抓获嫌疑人3名，破案12起。\n二、李某抢夺案。昆明警方抓获嫌疑人2名。\n三、王某诈骗案。昆明警方抓获嫌疑人3名。",
    "（一）张某等人诈骗案。抓获嫌疑人12名。\n（二）李某盗窃案。抓获嫌疑人1名，带破案件6起。\n（三）王某故意伤害案。抓获1人。",
    "1、张某盗窃案：7月1日，抓获2人，破案5起。2、李某抢夺案：7月3日，抓获3人。3、王某诈骗案：7月5日，抓获4人。",
    "一、“3·12”盗窃案。抓获3人。\n二、诈骗案。抓获12人。\n三、贩毒案。抓获4人。\n四、警方提示。注意防范。\n五、举报方式。请拨打110。",
]


@pytest.mark.parametrize("body", SERIES_OF_CASES, ids=[body[:8] for body in SERIES_OF_CASES])
def test_a_round_up_of_cases_made_of_many_thefts_stays_cut(body: str) -> None:
    release = release_of(body, title="昆明警方通报三起案件")
    arrests = [figure for figure in release.figures if figure.kind == "arrests"]
    assert [figure.incident for figure in arrests] == [0, 1, 2]
    assert {(figure.scope, figure.part, figure.headline) for figure in arrests} == {("case", False, False)}


def test_a_province_s_own_balance_is_no_background() -> None:
    release = release_of(
        "据省公安厅通报，今年以来，全省公安机关破获电诈案件5600起，抓获嫌疑人8100名。其中，昆明市公安局破案1200起。",
        title="全省公安机关打击电诈成效",
    )
    assert [figure.scope for figure in release.figures][:2] == ["period", "period"]


def test_a_total_said_to_be_all_holds_the_lines_below_it() -> None:
    release = release_of(
        "一、战果综述：全市共破获案件2300起，抓获嫌疑人3100名。\n二、电信诈骗：破获案件800起。\n三、盗窃：破获案件900起。",
        title="百日行动战果",
    )
    assert [(f.value, f.part, f.headline) for f in release.figures if f.kind == "cases_solved"] == [
        (2300, False, True),
        (800, True, False),
        (900, True, False),
    ]


def test_several_cases_in_the_title_are_no_single_one() -> None:
    release = release_of("警方组织300名警力开展集中收网行动，抓获嫌疑人156名。", title="云川警方破获多起电诈案")
    assert [figure.scope for figure in release.figures if figure.kind == "arrests"] == ["operation"]


@pytest.mark.parametrize(
    ("title", "body", "values"),
    [
        ("刷单被骗17万", "杨女士先后转账共计17.4万元，这才意识到受骗。", [174000]),
        ("五个月缴毒867公斤", "今年1月至5月，全省共缴获各类毒品867.3公斤。", [867300]),
        ("十个月破案2300起", "今年1至10月，全市共破获电信网络诈骗案件2318起。", [2318]),
        ("十个月破案230起", "今年1至10月，全市共破获电信网络诈骗案件231起。", [230, 231]),
        ("澳門兩男涉騙39萬", "司警拘捕兩人，兩人騙取事主39萬元人民幣。", [2, 390000]),
        ("澳門兩男涉騙39萬", "司警拘捕兩人，兩人騙取事主49萬元人民幣。", [390000, 2, 490000]),
        ("澳門兩男涉騙39萬港元", "司警拘捕兩人，兩人騙取事主39萬元人民幣。", [390000, 2, 390000]),
    ],
)
def test_a_title_rounds_what_the_body_says(title: str, body: str, values: list[int]) -> None:
    assert [figure.value for figure in release_of(body, title=title).figures] == values


def test_one_more_case_is_no_repetition() -> None:
    body = "2月，城关分局破获一起假冒品牌芯片案，抓获赵某等24名。3月，城关分局又破获一起假冒品牌玩具案，抓获7名。"
    figures = release_of(body, title="警方通报打击侵权情况").figures
    assert [figure.value for figure in figures if figure.kind == "cases_solved"] == [1, 1]


@pytest.mark.parametrize(
    ("title", "body", "scope"),
    [
        ("云川侦破一起帮信案", "警方抓获王某等5人。目前，全市已有308人被移送起诉。", "background"),
        ("云川警方破获跨境赌博案", "警方抓获王某等5人。经深挖，全市共308人被移送起诉。", "case"),
        ("云川警方打掉侵公团伙", "警方抓获王某等5人。目前，全省涉案的308人被移送起诉。", "case"),
    ],
)
def test_what_a_place_came_to_by_now_is_context_behind_a_case(title: str, body: str, scope: str) -> None:
    figures = release_of(body, title=title).figures
    assert [figure.scope for figure in figures if figure.kind == "prosecuted"] == [scope]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("云川警方又抓获5名逃犯", "12月3日，云川警方又抓获5名网上逃犯。"),
        ("云川警方抓获36人", "近日，云川警方打掉一个诈骗团伙，又抓获犯罪嫌疑人36名。"),
    ],
)
def test_again_in_the_lead_repeats_the_title(title: str, body: str) -> None:
    figures = release_of(body, title=title).figures
    assert len([figure for figure in figures if figure.kind == "arrests"]) == 1


@pytest.mark.parametrize(
    ("title", "opens", "scope"),
    [
        ("云川市公安局召开发布会", "云川市公安局通报打击枪爆犯罪专项行动情况。", "period"),
        ("云川市公安局召开发布会", "云川市公安局通报有关情况。", "case"),
        ("云川警方侦破制枪案", "云川市公安局在打击枪爆犯罪专项行动中再传捷报。", "case"),
    ],
)
def test_what_a_whole_place_did_in_the_campaign_of_the_lead_is_its_total(title: str, opens: str, scope: str) -> None:
    figures = release_of(f"{opens}\n全市公安机关共抓获涉枪嫌疑人131名，收缴枪支320支。", title=title).figures
    assert [figure.scope for figure in figures] == [scope] * 2


@pytest.mark.parametrize(
    ("who", "scope"),
    [("市反诈中心自2023年9月30日成立以来，", "period"), ("中心投入运行至今，", "period"), ("专案组成立后，", "case")],
)
def test_what_an_office_did_since_it_was_founded_is_no_section_s(who: str, scope: str) -> None:
    body = (
        "8月2日，云川市反诈中心举行集中返还仪式，12名群众领回被骗资金。\n1.帮企业追回被骗资金\n"
        "7月，某公司被骗，民警立即止付86万元。\n2.止付冻结资金近7000万元\n"
        f"{who}接警1.2万余起，止付冻结资金近7000万元，返还资金3500余万元。"
    )
    figures = release_of(body, title="云川反诈中心集中返还被骗资金").figures
    assert {figure.scope for figure in figures if figure.value in (70_000_000, 35_000_000)} == {scope}
