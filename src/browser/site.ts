/** What every page does where scripts run; all of it is an extra. */
import { addCitationButtons } from './site/citations.ts';
import { addMarks } from './site/marks.ts';
import { addKeepButton, showReadingList } from './site/reading-list.ts';
import { addSearchShortcut } from './site/shortcuts.ts';
import { addThemeSwitch } from './site/theme.ts';

addThemeSwitch();
addSearchShortcut();
addMarks();
addCitationButtons();
addKeepButton();
showReadingList();
