/** Installs guzhi in one way and builds the seeds with it. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { PACKAGE_FOLDER } from '../../src/text/package-folder.ts';
import { bytesBelow, digestOfFolder } from './folder-facts.ts';
import type { Form } from './forms.ts';

export interface Workplace {
  /** The repository to clone. */
  readonly repository: string;
  /** What `npm pack` made. */
  readonly tarball: string;
  /** An address that stands for the host of nodejieba's ready binaries. */
  readonly binaryHost: string;
  /** Below it, each form gets a folder, which is removed afterwards. */
  readonly folder: string;
}

export interface Outcome {
  /** Null where the install and the build succeeded; else the command that failed, with its last lines. */
  readonly failure: string | null;
  /** Of the install, on a machine that has the packages in its cache or not, as it happens. */
  readonly seconds: number;
  readonly installedBytes: number;
  /** Packages that npx fetched though the project's lock file does not have them. */
  readonly fetched: readonly string[];
  /** Lines about words and nodejieba that the install and the build printed. */
  readonly messages: readonly string[];
  /** Of all files of the site, or empty. */
  readonly site: string;
}

type Commands = { readonly install: readonly (readonly string[])[]; readonly build: readonly string[] };

function commandsOf({ source, manager, condition: { args = [] } }: Form, tarball: string): Commands {
  const isPnpm = manager === 'pnpm';
  if (source === 'clone')
    return {
      install: isPnpm
        ? [
            ['pnpm', 'import'],
            ['pnpm', 'install', '--frozen-lockfile', ...args],
          ]
        : [['npm', 'ci', ...args]],
      build: [isPnpm ? 'pnpm' : 'npm', 'run', 'build'],
    };
  return {
    install: isPnpm
      ? [
          ['pnpm', 'init'],
          ['pnpm', 'add', tarball, ...args],
        ]
      : [
          ['npm', 'init', '--yes'],
          ['npm', 'install', tarball, ...args],
        ],
    build: [path.join('node_modules', '.bin', 'guzhi'), 'build'],
  };
}

export async function tryForm(form: Form, PATH: string, { repository, tarball, binaryHost, folder }: Workplace): Promise<Outcome> {
  const place = path.join(folder, 'install');
  const cache = path.join(folder, 'npm-cache');
  fs.rmSync(place, { recursive: true, force: true });
  fs.rmSync(path.join(cache, '_npx'), { recursive: true, force: true });
  const env = {
    ...outsideOfNpm(),
    PATH,
    CI: 'true',
    NO_COLOR: '1',
    npm_config_cache: cache,
    npm_config_nodejieba_binary_host_mirror: binaryHost,
  };
  const run = (command: readonly string[]) => printed(command, place, { ...env, ...form.condition.env });
  if (form.source === 'clone') await printed(['git', 'clone', '--quiet', repository, place], folder, env);
  else fs.cpSync(path.join(PACKAGE_FOLDER, 'seeds'), path.join(place, 'seeds'), { recursive: true });
  const { install, build } = commandsOf(form, tarball);
  const began = performance.now();
  let output = '';
  let seconds = 0;
  let failure: string | null = null;
  for (const command of [...install, build]) {
    if (command === build) seconds = (performance.now() - began) / 1000;
    const { status, text } = await run(command);
    output += text;
    if (status !== 0) failure = `${command.join(' ')} ended with ${status}: ${text.trim().split('\n').slice(-3).join(' / ')}`;
    if (failure !== null) break;
  }
  return {
    failure,
    seconds,
    installedBytes: bytesBelow(path.join(place, 'node_modules')),
    fetched: fetchedByNpx(path.join(cache, '_npx')),
    messages: [
      ...new Set(output.split('\n').filter((line) => /nodejieba|Words were cut/u.test(line) && !line.includes('Unknown env config'))),
    ],
    site: failure === null ? digestOfFolder(path.join(place, 'dist')) : '',
  };
}

/** The environment without what `npm run` adds to it, which would count as the settings of the user. */
const outsideOfNpm = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:npm_|INIT_CWD$|GUZHI_)/iu.test(name)));

/** Runs a command. @returns what it printed on both streams */
function printed(
  [program = '', ...args]: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ status: number | null; text: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part: string) => (text += part));
    child.on('error', (error) => resolve({ status: null, text: text + error.message }));
    child.on('close', (status) => resolve({ status, text }));
  });
}

function fetchedByNpx(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder).flatMap((name) => {
    const manifest = path.join(folder, name, 'package.json');
    return fs.existsSync(manifest)
      ? Object.keys((JSON.parse(fs.readFileSync(manifest, 'utf8')) as { dependencies?: object }).dependencies ?? {})
      : [];
  });
}
