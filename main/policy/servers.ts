/** Which servers a company lets its agents sign in to. Pure. */
import { serverOrigin } from '../server-address';
import { usualServer } from '../storage/usual-settings';
import type { Policy, Some } from './policy';

/** The server of the last sign-in; the usual one where there was none, or its address makes no sense. */
function lastOrigin(lastServer: unknown, usual: string): string {
  const origin = typeof lastServer === 'string' ? serverOrigin(lastServer) : null;
  return origin?.ok === true ? origin.value : usual;
}

/**
 * The origins that may be signed in to; null: any. Where what the company wrote is wrong, it is the one of the last sign-in: work
 * goes on, and nobody is led elsewhere.
 */
export function serversFor({ server, allowedServers, held }: Policy, lastServer: unknown): Some<string> | null {
  if (server.holds === 'locked') return [server.value];
  const allowed = allowedServers.holds === 'free' ? null : allowedServers.value;
  if (!held.includes('server') && !held.includes('allowedServers')) return allowed;
  const last = lastOrigin(lastServer, server.holds === 'default' ? server.value : usualServer);
  return [allowed === null || allowed.includes(last) ? last : allowed[0]];
}
