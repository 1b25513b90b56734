import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import zlib from 'node:zlib';
import { sum } from '../statistics.ts';

/** An http server for a folder that gzips files and counts bytes. */
export interface CountingServer {
  /** Ends in a slash. */
  readonly url: string;
  /** Bytes of each answer since the last `forget`. */
  readonly sent: readonly number[];
  forget(): void;
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

export async function serveCounting(folder: string): Promise<CountingServer> {
  const sent: number[] = [];
  const server = http.createServer((request, response) => {
    const file = path.join(folder, decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    if (!file.startsWith(folder) || !fs.existsSync(file)) return void response.writeHead(404).end();
    const body = zlib.gzipSync(fs.readFileSync(file));
    sent.push(body.length);
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, sent, forget: () => void (sent.length = 0), close: () => server.close() };
}

/** @returns total bytes of all files below a folder, each gzipped separately; 0 if the folder does not exist */
export function gzippedSize(folder: string): number {
  if (!fs.existsSync(folder)) return 0;
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return sum(entries.map((entry) => zlib.gzipSync(fs.readFileSync(path.join(entry.parentPath, entry.name))).length));
}
