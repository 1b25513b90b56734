/** The texts that the search shows of each article: `data/text/…/N.js`, read by the published format (docs/search-format.md). */

const FOLDER = 'data/text/';
const CALL = /^guzhi\((.*)\);?\s*$/su;

export interface IndexedTexts {
  /** Its fields that are texts. */
  readonly fields: readonly string[];
  /** All its paragraphs. */
  readonly text: string;
  /** Those that are neither body nor caption. */
  readonly beside: string;
}

/** Null where the index has no text of the article. */
export type IndexTexts = (id: string) => IndexedTexts | null;

/** Reads each file once for the ids in it, and again when the texts of an article are asked for. */
export function indexTexts(files: ReadonlySet<string>, read: (name: string) => string): IndexTexts {
  const byId = new Map<string, string>();
  for (const name of files) if (name.startsWith(FOLDER)) for (const row of rowsOf(read(name))) byId.set(idOf(row), name);
  return (id) => {
    const name = byId.get(id);
    const row = name === undefined ? undefined : rowsOf(read(name)).find((found) => idOf(found) === id);
    return row === undefined ? null : textsOf(row);
  };
}

type Row = readonly unknown[];
const idOf = (row: Row): string => String(row[0]);

/** The rows in a file: lists that begin with an id and have a list of paragraphs. */
function rowsOf(script: string): Row[] {
  const call = CALL.exec(script)?.[1];
  if (call === undefined) return [];
  try {
    const content: unknown = JSON.parse(`[${call}]`);
    return Array.isArray(content) ? content.flatMap(rowsIn) : [];
  } catch {
    return [];
  }
}

const rowsIn = (value: unknown): Row[] => {
  if (!Array.isArray(value)) return [];
  const row: Row = value;
  return typeof row[0] === 'string' && Array.isArray(row.at(-1)) ? [row] : row.flatMap(rowsIn);
};

/** Letters for the roles of body and caption, before the text of a paragraph. */
const BODY_OR_CAPTION = /^[bp]/u;

function textsOf(row: Row): IndexedTexts {
  const paragraphs = textsIn(row.at(-1));
  const texts = (list: readonly string[]): string => list.map((text) => text.slice(1)).join('\n');
  return { fields: textsIn(row), text: texts(paragraphs), beside: texts(paragraphs.filter((text) => !BODY_OR_CAPTION.test(text))) };
}

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
