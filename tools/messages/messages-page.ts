/** Makes docs/messages.md from the catalogue: every message with its meaning and remedy. */
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
  archive: 'The archive as a whole',
  render: 'Templates',
  ownPages: 'Pages of your own',
  site: 'Building the site',
  check: '`guzhi check`',
  bag: '`guzhi bag`',
  import: '`guzhi import`',
  serve: '`guzhi dev`',
  usage: 'Wrong usage (exit status 2)',
  cli: 'Other commands',
  program: 'The program and the system',
};

const HEAD = `# Messages

Every message that guzhi prints, with its meaning and its remedy. A message begins with the file it is about and, if known, the
line:

    seeds/03.md:12: error: the message
        | the offending text
        What to do.

An error makes the exit status 1, wrong usage 2; a warning does not affect it. Values that vary are in *italics*.
A stack trace means a fault in guzhi: please report it.

This page is made from \`src/messages/\` by \`npm run messages\`.
`;

/** Returns every field's own name as a placeholder for its value; counts come out as plurals. */
const PLACEHOLDERS = new Proxy({}, { get: (_, name) => `‹${String(name)}›` });

/** Escapes everything except code spans: messages are otherwise plain text, not Markdown. */
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
