/**
 * Entry theme.js, the only script that blocks the page: applies the reader's theme before anything is painted, and marks the page as
 * running scripts, so that styles reserve room for buttons that scripts add.
 */
import { applyTheme, storedTheme } from './site/theme.ts';

applyTheme(storedTheme());
document.documentElement.classList.add('js');
