import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CallerView, Preferences } from '../../../../main/bridge/contract';
import { overwriteGetLocale } from '../../../../messages/compiled/runtime.js';
import { lineBeginningWith, listLines, type ListLine, type Wanted } from '../../../../renderer/state/arrangement';
import { plain } from '../../../../renderer/state/plain-text';
import { shownCallers } from '../../../../renderer/state/shown-caller';
import { anyCallers, anyQueues } from '../support/any-callers';
import { caller } from '../support/samples';

type Arrangement = Pick<Preferences, 'order' | 'grouping'>;
const everybody: Wanted = { queue: null, kind: 'all', search: '' };
const asTaken: Arrangement = { order: 'platform', grouping: 'none' };

const anyArrangement: fc.Arbitrary<Arrangement> = fc.record({
  order: fc.constantFrom('platform', 'longest', 'newest', 'name'),
  grouping: fc.constantFrom('none', 'queue'),
});
const anyWish: fc.Arbitrary<Wanted> = fc.record({
  queue: fc.constantFrom(null, 'a', 'b', 'c'),
  kind: fc.constantFrom('all', 'waiting', 'callback', 'vip'),
  search: fc.oneof(fc.constantFrom('', ' ', 'anna', 'berg anna', '3520', '+45', 'salg', 'ø'), fc.string()),
});

function lines(callers: readonly CallerView[], over: Partial<Wanted> = {}, arrangement = asTaken, language = 'da') {
  return listLines(shownCallers(callers, anyQueues), anyQueues, { ...everybody, ...over }, arrangement, language);
}
const idsOf = (all: readonly ListLine[]) => all.flatMap((line) => (line.kind === 'caller' ? [line.key] : []));
const found = (callers: readonly CallerView[], over: Partial<Wanted>) => idsOf(lines(callers, over));

beforeEach(() => {
  overwriteGetLocale(() => 'en');
});

describe('the lines of the list', () => {
  it('lose nobody and have nobody twice, however they are arranged, where nothing is narrowed', () => {
    fc.assert(
      fc.property(anyCallers, anyArrangement, (callers, arrangement) => {
        const ids = callers.map(({ id }) => id);
        expect(idsOf(lines(callers, {}, arrangement)).toSorted()).toEqual(ids.toSorted());
      }),
    );
  });

  it('narrowed are some of the same, in the same order', () => {
    fc.assert(
      fc.property(anyCallers, anyWish, anyArrangement, (callers, wish, arrangement) => {
        const left = idsOf(lines(callers, wish, arrangement));
        const all = idsOf(lines(callers, {}, arrangement));
        expect(left).toEqual(all.filter((id) => left.includes(id)));
      }),
    );
  });

  it('depend on nothing but who waits', () => {
    fc.assert(
      fc.property(anyCallers, anyArrangement, (callers, arrangement) => {
        expect(lines(callers.toReversed(), {}, arrangement)).toEqual(lines(callers, {}, arrangement));
      }),
    );
  });

  it('grouped stand below the head of their queue; a queue without any has none', () => {
    fc.assert(
      fc.property(anyCallers, anyArrangement, (callers, { order }) => {
        const single = idsOf(lines(callers, {}, { order, grouping: 'none' }));
        const groups = anyQueues.flatMap(({ id }) => {
          const ofQueue = single.filter((one) => callers.some((found) => found.id === one && found.queue === id));
          return ofQueue.length === 0 ? [] : [`\0queue ${id}`, ...ofQueue];
        });
        expect(lines(callers, {}, { order, grouping: 'queue' }).map(({ key }) => key)).toEqual(groups);
      }),
    );
  });
});

describe('the order', () => {
  const callers = [
    caller({ id: 'Å', queue: 'a', name: 'Åse', entered: 1 }),
    caller({ id: 'A', queue: 'a', name: 'Anna', entered: 2 }),
    caller({ id: 'V', queue: 'a', name: 'Vera', entered: 3, kind: 'vip' }),
    caller({ id: '?', queue: 'a', number: '+45 12 34 56 78', entered: 4 }),
    caller({ id: 'A2', queue: 'a', name: 'Anna', entered: 9, kind: 'vip' }),
  ];
  it.each([
    ['platform', 'da', ['V', 'A2', 'Å', 'A', '?']],
    ['longest', 'da', ['Å', 'A', 'V', '?', 'A2']],
    ['newest', 'da', ['A2', '?', 'V', 'A', 'Å']],
    ['name', 'da', ['A', 'A2', 'V', 'Å', '?']],
    ['name', 'en', ['A', 'A2', 'Å', 'V', '?']],
  ] as const)('by %s (%s)', (order, language, ids) => {
    expect(idsOf(lines(callers, {}, { order, grouping: 'none' }, language))).toEqual(ids);
  });
});

