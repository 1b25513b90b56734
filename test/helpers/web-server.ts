import http from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** Serves a site below a path like a plain web server. @param before called with each requested address before the answer */
export async function serveBelow(
  site: string,
  path: string,
  before: (address: string) => void = () => undefined,
): Promise<{ url: string; close(): Promise<void> }> {
  const files = sirv(site, { dev: true });
  const server = http.createServer((request, response) => {
    const missing = () => {
      response.statusCode = 404;
      response.end('not found');
    };
    if (!request.url?.startsWith(path)) return missing();
    request.url = `/${request.url.slice(path.length)}`;
    before(request.url);
    files(request, response, missing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
