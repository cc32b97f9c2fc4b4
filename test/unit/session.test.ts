import { describe, expect, it } from 'vitest';
import { advance, type Effect, type Session } from '../../main/session';
import {
  account,
  demoGrant,
  events,
  grant,
  lastForm,
  problem,
  states,
  typed,
  type EventName,
  type StateName,
} from './session-scene';

type Expected = readonly [session: Session, ...effects: Effect[]];

const watch: Effect = { do: 'watch', grant };
const stop: Effect = { do: 'stop' };
const pause: Effect = { do: 'pause', account };
const forget: Effect = { do: 'forget', origin: account.origin };
const drop: Effect = { do: 'drop-password' };
const store = (protection: 'keyring' | 'weak'): Effect => ({ do: 'store', grant, protection });
const signedOut = (form: typeof typed, why: Extract<Session, { state: 'signed-out' }>['problem']): Session => ({
  state: 'signed-out',
  form,
  problem: why,
});

const refusedAs = (
  name: 'refused, wrong password' | 'refused, blocked' | 'refused, second factor not set up' | 'refused, password gone',
) => signedOut(typed, events[name].problem);
const accepted: Partial<Record<EventName, Expected>> = {
  'accepted, keyring': [states.watching, drop, watch, store('keyring')],
  'accepted, no keyring': [states['watching, no keyring'], drop, watch],
  'accepted, demo': [states['watching the demo'], drop, { do: 'watch', grant: demoGrant }],
};
/** However often a code was asked for. */
const asking: Partial<Record<EventName, Expected>> = { cancel: [signedOut(typed, null), drop] };
const wrongCode: Session = { ...states['asking for the SMS code'], problem: { kind: 'wrong-code' } };
const ends = {
  expired: [states.expired, pause, forget],
  'sign out': [signedOut(typed, null), stop, forget],
} satisfies Partial<Record<EventName, Expected>>;
const broken = { 'keyring broken': [states['watching, keyring broken']] } satisfies Partial<
  Record<EventName, Expected>
>;
const choice: Partial<Record<EventName, Expected>> = {
  'this run only': [states.watching],
  'store weakly': [states.watching, store('weak')],
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
    ...accepted,
    'SMS code wanted': [states['asking for the SMS code']],
    'authenticator code wanted': [states['asking for the authenticator code']],
    refused: [signedOut(typed, problem), drop],
    'refused, wrong password': [refusedAs('refused, wrong password'), drop],
    'refused, blocked': [refusedAs('refused, blocked'), drop],
    'refused, second factor not set up': [refusedAs('refused, second factor not set up'), drop],
    'refused, password gone': [refusedAs('refused, password gone'), drop],
  },
  'asking for the SMS code': { ...asking, 'code sent': [states['checking the SMS code']] },
  'asking for the authenticator code': {
    ...asking,
    'code sent': [{ ...states['checking the SMS code'], factor: 'authenticator' }],
  },
  'asking again after a wrong SMS code': { ...asking, 'code sent': [states['checking the SMS code']] },
  'checking the SMS code': {
    ...asking,
    ...accepted,
    'SMS code wanted': [wrongCode],
    'authenticator code wanted': [states['asking for the authenticator code']],
    // What went wrong on the way must not cost the agent the password once more.
    refused: [{ ...states['asking for the SMS code'], problem }],
    'refused, wrong password': [wrongCode],
    'refused, blocked': [refusedAs('refused, blocked'), drop],
    'refused, second factor not set up': [refusedAs('refused, second factor not set up'), drop],
    'refused, password gone': [refusedAs('refused, password gone'), drop],
  },
  watching: { ...ends, ...broken },
  'watching, no keyring': { ...ends, ...broken, ...choice },
  'watching, keyring broken': { ...ends, ...broken, ...choice },
  // Nothing of the demo is stored, so no keyring can fail it.
  'watching the demo': {
    ...ends,
    'leave demo': [signedOut(lastForm, null), stop],
  },
  'watching with a personal token': {
    expired: [
      { state: 'expired', form: { ...typed, email: '', way: 'token' } },
      { ...pause, account: { ...account, email: null } },
      forget,
    ],
    'sign out': [signedOut({ ...typed, email: '', way: 'token' }, null), stop, forget],
    'keyring broken': [{ ...states['watching with a personal token'], storage: 'broken' }],
  },
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
    expect(ignored.length).toBeGreaterThan(190);
    for (const { state, event } of ignored) {
      expect(advance(states[state], events[event]).session).toBe(states[state]);
    }
  });

  it('keeps the demo out of the stored sign-ins', () => {
    const { effects } = advance(states['signing-in'], events['accepted, demo']);
    expect(effects.map(({ do: what }) => what)).toEqual(['drop-password', 'watch']);
  });
});
