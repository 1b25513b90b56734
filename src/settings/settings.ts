/** Reads and checks the settings: `guzhi.yaml`, or the same as an object. */
import { isUtf8 } from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';
import { type Config, DEFAULT_FOLDERS, DEFAULTS, type Folders } from './config.ts';
import { diagnosticOf, type Message } from '../messages/message.ts';
import { SETTINGS } from '../messages/settings.ts';
import { refusalOf } from '../messages/system.ts';
import type { Diagnostic } from '../model/model.ts';
import { yaml } from '../text/yaml.ts';
import { type CheckedSettings, checkSettings, type GivenSetting, type Report } from './check-settings.ts';
import type { OwnerSettings } from './owner-settings.ts';
import { isRecord } from './setting-value.ts';

/** The settings of one run: the owner's over the defaults. */
export interface Settings {
  readonly config: Config;
  readonly folders: Folders;
}

/** What a command line or a program asks for; paths are relative to the current folder. */
export interface SettingsRequest {
  /** The settings file, or the settings themselves; undefined: DEFAULT_FILE, if it exists. */
  readonly config?: OwnerSettings | string | undefined;
  readonly seeds?: string | undefined;
  readonly out?: string | undefined;
}

export const DEFAULT_FILE = 'guzhi.yaml';

/**
 * The settings for one run.
 * @returns `settings` is null where the file cannot be used; `diagnostics` then says why, with file and line.
 */
export function readSettings(request: SettingsRequest): { settings: Settings | null; diagnostics: Diagnostic[] } {
  const { config = DEFAULT_FILE } = request;
  const given = typeof config === 'string' ? readGiven(config, request.config !== undefined) : checkObject(config);
  if (given.diagnostics.some((d) => d.severity === 'error')) return { settings: null, diagnostics: given.diagnostics };
  const base = typeof config === 'string' ? path.dirname(config) : '';
  const fromFile = (name: keyof Folders): string | null => {
    const value = given.folders[name] === undefined ? DEFAULT_FOLDERS[name] : given.folders[name];
    return value === null || path.isAbsolute(value) ? value : path.join(base, value);
  };
  const folders: Folders = {
    seeds: request.seeds ?? fromFile('seeds') ?? DEFAULT_FOLDERS.seeds,
    out: request.out ?? fromFile('out') ?? DEFAULT_FOLDERS.out,
    templates: fromFile('templates'),
    pages: fromFile('pages'),
    public: fromFile('public'),
    cache: fromFile('cache') ?? DEFAULT_FOLDERS.cache,
    addresses: fromFile('addresses'),
  };
  return { settings: { config: { ...DEFAULTS, ...given.config }, folders }, diagnostics: given.diagnostics };
}

interface Given extends CheckedSettings {
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
  return isUtf8(bytes) ? checkFile(file, bytes.toString('utf8')) : without(SETTINGS.notUtf8());
}

/** The name of the settings in diagnostics, where they are an object. */
const OBJECT = 'settings';

function checkObject(given: OwnerSettings): Given {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (_, message) => void diagnostics.push(diagnosticOf(message, OBJECT));
  if (isRecord(given)) return { ...checkSettings(settingsIn(given), report), diagnostics };
  report(null, SETTINGS.notNamesWithValues());
  return { config: {}, folders: {}, diagnostics };
}

const settingsIn = (given: Readonly<Record<string, unknown>>): GivenSetting[] =>
  Object.entries(given)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ({ name, value, offset: null, below: () => (isRecord(value) ? settingsIn(value) : null) }));

/** A parser's message without its position, which the diagnostic states itself. */
const withoutPlace = (message: string): string => (message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/u, '');

function checkFile(file: string, source: string): Given {
  const { isMap, isNode, isScalar, LineCounter, parseDocument, visit } = yaml();
  const diagnostics: Diagnostic[] = [];
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, schema: 'core', customTags: [] });
  const report: Report = (offset, message) => {
    const { line } = lines.linePos(offset ?? 0);
    diagnostics.push(diagnosticOf(message, file, line, source.split('\n')[line - 1]?.trim()));
  };
  // Aliases are refused: one can contain itself or expand without limit, and settings have no use for them.
  visit(document, {
    Alias: (_, { range }) => report(range?.[0] ?? 0, SETTINGS.alias()),
  });
  for (const e of [...document.errors, ...document.warnings]) report(e.pos[0], SETTINGS.notYaml({ reason: withoutPlace(e.message) }));
  const root = document.contents;
  if (diagnostics.length || root === null) return { config: {}, folders: {}, diagnostics };
  if (!isMap(root)) {
    report(0, SETTINGS.notNamesWithValues());
    return { config: {}, folders: {}, diagnostics };
  }
  const settingsOf = (map: typeof root): GivenSetting[] =>
    map.items.map(({ key, value }) => ({
      name: isScalar(key) ? String(key.value) : '',
      value: isNode(value) ? value.toJS(document) : value,
      offset: isScalar(key) ? (key.range?.[0] ?? 0) : 0,
      below: () => (isMap(value) ? settingsOf(value as typeof root) : null),
    }));
  return { ...checkSettings(settingsOf(root), report), diagnostics };
}
