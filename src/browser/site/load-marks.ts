/** Loads marks.js in an article opened from a search, whose address has `#q=…`. */
export function loadMarks(): void {
  const root = document.body.dataset['root'];
  if (root === undefined || !document.body.classList.contains('page-article')) return;
  let loaded = false;
  const load = (): void => {
    if (loaded || !/^#(?:.*&)?q=/u.test(location.hash)) return;
    loaded = true;
    const script = document.createElement('script');
    script.src = `${root}assets/marks.js`;
    document.head.append(script);
  };
  load();
  addEventListener('hashchange', load);
}
