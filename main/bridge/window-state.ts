/** The whole state of the window, made of the agent's. Pure. */
import type { AgentState } from '../agent';
import type { Session } from '../session';
import { problemText } from '../words/problem';
import { boardView, connectionView, type ViewContext } from './board-view';
import type { ConnectionView, Locale, SessionView, WindowState } from './contract';

/** What is needed besides the agent's state. */
export interface WindowContext extends Omit<ViewContext, 'server' | 'serverNow'> {
  readonly locale: Locale;
  readonly notice: string | null;
}

/** An origin without its scheme, or what a person typed as it is. */
function hostOf(origin: string): string {
  return origin.replace(/^https?:\/\//, '');
}

function contextOf(agent: AgentState, grantOrigin: string, context: WindowContext): ViewContext {
  return { ...context, server: hostOf(grantOrigin), serverNow: agent.serverNow };
}

/** The connection of a watching session; null in every other state. */
export function connectionOf(agent: AgentState, context: WindowContext): ConnectionView | null {
  const { session, watch } = agent;
  if (session.state !== 'watching') return null;
  if (watch === null) return { state: 'connecting' };
  return connectionView(watch, contextOf(agent, session.grant.account.origin, context));
}

function sessionView(agent: AgentState, context: WindowContext): SessionView {
  const { session, watch } = agent;
  switch (session.state) {
    case 'starting':
      return { state: 'starting' };
    case 'signed-out':
    case 'signing-in':
    case 'expired':
      return { state: session.state, ...session.form, problem: problemOf(session) };
    case 'watching': {
      const view = contextOf(agent, session.grant.account.origin, context);
      return {
        state: 'watching',
        connection: connectionOf(agent, context) ?? { state: 'connecting' },
        board:
          watch === null ? { serverNow: agent.serverNow, queues: [], callers: [], mark: null } : boardView(watch, view),
        askStorage: session.storage === 'ask',
      };
    }
  }
}

function problemOf(session: Session & { state: 'signed-out' | 'signing-in' | 'expired' }): string | null {
  const server = hostOf(session.form.server);
  if (session.state === 'expired') return problemText({ kind: 'session-expired' }, server);
  if (session.state === 'signing-in' || session.problem === null) return null;
  return problemText(session.problem, server);
}

/** The state as the window gets it. */
export function windowState(agent: AgentState, context: WindowContext): WindowState {
  return {
    session: sessionView(agent, context),
    locale: context.locale,
    demo: agent.session.state === 'watching' && agent.session.grant.demo,
    notice: context.notice,
  };
}
