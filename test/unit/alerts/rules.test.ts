import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../main/alerts/kinds';
import type { Ledger, LedgerEntry } from '../../../main/alerts/ledger';
import type { Occasion } from '../../../main/alerts/occasions';
import { decide, keyFor, type Gate } from '../../../main/alerts/rules';
import { row } from '../board/callers';
import { queueId } from '../telecomx/words';
import { entry } from './entries';

const none: Ledger = new Map();
const statuses = ['intended', 'shown', 'failed', 'unknown'] as const;
const noChoice = { vip: null, callback: null, critical: null, alarm: null };
const open: Gate = {
  alertKinds: { vip: true, callback: true, critical: true, alarm: true, offline: true, 'signed-out': true },
  voiceOf: () => ({ muted: false, kinds: noChoice }),
  quiet: null,
  vipsBreakThrough: false,
  failedLately: () => false,
};

const ledgerOf = (...entries: readonly LedgerEntry[]): Ledger => new Map(entries.map((one) => [keyOf(one.key), one]));

const vip: Occasion = { kind: 'vip', row: row('a', { kind: 'vip' }) };
const callback: Occasion = { kind: 'callback', row: row('b', { kind: 'callback' }) };
const critical: Occasion = { kind: 'critical', row: row('c') };
const snoozed: Occasion = { kind: 'snoozed', row: row('d') };
const alarm: Occasion = { kind: 'alarm', queue: queueId('support'), waiting: 6, longest: 1000 };
const offline: Occasion = { kind: 'offline' };
const everything = [vip, callback, critical, snoozed, alarm, offline];

/** In one word each what was decided: `said`, `again`, `retried`, or the reason. */
function words(occasions: readonly Occasion[], before: Ledger, now: Ledger, gate: Partial<Gate> = {}): string[] {
  return decide(occasions, before, now, { ...open, ...gate }).map((decision) => {
    if (!decision.say) return decision.reason;
    if (decision.alert.again) return 'again';
    return decision.alert.retried ? 'retried' : 'said';
  });
}

