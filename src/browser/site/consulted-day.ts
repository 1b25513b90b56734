/** Fills in the day on which the reader consulted the article, which citations of online articles name and only the reader's clock knows. */
import { isoDate } from '../../text/calendar.ts';

export function fillConsultedDay(now = new Date()): void {
  const day = isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  for (const citation of document.querySelectorAll<HTMLElement>('.citation[data-consulted]')) {
    const text = citation.textContent ?? '';
    const at = Number(citation.dataset['consulted']);
    citation.textContent = `${text.slice(0, at)}[${day}]${text.slice(at)}`;
    delete citation.dataset['consulted'];
  }
}
