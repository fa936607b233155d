"""Numbers of people that no figure counts: officers, the wanted, the dead, the freed, the warned, the sentenced."""

from extract.kinds.cues import Frame, cues

CUES = (
    *cues(
        Frame.PERSONS,
        None,
        "组织 组成",
        reason="police or helpers, not suspects",
    ),
    *cues(
        Frame.PERSONS,
        None,
        "出动 投入 抽调 调集 调派 派出 选派 集结 动员 配备 增派",
        after=True,
        reason="police or helpers, not suspects",
    ),
    *cues(
        Frame.PERSONS,
        None,
        "民警 警力 干警 警察 警员 警务人员 特警 辅警 侦查员 侦查人员 办案人员"
        " 探员 人员组成 精干警力 精干民警 刑警 武警 队员 专家 记者 志愿者 工作人员",
        after=True,
        noun=True,
        reason="police or helpers, not suspects",
    ),
    *cues(Frame.PERSONS, None, "在逃", after=True, reason="wanted, not caught"),
    *cues(Frame.PERSONS, None, "刑拘在逃 通缉 上网追逃 追逃 悬赏 网上追逃", after=True, reason="wanted, not caught"),
    *cues(
        Frame.PERSONS,
        None,
        """
        击毙 奸杀 强奸 打死 打伤 受伤 死亡 遇难 牺牲 身亡 丧生 负伤 轻伤 重伤 殉职 罹难 自杀 杀害 致死 致伤 伤亡
        死伤 失踪
        """,
        after=True,
        reason="killed or hurt",
    ),
    *cues(
        Frame.PERSONS,
        None,
        "解救 救出 营救 获救 找回 寻回 救回 被拐 拐卖 绑架 拐骗 遭拘禁 被拘禁",
        after=True,
        reason="freed or kidnapped",
    ),
    *cues(Frame.PERSONS, None, "拘禁", reason="freed or kidnapped"),
    *cues(Frame.PERSONS, None, "检控科 检控官 检控主任 检控人员 检控工作", reason="who prosecutes"),
    *cues(
        Frame.PERSONS,
        None,
        "劝返 取保候审 取保 交保 具保 饬回 自首 投案 投案自首 主动投案 保释",
        after=True,
        reason="bail or surrender",
    ),
    *cues(
        Frame.PERSONS,
        None,
        "判处 判刑 获刑 宣判 判决 被判 有期徒刑 一审 二审 受审 出庭 审判",
        after=True,
        reason="sentenced in court",
    ),
    *cues(
        Frame.PERSONS,
        None,
        """
            教育遣返
            劝阻 预警 提醒 警告 训诫 教育 批评教育 走访 帮扶 宣传 阻止 避免 挽留 劝导 受教育 保护 帮助 服务 训练
            培训 约谈 惩戒 制裁 票控 罚款 处罚 强制戒毒 强制隔离戒毒 隔离戒毒 社区戒毒 处理
        """,
        after=True,
        reason="warned, helped or fined",
    ),
    *cues(
        Frame.PERSONS,
        None,
        "发展 招募 雇佣 雇用 雇请 聘请 招聘 招揽 参与 参加 报案 涉及 被骗 受骗 受害 拉 骗取 诱骗 追责 问责 诈骗了 骗了"
        " 为首 表彰 立功 上当受骗",
        after=True,
        reason="not persons caught",
    ),
    *cues(
        Frame.PERSONS,
        None,
        "投资人 投资者 投资群众 集资群众 集资参与人 参与者 会员 客户 用户 群众 学生 居民 市民"
        """
        乘客 旅客 被执行人 失信被执行人 观众 粉丝 村民 人口 信徒 儿童 妇女 老人 老年人 员工 普查员 代表 获奖民警
        """,
        after=True,
        noun=True,
        reason="not persons caught",
    ),
    *cues(
        Frame.PERSONS,
        None,
        "抓捕小组 抓捕组 抓捕队 抓捕民警 参与抓捕 参加抓捕 负责抓捕",
        before=False,
        noun=True,
        reason="police, not whom they seek",
    ),
    *cues(
        Frame.PERSONS,
        None,
        "参与人员 参与人 涉案参与人员",
        before=False,
        noun=True,
        reason="a word for people, no verb",
    ),
    *cues(
        Frame.PERSONS,
        None,
        "变更强制措施 变更了强制措施",
        before=False,
        noun=True,
        reason="a measure changed, not taken",
    ),
    *cues(Frame.PERSONS, None, "同比 环比 同比增加 同比减少 同比上升 同比下降 增加 减少", reason="a change"),
    *cues(Frame.PERSONS, None, "派出所", noun=True, reason="a police station"),
    *cues(
        Frame.PERSONS,
        None,
        "起诉阶段 审查起诉阶段 不起诉 不予起诉 免予起诉 免于起诉",
        after=True,
        reason="a stage of the procedure, or its end",
    ),
    *cues(Frame.PERSONS, None, "打击处理 打处", after=True, reason="dealt with, not said to be caught"),
    *cues(
        Frame.PERSONS,
        None,
        "追究刑事责任 追究刑责 被追究刑事责任",
        after=True,
        reason="held to account, not said to be caught",
    ),
    *cues(
        Frame.PERSONS,
        None,
        """
        盘查 检查 核录 清查 管控 巡查 抽查 惠及 覆盖 锁定 查明 梳理 摸排 排查 研判 掌握 发现 核查 登记 采集 比对
        确定 确认 审查 锁定了 查出 查清 尚有 仍有
        """,
        reason="known, not caught",
    ),
    *cues(
        Frame.PERSONS, None, "供认 供述 交代 供认不讳 承认 交待", before=False, after=True, reason="what suspects said"
    ),
    *cues(
        Frame.PERSONS,
        None,
        """
        被控告 被控方 被控股 被控电脑 实际控制人 控制人 非法控制 起诉书 起诉意见书
        组织指挥 组织协调 组织部署 在逃人员 在逃嫌疑人 在逃嫌犯 在逃案犯 在逃疑犯
        在逃犯罪嫌疑人 在逃人 在逃诈骗 组织者 组织领导 组织、领导
        组织犯罪 组织成员 组织头目 组织骨干 性质组织 犯罪组织 黑社会组织 势力组织 涉黑组织 涉恶组织
        """,
        before=False,
        noun=True,
        reason="part of a longer word",
    ),
)
