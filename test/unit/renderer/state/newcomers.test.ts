import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CallerView } from '../../../../main/bridge/contract';
import { overwriteGetLocale } from '../../../../messages/compiled/runtime.js';
import { arrivalWords, newcomers } from '../../../../renderer/state/newcomers';
import { shownCallers } from '../../../../renderer/state/shown-caller';
import { anyCallers, anyQueues } from '../support/any-callers';
import { caller } from '../support/samples';

const shown = (callers: readonly CallerView[]) => shownCallers(callers, anyQueues);

/** Whom each look after the first tells of. */
function toldAt(...looks: readonly (readonly CallerView[])[]): readonly (readonly string[])[] {
  let known: ReadonlySet<string> | null = null;
  return looks.map((callers) => {
    const { told, arrived }: ReturnType<typeof newcomers> = newcomers(shown(callers), known);
    known = told;
    return arrived.map((one) => one.caller.id);
  });
}

const vip = caller({ id: 'v', queue: 'a', kind: 'vip', name: 'Vera' });
const callback = caller({ id: 'c', queue: 'b', kind: 'callback', number: '+45 35 20 30 40' });
const waiting = caller({ id: 'w', queue: 'a', name: 'Wilma' });

beforeEach(() => {
  overwriteGetLocale(() => 'en');
});

describe('new VIPs and callbacks', () => {
  it('are not those who were here at the first look', () => {
    expect(toldAt([vip, callback])).toEqual([[]]);
  });

  it('are told once', () => {
    expect(toldAt([], [vip, waiting], [vip, waiting, callback], [vip, callback])).toEqual([[], ['v'], ['c'], []]);
  });

  it('are whoever became one, and whoever became one again', () => {
    const raised = { ...waiting, kind: 'vip' } as const;
    expect(toldAt([waiting], [raised], [waiting], [raised])).toEqual([[], ['w'], [], ['w']]);
  });

  it('are exactly those who were no such callers at the look before', () => {
    fc.assert(
      fc.property(anyCallers, anyCallers, (before, after) => {
        const wasUrgent = new Set(
          before.filter(({ kind }) => kind !== 'waiting').map(({ id, kind }) => `${id} ${kind}`),
        );
        const wanted = after.filter(({ id, kind }) => kind !== 'waiting' && !wasUrgent.has(`${id} ${kind}`));
        expect(toldAt(before, after)[1]?.toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
      }),
    );
  });
});

describe('what is said of them', () => {
  it.each([
    [[vip], 'VIP waiting: Vera, Support.'],
    [[vip, callback], 'VIP waiting: Vera, Support. Wants to be called back: +45 35 20 30 40, Salg.'],
    [[vip, callback, { ...vip, id: 'other' }], '3 new VIPs and callbacks.'],
  ])('%#: a name each, or how many they are', (callers, words) => {
    expect(arrivalWords(shown(callers))).toBe(words);
  });

  it('has neither name nor number of a secret caller', () => {
    expect(arrivalWords(shown([caller({ id: 's', queue: 'a', kind: 'vip', secret: true })]))).toBe(
      'VIP waiting: Secret number, Support.',
    );
  });
});
