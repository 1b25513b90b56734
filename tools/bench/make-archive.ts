/** Makes any number of page files for measuring, the same in every run. */
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { openRandom } from '../random.ts';

/** Articles per page, as in newspapers. */
const ARTICLES_PER_PAGE = 5;
const PAGES_PER_DAY = 4;
const FIRST_DAY = Date.UTC(2012, 0, 1);
const DAY = 86_400_000;

/** Source of the articles: paragraphs of seeds, or a file of real articles (JSON lines `{title, body | paragraphs}`, gzip or not). */
export type ArticleSource = { readonly seeds: string } | { readonly corpus: string };

/** Empties `folder` and fills it with pages. @returns the number of pages */
export function makeArchive(folder: string, articles: number, source: ArticleSource): number {
  const next = 'corpus' in source ? fromCorpus(source.corpus) : fromSeeds(source.seeds);
  fs.rmSync(folder, { recursive: true, force: true });
  const pages = Math.ceil(articles / ARTICLES_PER_PAGE);
  for (let page = 0; page < pages; page++) {
    const count = Math.min(ARTICLES_PER_PAGE, articles - page * ARTICLES_PER_PAGE);
    const file = path.join(folder, pageName(page));
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, `\n${Array.from({ length: count }, next).join('\n\n')}\n`);
  }
  return pages;
}

/** @returns e.g. `2012/2012-01-01-01.md` */
function pageName(page: number): string {
  const day = new Date(FIRST_DAY + Math.floor(page / PAGES_PER_DAY) * DAY).toISOString().slice(0, 10);
  return `${day.slice(0, 4)}/${day}-0${(page % PAGES_PER_DAY) + 1}.md`;
}

function fromSeeds(folder: string): () => string {
  const blocks = fs
    .readdirSync(folder)
    .sort()
    .flatMap((name) => fs.readFileSync(path.join(folder, name), 'utf8').split(/\n\s*\n/u))
    .map((block) => block.replace(/^#+ |\n|\*\*/gmu, '').trim());
  const bodies = blocks.filter((block) => block.length > 80 && /[。”]$/u.test(block));
  const titles = blocks.filter((block) => block.length >= 8 && block.length <= 24 && !/[。：:]/u.test(block));
  const random = openRandom(20221109);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  return () => {
    const title = `${pick(titles).slice(0, 8)}${pick(titles).slice(-8)}`;
    const paragraphs = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(bodies));
    return `## ${title}\n\n本报讯 ${paragraphs.join('\n\n')}\n\n(张波)`;
  };
}

interface CorpusArticle {
  readonly title: string;
  readonly body?: string;
  readonly paragraphs?: readonly string[];
}

/** Returns the articles of a corpus in turn, endlessly. */
function fromCorpus(file: string): () => string {
  const raw = fs.readFileSync(file);
  const lines = (file.endsWith('.gz') ? zlib.gunzipSync(raw) : raw).toString('utf8').split('\n').filter(Boolean);
  let at = 0;
  return () => {
    const { title, body = '', paragraphs = body.split(/\n+/u) } = JSON.parse(lines[at++ % lines.length] ?? '{}') as CorpusArticle;
    const texts = paragraphs.map((paragraph) => paragraph.trim()).filter(Boolean);
    return `## ${title.replace(/\s+/gu, ' ')}\n\n${texts.join('\n\n')}`;
  };
}
