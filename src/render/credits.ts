/** Bylines as pages print them: names grouped by role, with the role before or after them. */
import type { Credit } from '../model/model.ts';
import { labelKey } from '../archive/label-key.ts';
import { labelId } from '../text/short-hash.ts';

export interface CreditGroup {
  readonly role: string;
  /** Whether the role follows the names: 张昊宇 摄, but 记者 张昊宇. */
  readonly roleAfter: boolean;
  readonly names: readonly { readonly name: string; readonly url: string }[];
}

const ROLE_AFTER_NAME = /(?:摄|攝|摄影报道|文|图|圖|采写|採寫|整理|编译|編譯|报道|報道|绘|繪|撰稿|执笔|執筆)$/u;

/** Groups names by role in printed order; a repeated role's names join its first group. */
function namesByRole(byline: readonly Credit[]): ReadonlyMap<string, readonly string[]> {
  const byRole = new Map<string, string[]>();
  for (const { name, role } of byline) {
    const names = byRole.get(role);
    if (names === undefined) byRole.set(role, [name]);
    else if (!names.includes(name)) names.push(name);
  }
  return byRole;
}

export function groupCredits(byline: readonly Credit[]): readonly CreditGroup[] {
  if (byline.length === 0) return [];
  return Array.from(namesByRole(byline), ([role, names]) => ({
    role,
    roleAfter: ROLE_AFTER_NAME.test(role),
    names: names.map((name) => ({ name, url: `people/${labelId(labelKey(name))}.html` })),
  }));
}

/** 记者 殷雪鸢 梁涛；张昊宇 摄 */
export function creditText(byline: readonly Credit[]): string {
  // Fast path: most articles have no byline, and every list calls this.
  if (byline.length === 0) return '';
  return Array.from(namesByRole(byline), ([role, names]) => {
    const list = names.join(' ');
    return ROLE_AFTER_NAME.test(role) ? `${list} ${role}` : `${role} ${list}`;
  }).join('；');
}
