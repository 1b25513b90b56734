/** What a user sees of each message, provoked by what he does; and the list of all of them. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { counted } from '../../src/messages/message.ts';
import { messagesPage } from '../../tools/messages/messages-page.ts';
import { PROJECT } from '../helpers/guzhi.ts';
import { EXAMPLES } from './examples.ts';

describe('a message', () => {
  test.each(Object.entries(EXAMPLES))('%s says file, line, what was found and what to do', async (_, { provoke, prints }) => {
    expect(await provoke()).toContain(prints);
  });
});

test('docs/messages.md lists the messages as they are: `npm run messages` writes it', () => {
  expect(fs.readFileSync(path.join(PROJECT, 'docs/messages.md'), 'utf8')).toBe(messagesPage());
});

test('one is counted in the singular', () =>
  expect([0, 1, 2].map((n) => counted(n, 'problem'))).toEqual(['0 problems', '1 problem', '2 problems']));
