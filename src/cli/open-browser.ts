/** Opens an address in the default browser, by the program that each system has for that; no shell reads the address. */
import { spawn } from 'node:child_process';
import { CLI } from '../messages/cli.ts';
import { diagnosticOf } from '../messages/message.ts';
import type { Diagnostic } from '../model/model.ts';

const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};
const ELSEWHERE = ['xdg-open'] as const;

/** @param report called with a warning where no browser can be opened. */
export function openBrowser(url: string, report: (problem: Diagnostic) => void, platform: NodeJS.Platform = process.platform): void {
  const failed = (reason: string): void => report(diagnosticOf(CLI.noBrowser({ reason }), url));
  const [program = '', ...args] = OPENERS[platform] ?? ELSEWHERE;
  const opener = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  opener.once('error', (error) => failed(error.message));
  opener.once('exit', (status) => {
    if (status !== 0 && status !== null) failed(`${program} ended with status ${status}`);
  });
  opener.unref();
}
