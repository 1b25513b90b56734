/** The shape of the catalogue: a message is made by a function of named values, which also says when it appears. */
import type { Diagnostic } from '../model/model.ts';

/** A diagnostic without its place. */
export type Message = Pick<Diagnostic, 'severity' | 'message' | 'advice'>;

export interface MessageKind<V extends readonly unknown[]> {
  (...values: V): Message;
  readonly severity: Diagnostic['severity'];
  /** When the message appears, one sentence; for docs/messages.md. */
  readonly meaning: string;
}

/** What was found and what was expected; what to do. */
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

/** A message that makes the exit status 1. */
export const error = kindOf('error');
/** A message about something that is used all the same. */
export const warning = kindOf('warning');

/** `1 problem`, `2 problems`. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** Characters of an offending text that are shown. */
const EXCERPT = 60;

/**
 * A message at its place.
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
