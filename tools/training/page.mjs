/** Composes one page: chooses its style, sets its articles and what stands between them, then damages it as OCR does. */
import { openExtras } from './extras.mjs';
import { openPhrases } from './phrases.mjs';
import { openSetting } from './setting.mjs';
import { writePage } from './damage.mjs';

export function openComposer(random) {
  const { pick, int, chance, weighted, next } = random;
  const phrases = openPhrases(random);
  const extras = openExtras(random, phrases);
  const setting = openSetting(random, phrases, extras);

  /** Habits of a page; `likeBenchmark` pages are near to plain damage, `local` ones near to a city's daily. */
  function makeStyle() {
    const local = chance(0.5);
    const old = !local && chance(0.12);
    const marks = old ? 'bare' : weighted({ headed: 47, bare: 32, mixed: 15, strong: 6 });
    const level = pick(['# ', '## ', '## ', '## ', '### ']);
    const levels = chance(0.25) ? ['# ', '## ', '### '] : [level];
    const headingMark = () => pick(levels);
    const mark = () =>
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

  /** {text, tags}: `tags[i]` is the tag of source line i+1, null where it is blank. */
  function compose(articles) {
    const style = makeStyle();
    const groups = []; // {kind, pieces} in page order; furniture groups have the kind null
    const furniture = (tag, text, mark = null) => groups.push({ kind: null, pieces: [{ tag, text, mark }] });
    const many = style.local ? 1 : 0.35;
    if (chance(0.1)) for (const line of extras.folio()) furniture('Z', line, chance(0.2) ? style.level : null);
    let lastLabel = null;
    const groupLabel =
      chance(0.12) && articles.length > 2 ? { at: int(0, articles.length - 2), size: int(2, 3), text: phrases.label() } : null;
    for (const [i, article] of articles.entries()) {
      const inGroup = groupLabel && i >= groupLabel.at && i < groupLabel.at + groupLabel.size;
      const last = inGroup && (i === groupLabel.at + groupLabel.size - 1 || i === articles.length - 1);
      if (inGroup && i === groupLabel.at) furniture('L', chance(0.15) ? `【${groupLabel.text}】` : groupLabel.text, style.mark());
      const own =
        article.label ??
        (chance(0.05)
          ? chance(0.4)
            ? extras.clauses(article.body[0].text).slice(0, 2).join(' ') || phrases.label()
            : phrases.label()
          : null);
      const where = own && !inGroup ? weighted({ line: 45, bracket: 45, after: 7, marked: 6 }) : 'none';
      if (where === 'line' && own !== lastLabel) furniture('L', own, style.mark());
      if (where === 'marked') furniture('L', pick([`【${own}】`, `■${own}`, `●${own}`, `·${own}·`, `◆${own}`]), style.mark());
      lastLabel = where === 'line' ? own : null;
      const group = makeGroup(article, style, { label: where === 'bracket' ? own : null, shared: inGroup });
      if (inGroup && last && !Array.isArray(group) && chance(0.8))
        group.pieces.push({
          tag: 'R',
          text: pick([
            `（本栏稿件由${phrases.name()}、${phrases.name()}采写）`,
            `（本版稿件由本报记者${phrases.name()}采写）`,
            `本组稿件由${phrases.name()} ${phrases.name()}采写`,
            `（均据新华社电）`,
            `本栏图片由${phrases.name()}提供`,
          ]),
        });
      groups.push(...(Array.isArray(group) ? group : [group]));
      if (where === 'after') furniture('L', own, chance(0.3) ? style.mark() : null);
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
    interrupt(groups, articles, style);
    return writePage(groups, style, random);
  }

  const marked = (group, style) => ({
    ...group,
    pieces: group.pieces.map((p, i) => (i === 0 && p.tag === 'H' ? { ...p, mark: p.strong ? '**' : style.mark() } : p)),
  });

  function makeGroup(article, style, options) {
    if (chance(EVENTS.decree * (style.local ? 1 : 0.3)) && article.body.length > 3) return decreeGroups(article, style);
    const group = setting.setArticle(article, style, options);
    if (chance(EVENTS.continuation * (style.local ? 1 : 0.4)) && group.pieces.filter((p) => p.tag === 'B').length > 2)
      return continuation(group, style);
    if (chance(0.03) && group.pieces.at(-1).tag === 'B') {
      const to = pick(['（下转第4版）', '（下转第二版）', '（下转A3版）', '（下转第8版）']);
      group.pieces.at(-1).text = group.pieces
        .at(-1)
        .text.replace(/（[^（）]*）$/u, '')
        .slice(0, -int(0, 6));
      if (chance(0.6)) group.pieces.at(-1).text += to;
      else group.pieces.push({ tag: 'R', text: to });
    }
    return group;
  }

  /** The second part of an article that began on another page. */
  function continuation(group, style) {
    const bodies = group.pieces.filter((p) => 'BXR'.includes(p.tag));
    const from = int(1, Math.max(1, bodies.length - 2));
    const rest = bodies.slice(from);
    while (rest.length && rest[0].tag !== 'B') rest.shift();
    if (!rest.length) return group;
    if (chance(0.4)) rest[0] = { ...rest[0], text: rest[0].text.slice(int(3, 15)) };
    const page = pick(['第1版', '第一版', '1版', 'A1版', '第2版', '01版']);
    const mark = `（${pick(['上接', '上接', '紧接'])}${page}${chance(0.1) ? `《${group.headline.slice(0, 12)}》` : ''}）`;
    const titled = chance(0.5);
    const inline = chance(0.35);
    const head = titled ? [{ tag: 'H', text: group.headline, mark: style.mark() }] : [];
    const note = titled ? 'B' : 'P';
    if (inline) rest[0] = { ...rest[0], text: `${mark}${rest[0].text}`, tag: note };
    else head.push({ tag: note, text: mark, mark: chance(0.1) ? style.mark() : null });
    return { kind: 'continuation', pieces: [...head, ...rest] };
  }

  /** A decree alone, or with the announcement that promulgates it set between its title and its text. */
  function decreeGroups(article, style) {
    const decree = extras.decree(article);
    const head = decree.pieces.map((p, i) => (i === 0 ? { ...p, mark: style.mark() } : p));
    if (chance(0.5)) return { kind: 'document', pieces: [...head, ...decree.rest] };
    const notice = marked(extras.notice(decree.title), style);
    const rest = decree.rest.map((p, i) => (i === 0 ? { ...p, tag: 'P', adopted: true } : p));
    return [{ kind: 'document', id: 'outer', pieces: head }, notice, { kind: 'document', joins: 'outer', pieces: rest }];
  }

  /** Photographs and slogans inside articles, often where a column's end broke a paragraph. */
  function interrupt(groups, articles, style) {
    const news = groups.filter((g) => g.kind === 'news');
    const targets = (p) => news.filter(() => chance(p / Math.max(1, news.length)));
    for (const group of targets(style.local ? 0.6 : 0.3)) {
      const about = articles[Math.min(articles.length - 1, news.indexOf(group))];
      const at = group.pieces.findIndex((p, i) => i > 0 && p.tag === 'B' && chance(0.4));
      const pieces = extras.caption(about, 'C').map((p, i) => ({ ...p, apart: i === 0 && chance(0.85), interrupts: true }));
      if (at > 0 && group.pieces[at - 1]?.tag !== 'X') group.pieces.splice(at, 0, ...pieces);
      else if (chance(0.5)) group.pieces.push(...pieces);
    }
    for (const group of targets(0.25)) {
      const at = group.pieces.findIndex((p, i) => i > 1 && p.tag === 'B' && group.pieces[i - 1].tag === 'B' && chance(0.5));
      const text = extras.slogan();
      if (at > 0)
        group.pieces.splice(at, 0, {
          tag: 'z',
          text,
          mark: text.includes('\n') ? (chance(0.9) ? '**' : null) : pick(['**', null, null]),
          interrupts: true,
        });
    }
  }

  return { compose, next };
}
