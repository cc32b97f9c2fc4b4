import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextState, type UpdateEvent, type UpdateState } from '../../../../main/upkeep/updates/state';

const idle: UpdateState = { kind: 'idle', last: null };
const newer: UpdateEvent = { kind: 'found', finding: { kind: 'newer', version: '2.0.0' }, at: 1 };
const after = (...events: readonly UpdateEvent[]): UpdateState => events.reduce(nextState, idle);
const fetched: readonly UpdateEvent[] = [{ kind: 'check' }, newer, { kind: 'download' }, { kind: 'fetched' }];
const offline: UpdateEvent = { kind: 'failed', problem: { kind: 'offline', detail: 'ERR_FAILED' } };

it('a newer version is found, fetched, ready and installed', () => {
  expect(after({ kind: 'check' })).toEqual({ kind: 'checking', ready: null });
  expect(after({ kind: 'check' }, newer)).toEqual({ kind: 'available', version: '2.0.0' });
  expect(after(...fetched.slice(0, 3), { kind: 'progress', percent: 40 })).toEqual({
    kind: 'downloading',
    version: '2.0.0',
    percent: 40,
  });
  expect(after(...fetched)).toEqual({ kind: 'ready', version: '2.0.0', asked: false });
  expect(after(...fetched, { kind: 'install' })).toEqual({ kind: 'installing', version: '2.0.0' });
});

it('what is ready stays so through a look that fails or finds the same', () => {
  expect(after(...fetched, { kind: 'check' }, offline)).toEqual(after(...fetched));
  expect(after(...fetched, { kind: 'check' }, newer)).toEqual(after(...fetched));
});

it('what is ready goes where a newer one is found, or where it was withdrawn', () => {
  const newest: UpdateEvent = { kind: 'found', finding: { kind: 'newer', version: '3.0.0' }, at: 2 };
  const withdrawn: UpdateEvent = { kind: 'found', finding: { kind: 'current' }, at: 2 };
  expect(after(...fetched, { kind: 'check' }, newest)).toEqual({ kind: 'available', version: '3.0.0' });
  expect(after(...fetched, { kind: 'check' }, withdrawn)).toEqual({ kind: 'idle', last: { kind: 'current', at: 2 } });
});

it('a failure is shown until the next look', () => {
  expect(after({ kind: 'check' }, offline)).toEqual({
    kind: 'failed',
    problem: { kind: 'offline', detail: 'ERR_FAILED' },
  });
  expect(after({ kind: 'check' }, offline, { kind: 'check' })).toEqual({ kind: 'checking', ready: null });
});

it('what is switched off hears of nothing until it is switched on', () => {
  const off = after(...fetched, { kind: 'switched', on: false });
  expect(off).toEqual({ kind: 'off' });
  for (const event of [...fetched, offline, { kind: 'install' } as const]) expect(nextState(off, event)).toBe(off);
  expect(nextState(off, { kind: 'switched', on: true })).toEqual(idle);
});

it('nothing is ever installed but what is ready, and nothing is ready but what was fetched', () => {
  const event: fc.Arbitrary<UpdateEvent> = fc.oneof(
    fc.record({ kind: fc.constantFrom('check', 'download', 'fetched', 'ask', 'install' as const) }),
    fc.record({ kind: fc.constant('switched' as const), on: fc.boolean() }),
    fc.record({ kind: fc.constant('progress' as const), percent: fc.integer({ min: 0, max: 100 }) }),
    fc.constantFrom(newer, offline),
  );
  fc.assert(
    fc.property(fc.array(event), (events) => {
      let state: UpdateState = after();
      for (const one of events) {
        const next = nextState(state, one);
        if (next.kind === 'installing' && state.kind !== 'installing') expect(state.kind).toBe('ready');
        if (next.kind === 'ready') expect(['ready', 'downloading', 'checking']).toContain(state.kind);
        state = next;
      }
    }),
  );
});
