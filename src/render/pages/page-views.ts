/** Maps each page kind's name, which is also its template's name, to the type of `it.view` in that template. */
import type { AboutView } from './about-page.ts';
import type { ArticleView } from './article-view.ts';
import type { DaysView, YearView } from './days-pages.ts';
import type { FiguresView } from './figures-page.ts';
import type { GatheringIndexView } from './gathering-indexes.ts';
import type { GatheringView } from './gathering-pages.ts';
import type { HomeView } from './home-page.ts';
import type { IndexesView } from './indexes-page.ts';
import type { IssueView } from './issue-pages.ts';
import type { MovedView } from './moved-page.ts';
import type { OwnPageView } from './own-pages.ts';
import type { PapersView, PaperView } from './paper-pages.ts';
import type { PlainView } from './plain-pages.ts';
import type { PrintView } from './print-page.ts';
import type { ReportView } from './report-pages.ts';
import type { SourceView } from './source-pages.ts';

export interface PageViews {
  readonly about: AboutView;
  readonly article: ArticleView;
  readonly days: DaysView;
  readonly figures: FiguresView;
  readonly gathering: GatheringView;
  readonly gatherings: GatheringIndexView;
  readonly home: HomeView;
  readonly indexes: IndexesView;
  readonly issue: IssueView;
  readonly list: PlainView;
  readonly missing: PlainView;
  readonly moved: MovedView;
  readonly own: OwnPageView;
  readonly paper: PaperView;
  readonly papers: PapersView;
  readonly paperYear: YearView;
  readonly print: PrintView;
  readonly report: ReportView;
  readonly search: PlainView;
  readonly source: SourceView;
  readonly year: YearView;
}

export type PageKindName = keyof PageViews;
