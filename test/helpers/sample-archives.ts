import fs from 'node:fs';
import path from 'node:path';
import { guzhiInProcess } from './guzhi-in-process.ts';

export const ARCHIVES = path.join(import.meta.dirname, '../archives');
export const EXPECTED = 'expected.txt';

/** Names of the sample archives of one sort. */
export const archiveNames = (sort: 'whole' | 'broken'): string[] => fs.readdirSync(path.join(ARCHIVES, sort)).sort();

/** Copies a sample archive, so that a build leaves no trace in it. @param root an empty folder */
export function copyArchive(name: string, root: string): void {
  fs.cpSync(path.join(ARCHIVES, name), root, { recursive: true, filter: (file) => path.basename(file) !== EXPECTED });
}

/** Builds the archive in `root`. @returns exit status, result and messages, as in expected.txt */
export async function describeBuild(root: string): Promise<string> {
  const { status, stdout, stderr } = await guzhiInProcess(['build', '--json'], root);
  return `exit status ${status}\n${describeReport(stdout)}\n${stderr.replaceAll(root, 'ARCHIVE')}`;
}

function describeReport(stdout: string): string {
  if (stdout === '') return 'no report\n';
  const { published, pages, articles } = JSON.parse(stdout) as { published: boolean; pages: number; articles: number };
  return `${published ? 'published' : 'not published'}: pages ${pages}, articles ${articles}\n`;
}
