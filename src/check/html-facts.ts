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

/** Elements that hold what a page is about, the closest first. */
const CONTENT = ['article', 'main', 'body'] as const;

/** The text of a page's article (else of its main part, else of all of it) without tags, with each picture's alt text in its place. */
export function articleText(html: string): string {
  const texts = new Map<string, string[]>();
  const open: string[] = [];
  let hidden = false;
  const add = (text: string): void => open.forEach((element) => texts.get(element)?.push(text));
  const parser = new Parser({
    onopentag(element, { alt }) {
      hidden = element === 'script' || element === 'style';
      if (isContent(element)) {
        open.push(element);
        if (!texts.has(element)) texts.set(element, []);
      }
      if (element === 'img' && alt !== undefined) add(alt);
    },
    ontext: (part) => void (hidden || add(part)),
    onclosetag(element) {
      hidden = false;
      if (isContent(element)) open.pop();
    },
  });
  parser.end(html);
  return (CONTENT.map((element) => texts.get(element)).find((found) => found !== undefined) ?? []).join('');
}

const isContent = (element: string): boolean => CONTENT.some((content) => content === element);

/** A line of a source as its view shows it. */
export interface SourceRow {
  readonly text: string;
  /** Whether the view says what became of the line: the second cell has a text. */
  readonly hasFate: boolean;
  /** Address of the article that the view names above the line's group, below the site's root; null above lines of no article. */
  readonly article: string | null;
}

/** The lines of a source that its view shows, in the first cell of each row `L12`, by their number. */
export function sourceRows(html: string): Map<number, SourceRow> {
  const rows = new Map<number, SourceRow>();
  let line: number | null = null;
  let cells: string[] = [];
  let inCell = false;
  let article: string | null = null;
  const parser = new Parser({
    onopentag(element, { id, href }) {
      if (element === 'tbody') article = null;
      if (element === 'a' && line === null && cells.length === 0 && href !== undefined) article = href.replace(FROM_ROOT, '');
      if (element === 'tr') [line, cells] = [id?.startsWith('L') ? Number(id.slice(1)) : null, []];
      if (element === 'td') {
        inCell = true;
        cells.push('');
      }
    },
    ontext(part) {
      if (inCell) cells[cells.length - 1] += part;
    },
    onclosetag(element) {
      if (element === 'td') inCell = false;
      if (element !== 'tr' || line === null) return;
      const [text = '', fate = ''] = cells;
      rows.set(line, { text, hasFate: fate.trim() !== '', article });
      line = null;
    },
  });
  parser.end(html);
  return rows;
}

const FROM_ROOT = /^(?:\.\.\/)+/u;
const NAMED_SOURCE = /<code>([^<]*)<\/code>/u;

/** The source that a view names; null for another page. */
export function sourceOfView(html: string): string | null {
  const name = NAMED_SOURCE.exec(html)?.[1];
  if (name === undefined) return null;
  let text = '';
  const parser = new Parser({ ontext: (part) => void (text += part) });
  parser.end(name);
  return text;
}
