/** The views of sources show every line as it was written, and say what became of it. */
import { CHECK } from '../messages/check.ts';
import { diagnosticOf } from '../messages/message.ts';
import type { Diagnostic } from '../model/model.ts';
import { sourceOfView, type SourceRow, sourceRows } from './html-facts.ts';

const FOLDER = 'sources/';

/** The views of a site by the source that they show. A long source has several. */
export class SourceViews {
  readonly #bySource = new Map<string, string[]>();
  readonly #read: (name: string) => string;

  constructor(files: ReadonlySet<string>, read: (name: string) => string) {
    this.#read = read;
    for (const name of files) {
      const source = name.startsWith(FOLDER) ? sourceOfView(read(name)) : null;
      if (source !== null) this.#bySource.set(source, [...(this.#bySource.get(source) ?? []), name]);
    }
  }

  /** Whether the site has any: an owner can switch them off. */
  get areShown(): boolean {
    return this.#bySource.size > 0;
  }

  urls(source: string): readonly string[] {
    return this.#bySource.get(source) ?? [];
  }

  rows(source: string): ReadonlyMap<number, SourceRow> {
    return new Map(this.urls(source).flatMap((name) => [...sourceRows(this.#read(name))]));
  }
}

/** The view cuts lines longer than this (UTF-16 code units). */
const LONGEST_SHOWN = 10_000;
const BLANKS = /[\s\p{Cc}\uFEFF]+/gu;
const asShown = (text: string): string => text.replace(BLANKS, ' ').trim();

/** @param owned the lines that an article of the data file has. */
export function checkSourceView(source: string, lines: readonly string[], owned: ReadonlySet<number>, views: SourceViews): Diagnostic[] {
  if (!views.areShown) return [];
  const rows = views.rows(source);
  const url = views.urls(source)[0] ?? FOLDER;
  let last: string | null = null;
  return lines.flatMap((text, i) => {
    if (text.trim() === '') return [];
    const row = rows.get(i + 1);
    if (row === undefined || asShown(row.text) !== asShown(shortened(text)))
      return [diagnosticOf(CHECK.lineNotInView({ url }), source, i + 1, text)];
    const { article, hasFate } = row;
    const again = article === last;
    last = article;
    if (owned.has(i + 1)) return [];
    if (article !== null) return again ? [] : [diagnosticOf(CHECK.articleNotInData(), source, i + 1, text)];
    return hasFate ? [] : [diagnosticOf(CHECK.lineLost(), source, i + 1, text)];
  });
}

const shortened = (text: string): string => (text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`);
