import type { Config } from '../settings/config.ts';

/** The settings that decide how a page is read and what is found in it; all others only decide how the archive looks. */
export type PageConfig = Pick<Config, 'fullWidthPunctuation' | 'sections' | 'words'>;

export const pageConfig = ({ fullWidthPunctuation, sections, words }: Config): PageConfig => ({ fullWidthPunctuation, sections, words });
