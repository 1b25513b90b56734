/** The answer key of a composed page, in the form that scoring reads: from the tag and the group of every line. */
export function goldOf({ lines, tags, owners }, file) {
  const articles = new Map(); // group or the id of its outer document -> article
  const furniture = [];
  let previous = null;
  for (let i = 0; i < lines.length; i++) {
    const [tag, group] = [tags[i], owners[i]];
    if (tag === null) continue;
    const line = i + 1;
    if (group.kind === null || tag === 'z') {
      furniture.push({ lines: [line], role: tag === 'L' ? 'section label' : 'slogan' });
      continue;
    }
    const key = group.joins ?? group.id ?? group;
    if (!articles.has(key))
      articles.set(key, {
        lines: [],
        kind: group.kind,
        kicker: null,
        headline: null,
        subtitle: null,
        byline: null,
        joins: [],
        section: null,
      });
    const article = articles.get(key);
    article.lines.push(line);
    const role = tag === '+' ? previous : tag;
    previous = role;
    const text = lines[i].replace(/^#+ |\*\*/gu, '').trim();
    const field = { K: 'kicker', k: 'kicker', H: 'headline', h: 'headline', S: 'subtitle' }[role];
    if (field) article[field] = (article[field] ?? '') + text;
    if ('JF'.includes(role) && article.text !== undefined && line > article.text + 1) article.joins.push([article.text, line]);
    if ('BJEFP'.includes(role)) article.text = line;
  }
  return { file, date: null, articles: [...articles.values()].map(({ text: _text, ...article }) => article), furniture };
}
