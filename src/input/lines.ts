/** Text -> lines, the same for everyone who counts them: line numbers are what records, sidecars and views agree on. */

const CLOSING_RETURN = /\r$/u;

/** Lines end in LF or CRLF; a CR alone ends lines only where there is nothing else. */
export function toLines(text: string): string[] {
  const lines = text.split('\n');
  if (lines.length === 1 && text.includes('\r')) return text.split('\r');
  return lines.map((line) => (line.includes('\r') ? line.replace(CLOSING_RETURN, '').replaceAll('\r', ' ') : line));
}
