/** What the tests of the schemas need: validators, and schemas that allow no field they do not describe. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { JsonSchema } from '../../tools/schemas/json-schema.ts';

/** A validator that refuses unknown keywords and schemas that contradict themselves. */
export const validator = (schema: JsonSchema): ValidateFunction =>
  new Ajv2020({ allErrors: true, allowUnionTypes: true, strictRequired: false }).compile(schema);

/** The same schema in which no object may have a field that is not described. */
export function closed(schema: JsonSchema): JsonSchema {
  const each = (fields: Readonly<Record<string, JsonSchema>>) =>
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, closed(field)]));
  return {
    ...schema,
    ...(schema.properties ? { properties: each(schema.properties), additionalProperties: schema.additionalProperties ?? false } : {}),
    ...(schema.items ? { items: closed(schema.items) } : {}),
  };
}

/** Paths of all fields that a schema describes: `articles[].byline[].name`. */
export function describedFields(schema: JsonSchema, path = ''): string[] {
  const inItems = schema.items ? describedFields(schema.items, `${path}[]`) : [];
  const inFields = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const own = path === '' ? name : `${path}.${name}`;
    return [own, ...describedFields(field, own)];
  });
  return [...inItems, ...inFields];
}

/** Paths of all fields that a value has, in the same form. */
export function fieldsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => fieldsOf(item, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => {
    const own = path === '' ? name : `${path}.${name}`;
    return [own, ...fieldsOf(field, own)];
  });
}
