/** Makes the parts of a page other than reported articles: notices, advertisements, photographs, documents, folio lines. */
import type { SourceArticle } from './articles.ts';
import type { Group, Piece } from './composed.ts';
import type { Phrases } from './phrases.ts';
import type { Random } from './random.ts';

export type Extras = ReturnType<typeof openExtras>;

const CLAUSE = /[^，。！？；：、“”（）《》]{5,16}/gu;

export function openExtras(random: Random, phrases: Phrases) {
  const { pick, int, chance, shuffle } = random;
  const { company, office, day, phone, name, area, slogan, topic, hanNumber } = phrases;
  const clauses = (text: string): string[] =>
    [...text.matchAll(CLAUSE)].map((m) => m[0].trim()).filter((c) => c.length >= 5 && /^\p{Script=Han}/u.test(c));

  const MATTER = [
    () =>
      `因${area()}${pick(['道路改造', '管网检修', '设备升级', '工程施工'])}需要，自${int(1, 12)}月${int(1, 28)}日${int(6, 9)}时起，对${area()}部分路段${pick(['实行交通管制', '暂停供水', '停电检修', '封闭施工'])}，请过往车辆和行人绕行，由此带来的不便敬请谅解。`,
    () =>
      `${company()}与${company()}签订的合同已于${day()}到期，现决定解除双方合作关系，此后以我公司名义开展的一切经营活动均与我公司无关。`,
    () =>
      `经股东会决议，${company()}拟将注册资本由${int(500, 9000)}万元减至${int(50, 400)}万元，请债权人自本公告发布之日起45日内向本公司申报债权。`,
    () =>
      `${name()}不慎将${pick(['身份证', '营业执照正本', '公章', '开户许可证', '购房收据', '残疾证', '警官证', '道路运输证'])}丢失，编号${int(100000, 999999)}${int(100000, 999999)}，声明作废。`,
    () =>
      `我单位现面向社会公开${pick(['招聘工作人员', '征集意见', '选聘物业服务企业', '招标采购设备'])}${int(2, 40)}名（项），有意者请于${int(1, 12)}月${int(1, 28)}日前到${area()}报名，联系电话${phone()}。`,
    () =>
      `根据《中华人民共和国${pick(['土地管理法', '城乡规划法', '公司法', '道路交通安全法'])}》有关规定，现将${area()}${pick(['地块出让', '规划调整', '项目选址', '征收补偿'])}方案予以公示，公示期${int(5, 30)}天。`,
    () =>
      `为维护广大用户合法权益，自即日起，未经${company()}书面授权，任何单位和个人不得以本公司名义从事${pick(['销售', '加盟', '代理', '宣传'])}活动，违者将依法追究法律责任。`,
    () =>
      `${area()}第${hanNumber(int(2, 19))}届${pick(['人民代表大会', '职工代表大会', '委员会'])}第${hanNumber(int(1, 9))}次会议定于${int(1, 12)}月${int(1, 28)}日召开，会期${int(1, 5)}天，请各代表准时参加。`,
  ];
  const NOTICES = [
    '公告',
    '通告',
    '通知',
    '启事',
    '声明',
    '公示',
    '遗失声明',
    '招标公告',
    '减资公告',
    '停电通知',
    '招聘启事',
    '致歉声明',
    '拍卖公告',
    '更正',
    '注销公告',
    '认尸启事',
    '债权公告',
  ];

  /** A notice: on one line, or with heading, text, closing formula, institution and date. */
  function notice(document: string | null = null): Group {
    const word = chance(0.75) ? pick(NOTICES) : `${pick([company(), office()])}\n${pick(['公告', '通告', '启事', '声明'])}`;
    const paragraphs = document
      ? [`《${document}》已于${day()}由${office()}第${hanNumber(int(1, 30))}次会议通过，现予公布，自公布之日起施行。`]
      : Array.from({ length: chance(0.75) ? 1 : int(2, 3) }, () => pick(MATTER)());
    const formula = `特此${pick(['公告', '通知', '声明', '通告', '公示'])}${chance(0.3) ? '。' : ''}`;
    const signer = pick([company(), office()]);
    if (!document && chance(0.3))
      return {
        kind: 'notice',
        pieces: [
          {
            tag: 'P',
            text: `${pick(['公告', '通告', '声明', '启事', '遗失声明', '通知'])}${pick([' ', '：', ' '])}${paragraphs.join(' ')}${chance(0.6) ? ` ${formula}` : ''}${chance(0.8) ? ` ${signer}` : ''}${chance(0.8) ? ` ${day()}` : ''}`,
          },
        ],
      };
    const pieces: Piece[] = [
      {
        tag: 'H',
        text:
          chance(0.15) && !word.includes('\n')
            ? word.split('').join(' ')
            : chance(0.2) && !word.includes('\n')
              ? `关于${area()}${pick(['道路施工', '停水', '征收', '调整公交线路', '招聘工作人员'])}的${word.slice(-2)}`
              : word,
      },
    ];
    if (chance(0.12)) pieces.push({ tag: 'S', text: `（${pick(['第', ''])}${int(1, 90)}号）` });
    if (chance(0.25) && !document)
      pieces.push({ tag: 'B', text: pick(['各有关单位：', '尊敬的用户：', '广大市民朋友：', `${company()}：`, '各位业主：']) });
    for (const text of paragraphs) pieces.push({ tag: 'B', text });
    if (chance(0.4)) pieces.push({ tag: 'B', text: formula });
    if (chance(0.25) && !document)
      pieces.push({ tag: chance(0.5) ? 'G' : 'B', text: `联系电话：${phone()}${chance(0.5) ? ` 联系人：${name()}` : ''}` });
    if (chance(0.3)) pieces.push({ tag: 'G', text: `${signer}${chance(0.6) ? '  ' : ''}\n${day()}` });
    else {
      if (chance(0.9)) pieces.push({ tag: 'G', text: signer });
      if (chance(0.85)) pieces.push({ tag: 'G', text: day() });
    }
    return { kind: 'notice', pieces };
  }

  function advertisement(): Group {
    const goods = pick([
      '家具',
      '茶叶',
      '白酒',
      '门窗',
      '旅游',
      '驾校',
      '口腔',
      '眼镜',
      '月饼',
      '大米',
      '装修',
      '图书',
      '红枣',
      '空调',
      '养老公寓',
      '幼儿园',
      '二手车',
      '招商',
      '保健品',
      '羊绒衫',
    ]);
    const lines = shuffle([
      `${pick(['地址', '地 址', '店址'])}：${area()}${area()}${int(1, 300)}号`,
      `${pick(['电话', '热线', '咨询电话', '订购热线', '联系人'])}：${chance(0.3) ? `${name()} ` : ''}${phone()}`,
      `${pick(['扫码', '到店', '进店', '凭报'])}${pick(['领取', '赠送', '立减', '享受'])}价值${int(5, 90) * 10}元${goods}${pick(['一份', '优惠', '礼包'])}`,
      `${pick(['精选', '原产地直供', '厂家直销', '限时特惠', '品质保证'])} ${pick(['货真价实', '童叟无欺', '送货上门', '名额有限', '欲购从速'])}`,
      `${goods}${pick(['低至', '每斤', '仅售'])}${int(9, 999)}元${pick(['', '起', '，欢迎选购', '！'])}`,
      `${company()}${pick(['', '欢迎您', ' 竭诚为您服务', '承办'])}`,
      `${pick(['活动时间', '开业时间', '展出时间'])}：${int(1, 12)}月${int(1, 28)}日至${int(1, 28)}日`,
    ]).slice(0, int(2, 5));
    const head = pick([
      `${pick(['来自', '送给', '品味', '乐享'])}${area()}的${goods}`,
      `${goods}${pick(['大优惠', '惊喜来袭', '隆重开业', '专卖', '团购', '招租', '出售'])}`,
      `${company()}${pick(['招聘', '诚邀加盟', '盛大开业'])}`,
      `${pick(['好', '老字号', '放心', '健康'])}${goods} ${pick(['送父母', '过大年', '请回家', '在身边'])}`,
    ]);
    return {
      kind: 'advertisement',
      pieces: [{ tag: 'H', text: head, strong: chance(0.3) }, ...lines.map((text): Piece => ({ tag: 'B', text }))],
    };
  }

  /** The caption of a photograph, with its credit in the same piece, on its own line, or without one. */
  function caption(article: SourceArticle, tag: 'Q' | 'C'): Piece[] {
    const source = article.body.find((p) => p.tag === 'B' && p.text.length > 40)?.text ?? article.body[0]?.text ?? '';
    const sentences = source.match(/[^。]+。/gu) ?? [source.slice(0, 60)];
    const longest = tag === 'Q' ? int(60, 200) : int(12, 90);
    let text = '';
    for (const sentence of sentences) if (text === '' || text.length + sentence.length < longest) text += sentence;
    if (text.length > longest) text = `${text.slice(0, longest)}。`;
    if (tag === 'C' && chance(0.3)) text = `${pick(clauses(source).concat(['会议现场']))}${pick(['。', '', '现场。', '。'])}`;
    if (chance(tag === 'C' ? 0.4 : 0.25)) text = `${pick(['图为', '上图：', '▲', '图①：', '左图为', '图片说明：'])}${text}`;
    else if (tag === 'Q' && chance(0.4))
      text += pick(['图为活动现场。', '图为工人正在作业。', '图为施工现场。', '图为小朋友们在表演节目。']);
    const who = chance(0.8) ? name() : `${name()} ${name()}`;
    const credit = pick([
      `${who} 摄`,
      `${who}摄`,
      `（${who}摄）`,
      `（${who} 摄）`,
      `本报记者 ${who} 摄`,
      `记者 ${who} 摄影报道`,
      `新华社记者 ${who}摄`,
      `${who} 摄（${pick(['影像中国', '人民视觉', '新华社发'])}）`,
      `摄影：${who}`,
      `${who} 文/图`,
      `□${who} 摄`,
    ]);
    const form = random.weighted({ inline: tag === 'C' ? 45 : 35, own: tag === 'C' ? 12 : 40, none: tag === 'C' ? 43 : 25 });
    const next = tag === 'Q' ? 'q' : 'C';
    if (form === 'inline') return [{ tag, text: `${text}${/[。！）]$/u.test(text) && chance(0.5) ? '' : ' '}${credit}` }];
    return form === 'own'
      ? [
          { tag, text },
          { tag: next, text: credit },
        ]
      : [{ tag, text }];
  }

  /** A decree or decision: title and note of adoption in `pieces`, text in `rest`, since an announcement may be set between them. */
  function decree(article: SourceArticle): { title: string; pieces: Piece[]; rest: Piece[] } {
    const head = `${office()}关于${pick(['加强', '支持', '规范', '推进', '做好'])}${topic()}${pick(['工作', '高质量发展', '管理', ''])}的${pick(['决定', '意见', '办法', '通知', '若干规定'])}`;
    const cut = Math.floor(head.length / 2) + int(-2, 2);
    const pieces: Piece[] = [{ tag: 'H', text: chance(0.5) ? `${head.slice(0, cut)}  \n${head.slice(cut)}` : head }];
    if (chance(0.7))
      pieces.push({ tag: 'S', text: `（${day()}${office()}第${hanNumber(int(1, 40))}次会议${pick(['通过', '修订', '审议通过'])}）` });
    const number = pick<(n: number) => string>([
      (n) => `${hanNumber(n)}、`,
      (n) => `第${hanNumber(n)}条 `,
      (n) => `（${hanNumber(n)}）`,
      (n) => `${n}.`,
      () => '',
    ]);
    const texts = article.body.filter((p) => p.tag === 'B').map((p) => p.text);
    let n = 0;
    const rest = texts.map((text, i): Piece => {
      if (i === 0 || chance(0.2)) return { tag: 'B', text };
      n++;
      return { tag: 'B', text: `${number(n)}${text}` };
    });
    if (chance(0.5)) rest.push({ tag: 'B', text: `本${pick(['决定', '办法', '规定', '意见'])}自${pick(['公布之日', day()])}起施行。` });
    return { title: head, pieces, rest };
  }

  const WEEK = ['一', '二', '三', '四', '五', '六', '日'];
  function folio(): string[] {
    const date = day();
    const number = pick([
      `第${int(1, 16)}版`,
      `${pick(['A', 'B', ''])}${int(1, 16)}版`,
      `${int(1, 24)}`,
      `第${hanNumber(int(1, 16))}版`,
      `0${int(1, 9)}`,
    ]);
    const title = pick(['要闻', '经济', '国际', '体育', '文化', '社会', '综合', '民生', '专版', '副刊', '时政', '科教']);
    const people = `责编：${name()} ${pick(['版式', '美编', '校对', '编辑'])}：${name()}`;
    const paper = phrases.paper();
    const week = `星期${pick(WEEK)}`;
    return pick([
      [`${date} ${week} ${number} ${title}`],
      [`${number} ${title}`],
      [title, `${date} ${week}`, people],
      [people],
      [`${paper} ${date} ${week}`],
      [`${title} ${number} ${people}`],
      [paper, `${date} ${week} 农历${pick(['正', '三', '六', '冬'])}月${pick(['初三', '十五', '廿二'])} 今日${int(4, 24)}版`],
      [`${paper}社出版 国内统一刊号CN${int(11, 65)}-00${int(10, 99)} 总第${int(1000, 20000)}期`],
      [`${title}`, number],
      [`本版责编：${name()} ${name()}`],
      [`新闻热线：${phone()}`, people],
      [`${date}`],
      [`${number}`],
    ]);
  }

  return { notice, advertisement, caption, decree, folio, clauses, slogan };
}
