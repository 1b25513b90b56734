/**
 * Finds the organisations named in a text: a place or 中国, 国家, 全国 … with the nouns after it, up to a word for a kind of
 * organisation (太原市|公安局, 中国|农业|大学); complete names that the dictionary knows; and a short list of well-known ones (国务院).
 * The rules favour precision over completeness: a name without its place (市公安局) could belong to any town and is skipped.
 * Of 200 names drawn from the same texts as in places.ts, 192 were organisations under their own name.
 */
import { endsName, isGovernment, isGenericKind } from './organisation-words.ts';
import { type AnnotatedWords, UNANNOTATED } from './annotate.ts';

/** Short names and the names under which they are gathered. */
const FULL_NAMES: ReadonlyMap<string, string> = new Map([
  ['社科院', '中国社会科学院'],
  ['中国社科院', '中国社会科学院'],
  ['中科院', '中国科学院'],
  ['世贸组织', '世界贸易组织'],
  ['世卫组织', '世界卫生组织'],
  ['中国人民解放军', '解放军'],
  ['央视', '中央电视台'],
  ['上合组织', '上海合作组织'],
]);
/** Most words after the place, and most characters of the whole name. Judgements. */
const LONGEST_WORDS = 5;
const LONGEST = 20;
/** Single characters that can be part of a name: 太原|市|…, 北京|第|四|医院. */
const ALONE: ReadonlySet<string> = new Set('省市县区州镇乡第一二三四五六七八九十');

export function addOrganisations(text: AnnotatedWords, organisations: Set<string>): void {
  for (let i = 0; i < text.annotations.length; i++) {
    const annotation = text.annotations[i];
    if (annotation === undefined || annotation === UNANNOTATED) continue;
    const joined = annotation.opens || annotation.place !== null ? nameFrom(text, i) : null;
    const name = joined?.name ?? annotation.organisation;
    if (name === null) continue;
    organisations.add(FULL_NAMES.get(name) ?? name);
    if (joined !== null) i = joined.last;
  }
}

/** The longest sequence of nouns that begins with this place and ends with a kind of organisation. */
function nameFrom({ words, annotations }: AnnotatedWords, first: number): { readonly name: string; readonly last: number } | null {
  let name = words[first] ?? '';
  let best: { readonly name: string; readonly last: number } | null = null;
  for (let i = first + 1; i <= first + LONGEST_WORDS && i < words.length; i++) {
    const word = words[i] ?? '';
    const { body = false, nominal = false } = annotations[i] ?? {};
    name += word;
    if (name.length > LONGEST || endsName(word) || (best !== null && isGovernment(word))) break;
    if (body && !(i === first + 1 && isGenericKind(word, annotations[first]?.opens ?? false))) best = { name, last: i };
    else if (!body && !ALONE.has(word) && (!nominal || word.length === 1)) break;
  }
  return best;
}
