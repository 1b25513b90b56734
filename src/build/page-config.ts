import type { Config } from '../config.ts';

/** The settings that decide how a page is read; all others only decide how the archive looks. */
export type PageConfig = Pick<Config, 'fullWidthPunctuation' | 'sections'>;

export const pageConfig = ({ fullWidthPunctuation, sections }: Config): PageConfig => ({ fullWidthPunctuation, sections });
