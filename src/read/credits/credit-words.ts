/**
 * The words of credits, as data. The record keeps a role in the page's own word; these tables only list where such words
 * occur and which words are never names.
 */

/** Roles before the names: 记者 甲 乙, 通讯员/丙, 摄影：丁. */
export const ROLES_BEFORE = [
  '摄影记者', '文字记者', '图片记者', '视频记者', '记者', '通讯员', '通信员', '评论员', '观察员', '实习生', '采访人员', '撰稿人', '特约撰稿', '撰稿', '撰文', '采写', '采访整理', '采访',
  '整理', '编译', '翻译', '译者', '译', '执笔', '口述', '讲述', '作者', '摄影报道', '摄影', '拍摄', '图文', '文图', '文/图', '图/文', '文/摄', '摄/文', '文、图', '文并摄', '文', '图', '摄', '绘图', '漫画', '供图', '供稿', '参与采写', '参与记者', '参与',
  '記者', '通訊員', '評論員', '攝影', '攝', '採訪', '採寫', '譯者', '撰寫', '撰写', '編譯', '執筆', '圖',
] as const; // prettier-ignore

/** Roles after the names: 甲 乙 摄, 丙整理, 丁 文/图. */
export const ROLES_AFTER = [
  '摄影报道', '摄影', '拍摄', '摄', '攝影', '攝', '采访整理', '参与采写', '采写', '採寫', '采访', '整理', '编译', '編譯', '执笔', '撰稿', '撰文', '口述', '供稿', '供图', '文/摄', '摄/文', '文/图', '图/文', '文并摄', '文图', '图文', '图片报道', '综合报道',
  '综合整理', '报道', '報道', '翻译', '绘', '画', '译', '文', '图', '圖', '作',
] as const; // prettier-ignore

/** Short roles that count after a name only with a space or slash before them: 甲 文, 甲/图. */
export const LOOSE_ROLES: ReadonlySet<string> = new Set(['文', '图', '圖', '画', '译', '绘', '作', '图文', '文图']);

/** Roles after the names that give way to a role before them: 综合本报记者甲、乙报道 credits 记者. */
export const WEAK_ROLES: ReadonlySet<string> = new Set(['报道', '報道', '综合报道', '采访']);

/** Roles in the production of the page: their line is a credit, but their names are not part of the byline. */
export const PRODUCTION = [
  '本版制图', '本版编辑', '责任编辑', '本版责编', '值班编辑', '视频编辑', '文字编辑', '图片编辑', '美术编辑', '版式设计', '版式、制图', '版面设计', '本版摄影', '本版图片', '本版', '责编', '美编', '编辑', '版式', '校对', '制图', '制表', '设计', '统筹', '策划', '监制', '审读', '组版', '编审', '值班主任', '主编', '見習編輯', '见习编辑', '責編', '責任編輯', '校對',
] as const; // prettier-ignore

/** Credits without a person's name: an agency, a picture library, or a note that the text was abridged. */
export const AGENCIES: ReadonlySet<string> = new Set(
  '影像中国 人民视觉 视觉中国 新华社发 中新社发 新华社 中新社 新华网 人民网 资料图片 资料照片 资料图 图片由作者提供 图片由受访者提供 图表为新华社发 网络图片 东方IC CFP 本报综合 据新华社 新华社电 据新华社电 综合 受访者供图 受访者提供 摘编 节选 有删节'.split(
    ' ',
  ),
);

/** Words of at most four characters that are printed alone in closing brackets and are not names, although some begin like one. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  (
    '左 右 上 中 下 左一 左二 左三 右一 右二 右三 前排 后排 完 图 男 女 组图 资料 讯 完结 续 待续 未完 连载 节选 摘编 综合 转载 本报 本刊 署名 广告 公告 来源 来信 附图 见图 上图 下图 左图 右图 略 注 试行 草案 修订 暂行 全文 摘要 简称 下同 以下 如下 同上 ' +
    '手记 调查 观察 留言板 札记 感言 见闻 述评 视点 连线 专访 走基层 日记 来稿 问答 行动 视线 评论 随笔 现场 亲历 追踪 关注 点评 特稿 体验 直击 节 会 站 团 证 协会 招待会 节目 工作 任务 队伍 ' +
    '北京 上海 天津 重庆 山西 河北 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 辽宁 吉林 内蒙古 黑龙江 香港 澳门 台湾 中国 美国 英国 日本 法国 德国 俄罗斯 太原 南京 广州 武汉 成都 西安 ' +
    '时间 文件 文章 高度 高级 成立 成果 方法 方式 方案 方面 安全 安徽 全部 全国 常委 常务 常见 常规 任命 任免 任职 石油 江北 江南 江东 河东 海外 金融 金属 白色 黄色 蓝色 红色 路线 路段 马上 水平 平方 平均 平台 万元 万人 万户 千米 公里 公斤 公顷 单位 单元 单价 项目 应急 温度 温馨 ' +
    '文字 文摘 文史 文艺 文化 文学 方言 高温 高校 高考 时评 时政 时事 经济 农业 农民 金台 向导 关键 解读 解说 解放 解决 包括 包含 包装 严重 严格 严肃 易燃 支持 部分 计划 计算 计量 强调 强化 车辆 车站 车型 国家 国际 国内 都市 都是 来自 来源 和平 和谐 管理 管道 管控 党员 党委 党建 党组 商业 商务 商品 商标 周期 周末 周年 周边 ' +
    '钟声 口播 顶驱 特别 图表 曲艺 小品 相声 歌曲 舞蹈 戏曲 小说 散文 诗歌 诗 词 合唱 独唱 影像 视觉 供图 提供 编者 编者按 编后 后记 前言 序 跋 '
  )
    .split(' ')
    .filter(Boolean),
);

/** Endings of offices, places, peoples and institutions, which are not persons. */
export const NOT_NAME_END =
  /(?:[族省市县区镇乡社报网局厅处部院校班队组台站厂店]|公司|集团|大学|学院|中学|小学|医院|协会|学会|部门|委员|中心|同志|先生|女士|教授|主任|经理|书记|市长|县长|局长|记者|作者|编者|本版|新闻|消息|晚报|日报)$/u;
