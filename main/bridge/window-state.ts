/** The whole state of the window, made of the agent's. Pure. */
import type { AgentState } from '../agent-state';
import type { Problem, Session } from '../session';
import type { TelecomxError } from '../telecomx/errors';
import { problemText, troubleText } from '../words/problem';
import { displayText } from '../words/display-text';
import { boardView, connectionView, type ViewContext } from './board-view';
import type { ConnectionView, Notice, PolicyView, SessionView, WindowState } from './contract';

/** What is needed besides the agent's state. */
export interface WindowContext
  extends Omit<ViewContext, 'server' | 'serverNow' | 'history' | 'ended'>, Omit<WindowState, 'session' | 'demo'> {
  /** What does not work besides the agent's troubles. */
  readonly notices: readonly Notice[];
}

/** A session without anybody signed in, as its form shows it. */
type FormView = Extract<SessionView, { server: string }>;
type FormSession = Session & { state: FormView['state'] };

/** An origin without its scheme, or what a person typed as it is. */
function hostOf(origin: string): string {
  return origin.replace(/^https?:\/\//, '');
}

function contextOf(agent: AgentState, grantOrigin: string, context: WindowContext): ViewContext {
  const { serverNow, history } = agent;
  return { ...context, server: hostOf(grantOrigin), serverNow, history, ended: null };
}

/** The connection of a watching session; null in every other state. */
export function connectionOf(agent: AgentState, context: WindowContext): ConnectionView | null {
  const { session, watch } = agent;
  if (session.state !== 'watching') return null;
  if (watch === null) return { state: 'connecting' };
  return connectionView(watch, contextOf(agent, session.grant.account.origin, context));
}

const nothingYet = { queues: [], mark: null, gone: [], hour: [] };

function sessionView(agent: AgentState, context: WindowContext): SessionView {
  const { session, watch } = agent;
  switch (session.state) {
    case 'starting':
      return { state: 'starting' };
    case 'signed-out':
    case 'signing-in':
    case 'expired':
      return { state: session.state, ...formView(session, agent, context) };
    case 'second-factor': {
      const { state, factor, busy } = session;
      return { state, factor, busy, ...formView(session, agent, context) };
    }
    case 'watching': {
      const view = contextOf(agent, session.grant.account.origin, context);
      return {
        state: 'watching',
        connection: connectionOf(agent, context) ?? { state: 'connecting' },
        board: watch === null ? { ...nothingYet, serverNow: agent.serverNow } : boardView(watch, view),
        queueChoices: (watch?.arranged ?? []).map(({ queue: { id, name, member }, ...chosen }) => ({
          ...chosen,
          id,
          name: displayText(name),
          member,
        })),
        askStorage: session.storage === 'settled' ? null : session.storage,
        endingEverywhere: agent.endingEverywhere,
      };
    }
  }
}

/** The name of a server that nobody knows is most likely misspelt; other connections fail for many reasons. */
const unknownHost = 'ERR_NAME_NOT_RESOLVED';

/** Whether it may be another server than the one that was meant. */
function isOtherServer(error: TelecomxError): boolean {
  if (error.kind === 'malformed' || error.kind === 'portal') return true;
  if (error.kind === 'certificate') return error.problem === 'wrong-host';
  return error.kind === 'network' && error.detail === unknownHost;
}

/** What is wrong with the address alone. */
const serverProblems: readonly Problem['kind'][] = [
  'server-invalid',
  'server-insecure',
  'server-refused',
  'server-held',
];

function wrongIn(problem: Problem): FormView['wrong'] {
  if (serverProblems.includes(problem.kind)) return 'server';
  if (problem.kind === 'wrong-code') return 'code';
  if (problem.kind === 'wrong-token') return 'token';
  if (problem.kind !== 'refused') return null;
  const { error } = problem;
  if (error.kind === 'credentials') return 'credentials';
  return isOtherServer(error) ? 'server' : null;
}

/** What an expired session has left, as it is seen now. */
function leftView(agent: AgentState, server: string, context: WindowContext): FormView['left'] {
  const { watch } = agent;
  return watch === null
    ? null
    : boardView(watch, {
        ...contextOf(agent, server, context),
        ended: problemText({ kind: 'session-expired' }, server),
      });
}

function formView(session: FormSession, agent: AgentState, context: WindowContext) {
  const { form } = session;
  return { ...form, ...problemOf(session), left: leftView(agent, form.server, context) };
}

function problemOf(session: FormSession): Pick<FormView, 'problem' | 'wrong'> {
  const server = hostOf(session.form.server);
  if (session.state === 'expired') return { problem: problemText({ kind: 'session-expired' }, server), wrong: null };
  if (session.state === 'signing-in' || session.problem === null) return { problem: null, wrong: null };
  return { problem: problemText(session.problem, server), wrong: wrongIn(session.problem) };
}

/** The queues of the demo are no company's. */
function withoutQueues(policy: PolicyView): PolicyView {
  return { ...policy, locked: policy.locked.filter((name) => name !== 'queues') };
}

/** The state as the window gets it. */
export function windowState(agent: AgentState, context: WindowContext): WindowState {
  const isDemo = agent.session.state === 'watching' && agent.session.grant.demo;
  return {
    session: sessionView(agent, context),
    locale: context.locale,
    demo: isDemo,
    proxy: context.proxy,
    preferences: context.preferences,
    quiet: context.quiet,
    testPopup: context.testPopup,
    shortcutTaken: context.shortcutTaken,
    diagnostics: context.diagnostics,
    open: context.open,
    onTopRefused: context.onTopRefused,
    actionResult: context.actionResult,
    policy: isDemo ? withoutQueues(context.policy) : context.policy,
    about: context.about,
    updates: context.updates,
    notices: [...context.notices, ...[...agent.troubles].map((kind) => ({ kind, text: troubleText(kind) }))],
  };
}
