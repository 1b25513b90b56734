/** The texts of saving the archive for offline reading, in one language. */
export interface OfflineTexts {
  readonly save: string;
  readonly size: (files: number, megabytes: string) => string;
  readonly confirm: string;
  readonly stop: string;
  readonly saved: (megabytes: string) => string;
  readonly stale: string;
  readonly update: string;
  readonly remove: string;
  readonly failed: string;
  readonly full: string;
  readonly changed: string;
  readonly unreachable: string;
  readonly progress: string;
}
