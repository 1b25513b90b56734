/** Makes the page file of an article: its name and its content, front matter and text. */
import { isUsableId } from '../read/article-id.ts';
import { splitFrontMatter } from '../read/stated/front-matter.ts';
import { toLines } from '../input/lines.ts';
import type { Diagnostic } from '../model/model.ts';
import { shortHash } from '../text/short-hash.ts';
import type { Fields } from './columns.ts';

export interface ArticleFile {
  /**
   * Below the seeds folder: `1987/1987-03-15-k3v7q2mzabcd.md`. It has no word of the title, which the path would state as a paper or a
   * page. Permanent: from the id if the row has one, else from all its values.
   */
  readonly name: string;
  readonly content: string;
}

export interface MadeFile {
  readonly file: ArticleFile | null;
  /** Front matter that guzhi would not read. */
  readonly problems: readonly Diagnostic[];
}

const NAME_LENGTH = 12;
/** Separates authors in a cell. */
const AUTHORS = /[;；、\n]/u;

/** @param fields with `title` and `text`. */
export function articleFile(fields: Fields): MadeFile {
  // Ids of other programs name the file only.
  const stated = [...fields].filter(([field, value]) => field !== 'text' && (field !== 'id' || isUsableId(textOf(value))));
  const yaml = stated.map(([field, value]) => `${field}: ${JSON.stringify(field === 'author' ? authors(value) : plain(value))}\n`).join('');
  const content = `---\n${yaml}---\n\n${paragraphs(textOf(fields.get('text')))}\n`;
  const read = splitFrontMatter(toLines(content), '');
  if (read.diagnostics.length > 0) return { file: null, problems: read.diagnostics };
  const key = fields.get('id') ?? JSON.stringify([...fields]);
  const date = read.stated.date;
  const hash = shortHash(textOf(key), NAME_LENGTH);
  const name = date === undefined ? `undated/${hash}.md` : `${date.slice(0, 4)}/${date}-${hash}.md`;
  return { file: { name, content }, problems: [] };
}

/** A text in YAML's double quotes is the same as in JSON's. Numbers become texts, so that page 03 stays 03. */
const plain = (value: unknown): unknown => (typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : value);

const authors = (value: unknown): unknown =>
  typeof value === 'string'
    ? value
        .split(AUTHORS)
        .map((name) => name.trim())
        .filter((name) => name !== '')
    : value;

export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? value.map(textOf).join('\n') : typeof value === 'number' ? String(value) : '';

/** Every line of the cell is a paragraph. */
const paragraphs = (text: string): string =>
  toLines(text)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n\n');
