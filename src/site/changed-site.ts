/** The stages of a build that are loaded only when something has changed: nearly all of the program is behind them. */
export { openPreview } from './preview.ts';
export { keepAddresses } from './publish/keep-addresses.ts';
export { renderSite } from './render-site.ts';
export { planSite } from './site-plan.ts';
