/**
 * guzhi as a library for Node: reads pages and builds sites. docs/library.md describes it; `guzhi/search` searches a built site.
 * Every export is public and kept from one version to the next; test/package/ lists them.
 */
export { readPage, type ReadResult } from './library/read-page.ts';
export { readPages, type ReadPagesResult } from './library/read-pages.ts';
export { buildSite, type BuildObserver, type BuildSiteOptions } from './library/build-site.ts';
export type { PageFile } from './library/page-file.ts';
export type { OwnerSettings } from './settings/owner-settings.ts';
export type { BuildReport, BuildWork, FileCounts } from './site/build-report.ts';
export type { ArticleRecord, Credit, DateEvidence, Diagnostic, Doubt, Furniture, PageDate, PageRecord, Paragraph } from './model/model.ts';
