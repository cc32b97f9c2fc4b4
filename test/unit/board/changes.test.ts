import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBoard, emptyBoard } from '../../../main/board/board';
import { changesBetween, type Change } from '../../../main/board/changes';
import { caller, snapshot, snapshots, unanswered } from './callers';

const boardOf = (...queues: Parameters<typeof snapshot>[]) => buildBoard(queues.map((one) => snapshot(...one)));
const told = (changes: readonly Change[]) => changes.map(({ kind, row }) => `${row.caller.id} ${kind}`);

describe('what happened between two boards', () => {
  it('is nothing when nothing did', () => {
    const board = boardOf(['support', [caller('a'), caller('b', { kind: 'vip' })]]);
    const same = boardOf(['support', [caller('a'), caller('b', { kind: 'vip' })]]);
    expect(changesBetween(board, same)).toEqual([]);
  });

  it('names who arrived, in the order of the list', () => {
    const after = boardOf(['support', [caller('a'), caller('b', { kind: 'vip' })]]);
    expect(changesBetween(emptyBoard, after)).toEqual(after.rows.map((row) => ({ kind: 'arrived', row })));
    expect(told(changesBetween(emptyBoard, after))).toEqual(['b arrived', 'a arrived']);
  });

  it('names who left first, and tells who was answered from who hung up', () => {
    const before = boardOf(['support', [caller('a'), caller('b')]]);
    const answer = { ...unanswered, extension: '7' };
    const after = boardOf(['support', [caller('a', { answer }), caller('c')]]);
    const [a, b] = before.rows;
    const [c] = after.rows;
    expect(changesBetween(before, after)).toEqual([
      { kind: 'left', row: a, answer },
      { kind: 'left', row: b, answer: null },
      { kind: 'arrived', row: c },
    ]);
  });

  it('names who moved and who became another kind, and both of who did both', () => {
    const before = boardOf(['support', [caller('a'), caller('b'), caller('c')]]);
    const after = boardOf(
      ['support', [caller('b', { kind: 'callback' })]],
      ['sales', [caller('a'), caller('c', { kind: 'vip' })]],
    );
    const [c, a, b] = after.rows;
    expect(changesBetween(before, after)).toEqual([
      { kind: 'moved', row: c, from: 'support' },
      { kind: 'became', row: c, was: 'waiting' },
      { kind: 'moved', row: a, from: 'support' },
      { kind: 'became', row: b, was: 'waiting' },
    ]);
  });

  it('leads from the one board to the other', () => {
    fc.assert(
      fc.property(snapshots, snapshots, (one, other) => {
        const [before, after] = [buildBoard(one), buildBoard(other)];
        const known = new Map(before.rows.map((row) => [row.caller.id, { queue: row.queue, kind: row.caller.kind }]));
        for (const change of changesBetween(before, after)) {
          const { id, kind } = change.row.caller;
          const old = known.get(id);
          if (change.kind === 'left') known.delete(id);
          else known.set(id, { queue: change.row.queue, kind });
          expect(old === undefined).toBe(change.kind === 'arrived');
          if (change.kind === 'moved') expect(old?.queue).toBe(change.from);
          if (change.kind === 'left') expect(change.answer).toBe(after.answered.get(id) ?? null);
        }
        expect(known).toEqual(
          new Map(after.rows.map((row) => [row.caller.id, { queue: row.queue, kind: row.caller.kind }])),
        );
        expect(changesBetween(after, after)).toEqual([]);
      }),
    );
  });
});
