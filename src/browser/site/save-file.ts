/** Saves text as a file, on pages over http and from a disk. */
/** Milliseconds after which the file's address is released; the download has started by then. */
const RELEASED_AFTER = 10_000;

export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), RELEASED_AFTER);
}
