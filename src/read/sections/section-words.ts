/**
 * Word lists that assign a section to articles without a printed label. An archive's owner may replace them. Each
 * occurrence counts 1 in the text and 3 in the title; `strong` words count double. Words of three characters or more match
 * by their characters, shorter ones only where nodejieba cuts them as words. On a tie the section listed first wins.
 */
import type { ArticleKind } from '../../model/model.ts';

/** Rules that assign a section to an article without a printed label. The owner chooses all labels. */
export interface SectionRules {
  /** The section of all articles of a kind; null for kinds whose section depends on their words. */
  readonly kinds: Readonly<Record<ArticleKind, string | null>>;
  /** The section of articles with too few words of any section. */
  readonly fallback: string;
  readonly sections: readonly { readonly label: string; readonly strong: readonly string[]; readonly words: readonly string[] }[];
}

const words = (text: string): readonly string[] => text.split(' ');

export const DEFAULT_SECTION_RULES: SectionRules = {
  kinds: { news: null, photo: '图片', notice: '公告', document: '公告', advertisement: '广告', continuation: null },
  fallback: '综合',
  sections: [
    {
      label: '国际',
      strong: words(
        '外交部 外长 大使 大使馆 外交 联合国 总统 总理 首相 峰会 国际 两国 双边 全球 外国 驻华 访华 美国 英国 法国 德国 俄罗斯 日本 韩国 朝鲜 印度 巴基斯坦 伊朗 以色列 埃及 非洲 欧洲 欧盟 北约 东盟 澳大利亚 加拿大 巴西 墨西哥 阿根廷 乌克兰 叙利亚 伊拉克 阿富汗 土耳其 泰国 越南 菲律宾 印度尼西亚 马来西亚 新加坡 柬埔寨 老挝 缅甸 蒙古国 哈萨克斯坦 乌兹别克斯坦 塔吉克斯坦 吉尔吉斯斯坦 西班牙 意大利 葡萄牙 希腊 荷兰 比利时 瑞士 瑞典 挪威 芬兰 丹麦 波兰 捷克 匈牙利 塞尔维亚 罗马尼亚 南非 肯尼亚 埃塞俄比亚 尼日利亚 坦桑尼亚 沙特 沙特阿拉伯 阿联酋 卡塔尔 古巴 委内瑞拉 智利 秘鲁 尼泊尔 斯里兰卡 孟加拉国 新西兰 华盛顿 莫斯科 东京 伦敦 巴黎 柏林 纽约 特朗普 普京 拜登 安理会 白宫 国会 海外 华侨 华人 脱欧',
      ),
      words: words('代表团 合作 会晤 会谈 友好 制裁 关税 冲突 停火 难民 袭击 当地 民众 使节 领事 侨胞 签证 一带一路'),
    },
    {
      label: '时政',
      strong: words(
        '习近平 总书记 党中央 中央 国务院 全国人大 全国政协 人大常委会 政协 党委 市委 省委 书记 市长 省长 主席 常委 党组 党建 党的建设 支部 党支部 党员 党史 主题教育 理论 学习贯彻 二十大 十九大 十八大 十七大 十六大 十五大 人民代表大会 常务委员会 代表大会 换届 干部 调研 座谈会 巡视 巡察 统战 民主党派 政治局 纪念大会 委员 人大代表 政协委员 提案 议案 国防 解放军 部队 官兵 军委 军队 武警 退役军人',
      ),
      words: words('会议 强调 指出 讲话 精神 贯彻 落实 部署 重要 全面 主持 出席 领导 机关 组织 思想 政治 督导 考察 改革 任务 使命 初心'),
    },
    {
      label: '法治',
      strong: words(
        '法院 检察院 公安 公安局 民警 警方 派出所 法官 检察官 律师 犯罪 嫌疑人 被告 被告人 原告 判决 审判 诉讼 起诉 逮捕 抓获 诈骗 案件 刑事 盗窃 毒品 禁毒 扫黑 除恶 黑恶势力 执法 普法 司法 司法厅 司法局 司法行政 法律 法治 法律援助 条例 立法 行政执法 侦查 审理 庭审 判刑 有期徒刑 违法 贪污 受贿 纪检 监委 监察 反腐 反腐败 交警 打黑 治安',
      ),
      words: words('监督 违规 查处 处罚 权益 维权 调解 案 罪 涉嫌'),
    },
    {
      label: '健康',
      strong: words(
        '医院 医生 患者 疾病 疫情 防控 核酸 疫苗 病例 感染者 卫健委 卫生健康 健康 医疗 医保 医药 药品 诊疗 手术 护士 护理 门诊 中医 中医药 疾控 病毒 流感 新冠 肺炎 癌症 肿瘤 心理健康 养生 体检 营养 高血压 糖尿病 献血 急救 医师 专家门诊 临床 传染病 健身气功 医务人员 医护人员 隔离 健康码 防疫 确诊 无症状',
      ),
      words: words('治疗 症状 预防 康复 检测 免疫 预约 就诊 药 病 卫生'),
    },
    {
      label: '科教',
      strong: words(
        '学校 学生 教师 教育 教育局 教育厅 教育部 大学 高校 中学 小学 幼儿园 学院 校长 高考 中考 考生 招生 课堂 教学 课程 毕业生 科技 科学 科学家 科研 科普 研究所 实验室 院士 航天 卫星 火箭 发射 空间站 飞船 探月 北斗 人工智能 大数据 机器人 芯片 量子 技术 创新 专利 论文 博士 研究员 科学院 中科院 研究生 职业教育 教材 师生 校园 双减 留学',
      ),
      words: words('研发 培养 人才 学习 培训 考试 学科 实验 成果 观测 发现 知识 青少年'),
    },
    {
      label: '文体',
      strong: words(
        '文化 艺术 演出 音乐 音乐会 戏剧 戏曲 京剧 舞蹈 电影 电视剧 导演 演员 作家 小说 诗歌 诗人 散文 文学 书法 绘画 美术 画家 展览 博物馆 美术馆 图书馆 文物 考古 遗址 非遗 非物质文化遗产 古籍 出版 图书 阅读 读书 读者 摄影展 艺术家 艺术节 文艺 歌曲 歌手 体育 比赛 冠军 决赛 联赛 球队 足球 篮球 排球 乒乓球 羽毛球 网球 游泳 田径 马拉松 奥运会 冬奥会 亚运会 全运会 世锦赛 运动员 运动会 教练 选手 金牌 奖牌 女排 国足 中超 健身 锦标赛 世界杯 全民健身 石窟 文创 曲艺 相声 晋剧 民歌 庙会 灯会',
      ),
      words: words('作品 创作 传统 历史 民族 古代 遗产 观众 舞台 赛事 夺冠 队员 主题 展出 剧目 名著 故事'),
    },
    {
      label: '生态',
      strong: words(
        '生态 环境 环保 污染 空气质量 大气 水质 治污 碳达峰 碳中和 减排 排放 绿色 绿化 造林 植树 森林 湿地 草原 自然保护区 国家公园 野生动物 生物多样性 候鸟 河长 河长制 湖长 流域 黄河流域 汾河 水土 水资源 节水 沙漠 荒漠化 治沙 垃圾 垃圾分类 臭氧 气象 气象台 天气 降雨 暴雨 台风 高温 寒潮 气温 沙尘 霜冻 地震 森林防火 林草 园林 生态环境',
      ),
      words: words('保护 治理 修复 河流 湖泊 山水 蓝天 碧水 净土 植被 物种 降温 预警'),
    },
    {
      label: '城建交通',
      strong: words(
        '道路 公路 高速公路 高速 铁路 高铁 地铁 轨道交通 公交 公交车 车站 机场 航班 航线 桥梁 大桥 隧道 立交 匝道 交通 交通运输 客运 停车 停车场 停车位 城市建设 城建 住建 住建局 改造 旧改 老旧小区 棚户区 城中村 规划 自然资源 选址 施工 工程 管网 供水 供热 供暖 供气 供电 电网 燃气 排水 市政 住房 公租房 房地产 房产 楼盘 物业 街区 路面 通车 合龙 路网 列车 旅客 春运 城管 路灯 海绵城市 城市更新',
      ),
      words: words('建设 竣工 全线 米 公里 路段 通行 出行 小区 建筑 地块 用地'),
    },
    {
      label: '经济',
      strong: words(
        '经济 企业 市场 产业 工业 农业 投资 金融 银行 贷款 信贷 股市 证券 上市 基金 保险 税收 税务 减税 降费 财政 贸易 外贸 出口 进口 消费 消费者 商务 电商 零售 价格 物价 增长 增速 同比 亿元 万亿元 产值 利润 营收 收入 生产 制造业 装备制造 集群 产业链 供应链 园区 开发区 示范区 自贸 自贸区 保税区 招商 招商引资 项目 营商环境 国资 国企 民企 民营企业 中小企业 小微企业 市场主体 GDP 粮食 种植 养殖 合作社 农产品 农民 农村 乡村 乡村振兴 脱贫 脱贫攻坚 扶贫 贫困 贫困户 贫困县 煤炭 钢铁 能源 光伏 新能源 石油 天然气 汽车 旅游 旅游业 游客 景区 物流 快递 就业 创业 招聘 进博会 农机 丰收 央行 人民币 货币 博览会 品牌 高质量',
      ),
      words: words('发展 销售 订单 转型 升级 成本 资金 公司 集团 产品 商家 经营 签约 贸易战 资本 收益 规模 需求'),
    },
    {
      label: '社会',
      strong: words(
        '社区 居民 志愿者 志愿服务 老人 养老 养老院 残疾人 救助 捐款 捐赠 慈善 公益 爱心 好人 道德模范 道德 文明 文明办 见义勇为 家庭 婚姻 儿童 留守儿童 孩子 母亲 妇女 妇联 工会 团委 共青团 青年 民政 民政局 低保 社保 养老金 物业 消防 消防员 消防救援 火灾 救援 事故 安全生产 应急 安全 市民 群众 邻里 热线 投诉 征婚 殡葬 祭扫 民生 街道 网格 网格员 村民 村委会 居委会 党群服务中心',
      ),
      words: words('帮助 服务 生活 温暖 关爱 困难 上门 陪伴 活动 幸福'),
    },
  ],
};