describe('the rules', () => {
  it('say what nobody was told of, and say it as it is', () => {
    expect(decide(everything, none, none, open)).toEqual(
      everything.map((occasion) => ({ say: true, alert: { ...occasion, again: false, retried: false } })),
    );
  });

  it('say nothing twice in a run, and give the reason', () => {
    const told = (status: (typeof statuses)[number]) => words([vip], none, ledgerOf(entry('a', status)));
    expect(told('intended')).toEqual(['on-its-way']);
    expect(told('shown')).toEqual(['told-before']);
    expect(told('unknown')).toEqual(['told-before']);
  });

  it('try again what could not be shown, but not at once', () => {
    const now = ledgerOf(entry('a', 'failed'));
    expect(words([vip], none, now)).toEqual(['retried']);
    expect(words([vip], none, now, { failedLately: (key) => keyOf(key) === 'vip a' })).toEqual(['failed-lately']);
    expect(words([vip], none, now, { failedLately: (key) => keyOf(key) === 'vip b' })).toEqual(['retried']);
  });

  it('never repeat what an earlier run showed or may have shown', () => {
    for (const status of ['shown', 'unknown'] as const) {
      expect(words([vip], ledgerOf(entry('a', status)), none)).toEqual(['told-before']);
    }
  });

  it('say once more, in other words, what an earlier run left open', () => {
    for (const status of ['intended', 'failed'] as const) {
      const before = ledgerOf(entry('a', status));
      expect(words([vip], before, none)).toEqual(['again']);
      expect(words([vip], before, ledgerOf(entry('a', 'shown')))).toEqual(['told-before']);
      expect(words([vip], before, ledgerOf(entry('a', 'intended')))).toEqual(['on-its-way']);
    }
  });

  it('keep a promise of this run and of an earlier one, in words of its own', () => {
    const promised = ledgerOf({ key: keyFor(snoozed), status: 'promised', due: 5, absentSince: null });
    expect(words([snoozed], none, promised)).toEqual(['said']);
    expect(words([snoozed], promised, none)).toEqual(['said']);
  });

  it('know the same caller needing something else, and another caller needing the same, for new', () => {
    const said = ledgerOf(entry('a', 'shown', null, 'callback'), entry('z', 'shown'));
    expect(words([vip], said, said)).toEqual(['said']);
  });

  it('say nothing of a muted queue but what was told of it before', () => {
    const voiceOf: Gate['voiceOf'] = (queue) => ({ muted: queue === 'support', kinds: noChoice });
    const elsewhere: Occasion = { kind: 'vip', row: row('e', { kind: 'vip' }, 'sales') };
    expect(words([vip, elsewhere, alarm, offline], none, none, { voiceOf })).toEqual([
      'muted',
      'said',
      'muted',
      'said',
    ]);
    expect(words([vip], none, ledgerOf(entry('a', 'shown')), { voiceOf })).toEqual(['told-before']);
    expect(words([vip], ledgerOf(entry('a', 'intended')), none, { voiceOf })).toEqual(['muted']);
  });

  it('say nothing of a kind that is off, in all queues or in one', () => {
    const alertKinds = { ...open.alertKinds, vip: false, alarm: false, offline: false };
    expect(words(everything, none, none, { alertKinds })).toEqual([
      'kind-off',
      'said',
      'said',
      'said',
      'kind-off',
      'kind-off',
    ]);
    const voiceOf: Gate['voiceOf'] = () => ({ muted: false, kinds: { ...noChoice, vip: true, callback: false } });
    expect(words(everything, none, none, { alertKinds, voiceOf })).toEqual([
      'said',
      'kind-off',
      'said',
      'said',
      'kind-off',
      'kind-off',
    ]);
  });

  it('hold all back while it is to be quiet, and name the cause', () => {
    expect(words([vip, offline], none, none, { quiet: 'locked' })).toEqual(['quiet:locked', 'quiet:locked']);
  });

  it('let VIPs break through where they may, with all that is said of them', () => {
    const vipTooLong: Occasion = { kind: 'critical', row: row('a', { kind: 'vip' }) };
    const gate = { quiet: 'schedule', vipsBreakThrough: true } as const;
    expect(words([vip, vipTooLong, callback], none, none, gate)).toEqual(['said', 'said', 'quiet:schedule']);
  });

  it('decide about each occasion, in its order, and say nothing that was told or is in the way', () => {
    const ledgers = fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(...statuses)))
      .map((all) =>
        ledgerOf(
          ...all.flatMap(([id, status]) =>
            (['vip', 'callback', 'critical', 'snoozed'] as const).map((kind) => entry(id, status, null, kind)),
          ),
        ),
      );
    const gates = fc.record({
      quiet: fc.constantFrom(null, 'locked' as const),
      vipsBreakThrough: fc.boolean(),
      muted: fc.boolean(),
      vip: fc.constantFrom(null, true, false),
    });
    fc.assert(
      fc.property(
        fc.subarray(everything),
        ledgers,
        ledgers,
        gates,
        (occasions, before, now, { muted, vip: chosen, ...gate }) => {
          const voiceOf: Gate['voiceOf'] = () => ({ muted, kinds: { ...noChoice, vip: chosen } });
          const decisions = decide(occasions, before, now, { ...open, ...gate, voiceOf });
          expect(decisions.map((decision) => keyFor(decision.say ? decision.alert : decision.occasion))).toEqual(
            occasions.map(keyFor),
          );
          for (const decision of decisions) {
            if (!decision.say) continue;
            const { kind } = decision.alert;
            const key = keyOf(keyFor(decision.alert));
            expect([undefined, 'failed']).toContain(now.get(key)?.status);
            if (!now.has(key)) expect([undefined, 'intended', 'failed']).toContain(before.get(key)?.status);
            expect(muted && kind !== 'offline').toBe(false);
            expect(kind === 'vip' && chosen === false).toBe(false);
            expect(gate.quiet !== null && !(gate.vipsBreakThrough && kind === 'vip')).toBe(false);
          }
        },
      ),
    );
  });
});
