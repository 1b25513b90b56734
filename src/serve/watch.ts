/** Watches files and folders, including those that appear later or are removed and created again. */
import fs from 'node:fs';
import path from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { diagnosticOf } from '../messages/message.ts';
import { SERVE } from '../messages/serve.ts';
import { asTyped, type Refusal, refusalOf } from '../messages/system.ts';
import type { Diagnostic } from '../model/model.ts';

export interface Watch {
  /** Watches more places and treats their content as changed; ignores places watched already. */
  add(places: readonly string[]): void;
  /** Resolves once every place of the beginning is watched: until then a change can be taken for what was there before. */
  readonly ready: Promise<void>;
  /** Calls `changed` after each burst of changes, also for changes since the watch was opened. Takes one listener. */
  follow(changed: () => void): void;
  close(): Promise<void>;
}

/** A watched file or folder; `identity` is null while it does not exist. */
interface Place {
  identity: string | null;
  watcher: FSWatcher | null;
}

/** Milliseconds without a change that end a burst: editors write a file in several steps. */
const QUIET_TIME = 40;
/** Milliseconds between two checks whether a place was created or replaced: a watcher stays with the folder it was opened on. */
const LOOK = 400;

/** @param failed called where something cannot be watched. */
export function openWatch(places: readonly string[], failed: (problem: Diagnostic) => void): Watch {
  const known = new Map<string, Place>();
  let timer: NodeJS.Timeout | null = null;
  let waiting = false;
  let listener: (() => void) | null = null;
  const opening: Promise<void>[] = [];
  const burst = (): void => {
    timer = null;
    waiting = listener === null;
    listener?.();
  };
  const touch = (): void => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(burst, QUIET_TIME);
  };
  /** @param isNew whether everything found there counts as a change. */
  const open = (name: string, place: Place, isNew: boolean): void => {
    void place.watcher?.close();
    const watcher = (place.watcher = watch(name, { ignoreInitial: !isNew }));
    watcher.on('all', (event, changed) => {
      if ((event === 'unlink' || event === 'unlinkDir') && changed === name && place.watcher === watcher) place.identity = null;
      touch();
    });
    if (!isNew) opening.push(new Promise((resolve) => watcher.once('ready', resolve).once('error', () => resolve())));
    watcher.on('error', (error) => failed(diagnosticOf(SERVE.unwatchable(watchRefusal(error)), asTyped(name))));
  };
  const look = (): void => {
    for (const [name, place] of known) {
      const identity = identityOf(name);
      if (identity !== place.identity) {
        place.identity = identity;
        touch();
        if (identity !== null) open(name, place, true);
      }
    }
  };
  const add = (more: readonly string[], isNew: boolean): void => {
    for (const name of more.map((place) => path.resolve(place))) {
      if (known.has(name)) continue;
      const place: Place = { identity: identityOf(name), watcher: null };
      known.set(name, place);
      if (place.identity !== null) open(name, place, isNew);
    }
  };
  add(places, false);
  const looking = setInterval(look, LOOK);
  return {
    ready: Promise.all(opening).then(() => undefined),
    // The caller may have read these places before they were watched.
    add: (more) => add(more, true),
    follow(changed) {
      listener = changed;
      if (waiting) touch();
    },
    async close() {
      clearInterval(looking);
      if (timer) clearTimeout(timer);
      await Promise.all([...known.values()].map(({ watcher }) => watcher?.close()));
    },
  };
}

/** Linux says ENOSPC, no space, where it is the number of watched folders that is used up. */
function watchRefusal(error: unknown): Refusal {
  const refusal = refusalOf(error);
  return refusal.reason.startsWith('ENOSPC')
    ? { ...refusal, remedy: 'Allow more watched folders (`sysctl fs.inotify.max_user_watches`).' }
    : refusal;
}

/** A watcher follows a file that replaces another, but not a folder that does. */
function identityOf(name: string): string | null {
  try {
    const found = fs.statSync(name);
    return found.isDirectory() ? `folder ${found.ino}` : 'file';
  } catch {
    return null;
  }
}
