import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBoard, emptyBoard } from '../../../main/board/board';
import { isWaiting } from '../../../main/board/caller';
import { at, callId } from '../telecomx/words';
import { caller, snapshot, snapshots, unanswered } from './callers';

const taken = { ...unanswered, extension: '7' };
const where = (board: ReturnType<typeof buildBoard>, id: string) => board.byId.get(callId(id))?.queue ?? null;

describe('the board', () => {
  it('is empty before any answer', () => {
    expect(buildBoard([])).toEqual(emptyBoard);
  });

  it('tells who waits, and who of the same answers was answered', () => {
    const board = buildBoard([snapshot('support', [caller('a'), caller('b', { answer: taken })])]);
    expect(board.rows).toEqual([{ caller: caller('a'), queue: 'support', position: 1, place: 0 }]);
    expect([...board.answered]).toEqual([['b', taken]]);
  });

  it('keeps a caller secret whose number another queue gives away', () => {
    const hidden = caller('a', { identity: { secret: true } });
    const first = snapshot('support', [hidden]);
    const second = snapshot('sales', [caller('a', { entered: at(2000) })]);
    expect(buildBoard([first, second]).byId.get(hidden.id)?.caller.identity).toEqual({ secret: true });
  });

  it('has a call that stands in two queues where it went last, even when the older answer came later', () => {
    const first = snapshot('support', [caller('a', { entered: at(1000) })], 9);
    const second = snapshot('sales', [caller('a', { entered: at(2000) })], 5);
    expect(where(buildBoard([first, second]), 'a')).toBe('sales');
    expect(where(buildBoard([second, first]), 'a')).toBe('sales');
  });

  it('knows an answer of the later queue better than the wait in the earlier one', () => {
    const first = snapshot('support', [caller('a', { entered: at(1000) })]);
    const second = snapshot('sales', [caller('a', { entered: at(2000), answer: taken })]);
    for (const board of [buildBoard([first, second]), buildBoard([second, first])]) {
      expect(board.rows).toEqual([]);
      expect([...board.answered.keys()]).toEqual(['a']);
    }
  });

  it('hides nobody who waits in one of two queues since the same moment', () => {
    const waits = snapshot('support', [caller('a')], 1);
    const answered = snapshot('sales', [caller('a', { answer: taken })], 2);
    for (const board of [buildBoard([waits, answered]), buildBoard([answered, waits])]) {
      expect(where(board, 'a')).toBe('support');
      expect(board.answered.size).toBe(0);
    }
  });

  it('knows an answer better than the wait that a queue told of before it failed, unless that wait began later', () => {
    const later = { ...unanswered, at: at(8000) };
    const before = snapshot(
      'support',
      ['a', 'b', 'c'].map((id) => caller(id, { entered: at(5000) })),
      9,
    );
    const now = snapshot('sales', [
      caller('a', { entered: at(5000), answer: taken }),
      caller('b', { entered: at(4000), answer: later }),
      caller('c', { entered: at(4000), answer: taken }),
    ]);
    const board = buildBoard([now], [before]);
    expect([...board.answered.keys()]).toEqual(['a', 'b']);
    expect(where(board, 'c')).toBe('support');
  });

  it('has who was last seen in a queue that fails, as long as no other knows better', () => {
    expect(where(buildBoard([snapshot('sales', [])], [snapshot('support', [caller('a')])]), 'a')).toBe('support');
    const [one, other] = [snapshot('support', [caller('a')], 1), snapshot('sales', [caller('a')], 2)];
    expect(where(buildBoard([], [one, other]), 'a')).toBe('sales');
    expect(where(buildBoard([one], [other]), 'a')).toBe('support');
  });

  it('believes the fresher of two answers that are alike, and does not flicker between two of the same moment', () => {
    const sales = snapshot('sales', [caller('a')], 5);
    for (const [receivedAt, queue] of [
      [4, 'sales'],
      [5, 'support'],
      [6, 'support'],
    ] as const) {
      const support = snapshot('support', [caller('a')], receivedAt);
      expect(where(buildBoard([sales, support]), 'a')).toBe(queue);
      expect(where(buildBoard([support, sales]), 'a')).toBe(queue);
    }
  });

  it('has each call once, loses nobody, and does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(snapshots, (all) => {
        const board = buildBoard(all);
        const ids = board.rows.map((row) => row.caller.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect([...board.byId.values()]).toEqual(board.rows);
        expect([...board.byId.keys()]).toEqual(ids);
        expect(ids.filter((id) => board.answered.has(id))).toEqual([]);
        expect(board.rows.every((row) => isWaiting(row.caller))).toBe(true);
        const seen = new Map(all.flatMap(({ callers }) => callers.map((one) => [one.id, one])));
        expect(ids.length + board.answered.size).toBe(seen.size);

        const backwards = buildBoard([...all].reverse());
        expect(backwards.rows).toEqual(board.rows);
        expect(new Map(backwards.answered)).toEqual(new Map(board.answered));
      }),
    );
  });

  it('never says answered of whom every answer has waiting', () => {
    fc.assert(
      fc.property(snapshots, (all) => {
        const { answered } = buildBoard(all);
        for (const id of answered.keys()) {
          const sightings = all.flatMap(({ callers }) => callers.filter((one) => one.id === id));
          expect(sightings.some((one) => !isWaiting(one))).toBe(true);
        }
      }),
    );
  });
});
