import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { type Answer, type Hit, IndexProblem, openSearch, type SearchEngine } from '../search/index.ts';
import type { Command } from './command.ts';
import { readOptions, UsageError, wholeNumber } from './options.ts';
import { paint, plain } from './terminal.ts';

const HELP = `Usage: guzhi search --site DIR [--limit N] [--sort ORDER] [--json] [QUERY...]

Searches a built site with the code and the index files that the browser uses.

  --site DIR      the folder with the site (default: dist)
  --limit N       at most so many hits for a query (default: 10)
  --sort ORDER    relevance (default), newest or oldest
  --json          one answer a line, as JSON

Without QUERY, one query a line is read from stdin. The language of queries:
  供电 太原           both words            "原文短语"       exactly this
  -不要               without               甲 OR 乙         either
  标题:供电           in a field: 标题 引题 署名 栏目 电头 版 正文 (title kicker byline section dateline page text)
  日期:2022-07        in a month; 日期:2022, 日期:2022-07-08, 日期:2022-06..2022-11
  甲 NEAR/10 乙       at most 10 characters apart

Exit status: 0 answered; 1 the site has no usable index; 2 wrong usage.
`;

const ORDERS = ['relevance', 'newest', 'oldest'] as const;

/** `-不要` is a word of the query and no option: a space before it says so, and says nothing to the query. */
const asWord = (arg: string): string => (/^-[^-a-z]/iu.test(arg) ? ` ${arg}` : arg);

export const search: Command = {
  name: 'search',
  summary: 'search a built site',
  help: HELP,
  async run(args) {
    const { values, positionals } = readOptions(args.map(asWord), {
      site: { type: 'string', default: 'dist' },
      limit: { type: 'string', default: '10' },
      sort: { type: 'string', default: 'relevance' },
      json: { type: 'boolean', default: false },
    });
    const limit = wholeNumber('limit', values.limit, 1, 10_000_000);
    const sort = ORDERS.find((order) => order === values.sort);
    if (!sort) throw new UsageError(`--sort must be ${ORDERS.join(', ')}, not ${JSON.stringify(values.sort)}`);
    const engine = await open(values.site);
    if (!engine) return 1;
    for await (const query of queries(positionals)) {
      const answer = await engine.search(query, { limit, sort });
      process.stdout.write(values.json ? `${JSON.stringify(answer)}\n` : text(answer));
      for (const problem of answer.problems)
        process.stderr.write(`${path.join(values.site, problem)}: cannot be used; the answer may be incomplete. Build the site again.\n`);
    }
    return 0;
  },
};

async function open(site: string): Promise<SearchEngine | null> {
  try {
    return await openSearch({ base: site });
  } catch (problem) {
    if (!(problem instanceof IndexProblem)) throw problem;
    const what = fs.existsSync(site) ? `${path.join(site, problem.path)} is ${problem.reason}` : `there is no folder ${site}`;
    process.stderr.write(`${paint(process.stderr, 'red', 'error')}: ${what}\n    Build the site first: guzhi build --out ${site}\n`);
    return null;
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
  const facts = plain([hit.date ?? '', hit.section, hit.page ?? ''].filter(Boolean).join(' · '));
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
