import type { SessionView, WindowState } from '../../main/bridge/contract';

/** The state of the whole page, as `data-state` of the document's element says it. */
type PageState = Exclude<SessionView['state'], 'starting'> | 'offline';

/** Starting counts as signing in: the agent is to wait a moment. */
export function pageState(state: WindowState | null): PageState {
  if (state === null || state.session.state === 'starting') return 'signing-in';
  if (state.session.state !== 'watching') return state.session.state;
  return state.session.connection.state === 'offline' ? 'offline' : 'watching';
}
