/** What must hold for every input, however strange. */
import fs from 'node:fs';
import path from 'node:path';
import { pageFacts } from '../../../src/archive/page-facts.ts';
import { pageSettings } from '../../../src/read/page-settings.ts';
import { readSettings } from '../../../src/settings/settings.ts';
import { DEFAULTS } from '../../../src/settings/config.ts';
import type { PageRecord, Seed } from '../../../src/model/model.ts';
import { decode } from '../../../src/input/decode.ts';
import { toLines } from '../../../src/input/lines.ts';
import { readPage } from '../../../src/read/read-page.ts';
import { bodyHtml } from '../../../src/render/body-html.ts';
import { localeOf } from '../../../src/locales/locale.ts';
import { parseQuery } from '../../../src/search/shared/query.ts';
import type { Input } from './inputs.ts';
import { missingLetters, misplacedLines } from './lost.ts';

/** What is wrong with the program, seen from this input; empty where nothing is. @throws where it crashes. */
export function examine(input: Input, folder: string): string[] {
  if (input.kind === 'query') return same('query', parseQuery(input.text), parseQuery(input.text));
  if (input.kind === 'settings') return examineSettings(input.text, folder);
  const sidecar = input.sidecar === null ? null : { source: input.source.replace(/\.[^.]+$/u, '.yaml'), bytes: Buffer.from(input.sidecar) };
  return examinePage({ source: input.source, bytes: input.bytes, sidecar });
}

const settings = pageSettings(DEFAULTS);
const strings = localeOf(DEFAULTS.language).site;

function examinePage(seed: Seed): string[] {
  const { page, diagnostics } = readPage(seed, settings);
  const again = same('page', { page, diagnostics }, readPage(seed, settings));
  if (page === null) return diagnostics.some((d) => d.severity === 'error') ? again : [...again, 'no page and no message'];
  const decoded = decode(seed.bytes);
  const lines = decoded.ok ? toLines(decoded.text) : [];
  const stated = seed.sidecar !== null || page.furniture.some(({ role }) => role === 'front matter');
  return [
    ...again,
    ...misplacedLines(page, lines),
    // What a person stated goes over what is printed.
    ...(stated ? [] : page.articles.flatMap((article) => missingLetters(article, lines))),
    ...examineRecord(page),
  ];
}

const ACTIVE =
  /<(?:script|style|iframe|object|embed|svg|base|meta|link|form|input)\b|<[^<>]*\s(?:on\w+|style)\s*=|(?:href|src)="(?!https?:|mailto:)/iu;

function examineRecord(page: PageRecord): string[] {
  pageFacts(page, DEFAULTS.words);
  return page.articles.flatMap((article) => {
    const html = bodyHtml(article, strings);
    return [
      ...(article.title.trim() === '' ? ['an article without a title'] : []),
      ...(ACTIVE.test(html) ? [`active markup: ${ACTIVE.exec(html)?.[0]}`] : []),
    ];
  });
}

function examineSettings(text: string, folder: string): string[] {
  const file = path.join(folder, 'guzhi.yaml');
  fs.writeFileSync(file, text);
  const { settings: read, diagnostics } = readSettings({ config: file });
  const found = same('settings', { settings: read, diagnostics }, readSettings({ config: file }));
  return read === null && !diagnostics.some((d) => d.severity === 'error' && d.line !== null)
    ? [...found, 'no settings and no message']
    : found;
}

const same = (what: string, first: unknown, second: unknown): string[] =>
  JSON.stringify(first) === JSON.stringify(second) ? [] : [`the same ${what} was answered otherwise the second time`];
