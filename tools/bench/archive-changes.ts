import fs from 'node:fs';
import path from 'node:path';

/** Adds a sentence to the first article of an archive. */
export function changeOnePage(seeds: string): void {
  const year = at(seeds, 0);
  const page = at(path.join(seeds, year), 0);
  const file = path.join(seeds, year, page);
  const [title, opening, ...rest] = fs.readFileSync(file, 'utf8').trim().split('\n\n');
  fs.writeFileSync(file, `${[title, `${opening}今天,这里多了一句话。`, ...rest].join('\n\n')}\n`);
}

/** Adds a page for the day after the last one. */
export function addOnePage(seeds: string): void {
  const year = at(seeds, -1);
  const page = at(path.join(seeds, year), -1);
  const next = new Date(Date.parse(page.slice(0, 10)) + 86_400_000).toISOString().slice(0, 10);
  fs.copyFileSync(path.join(seeds, year, page), path.join(seeds, year, `${next}-01.md`));
}

/** @param index 0-based; -1 for the last */
function at(folder: string, index: number): string {
  const name = fs.readdirSync(folder).sort().at(index);
  if (name === undefined) throw new Error(`${folder} is empty`);
  return name;
}
