/** The publication date of a page. */
import type { Page, PageDate } from '../model.ts';

export function inferPageDate(page: Page): PageDate {
  return page.stated.date
    ? {
        value: page.stated.date,
        earliest: page.stated.date,
        latest: page.stated.date,
        confidence: 'stated',
        evidence: [{ line: 1, text: page.stated.date, rule: 'stated' }],
      }
    : { value: null, earliest: null, latest: null, confidence: 'low', evidence: [] };
}
