/** Learning again: the same inputs and the same recipe give the same weights; other inputs are refused. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../tools/training/inputs.json' with { type: 'json' };
import { answerKey } from '../../tools/training/answer-key.ts';
import type { SourceArticle } from '../../tools/training/articles.ts';
import { composePages } from '../../tools/training/compose-pages.ts';
import { divide } from '../../tools/training/division.ts';
import { findInputs, InputError } from '../../tools/training/inputs.ts';
import { learnWeights } from '../../tools/training/learn-weights.ts';
import { openRandom } from '../../tools/training/random.ts';
import { RUNS } from '../../tools/training/recipe.ts';
import { weightsFile } from '../../tools/training/weights-file.ts';
import { openModel } from '../../src/read/layout/weights.ts';
import { emptyFolder } from '../helpers/folders.ts';

const SENTENCES = [
  '河滩上的果园今年结了果，村里人忙着装箱。',
  '新修的桥把两岸连在一起，上学的孩子少走五里路。',
  '图书馆把闭馆时间推迟到晚上九点，读者多了一成。',
  '气象台说，周末有小雨，气温比上周低三度。',
];

const article = (n: number): SourceArticle => ({
  date: `2019-03-${String(1 + Math.floor(n / 4)).padStart(2, '0')}`,
  page: 1,
  kicker: null,
  title: `第${n}号果园迎来丰收季`,
  subtitle: null,
  label: null,
  names: ['李小明'],
  dateline: null,
  body: SENTENCES.map((_, i) => ({ tag: 'B', text: SENTENCES.map((__, k) => SENTENCES[(n + i + k) % 4] ?? '').join('') })),
});
const ARTICLES = Array.from({ length: 40 }, (_, n) => article(n));
const [RUN] = RUNS;

function weights(seed: number): string {
  if (!RUN) throw new Error('the recipe has no run');
  const random = openRandom(seed);
  const pages = composePages([{ weight: 1, articles: ARTICLES }], 14, 7, RUN, random);
  return weightsFile(learnWeights(pages, { epochs: 1, rate: 0.12, shrink: 0.004, drop: 0.15, least: 4 }, random, () => undefined));
}

describe('training', () => {
  test('gives the same file for the same seed, another for another, and the program opens it', () => {
    const file = weights(1);
    expect(weights(1)).toBe(file);
    expect(weights(2)).not.toBe(file);
    expect(openModel(JSON.parse(file) as Parameters<typeof openModel>[0]).weightsOf('bias')).toBeDefined();
  });

  test('composes pages whose keys name every printed line once', () => {
    if (!RUN) throw new Error('the recipe has no run');
    for (const [n, page] of composePages([{ weight: 1, articles: ARTICLES }], 40, 7, RUN, openRandom(5)).entries()) {
      const { articles, furniture } = answerKey(page, `${n}.md`);
      const keyed = [...articles, ...furniture].flatMap(({ lines }) => lines).sort((a, b) => a - b);
      expect(keyed).toEqual(page.tags.flatMap((tag, i) => (tag === null ? [] : [i + 1])));
    }
  });

  test('takes each source for its share of the pages', () => {
    if (!RUN) throw new Error('the recipe has no run');
    const other = ARTICLES.map((one) => ({ ...one, title: one.title.replace('果园', '桥梁') }));
    const pools = [
      { weight: 3, articles: ARTICLES },
      { weight: 1, articles: other },
    ];
    const bare = { ...RUN, damage: [] };
    const pages = composePages(pools, 40, 7, bare, openRandom(1)).map(({ lines }) => lines.join('').replace(/\s/gu, ''));
    expect(pages.filter((page) => page.includes('号桥梁'))).toHaveLength(10);
  });

  test('never learns from an article of the keys, nor from the page it was printed on', () => {
    const keys = [{ date: '2019-03-02', headlines: [ARTICLES[4]?.title ?? ''] }];
    const { learned, aside } = divide(ARTICLES, keys, 'every tenth day');
    expect(learned.length).toBeGreaterThan(0);
    expect([...learned, ...aside].filter(({ date }) => date === '2019-03-02')).toEqual([]);
    expect(learned.some(({ date }) => aside.some((one) => one.date === date))).toBe(false);
  });

  test('refuses inputs that are missing or have another digest, and says which', () => {
    const folder = emptyFolder();
    const [first] = manifest;
    expect(() => findInputs([folder], false)).toThrow(new RegExp(`${first?.name}: not found in ${folder}`, 'u'));
    for (const { name } of manifest) fs.mkdirSync(path.join(folder, name));
    expect(() => findInputs([folder], false)).toThrow(InputError);
    expect(() => findInputs([folder], false)).toThrow(/has SHA-256 [0-9a-f]{64}, not/u);
    expect([...findInputs([folder], true).keys()]).toEqual(manifest.map(({ name }) => name));
  });
});
