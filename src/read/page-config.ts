import type { Config } from '../settings/config.ts';

/** The settings that affect the reading of a page; all others only affect the look of the archive. */
export type PageConfig = Pick<Config, 'fullWidthPunctuation' | 'sections' | 'words'>;

export const pageConfig = ({ fullWidthPunctuation, sections, words }: Config): PageConfig => ({ fullWidthPunctuation, sections, words });
