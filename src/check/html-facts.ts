/** What the checks need to know of one HTML page. */
import { Parser } from 'htmlparser2';

export interface HtmlLink {
  readonly element: string;
  readonly address: string;
}

export interface HtmlFacts {
  readonly ids: readonly string[];
  readonly links: readonly HtmlLink[];
  /** Things that the site's own policy forbids: inline scripts, styles and event handlers. */
  readonly inline: readonly string[];
  readonly title: string;
  /** All text, tags taken out. */
  readonly text: string;
}

const ADDRESS_ATTRIBUTES = ['href', 'src', 'action', 'poster', 'data'] as const;

export function readHtml(html: string): HtmlFacts {
  const ids: string[] = [];
  const links: HtmlLink[] = [];
  const inline: string[] = [];
  const text: string[] = [];
  let title = '';
  let open: string | null = null;
  const parser = new Parser({
    onopentag(element, attributes) {
      open = element;
      if (attributes.id !== undefined) ids.push(attributes.id);
      for (const name of ADDRESS_ATTRIBUTES) if (attributes[name] !== undefined) links.push({ element, address: attributes[name] });
      if (element === 'script' && attributes.src === undefined && !isData(attributes.type)) inline.push('<script>');
      if (element === 'style') inline.push('<style>');
      for (const name of Object.keys(attributes)) if (name === 'style' || name.startsWith('on')) inline.push(`<${element} ${name}>`);
    },
    ontext(part) {
      if (open === 'script' || open === 'style') return;
      if (open === 'title' && !title) title = part;
      text.push(part);
    },
    onclosetag() {
      open = null;
    },
  });
  parser.end(html);
  return { ids, links, inline, title, text: text.join('') };
}

const isData = (type: string | undefined): boolean => type !== undefined && type.endsWith('json');
