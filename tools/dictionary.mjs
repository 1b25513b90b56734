// Makes lib/dictionary/ out of nodejieba's own dictionary: fewer words, so that every thread can afford its own copy,
// and the tags of names and nouns as a table of their own; and out of pinyin-pro's, which takes longer to load than to be
// asked, how each character sounds. Vitest calls it too (see vitest.config.ts).
//
//   whole dictionary   349,000 words   1.11 s   255 MB   to load, in each thread
//   what is kept       113,000 words   0.26 s    85 MB
//
// Cut by both, 0.2 % of the word boundaries of a newspaper's articles differ; scores of reading and search do not.
import crypto from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'lib/dictionary');
const stamp = path.join(folder, 'stamp.txt');

/** Counted in the corpus that the dictionary was made of. */
const RARE = 3;
/** Names, numbers and sayings: half of the dictionary, and found as well by the hidden Markov model or word by word. */
const SELDOM = 20;
const NAMES_NUMBERS_SAYINGS = new Set(['nr', 'nrt', 'nrfg', 'm', 'i', 'l', 'zg']);
/** Persons, transliterated persons, places, organisations, other names. */
const NAMES = ['nr', 'nrt', 'nrfg', 'ns', 'nt', 'nz'];
/** Nouns, verbs as nouns, abbreviations, words that stand before nouns. */
const NOUNS = ['n', 'vn', 'j', 'b'];

/** Of words that nodejieba has no document frequency for. */
const UNKNOWN_WEIGHT = 12;

const isKept = ([, count, tag]) => Number(count) > (NAMES_NUMBERS_SAYINGS.has(tag) ? SELDOM : RARE);

/** @returns {string} digest of the dictionary that lib/dictionary/ holds now; it is made where it is missing or outdated. */
export function makeDictionary() {
  const require = createRequire(import.meta.url);
  const { DEFAULT_DICT, DEFAULT_IDF_DICT } = require('nodejieba');
  const digest = crypto
    .createHash('sha256')
    .update(fs.readFileSync(DEFAULT_DICT))
    .update(fs.readFileSync(DEFAULT_IDF_DICT))
    .update(fs.readFileSync(require.resolve('pinyin-pro')))
    .update(fs.readFileSync(fileURLToPath(import.meta.url)));
  const made = digest.digest('hex').slice(0, 16);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === made) return made;
  const words = readWords(DEFAULT_DICT);
  const files = {
    'words.utf8': words.filter(isKept).map((word) => word.join(' ')),
    'tags.utf8': tagLines(words, DEFAULT_IDF_DICT),
    'sounds.utf8': soundLines(require('pinyin-pro').pinyin),
    // nodejieba insists on these; what they are for is not used here.
    'idf.utf8': ['一 1.0'],
    'stop-words.utf8': ['的'],
    'user.utf8': [],
  };
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, lines] of Object.entries(files)) write(path.join(folder, name), lines.map((line) => `${line}\n`).join(''));
  write(stamp, made);
  return made;
}

/** A line for the words of one tag and one weight: tag, weight (nodejieba's own inverse document frequency, rounded), words. */
function tagLines(words, idfFile) {
  const weights = new Map(readWords(idfFile).map(([word, idf]) => [word, Math.round(Number(idf))]));
  const lines = new Map();
  for (const word of words) {
    const [text, , tag] = word;
    if (!NAMES.includes(tag) && !(NOUNS.includes(tag) && isKept(word))) continue;
    const key = `${tag} ${weights.get(text) ?? UNKNOWN_WEIGHT}`;
    const held = lines.get(key);
    if (held === undefined) lines.set(key, [text]);
    else held.push(text);
  }
  return [...lines].map(([key, texts]) => `${key} ${texts.join(' ')}`).sort();
}

const LAST_HAN = 0x323af;
const SYLLABLE = /^[a-z]+$/u;

/** A line for each syllable (no tones, ü as v): the syllable, the characters that sound so, alone. */
function soundLines(pinyin) {
  const lines = new Map();
  for (let code = 0x2e80; code <= LAST_HAN; code++) {
    const character = String.fromCodePoint(code);
    if (!/\p{Script=Han}/u.test(character)) continue;
    const sound = pinyin(character, { toneType: 'none', type: 'array', v: true }).find((syllable) => SYLLABLE.test(syllable));
    if (sound !== undefined) lines.set(sound, `${lines.get(sound) ?? `${sound} `}${character}`);
  }
  return [...lines.values()].sort();
}

const readWords = (file) =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([word, count]) => word && count);

/** Beside its place and renamed into it: another process may be loading what stands there. */
function write(file, content) {
  fs.writeFileSync(`${file}.${process.pid}`, content);
  fs.renameSync(`${file}.${process.pid}`, file);
}

/** For Vitest, which calls it before all tests. */
export default () => void makeDictionary();
