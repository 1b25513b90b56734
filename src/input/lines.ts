/** Text -> lines. Records, sidecars and source views all count lines this way. */

const CLOSING_RETURN = /\r$/u;

/** Lines end in LF or CRLF; in CR only where the text has no LF. */
export function toLines(text: string): string[] {
  const lines = text.split('\n');
  if (lines.length === 1 && text.includes('\r')) return text.split('\r');
  return lines.map((line) => (line.includes('\r') ? line.replace(CLOSING_RETURN, '').replaceAll('\r', ' ') : line));
}
