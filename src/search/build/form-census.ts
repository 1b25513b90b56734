/**
 * Which forms of each folded character really stand in the texts. Where an archive has 后 and 後, a count of what folds
 * to 后 is no count of either; where it has one form only, it is.
 */
import type { Fold } from '../shared/fold.ts';

const SEVERAL = 0xffff;

export class FormCensus {
  readonly #fold: Fold;
  /** By folded unit: the only form met so far, or SEVERAL. */
  readonly #forms = new Uint16Array(1 << 16);
  readonly #seen = new Uint8Array(1 << 16);

  constructor(fold: Fold) {
    this.#fold = fold;
  }

  /** @param text normalised to compatibility forms where it is not plain */
  read(text: string): void {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (this.#seen[unit] === 1) continue;
      this.#seen[unit] = 1;
      const folded = this.#fold(unit);
      const form = this.#forms[folded] ?? 0;
      this.#forms[folded] = form === 0 ? unit : SEVERAL;
    }
  }

  /** The characters met that fold, and what they fold to. */
  folding(): readonly [characters: string, targets: string] {
    let characters = '';
    let targets = '';
    this.#seen.forEach((seen, unit) => {
      if (seen === 0 || this.#fold(unit) === unit) return;
      characters += String.fromCharCode(unit);
      targets += String.fromCharCode(this.#fold(unit));
    });
    return [characters, targets];
  }

  /** The folded characters with several forms, as a text. */
  mixed(): string {
    let out = '';
    this.#forms.forEach((form, folded) => {
      if (form === SEVERAL) out += String.fromCharCode(folded);
    });
    return out;
  }
}
