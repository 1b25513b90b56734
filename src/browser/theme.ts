/**
 * Sets the reader's chosen theme before anything is painted, and says that scripts run, so that styles leave room for the buttons
 * that scripts add. The only script that does not wait for the page.
 */
import { applyTheme, storedTheme } from './site/theme.ts';

applyTheme(storedTheme());
document.documentElement.classList.add('js');
