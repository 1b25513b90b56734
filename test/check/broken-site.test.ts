/** Sites of the five seeds from which something was taken, and whose own list of files was made to fit: `guzhi check` names what is missing. */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readManifest } from '../../src/site/publish/target.ts';
import { checkAgainstSeeds } from '../../src/check/check-against-seeds.ts';
import { checkIndex } from '../../src/check/check-index.ts';
import { checkSite } from '../../src/check/check-site.ts';
import { DEFAULTS } from '../../src/settings/config.ts';
import { emptyFolder } from '../helpers/folders.ts';
import { guzhi, SEEDS } from '../helpers/guzhi.ts';

let whole: string;
beforeAll(async () => {
  const root = emptyFolder();
  whole = path.join(root, 'dist');
  const built = await guzhi(['build', '--seeds', SEEDS, '--out', whole, '--quiet'], { cwd: root });
  expect(built.status, built.stderr).toBe(0);
});

/** A copy of the site in which `change` did its work, signed as if guzhi had written it so. */
function broken(change: (read: (name: string) => string, write: (name: string, text: string | null) => void) => void): string {
  const site = path.join(emptyFolder(), 'dist');
  fs.cpSync(whole, site, { recursive: true });
  const manifest = readManifest(site);
  const files: Record<string, string> = { ...manifest?.files };
  change(
    (name) => fs.readFileSync(path.join(site, name), 'utf8'),
    (name, text) => {
      if (text === null) {
        fs.rmSync(path.join(site, name));
        delete files[name];
        return;
      }
      fs.writeFileSync(path.join(site, name), text);
      files[name] = crypto.createHash('sha256').update(text).digest('hex');
    },
  );
  fs.writeFileSync(path.join(site, 'guzhi.json'), JSON.stringify({ ...manifest, files }));
  return site;
}

async function problems(root: string): Promise<string[]> {
  const { site, diagnostics } = checkSite(root, DEFAULTS);
  if (!site) return diagnostics.map((d) => d.message);
  const found = [...diagnostics, ...(await checkIndex(site)), ...checkAgainstSeeds(site, SEEDS).diagnostics];
  site.articles.close();
  return found.map((d) => `${d.file}${d.line === null ? '' : `:${d.line}`}: ${d.message}`);
}

/** The article about the grid's losses, 000:94 of the seeds. */
const row = (): { url: string; text: string; lines: number[]; source: string } => {
  const lines = fs.readFileSync(path.join(whole, 'data/articles.ndjson'), 'utf8').trim().split('\n');
  return JSON.parse(lines.find((line) => line.includes('太原供电集中治理线损')) ?? '') as ReturnType<typeof row>;
};

test('finds no problem in an undamaged site', async () => expect(await problems(whole)).toEqual([]));

