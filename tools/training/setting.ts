/** Sets one article: title block, lead, paragraphs, crossheads, credits. In: an article and the page's style. Out: its pieces. */
import type { SourceArticle } from './articles.ts';
import type { ArticleGroup, Piece, Style } from './composed.ts';
import type { Extras } from './extras.ts';
import type { Phrases } from './phrases.ts';
import type { Random } from './random.ts';

export type Setting = ReturnType<typeof openSetting>;

export function openSetting(random: Random, phrases: Phrases, extras: Extras) {
  const { pick, int, chance, weighted } = random;
  const KICKER_END = ['——', '', '', '', '：', '指出', '要求', '提示', '消息', '公布', '启动'];

  /** Makes a missing kicker or subtitle of clauses of the text, on some articles, as editors do. */
  function titleBlock(article: SourceArticle, style: Style) {
    let { kicker, title, subtitle } = article;
    const lead = (article.body[0]?.text ?? '') + (article.body[1]?.text ?? '');
    const clauses = extras.clauses(lead).filter((c) => !title.includes(c));
    if (!kicker && clauses.length && chance(style.kickers)) {
      kicker =
        weighted({ clause: 5, two: 3, place: 3 }) === 'place'
          ? (lead.match(/\p{Script=Han}{2,5}(?:省|市|县|区|镇|街道|公司|集团|大学|法院|局)/u)?.[0] ?? phrases.area())
          : chance(0.35) && clauses.length > 1
            ? `${clauses[0]} ${clauses[1]}`
            : pick(clauses);
      kicker += pick(KICKER_END);
    }
    if (!subtitle && clauses.length > 1 && chance(style.decks)) {
      subtitle = chance(0.4) ? `${clauses.at(-1) ?? ''} ${clauses.at(-2) ?? ''}` : (clauses.at(-1) ?? '');
      if (chance(0.15)) subtitle = `——${subtitle}`;
    }
    if (!article.subtitle && chance(0.04)) title = `${pick(clauses.concat([title]))} ${title}`;
    if (style.titleSpaces && chance(0.3) && title.length > 10 && !title.includes(' '))
      title = `${title.slice(0, title.length >> 1)} ${title.slice(title.length >> 1)}`;
    return { kicker, title, subtitle };
  }

  function titlePieces(style: Style, headline: string, kicker: string | null, subtitle: string | null): Piece[] {
    const pieces: Piece[] = [];
    const marked = style.mark();
    if (kicker && chance(style.mergeKicker)) {
      const text = chance(0.15) ? `${headline} ${kicker}` : `${kicker} ${headline}`;
      pieces.push({ tag: 'H', text, mark: marked });
    } else {
      if (kicker) pieces.push({ tag: 'K', text: kicker, mark: chance(style.kickerMarked) ? marked : null });
      const at = headline.length > 8 ? int(Math.ceil(headline.length * 0.35), Math.floor(headline.length * 0.65)) : 0;
      const form = at && chance(style.wrapTitle) ? weighted({ hard: 8, soft: 1.5, blocks: 0.5 }) : 'whole';
      const [a, b] = [headline.slice(0, at).trim(), headline.slice(at).trim()];
      const tag = kicker ? 'h' : 'H';
      if (form === 'whole') pieces.push({ tag, text: headline, mark: marked });
      else if (form === 'blocks') pieces.push({ tag, text: a, mark: marked }, { tag: 'h', text: b, mark: chance(0.6) ? marked : null });
      else pieces.push({ tag, text: `${a}${form === 'hard' ? '  ' : ''}\n${b}`, mark: marked });
    }
    if (subtitle) {
      const wrap = subtitle.length > 14 && chance(0.2);
      const text = wrap
        ? `${subtitle.slice(0, subtitle.length >> 1).trim()}${chance(0.7) ? '  ' : ''}\n${subtitle.slice(subtitle.length >> 1).trim()}`
        : subtitle;
      pieces.push({ tag: 'S', text, mark: chance(style.deckMarked) ? style.deckMark(marked) : null });
    }
    return pieces;
  }

  function dateline(article: SourceArticle, style: Style): string {
    const form = style.dateline === 'own' ? 'own' : chance(0.85) ? style.dateline : 'none';
    if (form === 'own') return article.dateline ?? '';
    if (form === 'none') return '';
    if (form === 'old')
      return `${pick(['新华社', '本报', '据新华社', '中新社'])}${phrases.place()}${phrases.hanNumber(int(1, 12))}月${phrases.hanNumber(int(1, 28))}日${pick(['电', '电', '讯'])}`;
    return weighted({ 本报讯: 70, city: 10, other: 12, bracket: 3 }) === '本报讯'
      ? '本报讯'
      : pick([
          `本报${phrases.place()}讯`,
          `本报${phrases.place()}${int(1, 12)}月${int(1, 28)}日${pick(['电', '讯'])}`,
          `新华社${phrases.place()}${int(1, 12)}月${int(1, 28)}日电`,
          `据新华社电`,
          `【本报讯】`,
          '本报消息',
          `${phrases.paper()}讯`,
        ]);
  }

  const roleWord = () => pick(['记者', '记者', '记者', '本报记者', '通讯员']);
  function creditForms(names: readonly string[], style: Style) {
    const list = names.join(style.joiner);
    const spaced = names
      .map((n) => (n.length === 2 && chance(0.5) ? n.split('').join(' ') : n))
      .join(style.joiner === ' ' ? '、' : style.joiner);
    const second = chance(0.2) ? ` 通讯员 ${phrases.name()}${chance(0.4) ? ` ${phrases.name()}` : ''}` : '';
    return {
      lead: pick([
        `（记者 ${names.join(' ')}${second}）`,
        `（${roleWord()}${list}${second}）`,
        `（记者${spaced}）`,
        `（${list}）`,
        ` ${pick(['本报', ''])}记者${names.join('、')}${pick(['报道', '摄影报道'])}：`,
      ]),
      closing: pick([
        `（${list}）`,
        `（${list}）`,
        `（记者 ${list}）`,
        `（本报记者${spaced}）`,
        `（${list} 文/摄）`,
        ` 记者 ${names.join(' ')}${second}`,
        `（记者/${list}）`,
        `（${list}参与采写）`,
        `（${list.slice(-2)}）`,
      ]),
      own: pick([
        `（${list}）`,
        `（${list}）`,
        `记者 ${names.join(' ')}${second}`,
        `（记者 ${list}${second}）`,
        `□本报记者 ${spaced}`,
        `□${pick(['文/图 ', ''])}记者 ${list}`,
        `口${list}`,
        `◎文/${roleWord()} ${list} 图/${phrases.name()}`,
        `本报记者 ${spaced}`,
        `（本报记者 ${list}）`,
        `（${list} 文/图）`,
        `■${list}`,
        `本报记者 ${list}/文 ${phrases.name()}/图`,
        `（作者为${phrases.office()}干部）`,
        `（${pick(['本报', '新华社'])}${phrases.place()}${int(1, 12)}月${int(1, 28)}日电）`,
        `制图：${phrases.name()}`,
      ]),
    };
  }

  const NUMBERED: readonly ((n: number) => string)[] = [
    (n) => `${phrases.hanNumber(n)}、`,
    (n) => `（${phrases.hanNumber(n)}）`,
    (n) => `${n}.`,
    () => '【',
    () => '●',
    () => '■',
  ];
  function crosshead(text: string, style: Style, n: number): string {
    const mark = NUMBERED[style.crossheadForm]?.(n) ?? '';
    return mark === '【' ? `【${text}】` : `${mark}${text}`;
  }

  /** Sets the body with its crossheads; adds some crossheads, made of clauses of the paragraph below. */
  function bodyPieces(article: SourceArticle, style: Style): Piece[] {
    const added = article.body.length > 4 && !article.body.some((p) => p.tag === 'X') && chance(style.addCrossheads);
    const every = int(2, 4);
    const out: Piece[] = [];
    let n = 0;
    for (const [i, p] of article.body.entries()) {
      if (added && i > 0 && i % every === 0 && p.tag === 'B' && p.text.length > 60) {
        const found = extras.clauses(p.text).slice(0, 6);
        if (found.length > 1)
          out.push({
            tag: 'X',
            text: crosshead(chance(0.3) ? `${found[0]} ${found[1]}` : pick(found), style, ++n),
            mark: style.crossMark(),
          });
      }
      if (p.tag === 'X') out.push({ tag: 'X', text: chance(0.8) ? p.text : crosshead(p.text, style, ++n), mark: style.crossMark() });
      else out.push({ ...p, mark: p.text.length <= 24 && !/[。！？”：）]$/u.test(p.text) && i > 0 ? style.crossMark() : null });
    }
    return out;
  }

  /** Sets all pieces of an article. `shared`: its credit is printed below another article. */
  function setArticle(article: SourceArticle, style: Style, { label = null, shared = false }: Options = {}): ArticleGroup {
    const { kicker, title, subtitle } = titleBlock(article, style);
    const headline = label ? `${title}（${label}）` : title;
    const head = titlePieces(style, headline, kicker, subtitle);
    const body = bodyPieces(article, style);
    sign(body, article, style, shared ? [] : namesFor(article, style));
    return { kind: 'news', pieces: [...head, ...body], headline };
  }

  function namesFor(article: SourceArticle, style: Style): readonly string[] {
    if (chance(style.noCredit)) return [];
    if (article.names.length > 0) return article.names;
    return chance(style.inventCredit) ? Array.from({ length: pick([1, 1, 1, 1, 1, 1, 2, 2, 2, 3]) }, phrases.name) : [];
  }

  /** Puts dateline and credit in the places of the page's style. */
  function sign(body: Piece[], article: SourceArticle, style: Style, names: readonly string[]): void {
    const [first, last] = [body[0], body.at(-1)];
    if (!first || !last) return;
    const opening = dateline(article, style);
    const forms = names.length > 0 ? creditForms(names, style) : null;
    const place = forms && chance(0.8) ? style.credit : pick(['lead', 'closing', 'own', 'above'] as const);
    const credit = forms && place === 'lead' && opening ? forms.lead : '';
    const gap = credit ? (credit.endsWith('）') ? pick(['', ' ']) : '') : opening === '' || opening.startsWith('【') ? '' : ' ';
    if (first.tag === 'B') body[0] = { ...first, text: `${opening}${credit}${gap}${first.text}` };
    if (!forms || credit) return;
    if (place === 'above') body.unshift({ tag: 'R', text: forms.own });
    else if (place === 'own' || last.tag !== 'B') body.push({ tag: 'R', text: forms.own });
    else {
      const end = body.length - 1;
      body[end] = { ...(body[end] ?? last), text: (body[end] ?? last).text + forms.closing };
    }
  }

  return { setArticle };
}

interface Options {
  readonly label?: string | null;
  readonly shared?: boolean;
}
