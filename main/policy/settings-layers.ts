/** What a company's settings make of those of this installation. Pure. */
import type { Content } from '../storage/migrate';
import type { Govern } from '../storage/chosen';
import type { Policy } from './policy';
import { serversFor } from './servers';

/** Those that are in the file of settings by the names that they have there, besides the server. */
const names = ['pollInterval', 'popupPrivacy', 'updates', 'language'] as const;

function layer(policy: Policy, holds: 'default' | 'locked'): Content {
  return Object.fromEntries<unknown>(
    names.flatMap((name) => {
      const ruling = policy[name];
      return ruling.holds === holds ? [[name, ruling.value]] : [];
    }),
  );
}

/** What holds besides what was chosen. The server of the last sign-in is used only where that may still be signed in to. */
export function settingsLayers(policy: Policy): Govern {
  const { server } = policy;
  return (chosen) => {
    const servers = serversFor(policy, chosen['server']);
    const wanted = server.holds === 'free' ? undefined : server.value;
    const first = servers === null || (wanted !== undefined && servers.includes(wanted)) ? wanted : servers[0];
    // One server alone is no choice, and is written over none.
    const isChoice = servers === null || (servers.length > 1 && servers.some((origin) => origin === chosen['server']));
    const begin = first === undefined ? {} : { server: first };
    return {
      defaults: { ...layer(policy, 'default'), ...begin },
      locks: { ...layer(policy, 'locked'), ...(isChoice ? {} : begin) },
    };
  };
}
