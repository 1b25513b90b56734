/** The system's own words for an error, without the call that failed: `EACCES: permission denied`. */
export function reason(error: unknown): string {
  return error instanceof Error ? (error.message.split(',')[0] ?? error.message) : String(error);
}
