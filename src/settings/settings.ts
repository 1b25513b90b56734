/** Reads and checks `guzhi.yaml`. */
import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';
import { type Config, DEFAULT_FOLDERS, DEFAULTS, type Folders } from './config.ts';
import type { Diagnostic } from '../model/model.ts';
import { LANGUAGES } from '../model/vocabulary.ts';
import { yaml } from '../text/yaml.ts';
import { namedWords, problemOfWords } from './own-names.ts';
import { reason } from '../text/reason.ts';
import { tooLittleContrast } from './contrast.ts';
import { namedStates, problemOfDays } from './declared-days.ts';

/** The configuration in force: the owner's words over the defaults. */
export interface Settings {
  readonly config: Config;
  readonly folders: Folders;
}

/** What the command line says over the configuration file; relative to the current folder. */
export interface SettingsRequest {
  readonly config?: string | undefined;
  readonly seeds?: string | undefined;
  readonly out?: string | undefined;
}

type Check = (value: unknown) => string | null;

const text: Check = (v) => (typeof v === 'string' && v.trim() !== '' ? null : 'a text');
const orNull =
  (check: Check): Check =>
  (v) =>
    v === null ? null : check(v);
const oneOf =
  (...values: readonly string[]): Check =>
  (v) =>
    values.includes(v as string) ? null : `one of ${values.join(', ')}`;
const flag: Check = (v) => (typeof v === 'boolean' ? null : 'true or false');
const sections: Check = (v) =>
  isRecord(v) && Object.values(v).every((words) => words === null || typeof words === 'string')
    ? null
    : 'a list of labels, each with its words in one line, for example `  体育: 比赛 冠军 联赛`';
