/** Shows a hit as an item of a list. */
import type { Hit } from '../../search/engine/answer.ts';
import { citedOf } from '../../render/citations/cited.ts';
import { contextObject } from '../../render/citations/coins.ts';
import { dateView } from '../../render/date-view.ts';
import { scriptOf } from '../../text/script.ts';
import { MAIN_FIELDS } from '../../search/shared/searched-fields.ts';
import { element, marked } from '../shared/dom.ts';
import type { SearchTexts } from '../../locales/search-texts.ts';

/** Names shown of a byline; a judgement. */
const NAMES_SHOWN = 4;

/** The address of a hit's article, with the query to mark in it. */
const articleAddress = (root: string, hit: Hit, query: string): string => `${root}${hit.url}#q=${encodeURIComponent(query)}`;

export function hitItem(hit: Hit, query: string, root: string, t: SearchTexts): HTMLElement {
  const link = element('a', { href: articleAddress(root, hit, query) }, [marked(hit.title, hit.titleMarks)]);
  const inText = hit.why.some((field) => MAIN_FIELDS.has(field));
  // Another field is named only if the query is not in title or text as well.
  const elsewhere = inText ? [] : hit.why.filter((field) => !MAIN_FIELDS.has(field));
  const names = hit.byline.map(({ name }) => name);
  const facts = [
    hit.date ? shownDate(hit, t) : null,
    // The paper's name is part of an issue's id unless it is the archive's own.
    hit.paper && hit.date && hit.issue !== hit.date ? element('span', {}, [hit.paper]) : null,
    hit.page ? element('span', {}, [t.page(hit.page)]) : null,
    hit.section ? element('span', {}, [hit.section]) : null,
    hit.kind === 'news' ? null : element('span', { class: 'kind' }, [t.kinds[hit.kind]]),
    names.length
      ? element('span', { class: 'names' }, [names.slice(0, NAMES_SHOWN).join(t.separator) + (names.length > NAMES_SHOWN ? '…' : '')])
      : null,
    elsewhere.length > 0
      ? element('span', { class: 'kind' }, [`${t.foundIn}${elsewhere.map((field) => t.why[field]).join(t.separator)}`])
      : null,
    hit.by === 'variant' ? element('span', { class: 'kind' }, [t.byVariant]) : null,
  ];
  return element('li', { class: 'item hit' }, [
    hit.kicker ? element('p', { class: 'kicker' }, [marked(hit.kicker, hit.kickerMarks)]) : null,
    element('h2', { class: hit.headline === null ? 'headline made' : 'headline' }, [link]),
    hit.subtitle ? element('p', { class: 'subtitle' }, [marked(hit.subtitle, hit.subtitleMarks)]) : null,
    hit.snippet ? element('p', { class: 'excerpt' }, [marked(hit.snippet, hit.marks)]) : null,
    element('p', { class: 'facts' }, [...facts, coins(hit, root)]),
  ]);
}

/** As `date.eta` shows dates. */
function shownDate(hit: Hit, t: SearchTexts): HTMLElement {
  const { value, text, certainty, words, why } = dateView(hit, {
    date: (iso) => iso,
    undated: t.undated,
    guess: t.guess,
    confidence: t.confidence,
  });
  const datetime = value ?? '';
  return certainty === null
    ? element('time', { datetime }, [text])
    : element('time', { datetime, 'data-date-certainty': certainty, title: why }, [text, ' ', element('small', {}, [words])]);
}

/** Offers the hit to reference managers. Its address is known where the site is served, and not on a disk. */
function coins(hit: Hit, root: string): HTMLElement {
  const address = location.protocol.startsWith('http') ? new URL(root, location.href).href : null;
  const item = citedOf({ ...hit, pageNumber: hit.page, pageName: null }, scriptOf(hit.title + hit.snippet), address);
  return element('span', { class: 'Z3988', title: contextObject(item) });
}
