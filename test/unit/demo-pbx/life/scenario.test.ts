import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queues } from '../../../../main/demo-pbx/life/cast';
import { Scenario } from '../../../../main/demo-pbx/life/scenario';
import { waits, type PbxCaller } from '../../../../main/demo-pbx/records';
import { someQueue } from '../../../../main/demo-pbx/wishes';
import { World } from '../../../../main/demo-pbx/world';

const START = Date.UTC(2025, 0, 30, 8);
const SECOND = 1000;

function begin(seed: number, start = START): { world: World; at: (seconds: number) => readonly PbxCaller[] } {
  const world = new World();
  for (const queue of Object.values(queues)) world.addQueue({ ...someQueue(queue.id, 'demo'), ...queue });
  const scenario = new Scenario(world, seed, start);
  return {
    world,
    at: (seconds) => {
      scenario.tick(start + seconds * SECOND);
      return world.callers;
    },
  };
}

const seed = fc.integer();

describe('the demo’s life', () => {
  it('starts with five who wait, one with a secret number and one without a name', () => {
    const callers = begin(1).at(0);
    expect(callers.filter(waits)).toHaveLength(5);
    expect(callers.filter(({ privacy }) => privacy)).toHaveLength(1);
    expect(callers.filter(({ name }) => name === null)).toHaveLength(1);
    const waited = callers.map(({ entered }) => (START - entered) / SECOND);
    expect(Math.min(...waited)).toBeLessThan(30);
    expect(Math.max(...waited)).toBeGreaterThan(queues.support.serviceLevelCritical);
  });

  it('brings a VIP after three seconds for at least forty, and a callback after six that stays', () => {
    fc.assert(
      fc.property(seed, (given) => {
        const life = begin(given);
        const inState = (seconds: number, state: PbxCaller['state']): readonly PbxCaller[] =>
          life.at(seconds).filter((caller) => caller.state === state && waits(caller));
        expect(inState(2.9, 'VIP')).toEqual([]);
        const vip = inState(3, 'VIP')[0];
        expect(vip?.entered).toBe(START + 3 * SECOND);
        expect(inState(5.9, 'CALLBACK')).toEqual([]);
        const callback = inState(6, 'CALLBACK')[0];
        expect(callback?.entered).toBe(START + 6 * SECOND);
        expect(inState(43, 'VIP')).toContainEqual(vip);
        expect(inState(200, 'CALLBACK')).toContainEqual(callback);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps two to twelve waiting, and never gives an id twice', () => {
    fc.assert(
      fc.property(seed, (given) => {
        const life = begin(given);
        const firstSeen = new Map<string, number>();
        for (let seconds = 0; seconds <= 1200; seconds += 2) {
          const callers = life.at(seconds);
          const waiting = callers.filter(waits).length;
          expect(waiting).toBeGreaterThanOrEqual(2);
          expect(waiting).toBeLessThanOrEqual(12);
          for (const { id, entered } of callers) {
            expect(entered).toBe(firstSeen.get(id) ?? entered);
            firstSeen.set(id, entered);
          }
        }
        expect(firstSeen.size).toBeGreaterThan(60);
      }),
      { numRuns: 20 },
    );
  });

  it('lets nobody leave while only two wait', () => {
    const life = begin(5);
    for (let seconds = 0; seconds <= 600; seconds += 1) {
      const waiting = life.at(seconds).filter(waits);
      expect(waiting.length).toBeGreaterThanOrEqual(2);
      for (const { id } of waiting.slice(2)) life.world.removeCaller(id);
    }
  });

  it('is the same for a seed, however often it is looked at', () => {
    fc.assert(
      fc.property(seed, fc.array(fc.integer({ min: 0, max: 600 })), (given, looks) => {
        const often = begin(given);
        for (const seconds of looks.sort((one, other) => one - other)) often.at(seconds);
        expect(often.at(600)).toEqual(begin(given).at(600));
      }),
      { numRuns: 30 },
    );
  });

  it('differs from seed to seed', () => {
    expect(begin(1).at(600)).not.toEqual(begin(2).at(600));
  });

  it('shares no id with another start', () => {
    const ids = new Set(
      begin(1)
        .at(120)
        .map(({ id }) => id),
    );
    const later = begin(1, START + 1).at(120);
    expect(later.filter(({ id }) => ids.has(id))).toEqual([]);
  });

  it('shows an answered caller for some seconds with the answer, changes states, and lets others hang up', () => {
    const life = begin(7);
    const states = new Map<string, string>();
    const answered = new Set<string>();
    const gone = new Set<string>();
    let changed = 0;
    for (let seconds = 0; seconds <= 600; seconds += 1) {
      const callers = life.at(seconds);
      for (const caller of callers) {
        if (states.get(caller.id) === 'QUEUED' && caller.state !== 'QUEUED') changed += 1;
        states.set(caller.id, caller.state);
        if (waits(caller)) continue;
        answered.add(caller.id);
        expect(caller.answered).toBeGreaterThan(caller.entered);
        expect(caller.answeredByNumber).toMatch(/^\+45\d{8}$/);
      }
      for (const id of states.keys()) if (life.world.caller(id) === null) gone.add(id);
    }
    expect(changed).toBeGreaterThan(5);
    expect(answered.size).toBeGreaterThan(10);
    expect([...gone].filter((id) => !answered.has(id)).length).toBeGreaterThan(3);
  });

  it('writes ids as the platform does', () => {
    for (const { id } of begin(1).at(60)) expect(id).toMatch(/^[a-z0-9]+\.\d+-pbx1\.telecomx\.dk$/);
  });
});
