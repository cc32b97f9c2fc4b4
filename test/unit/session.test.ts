import { describe, expect, it } from 'vitest';
import { advance, type Effect, type Form, type Grant, type Session, type SessionEvent } from '../../main/session';

const lastForm: Form = { server: 'https://api.telecomx.dk', email: 'last@example.dk' };
const typed: Form = { server: 'https://pbx.example.dk', email: 'asta@example.dk' };
const account = { origin: 'https://pbx.example.dk', email: 'asta@example.dk', employee: '5a' };
const grant: Grant = { account, token: 'a-token', demo: false };
const demoGrant: Grant = { ...grant, demo: true };
const problem = { kind: 'keyring-lost' } as const;

const states = {
  starting: { state: 'starting' },
  'signed-out': { state: 'signed-out', form: lastForm, problem: null },
  'signing-in': { state: 'signing-in', form: typed },
  watching: { state: 'watching', grant, storage: 'settled' },
  'watching, storage not chosen': { state: 'watching', grant, storage: 'ask' },
  'watching the demo': { state: 'watching', grant: demoGrant, storage: 'settled' },
  expired: { state: 'expired', form: typed },
} satisfies Readonly<Record<string, Session>>;

const events = {
  'nothing stored': { type: 'nothing-stored', form: lastForm, problem },
  restored: { type: 'restored', grant },
  'sign in': { type: 'sign-in', form: typed },
  'accepted, keyring': { type: 'accepted', grant, hasKeyring: true },
  'accepted, no keyring': { type: 'accepted', grant, hasKeyring: false },
  'accepted, demo': { type: 'accepted', grant: demoGrant, hasKeyring: true },
  refused: { type: 'refused', problem },
  'this run only': { type: 'storage-chosen', choice: 'session-only' },
  'store weakly': { type: 'storage-chosen', choice: 'weak' },
  expired: { type: 'expired' },
  'sign out': { type: 'sign-out' },
  'leave demo': { type: 'leave-demo', form: lastForm },
} satisfies Readonly<Record<string, SessionEvent>>;

type StateName = keyof typeof states;
type EventName = keyof typeof events;
type Expected = readonly [session: Session, ...effects: Effect[]];

const watch: Effect = { do: 'watch', grant };
const stop: Effect = { do: 'stop' };
const forget: Effect = { do: 'forget', origin: account.origin };
const store = (protection: 'keyring' | 'weak'): Effect => ({ do: 'store', grant, protection });
const signedOut = (form: Form, why: Extract<Session, { state: 'signed-out' }>['problem']): Session => ({
  state: 'signed-out',
  form,
  problem: why,
});
const pause: Effect = { do: 'pause', account };
const ends: Partial<Record<EventName, Expected>> = {
  expired: [states.expired, pause, forget],
  'sign out': [signedOut(typed, null), stop, forget],
};

/** All that changes something; every other pair of a state and an event changes nothing. */
const table: Readonly<Record<StateName, Partial<Record<EventName, Expected>>>> = {
  starting: {
    'nothing stored': [signedOut(lastForm, problem)],
    restored: [states.watching, watch],
    'sign in': [states['signing-in']],
  },
  'signed-out': { 'sign in': [states['signing-in']] },
  'signing-in': {
    'accepted, keyring': [states.watching, watch, store('keyring')],
    'accepted, no keyring': [states['watching, storage not chosen'], watch],
    'accepted, demo': [states['watching the demo'], { do: 'watch', grant: demoGrant }],
    refused: [signedOut(typed, problem)],
  },
  watching: ends,
  'watching, storage not chosen': {
    ...ends,
    'this run only': [states.watching],
    'store weakly': [states.watching, store('weak')],
  },
  'watching the demo': { ...ends, 'leave demo': [signedOut(lastForm, null), stop] },
  expired: { 'sign in': [states['signing-in']] },
};

const names = <Name extends string>(of: Readonly<Record<Name, unknown>>): Name[] => {
  const isName = (name: string): name is Name => name in of;
  return Object.keys(of).filter(isName);
};
const pairs = names(states).flatMap((state) => names(events).map((event) => ({ state, event })));

describe('the session', () => {
  it.each(pairs)('$state + $event', ({ state, event }) => {
    const before: Session = states[state];
    const [session, ...effects] = table[state][event] ?? [before];
    expect(advance(before, events[event])).toEqual({ session, effects });
  });

  it('stays the very same value when an event makes no sense, so that nobody takes it for a change', () => {
    const ignored = pairs.filter(({ state, event }) => table[state][event] === undefined);
    expect(ignored.length).toBeGreaterThan(60);
    for (const { state, event } of ignored) {
      expect(advance(states[state], events[event]).session).toBe(states[state]);
    }
  });

  it('keeps the demo out of the stored sign-ins', () => {
    const { effects } = advance(states['signing-in'], events['accepted, demo']);
    expect(effects.map(({ do: what }) => what)).toEqual(['watch']);
  });
});
