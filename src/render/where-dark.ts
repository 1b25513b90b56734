/** Style rules for dark mode. */

/**
 * Makes two rules for the root element: one for a dark system unless the reader chose light, one for a reader who chose dark. Both
 * are more specific than a plain `:root`.
 * @param medium limits the rules to a medium, such as `screen`.
 */
export function whereDark(declarations: string, medium: 'all' | 'screen'): string {
  const chosen = `:root[data-theme='dark'] {\n  ${declarations}\n}\n`;
  const system = `:root:not([data-theme='light']) {\n  ${declarations}\n}\n`;
  return medium === 'all'
    ? within('(prefers-color-scheme: dark)', system) + chosen
    : within(`${medium} and (prefers-color-scheme: dark)`, system) + within(medium, chosen);
}

const within = (query: string, rule: string): string => `@media ${query} {\n${rule.replace(/^(?=.)/gmu, '  ')}}\n`;
