/** Declarations that count where a page is dark. */

/**
 * Rules for the root element, with these declarations: one where the reader's system is dark, unless the reader chose light; one where
 * the reader chose dark. Both outweigh a plain `:root`.
 * @param medium limits them to a kind of medium, such as `screen`.
 */
export function whereDark(declarations: string, medium: 'all' | 'screen'): string {
  const chosen = `:root[data-theme='dark'] {\n  ${declarations}\n}\n`;
  const system = `:root:not([data-theme='light']) {\n  ${declarations}\n}\n`;
  return medium === 'all'
    ? within('(prefers-color-scheme: dark)', system) + chosen
    : within(`${medium} and (prefers-color-scheme: dark)`, system) + within(medium, chosen);
}

const within = (query: string, rule: string): string => `@media ${query} {\n${rule.replace(/^(?=.)/gmu, '  ')}}\n`;
