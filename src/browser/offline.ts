/** Entry offline.js: the search page loads it when the reader wants an offline copy or has one. */
import { showOffline } from './offline/offline-view.ts';

const box = document.querySelector<HTMLElement>('.offline');
const scope = new URL(document.body.dataset['root'] || '.', location.href).href;
if (box) void showOffline(box, scope, box.dataset['asked'] !== undefined);
