/** The pages of articles. Each depends only on its printed page and the links in its context, so a new issue rewrites no old pages. */
import { lineRanks } from '../../text/line-ranges.ts';
import { scriptOf } from '../../text/script.ts';
import { localeOf } from '../../locales/locale.ts';
import { cited } from '../citations/cited.ts';
import { articleJsonLd, articleMeta } from '../data/article-metadata.ts';
import type { Frame } from '../frame-model.ts';
import { imageReferences } from '../../input/markup/pictures.ts';
import { figuresOf, imageKey } from '../images.ts';
import { cardOf, type SharedPicture } from '../meta-tags.ts';
import { imagesOf, type PageInputs } from '../page-context.ts';
import type { PageLink, SitePage } from '../site-page.ts';
import type { ArticleInPlace } from './article-in-place.ts';
import { type ArticleView, articleView } from './article-view.ts';

export function* articlePages(frame: Frame, inputs: PageInputs): Iterable<SitePage<ArticleView>> {
  const { page, context, lines } = inputs;
  const ranks = lineRanks(page);
  const images = imagesOf(context);
  const figures = figuresOf(page, lines ?? [], images);
  for (const [index, article] of page.articles.entries()) {
    const own = context.articles[index];
    if (own === undefined) continue;
    yield articlePage(frame, { ...inputs, article, index, own, ranks, figures: figures.get(index) ?? [], images });
  }
}

function articlePage(frame: Frame, place: ArticleInPlace): SitePage<ArticleView> {
  const { own, article } = place;
  const { entry } = own;
  const { config } = frame;
  const t = localeOf(config.language).site;
  const lang = scriptOf(entry.title + (article.paragraphs[0]?.text ?? ''));
  const item = cited(entry, lang, config.address);
  const picture = cardOf(firstPicture(place, config.address), config.address, config.title);
  const described = { entry, item, siteTitle: config.title, picture };
  return {
    url: entry.url,
    title: entry.title,
    description: entry.excerpt,
    view: articleView(frame, place, item, lang, t),
    meta: articleMeta(described),
    jsonLd: articleJsonLd(described),
    links: relations(item.url),
  };
}

/** The first picture of the article, between or inside its paragraphs. */
function firstPicture({ figures, article, images, own }: ArticleInPlace, address: string | null): SharedPicture | null {
  if (address === null || images.size === 0) return null;
  const inside = article.paragraphs.flatMap(({ markdown }) => imageReferences(markdown ?? ''));
  const shown = [
    ...figures,
    ...inside.map(({ alt, address: written }) => ({ alt, image: images.get(imageKey(own.entry.source, written)) })),
  ].find(({ image }) => image);
  if (!shown?.image) return null;
  const { url, width, height } = shown.image;
  return { url: address + url, width, height, alt: shown.alt.trim() === '' ? own.entry.title : shown.alt };
}

/** Omits `next`, which makes Firefox prefetch the page against the site's own policy; the link in the page states the relation. */
const relations = (canonical: string | null): readonly PageLink[] => (canonical === null ? [] : [{ rel: 'canonical', href: canonical }]);
