import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineBeginningWith, listLines, plain } from '../../../../renderer/state/arrangement';
import { shownCallers } from '../../../../renderer/state/shown-caller';
import { caller, queue } from '../support/samples';

const queues = ['a', 'b', 'c'].map((id) => queue({ id, name: `Queue ${id}` }));
const everybody = { queue: null, kind: 'all', search: '' } as const;
const anybody = fc.record({
  id: fc.uuid(),
  queue: fc.constantFrom('a', 'b', 'c'),
  kind: fc.constantFrom('vip' as const, 'callback' as const, 'waiting' as const),
  name: fc.option(fc.string()),
  number: fc.option(fc.string()),
  secret: fc.boolean(),
  entered: fc.nat(1_000_000),
});
const crowd = fc.uniqueArray(anybody, { selector: ({ id }) => id, maxLength: 60 }).map((all) => all.map(caller));
const orders = fc.constantFrom('platform' as const, 'longest' as const, 'newest' as const, 'name' as const);
const groupings = fc.constantFrom('none' as const, 'queue' as const);

describe('the lines of the list', () => {
  it('have everybody once, in whatever order and groups', () => {
    fc.assert(
      fc.property(crowd, orders, groupings, (callers, order, grouping) => {
        const lines = listLines(shownCallers(callers, queues), queues, everybody, { order, grouping }, 'da');
        const ids = lines.flatMap((line) => (line.kind === 'caller' ? [line.shown.caller.id] : []));
        expect(ids.toSorted()).toEqual(callers.map(({ id }) => id).toSorted());
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
      }),
    );
  });

  it('stand below the head of their own queue where they are grouped', () => {
    fc.assert(
      fc.property(crowd, orders, (callers, order) => {
        let head = '';
        const all = shownCallers(callers, queues);
        for (const line of listLines(all, queues, everybody, { order, grouping: 'queue' }, 'en')) {
          if (line.kind === 'queue') head = line.queue.id;
          else expect(line.shown.caller.queue).toBe(head);
        }
      }),
    );
  });

  it('leave out whoever is in no queue that is shown', () => {
    expect(shownCallers([caller({ id: '1', queue: 'gone' })], queues)).toEqual([]);
  });

  it('find whoever is looked for by any part of the name, however it is spelt', () => {
    fc.assert(
      fc.property(crowd, (callers) => {
        const all = shownCallers(callers, queues);
        for (const { name, id } of callers) {
          const wanted = { ...everybody, search: name ?? '' };
          const lines = listLines(all, queues, wanted, { order: 'platform', grouping: 'none' }, 'da');
          expect(lines.some(({ key }) => key === id)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('count positions as the platform does: none for a VIP, and each queue by itself', () => {
    const callers = [
      caller({ id: 'late', queue: 'a', entered: 30 }),
      caller({ id: 'vip', queue: 'a', kind: 'vip', entered: 20 }),
      caller({ id: 'first', queue: 'a', kind: 'callback', entered: 10 }),
      caller({ id: 'other', queue: 'b', entered: 15 }),
    ];
    expect(shownCallers(callers, queues).map(({ caller: { id }, position }) => [id, position])).toEqual([
      ['vip', null],
      ['first', 1],
      ['other', 1],
      ['late', 2],
    ]);
  });
});

describe('text as it is compared', () => {
  it.each([
    ['Åse Østergaard', 'aase oestergaard'],
    ['Ærøskøbing', 'aeroeskoebing'],
    ['Café', 'cafe'],
    ['ÅÆØ', 'aaaeoe'],
  ])('%s is %s', (text, compared) => {
    expect(plain(text)).toBe(compared);
  });
});

describe('typing a name', () => {
  const lines = listLines(
    shownCallers(
      ['Anna', 'Bent', 'Anders'].map((name, index) => caller({ id: name, queue: 'a', name, entered: index })),
      queues,
    ),
    queues,
    everybody,
    { order: 'platform', grouping: 'queue' },
    'da',
  );
  it.each([
    ['a', 0, 1],
    ['a', 2, 3],
    ['an', 1, 1],
    ['and', 1, 3],
    ['b', 3, 2],
    ['x', 0, null],
  ])('"%s" leads from line %d to line %j', (typed, after, found) => {
    expect(lineBeginningWith(lines, typed, after)).toBe(found);
  });
});
