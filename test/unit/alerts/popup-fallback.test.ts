import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { PopupChannel, PopupListener, PopupOutcome } from '../../../main/alerts/popup';
import { createFallback } from '../../../main/alerts/popup-fallback';

const popup = { title: 'VIP: Ida', body: 'Support', urgency: 'critical', canSnooze: true } as const;
const shown: PopupOutcome = { kind: 'shown' };
const failed = (reason: string): PopupOutcome => ({ kind: 'failed', reason });
const unknown: PopupOutcome = { kind: 'unknown', reason: 'No answer.' };
const ears = () => ({ onChosen: vi.fn(), onSnoozed: vi.fn(), onShownLate: vi.fn() });

/** A channel that plays the given outcomes, one for each popup, and writes down what it is asked to do. */
function channel(name: PopupChannel['name'], outcomes: readonly PopupOutcome[], log: string[]) {
  const left = [...outcomes];
  const heard: PopupListener[] = [];
  const show: PopupChannel['show'] = (_popup, listener) => {
    log.push(`show ${name}`);
    heard.push(listener);
    return {
      outcome: Promise.resolve(left.shift() ?? shown),
      close: () => {
        log.push(`close ${name}`);
      },
    };
  };
  return { name, show, heard };
}

function set(first: readonly PopupOutcome[], second: readonly PopupOutcome[]) {
  const log: string[] = [];
  const troubles: (string | null)[] = [];
  const outcomes: string[] = [];
  const channels = [channel('session-bus', first, log), channel('node-notifier', second, log)] as const;
  let order: readonly PopupChannel[] = channels;
  const show = createFallback(() => order, {
    onTrouble: (reason) => troubles.push(reason),
    onOutcome: (name, { kind }) => outcomes.push(`${name}: ${kind}`),
  });
  const reorder = (next: readonly PopupChannel[]): void => {
    order = next;
  };
  return { log, troubles, outcomes, channels, show, reorder };
}

describe('several channels as one', () => {
  it('asks only the first when that one shows the popup', async () => {
    const { show, log, troubles, outcomes } = set([shown], []);
    expect(await show(popup, ears()).outcome).toEqual(shown);
    expect(log).toEqual(['show session-bus']);
    expect([troubles, outcomes]).toEqual([[], ['session-bus: shown']]);
  });

  it('tries the next when the first failed, and that is no trouble', async () => {
    const { show, log, troubles, outcomes } = set([failed('No service.')], [shown]);
    expect(await show(popup, ears()).outcome).toEqual(shown);
    expect(log).toEqual(['show session-bus', 'show node-notifier']);
    expect([troubles, outcomes]).toEqual([[], ['node-notifier: shown']]);
  });

  it('never tries the next when the first may have shown it, and says why popups may not be seen', async () => {
    const { show, log, troubles, outcomes } = set([unknown], [shown]);
    expect(await show(popup, ears()).outcome).toEqual(unknown);
    expect(log).toEqual(['show session-bus']);
    expect([troubles, outcomes]).toEqual([['No answer.'], ['session-bus: unknown']]);
  });

  it('says why the first failed when every channel did, and that it is over at the next popup that is shown', async () => {
    const { show, troubles, outcomes } = set([failed('No service.'), shown, shown], [failed('No program.')]);
    expect(await show(popup, ears()).outcome).toEqual(failed('No service. No program.'));
    expect([troubles, outcomes]).toEqual([['No service.'], ['node-notifier: failed']]);
    await show(popup, ears()).outcome;
    await show(popup, ears()).outcome;
    expect(troubles).toEqual(['No service.', null]);
  });

  it('says each new reason of a trouble that goes on', async () => {
    const { show, troubles } = set([failed('No service.'), unknown, shown], [failed('No program.')]);
    for (let count = 0; count < 3; count += 1) await show(popup, ears()).outcome;
    expect(troubles).toEqual(['No service.', 'No answer.', null]);
  });

  it('is out of trouble when a popup of unknown outcome turns out to be on the screen', async () => {
    const { show, troubles, channels } = set([unknown], []);
    const listener = ears();
    await show(popup, listener).outcome;
    channels[0].heard[0]?.onShownLate();
    expect(troubles).toEqual(['No answer.', null]);
    expect(listener.onShownLate).toHaveBeenCalledTimes(1);
  });

  it('takes the popup back on the channel that has it', async () => {
    const { show, log } = set([failed('No service.')], [shown]);
    const handle = show(popup, ears());
    await handle.outcome;
    handle.close();
    expect(log.at(-1)).toBe('close node-notifier');
  });

  it('does not bring up on the next channel what was taken back meanwhile, and makes no trouble of it', async () => {
    const { show, log, troubles, outcomes } = set([failed('No service.')], [shown]);
    const handle = show(popup, ears());
    handle.close();
    expect(await handle.outcome).toEqual(failed('No service.'));
    expect(log).toEqual(['show session-bus', 'close session-bus']);
    expect([troubles, outcomes]).toEqual([[], []]);
  });

  it('has only failed popups, and says so, where there is no channel at all', async () => {
    const { show, reorder, log } = set([], []);
    reorder([]);
    expect((await show(popup, ears()).outcome).kind).toBe('failed');
    expect(log).toEqual([]);
  });

  it('takes the channels of the moment for each popup', async () => {
    const { show, reorder, channels, log } = set([], []);
    await show(popup, ears()).outcome;
    reorder([channels[1]]);
    await show(popup, ears()).outcome;
    expect(log).toEqual(['show session-bus', 'show node-notifier']);
  });

  it('passes on what the person does, from whichever channel has the popup', async () => {
    const { show, channels } = set([failed('No service.')], [shown]);
    const listener = ears();
    await show(popup, listener).outcome;
    channels[1].heard[0]?.onChosen();
    channels[1].heard[0]?.onSnoozed();
    expect([listener.onChosen, listener.onSnoozed].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it('shows each popup on at most one channel that did not surely fail, whatever the channels do', async () => {
    const outcomes = fc.array(fc.constantFrom(shown, unknown, failed('x')), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(outcomes, outcomes, async (first, second) => {
        const { show, log, outcomes: told } = set(first, second);
        for (const [index, one] of first.entries()) {
          const before = log.length;
          const { kind } = await show(popup, ears()).outcome;
          const tried = log.slice(before);
          expect(tried).toEqual(
            one.kind === 'failed' ? ['show session-bus', 'show node-notifier'] : ['show session-bus'],
          );
          expect(told[index]).toBe(`${tried.at(-1)?.slice('show '.length) ?? ''}: ${kind}`);
        }
      }),
    );
  });
});
