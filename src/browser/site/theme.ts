/** Light or dark theme: the system's choice, unless the reader made one. */

export type Theme = 'light' | 'dark';

const KEY = 'guzhi-theme';

/** The theme that the reader chose; null for none, or if storage is forbidden (some file:// pages, private windows). */
export function storedTheme(): Theme | null {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : null;
  } catch {
    return null;
  }
}

export function applyTheme(theme: Theme | null): void {
  if (theme !== null) document.documentElement.dataset['theme'] = theme;
}

/** Adds the button to the footer, by script because it does nothing without scripts. */
export function addThemeSwitch(): void {
  const { dark, light } = document.body.dataset;
  const footer = document.querySelector('.colophon');
  if (footer === null || dark === undefined || light === undefined) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'theme';
  const system = matchMedia('(prefers-color-scheme: dark)');
  const shown = (): Theme => storedTheme() ?? chosen ?? (system.matches ? 'dark' : 'light');
  let chosen: Theme | null = null;
  const label = (): void => void (button.textContent = shown() === 'dark' ? light : dark);
  button.addEventListener('click', () => {
    chosen = shown() === 'dark' ? 'light' : 'dark';
    try {
      localStorage.setItem(KEY, chosen);
    } catch {
      // Storage is forbidden: the choice applies to this page only.
    }
    applyTheme(chosen);
    label();
  });
  system.addEventListener('change', label);
  label();
  footer.append(button);
}
