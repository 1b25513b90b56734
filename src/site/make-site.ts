/** What a build loads only where something has changed: nearly all of the program is behind it. */
export { keepAddresses } from './publish/keep-addresses.ts';
export { renderSite } from './render-site.ts';
export { planSite } from './site-plan.ts';
