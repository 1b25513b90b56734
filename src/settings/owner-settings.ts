import type { DayState } from '../model/model.ts';
import type { Config, Folders } from './config.ts';

/** Names that the owner knows: one, a list, or each with its other spellings (null: none). */
export type OwnerNames = string | readonly string[] | Readonly<Record<string, string | readonly string[] | null>>;

/**
 * The settings as an owner writes them: what `guzhi.yaml` holds, as an object. Everything may be left out. `words` and `days`
 * also understand the Chinese names of their groups (`人物`, `缺期`), as in the file.
 */
export interface OwnerSettings extends Partial<Omit<Config, 'words' | 'days'>> {
  /** Names found wherever they appear in a text, and words that are not names. */
  readonly words?: {
    readonly people?: OwnerNames;
    readonly places?: OwnerNames;
    readonly organisations?: OwnerNames;
    readonly none?: string | readonly string[];
  };
  /** Days without a paper, or without all of it: days such as `2022-12-25`, spans such as `2022-10-01..2022-10-07`. */
  readonly days?: Readonly<Partial<Record<DayState, string | readonly string[]>>>;
  readonly folders?: Partial<Folders>;
}
