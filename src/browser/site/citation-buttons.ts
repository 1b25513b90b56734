/** Adds buttons that copy the citation: one for the citation shown, one for each form that the page carries as a file. */
export function addCitationButtons(): void {
  const { copy, copied } = document.body.dataset;
  if (copy === undefined || copied === undefined) return;
  for (const block of document.querySelectorAll('.citation, .files')) {
    // The template reserves the row, so that adding buttons moves nothing.
    const row = block.nextElementSibling;
    if (row?.classList.contains('actions') !== true) continue;
    const files = block.querySelectorAll<HTMLAnchorElement>('a[download]');
    if (files.length === 0) row.append(copyButton(copy, copied, () => block.textContent ?? ''));
    for (const link of files)
      if (!link.download.endsWith('.txt')) row.append(copyButton(`${copy} ${link.textContent ?? ''}`, copied, () => carriedText(link)));
  }
}

/** Milliseconds for which a button says that it copied. */
const SHOWN_DONE = 2000;

function copyButton(label: string, done: string, text: () => string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'small';
  made.textContent = label;
  made.addEventListener('click', () => {
    void copyText(text()).then((copied) => {
      if (copied) made.textContent = done;
      setTimeout(() => (made.textContent = label), SHOWN_DONE);
    });
  });
  // Its new label is the answer, which screen readers must announce.
  made.setAttribute('aria-live', 'polite');
  return made;
}

/** On pages opened from a disk the Clipboard API may be missing or refused; then the text is copied from a text field. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'unseen';
    const focused = document.activeElement;
    document.body.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
    return copied;
  }
}

/** The text in the `data:` address of a link. */
const carriedText = (link: HTMLAnchorElement): string => decodeURIComponent(link.href.replace(/^data:[^,]*,/u, ''));

/** The text of the file with this ending that the page carries; empty if it carries no such file. */
export function carriedFile(ending: string): string {
  const link = document.querySelector<HTMLAnchorElement>(`a[download$="${ending}"]`);
  return link === null ? '' : carriedText(link);
}
