import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, type AlertStatus, type Ledger, type LedgerEntry } from '../../../main/alerts/ledger';
import { decide } from '../../../main/alerts/rules';
import { buildBoard } from '../../../main/board/board';
import type { QueueId } from '../../../main/board/caller';
import { row, snapshots } from '../board/callers';
import { callId, queueId } from '../telecomx/words';

const none: Ledger = new Map();
const nobodyMuted: ReadonlySet<QueueId> = new Set();
const statuses = ['intended', 'shown', 'failed', 'unknown'] as const;

function ledgerOf(...all: readonly (readonly [call: string, kind: 'vip' | 'callback', status: AlertStatus])[]): Ledger {
  const entries = all.map(([call, kind, status]): LedgerEntry => ({
    call: callId(call),
    kind,
    status,
    absentSince: null,
  }));
  return new Map(entries.map((entry) => [keyOf(entry), entry]));
}

describe('the rules', () => {
  const vip = row('a', { kind: 'vip' });
  const callback = row('b', { kind: 'callback' });

  it('speak of VIPs and of who wants to be called back, and of nobody else', () => {
    expect(decide([vip, callback, row('c')], none, none, nobodyMuted)).toEqual([
      { say: true, alert: { kind: 'vip', row: vip, again: false } },
      { say: true, alert: { kind: 'callback', row: callback, again: false } },
    ]);
  });

  it('say nothing twice in a run, whatever became of it, and give the reason', () => {
    const reasons = { intended: 'on-its-way', shown: 'told-before', failed: 'told-before', unknown: 'told-before' };
    for (const status of statuses) {
      const reason = reasons[status];
      expect(decide([vip], none, ledgerOf(['a', 'vip', status]), nobodyMuted)).toEqual([
        { say: false, kind: 'vip', row: vip, reason },
      ]);
    }
  });

  it('never repeat what an earlier run showed or may have shown', () => {
    for (const status of ['shown', 'unknown'] as const) {
      expect(decide([vip], ledgerOf(['a', 'vip', status]), none, nobodyMuted)).toEqual([
        { say: false, kind: 'vip', row: vip, reason: 'told-before' },
      ]);
    }
  });

  it('say once more, in other words, what an earlier run left open', () => {
    for (const status of ['intended', 'failed'] as const) {
      const before = ledgerOf(['a', 'vip', status]);
      expect(decide([vip], before, none, nobodyMuted)).toEqual([
        { say: true, alert: { kind: 'vip', row: vip, again: true } },
      ]);
      expect(decide([vip], before, ledgerOf(['a', 'vip', 'shown']), nobodyMuted)).toMatchObject([{ say: false }]);
      expect(decide([vip], before, ledgerOf(['a', 'vip', 'intended']), nobodyMuted)).toMatchObject([
        { reason: 'on-its-way' },
      ]);
    }
  });

  it('know the same caller needing something else, and another caller needing the same, for new', () => {
    const said = ledgerOf(['a', 'callback', 'shown'], ['z', 'vip', 'shown']);
    expect(decide([vip], said, said, nobodyMuted)).toEqual([
      { say: true, alert: { kind: 'vip', row: vip, again: false } },
    ]);
  });

  it('say nothing of a muted queue, and everything of it once it may speak', () => {
    const muted = new Set([queueId('support')]);
    const elsewhere = row('d', { kind: 'vip' }, 'sales');
    expect(decide([vip, elsewhere], none, none, muted)).toEqual([
      { say: false, kind: 'vip', row: vip, reason: 'muted' },
      { say: true, alert: { kind: 'vip', row: elsewhere, again: false } },
    ]);
    expect(decide([vip], none, none, nobodyMuted)).toMatchObject([{ say: true }]);
  });

  it('know of a muted queue too what was told before it was muted, and what an earlier run left open', () => {
    const muted = new Set([queueId('support')]);
    const shown = ledgerOf(['a', 'vip', 'shown']);
    expect(decide([vip], none, shown, muted)).toMatchObject([{ reason: 'told-before' }]);
    expect(decide([vip], shown, none, muted)).toMatchObject([{ reason: 'told-before' }]);
    expect(decide([vip], none, ledgerOf(['a', 'vip', 'intended']), muted)).toMatchObject([{ reason: 'on-its-way' }]);
    expect(decide([vip], ledgerOf(['a', 'vip', 'intended']), none, muted)).toMatchObject([{ reason: 'muted' }]);
  });

  it('decide about each caller who needs the agent, in the order of the list, by the ledgers and the mutes alone', () => {
    const ledgers = fc
      .array(
        fc.tuple(
          fc.nat(12).map((number) => `c${number}`),
          fc.constantFrom('vip' as const, 'callback' as const),
          fc.constantFrom(...statuses),
        ),
      )
      .map((all) => ledgerOf(...all));
    const mutes = fc.subarray(['q0', 'q1', 'q2', 'q3']).map((ids) => new Set(ids.map(queueId)));
    fc.assert(
      fc.property(snapshots, ledgers, ledgers, mutes, (queues, before, now, muted) => {
        const { rows } = buildBoard(queues);
        const decisions = decide(rows, before, now, muted);
        const about = decisions.map((decision) => (decision.say ? decision.alert.row : decision.row));
        expect(about).toEqual(rows.filter(({ caller }) => caller.kind !== 'waiting'));
        for (const decision of decisions) {
          const { kind, row: one } = decision.say ? decision.alert : decision;
          expect(kind).toBe(one.caller.kind);
          const key = keyOf({ call: one.caller.id, kind });
          const open = [undefined, 'intended', 'failed'].includes(before.get(key)?.status);
          expect(decision.say).toBe(!now.has(key) && open && !muted.has(one.queue));
          if (decision.say) expect(decision.alert.again).toBe(before.has(key));
        }
      }),
    );
  });
});
