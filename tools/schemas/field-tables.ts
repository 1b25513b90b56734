/** Writes the tables of fields into a Markdown document, between `<!-- fields NAME -->` and `<!-- end -->`. */
import type { JsonSchema } from './json-schema.ts';

const PLACE = /<!-- fields ([a-z-]+) -->\n[^]*?<!-- end -->/gu;

/** The names of the tables that a document contains, in order. */
export const tablesIn = (document: string): readonly string[] => [...document.matchAll(PLACE)].map(([, name = '']) => name);

/**
 * Fills each table of a document from the schemas.
 * @throws Error if the document names an unknown table.
 */
export function withFieldTables(document: string, tables: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>): string {
  return document.replaceAll(PLACE, (_, name: string) => {
    const fields = tables[name];
    if (!fields) throw new Error(`no table of fields is called ${name}; known: ${Object.keys(tables).join(', ')}`);
    return `<!-- fields ${name} -->\n\n${fieldTable(fields)}\n\n<!-- end -->`;
  });
}

function fieldTable(fields: Readonly<Record<string, JsonSchema>>): string {
  const rows = Object.entries(fields).map(([name, schema]) => {
    const cells = [`\`${name}\``, typeWords(schema), schema.description ?? '', exampleOf(schema)];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return ['| Field | Type | Meaning | Example |', '|---|---|---|---|', ...rows].join('\n');
}

/** `text or null`, `one of …`, `list of objects` */
function typeWords({ enum: values, type, anyOf, items }: JsonSchema): string {
  if (values) return values.map((value) => `\`${String(value)}\``).join(', ');
  if (type === undefined) return [...new Set(anyOf?.map(typeWords))].join(' or ');
  return [type]
    .flat()
    .map((one) => (one === 'array' && items ? listWords(items) : WORDS[one]))
    .join(' or ');
}

const WORDS = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'true or false',
  null: 'null',
  object: 'object',
  array: 'list',
} as const;

function listWords({ type }: JsonSchema): string {
  const [one] = [type].flat();
  if (one === 'string') return 'list of texts';
  if (one === 'integer') return 'list of whole numbers';
  return one === 'array' ? 'list of pairs' : 'list of objects';
}

function exampleOf({ examples, default: usual }: JsonSchema): string {
  const shown = (examples ?? []).map(code).join(', ');
  return saysLittle(usual) ? shown : [`default ${code(usual)}`, shown].filter((part) => part !== '').join('; ');
}

/** Whether a default is not worth showing: absent, null or an object. */
const saysLittle = (usual: unknown): boolean => usual === undefined || usual === null || typeof usual === 'object';

const code = (value: unknown): string => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;
