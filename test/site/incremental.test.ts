/** After any change to an archive, the next build writes the same bytes as a first build. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuildReport } from '../../src/site/build-report.ts';
import { type BuildObserver, buildSite } from '../../src/site/build.ts';
import { type BuildSession, openSession } from '../../src/site/store/build-session.ts';
import { openSiteWorkers, type SiteWorkers } from '../../src/site/work/site-workers.ts';
import { type Config, DEFAULTS } from '../../src/settings/config.ts';
import { emptyFolder, foldersBelow, readTree, writeFiles } from '../helpers/folders.ts';
import { SEEDS } from '../helpers/guzhi.ts';

const QUIET = { stage: () => undefined, progress: () => undefined };
/** Paragraphs of the seeds, to make pages of. */
const PARAGRAPHS = fs
  .readdirSync(SEEDS)
  .sort()
  .flatMap((name) => fs.readFileSync(path.join(SEEDS, name), 'utf8').split(/\n\s*\n/u))
  .filter((text) => text.length > 60 && text.length < 400);

function pageText(seed: number): string {
  const pick = (n: number): string => PARAGRAPHS[(seed * 7 + n * 13) % PARAGRAPHS.length] ?? '';
  const article = (n: number): string => `## 第${seed}号报道之${n}\n\n本报讯 ${pick(n)}\n\n${pick(n + 1)}\n\n(张波)\n`;
  return Array.from({ length: 1 + (seed % 3) }, (_, n) => article(n)).join('\n');
}

type Edit =
  | { readonly do: 'write'; readonly page: number; readonly seed: number }
  | { readonly do: 'remove'; readonly page: number }
  | { readonly do: 'rename'; readonly page: number; readonly to: number }
  | { readonly do: 'sidecar'; readonly page: number; readonly day: number | null }
  | { readonly do: 'configure'; readonly config: Partial<Config> };

const page = fc.integer({ min: 0, max: 9 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('write' as const), page, seed: fc.integer({ min: 0, max: 30 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), page }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rename' as const), page, to: page }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('sidecar' as const), page, day: fc.option(fc.integer({ min: 1, max: 28 })) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('configure' as const),
      config: fc.constantFrom<Partial<Config>>(
        {},
        { title: '旧报' },
        { fullWidthPunctuation: false },
        { address: 'https://news.example/' },
      ),
    }),
  },
);

/** Days differ, so that pages have neighbours within their issue and outside it. */
const nameOf = (number: number): string => `1998/1998-05-0${1 + Math.floor(number / 3)}-0${1 + (number % 3)}.md`;

interface FirstBuild {
  /** Seeds and settings that it was made of. */
  readonly input: string;
  readonly report: BuildReport;
  readonly files: Readonly<Record<string, string>>;
}

class Archive {
  readonly root = emptyFolder();
  config: Partial<Config> = {};
  session: BuildSession | undefined;
  private first: FirstBuild | undefined;
  private readonly full = (number: number): string => path.join(this.root, 'seeds', nameOf(number));

  constructor() {
    for (const number of [0, 1, 4]) this.apply({ do: 'write', page: number, seed: number });
  }

  apply(what: Edit): void {
    if (what.do === 'configure') this.config = what.config;
    else if (what.do === 'write') writeFiles(path.join(this.root, 'seeds'), { [nameOf(what.page)]: pageText(what.seed) });
    else if (!fs.existsSync(this.full(what.page))) return;
    else if (what.do === 'remove') fs.rmSync(this.full(what.page));
    else if (what.do === 'rename') fs.renameSync(this.full(what.page), this.full(what.to));
    else if (what.day === null) fs.rmSync(this.full(what.page).replace('.md', '.yaml'), { force: true });
    else fs.writeFileSync(this.full(what.page).replace('.md', '.yaml'), `date: 1998-06-${String(what.day).padStart(2, '0')}\n`);
  }

  async build(
    out: string,
    cache: string,
    workers: SiteWorkers,
    session?: BuildSession,
    observer: BuildObserver = QUIET,
  ): Promise<BuildReport> {
    return buildSite({ config: { ...DEFAULTS, ...this.config }, folders: foldersBelow(this.root, { out, cache }) }, observer, {
      workers,
      ...(session ? { session } : {}),
    });
  }

  /** The site built over all edits equals the one of a first build. */
  async check(workers: SiteWorkers): Promise<void> {
    const grown = await this.build('grown', 'cache', workers, this.session);
    const fresh = await this.fresh();
    expect([grown.articles, grown.warnings, grown.published]).toEqual([
      fresh.report.articles,
      fresh.report.warnings,
      fresh.report.published,
    ]);
    if (fresh.report.published) expect(readTree(path.join(this.root, 'grown'))).toEqual(fresh.files);
  }

