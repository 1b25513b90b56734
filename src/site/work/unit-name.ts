/** Names of units: the last build's state knows a unit's files by its name, and messages show it. */
const PAGE = 'page ';

export const unitName = {
  page: (source: string): string => PAGE + source,
  texts: (source: string): string => `texts ${source}`,
  /** @param kind the name of a kind of page made from an issue. */
  issue: (kind: string, id: string): string => `${kind} ${id}`,
  /** A page or file made from the whole archive. */
  shared: (url: string): string => `shared ${url}`,
};

/** The source of the page that a unit renders; null if it renders something else. */
export const sourceOfUnit = (name: string): string | null => (name.startsWith(PAGE) ? name.slice(PAGE.length) : null);
