/** The texts of the bar that leads through the marked words of a search, in one language. */
export interface MarksTexts {
  readonly bar: string;
  readonly previous: string;
  readonly next: string;
  readonly off: string;
}
