/** Reads and checks `guzhi.yaml`. */
import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';
import { type Config, DEFAULT_FOLDERS, DEFAULTS, type Folders } from './config.ts';
import { diagnosticOf, type Message } from '../messages/message.ts';
import { SETTINGS } from '../messages/settings.ts';
import { refusalOf } from '../messages/system.ts';
import type { Diagnostic } from '../model/model.ts';
import { yaml } from '../text/yaml.ts';
import { tooLittleContrast } from './contrast.ts';
import { namedStates } from './declared-days.ts';
import { namedWords } from './own-names.ts';
import { FOLDERS_TABLE, SETTINGS_TABLE, type SettingRow } from './settings-table.ts';

/** The settings of one run: the owner's over the defaults. */
export interface Settings {
  readonly config: Config;
  readonly folders: Folders;
}

/** What the command line overrides; paths are relative to the current folder. */
export interface SettingsRequest {
  readonly config?: string | undefined;
  readonly seeds?: string | undefined;
  readonly out?: string | undefined;
}

/** Settings in which keys can be Chinese, with the function that translates them. */
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

/** Adds a diagnostic at an offset of the file. */
type Report = (offset: number, message: Message) => void;

function warnOfContrast(name: 'accent' | 'accentDark', colour: unknown, offset: number, report: Report): void {
  const contrast = typeof colour === 'string' ? tooLittleContrast(name, colour) : null;
  if (contrast === null) return;
  const [scheme, way] = name === 'accent' ? (['light', 'darker'] as const) : (['dark', 'lighter'] as const);
  report(offset, SETTINGS.lowContrast({ name, colour: String(colour), scheme, contrast: contrast.toFixed(1), way }));
}

/** A parser's message without its position, which the diagnostic states itself. */
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
  // Aliases are refused: one can contain itself or expand without limit, and settings have no use for them.
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
  const read = (map: typeof root, rows: Readonly<Record<string, SettingRow>>, into: Record<string, unknown>) => {
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
      if (name === 'folders' && map === root) {
        if (isMap(value)) read(value as typeof root, FOLDERS_TABLE, folders);
        else report(offset, SETTINGS.foldersWithoutNames());
        continue;
      }
      const row = Object.hasOwn(rows, name) ? rows[name] : undefined;
      if (row === undefined) {
        report(offset, SETTINGS.unknownName({ name: JSON.stringify(name), known: Object.keys(rows).join(', ') }));
        continue;
      }
      const plain: unknown = isNode(value) ? value.toJS(document) : value;
      const wanted = row.value.problem(plain);
      if (wanted) report(offset, SETTINGS.wrongValue({ name, wanted }));
      else into[name] = (INTO[name] ?? asIs)(plain);
      if (!wanted && (name === 'accent' || name === 'accentDark')) warnOfContrast(name, plain, offset, report);
    }
  };
  read(root, SETTINGS_TABLE, config);
  return { config: config as Partial<Config>, folders: folders as Partial<Folders>, diagnostics };
}
