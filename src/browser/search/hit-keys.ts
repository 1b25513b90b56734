/** Keyboard control of the hits: arrow keys walk from the search box through the hits and back; Esc returns to the box, then clears it. */
export function addHitKeys(box: HTMLInputElement, list: HTMLElement, cleared: () => void): void {
  const links = (): HTMLElement[] => Array.from(list.querySelectorAll<HTMLElement>('.hit .headline a'));
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const inBox = event.target === box;
    const at = event.target instanceof HTMLElement ? links().indexOf(event.target) : -1;
    if (!inBox && at < 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = event.key === 'ArrowDown' ? links()[at + 1] : at > 0 ? links()[at - 1] : inBox ? undefined : box;
      if (!next || (inBox && box.getAttribute('aria-expanded') === 'true')) return;
      event.preventDefault();
      next.focus();
    } else if (event.key === 'Escape') {
      if (!inBox) box.focus();
      else if (box.value) {
        event.preventDefault();
        box.value = '';
        cleared();
      }
    }
  });
}
