/** Reads and checks `guzhi.yaml`. */
import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';
import { type Config, DEFAULT_FOLDERS, DEFAULTS, type Folders } from './config.ts';
import { diagnosticOf, type Message } from '../messages/message.ts';
import { SETTINGS, WANTED } from '../messages/settings.ts';
import { refusalOf } from '../messages/system.ts';
import type { Diagnostic } from '../model/model.ts';
import { LANGUAGES } from '../model/vocabulary.ts';
import { yaml } from '../text/yaml.ts';
import { namedWords, problemOfWords } from './own-names.ts';
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

const text: Check = (v) => (typeof v === 'string' && v.trim() !== '' ? null : WANTED.text());
const orNull =
  (check: Check): Check =>
  (v) =>
    v === null ? null : check(v);
const oneOf =
  (...values: readonly string[]): Check =>
  (v) =>
    values.includes(v as string) ? null : WANTED.oneOf({ values: values.join(', ') });
const flag: Check = (v) => (typeof v === 'boolean' ? null : WANTED.flag());
const sections: Check = (v) =>
  isRecord(v) && Object.values(v).every((words) => words === null || typeof words === 'string') ? null : WANTED.sections();
const isRecord = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v);
const address: Check = (v) => (typeof v === 'string' && /^https?:\/\/[^\s?#]+\/$/u.test(v) ? null : WANTED.address());
const reportLink: Check = (v) => (typeof v === 'string' && /^(?:https?:\/\/|mailto:)\S+$/u.test(v) ? null : WANTED.reportLink());

const colour: Check = (v) => (typeof v === 'string' && /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/iu.test(v) ? null : WANTED.colour());
/** Matches `https://news.example/`, `mailto:a@news.example`, `about.html`, `assets/使用说明.pdf`; not `//news.example`, `/about.html`. */
const MENU_ADDRESS = /^(?:https?:\/\/\S+|mailto:\S+|(?![/\\])[^\s:\\]+)$/u;
const menu: Check = (v) =>
  isRecord(v) && Object.values(v).every((link) => typeof link === 'string' && MENU_ADDRESS.test(link)) ? null : WANTED.menu();

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
  const without = (message: Message): Given => ({ config: {}, folders: {}, diagnostics: [diagnosticOf(message, file)] });
  let bytes: Buffer;
  try {
    bytes = fs.readFileSync(file);
  } catch (error) {
    if (fs.existsSync(file)) return without(SETTINGS.fileUnreadable(refusalOf(error)));
    if (!required) return { config: {}, folders: {}, diagnostics: [] };
    return without(SETTINGS.noSuchFile());
  }
  return isUtf8(bytes) ? checkGiven(file, bytes.toString('utf8')) : without(SETTINGS.notUtf8());
}

/** Adds a message about the place at an offset of the file. */
type Report = (offset: number, message: Message) => void;

function warnOfContrast(name: 'accent' | 'accentDark', colour: unknown, offset: number, report: Report): void {
  const contrast = typeof colour === 'string' ? tooLittleContrast(name, colour) : null;
  if (contrast === null) return;
  const [scheme, way] = name === 'accent' ? (['light', 'darker'] as const) : (['dark', 'lighter'] as const);
  report(offset, SETTINGS.lowContrast({ name, colour: String(colour), scheme, contrast: contrast.toFixed(1), way }));
}

/** A parser's message without the place that follows it: the diagnostic has its own. */
const withoutPlace = (message: string): string => (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/u, '');

function checkGiven(file: string, source: string): Given {
  const { isMap, isNode, isScalar, LineCounter, parseDocument, visit } = yaml();
  const diagnostics: Diagnostic[] = [];
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, schema: 'core', customTags: [] });
  const report: Report = (offset, message) => {
    const { line } = lines.linePos(offset);
    diagnostics.push(diagnosticOf(message, file, line, source.split('\n')[line - 1]?.trim()));
  };
  // An alias can contain itself, or expand beyond all memory; the settings need none.
  visit(document, {
    Alias: (_, { range }) => report(range?.[0] ?? 0, SETTINGS.alias()),
  });
  for (const e of [...document.errors, ...document.warnings]) report(e.pos[0], SETTINGS.notYaml({ reason: withoutPlace(e.message) }));
  const config: Record<string, unknown> = {};
  const folders: Record<string, unknown> = {};
  const root = document.contents;
  if (diagnostics.length || root === null) return { config, folders, diagnostics };
  if (!isMap(root)) {
    report(0, SETTINGS.notNamesWithValues());
    return { config, folders, diagnostics };
  }
  const read = (map: typeof root, checks: Readonly<Record<string, Check>>, into: Record<string, unknown>) => {
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
      if (name === 'folders' && map === root) {
        if (isMap(value)) read(value as typeof root, FOLDER_CHECKS, folders);
        else report(offset, SETTINGS.foldersWithoutNames());
        continue;
      }
      const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
      if (!check) {
        report(offset, SETTINGS.unknownName({ name: JSON.stringify(name), known: Object.keys(checks).join(', ') }));
        continue;
      }
      const plain: unknown = isNode(value) ? value.toJS(document) : value;
      const wanted = check(plain);
      if (wanted) report(offset, SETTINGS.wrongValue({ name, wanted }));
      else into[name] = (INTO[name] ?? asIs)(plain);
      if (!wanted && (name === 'accent' || name === 'accentDark')) warnOfContrast(name, plain, offset, report);
    }
  };
  read(root, CONFIG_CHECKS, config);
  return { config: config as Partial<Config>, folders: folders as Partial<Folders>, diagnostics };
}
