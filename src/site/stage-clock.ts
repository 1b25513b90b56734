/** Times the stages of a build: for people to read, never part of the site. */
export interface Clock {
  stage(name: string): void;
  /** Seconds in all and by stage, in order. */
  stop(): { seconds: number; timings: Record<string, number> };
}

/** @param onStage told the name of each stage as it begins. */
export function startClock(onStage: (name: string) => void): Clock {
  const started = performance.now();
  const timings: Record<string, number> = {};
  let current: { name: string; since: number } | null = null;
  const secondsSince = (from: number) => Math.round(performance.now() - from) / 1000;
  const close = () => {
    if (current) timings[current.name] = secondsSince(current.since);
  };
  return {
    stage(name) {
      close();
      current = { name, since: performance.now() };
      onStage(name);
    },
    stop() {
      close();
      return { seconds: secondsSince(started), timings };
    },
  };
}
