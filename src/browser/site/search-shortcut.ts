import { isTyping } from '../shared/is-typing.ts';

/** The key `/` moves the cursor to the search box. */
export function addSearchShortcut(): void {
  const box = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (box === null) return;
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}