const isRecord = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v);
const address: Check = (v) =>
  typeof v === 'string' && /^https?:\/\/[^\s?#]+\/$/u.test(v) ? null : 'an address that begins with https:// and ends with /';
const reportLink: Check = (v) =>
  typeof v === 'string' && /^(?:https?:\/\/|mailto:)\S+$/u.test(v) ? null : 'an address that begins with https:// or mailto:';

const colour: Check = (v) =>
  typeof v === 'string' && /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/iu.test(v) ? null : 'a colour like "#942a1c", in quotes';
/** Matches `https://news.example/`, `mailto:a@news.example`, `about.html`, `assets/使用说明.pdf`; not `//news.example`, `/about.html`. */
const MENU_ADDRESS = /^(?:https?:\/\/\S+|mailto:\S+|(?![/\\])[^\s:\\]+)$/u;
const menu: Check = (v) =>
  isRecord(v) && Object.values(v).every((link) => typeof link === 'string' && MENU_ADDRESS.test(link))
    ? null
    : 'a list of labels, each with an address: one that begins with https:// or mailto:, or a path below the site, for example `  投稿: about.html`';

const CONFIG_CHECKS: { readonly [K in keyof Config]: Check } = {
  title: text,
  subtitle: text,
  paper: orNull(text),
  address: orNull(address),
  language: oneOf(...LANGUAGES),
  sections,
  words: problemOfWords,
  days: problemOfDays,
  fullWidthPunctuation: flag,
  owner: orNull(text),
  accent: orNull(colour),
  accentDark: orNull(colour),
  footer: orNull(text),
  menu,
  about: orNull(text),
  report: orNull(reportLink),
};
const FOLDER_CHECKS: { readonly [K in keyof Folders]: Check } = {
  seeds: text,
  out: text,
  templates: orNull(text),
  public: orNull(text),
  cache: text,
  addresses: orNull(text),
};

/** Settings whose names may be Chinese, under the names that the program uses. */
const INTO: Readonly<Record<string, (value: unknown) => unknown>> = { days: namedStates, words: namedWords };
const asIs = (value: unknown): unknown => value;

export const DEFAULT_FILE = 'guzhi.yaml';

/**
 * The settings for one run.
 * @returns `settings` is null where the file cannot be used; `diagnostics` then says why, with file and line.
 */
export function readSettings(request: SettingsRequest): { settings: Settings | null; diagnostics: Diagnostic[] } {
  const file = request.config ?? DEFAULT_FILE;
  const given = readGiven(file, request.config !== undefined);
  if (given.diagnostics.some((d) => d.severity === 'error')) return { settings: null, diagnostics: given.diagnostics };
  const base = path.dirname(file);
  const fromFile = (name: keyof Folders): string | null => {
    const value = given.folders[name] === undefined ? DEFAULT_FOLDERS[name] : given.folders[name];
    return value === null || path.isAbsolute(value) ? value : path.join(base, value);
  };
  const folders: Folders = {
    seeds: request.seeds ?? fromFile('seeds') ?? DEFAULT_FOLDERS.seeds,
    out: request.out ?? fromFile('out') ?? DEFAULT_FOLDERS.out,
    templates: fromFile('templates'),
    public: fromFile('public'),
    cache: fromFile('cache') ?? DEFAULT_FOLDERS.cache,
    addresses: fromFile('addresses'),
  };
  return { settings: { config: { ...DEFAULTS, ...given.config }, folders }, diagnostics: given.diagnostics };
}

interface Given {
  readonly config: Partial<Config>;
  readonly folders: Partial<Folders>;
  readonly diagnostics: Diagnostic[];
}

function readGiven(file: string, required: boolean): Given {
  const without = (message: string, advice: string): Given => ({
    config: {},
    folders: {},
    diagnostics: [{ severity: 'error', file, line: null, excerpt: null, message, advice }],
  });
  let bytes: Buffer;
  try {
    bytes = fs.readFileSync(file);
  } catch (error) {
    if (fs.existsSync(file)) return without(`this file cannot be read (${reason(error)})`, 'Give yourself permission to read it.');
    if (!required) return { config: {}, folders: {}, diagnostics: [] };
    return without('there is no such configuration file', 'Name an existing file, or leave --config out to use the defaults.');
  }
  return isUtf8(bytes) ? checkGiven(file, bytes.toString('utf8')) : without('this file is not valid UTF-8', 'Save it as UTF-8.');
}

type Problem = (offset: number, message: string, advice: string, severity: Diagnostic['severity']) => void;

function warnOfContrast(name: 'accent' | 'accentDark', colour: unknown, offset: number, problem: Problem): void {
  const contrast = typeof colour === 'string' ? tooLittleContrast(name, colour) : null;
  if (contrast === null) return;
  const [page, way] = name === 'accent' ? ['light', 'darker'] : ['dark', 'lighter'];
  problem(
    offset,
    `${name} ${String(colour)} is hard to read where the page is ${page}: its contrast is ${contrast.toFixed(1)} to 1`,
    `Choose a ${way} colour, with a contrast of 4.5 to 1 or more.`,
    'warning',
  );
}

function checkGiven(file: string, source: string): Given {
  const { isMap, isNode, isScalar, LineCounter, parseDocument, visit } = yaml();
  const diagnostics: Diagnostic[] = [];
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, schema: 'core', customTags: [] });
  const problem = (offset: number, message: string, advice: string, severity: Diagnostic['severity'] = 'error') => {
    const { line } = lines.linePos(offset);
    diagnostics.push({ severity, file, line, excerpt: source.split('\n')[line - 1]?.trim().slice(0, 60) ?? null, message, advice });
  };
  // An alias can stand for itself, or for more than any memory holds; nobody needs one here.
  visit(document, {
    Alias: (_, { range }) => problem(range?.[0] ?? 0, 'aliases (`*name`) are not understood here', 'Write the value out.'),
  });
  for (const e of [...document.errors, ...document.warnings])
    problem(e.pos[0], `this is not YAML: ${e.message.split('\n')[0]}`, 'Write one `name: value` a line; put texts with colons in quotes.');
  const config: Record<string, unknown> = {};
  const folders: Record<string, unknown> = {};
  const root = document.contents;
  if (diagnostics.length || root === null) return { config, folders, diagnostics };
  if (!isMap(root)) {
    problem(0, 'the configuration must be a list of names with values', 'Write one `name: value` a line.');
    return { config, folders, diagnostics };
  }
  const read = (map: typeof root, checks: Readonly<Record<string, Check>>, into: Record<string, unknown>) => {
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
      if (name === 'folders' && map === root) {
        if (isMap(value)) read(value as typeof root, FOLDER_CHECKS, folders);
        else problem(offset, '`folders` holds names with values', 'Indent them below `folders:`, for example `  seeds: pages`.');
        continue;
      }
      const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
      if (!check) {
        problem(
          offset,
          `guzhi knows no setting named ${JSON.stringify(name)}`,
          `Known here: ${Object.keys(checks).join(', ')}.`,
          'warning',
        );
        continue;
      }
      const plain: unknown = isNode(value) ? value.toJS(document) : value;
      const wanted = check(plain);
      if (wanted) problem(offset, `${name} must be ${wanted}`, 'Correct the value, or take the line out to use the default.');
      else into[name] = (INTO[name] ?? asIs)(plain);
      if (!wanted && (name === 'accent' || name === 'accentDark')) warnOfContrast(name, plain, offset, problem);
    }
  };
  read(root, CONFIG_CHECKS, config);
  return { config: config as Partial<Config>, folders: folders as Partial<Folders>, diagnostics };
}
