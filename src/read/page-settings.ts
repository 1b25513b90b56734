import type { ReadSettings } from './read-page.ts';
import { DEFAULT_SECTION_RULES, type SectionRules } from './sections/section.ts';
import type { PageConfig } from './page-config.ts';

/** What reading a page depends on, taken from the archive's configuration. */
export const pageSettings = ({ fullWidthPunctuation, sections }: PageConfig): ReadSettings => ({
  fullWidthPunctuation,
  sectionRules: withOwnSections(DEFAULT_SECTION_RULES, sections),
});

/** The owner's sections come before the built-in ones and replace those with the same label. */
export function withOwnSections(rules: SectionRules, own: PageConfig['sections']): SectionRules {
  const given = new Map(Object.entries(own));
  const added = [...given].flatMap(([label, words]) =>
    words === null ? [] : [{ label, strong: words.split(/\s+/u).filter(Boolean), words: [] }],
  );
  return { ...rules, sections: [...added, ...rules.sections.filter(({ label }) => !given.has(label))] };
}
