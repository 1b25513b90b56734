import type { ReadSettings } from './read-page.ts';
import { DEFAULT_SECTION_RULES, type SectionRules } from './sections/section.ts';
import type { PageConfig } from './page-config.ts';

/** Takes the settings for reading a page from the archive's configuration. */
export const pageSettings = ({ fullWidthPunctuation, sections }: PageConfig): ReadSettings => ({
  fullWidthPunctuation,
  sectionRules: withOwnSections(DEFAULT_SECTION_RULES, sections),
});

/** Puts the owner's sections before the built-in ones and replaces those with the same label; null removes a section. */
export function withOwnSections(rules: SectionRules, own: PageConfig['sections']): SectionRules {
  const given = new Map(Object.entries(own));
  const added = [...given].flatMap(([label, words]) =>
    words === null ? [] : [{ label, strong: words.split(/\s+/u).filter(Boolean), words: [] }],
  );
  return { ...rules, sections: [...added, ...rules.sections.filter(({ label }) => !given.has(label))] };
}