describe('a search', () => {
  const aase = caller({ id: 'å', queue: 'a', name: 'Åse Østergård', number: '+45 35 20 30 40' });
  const zoe = caller({ id: 'z', queue: 'b', name: 'Zoë', number: '+46 8 123 45' });
  const secret = caller({ id: 's', queue: 'c', secret: true });
  const three = [aase, zoe, secret];

  it.each([
    ['åse', 'å'],
    ['ÅSE', 'å'],
    ['A\u030Ase', 'å'],
    ['aase', 'å'],
    ['oesterg', 'å'],
    ['østergård åse', 'å'],
    ['zoe', 'z'],
    ['ZOË', 'z'],
    ['35203040', 'å'],
    ['35 20 30', 'å'],
    ['+4535', 'å'],
    ['0045 35 20 30 40', 'å'],
    ['(+45) 35-20', 'å'],
    ['35.20.30.40', 'å'],
    ['support', 'å'],
    ['Salg zoe', 'z'],
    ['secret', 's'],
    ['bogholderi', 's'],
  ])('for "%s" finds who is meant', (search, id) => {
    expect(found(three, { search })).toEqual([id]);
  });

  it('finds whoever has no name by what stands in its place in the language of the moment', () => {
    expect(found(three, { search: 'secret' })).toEqual(['s']);
    overwriteGetLocale(() => 'da');
    expect(found(three, { search: 'secret' })).toEqual([]);
    expect(found(three, { search: 'hemmeligt' })).toEqual(['s']);
  });

  it.each(['zoe åse', 'salg 3520', '99', 'nobody', '00', '.'])('for "%s" finds nobody', (search) => {
    expect(found(three, { search })).toEqual([]);
  });

  it.each([
    ['Åse Østergaard', 'aase oestergaard'],
    ['Ærøskøbing', 'aeroeskoebing'],
    ['Café', 'cafe'],
  ])('takes "%s" for "%s"', (text, compared) => {
    expect(plain(text)).toBe(compared);
  });

  it('finds a name whichever way its accents are written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('å', 'Å', 'ø', 'é', 'ü', 'a', ' ') }), (text) => {
        expect(plain(text.normalize('NFD'))).toBe(plain(text));
      }),
    );
  });

  it('finds everybody by their own name, number or queue', () => {
    fc.assert(
      fc.property(anyCallers, fc.string(), (callers, text) => {
        for (const { id, number, queue, ...one } of callers) {
          const name = one.name === null ? null : `${one.name} ${text}`;
          const all = callers.map((other) => (other.id === id ? { ...other, name } : other));
          const own = [name?.toUpperCase(), name?.normalize('NFD'), text, number, number?.replaceAll(' ', '')];
          for (const search of name === null ? own.slice(3) : own) {
            expect(found(all, { search: search ?? '' })).toContain(id);
          }
          expect(found(all, { queue })).toContain(id);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('takes whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (search) => {
        expect(found(three, { search }).length).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('and a kind and a queue are each narrower together', () => {
    const vip = { ...zoe, id: 'v', kind: 'vip' } as const;
    expect(found([...three, vip], { kind: 'vip' })).toEqual(['v']);
    expect(found([...three, vip], { search: 'zoe', queue: 'b' })).toEqual(['v', 'z']);
    expect(found([...three, vip], { search: 'zoe', queue: 'b', kind: 'waiting' })).toEqual(['z']);
    expect(found([...three, vip], { search: 'zoe', queue: 'a' })).toEqual([]);
  });
});

describe('who is meant by the first letters', () => {
  const named = lines(
    ['Anna', 'Åse', 'Bamse', 'Anton'].map((name, entered) => caller({ id: name, queue: 'a', name, entered })),
    {},
    { order: 'platform', grouping: 'queue' },
  );

  it.each([
    ['an', 1, 1],
    ['an', 2, 4],
    ['a', 3, 4],
    ['a', 5, 1],
    ['å', 1, 2],
    ['aase', 4, 2],
    ['B', 4, 3],
    ['support', 0, null],
    ['x', 0, null],
  ])('"%s" from line %d on: %j', (typed, from, index) => {
    expect(lineBeginningWith(named, typed, from)).toBe(index);
  });

  it('is nobody in an empty list', () => {
    expect(lineBeginningWith([], 'a', 0)).toBeNull();
  });
});
