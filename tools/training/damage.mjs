/** Writes a composed page down line by line as an OCR model would: broken paragraphs, half-width punctuation, misread characters, lost and added blank lines. */
import { createRequire } from 'node:module';

const HALF = new Map([...'，（）：；！？'].map((c, i) => [c, ',():;!?'[i]]));
const FULL_DIGITS = (text) => text.replace(/[0-9A-Za-z]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const HAN = /\p{Script=Han}/u;
let traditional = null;
const toTraditional = (text) => (traditional ??= createRequire(import.meta.url)('opencc-js').Converter({ from: 'cn', to: 'tw' }))(text);

export function writePage(groups, style, random) {
  const { chance, int, pick, next, weighted } = random;
  const half = !style.old && chance(0.6);
  const spacing = weighted({ usual: 84, dense: 6, loose: 5, erratic: 5 });
  const width = chance(0.07) ? int(12, 34) : 0; // paragraphs wrapped in lines
  const indent = chance(0.1) ? pick(['　　', '　　', '    ', '  ']) : '';
  const misread = chance(0.24) ? pick([0.004, 0.01, 0.02, 0.05, 0.1, 0.1, 0.17]) : 0;
  const breaks = pick([0.1, 0.22, 0.22, 0.4]);
  const otherScript = chance(0.03);
  const wideDigits = style.old && chance(0.6);
  const spacedOut = chance(0.01);
  const pool = groups
    .flatMap((g) => g.pieces.map((p) => p.text))
    .join('')
    .slice(0, 4000);
  const lines = [];
  const tags = [];
  const owners = [];
  let owner = null;

  const restyle = (text) => {
    let out = half ? text.replace(/[，（）：；！？]/gu, (c) => HALF.get(c)) : text;
    if (otherScript) out = toTraditional(out);
    if (wideDigits) out = FULL_DIGITS(out);
    if (misread)
      out = [...out]
        .map((c) =>
          c !== '\n' && next() < misread ? pick(['', pool[int(0, pool.length - 1)], pool[int(0, pool.length - 1)], c + c, '，']) : c,
        )
        .join('')
        .replace(/\n/gu, '  \n');
    if (spacedOut) out = [...out].join(' ').replace(/ ?\n ?/gu, '  \n');
    return out;
  };
  const blank = (tag, apart) => {
    let n = apart ? pick([2, 3, 3]) : 1;
    if (spacing === 'dense') n = apart ? 1 : 'KkhSXRq'.includes(tag) || chance(0.85) ? 0 : 1;
    else if (spacing === 'loose') n += int(0, 2);
    else if (spacing === 'erratic') n = chance(0.25) ? 0 : n + int(0, 1);
    if (lines.length === 0) n = pick([0, 2, 2]);
    for (let i = 0; i < n; i++) {
      lines.push('');
      tags.push(null);
      owners.push(null);
    }
  };
  const put = (text, tag, mark, apart) => {
    blank(tag, apart);
    const parts = restyle(text)
      .split('\n')
      .map((line) => (line.trim() === '' ? '〇' : line));
    const after = { K: 'k', H: 'h', P: 'J', Q: 'q', B: 'J' }[tag] ?? tag;
    parts.forEach((line, i) => {
      let out = line;
      if (mark === '**')
        out = `${i === 0 ? '**' : ''}${line.replace(/ +$/u, (s) => (i === parts.length - 1 ? '' : s))}${i === parts.length - 1 ? '**' : ''}`;
      else if (mark && i === 0) out = `${mark}${line}`;
      else if (i === 0 && indent && 'BPJ'.includes(tag) && tag !== 'J') out = `${indent}${line}`;
      lines.push(out);
      owners.push(owner);
      tags.push(i === 0 ? tag : mark === '**' ? '+' : after);
    });
  };
  const wrapped = (text) => {
    const out = [];
    for (let i = 0; i < text.length;) {
      const n = width + int(-1, 1);
      out.push(text.slice(i, i + n));
      i += n;
    }
    return out.filter((s) => s.trim()).join('\n');
  };
  const breakPoint = (text) => {
    for (let tries = 0; tries < 20; tries++) {
      const at = int(20, text.length - 20);
      if (HAN.test(text[at - 1]) && HAN.test(text[at])) return at;
    }
    return -1;
  };

  for (const group of groups) {
    owner = group;
    let held = null; // the rest of a paragraph that a photograph or slogan broke
    const release = () => {
      if (held) put(held, 'J', null, false);
      held = null;
    };
    group.pieces.forEach((piece, i) => {
      if (!piece.interrupts) release();
      const text = 'BPCQ'.includes(piece.tag) && width && piece.text.length > width ? wrapped(piece.text) : piece.text;
      const interrupted = group.pieces[i + 1]?.interrupts && group.pieces.some((p, j) => j > i && !p.interrupts);
      const long = 'BP'.includes(piece.tag) && !width && piece.text.length > 70;
      const apart = (i === 0 && group.apart) || piece.apart;
      const at = long && chance(interrupted ? 0.65 : piece.text.length > 110 ? breaks : breaks / 4) ? breakPoint(piece.text) : -1;
      put(at < 0 ? text : piece.text.slice(0, at), piece.tag, piece.mark, apart);
      if (at >= 0 && interrupted) held = piece.text.slice(at);
      else if (at >= 0) put(piece.text.slice(at), 'J', null, false);
    });
    release();
  }
  lines.push('');
  tags.push(null);
  return { lines, tags: refine(tags, owners), owners };
}

/** The last paragraph of an article and a credit right below the title have tags of their own. */
function refine(tags, owners) {
  const out = [...tags];
  const last = new Map();
  const begun = new Set();
  for (let i = 0; i < tags.length; i++) {
    const [tag, owner] = [tags[i], owners[i]];
    if (tag === null || !owner?.kind) continue;
    if (tag === 'B' || tag === 'J') last.set(owner, i);
    else if (tag === 'X') last.delete(owner);
    if (tag === 'R' && !begun.has(owner)) out[i] = 'r';
    else if (!'KkHhS+z'.includes(tag)) begun.add(owner);
  }
  for (const i of last.values()) out[i] = tags[i] === 'B' ? 'E' : 'F';
  return out;
}
