/** Buttons that copy each form of the citation: one below each that is shown, one for each that the page carries as a file. */
export function addCitationButtons(): void {
  const { copy, copied } = document.body.dataset;
  if (copy === undefined || copied === undefined) return;
  for (const block of document.querySelectorAll('.citation, .files')) {
    // The template leaves the place, so that nothing moves when the buttons come.
    const row = block.nextElementSibling;
    if (row?.classList.contains('actions') !== true) continue;
    const files = block.querySelectorAll<HTMLAnchorElement>('a[download]');
    if (files.length === 0) row.append(copyButton(copy, copied, () => block.textContent ?? ''));
    for (const link of files)
      if (!link.download.endsWith('.txt')) row.append(copyButton(`${copy} ${link.textContent ?? ''}`, copied, () => carriedText(link)));
  }
}

function copyButton(label: string, done: string, text: () => string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'small';
  made.textContent = label;
  made.addEventListener('click', () => {
    void copyText(text()).then((copied) => {
      if (copied) made.textContent = done;
      setTimeout(() => (made.textContent = label), 2000);
    });
  });
  // The change of its name is the answer, so it must be said aloud.
  made.setAttribute('aria-live', 'polite');
  return made;
}

/** From a disk the clipboard's interface may be missing or refused; then the text is copied the old way, out of a field. */
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

/** The text of the file that a link carries in its `data:` address. */
const carriedText = (link: HTMLAnchorElement): string => decodeURIComponent(link.href.replace(/^data:[^,]*,/u, ''));

/** The same by the ending of its name; empty where there is no such link. */
export function carriedFile(ending: string): string {
  const link = document.querySelector<HTMLAnchorElement>(`a[download$="${ending}"]`);
  return link === null ? '' : carriedText(link);
}
