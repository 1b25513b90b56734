// Makes page files for measuring: of any number, the same every time. Out of the seeds' own paragraphs, or of real
// articles that lie elsewhere ({title, body | paragraphs}, one JSON object a line, gzip or not).
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

/** Articles a page: what newspapers have. */
const PER_PAGE = 5;

/** A small random generator with a fixed seed (mulberry32): the same archive on every machine. */
function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** @returns the number of pages written to `folder`. */
export function makeArchive(folder, articles, { seeds, corpus }) {
  const next = corpus ? fromCorpus(corpus) : fromSeeds(seeds);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const pages = Math.ceil(articles / PER_PAGE);
  const start = Date.UTC(2012, 0, 1);
  for (let page = 0; page < pages; page++) {
    const day = new Date(start + Math.floor(page / 4) * 86_400_000).toISOString().slice(0, 10);
    const count = Math.min(PER_PAGE, articles - page * PER_PAGE);
    const text = Array.from({ length: count }, next).join('\n\n');
    const year = path.join(folder, day.slice(0, 4));
    fs.mkdirSync(year, { recursive: true });
    fs.writeFileSync(path.join(year, `${day}-0${(page % 4) + 1}.md`), `\n${text}\n`);
  }
  return pages;
}

function fromSeeds(folder) {
  const blocks = fs
    .readdirSync(folder)
    .sort()
    .flatMap((name) => fs.readFileSync(path.join(folder, name), 'utf8').split(/\n\s*\n/u))
    .map((block) => block.replace(/^#+ |\n|\*\*/gmu, '').trim());
  const bodies = blocks.filter((block) => block.length > 80 && /[。”]$/u.test(block));
  const titles = blocks.filter((block) => block.length >= 8 && block.length <= 24 && !/[。：:]/u.test(block));
  const rnd = random(20221109);
  const pick = (list) => list[Math.floor(rnd() * list.length)];
  return () => {
    const title = `${pick(titles).slice(0, 8)}${pick(titles).slice(-8)}`;
    const paragraphs = Array.from({ length: 2 + Math.floor(rnd() * 3) }, () => pick(bodies));
    return `## ${title}\n\n本报讯 ${paragraphs.join('\n\n')}\n\n(张波)`;
  };
}

function fromCorpus(file) {
  const raw = fs.readFileSync(file);
  const lines = (file.endsWith('.gz') ? zlib.gunzipSync(raw) : raw).toString('utf8').split('\n').filter(Boolean);
  let at = 0;
  return () => {
    const { title, body, paragraphs } = JSON.parse(lines[at++ % lines.length]);
    return `## ${title.replace(/\s+/gu, ' ')}\n\n${(paragraphs ?? body.split(/\n+/u))
      .map((p) => p.trim())
      .filter(Boolean)
      .join('\n\n')}`;
  };
}
