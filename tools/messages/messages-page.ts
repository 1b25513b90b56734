/** docs/messages.md: every message with its meaning and remedy, made from the catalogue. */
import type { Message } from '../../src/messages/message.ts';
import { MESSAGES, type Stage } from '../../src/messages/messages.ts';
import { WANTED } from '../../src/messages/settings.ts';

interface Entry {
  (values: never): Message;
  readonly meaning: string;
  readonly severity: Message['severity'];
}

const TITLES: Readonly<Record<Stage, string>> = {
  input: 'Pages as files',
  settings: 'Settings',
  read: 'Reading a page: text, front matter, sidecar',
  archive: 'All pages together',
  render: 'Templates',
  site: 'Building the site',
  check: '`guzhi check`',
  serve: '`guzhi dev`',
  usage: 'Wrong usage (exit status 2)',
  cli: 'Other commands',
  program: 'The program and the system',
};

const HEAD = `# Messages

Every message that guzhi prints, with what it means and what to do. A message begins with the file it is about, and the line where
there is one:

    seeds/03.md:12: error: the message
        | the offending text
        What to do.

An error makes the exit status 1, wrong usage 2; a warning leaves it as it is. *Italics* stand for what differs from case to case.
Whatever else ends in a stack trace is a fault of guzhi: please report it.

This page is made from \`src/messages/\` by \`npm run messages\`.
`;

/** Answers every field with its own name, which stands for the value. Numbers are counted as several. */
const PLACEHOLDERS = new Proxy({}, { get: (_, name) => `‹${String(name)}›` });

/** Messages are plain text apart from their code: no other character of theirs is Markdown. */
const shown = (text: string): string =>
  text
    .split(/(`[^`]*`)/u)
    .map((part, i) => (i % 2 === 1 ? part.replace(/[‹›]/gu, '') : part.replace(/[<>*_]/gu, '\\$&').replace(/‹(\w+)›/gu, '*$1*')))
    .join('');

export function messagesPage(): string {
  const stages = Object.entries(MESSAGES).map(([stage, entries]) => {
    const rows = Object.entries(entries).map(([name, entry]) => row(name, entry as unknown as Entry));
    return `\n## ${TITLES[stage as Stage]}\n\n${rows.join('\n')}`;
  });
  const wanted = Object.values(WANTED).map((say) => `- NAME must be ${shown((say as (values: never) => string)(PLACEHOLDERS as never))}`);
  return `${HEAD}${stages.join('')}\n## What a setting must be\n\n${wanted.join('\n')}\n`;
}

function row(name: string, entry: Entry): string {
  const { message, advice } = entry(PLACEHOLDERS as never);
  return `### ${name}\n\n**${entry.severity}: ${shown(message)}**\n\n${entry.meaning} ${shown(advice ?? '')}\n`;
}
