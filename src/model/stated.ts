/** What a person stated about a page and its articles, in front matter, a sidecar or the path: types that follow from the tables of fields. */
import type { ARTICLE_FIELDS, FieldRow, PAGE_FIELDS } from './article-fields.ts';
import type { Credit } from './model.ts';
import type { ArticleKind } from './vocabulary.ts';

/** The type of a stated value in each form. */
export interface FormValues {
  readonly text: string;
  readonly 'text or none': string | null;
  readonly day: string;
  /** `2022-11-09`, or first and last possible day: `1951-03-01..1951-03-31`. */
  readonly date: string;
  readonly credits: readonly Credit[];
  readonly kind: ArticleKind;
  readonly 'page number': string;
  readonly lines: readonly number[];
}

/** The values of a table of fields. Absent: not stated; `null`: stated to be absent from the page. */
export type StatedValues<Rows extends Readonly<Record<string, FieldRow>>> = {
  readonly [Field in keyof Rows]?: FormValues[Rows[Field]['form']];
};

/** What front matter, sidecar or path state about a page; see PAGE_FIELDS. */
export interface StatedPage extends StatedValues<typeof PAGE_FIELDS> {
  /** Front matter with `title`: the file is one article. */
  readonly article?: StatedArticle;
  /** Corrections from the sidecar, each found by its lines. */
  readonly corrections?: readonly StatedArticle[];
  /** Lines that belong to no article (slogans, labels), from the sidecar. */
  readonly furniture?: readonly number[];
}

/** What a person stated about one article; every field wins over what is inferred. `lines` replaces the boundaries found. */
export interface StatedArticle extends StatedValues<typeof ARTICLE_FIELDS> {
  /** Any source line of the article meant, where its boundaries stay as they were found. */
  readonly at?: number;
}
