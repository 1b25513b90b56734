/**
 * The micromark constructs for marks that are read as one piece: formulas, pictures, links with an address, known tags. Each begins
 * at a certain character and is a mark only if all of it is one; otherwise its characters are print like any others.
 */
import { formulaText } from './formula.ts';
import { pictureOf } from './pictures.ts';
import { characterOf, type Construct, isEnd, type State, type SyntaxExtension, type Token, type TreeExtension } from './syntax.ts';
import { onlyTag } from './tags.ts';

type PieceName = 'printedFormula' | 'picture' | 'addressed' | 'knownTag';

interface Piece {
  readonly name: PieceName;
  /** Whether the source could become a mark if more of it were read. Keeps the time that is spent on print small. */
  readonly mayGrow: (source: string) => boolean;
  /** Whether the source is a mark between two characters, which are blanks at the ends of a line. */
  readonly isWhole: (source: string, before: string, after: string) => boolean;
}

function construct({ name, mayGrow, isWhole }: Piece): Construct {
  return {
    name,
    tokenize(effects, ok, nok) {
      const before = characterOf(this.previous);
      let source = '';
      const inside: State = (code) => {
        if (source !== '' && isWhole(source, before, characterOf(code))) {
          effects.exit(name);
          return ok(code);
        }
        if (isEnd(code) || (source !== '' && !mayGrow(source))) return nok(code);
        source += characterOf(code);
        effects.consume(code);
        return inside;
      };
      return (code) => {
        effects.enter(name);
        return inside(code);
      };
    },
  };
}

/** Longest formula, picture and tag in UTF-16 units. Judgements, well above what engines write. */
const LONGEST_FORMULA = 200;
const LONGEST_PICTURE = 900;
const LONGEST_TAG = 2_400;

const DIGIT = /\d/u;
const LETTER = /[A-Za-z]/u;
/** A command, or figures set apart. */
const FORMULA_ONLY = /\\[A-Za-z%]|\d \d/u;

/** `$8.5\%$`; not `$3.5元,每条$28元`, nor the sums of `US$5,HK$8`. Commands and `2 , 4 6 0` are never a sum's, whatever is beside them. */
const dollars: Piece = {
  name: 'printedFormula',
  mayGrow: (source) => source.length < LONGEST_FORMULA && (source.length === 1 || !source.endsWith('$') || source.endsWith('\\$')),
  isWhole: (source, before, after) =>
    source.length > 2 &&
    source.endsWith('$') &&
    (FORMULA_ONLY.test(source) || !(LETTER.test(before) || DIGIT.test(after))) &&
    before !== '$' &&
    formulaText(source.slice(1, -1)) !== null,
};

/** `\(8.5\%\)`; without the parentheses it is an escape. */
const parentheses: Piece = {
  name: 'printedFormula',
  mayGrow: (source) =>
    source.length < LONGEST_FORMULA &&
    '\\('.startsWith(source.slice(0, 2)) &&
    !source.endsWith('\\)') &&
    (source.length === 2 || !source.endsWith('\\(')),
  isWhole: (source) => source.endsWith('\\)') && formulaText(source.slice(2, -2)) !== null,
};

/** Whether `[label](address` may become a link or picture: the label is followed by its address, whose parentheses are pairs. */
function mayGrowAddress(source: string): boolean {
  if (source.length >= LONGEST_PICTURE) return false;
  const end = source.indexOf(']');
  if (end < 0 || source.length <= end + 1) return true;
  if (source.charAt(end + 1) !== '(') return false;
  if (!source.endsWith('(') || source.length === end + 2) return true;
  // An address has no parenthesis inside the parentheses of its own.
  const before = source.lastIndexOf('(', source.length - 2);
  return before === end + 1 || source.lastIndexOf(')') > before;
}

const picture: Piece = {
  name: 'picture',
  mayGrow: (source) =>
    source === '!' ||
    source === '![' ||
    (source.startsWith('![') && !(source.endsWith('[') && !source.includes(']')) && mayGrowAddress(source)),
  isWhole: (source) => source.endsWith(')') && pictureOf(source) !== null,
};

/** `[公告](https://example.org/)`; `[甲](乙)` is print. */
const LINK = /^\[([^[\]\n]{1,300})\]\(((?:https?:|mailto:)(?:[^\s()<>]|\([^\s()<>]{0,99}\)){1,900})(?:\s{1,9}"[^"\n]{0,300}")?\)$/iu;
const ESCAPE = /\\([!-/:-@[-`{-~])/gu;
const link: Piece = {
  name: 'addressed',
  mayGrow: (source) => (source.length === 1 || !source.endsWith('[')) && mayGrowAddress(source),
  isWhole: (source) => source.endsWith(')') && LINK.test(source),
};

const tag: Piece = {
  name: 'knownTag',
  mayGrow: (source) =>
    source.length < LONGEST_TAG && /^<(?:$|\/?(?:$|[a-z]))/iu.test(source) && !source.endsWith('>') && !source.slice(1).includes('<'),
  isWhole: (source) => source.endsWith('>') && onlyTag(source) !== null,
};

export const TOKEN_SYNTAX: SyntaxExtension = {
  text: {
    33: construct(picture),
    36: construct(dollars),
    60: construct(tag),
    91: construct(link),
    92: construct(parentheses),
  },
};

/** The nodes of the tree: text for a formula, `html` for a tag. */
export const TOKEN_TREE: TreeExtension = {
  enter: {
    printedFormula(token) {
      const source = this.sliceSerialize(token);
      const inner = source.startsWith('$') ? source.slice(1, -1) : source.slice(2, -2);
      this.enter({ type: 'text', value: formulaText(inner) ?? source }, token);
    },
    picture(token) {
      const source = this.sliceSerialize(token);
      const found = pictureOf(source);
      this.enter(found === null ? { type: 'text', value: source } : { type: 'image', alt: found.alt, url: found.address }, token);
    },
    addressed(token) {
      const [, label = '', address = ''] = LINK.exec(this.sliceSerialize(token)) ?? [];
      this.enter({ type: 'link', url: address, children: [{ type: 'text', value: label.replace(ESCAPE, '$1') }] }, token);
    },
    knownTag(token) {
      this.enter({ type: 'html', value: this.sliceSerialize(token) }, token);
    },
  },
  exit: { printedFormula: leave, picture: leave, addressed: leave, knownTag: leave },
};

function leave(this: ThisParameterType<NonNullable<NonNullable<TreeExtension['exit']>[string]>>, token: Token): undefined {
  this.exit(token);
}
