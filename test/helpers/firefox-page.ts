/** A page in Firefox: a reader's actions, and the errors they cause. */
import type { BidiLine } from './bidi.ts';

export interface FirefoxPage {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  url(): Promise<string>;
  /** Runs a function in the page; arguments and result must be plain data. */
  evaluate<Arguments extends readonly unknown[], Result>(run: (...args: Arguments) => Result, ...args: Arguments): Promise<Awaited<Result>>;
  /** Waits until the function returns something true in the page, and returns that. A navigation does not end the wait. */
  waitFor<Arguments extends readonly unknown[], Result>(
    run: (...args: Arguments) => Result,
    ...args: Arguments
  ): Promise<NonNullable<Awaited<Result>>>;
  /** Waits for a visible element that matches the selector, and clicks its middle. */
  click(selector: string): Promise<void>;
  /** Clicks a field, empties it, and types. */
  fill(selector: string, text: string): Promise<void>;
  /** One key, by its WebDriver value (`'\uE007'` is Enter) or as its character. */
  press(key: string): Promise<void>;
  /** Waits for an element that matches, and returns its visible text. */
  text(selector: string): Promise<string>;
  /** Every address that the page requested, in order. */
  readonly requests: readonly string[];
  /** Console errors, exceptions, policy violations and dialogs, in order. */
  readonly troubles: readonly string[];
  close(): Promise<void>;
}

export const ENTER = '\uE007';

/** Milliseconds to wait at most, on a loaded machine. */
const PATIENCE = 20_000;

/** Runs before the page's own scripts: reports what its policy forbade. */
const WATCH = `(report) => addEventListener('securitypolicyviolation', (event) =>
  report('policy: ' + event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample))`;

interface Event {
  readonly context?: string | null;
  readonly source?: { readonly context?: string };
}
interface LogEntry extends Event {
  readonly level: string;
  readonly text: string | null;
}
interface RequestEvent extends Event {
  readonly request: { readonly url: string };
}
interface MessageEvent extends Event {
  readonly data: { readonly value: string };
}
interface EvaluateAnswer {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value: string };
  readonly exceptionDetails?: { readonly text: string };
}

export async function openFirefoxPage(line: BidiLine): Promise<FirefoxPage> {
  const { userContext } = await line.send<{ userContext: string }>('browser.createUserContext', {});
  const { context } = await line.send<{ context: string }>('browsingContext.create', { type: 'tab', userContext });
  const requests: string[] = [];
  const troubles: string[] = [];
  const here = (event: Event): boolean => (event.source?.context ?? event.context) === context;
  line.on('network.beforeRequestSent', (event: RequestEvent) => here(event) && requests.push(event.request.url));
  line.on('log.entryAdded', (entry: LogEntry) => here(entry) && entry.level === 'error' && troubles.push(entry.text ?? 'error'));
  line.on('script.message', (event: MessageEvent) => here(event) && troubles.push(event.data.value));
  line.on('browsingContext.userPromptOpened', (event: Event) => here(event) && troubles.push('a dialog was opened'));
  await line.send('script.addPreloadScript', {
    functionDeclaration: WATCH,
    arguments: [{ type: 'channel', value: { channel: 'policy' } }],
    contexts: [context],
  });

  const evaluate: FirefoxPage['evaluate'] = async (run, ...args) => {
    const { result, exceptionDetails } = await line.send<EvaluateAnswer>('script.callFunction', {
      functionDeclaration: `async (text) => JSON.stringify(await (${run.toString()})(...JSON.parse(text))) ?? 'null'`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      target: { context },
      awaitPromise: true,
      resultOwnership: 'none',
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return JSON.parse(result?.value ?? 'null') as never;
  };
  const waitFor: FirefoxPage['waitFor'] = async (run, ...args) => {
    const until = performance.now() + PATIENCE;
    for (;;) {
      const answer = await evaluate(run, ...args).catch((error: Error) => {
        if (performance.now() > until) throw error;
        return null;
      });
      if (answer) return answer as never;
      if (performance.now() > until) throw new Error(`waited in vain for ${run.toString()} ${JSON.stringify(args)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const middleOf = (selector: string): Promise<{ x: number; y: number }> =>
    waitFor((wanted: string) => {
      const shown = [...document.querySelectorAll(wanted)].find((element) => element.getClientRects().length > 0);
      shown?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = shown?.getClientRects()[0];
      return box ? { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) } : null;
    }, selector);
  const act = (id: string, kind: Readonly<Record<string, unknown>>, actions: readonly object[]) =>
    line.send('input.performActions', { context, actions: [{ id, ...kind, actions }] });
  const type = (keys: readonly string[]) =>
    act(
      'keys',
      { type: 'key' },
      keys.flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    );

  const page: FirefoxPage = {
    requests,
    troubles,
    evaluate,
    waitFor,
    goto: async (url) => void (await line.send('browsingContext.navigate', { context, url, wait: 'complete' })),
    reload: async () => void (await line.send('browsingContext.reload', { context, wait: 'complete' })),
    url: () => evaluate(() => location.href),
    async click(selector) {
      const { x, y } = await middleOf(selector);
      await act('mouse', { type: 'pointer' }, [
        { type: 'pointerMove', x, y },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]);
    },
    async fill(selector, text) {
      await page.click(selector);
      await evaluate((wanted) => document.querySelector<HTMLInputElement>(wanted)?.select(), selector);
      await type([...text]);
    },
    press: async (key) => void (await type([key])),
    text: (selector) => waitFor((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText, selector),
    close: async () => void (await line.send('browser.removeUserContext', { userContext })),
  };
  return page;
}
