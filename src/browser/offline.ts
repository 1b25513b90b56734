/** Loaded by the search page once a copy of the archive is wanted or there is one. */
import { showOffline } from './offline/offline-view.ts';

const box = document.querySelector<HTMLElement>('.offline');
const scope = new URL(document.body.dataset['root'] || '.', location.href).href;
if (box) void showOffline(box, scope, box.dataset['asked'] !== undefined);
