/**
 * Safely reads YAML written by a person (front matter, sidecar): core schema, no custom tags, no aliases. In: its text.
 * Out: the fields of one map with their lines; each problem as a diagnostic with file and line.
 */
import type { Node, YAMLMap } from 'yaml';
import { diagnosticOf, type Message } from '../../messages/message.ts';
import { READ } from '../../messages/read.ts';
import type { Diagnostic } from '../../model/model.ts';
import { yaml } from '../../text/yaml.ts';

export interface YamlField {
  readonly key: string;
  readonly value: unknown;
  readonly node: Node | null;
  readonly line: number;
}

/** Where readers of fields report problems: the file, the line of a node, and the list. */
export interface YamlSource {
  readonly file: string;
  readonly lineOf: (node: Node | null) => number;
  readonly problems: Diagnostic[];
}

export interface YamlMap {
  readonly fields: readonly YamlField[];
  readonly source: YamlSource;
}

const LONGEST = 2_000_000;

/** The recursive parser crashes the process at some thousand levels of nesting. */
const DEEPEST = 100;
const DEEP_LINE = new RegExp(`^ {${2 * DEEPEST}}|(?:[-?:] +){${DEEPEST}}`, 'mu');

/** Whether brackets, indents or dashes nest deeper than DEEPEST; brackets inside strings count too. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '[' || char === '{') depth++;
    else if ((char === ']' || char === '}') && depth > 0) depth--;
    if (depth > DEEPEST) return true;
  }
  return DEEP_LINE.test(text);
}

/** `!!timestamp 2003-09-17` stays the text that is written. */
const TIMESTAMP = { tag: 'tag:yaml.org,2002:timestamp', resolve: (written: string): string => written };

/** `title：新馆`, `- byline：于健`, `title:新馆`; not `http://…`. */
const UNUSUAL_COLON = /^((?: *- +| *)(["']?)([A-Za-z][\w-]*)\2) ?(?:：[ \u3000]*|:(?=[^\s/:]))/u;

interface UnusualColon {
  readonly field: string;
  readonly line: string;
  /** Of the line, from 0. */
  readonly index: number;
}

/** Writes `name: ` where people wrote a full-width colon or no blank behind it. */
function withPlainColons(written: string): { readonly text: string; readonly unusual: readonly UnusualColon[] } {
  const unusual: UnusualColon[] = [];
  const lines = written.split('\n').map((line, index) => {
    const [all, name = '', , field = ''] = UNUSUAL_COLON.exec(line) ?? [];
    if (all === undefined) return line;
    unusual.push({ field, line, index });
    return `${name}: ${line.slice(all.length)}`;
  });
  return { text: lines.join('\n'), unusual };
}

/** Problems reported for a file: one mistake often causes a parser error on every following line. */
const MOST_PROBLEMS = 3;

/** @param firstLine the line of the file on which `text` begins */
export function readYamlMap(written: string, file: string, firstLine: number): YamlMap {
  const problems: Diagnostic[] = [];
  const lines = new (yaml().LineCounter)();
  const lineOf = (node: Node | null): number => firstLine + (node?.range ? lines.linePos(node.range[0]).line - 1 : 0);
  const source: YamlSource = { file, lineOf, problems };
  const unfit =
    written.length > LONGEST
      ? READ.yamlTooLong({ characters: String(written.length) })
      : isTooDeep(written)
        ? READ.yamlTooDeep({ levels: String(DEEPEST) })
        : null;
  if (unfit !== null) {
    problems.push(diagnosticOf(unfit, file, firstLine));
    return { fields: [], source };
  }
  const { text, unusual } = withPlainColons(written);
  const [first] = unusual;
  if (first !== undefined)
    report(source, READ.colon({ field: first.field, others: unusual.length - 1 }), firstLine + first.index, first.line);
  const doc = yaml().parseDocument(text, {
    schema: 'core',
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: true,
    strict: true,
    merge: false,
    customTags: [TIMESTAMP],
  });
  const errors = [...doc.errors, ...doc.warnings].slice(0, MOST_PROBLEMS);
  for (const error of errors) {
    const line = firstLine + lines.linePos(error.pos[0]).line - 1;
    const reason = error.message.split('\n')[0] ?? '';
    const excerpt = text.split('\n')[line - firstLine] ?? '';
    const message =
      error.code === 'DUPLICATE_KEY' ? READ.fieldTwice({ field: (excerpt.split(':')[0] ?? '').trim() }) : READ.notYaml({ reason });
    problems.push(diagnosticOf(message, file, line, excerpt));
  }
  if (errors.length) return { fields: [], source };
  if (doc.contents === null) return { fields: [], source };
  if (!yaml().isMap(doc.contents)) {
    problems.push(diagnosticOf(READ.notNamesWithValues(), file, lineOf(doc.contents)));
    return { fields: [], source };
  }
  return { fields: fieldsOf(doc.contents, source), source };
}

/** The fields of a map, with values as plain data. */
export function fieldsOf(map: YAMLMap, source: YamlSource): YamlField[] {
  return map.items.flatMap((pair): YamlField[] => {
    const key = yaml().isScalar(pair.key) ? String(pair.key.value) : '';
    const node = isNode(pair.value) ? pair.value : null;
    return [{ key, value: plain(node, 0), node, line: source.lineOf(isNode(pair.key) ? pair.key : node) }];
  });
}

const isNode = (value: unknown): value is Node => yaml().isScalar(value) || yaml().isMap(value) || yaml().isSeq(value);

/** Scalars, lists and maps as plain data; aliases become undefined, since expanding them can take unlimited memory. */
function plain(node: unknown, depth: number): unknown {
  if (depth > 6) return undefined;
  const { isMap, isScalar, isSeq } = yaml();
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map((item) => plain(item, depth + 1));
  if (isMap(node))
    return Object.fromEntries(node.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', plain(pair.value, depth + 1)]));
  return undefined;
}

/** Adds a message about a line of the file. @param excerpt the offending text */
export function report(source: YamlSource, message: Message, line: number, excerpt: string | null = null): void {
  source.problems.push(diagnosticOf(message, source.file, line, excerpt));
}

/** Reports a field with a value of the wrong kind. @returns undefined, for the caller to return */
export function wrong(field: YamlField, source: YamlSource, wanted: string, example: string): undefined {
  const shown = typeof field.value === 'string' ? field.value : (JSON.stringify(field.value) ?? 'an alias');
  const message = READ.wrongField({ field: field.key, wanted, found: describe(field.value), example });
  report(source, message, field.line, `${field.key}: ${shown}`);
  return undefined;
}

function describe(value: unknown): string {
  if (value === undefined) return 'an alias (`*name`)';
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : `\`${String(value).slice(0, 40)}\``;
}
