/** Writes the subset of XML used by feeds and sitemaps. */

const ESCAPES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);
/** Control characters that XML 1.0 forbids; a damaged page may contain them. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/gu, (character) => ESCAPES.get(character) ?? character);

/** `<name attribute="…">text</name>`; empty when the text is null. */
export function element(name: string, text: string | null, attributes: Readonly<Record<string, string>> = {}): string {
  if (text === null) return '';
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${written.join('')}>${escapeXml(text)}</${name}>`;
}
