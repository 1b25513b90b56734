/** Composes one page: chooses its style, sets articles and furniture, then writes the lines with OCR damage. */
import type { SourceArticle } from './articles.ts';
import type { ArticleGroup, ComposedPage, Group, Mark, Piece, Style } from './composed.ts';
import type { Damage } from './damage.ts';
import { openExtras } from './extras.ts';
import { openPhrases } from './phrases.ts';
import { printPage, type Writing } from './print-page.ts';
import type { Random } from './random.ts';
import { openSetting } from './setting.ts';

/** How titles are marked on a page: all as headings, not at all, some of them, or in bold. */
export type Marking = 'headed' | 'bare' | 'mixed' | 'strong';

/** The part of the recipe that composing uses. */
export interface Conditions {
  readonly damage: readonly Damage[];
  readonly writing: Writing;
  readonly marking: Readonly<Record<Marking, number>>;
}

export type Compose = (articles: readonly SourceArticle[]) => ComposedPage;

export function openComposer(random: Random, conditions: Conditions): Compose {
  const { pick, int, chance, weighted } = random;
  const phrases = openPhrases(random);
  const extras = openExtras(random, phrases);
  const setting = openSetting(random, phrases, extras);

  function makeStyle(): Style {
    const local = chance(0.5);
    const old = !local && chance(0.12);
    const marks = old ? 'bare' : weighted(conditions.marking);
    const level = pick(['# ', '## ', '## ', '## ', '### ']);
    const levels = chance(0.25) ? ['# ', '## ', '### '] : [level];
    const headingMark = () => pick(levels);
    const mark = (): Mark =>
      marks === 'headed' ? headingMark() : marks === 'strong' ? '**' : marks === 'mixed' && chance(0.5) ? headingMark() : null;
    const crossMarked = marks === 'bare' ? 0 : pick([0, 0.5, 0.5, 1]);
    const crossLevel = chance(0.75) ? level : pick(['### ', '#### ', '### ', '**', '# ']);
    return {
      local,
      old,
      mark,
      level,
      crossMark: () => (chance(crossMarked) ? crossLevel : null),
      deckMark: (m) => (m && chance(0.5) ? m : pick(['### ', '## '])),
      kickers: local ? 0.3 : 0.03,
      decks: local ? 0.25 : 0.03,
      kickerMarked: marks === 'bare' ? 0 : pick([0.05, 0.3, 0.3, 0.9]),
      deckMarked: marks === 'bare' ? 0 : pick([0.05, 0.3, 0.3, 0.9]),
      mergeKicker: chance(0.2) ? 0.6 : 0.12,
      wrapTitle: chance(0.2) ? 0.5 : 0.12,
      titleSpaces: chance(0.2),
      crossheadForm: int(0, 14),
      addCrossheads: local ? 0.25 : 0.1,
      dateline: old
        ? weighted({ old: 7, own: 3 })
        : local
          ? weighted({ local: 8, own: 1, none: 1 })
          : weighted({ own: 8, local: 1, none: 1 }),
      credit: weighted({ lead: 4, closing: 3, own: 3, above: 0.6 }),
      joiner: pick(['、', ' ', '、']),
      noCredit: chance(0.15) ? 0.7 : 0.1,
      inventCredit: local ? 0.75 : 0.1,
    };
  }

  const EVENTS = { photo: 0.22, notice: 0.14, advertisement: 0.08, decree: 0.05, continuation: 0.1 };

  function compose(articles: readonly SourceArticle[]): ComposedPage {
    const style = makeStyle();
    const groups: Group[] = [];
    const furniture = (tag: 'L' | 'Z', text: string, mark: Mark = null): number =>
      groups.push({ kind: null, pieces: [{ tag, text, mark }] });
    const many = style.local ? 1 : 0.35;
    if (chance(0.1)) for (const line of extras.folio()) furniture('Z', line, chance(0.2) ? style.level : null);
    let lastLabel: string | null = null;
    const groupLabel =
      chance(0.12) && articles.length > 2 ? { at: int(0, articles.length - 2), size: int(2, 3), text: phrases.label() } : null;
    for (const [i, article] of articles.entries()) {
      const inGroup = groupLabel !== null && i >= groupLabel.at && i < groupLabel.at + groupLabel.size;
      const isLast = inGroup && (i === groupLabel.at + groupLabel.size - 1 || i === articles.length - 1);
      if (inGroup && i === groupLabel.at) furniture('L', chance(0.15) ? `【${groupLabel.text}】` : groupLabel.text, style.mark());
      const own =
        article.label ??
        (chance(0.05)
          ? chance(0.4)
            ? extras
                .clauses(article.body[0]?.text ?? '')
                .slice(0, 2)
                .join(' ') || phrases.label()
            : phrases.label()
          : null);
      const where = own !== null && inGroup === false ? weighted({ line: 45, bracket: 45, after: 7, marked: 6 }) : 'none';
      if (where === 'line' && own !== null && own !== lastLabel) furniture('L', own, style.mark());
      if (where === 'marked') furniture('L', pick([`【${own}】`, `■${own}`, `●${own}`, `·${own}·`, `◆${own}`]), style.mark());
      lastLabel = where === 'line' ? own : null;
      const set = makeGroups(article, style, { label: where === 'bracket' ? own : null, shared: inGroup });
      const [group] = set;
      if (isLast && group && set.length === 1 && chance(0.8))
        set[0] = withPiece(group, {
          tag: 'R',
          text: pick([
            `（本栏稿件由${phrases.name()}、${phrases.name()}采写）`,
            `（本版稿件由本报记者${phrases.name()}采写）`,
            `本组稿件由${phrases.name()} ${phrases.name()}采写`,
            `（均据新华社电）`,
            `本栏图片由${phrases.name()}提供`,
          ]),
        });
      groups.push(...set);
      if (where === 'after' && own !== null) furniture('L', own, chance(0.3) ? style.mark() : null);
      if (chance(EVENTS.photo * many)) groups.push({ kind: 'photo', apart: true, pieces: extras.caption(article, 'Q') });
      if (chance(EVENTS.notice * many * (i === articles.length - 1 ? 3 : 0.6))) groups.push(marked(extras.notice(), style));
      if (i === articles.length - 1 && chance(EVENTS.advertisement * many * 3))
        groups.push({ ...marked(extras.advertisement(), style), apart: true });
      if (chance(0.02)) furniture('Z', extras.slogan(), chance(0.3) ? '**' : null);
    }
    if (chance(0.1)) {
      const text = extras.slogan();
      furniture('Z', text, text.includes('\n') || chance(0.3) ? '**' : null);
    }
    if (chance(0.1)) for (const line of extras.folio()) furniture('Z', line);
    return printPage(interrupted(groups, articles, style), style.old, conditions, random);
  }

  const marked = (group: Group, style: Style): Group => ({
    ...group,
    pieces: group.pieces.map((p, i) => (i === 0 && p.tag === 'H' ? { ...p, mark: p.strong ? '**' : style.mark() } : p)),
  });

  function makeGroups(article: SourceArticle, style: Style, options: { label: string | null; shared: boolean }): Group[] {
    if (chance(EVENTS.decree * (style.local ? 1 : 0.3)) && article.body.length > 3) return decreeGroups(article, style);
    const group = setting.setArticle(article, style, options);
    if (chance(EVENTS.continuation * (style.local ? 1 : 0.4)) && group.pieces.filter((p) => p.tag === 'B').length > 2)
      return [continuation(group, style)];
    return [chance(0.03) ? continued(group) : group];
  }

  /** Breaks an article off with a note that it continues on another page. */
  function continued(group: Group): Group {
    const last = group.pieces.at(-1);
    if (last?.tag !== 'B') return group;
    const to = pick(['（下转第4版）', '（下转第二版）', '（下转A3版）', '（下转第8版）']);
    const whole = last.text.replace(/（[^（）]*）$/u, '');
    const text = whole.slice(0, whole.length - int(1, 6));
    const pieces = group.pieces.slice(0, -1);
    return {
      ...group,
      pieces: chance(0.6) ? [...pieces, { ...last, text: text + to }] : [...pieces, { ...last, text }, { tag: 'R', text: to }],
    };
  }

  /** Makes the second part of an article that began on another page. */
  function continuation(group: ArticleGroup, style: Style): Group {
    const bodies = group.pieces.filter((p) => 'BXR'.includes(p.tag));
    const from = int(1, Math.max(1, bodies.length - 2));
    const rest = bodies.slice(from);
    while (rest[0] && rest[0].tag !== 'B') rest.shift();
    const [whole, ...others] = rest;
    if (!whole) return group;
    const first = chance(0.4) ? { ...whole, text: whole.text.slice(int(3, 15)) } : whole;
    const page = pick(['第1版', '第一版', '1版', 'A1版', '第2版', '01版']);
    const mark = `（${pick(['上接', '上接', '紧接'])}${page}${chance(0.1) ? `《${group.headline.slice(0, 12)}》` : ''}）`;
    const titled = chance(0.5);
    const inline = chance(0.35);
    const head: Piece[] = titled ? [{ tag: 'H', text: group.headline, mark: style.mark() }] : [];
    const tag = titled ? 'B' : 'P';
    if (inline) return { kind: 'continuation', pieces: [...head, { ...first, text: `${mark}${first.text}`, tag }, ...others] };
    const note: Piece = { tag, text: mark, mark: chance(0.1) ? style.mark() : null };
    return { kind: 'continuation', pieces: [...head, note, first, ...others] };
  }

  /** Sets a decree alone, or with its announcement between its title and its text. */
  function decreeGroups(article: SourceArticle, style: Style): Group[] {
    const decree = extras.decree(article);
    const head = decree.pieces.map((p, i) => (i === 0 ? { ...p, mark: style.mark() } : p));
    if (chance(0.5)) return [{ kind: 'document', pieces: [...head, ...decree.rest] }];
    const notice = marked(extras.notice(decree.title), style);
    const rest = decree.rest.map((p, i): Piece => (i === 0 ? { ...p, tag: 'P' } : p));
    return [{ kind: 'document', id: 'outer', pieces: head }, notice, { kind: 'document', joins: 'outer', pieces: rest }];
  }

  /** Puts photographs and slogans inside articles, often at a paragraph broken by the end of a column. */
  function interrupted(groups: readonly Group[], articles: readonly SourceArticle[], style: Style): Group[] {
    const result = [...groups];
    const news = result.flatMap(({ kind }, at) => (kind === 'news' ? [at] : []));
    const some = (share: number): number[] => news.filter(() => chance(share / Math.max(1, news.length)));
    for (const at of some(style.local ? 0.6 : 0.3)) {
      const [group, about] = [result[at], articles[Math.min(articles.length - 1, news.indexOf(at))]];
      if (group && about) result[at] = withCaption(group, about);
    }
    for (const at of some(0.25)) {
      const group = result[at];
      if (group) result[at] = withSlogan(group);
    }
    return result;
  }

  function withCaption(group: Group, about: SourceArticle): Group {
    const { pieces } = group;
    const at = pieces.findIndex((p, i) => i > 0 && p.tag === 'B' && chance(0.4));
    const caption = extras.caption(about, 'C').map((p, i) => ({ ...p, apart: i === 0 && chance(0.85), interrupts: true }));
    if (at > 0 && pieces[at - 1]?.tag !== 'X') return { ...group, pieces: [...pieces.slice(0, at), ...caption, ...pieces.slice(at)] };
    return chance(0.5) ? { ...group, pieces: [...pieces, ...caption] } : group;
  }

  function withSlogan(group: Group): Group {
    const { pieces } = group;
    const at = pieces.findIndex((p, i) => i > 1 && p.tag === 'B' && pieces[i - 1]?.tag === 'B' && chance(0.5));
    if (at <= 0) return group;
    const text = extras.slogan();
    const mark = text.includes('\n') ? (chance(0.9) ? '**' : null) : pick(['**', null, null]);
    return { ...group, pieces: [...pieces.slice(0, at), { tag: 'z', text, mark, interrupts: true }, ...pieces.slice(at)] };
  }

  return compose;
}

const withPiece = (group: Group, piece: Piece): Group => ({ ...group, pieces: [...group.pieces, piece] });
