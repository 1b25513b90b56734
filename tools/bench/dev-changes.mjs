// Measures `guzhi dev` as one who edits meets it: from a change on the disk until the open page has been told to load itself
// again, and until it has come with the change in it.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const ROUNDS = 5;
/** Milliseconds of rest after a build. */
const REST = 300;
const OWN = { templates: 'own-templates', public: 'own-files' };

/**
 * @param root the package. @param folder an archive with its seeds and its site, which are changed.
 * @returns a row for each kind of change: medians in seconds until the page has come, and until it was told; the longest.
 */
export async function measureDev(root, folder) {
  const changes = prepareChanges(root, folder);
  const dev = await startDev(root, folder);
  try {
    const rows = [];
    for (const [kind, { page, change }] of Object.entries(changes)) {
      const times = [];
      for (let round = 0; round < ROUNDS; round++) times.push(await timeChange(dev, page, change, `${kind}${round}`));
      const [told, come] = ['told', 'come'].map((what) => times.map((time) => time[what] / 1000).sort((a, b) => a - b));
      rows.push({ what: `dev: ${kind} changed`, seconds: median(come), told: median(told), longest: come.at(-1) });
    }
    return rows;
  } finally {
    await dev.stop();
  }
}

const median = (sorted) => sorted[Math.floor(sorted.length / 2)];

/** By kind: the page that is open, and how it is changed so that it holds a mark. */
function prepareChanges(root, folder) {
  for (const own of Object.values(OWN)) fs.mkdirSync(path.join(folder, own), { recursive: true });
  fs.writeFileSync(path.join(folder, 'guzhi.yaml'), `folders: { templates: ${OWN.templates}, public: ${OWN.public} }\n`);
  const template = path.join(folder, OWN.templates, 'article.eta');
  const style = path.join(folder, OWN.public, 'own.css');
  fs.copyFileSync(path.join(root, 'templates/article.eta'), template);
  fs.writeFileSync(style, '');
  const { url, seed, line } = middleArticle(folder);
  return {
    seed: { page: url, change: (mark) => changeLine(seed, line, (text) => `${text}${mark}`) },
    template: { page: url, change: (mark) => fs.appendFileSync(template, `<!-- ${mark} -->\n`) },
    style: { page: 'assets/own.css', change: (mark) => fs.appendFileSync(style, `.${mark} { color: red }\n`) },
  };
}

/** An article in the middle of the archive, and the line of its seed with which its longest paragraph ends. */
function middleArticle(folder) {
  const lines = fs.readFileSync(path.join(folder, 'dist/data/articles.ndjson'), 'utf8').trim().split('\n');
  const { url, source, lines: own } = JSON.parse(lines[Math.floor(lines.length / 2)]);
  const seed = path.join(folder, 'seeds', source);
  const text = fs.readFileSync(seed, 'utf8').split('\n');
  const line = own.reduce((longest, at) => (text[at - 1].length > text[longest - 1].length ? at : longest));
  return { url, seed, line };
}

function changeLine(file, line, change) {
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  lines[line - 1] = change(lines[line - 1]);
  fs.writeFileSync(file, lines.join('\n'));
}

/** The server as a process of its own, with a listener as its pages have one. */
async function startDev(root, folder) {
  const child = spawn(process.execPath, [path.join(root, 'lib/cli.js'), 'dev', '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const out = child.stdout.setEncoding('utf8');
  const url = await heard(out, /Serving (\S+)/u);
  const events = await new Promise((resolve, reject) => http.get(`${url}__guzhi/events`, resolve).on('error', reject));
  events.setEncoding('utf8');
  await pause(4 * REST); // until the folders are watched
  return {
    url,
    told: () => heard(events, /event: reload/u),
    built: () => heard(out, /files written/u),
    async stop() {
      child.kill('SIGINT');
      await new Promise((resolve) => child.once('close', resolve));
    },
  };
}

async function timeChange(dev, page, change, mark) {
  const [toldOf, built] = [dev.told(), dev.built()];
  const started = performance.now();
  change(mark);
  await toldOf;
  const told = performance.now() - started;
  const content = await get(dev.url + page);
  const come = performance.now() - started;
  if (!content.includes(mark)) throw new Error(`${page} came without the change that it was told of`);
  await built;
  await pause(REST);
  return { told, come };
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The first group of what a stream says, or all that was found. */
function heard(stream, pattern) {
  return new Promise((resolve) => {
    let text = '';
    const listen = (part) => {
      const found = pattern.exec((text += part));
      if (found === null) return;
      stream.off('data', listen);
      resolve(found[1] ?? found[0]);
    };
    stream.on('data', listen);
  });
}

function get(address) {
  return new Promise((resolve, reject) => {
    const collect = (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part) => (body += part));
      response.on('end', () => resolve(body));
    };
    http.get(address, collect).on('error', reject);
  });
}
