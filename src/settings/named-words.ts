/** The setting `words`: names that the owner gives, with their other spellings. */
import type { Config } from './config.ts';
import { WANTED } from '../messages/settings.ts';
import { isRecord, keyed, type SettingValue, type ValueSchema } from './setting-value.ts';

type Group = keyof Config['words'];

/** Keys of the setting, English and Chinese. */
const GROUPS: ReadonlyMap<string, Group> = new Map([
  ['people', 'people'],
  ['places', 'places'],
  ['organisations', 'organisations'],
  ['none', 'none'],
  ['人物', 'people'],
  ['地名', 'places'],
  ['机构', 'organisations'],
  ['機構', 'organisations'],
  ['不收', 'none'],
]);
/** Fewest characters of a name: a single one occurs in every other line. */
const SHORTEST = 2;

const isName = (v: unknown): v is string => typeof v === 'string' && [...v.trim()].length >= SHORTEST;
/** `韦韬`, `[韦韬, 李一]`, `{ 供电公司: [国网供电] }`: a name, names, or names with their other spellings. */
const isNames = (v: unknown): boolean =>
  isName(v) ||
  (Array.isArray(v) && v.every(isName)) ||
  (isRecord(v) &&
    Object.entries(v).every(
      ([name, others]) => isName(name) && (others === null || isName(others) || (Array.isArray(others) && others.every(isName))),
    ));

const name: ValueSchema = { type: 'string', minLength: SHORTEST };
const nameList: ValueSchema = { type: 'array', items: name };

/** Group to names, as `isNames` describes them. */
export const WORDS: SettingValue = {
  problem: problemOfWords,
  schema: keyed(GROUPS.keys(), {
    anyOf: [
      name,
      nameList,
      { type: 'object', additionalProperties: { anyOf: [name, nameList, { type: 'null' }] }, propertyNames: { minLength: SHORTEST } },
    ],
  }),
};

function problemOfWords(value: unknown): string | null {
  if (!isRecord(value)) return WANTED.words();
  for (const [name, given] of Object.entries(value)) {
    if (!GROUPS.has(name)) return WANTED.wordGroup({ groups: [...GROUPS.keys()].join(', '), found: JSON.stringify(name) });
    if (!isNames(given)) return WANTED.wordNames({ group: name });
  }
  return null;
}

/** The setting with English keys. Spaces beside Han characters are typesetting and removed. @param value a value without problems. */
export function namedWords(value: unknown): Config['words'] {
  const words = { people: {}, places: {}, organisations: {}, none: [] as string[] } satisfies Config['words'];
  const groups: Readonly<Record<Exclude<Group, 'none'>, Record<string, readonly string[]>>> = words;
  for (const [name, given] of Object.entries(isRecord(value) ? value : {})) {
    const group = GROUPS.get(name);
    const names: readonly (readonly [string, readonly string[]])[] = isRecord(given)
      ? Object.entries(given).map(([label, others]) => [label, listOf(others)])
      : listOf(given).map((label) => [label, []]);
    for (const [label, others] of names) {
      if (group === 'none') words.none.push(bare(label));
      else if (group !== undefined) groups[group][bare(label)] = others.map(bare);
    }
  }
  return words;
}

const listOf = (v: unknown): readonly string[] => (v === null || v === undefined ? [] : Array.isArray(v) ? v.map(String) : [String(v)]);
const TYPESETTERS = /(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu;
const bare = (name: string): string => name.trim().replace(/\s+/gu, ' ').replace(TYPESETTERS, '');
