/** A session in each of its states, and each event that may happen to it. */
import type { Form, Grant, Session, SessionEvent } from '../../main/session';

export const lastForm: Form = {
  server: 'https://api.telecomx.dk',
  email: 'last@example.dk',
  way: 'password',
  strategy: 'query',
};
export const typed: Form = {
  server: 'https://pbx.example.dk',
  email: 'asta@example.dk',
  way: 'password',
  strategy: 'bearer',
};
export const account = { origin: 'https://pbx.example.dk', email: 'asta@example.dk', employee: '5a' };
export const grant: Grant = { account, token: 'a-token', strategy: 'bearer', expiresInMinutes: null, demo: false };
export const demoGrant: Grant = { ...grant, demo: true };
const personalGrant: Grant = { ...grant, account: { ...account, email: null } };
export const problem = { kind: 'keyring-changed' } as const;

const asking = { state: 'second-factor', form: typed, factor: 'sms', busy: false, problem: null } as const;

export const states = {
  starting: { state: 'starting' },
  'signed-out': { state: 'signed-out', form: lastForm, problem: null },
  'signing-in': { state: 'signing-in', form: typed },
  'asking for the SMS code': asking,
  'asking for the authenticator code': { ...asking, factor: 'authenticator' },
  'asking again after a wrong SMS code': { ...asking, problem: { kind: 'wrong-code' } },
  'checking the SMS code': { ...asking, busy: true },
  watching: { state: 'watching', grant, storage: 'settled' },
  'watching, no keyring': { state: 'watching', grant, storage: 'missing' },
  'watching, keyring broken': { state: 'watching', grant, storage: 'broken' },
  'watching the demo': { state: 'watching', grant: demoGrant, storage: 'settled' },
  'watching with a personal token': { state: 'watching', grant: personalGrant, storage: 'settled' },
  expired: { state: 'expired', form: typed },
} satisfies Readonly<Record<string, Session>>;

export const events = {
  'nothing stored': { type: 'nothing-stored', form: lastForm, problem },
  restored: { type: 'restored', grant },
  'sign in': { type: 'sign-in', form: typed },
  'SMS code wanted': { type: 'code-wanted', factor: 'sms' },
  'authenticator code wanted': { type: 'code-wanted', factor: 'authenticator' },
  'code sent': { type: 'code-sent' },
  cancel: { type: 'cancel' },
  'accepted, keyring': { type: 'accepted', grant, hasKeyring: true },
  'accepted, no keyring': { type: 'accepted', grant, hasKeyring: false },
  'accepted, demo': { type: 'accepted', grant: demoGrant, hasKeyring: true },
  refused: { type: 'refused', problem },
  'refused, wrong password': { type: 'refused', problem: { kind: 'refused', error: { kind: 'credentials' } } },
  'refused, blocked': { type: 'refused', problem: { kind: 'refused', error: { kind: 'blocked' } } },
  'refused, second factor not set up': {
    type: 'refused',
    problem: { kind: 'refused', error: { kind: 'second-factor-setup' } },
  },
  'refused, password gone': { type: 'refused', problem: { kind: 'session-expired' } },
  'keyring broken': { type: 'keyring-broken' },
  'this run only': { type: 'storage-chosen', choice: 'session-only' },
  'store weakly': { type: 'storage-chosen', choice: 'weak' },
  expired: { type: 'expired' },
  'sign out': { type: 'sign-out' },
  'leave demo': { type: 'leave-demo', form: lastForm },
} satisfies Readonly<Record<string, SessionEvent>>;

export type StateName = keyof typeof states;
export type EventName = keyof typeof events;
