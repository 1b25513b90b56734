/** The texts of the owner's report (`report.html`) in one language. */
export interface ReportTexts {
  readonly title: string;
  readonly intro: string;
  readonly nothing: string;
  readonly columns: { readonly confidence: string; readonly what: string; readonly where: string; readonly article: string };
  readonly noDate: string;
  readonly guessedDate: (date: string) => string;
  /** For a 上接 or 下转 whose other part is missing. */
  readonly unmatched: string;
}