  /** What a first build makes of the archive; built again only where the archive has changed. */
  private async fresh(): Promise<FirstBuild> {
    const input = JSON.stringify([this.config, readTree(path.join(this.root, 'seeds'))]);
    if (this.first?.input === input) return this.first;
    for (const folder of ['fresh', 'empty']) fs.rmSync(path.join(this.root, folder), { recursive: true, force: true });
    const report = await this.build('fresh', 'empty', here);
    this.first = { input, report, files: report.published ? readTree(path.join(this.root, 'fresh')) : {} };
    return this.first;
  }
}

const here = openSiteWorkers(1);

describe('a build with a cache', () => {
  test('writes the same bytes as a first build, after any edits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }), async (rounds) => {
        const archive = new Archive();
        await archive.check(here);
        for (const [i, edits] of rounds.entries()) {
          // In turn with a session, as `guzhi dev` has, and without, as a new process.
          archive.session = i % 2 === 0 ? openSession() : undefined;
          if (archive.session) await archive.check(here);
          for (const one of edits) archive.apply(one);
          await archive.check(here);
        }
      }),
      { numRuns: 8 },
    );
  }, 600_000);

  test('reports as much progress as there is work', async () => {
    const archive = new Archive();
    for (let number = 0; number < 9; number++) archive.apply({ do: 'write', page: number, seed: number });
    const reported: { readonly stage: string; readonly done: number; readonly total: number }[] = [];
    let stage = '';
    const observer = {
      stage: (name: string) => void (stage = name),
      progress: (done: number, total: number) => void reported.push({ stage, done, total }),
    };
    await archive.build('grown', 'cache', here, undefined, observer);
    for (const name of ['read pages', 'render']) {
      const last = reported.findLast((one) => one.stage === name);
      expect([name, last?.done]).toEqual([name, last?.total]);
    }
    expect(reported.filter(({ done, total }) => done > total)).toEqual([]);
  });

  test('writes few files for one changed page, and none without changes', async () => {
    const archive = new Archive();
    for (let number = 0; number < 9; number++) archive.apply({ do: 'write', page: number, seed: number });
    const first = await archive.build('grown', 'cache', here);
    expect((await archive.build('grown', 'cache', here)).files).toEqual({ written: 0, unchanged: first.files.written, removed: 0 });
    const file = path.join(archive.root, 'seeds', nameOf(4));
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('(张波)', '这里多了一句话。\n\n(张波)'));
    const changed = await archive.build('grown', 'cache', here);
    expect(changed.files.written).toBeLessThan(first.files.written / 3);
    expect(changed.files.removed).toBe(0);
  });

  test('leaves the indexed texts of other articles unchanged when a corrected opening changes an id', async () => {
    const archive = new Archive();
    for (let number = 0; number < 9; number++) archive.apply({ do: 'write', page: number, seed: number });
    const texts = (): Readonly<Record<string, string>> =>
      Object.fromEntries(Object.entries(readTree(path.join(archive.root, 'grown'))).filter(([name]) => name.startsWith('data/text/')));
    await archive.build('grown', 'cache', here);
    for (const page of [0, 4, 8]) {
      const before = texts();
      const file = path.join(archive.root, 'seeds', nameOf(page));
      fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('本报讯 ', '本报讯 昨日，'));
      await archive.build('grown', 'cache', here);
      const after = texts();
      expect(Object.keys(after)).toEqual(Object.keys(before));
      expect(Object.keys(after).filter((name) => after[name] !== before[name])).toHaveLength(1);
    }
  });

  test('restores files of the site and the cache that were changed or removed', async () => {
    const archive = new Archive();
    await archive.check(here);
    const [article = ''] = Object.keys(readTree(path.join(archive.root, 'grown'))).filter((name) => name.startsWith('a/'));
    for (const damage of ['data/articles.ndjson', 'search/manifest.js', 'index.html', article]) {
      fs.writeFileSync(path.join(archive.root, 'grown', damage), 'damaged');
      await archive.check(here);
      fs.rmSync(path.join(archive.root, 'grown', damage));
      await archive.check(here);
    }
    for (const name of Object.keys(readTree(path.join(archive.root, 'cache'))))
      fs.writeFileSync(path.join(archive.root, 'cache', name), 'x');
    archive.apply({ do: 'write', page: 1, seed: 9 });
    await archive.check(here);
  });
});

describe('threads', () => {
  let threads: readonly SiteWorkers[] = [];
  // Threads run the compiled program; the 0 makes even small archives use them.
  beforeAll(() => {
    threads = [2, 8].map((count) => openSiteWorkers(count, 0));
  });
  afterAll(async () => {
    for (const workers of threads) await workers.close();
  });

  test('write the same bytes, whatever their number', async () => {
    const archive = new Archive();
    for (let number = 0; number < 9; number++) archive.apply({ do: 'write', page: number, seed: number + 3 });
    for (const workers of threads) {
      await archive.check(workers);
      archive.apply({ do: 'write', page: 2, seed: 20 });
      await archive.check(workers);
    }
  });
});
