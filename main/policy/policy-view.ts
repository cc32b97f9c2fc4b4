/** What of a company's settings the window shows. Pure. */
import type { GovernedSetting, PolicyView } from '../bridge/contract';
import { isHeld, mayStoreWeakly } from './locks';
import type { Policy, Ruling } from './policy';
import { serversFor } from './servers';
import { settingNames } from './values';

/** What the agent cannot change. One server alone is as good as locked, however that came about. */
function isLocked(policy: Policy, servers: readonly string[] | null, name: GovernedSetting): boolean {
  if (name === 'server') return servers?.length === 1;
  if (name === 'allowedServers') return servers !== null;
  return policy[name].holds === 'locked';
}

function usualOf<Name extends keyof PolicyView['usual']>(
  name: Name,
  ruling: Ruling<NonNullable<PolicyView['usual'][Name]>>,
): PolicyView['usual'] {
  return ruling.holds === 'free' ? {} : { [name]: ruling.value };
}

/** What the window shows of it; `lastServer` is the server of the last sign-in. */
export function policyView(policy: Policy, lastServer: string): PolicyView {
  const servers = serversFor(policy, lastServer);
  const locked = settingNames.filter((name) => isLocked(policy, servers, name));
  return {
    company: policy.company,
    locked,
    held: locked.filter((name) => isHeld(policy, name)),
    usual: {
      ...usualOf('popupPrivacy', policy.popupPrivacy),
      ...usualOf('updates', policy.updates),
      ...usualOf('language', policy.language),
    },
    weakStorage: mayStoreWeakly(policy),
    servers,
  };
}
