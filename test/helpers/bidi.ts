/**
 * A connection to a browser by WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/): commands, answers and events. Playwright
 * cannot drive Debian's Firefox, which lacks commands that it needs.
 */
import { WebSocket } from 'undici';

export interface BidiLine {
  /** @throws with the browser's message if it refuses the command. */
  send<Result = unknown>(method: string, params: object): Promise<Result>;
  on(event: string, listener: (params: never) => void): void;
  close(): void;
}

interface Answer {
  readonly id?: number | null;
  readonly type: 'success' | 'error' | 'event';
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
  readonly method?: string;
  readonly params?: never;
}

interface Waiting {
  resolve(result: never): void;
  reject(error: Error): void;
}

/** @param url of the browser's session socket. */
export async function openBidiLine(url: string): Promise<BidiLine> {
  const socket = new WebSocket(url);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error(`no answer at ${url}`)), { once: true });
  });
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, ((params: never) => void)[]>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    if (answer.type === 'event') {
      for (const listener of listeners.get(answer.method ?? '') ?? []) listener(answer.params as never);
      return;
    }
    const asked = waiting.get(answer.id ?? 0);
    waiting.delete(answer.id ?? 0);
    if (answer.type === 'success') asked?.resolve(answer.result as never);
    else asked?.reject(new Error(`${answer.error}: ${answer.message}`));
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser has gone'));
    waiting.clear();
  });
  return {
    send: (method, params) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        socket.send(JSON.stringify({ id, method, params }));
      }),
    on(event, listener) {
      listeners.set(event, [...(listeners.get(event) ?? []), listener]);
    },
    close: () => socket.close(),
  };
}
