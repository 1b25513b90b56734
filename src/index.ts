/**
 * guzhi as a library: the stages of the pipeline, each a function of its input, and the build that runs them all.
 * Searching a built site is a module of its own: `guzhi/search`.
 */
export type * from './model/model.ts';
export { type Config, DEFAULTS, DEFAULT_FOLDERS, type Folders } from './settings/config.ts';
export { readSettings, type Settings } from './settings/settings.ts';
export { buildSite, type BuildObserver } from './site/build.ts';
export type { BuildReport } from './site/build-report.ts';
export { readPage, type ReadSettings } from './read/read-page.ts';
export { pageFacts } from './archive/page-facts.ts';
export { buildArchive } from './archive/archive.ts';
export { openTemplates } from './render/templates.ts';
export { renderPage, renderShared } from './render/frame/render-pages.ts';
export { type Frame, scriptOfArchive, type Site } from './render/frame-model.ts';
export { openContexts, type PageContext, type ReadPage } from './render/page-context.ts';
