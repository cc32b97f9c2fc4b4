/** An agent and what else the state of the window is made of. */
import type { AgentState } from '../../../main/agent-state';
import type { WindowContext } from '../../../main/bridge/window-state';
import type { Form, Grant, Session } from '../../../main/session';
import { plainWindow } from '../../support/plain-window';
import { at, mono } from '../telecomx/words';

/** What does not work, besides the agent’s troubles. */
export const notices = [{ kind: 'settings', text: 'Note well' }] as const;
/** What is needed besides the agent’s state. */
export const context: WindowContext = {
  ...plainWindow,
  now: mono(20_000),
  interval: 2500,
  mark: null,
  locale: 'da',
  notices,
  preferences: null,
};
/** The form of the last sign-in. */
export const form: Form = {
  server: 'https://pbx.example.dk:8443',
  email: 'asta@example.dk',
  way: 'password',
  strategy: 'bearer',
};
const account = { origin: form.server, email: form.email, employee: null };
/** What was granted at the sign-in. */
export const grant: Grant = { account, token: 'the-token', strategy: 'bearer', expiresInMinutes: null, demo: false };
/** An agent in this session. */
export const agent = (session: Session, watch: AgentState['watch'] = null): AgentState => ({
  session,
  watch,
  serverNow: at(20_000),
  history: [],
  troubles: new Set(),
  doubtful: new Set(),
  endingEverywhere: false,
});
/** A session of somebody who is signed in. */
export const watching = { state: 'watching', grant, storage: 'settled' } satisfies Session;
