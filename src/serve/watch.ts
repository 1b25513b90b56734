/** Tells of changes on the disk: of files and folders that are there, that come later, and that go and come again. */
import fs from 'node:fs';
import path from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { diagnosticOf } from '../messages/message.ts';
import { SERVE } from '../messages/serve.ts';
import { asTyped, type Refusal, refusalOf } from '../messages/system.ts';
import type { Diagnostic } from '../model/model.ts';

export interface Watch {
  /** Watches these too, and takes what they hold for changed; what is watched already is left as it is. */
  add(places: readonly string[]): void;
  /** Calls after each burst of changes, the first time for those since the watch was opened. One listener. */
  follow(changed: () => void): void;
  close(): Promise<void>;
}

/** What is known of a place: `identity` is null where nothing is there. */
interface Place {
  identity: string | null;
  watcher: FSWatcher | null;
}

/** Editors write a file in several steps; wait until they have done. Milliseconds. */
const QUIET_TIME = 40;
/** Milliseconds between two looks at whether a place has come or is another one: a watcher stays with the folder that it was given. */
const LOOK = 400;

/** @param failed called where something cannot be watched. */
export function openWatch(places: readonly string[], failed: (problem: Diagnostic) => void): Watch {
  const known = new Map<string, Place>();
  let timer: NodeJS.Timeout | null = null;
  let waiting = false;
  let listener: (() => void) | null = null;
  const burst = (): void => {
    timer = null;
    waiting = listener === null;
    listener?.();
  };
  const touch = (): void => {
    if (timer) clearTimeout(timer);
    timer = setTimeout(burst, QUIET_TIME);
  };
  /** @param isNew whether all that is found there is a change. */
  const open = (name: string, place: Place, isNew: boolean): void => {
    void place.watcher?.close();
    const watcher = (place.watcher = watch(name, { ignoreInitial: !isNew }));
    watcher.on('all', (event, changed) => {
      if ((event === 'unlink' || event === 'unlinkDir') && changed === name && place.watcher === watcher) place.identity = null;
      touch();
    });
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
    // Who names more of them has perhaps read them already, before they are watched.
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

/** A file that an editor puts in the place of another is the same to those who watch it; a folder is not. */
function identityOf(name: string): string | null {
  try {
    const found = fs.statSync(name);
    return found.isDirectory() ? `folder ${found.ino}` : 'file';
  } catch {
    return null;
  }
}
