/** Search, about, figures, the reader's list, and the page for what is not there. */
import type { OutputFile } from '../../model/model.ts';
import { renderFigures } from './figures-page.ts';
import type { Site } from '../frame.ts';
import { renderView, rootOf } from '../frame.ts';
import { parseOwnBlocks, toHtml } from '../markdown.ts';
import { stringsFor } from '../../locales/strings.ts';

export function* renderOthers(site: Site): Iterable<OutputFile> {
  const t = stringsFor(site.config.language);
  yield renderView(site, 'search.html', 'search', {}, { title: t.search, kind: 'search', scripts: ['search.js'], styles: ['search.css'] });
  yield renderView(site, 'about.html', 'about', aboutView(site), { title: t.about, kind: 'about' });
  yield renderView(site, 'list.html', 'list', {}, { title: t.readingList, kind: 'list' });
  yield renderFigures(site);
  yield renderView(site, '404.html', 'missing', {}, { title: t.notFound, kind: 'missing' }, rootOfMissing(site));
}

/** A server shows this page at any depth, so only a path from the server's root finds the styles from there; the host may be any. */
const rootOfMissing = ({ config }: Site): string => (config.address === null ? rootOf('404.html') : new URL(config.address).pathname);

function aboutView(site: Site): object {
  const t = stringsFor(site.config.language);
  const { archive, config } = site;
  const own =
    config.about === null
      ? null
      : toHtml({ type: 'root', children: parseOwnBlocks(config.about, (alt) => ({ type: 'text', value: t.imageMissing(alt) })) });
  const dated = archive.issues.filter((issue) => issue.date !== null);
  return {
    feeds: config.address !== null,
    own,
    facts: [
      t.issues(dated.length),
      t.articles(archive.articles.length),
      t.characters(archive.articles.reduce((sum, entry) => sum + entry.length, 0)),
    ],
    span: [dated.at(-1)?.date, dated[0]?.date].flatMap((date) => (date === undefined || date === null ? [] : [t.date(date)])),
  };
}
