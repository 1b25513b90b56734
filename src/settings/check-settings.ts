/** Checks settings, wherever they were given: in a file or as an object. */
import type { Message } from '../messages/message.ts';
import { SETTINGS } from '../messages/settings.ts';
import { nearest } from '../text/nearest.ts';
import type { Config, Folders } from './config.ts';
import { tooLittleContrast } from './contrast.ts';
import { namedStates } from './declared-days.ts';
import { namedWords } from './named-words.ts';
import { FOLDERS_TABLE, SETTINGS_TABLE, type SettingRow } from './settings-table.ts';

/** Adds a message about a place in the settings. @param offset in the file; null where the settings are an object */
export type Report = (offset: number | null, message: Message) => void;

/** One setting as it was given. */
export interface GivenSetting {
  readonly name: string;
  readonly value: unknown;
  /** See Report. */
  readonly offset: number | null;
  /** The settings below it; null where its value does not consist of names with values. */
  readonly below: () => readonly GivenSetting[] | null;
}

/** The settings that can be used; all others have their defaults. */
export interface CheckedSettings {
  readonly config: Partial<Config>;
  readonly folders: Partial<Folders>;
}

/** Settings in which keys can be Chinese, with the function that translates them. */
const INTO: Readonly<Record<string, (value: unknown) => unknown>> = { days: namedStates, words: namedWords };
const asIs = (value: unknown): unknown => value;

/** Reports every setting that cannot be used, in the order given. @returns those that can */
export function checkSettings(given: readonly GivenSetting[], report: Report): CheckedSettings {
  const config: Record<string, unknown> = {};
  const folders: Record<string, unknown> = {};
  for (const setting of given) {
    if (setting.name !== 'folders') {
      checkInto(config, setting, SETTINGS_TABLE, report);
      continue;
    }
    const names = setting.below();
    if (names === null) report(setting.offset, SETTINGS.foldersWithoutNames());
    for (const one of names ?? []) checkInto(folders, one, FOLDERS_TABLE, report);
  }
  // Each value has passed its check.
  return { config: config as Partial<Config>, folders: folders as Partial<Folders> };
}

function checkInto(
  passed: Record<string, unknown>,
  { name, value, offset }: GivenSetting,
  rows: Readonly<Record<string, SettingRow>>,
  report: Report,
): void {
  const row = Object.hasOwn(rows, name) ? rows[name] : undefined;
  if (row === undefined) {
    const known = [...Object.keys(rows), ...(rows === SETTINGS_TABLE ? ['folders'] : [])];
    report(offset, SETTINGS.unknownName({ name: JSON.stringify(name), known: known.join(', '), suggestion: nearest(name, known) }));
    return;
  }
  const wanted = row.value.problem(value);
  if (wanted) report(offset, SETTINGS.wrongValue({ name, wanted }));
  else passed[name] = (INTO[name] ?? asIs)(value);
  if (!wanted && (name === 'accent' || name === 'accentDark')) warnOfContrast(name, value, offset, report);
}

function warnOfContrast(name: 'accent' | 'accentDark', colour: unknown, offset: number | null, report: Report): void {
  const contrast = typeof colour === 'string' ? tooLittleContrast(name, colour) : null;
  if (contrast === null) return;
  const [scheme, way] = name === 'accent' ? (['light', 'darker'] as const) : (['dark', 'lighter'] as const);
  report(offset, SETTINGS.lowContrast({ name, colour: String(colour), scheme, contrast: contrast.toFixed(1), way }));
}
