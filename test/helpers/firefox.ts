/** Starts a headless Firefox with an empty profile that records what a page should not do. */
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BidiLine, openBidiLine } from './bidi.ts';
import { type FirefoxPage, openFirefoxPage } from './firefox-page.ts';

export interface Firefox {
  readonly version: string;
  /** A page with storage of its own, as in a private window. */
  newPage(): Promise<FirefoxPage>;
  close(): Promise<void>;
}

/** The Firefox named in GUZHI_FIREFOX, else one that is installed; null if Firefox is not installed. */
export function findFirefox(): string | null {
  if (process.env.GUZHI_FIREFOX) return process.env.GUZHI_FIREFOX;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const places = ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return places.find((place) => fs.existsSync(place)) ?? null;
}

/** Without an installed Firefox its tests are skipped, with the reason in their names. */
export const HAS_FIREFOX = findFirefox() !== null;
export const IN_FIREFOX = HAS_FIREFOX ? 'in Firefox' : 'in Firefox (skipped: none is installed; Debian has firefox-esr)';

/** No requests of its own, no first-run pages, no updates. */
const PREFERENCES: Readonly<Record<string, string | number | boolean>> = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.blockedURIs.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.server': 'data:,',
};

/** 0: dark, 1: light; without it Firefox asks the desktop. */
const SCHEME = 'layout.css.prefers-color-scheme.content-override';

/** @param options.preferences more settings, as in about:config. */
export async function launchFirefox(
  options: { colorScheme?: 'light' | 'dark'; preferences?: Readonly<Record<string, string | number | boolean>> } = {},
): Promise<Firefox> {
  const program = findFirefox();
  if (program === null) throw new Error('no Firefox is installed: name one in GUZHI_FIREFOX');
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'guzhi-firefox-'));
  const preferences = { ...PREFERENCES, [SCHEME]: options.colorScheme === 'dark' ? 0 : 1, ...options.preferences };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`);
  fs.writeFileSync(path.join(profile, 'user.js'), lines.join(''));
  const child = spawn(program, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], {
    env: { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const line = await openBidiLine(`${await socketOf(child)}/session`);
  const { capabilities } = await line.send<{ capabilities: { browserVersion: string } }>('session.new', { capabilities: {} });
  await line.send('session.subscribe', { events: EVENTS });
  return {
    version: capabilities.browserVersion,
    newPage: () => openFirefoxPage(line),
    close: () => quit(line, child, ended, profile),
  };
}

const EVENTS = ['log.entryAdded', 'network.beforeRequestSent', 'network.fetchError', 'script.message', 'browsingContext.userPromptOpened'];

const SOCKET = /WebDriver BiDi listening on (?<url>ws:\/\/\S+)/u;

function socketOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stderr?.setEncoding('utf8').on('data', (part: string) => {
      output += part;
      const url = SOCKET.exec(output)?.groups?.url;
      if (url) resolve(url);
    });
    child.once('error', reject);
    child.once('close', (status) => reject(new Error(`Firefox ended with status ${status}: ${output.slice(-2000)}`)));
  });
}

async function quit(line: BidiLine, child: ChildProcess, ended: Promise<void>, profile: string): Promise<void> {
  await line.send('browser.close', {}).catch(() => undefined);
  line.close();
  const late = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(late);
  fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
