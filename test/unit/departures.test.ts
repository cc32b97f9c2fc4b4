import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBoard, emptyBoard, type Board } from '../../main/board/board';
import type { Answer, CallId, QueueSnapshot } from '../../main/board/caller';
import { departed, type Departure } from '../../main/departures';
import { caller, snapshot, snapshots, unanswered } from './board/callers';
import { at, queueId } from './telecomx/words';

const answer: Answer = { ...unanswered, number: '+4535203050' };
const [support, sales] = [queueId('support'), queueId('sales')];
const asked = new Set([support, sales]);
const nobodyIs: (call: CallId) => boolean = () => false;

/** The board of one queue with these callers, of whom some were answered. */
function boardOf(...callers: Parameters<typeof snapshot>[1]): Board {
  return buildBoard([snapshot('support', callers)]);
}

/** Goes from board to board, a second each, and says who has left in the end. */
function after(boards: readonly Board[], { queues = asked, isSecret = nobodyIs } = {}): readonly Departure[] {
  return boards.slice(1).reduce<readonly Departure[]>((before, is, index) => {
    const was = boards[index] ?? emptyBoard;
    return departed(before, { was, is, queues, isSecret, now: at((index + 1) * 1000) });
  }, []);
}

const names = (departures: readonly Departure[]): readonly string[] => departures.map(({ row }) => row.caller.id);

describe('who left a moment ago', () => {
  it('is nobody before somebody has', () => {
    expect(after([emptyBoard, boardOf(caller('a')), boardOf(caller('a'), caller('b'))])).toEqual([]);
  });

  it('is whoever waits no more, as they waited last, with who answered', () => {
    const was = boardOf(caller('a'), caller('b', { kind: 'vip' }));
    expect(after([was, boardOf(caller('a', { answer }))])).toEqual([
      { row: was.byId.get(caller('b').id), answer: null, at: 1000 },
      { row: was.byId.get(caller('a').id), answer, at: 1000 },
    ]);
  });

  it('has an answer that is told only later, and keeps it', () => {
    const boards = [boardOf(caller('a')), emptyBoard, boardOf(caller('a', { answer }))];
    expect(after(boards)).toMatchObject([{ answer, at: 1000 }]);
    expect(after([...boards, emptyBoard])).toMatchObject([{ answer, at: 1000 }]);
  });

  it('is told of for ten seconds', () => {
    const boards = [boardOf(caller('a')), ...Array.from({ length: 20 }, () => emptyBoard)];
    expect(names(after(boards.slice(0, 11)))).toEqual(['a']);
    expect(names(after(boards.slice(0, 12)))).toEqual([]);
  });

  it('is the last twenty where a whole queue empties at once', () => {
    const all = Array.from({ length: 30 }, (_, index) => caller(`c${index + 10}`));
    const gone = names(after([boardOf(...all), emptyBoard]));
    expect(gone).toEqual(all.slice(10).map(({ id }) => id));
  });

  it('is nobody who moved to another queue, nor one who was on the way to it for a moment', () => {
    const there = buildBoard([snapshot('sales', [caller('a')])]);
    expect(after([boardOf(caller('a')), there])).toEqual([]);
    expect(names(after([boardOf(caller('a')), emptyBoard]))).toEqual(['a']);
    expect(after([boardOf(caller('a')), emptyBoard, there])).toEqual([]);
  });

  it('is not who waits in a queue that is hidden now, nor who had left it', () => {
    const hidden = { queues: new Set([sales]) };
    expect(after([boardOf(caller('a')), emptyBoard], hidden)).toEqual([]);
    const left = after([boardOf(caller('a')), emptyBoard]);
    expect(departed(left, { was: emptyBoard, is: emptyBoard, ...hidden, isSecret: nobodyIs, now: at(1000) })).toEqual(
      [],
    );
  });

  it('has neither name nor number once these are known to be secret', () => {
    const left = after([boardOf(caller('a'), caller('b')), emptyBoard], {
      isSecret: (call) => call === caller('b').id,
    });
    expect(left.map(({ row }) => row.caller.identity)).toEqual([caller('a').identity, { secret: true }]);
    const later = { was: emptyBoard, is: emptyBoard, queues: asked, isSecret: () => true, now: at(2000) };
    expect(departed(left, later).map(({ row }) => row.caller.identity)).toEqual([{ secret: true }, { secret: true }]);
  });

  it('leaves what is known of the others as it is', () => {
    const left = after([boardOf(caller('a')), emptyBoard]);
    const [same] = departed(left, {
      was: emptyBoard,
      is: emptyBoard,
      queues: asked,
      isSecret: nobodyIs,
      now: at(2000),
    });
    expect(same).toBe(left[0]);
  });

  it('is never somebody who waits, and nobody twice, whatever happens', () => {
    const steps = fc.array(fc.tuple(snapshots, fc.nat(4000)), { maxLength: 6 });
    fc.assert(
      fc.property(steps, fc.subarray(['q0', 'q1', 'q2', 'q3']), (all, names) => {
        const queues = new Set(names.map(queueId));
        let was = emptyBoard;
        let now = 0;
        let left: readonly Departure[] = [];
        for (const [answers, passed] of all) {
          const is = buildBoard(answers satisfies QueueSnapshot[]);
          now += passed;
          left = departed(left, { was, is, queues, isSecret: nobodyIs, now: at(now) });
          was = is;
          const ids = left.map(({ row }) => row.caller.id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const departure of left) {
            expect(is.byId.has(departure.row.caller.id)).toBe(false);
            expect(queues.has(departure.row.queue)).toBe(true);
            expect(now - departure.at).toBeLessThan(10_000);
          }
        }
      }),
    );
  });
});
