/** Warns of what the owner's folders of templates and assets cannot mean. */
import fs from 'node:fs';
import path from 'node:path';
import { diagnosticOf } from '../messages/message.ts';
import { SITE } from '../messages/site.ts';
import type { Diagnostic } from '../model/model.ts';
import type { Folders } from '../settings/config.ts';
import { nearest } from '../text/nearest.ts';
import { filesBelow, readOwnFile, templateFolders } from './assets.ts';

export function checkOwnFiles({ templates, public: assets }: Pick<Folders, 'templates' | 'public'>): Diagnostic[] {
  return [...missingFolder('templates', templates), ...missingFolder('public', assets), ...unknownTemplates(templates)];
}

function missingFolder(setting: 'templates' | 'public', folder: string | null): Diagnostic[] {
  if (folder === null || fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return [];
  return [diagnosticOf(SITE.ownFolderMissing({ setting }), folder)];
}

/** Files that replace no built-in template and that no template includes. */
function unknownTemplates(own: string | null): Diagnostic[] {
  const names = own === null ? [] : filesBelow(own);
  const known = new Set(templateFolders(null).flatMap(filesBelow));
  const unknown = names.filter((name) => !known.has(name));
  if (own === null || unknown.length === 0) return [];
  const sources = names.map((name) => readOwnFile(path.join(own, name)).toString('utf8')).join('\n');
  return unknown
    .filter((name) => !isIncluded(name, sources))
    .map((name) => diagnosticOf(SITE.unknownTemplate({ suggestion: nearest(name, [...known]) }), path.join(own, name)));
}

/** Whether a template has `include("my-part")`, `include('./my-part.eta')` … */
function isIncluded(name: string, sources: string): boolean {
  const stem = name.replace(/\.eta$/u, '');
  const written = [stem, name, `./${stem}`, `./${name}`, `/${stem}`];
  return ['"', "'", '`'].some((quote) => written.some((one) => sources.includes(quote + one + quote)));
}