describe('reports', () => {
  test('one character changed in an article on its page', async () => {
    const { url, source } = row();
    const found = await problems(broken((read, write) => write(url, read(url).replaceAll('降低线路损耗', '降低线路损失'))));
    expect(found).toEqual([expect.stringMatching(new RegExp(`^${source}:\\d+: “耗” of this line is not in ${url}$`, 'u'))]);
  });

  test('one punctuation mark removed from an article on its page', async () => {
    const { url } = row();
    const found = await problems(broken((read, write) => write(url, read(url).replaceAll('降低线路损耗，', '降低线路损耗'))));
    expect(found).toEqual([expect.stringContaining(`“,” of this line is not in ${url}`)]);
  });

  test('a missing article page, and each link to it', async () => {
    const { url } = row();
    const found = await problems(broken((_, write) => write(url, null)));
    expect(found).toContainEqual(expect.stringContaining('this article has no page'));
    expect(found).toContainEqual(expect.stringContaining('a link leads to a file that does not exist'));
  });

  test('a line removed from its source view', async () => {
    const name = fs.readdirSync(path.join(whole, 'sources'))[0] ?? '';
    const found = await problems(
      broken((read, write) => write(`sources/${name}`, read(`sources/${name}`).replace(/<tr id="L3">.*?<\/tr>/su, ''))),
    );
    expect(found).toContainEqual(expect.stringMatching(/:3: this line is not on sources\//u));
  });

  test('an article removed from the data', async () => {
    const found = await problems(
      broken((read, write) => {
        const data = read('data/articles.ndjson').trim().split('\n');
        write('data/articles.ndjson', `${data.filter((line) => !line.includes('太原供电集中治理线损')).join('\n')}\n`);
      }),
    );
    expect(found).toContainEqual(expect.stringContaining('this article is not in data/articles.ndjson'));
  });

  test.each([
    ['its text', '降低线路损耗', '降低线路', '“损耗” of this line is not in data/articles.ndjson'],
    [
      'its headline',
      '"headline":"太原供电集中治理线损"',
      '"headline":"太原供电治理线损"',
      '“集中” of this line is not in data/articles.ndjson',
    ],
  ])('%s cut in the data', async (_, from, to, message) => {
    const found = await problems(broken((read, write) => write('data/articles.ndjson', read('data/articles.ndjson').replace(from, to))));
    expect(found).toContainEqual(expect.stringContaining(message));
  });

  test('a word removed from the text that the search shows', async () => {
    const { text } = row();
    const folder = path.join(whole, 'data/text/0');
    const name = fs.readdirSync(folder).find((file) => fs.readFileSync(path.join(folder, file), 'utf8').includes(text.slice(10, 60))) ?? '';
    const file = `data/text/0/${name}`;
    const found = await problems(broken((read, write) => write(file, read(file).replace('降低线路损耗', '降低线路'))));
    expect(found).toEqual([
      `${file}: the search index and data/articles.ndjson differ on this article`,
      expect.stringMatching(/:\d+: “损耗” of this line is not in the search index$/u),
    ]);
  });

  test('any missing or truncated file of the search index, and any changed list of articles', async () => {
    const site = broken(() => undefined);
    const { site: checked } = checkSite(site, DEFAULTS);
    if (!checked) throw new Error('no site');
    const files = [...checked.files].filter((name) => /^search\/(?:terms|lists|fold\.js|manifest)/u.test(name));
    expect(files.length).toBeGreaterThan(5);
    const unnoticed: string[] = [];
    for (const name of files) {
      const file = path.join(site, name);
      const text = fs.readFileSync(file, 'utf8');
      const middle = Math.floor(text.length * 0.6);
      const damages = [
        null,
        text.slice(0, middle),
        ...(name.includes('lists') ? [text.slice(0, middle) + (text[middle] === 'x' ? 'y' : 'x') + text.slice(middle + 1)] : []),
      ];
      for (const [n, damage] of damages.entries()) {
        if (damage === null) fs.rmSync(file);
        else fs.writeFileSync(file, damage);
        if ((await checkIndex(checked)).length === 0) unnoticed.push(`${name} ${n}`);
      }
      fs.writeFileSync(file, text);
    }
    expect(unnoticed).toEqual([]);
    expect(await checkIndex(checked)).toEqual([]);
    checked.articles.close();
  });

  test('a search index whose articles differ from the data', async () => {
    const root = emptyFolder();
    fs.cpSync(SEEDS, path.join(root, 'seeds'), { recursive: true });
    fs.rmSync(path.join(root, 'seeds/004_c0ae28c699a892b4.txt'));
    expect((await guzhi(['build', '--quiet'], { cwd: root })).status).toBe(0);
    const found = await problems(
      broken((_, write) => {
        for (const name of Object.keys(readManifest(path.join(root, 'dist'))?.files ?? {}))
          if (name.startsWith('search/')) write(name, fs.readFileSync(path.join(root, 'dist', name), 'utf8'));
      }),
    );
    expect(found.length).toBeGreaterThan(0);
  });
});
