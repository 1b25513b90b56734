/** Pages in the place of those that are gone: they lead on, or say that nothing is here any more. */
import type { OutputFile } from '../../model/model.ts';
import type { Frame } from '../frame.ts';
import { renderView, rootOf } from '../frame.ts';
import { stringsFor } from '../../locales/strings.ts';

export type MovedPage = { readonly kind: 'moved'; readonly to: string } | { readonly kind: 'withdrawn'; readonly why: string };

/** Seconds until a reader is led on: at once. */
const DELAY = 0;

export function renderMoved(frame: Frame, url: string, page: MovedPage): OutputFile {
  const t = stringsFor(frame.config.language);
  if (page.kind === 'withdrawn')
    return renderView(frame, url, 'moved', { to: null, why: page.why }, { title: t.withdrawn, kind: 'missing', meta: [NOT_LISTED] });
  const to = rootOf(url) + page.to;
  const canonical = frame.config.address === null ? to : frame.config.address + page.to;
  return renderView(
    frame,
    url,
    'moved',
    { to, why: '' },
    {
      title: t.moved,
      kind: 'missing',
      meta: [{ key: 'http-equiv', name: 'refresh', content: `${DELAY}; url=${to}` }],
      links: [{ rel: 'canonical', href: canonical }],
    },
  );
}

const NOT_LISTED = { key: 'name', name: 'robots', content: 'noindex' } as const;
