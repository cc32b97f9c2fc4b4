import { describe, expect, it } from 'vitest';
import type { PopupChannel, PopupOutcome } from '../../../main/alerts/popup';
import { createFallback } from '../../../main/alerts/popup-fallback';

const popup = { title: 'VIP: Ida', body: 'Support', urgency: 'critical' } as const;
const shown: PopupOutcome = { kind: 'shown' };
const failed = (reason: string): PopupOutcome => ({ kind: 'failed', reason });
const unknown: PopupOutcome = { kind: 'unknown', reason: 'No answer.' };

/** A channel that plays the given outcomes, one for each popup, and writes down what it is asked to do. */
function channel(
  name: PopupChannel['name'],
  outcomes: readonly (PopupOutcome | Promise<PopupOutcome>)[],
  log: string[],
) {
  const left = [...outcomes];
  const show: PopupChannel['show'] = (_popup, onClick) => {
    log.push(`show ${name}`);
    onClick('token');
    return {
      outcome: Promise.resolve(left.shift() ?? shown),
      close: () => {
        log.push(`close ${name}`);
      },
    };
  };
  return { name, show };
}

function set(first: readonly (PopupOutcome | Promise<PopupOutcome>)[], second: readonly PopupOutcome[]) {
  const log: string[] = [];
  const troubles: (string | null)[] = [];
  const channels = [channel('session-bus', first, log), channel('node-notifier', second, log)];
  const show = createFallback(channels, (reason) => troubles.push(reason));
  return { log, troubles, show };
}

describe('several channels as one', () => {
  it('asks only the first when that one shows the popup', async () => {
    const { show, log, troubles } = set([shown], []);
    expect(await show(popup, () => undefined).outcome).toEqual(shown);
    expect(log).toEqual(['show session-bus']);
    expect(troubles).toEqual([]);
  });

  it('tries the next when the first failed, and that is no trouble', async () => {
    const { show, log, troubles } = set([failed('No service.')], [shown]);
    expect(await show(popup, () => undefined).outcome).toEqual(shown);
    expect(log).toEqual(['show session-bus', 'show node-notifier']);
    expect(troubles).toEqual([]);
  });

  it('never tries the next when the first may have shown it', async () => {
    const { show, log, troubles } = set([unknown], [shown]);
    expect(await show(popup, () => undefined).outcome).toEqual(unknown);
    expect(log).toEqual(['show session-bus']);
    expect(troubles).toEqual([]);
  });

  it('says why the first failed when every channel did, and that it is over at the next popup that is shown', async () => {
    const { show, troubles } = set([failed('No service.'), unknown, shown, shown], [failed('No program.')]);
    expect(await show(popup, () => undefined).outcome).toEqual(failed('No service. No program.'));
    await show(popup, () => undefined).outcome;
    expect(troubles).toEqual(['No service.']);
    await show(popup, () => undefined).outcome;
    await show(popup, () => undefined).outcome;
    expect(troubles).toEqual(['No service.', null]);
  });

  it('takes the popup back on the channel that has it', async () => {
    const { show, log } = set([failed('No service.')], [shown]);
    const handle = show(popup, () => undefined);
    await handle.outcome;
    handle.close();
    expect(log.at(-1)).toBe('close node-notifier');
  });

  it('does not bring up on the next channel what was taken back meanwhile, and makes no trouble of it', async () => {
    const { show, log, troubles } = set([failed('No service.')], [shown]);
    const handle = show(popup, () => undefined);
    handle.close();
    expect(await handle.outcome).toEqual(failed('No service.'));
    expect(log).toEqual(['show session-bus', 'close session-bus']);
    expect(troubles).toEqual([]);
  });

  it('passes the click and its token on', () => {
    const { show } = set([shown], []);
    const tokens: (string | undefined)[] = [];
    show(popup, (token) => tokens.push(token));
    expect(tokens).toEqual(['token']);
  });
});
