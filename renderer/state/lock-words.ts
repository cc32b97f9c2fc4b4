import type { GovernedSetting, PolicyView } from '../../main/bridge/contract';
import { m } from '../../messages/compiled/messages';

/** Why a setting cannot be changed; null where it can. */
export function lockWords({ company, locked, held }: PolicyView, setting: GovernedSetting): string | null {
  if (!locked.includes(setting)) return null;
  if (held.includes(setting)) return m.policy_held();
  return company === null ? m.policy_set() : m.policy_set_by({ company });
}
