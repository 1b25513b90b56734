/** Sets the reader's chosen theme before anything is painted; the only script that does not wait for the page. */
import { applyTheme, storedTheme } from './site/theme.ts';

applyTheme(storedTheme());
