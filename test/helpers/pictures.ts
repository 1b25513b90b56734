/** Small real pictures written by encoders, with their sizes. */
const bytes = (base64: string): Buffer => Buffer.from(base64, 'base64');

/** 6 × 4. */
export const PNG = bytes(
  'iVBORw0KGgoAAAANSUhEUgAAAAYAAAAECAYAAACtBE5DAAAAKElEQVR4AXyKwQkAAAgCrf13LkOC6CGoHJwJoE6JygjRWyuC5y1RaQAAAP//r+tLrwAAAAZJREFUAwAVhgMJZuxAlgAAAABJRU5ErkJggg==',
);

export const PICTURES: readonly (readonly [name: string, bytes: Buffer, width: number, height: number])[] = [
  ['png', PNG, 6, 4],
  [
    'jpg',
    bytes(
      '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////////wAARCAAEAAYDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AIgAf//Z',
    ),
    6,
    4,
  ],
  ['gif', bytes('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'), 1, 1],
  ['webp', bytes('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA'), 1, 1],
  ['webp', bytes('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=='), 1, 1],
  // Only the header of a picture with a colour profile.
  ['webp', bytes('UklGRhoCAABXRUJQVlA4WAoAAAAwAAAABQAAAwAA'), 6, 4],
  [
    'avif',
    bytes(
      'AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADybWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAGxpYmF2aWYAAAAADnBpdG0AAAAAAAEAAAAeaWxvYwAAAABEAAABAAEAAAABAAABGgAAAB0AAAAoaWluZgAAAAAAAQAAABppbmZlAgAAAAABAABhdjAxQ29sb3IAAAAAamlwcnAAAABLaXBjbwAAABRpc3BlAAAAAAAAAAIAAAACAAAAEHBpeGkAAAAAAwgICAAAAAxhdjFDgQ0MAAAAABNjb2xybmNseAACAAIAAYAAAAAXaXBtYQAAAAAAAAABAAEEAQKDBAAAACVtZGF0EgAKCBgANogQEAwgMg8f8D///8WfhwB8+ErK42A=',
    ),
    2,
    2,
  ],
];
