/** Times the stages of a build, for its report; times never affect the site. */
export interface StageTimer {
  /** Runs a stage and returns its result. A stage lasts until the next one begins. */
  stage<T>(name: string, run: () => T): T;
  /** Total seconds, and seconds by stage in order. */
  stop(): { seconds: number; timings: Record<string, number> };
}

/** @param onStage called with the name of each stage as it begins. */
export function startStageTimer(onStage: (name: string) => void): StageTimer {
  const started = performance.now();
  const timings: Record<string, number> = {};
  let current: { name: string; since: number } | null = null;
  const secondsSince = (from: number) => Math.round(performance.now() - from) / 1000;
  const close = () => {
    if (current) timings[current.name] = secondsSince(current.since);
  };
  return {
    stage(name, run) {
      close();
      current = { name, since: performance.now() };
      onStage(name);
      return run();
    },
    stop() {
      close();
      return { seconds: secondsSince(started), timings };
    },
  };
}
