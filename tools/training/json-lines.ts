/** Reads files with one JSON object a line. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Parses a text with one JSON object a line; skips blank lines.
 * @throws {TypeError} for a line with any other JSON value
 * @throws {SyntaxError} for a line that is not JSON
 */
export function parseLines(text: string, file: string): Readonly<Record<string, unknown>>[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line, i) => {
      const value: unknown = JSON.parse(line);
      if (!isRecord(value)) throw new TypeError(`${file}: line ${i + 1} holds no object`);
      return value;
    });
}
