/**
 * Writes schemas/*.schema.json and the tables of fields in docs/records.md. Run it after each change to a record, a setting
 * or a field: `npm run schemas`.
 */
import fs from 'node:fs';
import path from 'node:path';
import { SCHEMAS, TABLES } from './schemas/all-schemas.ts';
import { withFieldTables } from './schemas/field-tables.ts';

const PROJECT = path.join(import.meta.dirname, '..');

for (const [name, schema] of SCHEMAS)
  fs.writeFileSync(path.join(PROJECT, 'schemas', `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);

const records = path.join(PROJECT, 'docs/records.md');
fs.writeFileSync(records, withFieldTables(fs.readFileSync(records, 'utf8'), TABLES));
