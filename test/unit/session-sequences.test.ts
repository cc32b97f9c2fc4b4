import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { advance, type Effect, type Session, type SessionEvent } from '../../main/session';
import { events } from './session-scene';

const formSchema = v.strictObject({
  server: v.string(),
  email: v.string(),
  way: v.picklist(['password', 'token']),
  strategy: v.picklist(['query', 'bearer', 'cookie']),
});
const problemSchema = v.nullable(v.object({ kind: v.string() }));
const grantSchema = v.strictObject({
  account: v.strictObject({ origin: v.string(), email: v.nullable(v.string()), employee: v.nullable(v.string()) }),
  token: v.string(),
  strategy: v.picklist(['query', 'bearer', 'cookie']),
  expiresInMinutes: v.nullable(v.number()),
  demo: v.boolean(),
});
/** All that a session can be, said once more. */
const sessionSchema = v.variant('state', [
  v.strictObject({ state: v.literal('starting') }),
  v.strictObject({ state: v.literal('signed-out'), form: formSchema, problem: problemSchema }),
  v.strictObject({ state: v.literal('signing-in'), form: formSchema }),
  v.strictObject({
    state: v.literal('second-factor'),
    form: formSchema,
    factor: v.picklist(['sms', 'authenticator']),
    busy: v.boolean(),
    problem: problemSchema,
  }),
  v.strictObject({
    state: v.literal('watching'),
    grant: grantSchema,
    storage: v.picklist(['settled', 'missing', 'broken']),
  }),
  v.strictObject({ state: v.literal('expired'), form: formSchema }),
]);

interface Step {
  readonly before: Session;
  readonly event: SessionEvent;
  readonly after: Session;
  readonly effects: readonly Effect['do'][];
}

/** What a session goes through, from the start of the app. */
function lived(sequence: readonly SessionEvent[]): Step[] {
  let session: Session = { state: 'starting' };
  return sequence.map((event) => {
    const before = session;
    const { session: after, effects } = advance(before, event);
    session = after;
    return { before, event, after, effects: effects.map(({ do: what }) => what) };
  });
}

const all: readonly SessionEvent[] = Object.values(events);
/** Long enough to go round several times, in any order at all. */
const sequences = fc.array(fc.constantFrom(...all), { maxLength: 60 }).map(lived);
/** A password may be kept while one of these lasts. */
const keepsPassword = ({ state }: Session): boolean => state === 'signing-in' || state === 'second-factor';

describe('whatever happens to a session', () => {
  it('it is always in one of its states, whole', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        for (const { after } of steps) expect(v.is(sessionSchema, after)).toBe(true);
      }),
    );
  });

  it('the password is dropped whenever signing in ends, and only then', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        for (const { before, after, effects } of steps) {
          const ends = keepsPassword(before) && !keepsPassword(after);
          expect(effects.filter((what) => what === 'drop-password')).toHaveLength(ends ? 1 : 0);
        }
      }),
    );
  });

  it('each watch ends exactly once, by a stop or a pause, before the next begins', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        let running = 0;
        for (const { after, effects } of steps) {
          for (const what of effects) {
            if (what === 'watch') running += 1;
            if (what === 'stop' || what === 'pause') running -= 1;
            expect(running === 0 || running === 1).toBe(true);
          }
          expect(running).toBe(after.state === 'watching' ? 1 : 0);
        }
      }),
    );
  });

  it('a token is forgotten only because the platform or the person said so', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        for (const { event, effects } of steps) {
          if (effects.includes('forget')) expect(['expired', 'sign-out']).toContain(event.type);
        }
      }),
    );
  });

  it('a demo’s token is never stored', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        for (const { after, effects } of steps) {
          if (effects.includes('store')) expect(after).toMatchObject({ state: 'watching', grant: { demo: false } });
        }
      }),
    );
  });

  it('an event that makes no sense leaves the very same session, and asks for nothing', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        for (const { before, after, effects } of steps) if (effects.length > 0) expect(after).not.toBe(before);
      }),
    );
  });
});
