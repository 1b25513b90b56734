/** Collects from an HTML page the facts that the checks need. */
import { Parser } from 'htmlparser2';

export interface HtmlLink {
  readonly element: string;
  readonly address: string;
  /** Whether the browser fetches it without a click, as it does pictures and styles. */
  readonly fetched: boolean;
}

export interface HtmlFacts {
  readonly ids: readonly string[];
  readonly links: readonly HtmlLink[];
  /** Inline scripts, styles and event handlers, which the site's own policy forbids. */
  readonly inline: readonly string[];
  readonly title: string;
}

const ADDRESS_ATTRIBUTES = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'background', 'ping', 'xlink:href'] as const;
/** Types of `<link>` that a browser does not fetch. */
const DESCRIPTIVE = new Set(['canonical', 'alternate', 'author', 'license', 'search']);
const REFRESH = /^\s*\d+\s*[;,]\s*(?:url\s*=)?\s*["']?([^"']*)/iu;

type Attributes = Readonly<Record<string, string>>;

export function readHtml(html: string): HtmlFacts {
  const ids: string[] = [];
  const links: HtmlLink[] = [];
  const inline: string[] = [];
  let title = '';
  let inTitle = false;
  const parser = new Parser({
    onopentag(element, attributes) {
      inTitle = element === 'title' && title === '';
      if (attributes.id !== undefined) ids.push(attributes.id);
      links.push(...linksOf(element, attributes));
      inline.push(...inlineOf(element, attributes));
    },
    ontext(part) {
      if (inTitle) title += part;
    },
    onclosetag() {
      inTitle = false;
    },
  });
  parser.end(html);
  return { ids, links, inline, title };
}

function linksOf(element: string, attributes: Attributes): HtmlLink[] {
  const fetched = !(element === 'a' || element === 'form' || (element === 'link' && DESCRIPTIVE.has(attributes.rel ?? '')));
  const plain = ADDRESS_ATTRIBUTES.map((name) => attributes[name]);
  const pictures = (attributes.srcset ?? '').split(',').map((part) => part.trim().split(/\s/u)[0]);
  const refresh =
    element === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh' ? REFRESH.exec(attributes.content ?? '')?.[1] : '';
  return [
    ...plain.flatMap((address) => (address === undefined ? [] : [{ element, address, fetched }])),
    ...[...pictures, refresh].flatMap((address) => (address ? [{ element, address, fetched: true }] : [])),
  ];
}

function inlineOf(element: string, attributes: Attributes): string[] {
  const script = element === 'script' && attributes.src === undefined && !isData(attributes.type) ? ['<script>'] : [];
  const style = element === 'style' ? ['<style>'] : [];
  const handlers = Object.keys(attributes).filter((name) => name === 'style' || name === 'srcdoc' || name.startsWith('on'));
  return [...script, ...style, ...handlers.map((name) => `<${element} ${name}>`)];
}

const isData = (type: string | undefined): boolean => type !== undefined && type.endsWith('json');

/** The text of a page without tags, with each picture's alt text in its place. */
export function textOf(html: string): string {
  const text: string[] = [];
  let hidden = false;
  const parser = new Parser({
    onopentag(element, { alt }) {
      hidden = element === 'script' || element === 'style';
      if (element === 'img' && alt !== undefined) text.push(alt);
    },
    ontext: (part) => void (hidden || text.push(part)),
    onclosetag: () => void (hidden = false),
  });
  parser.end(html);
  return text.join('');
}

/** The lines of a source as its view shows them: the first cell of each row `L12`, by its number. */
export function sourceRows(html: string): Map<number, string> {
  const rows = new Map<number, string>();
  let line: number | null = null;
  let cells = 0;
  let text: string | null = null;
  const parser = new Parser({
    onopentag(element, { id }) {
      if (element === 'tr') [line, cells] = [id?.startsWith('L') ? Number(id.slice(1)) : null, 0];
      if (element === 'td' && ++cells === 1) text = '';
    },
    ontext(part) {
      if (text !== null) text += part;
    },
    onclosetag(element) {
      if (element !== 'td' || text === null) return;
      if (line !== null) rows.set(line, text);
      text = null;
    },
  });
  parser.end(html);
  return rows;
}
