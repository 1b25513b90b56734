import { spawn } from 'node:child_process';
import http from 'node:http';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** Milliseconds to wait after a build. */
export const REST = 300;

/** A `guzhi dev` process, with a listener for reload notices like that of its pages. */
export interface DevServer {
  readonly url: string;
  /** Resolves at the next reload notice. */
  reload(): Promise<string>;
  /** Resolves at the end of the next build. */
  built(): Promise<string>;
  stop(): Promise<void>;
}

export async function openDevServer(root: string, folder: string): Promise<DevServer> {
  const child = spawn(process.execPath, [path.join(root, 'lib/cli.js'), 'dev', '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const out = child.stdout.setEncoding('utf8');
  const url = await match(out, /Serving (\S+)/u);
  const events = (await openStream(`${url}__guzhi/events`)).setEncoding('utf8');
  await pause(4 * REST); // until the folders are watched
  return {
    url,
    reload: () => match(events, /event: reload/u),
    built: () => match(out, /files written/u),
    async stop() {
      child.kill('SIGINT');
      await new Promise((resolve) => child.once('close', resolve));
    },
  };
}

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

export async function fetchText(address: string): Promise<string> {
  let body = '';
  for await (const part of (await openStream(address)).setEncoding('utf8')) body += part;
  return body;
}

const openStream = (address: string): Promise<http.IncomingMessage> =>
  new Promise((resolve, reject) => http.get(address, resolve).on('error', reject));

/** Waits until a stream's output matches. @returns the first group, or the whole match */
function match(stream: Readable, pattern: RegExp): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const listen = (part: string): void => {
      const found = pattern.exec((text += part));
      if (found === null) return;
      stream.off('data', listen);
      resolve(found[1] ?? found[0]);
    };
    stream.on('data', listen);
  });
}
