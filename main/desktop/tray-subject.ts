/** What the tray tells about, of all that is known of an agent. Pure. */
import type { AgentState } from '../agent-state';
import { connectionOf, type WindowContext } from '../bridge/window-state';
import type { TraySubject } from './tray-model';

/** The subject at the moment of `seen`. */
export function subjectOf(state: AgentState, seen: WindowContext): TraySubject {
  const connection = connectionOf(state, seen);
  const { session, watch, serverNow } = state;
  if (session.state === 'starting' || session.state === 'expired') return { kind: session.state };
  // Who is signing in anew after the end of a session still has to.
  if (session.state !== 'watching') return { kind: watch === null ? 'signed-out' : 'expired' };
  if (connection === null) return { kind: 'signed-out' };
  const { demo } = session.grant;
  if (watch === null) return { kind: 'connecting', demo };
  const { now, interval } = seen;
  return { kind: 'watching', watch, connection, now, serverNow, interval, demo };
}
