/** The stages loaded only when something has changed: they import nearly all of the program. */
export { openPreview } from './preview.ts';
export { keepAddresses } from './publish/keep-addresses.ts';
export { renderSite } from './render-site.ts';
export { planSite } from './site-plan.ts';
