import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byEntry } from '../../../../main/board/order';
import type { CallerView } from '../../../../main/bridge/contract';
import { overwriteGetLocale } from '../../../../messages/compiled/runtime.js';
import { whoWords } from '../../../../renderer/state/caller-words';
import { inNameOrder } from '../../../../renderer/state/name-order';
import { shownCallers } from '../../../../renderer/state/shown-caller';
import { anyCallers, anyQueues } from '../support/any-callers';
import { caller } from '../support/samples';

type Language = 'en' | 'da';

function ordered(callers: readonly CallerView[], language: Language): readonly string[] {
  overwriteGetLocale(() => language);
  return inNameOrder(shownCallers(callers, anyQueues), language).map(({ caller: { id } }) => id);
}

/** The order made anew, each compared with each. */
function orderedAnew(callers: readonly CallerView[], language: Language): readonly string[] {
  overwriteGetLocale(() => language);
  const { compare } = new Intl.Collator(language, { numeric: true });
  return callers
    .toSorted(
      (a, b) => Number(a.name === null) - Number(b.name === null) || compare(whoWords(a), whoWords(b)) || byEntry(a, b),
    )
    .map(({ id }) => id);
}

describe('the order by name', () => {
  it('is that of everybody now, whoever was there before, and in whichever language', () => {
    const turn = fc.record({
      callers: anyCallers,
      /** Of each, whether they stay as they are. */
      kept: fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }),
      language: fc.constantFrom<Language>('en', 'da'),
    });
    fc.assert(
      fc.property(fc.array(turn, { maxLength: 8 }), (turns) => {
        let there: readonly CallerView[] = [];
        for (const { callers, kept, language } of turns) {
          const stay = there.filter((_, index) => kept[index] === true);
          const come = callers.filter(({ id }) => !stay.some((other) => other.id === id));
          there = [...come, ...stay];
          expect(ordered(there, language)).toEqual(orderedAnew(there, language));
        }
      }),
    );
  });

  it('compares nobody again who was there before', () => {
    const callers = Array.from({ length: 100 }, (_, index) =>
      caller({ id: `c${String(index)}`, queue: 'a', name: `Caller ${String(index)}`, entered: index }),
    );
    let looks = 0;
    const watched = callers.map((one) => ({
      ...one,
      get name() {
        looks += 1;
        return one.name;
      },
    }));
    ordered(watched, 'en');
    looks = 0;
    const more = [...watched.slice(1), caller({ id: 'new', queue: 'a', name: 'Caller 50 B', entered: 7 })];
    expect(ordered(more, 'en')[50]).toBe('new');
    expect(looks).toBeLessThan(50);
  });
});
