"""Cases solved (破获), filed (立案, 接报) and handled (查处, 侦办)."""

from extract.kinds.cues import SEIZURE, Frame, cues

CUES = (
    *cues(
        Frame.CASES,
        "cases_solved",
        """
            破获 破案数 侦破 告破 破案 破 连破 带破 核破 串破 侦结 攻破 破掉 查破 串并破获 带破获 侦获 破了 破现案
            侦查破案 破积案 共破 已破 破获了 侦破了 现破 成功告破 全破 全破获 攻克 破解 立破 立侦立破
        """,
        after=True,
    ),
    *cues(
        Frame.CASES,
        "cases_filed",
        """
            立案 立破坏 受理 接报 接警 发案 发生 立案侦查 立案侦办 立案查处 受案 接到报案 接获 新发 新立 立 刑事立案
            报案 发生数 共接 共接报 接刑事 接电诈 接到 查出 收到 录得 新增 审查起诉案件
        """,
        after=True,
    ),
    *cues(Frame.CASES, "cases_filed", "发"),
    *cues(
        Frame.CASES,
        "cases_handled",
        "查处 查获 查获了 侦办 主侦 办结 办理 打击 查办 处理 处置 取缔 查缉",
        after=True,
    ),
    *cues(
        Frame.CASES,
        None,
        """
            涉及 卷进 卷入 牵涉 发案时间 发案率 发案数 阻截 拦阻 侦破工作 破案率 串并 串联 作案 供认 供述 交代
            挂牌督办 督办 移送 移送起诉 移送审查起诉 起诉 提起公诉 公诉 审结 判决 结案 关联 梳理 指导 协查 实施
            参与 牵出 公布 发布 通报 扩线 查证 核实 摸排 化解 调处 调解 执行 宣判 生效 受审 开庭 挂案 挂账督办
            预警 拦截 阻止 劝阻 成功避免 制造 策划 退查 查明 上升 下降 减少 增加 多发 出警 备案 抢救 串案 串出 提供
            协助 找到
            侦破过程 侦破经过 侦办过程 侦办经过 破案过程 破案经过 悬而未破 积压
            未破 命中 核查 推送 开展 并案侦办 并案侦查 并案 引发 发现 行骗 行窃
        """,
        after=True,
        reason="cases touched on, not solved, filed or handled",
    ),
    *cues(Frame.CASES, None, "查缉类 查处类", noun=True, reason="what a sort of cases is called"),
    *cues(Frame.CASES, None, "起获 缴获 起出 收缴 搜获 查扣 扣押", reason=SEIZURE),
    *cues(
        Frame.CASES,
        None,
        "在发案 发案后 到案发 至案发 案发地 案发前 案发后 案发时 案发现场 案发当 "
        "发往 发送 发展 发起 发出 发放 发票 发卡 发行 发包 "
        "确立 设立 建立 成立 树立 创立 独立 散发 群发 开发 转发 研发 批发 签发 颁发 破坏 破损 破产 破格",
        noun=True,
        reason="longer words than 发, 破 and 立, which govern no cases",
    ),
)
