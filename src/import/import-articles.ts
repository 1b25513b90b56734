/** Writes the articles of a table as page files. A file that exists is never written over; each bad row is named, the rest is written. */
import fs from 'node:fs';
import path from 'node:path';
import { decode } from '../input/decode.ts';
import { IMPORT } from '../messages/import.ts';
import { diagnosticOf, type Message } from '../messages/message.ts';
import type { Diagnostic } from '../model/model.ts';
import { articleFile, textOf } from './article-file.ts';
import { type Fields, fieldsOf } from './columns.ts';
import { TABLE_READERS } from './table-rows.ts';

export interface Imported {
  readonly written: number;
  /** Articles whose file was there, with this content. */
  readonly kept: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** @param out folder for the files. @throws the system's error where a file cannot be read or written. */
export function importArticles(file: string, out: string): Imported {
  const nothing = (message: Message): Imported => ({ written: 0, kept: 0, diagnostics: [diagnosticOf(message, file)] });
  const read = TABLE_READERS.get(path.extname(file).toLowerCase());
  if (read === undefined) return nothing(IMPORT.unknownEnding({ known: [...TABLE_READERS.keys()].join(', ') }));
  const decoded = decode(fs.readFileSync(file));
  if (!decoded.ok) return nothing(IMPORT.unreadable({ reason: decoded.reason }));
  const { rows, diagnostics } = read(decoded.text.replace(/^\ufeff/u, ''), file);
  const met = new Map<string, number>();
  const problems: Diagnostic[] = [...diagnostics];
  const counts = { written: 0, kept: 0 };
  for (const { line, values } of rows) {
    const fields = fieldsOf(values);
    const result = importOne(fields, line, out, met);
    if (result === 'written' || result === 'kept') counts[result]++;
    else problems.push(diagnosticOf(result, file, line, textOf(fields.get('title')).trim() || null));
  }
  return { ...counts, diagnostics: problems };
}

/** @param met lines by the name of their file. */
function importOne(fields: Fields, line: number, out: string, met: Map<string, number>): 'written' | 'kept' | Message {
  if (textOf(fields.get('title')).trim() === '') return IMPORT.noTitle();
  if (textOf(fields.get('text')).trim() === '') return IMPORT.noText();
  const { file, problems } = articleFile(fields);
  const [problem] = problems;
  if (file === null) return IMPORT.badCell({ reason: problem?.message ?? '' });
  const before = met.get(file.name);
  if (before !== undefined) return IMPORT.sameArticle({ line: before });
  met.set(file.name, line);
  const full = path.join(out, file.name);
  if (fs.existsSync(full)) return fs.readFileSync(full, 'utf8') === file.content ? 'kept' : IMPORT.fileDiffers({ file: file.name });
  fs.mkdirSync(path.dirname(full), { recursive: true });
  fs.writeFileSync(full, file.content, { flag: 'wx' });
  return 'written';
}
