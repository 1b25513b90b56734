import type { Config } from '../config.ts';
import type { ReadSettings } from '../read/read-page.ts';
import { DEFAULT_SECTION_RULES } from '../segment/section.ts';

/** What reading a page depends on, taken from the archive's configuration. */
export const pageSettings = ({ fullWidthPunctuation }: Config): ReadSettings => ({
  fullWidthPunctuation,
  sectionRules: DEFAULT_SECTION_RULES,
});
