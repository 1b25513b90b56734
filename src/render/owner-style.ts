/** Writes the owner's colours to `assets/owner.css`, because the pages' security policy forbids inline styles. */
import type { Config } from '../settings/config.ts';
import type { OutputFile } from '../model/model.ts';
import { whereDark } from './where-dark.ts';

export const OWNER_STYLE = 'owner.css';

export const hasOwnerStyle = ({ accent, accentDark }: Config): boolean => accent !== null || accentDark !== null;

/** For screens only, because print is black. The settings have already validated the colours. */
export function ownerStyle({ accent, accentDark }: Config): OutputFile {
  const light = accent === null ? '' : `@media screen {\n  :root {\n    --accent: ${accent};\n  }\n}\n`;
  const dark = accentDark === null ? '' : whereDark(`--accent: ${accentDark};`, 'screen');
  return { path: `assets/${OWNER_STYLE}`, content: light + dark };
}
