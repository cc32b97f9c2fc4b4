/** What there is to be shown of an agent. Pure. */
import type { CallId, ServerTime } from './board/caller';
import type { History } from './history/minutes';
import type { Session, Trouble } from './session';
import type { WatchState } from './watch';

/** All that is known of an agent at a moment. */
export interface AgentState {
  readonly session: Session;
  /** Of a watching session, or what the one that expired has left; null where there is none, or none yet. */
  readonly watch: WatchState | null;
  readonly serverNow: ServerTime;
  /** How many waited in the last hour; empty where nobody is signed in. */
  readonly history: History;
  readonly troubles: ReadonlySet<Trouble>;
  /** The callers of whom it is not known whether a popup about them was seen. */
  readonly doubtful: ReadonlySet<CallId>;
  /** Whether the platform is being asked to end all of the agent's sessions. */
  readonly endingEverywhere: boolean;
}

/** Whether somebody is signed in and not every question is answered well. */
export function isTroubled({ session, watch }: AgentState): boolean {
  if (session.state !== 'watching' || watch === null) return false;
  return watch.listFailure !== null || watch.queues?.some(({ failure }) => failure !== null) === true;
}
