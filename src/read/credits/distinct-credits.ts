/** Credits without repetitions. */
import type { Credit } from '../../model/model.ts';

/** The first of equal credits. A reporter who also took the pictures has two credits, one in each role. */
export function distinctCredits(credits: readonly Credit[]): Credit[] {
  const seen = new Set<string>();
  return credits.filter(({ name, role }) => !seen.has(`${name} ${role}`) && seen.add(`${name} ${role}`));
}
