/** Entry site.js, loaded by every page: extras for readers with scripts. */
import { addCitationButtons } from './site/citation-buttons.ts';
import { fillConsultedDay } from './site/consulted-day.ts';
import { loadMarks } from './site/load-marks.ts';
import { addKeepButton, showReadingList } from './site/reading-list.ts';
import { addSearchShortcut } from './site/search-shortcut.ts';
import { addThemeSwitch } from './site/theme.ts';

addThemeSwitch();
addSearchShortcut();
loadMarks();
fillConsultedDay();
addCitationButtons();
addKeepButton();
showReadingList();
