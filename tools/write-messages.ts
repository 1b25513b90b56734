/** Writes docs/messages.md. Run it after each change to a message: `npm run messages`. */
import fs from 'node:fs';
import path from 'node:path';
import { messagesPage } from './messages/messages-page.ts';

fs.writeFileSync(path.join(import.meta.dirname, '../docs/messages.md'), messagesPage());
