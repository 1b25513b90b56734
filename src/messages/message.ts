/** The shape of the message catalogue: each entry is a function from named values to a message, with a note on when it appears. */
import type { Diagnostic } from '../model/model.ts';

/** A diagnostic without its place. */
export type Message = Pick<Diagnostic, 'severity' | 'message' | 'advice'>;

export interface MessageKind<V extends readonly unknown[]> {
  (...values: V): Message;
  readonly severity: Diagnostic['severity'];
  /** When the message appears, one sentence; for docs/messages.md. */
  readonly meaning: string;
}

/** Returns the message (found and expected) and the advice (the remedy). */
type Say<V extends readonly unknown[]> = (...values: V) => readonly [message: string, advice: string];

const kindOf =
  (severity: Diagnostic['severity']) =>
  <V extends readonly unknown[]>(meaning: string, say: Say<V>): MessageKind<V> => {
    const make = (...values: V): Message => {
      const [message, advice] = say(...values);
      return { severity, message, advice };
    };
    return Object.assign(make, { severity, meaning });
  };

/** Defines an error, which makes the exit status 1. */
export const error = kindOf('error');
/** Defines a warning: the input is used nevertheless. */
export const warning = kindOf('warning');

/** `1 problem`, `2 problems`. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** `Did you mean `title`? `; empty without a suggestion. */
export const didYouMean = (suggestion: string | null): string => (suggestion === null ? '' : `Did you mean \`${suggestion}\`? `);

/** Maximum length of the excerpt of an offending text. */
const EXCERPT = 60;

/**
 * Adds the place to a message.
 * @param file as the user would type it, or the `source` of a page. @param line 1-based. @param excerpt the offending text.
 */
export function diagnosticOf(message: Message, file: string, line: number | null = null, excerpt: string | null = null): Diagnostic {
  return {
    severity: message.severity,
    file,
    line,
    excerpt: excerpt === null ? null : excerpt.slice(0, EXCERPT),
    message: message.message,
    advice: message.advice,
  };
}
