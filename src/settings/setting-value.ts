/** Values that a setting in `guzhi.yaml` can have: how each is checked, and the JSON Schema that describes the same values. */
import { WANTED } from '../messages/settings.ts';

/** The part of JSON Schema (draft 2020-12) that describes settings. */
export interface ValueSchema {
  readonly type?: ValueType | readonly ValueType[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly items?: ValueSchema;
  readonly properties?: Readonly<Record<string, ValueSchema>>;
  readonly additionalProperties?: boolean | ValueSchema;
  readonly propertyNames?: ValueSchema;
  readonly anyOf?: readonly ValueSchema[];
}
type ValueType = 'string' | 'boolean' | 'null' | 'object' | 'array';

export interface SettingValue {
  /** @returns null for a usable value, otherwise the end of a message: what is expected instead. */
  readonly problem: (value: unknown) => string | null;
  readonly schema: ValueSchema;
}

/** A text in which the pattern matches. JSON Schema has no flags: the pattern must mean the same without `u`. */
const matching = (pattern: RegExp, wanted: () => string): SettingValue => ({
  problem: (value) => (typeof value === 'string' && pattern.test(value) ? null : wanted()),
  schema: { type: 'string', pattern: pattern.source.replaceAll('\\/', '/') },
});

export const text = matching(/\S/u, WANTED.text);
/** Matches `https://news.example/archive/`. */
export const address = matching(/^https?:\/\/[^\s?#]+\/$/u, WANTED.address);
/** Matches `mailto:archive@news.example?subject={id}`. */
export const reportLink = matching(/^(?:https?:\/\/|mailto:)(?:[^\s{}]|\{(?:id|source|line|lines|title|words)\})+$/u, WANTED.reportLink);
/** Matches `https://git.example/archive/edit/main/seeds/{source}#L{line}`. */
export const editLink = matching(/^https?:\/\/(?:[^\s{}]|\{line\})*\{source\}(?:[^\s{}]|\{(?:source|line)\})*$/u, WANTED.editLink);
/** Matches `#abc` and `#942A1C`. */
export const colour = matching(/^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/u, WANTED.colour);

export const flag: SettingValue = {
  problem: (value) => (typeof value === 'boolean' ? null : WANTED.flag()),
  schema: { type: 'boolean' },
};

export const oneOf = (values: readonly string[]): SettingValue => ({
  problem: (value) => (values.some((one) => one === value) ? null : WANTED.oneOf({ values: values.join(', ') })),
  schema: { enum: values },
});

export const orNull = ({ problem, schema }: SettingValue): SettingValue => ({
  problem: (value) => (value === null ? null : problem(value)),
  schema: { ...schema, type: [...(typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])), 'null'] },
});

/** Label to words; null removes a built-in section. */
export const sections: SettingValue = {
  problem: (value) =>
    isRecord(value) && Object.values(value).every((words) => words === null || typeof words === 'string') ? null : WANTED.sections(),
  schema: { type: 'object', additionalProperties: { type: ['string', 'null'] } },
};

/** Matches `https://news.example/`, `mailto:a@news.example`, `about.html`, `assets/使用说明.pdf`; not `//news.example`, `/about.html`. */
const menuAddress = matching(/^(?:https?:\/\/\S+|mailto:\S+|(?![/\\])[^\s:\\]+)$/u, WANTED.menu);

/** Label to address. */
export const menu: SettingValue = {
  problem: (value) => (isRecord(value) && Object.values(value).every((link) => menuAddress.problem(link) === null) ? null : WANTED.menu()),
  schema: { type: 'object', additionalProperties: menuAddress.schema },
};

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schema of an object that has some of these keys and no others, each with the same kind of value. */
export const keyed = (keys: Iterable<string>, value: ValueSchema): ValueSchema => ({
  type: 'object',
  properties: Object.fromEntries([...keys].map((key) => [key, value])),
  additionalProperties: false,
});
