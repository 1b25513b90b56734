import { saveFile } from './save.ts';

/** Buttons beside each form of the citation: copy, and save as the file that reference managers import. */
export function addCitationButtons(): void {
  const { copy, copied, save } = document.body.dataset;
  if (copy === undefined || copied === undefined || save === undefined) return;
  for (const block of document.querySelectorAll<HTMLElement>('.citation')) {
    // The template leaves the place, so that nothing moves when the buttons come.
    const row = block.nextElementSibling;
    if (row === null || !row.classList.contains('actions')) continue;
    row.append(copyButton(block, copy, copied));
    const file = block.dataset['file'];
    if (file !== undefined) row.append(saveButton(block, file, save));
  }
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'small';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}

function copyButton(block: HTMLElement, label: string, done: string): HTMLButtonElement {
  const made = button(label, () => {
    void copyText(block).then((copied) => {
      if (copied) made.textContent = done;
      setTimeout(() => (made.textContent = label), 2000);
    });
  });
  // The change of its name is the answer, so it must be said aloud.
  made.setAttribute('aria-live', 'polite');
  return made;
}

/** From a disk the clipboard's interface may be missing or refused; then the text is selected, to be copied by hand. */
async function copyText(block: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(textOf(block));
    return true;
  } catch {
    getSelection()?.selectAllChildren(block);
    return document.execCommand('copy');
  }
}

const saveButton = (block: HTMLElement, file: string, label: string): HTMLButtonElement =>
  button(label, () => saveFile(file, textOf(block)));

/** HTML reads CRLF as LF; RIS wants it back. */
function textOf(block: HTMLElement): string {
  const text = block.textContent ?? '';
  return block.dataset['file']?.endsWith('.ris') === true ? text.replace(/\r?\n/gu, '\r\n') : text;
}
