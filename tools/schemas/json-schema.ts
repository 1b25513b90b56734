/** The part of JSON Schema (draft 2020-12) used here, with helpers for writing it. */

export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'object' | 'array';

/**
 * A schema for each field of `T`: a new field does not compile until it is described.
 *
 *   const FIELDS: FieldsOf<Credit> = { name: text('…'), role: text('…') };
 */
export type FieldsOf<T> = { readonly [K in keyof Required<T>]: JsonSchema };

export const text = (description: string, ...examples: readonly string[]): JsonSchema => ({
  type: 'string',
  description,
  ...given(examples),
});
export const integer = (description: string, minimum = 0): JsonSchema => ({ type: 'integer', minimum, description });
export const flag = (description: string): JsonSchema => ({ type: 'boolean', description });
export const oneOf = (values: readonly string[], description: string): JsonSchema => ({ enum: values, description });
export const list = (items: JsonSchema, description: string, ...examples: readonly unknown[]): JsonSchema => ({
  type: 'array',
  items,
  description,
  ...given(examples),
});

const given = (examples: readonly unknown[]): Pick<JsonSchema, 'examples'> => (examples.length ? { examples } : {});

/** Makes a schema nullable. Only for schemas with a `type` or a list of values. */
export function orNull(schema: JsonSchema): JsonSchema {
  if (schema.enum) return { ...schema, enum: [...schema.enum, null] };
  if (schema.type === undefined) return { ...schema, anyOf: [...(schema.anyOf ?? []), { type: 'null' }] };
  const types: readonly JsonType[] = typeof schema.type === 'string' ? [schema.type] : schema.type;
  return { ...schema, type: [...types, 'null'] };
}

/**
 * An object with these fields. Other fields are allowed unless `closed`, because records may gain fields.
 * @param optional names of fields that may be missing; all others are required.
 */
export function object<K extends string>(
  properties: Readonly<Record<K, JsonSchema>>,
  {
    optional = [],
    closed = false,
    description,
  }: { readonly optional?: readonly NoInfer<K>[] | 'all'; readonly closed?: boolean; readonly description?: string } = {},
): JsonSchema {
  const required = optional === 'all' ? [] : Object.keys(properties).filter((name) => !(optional as readonly string[]).includes(name));
  return {
    ...(description === undefined ? {} : { description }),
    type: 'object',
    properties,
    ...(required.length ? { required } : {}),
    ...(closed ? { additionalProperties: false } : {}),
  };
}
