/** The texts of the bar for moving between highlighted search words, in one language. */
export interface MarksTexts {
  readonly bar: string;
  readonly previous: string;
  readonly next: string;
  readonly off: string;
}
