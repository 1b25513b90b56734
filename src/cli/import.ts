import { importArticles as importInto } from '../import/import-articles.ts';
import { IMPORT } from '../messages/import.ts';
import { counted } from '../messages/message.ts';
import type { Command } from './command.ts';
import { readOptions, usageProblem } from './options.ts';
import { printDiagnostics } from './terminal.ts';

const HELP = `Usage: guzhi import [--out DIR] FILE

Writes each article of a table as a page file of its own, with front matter. FILE is .csv or .tsv, with
the names of the columns in the first line, or .jsonl, with one object a line.

Columns: title and text (标题, 正文; also body, content), and where you have them date (日期), author
(作者; several with 、 or ; between them), section (栏目), paper (报纸), page (版次), pageName (版名),
kicker (引题), subtitle (副题), dateline (电头), kind, note, id. data/articles.ndjson of a site can be
imported too.

A file's name is made of date and id, or of date and content, and stays the same when the table is
imported again. Nothing is written over: an article that is there already is left as it is. A row that
cannot be imported is named with its line; the others are imported.

  --out DIR   the folder for the files (default: seeds)

Exit status: 0 all rows imported; 1 some could not be; 2 wrong usage.
`;

export const importArticles: Command = {
  name: 'import',
  summary: 'write the articles of a table (CSV, JSON lines) as page files',
  help: HELP,
  run(args) {
    const { values, positionals } = readOptions('import', args, { out: { type: 'string', default: 'seeds' } });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw usageProblem(IMPORT.oneFile());
    const { written, kept, diagnostics } = importInto(file, values.out);
    printDiagnostics(diagnostics);
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    const notes = [
      counted(written, 'article'),
      ...(kept > 0 ? [`${kept} already there`] : []),
      ...(errors > 0 ? [counted(errors, 'problem')] : []),
    ];
    process.stdout.write(`${values.out}: ${notes.join(', ')}\n`);
    return Promise.resolve(errors > 0 ? 1 : 0);
  },
};
