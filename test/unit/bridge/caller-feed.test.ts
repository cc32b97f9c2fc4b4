import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, type WaitingCaller } from '../../../main/board/order';
import type { CallId } from '../../../main/board/caller';
import { createCallerFeed } from '../../../main/bridge/caller-feed';
import type { CallersPatch, CallerView } from '../../../main/bridge/contract';
import { caller, row } from '../board/callers';
import { at, callId, queueId } from '../telecomx/words';

const nobody: ReadonlySet<CallId> = new Set();
const unknown = { secret: false, name: null, number: null } as const;

/** What a page makes of the messages that it is told. */
class Page {
  readonly #feed = createCallerFeed();
  readonly #callers = new Map<string, CallerView>();

  /** Tells the page of these rows, and says in how many messages. */
  told(rows: readonly WaitingCaller[], doubtful = nobody): readonly CallersPatch[] {
    const patches = this.#feed.next(rows, doubtful);
    for (const { whole, set, gone } of patches) {
      if (whole) this.#callers.clear();
      for (const id of gone) this.#callers.delete(id);
      for (const view of set) this.#callers.set(view.id, view);
    }
    return patches;
  }

  /** As a page that is made again, and knows nothing. */
  isNew(): void {
    this.#feed.forget();
    this.#callers.clear();
  }

