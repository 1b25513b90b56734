import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { type Answer, type Hit, IndexProblem, openSearch, type SearchEngine } from '../search/index.ts';
import { CLI, USAGE } from '../messages/cli.ts';
import { diagnosticOf } from '../messages/message.ts';
import { Problem } from '../model/problem.ts';
import { guessOf, SEARCH_ORDERS } from '../model/vocabulary.ts';
import { nearest } from '../text/nearest.ts';
import type { Command } from './command.ts';
import { CONFIDENCE } from './outline.ts';
import { readOptions, usageProblem, wholeNumber } from './options.ts';
import { paint, plain, printDiagnostics } from './terminal.ts';

const HELP = `Usage: guzhi search --site DIR [--limit N] [--sort ORDER] [--json]
                    [--facets] [QUERY...]

Searches a built site with the same code and index files as the browser.

  --site DIR      the folder with the site (default: dist)
  --limit N       the largest number of hits for a query (default: 10)
  --sort ORDER    relevance (default), newest or oldest
  --json          one answer a line, as JSON
  --facets        with --json, also count all hits by section, kind, paper, person and month

Without QUERY, reads one query a line from stdin. Query language:
  供电 太原           both words            "原文短语"       exactly this
  -不要, NOT 不要      without               甲 OR 乙         either; 或, |
  标题:供电           in a field: 标题 引题 署名 栏目 电头 版 正文 人物 地名 机构 报纸 体裁
                      (title kicker byline section dateline page text person place organisation paper kind)
  日期:2022-07        in a month; 日期:2022, 日期:2022-07-08, 日期:2022-06..2022-11, 日期:>=2022-11, 日期:未定
  甲 NEAR/10 乙       at most 10 characters apart

A number is also found in the other numerals, an office under its other names, and a character in its old shapes;
quotation marks switch this off. What was not understood is searched as text, and --json lists it under notices.

Exit status: 0 answered; 1 the site has no usable index; 2 wrong usage.
`;

/** A space before `-不要` marks it as a word of the query, not an option; queries ignore the space. */
const asWord = (arg: string): string => (/^-[^-a-z]/iu.test(arg) ? ` ${arg}` : arg);

export const search: Command = {
  name: 'search',
  summary: 'search a built site',
  help: HELP,
  async run(args) {
    const { values, positionals } = readOptions('search', args.map(asWord), {
      site: { type: 'string', default: 'dist' },
      limit: { type: 'string', default: '10' },
      sort: { type: 'string', default: SEARCH_ORDERS[0] },
      json: { type: 'boolean', default: false },
      facets: { type: 'boolean', default: false },
    });
    const limit = wholeNumber('search', 'limit', values.limit, 1, 10_000_000);
    const sort = SEARCH_ORDERS.find((order) => order === values.sort);
    if (!sort)
      throw usageProblem(
        USAGE.unknownChoice({
          command: 'search',
          option: 'sort',
          choices: SEARCH_ORDERS.join(', '),
          found: JSON.stringify(values.sort),
          suggestion: nearest(values.sort, SEARCH_ORDERS),
        }),
      );
    const engine = await open(values.site);
    for await (const query of queries(positionals)) {
      const answer = await engine.search(query, { limit, sort, facets: values.facets, suggest: true });
      process.stdout.write(values.json ? `${JSON.stringify(answer)}\n` : text(answer));
      printDiagnostics(answer.problems.map((file) => diagnosticOf(CLI.indexPartUnusable(), path.join(values.site, file))));
    }
    return 0;
  },
};

/** @throws Problem where the site has no usable index. */
async function open(site: string): Promise<SearchEngine> {
  try {
    return await openSearch({ base: site });
  } catch (error) {
    if (!(error instanceof IndexProblem)) throw error;
    if (!fs.existsSync(site)) throw new Problem(diagnosticOf(CLI.noSite({ site }), site));
    throw new Problem(diagnosticOf(CLI.noIndex({ reason: error.reason, site }), path.join(site, error.path)));
  }
}

async function* queries(positionals: readonly string[]): AsyncIterable<string> {
  if (positionals.length > 0) yield positionals.map((word) => word.trim()).join(' ');
  else yield* readline.createInterface({ input: process.stdin, crlfDelay: Infinity });
}

function text(answer: Answer): string {
  const total = `${answer.exact ? '' : '≤ '}${answer.total}`;
  return `${paint(process.stdout, 'bold', plain(answer.query))}  ${total} ${answer.by === 'exact' ? '' : `(${answer.by}) `}\n${answer.hits.map(hitText).join('')}\n`;
}

function hitText(hit: Hit): string {
  const guess = guessOf(hit.date, hit.dateConfidence);
  const date = guess === null ? hit.date : `${hit.date} (${CONFIDENCE[guess]})`;
  const facts = plain([date ?? '', hit.section, hit.page ?? ''].filter(Boolean).join(' · '));
  return `\n  ${paint(process.stdout, 'bold', plain(hit.title))}\n  ${paint(process.stdout, 'dim', `${facts}  ${hit.url}`)}\n  ${marked(hit.snippet, hit.marks)}\n`;
}

function marked(snippet: string, marks: Hit['marks']): string {
  let out = '';
  let at = 0;
  for (const [start, end] of marks) {
    out += plain(snippet.slice(at, start)) + paint(process.stdout, 'yellow', plain(snippet.slice(start, end)));
    at = end;
  }
  return out + plain(snippet.slice(at));
}
