/** What the window shows while nobody is signed in. */
import type { Page } from 'playwright-core';
import type { Locale, SessionView, WindowState } from '../../../main/bridge/contract';
import { m } from '../../../messages/compiled/messages';
import { board, everyKind, minute, noon, queue, windowState } from './samples';
import type { Scene } from './scene';

type Form = Extract<SessionView, { readonly state: 'signed-out' | 'signing-in' | 'expired' }>;
type Code = Extract<SessionView, { readonly state: 'second-factor' }>;

const form: Form = {
  state: 'signed-out',
  server: 'https://api.telecomx.dk',
  email: 'agent@example.dk',
  way: 'password',
  strategy: 'query',
  problem: null,
  wrong: null,
  left: null,
};

const asOf = noon - 11 * minute;
/** A list that was true eleven minutes ago. */
const left = board({
  queues: [
    queue({ id: 'support', name: 'Support', status: { kind: 'stale', asOf, problem: '' } }),
    queue({ id: 'reception', name: 'Reception of the head office', status: { kind: 'stale', asOf, problem: '' } }),
    queue({ id: 'sales', name: 'Sales', status: { kind: 'stale', asOf, problem: '' } }),
  ],
});

/** Those who waited in it then. */
const leftCallers = everyKind.map((one) => ({ ...one, entered: one.entered - (noon - asOf) }));

interface SignIn {
  /** What the agent does then. */
  readonly act?: Scene['act'];
  /** What else is otherwise than on a good day. */
  readonly state?: (locale: Locale) => Partial<WindowState>;
}

/** A scene of the sign-in; what is not said of its form is as in most of them. */
export function signIn(name: string, over: (locale: Locale) => Partial<Form>, { act, state }: SignIn = {}): Scene {
  const told: Scene['told'] = (locale) => ({
    state: windowState({ ...form, ...over(locale) }, locale, state?.(locale)),
    callers: leftCallers,
  });
  return { name, told, ...(act === undefined ? {} : { act }) };
}

function secondFactor(name: string, over: (locale: Locale) => Partial<Code>): Scene {
  return {
    name,
    told: (locale) => {
      const { server, email, way, strategy, problem, wrong } = form;
      const entered = { server, email, way, strategy, problem, wrong, left: null };
      const session: Code = { ...entered, state: 'second-factor', factor: 'sms', busy: false, ...over(locale) };
      return { state: windowState(session, locale), callers: [] };
    },
  };
}

async function openOptions(page: Page, locale: Locale): Promise<void> {
  await page.getByText(m.signin_more({}, { locale })).dispatchEvent('click');
}

export const signInScenes: readonly Scene[] = [
  {
    name: 'starting',
    told: (locale) => ({ state: windowState({ state: 'starting' }, locale, { preferences: null }), callers: [] }),
  },
  signIn('signed-out', () => ({ email: '' })),
  signIn('sign-in-refused', (locale) => ({ problem: m.error_credentials({}, { locale }), wrong: 'credentials' })),
  signIn('signing-in', () => ({ state: 'signing-in' })),
  signIn(
    'sign-in-by-token',
    (locale) => ({ way: 'token', problem: m.signin_wrong_token({}, { locale }), wrong: 'token' }),
    { act: openOptions },
  ),
  signIn('sign-in-elsewhere', (locale) => ({
    server: 'https://telefonsystemet.kommunens-meget-lange-domaenenavn.example.dk',
    problem: m.error_certificate_unknown_issuer(
      { server: 'https://telefonsystemet.kommunens-meget-lange-domaenenavn.example.dk' },
      { locale },
    ),
    wrong: 'server',
  })),
  signIn('expired', (locale) => ({ state: 'expired', problem: m.session_expired({}, { locale }), left })),
  secondFactor('second-factor', () => ({})),
  secondFactor('second-factor-refused', (locale) => ({
    factor: 'authenticator',
    problem: m.signin_wrong_code({}, { locale }),
    wrong: 'code',
  })),
];