  get callers(): readonly CallerView[] {
    return [...this.#callers.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  }
}

/** Who was told of, and who is gone. */
function news(patches: readonly CallersPatch[]): readonly string[] {
  return patches.flatMap(({ set, gone }) => [...set.map(({ id }) => id), ...gone.map((id) => `-${id}`)]);
}

const many = (count: number): WaitingCaller[] => Array.from({ length: count }, (_, index) => row(`c${index}`));

describe('a caller in the window', () => {
  it('has numbers as people write them, and what the agent needs to know', () => {
    const page = new Page();
    const asta = { name: 'Asta', secret: false, number: '+4535203040' } as const;
    page.told([row('a', { identity: asta, kind: 'callback', entered: at(1000), called: '+4570305050' })]);
    expect(page.callers).toEqual([
      {
        id: 'a',
        queue: 'support',
        kind: 'callback',
        secret: false,
        name: 'Asta',
        number: '+45 35 20 30 40',
        called: '+45 70 30 50 50',
        entered: 1000,
        doubtful: false,
      },
    ]);
  });

  it('has neither name nor number where they are secret, or not known', () => {
    const page = new Page();
    page.told([row('s', { identity: { secret: true } }), row('u', { identity: unknown })]);
    expect(page.callers).toMatchObject([
      { secret: true, name: null, number: null, called: null },
      { secret: false, name: null, number: null, called: null },
    ]);
  });

  it('has a name that cannot break the line it stands in', () => {
    const page = new Page();
    page.told([row('a', { identity: { ...unknown, name: 'One\ntwo\u202ethree' } })]);
    expect(page.callers).toMatchObject([{ name: 'One two three' }]);
  });

  it('gives nothing away once it is secret', () => {
    const page = new Page();
    page.told([row('Asta')]);
    page.told([row('Asta', { identity: { secret: true } })]);
    expect(page.callers).toMatchObject([{ secret: true, name: null, number: null }]);
  });
});

describe('what the page is told', () => {
  it('is first all, also where that is nobody, and then only what has changed', () => {
    const page = new Page();
    expect(page.told([])).toEqual([{ whole: true, set: [], gone: [] }]);
    expect(page.told([])).toEqual([]);
    expect(news(page.told([row('a'), row('b')]))).toEqual(['a', 'b']);
    expect(news(page.told([row('a'), row('c')]))).toEqual(['c', '-b']);
  });

  it.each<[string, WaitingCaller, ReadonlySet<CallId>]>([
    ['another kind', row('a', { kind: 'vip' }), nobody],
    ['another name', row('a', { identity: { secret: false, name: 'Asta', number: '+4535203040' } }), nobody],
    ['another number', row('a', { identity: { secret: false, name: 'a', number: null } }), nobody],
    ['a number that was called', row('a', { called: '+4570305050' }), nobody],
    ['another entry', row('a', { entered: at(1) }), nobody],
    ['another queue', row('a', {}, 'sales'), nobody],
    ['a popup that may not have been seen', row('a'), new Set([callId('a')])],
  ])('is of nobody else where one has %s', (_, changed, doubtful) => {
    const page = new Page();
    page.told([row('a'), row('b')]);
    expect(news(page.told([changed, row('b')], doubtful))).toEqual(['a']);
  });

  it('is nothing where a caller has only another place, or was only read again', () => {
    const page = new Page();
    page.told([row('a'), row('b')]);
    expect(
      page.told([
        { ...row('b'), place: 0, position: 1 },
        { ...row('a'), place: 1, position: 2 },
      ]),
    ).toEqual([]);
  });

  it('is all again where the page is new', () => {
    const page = new Page();
    const rows = [row('a'), row('b')];
    page.told(rows);
    page.isNew();
    const [patch] = page.told(rows);
    expect(patch).toMatchObject({ whole: true, set: [{ id: 'a' }, { id: 'b' }], gone: [] });
  });

  it.each([
    [0, [0]],
    [400, [400]],
    [401, [400, 1]],
    [1000, [400, 400, 200]],
  ])('of %d callers comes in pieces of %j, of which only the first begins anew', (count, pieces) => {
    const page = new Page();
    const patches = page.told(many(count));
    expect(patches.map(({ set }) => set.length)).toEqual(pieces);
    expect(patches.map(({ whole }) => whole)).toEqual(pieces.map((_, index) => index === 0));
    expect(page.callers).toHaveLength(count);
  });

  it('of many who come while all others go says once who is gone', () => {
    const page = new Page();
    page.told(many(500));
    const patches = page.told(many(1200).slice(500));
    expect(patches.map(({ whole, set, gone }) => [whole, set.length, gone.length])).toEqual([
      [false, 400, 500],
      [false, 300, 0],
    ]);
  });
});

describe('whatever comes, changes and goes', () => {
  const anybody = fc.record({
    id: fc.nat(6),
    kind: fc.constantFrom('waiting', 'callback', 'vip'),
    secret: fc.boolean(),
    name: fc.option(fc.constantFrom('Asta', 'Bo')),
    number: fc.option(fc.constantFrom('+4535203040', '204')),
    called: fc.option(fc.constant('+4570305050')),
    entered: fc.nat(3),
    queue: fc.constantFrom('support', 'sales'),
  });
  const anyRows = fc.uniqueArray(anybody, { selector: ({ id }) => id, maxLength: 6 }).map((all) =>
    inOrder(
      all.map(({ id, queue, secret, name, number, entered, ...about }) => ({
        caller: caller(`c${id}`, {
          ...about,
          entered: at(entered),
          identity: secret ? { secret: true } : { secret, name, number },
        }),
        queue: queueId(queue),
      })),
    ),
  );
  const anyDoubt = fc.uniqueArray(fc.nat(6)).map((ids) => new Set(ids.map((id) => callId(`c${id}`))));
  const steps = fc.array(fc.record({ rows: anyRows, doubtful: anyDoubt, isNew: fc.boolean() }), { maxLength: 8 });

  it('the page knows exactly those who wait, as a page does that is told of them first', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const page = new Page();
        for (const { rows, doubtful, isNew } of all) {
          if (isNew) page.isNew();
          page.told(rows, doubtful);
          const fresh = new Page();
          fresh.told(rows, doubtful);
          expect(page.callers).toEqual(fresh.callers);
          expect(page.callers.map(({ id }) => id)).toEqual(rows.map((one) => one.caller.id).sort());
        }
      }),
    );
  });

  it('nobody is told again who has not changed', () => {
    fc.assert(
      fc.property(anyRows, anyRows, anyDoubt, (before, after, doubtful) => {
        const page = new Page();
        page.told(before, doubtful);
        const known = new Map(page.callers.map((view) => [view.id, JSON.stringify(view)]));
        for (const { set } of page.told(after, doubtful)) {
          for (const view of set) expect(JSON.stringify(view)).not.toBe(known.get(view.id));
        }
        expect(page.told(structuredClone(after), new Set(doubtful))).toEqual([]);
      }),
    );
  });
});
