/**
 * A dictionary as a trie, for the ported cutter: the words and weights of cppjieba's DictTrie and Trie (cppjieba 5, MIT licence).
 *
 * All edges lie in one hash table with open addresses (node and code point -> next node), in typed arrays: it is filled within the
 * time that one object a node would take to be allocated. The first edges, which every character of a text asks for, have a table of
 * their own.
 */

/** The node above all words. */
export const ROOT = 1;
/** No node: no word begins this way. */
export const NOWHERE = 0;

const SPACE = 0x20;
const TWO_UNITS = 0x10000;
const FIRST_EDGES = 1 << 18;
const FIRST_NODES = 1 << 18;

export class DictionaryTrie {
  /** By node: the logarithm of the word's share of all frequencies; NaN where no word ends. */
  readonly weights: Float64Array;
  /** The lowest weight of all, which a character has that is no word. */
  readonly lowestWeight: number;
  readonly #tags: readonly string[];
  readonly #tagNumbers: Uint8Array;
  readonly #first = new Int32Array(TWO_UNITS);
  #mask = FIRST_EDGES - 1;
  #from = new Int32Array(FIRST_EDGES);
  #point = new Int32Array(FIRST_EDGES);
  #to = new Int32Array(FIRST_EDGES);
  #edges = 0;
  #nodes = ROOT + 1;

  /** @param lines `word frequency tag`, one word a line; frequencies are above 0, the tag may be empty. Of a repeated word the last line holds. */
  constructor(lines: string) {
    const frequencies = new Growing((size) => new Float64Array(size));
    const tagNumbers = new Growing((size) => new Uint8Array(size));
    const tags: string[] = [''];
    const numberOf = new Map<string, number>([['', 0]]);
    let sum = 0;
    let lowest = Infinity;
    for (let start = 0; start < lines.length;) {
      let node = ROOT;
      let at = start;
      for (let point = lines.codePointAt(at) ?? SPACE; point !== SPACE; point = lines.codePointAt(at) ?? SPACE) {
        at += point < TWO_UNITS ? 1 : 2;
        node = this.#enter(node, point);
      }
      const lineEnd = lines.indexOf('\n', at);
      const end = lineEnd < 0 ? lines.length : lineEnd;
      const [frequency = '', tag = ''] = lines.slice(at + 1, end).split(' ');
      let number = numberOf.get(tag);
      if (number === undefined) numberOf.set(tag, (number = tags.push(tag) - 1));
      frequencies.set(node, Number(frequency));
      tagNumbers.set(node, number);
      sum += Number(frequency);
      lowest = Math.min(lowest, Number(frequency));
      start = end + 1;
    }
    this.weights = frequencies.slice(this.#nodes).map((frequency) => (frequency === 0 ? NaN : Math.log(frequency / sum)));
    this.lowestWeight = Math.log(lowest / sum);
    this.#tags = tags;
    this.#tagNumbers = tagNumbers.slice(this.#nodes);
  }

  /** The node that a code point leads to, or NOWHERE. */
  next(node: number, point: number): number {
    if (node === ROOT && point < TWO_UNITS) return this.#first[point] ?? NOWHERE;
    let slot = hashOf(node, point) & this.#mask;
    for (let from = this.#from[slot]; from !== NOWHERE; from = this.#from[slot]) {
      if (from === node && this.#point[slot] === point) return this.#to[slot] ?? NOWHERE;
      slot = (slot + 1) & this.#mask;
    }
    return NOWHERE;
  }

  /** The tag of the word that ends at a node; empty where no word ends. */
  tagAt(node: number): string {
    return this.#tags[this.#tagNumbers[node] ?? 0] ?? '';
  }

  #enter(node: number, point: number): number {
    const known = this.next(node, point);
    if (known !== NOWHERE) return known;
    const made = this.#nodes++;
    if (node === ROOT && point < TWO_UNITS) this.#first[point] = made;
    else {
      if (2 * ++this.#edges > this.#mask) this.#grow();
      this.#put(node, point, made);
    }
    return made;
  }

  #put(node: number, point: number, made: number): void {
    let slot = hashOf(node, point) & this.#mask;
    while (this.#from[slot] !== NOWHERE) slot = (slot + 1) & this.#mask;
    this.#from[slot] = node;
    this.#point[slot] = point;
    this.#to[slot] = made;
  }

  #grow(): void {
    const [from, point, to] = [this.#from, this.#point, this.#to];
    const size = 2 * from.length;
    this.#mask = size - 1;
    [this.#from, this.#point, this.#to] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
    for (const [slot, node] of from.entries()) if (node !== NOWHERE) this.#put(node, point[slot] ?? 0, to[slot] ?? NOWHERE);
  }
}

/** Two odd constants spread neighbouring nodes and code points over the table. */
function hashOf(node: number, point: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(point, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** A typed array that doubles its size when a place beyond its end is set. */
class Growing<A extends Float64Array | Uint8Array> {
  readonly #make: (size: number) => A;
  #values: A;

  constructor(make: (size: number) => A) {
    this.#make = make;
    this.#values = make(FIRST_NODES);
  }

  set(place: number, value: number): void {
    if (place >= this.#values.length) {
      const longer = this.#make(2 * this.#values.length);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[place] = value;
  }

  slice(end: number): A {
    return this.#values.slice(0, end) as A;
  }
}
