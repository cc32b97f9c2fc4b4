import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WindowStore } from '../../../../renderer/state/window-store.svelte';
import { caller, fakeBridge, signedOut, watching, windowState } from '../support/samples';

const [anna, bamse] = [caller({ id: 'a' }), caller({ id: 'b' })];

/** What waits for the next frame. */
const waiting: (() => void)[] = [];
const frame = (): void => {
  for (const show of waiting.splice(0)) show();
};

// The page that other tests open has frames of its own.
const usual = globalThis.requestAnimationFrame;
beforeEach(() => {
  waiting.length = 0;
  vi.stubGlobal('requestAnimationFrame', (show: () => void) => waiting.push(show));
});
afterEach(() => {
  vi.stubGlobal('requestAnimationFrame', usual);
});

describe('what the page is told', () => {
  it('is shown at once the first time', () => {
    const { bridge, tell } = fakeBridge();
    const store = new WindowStore(bridge);
    expect([store.state, store.callers, store.locale]).toEqual([null, [], 'en']);
    tell({ ...watching({ callers: [anna] }), locale: 'da' });
    expect([store.state?.session.state, store.callers, store.locale]).toEqual(['watching', [anna], 'da']);
    expect(waiting).toEqual([]);
  });

  it('is then shown once a frame, however much it is', () => {
    const { bridge, tell } = fakeBridge();
    const store = new WindowStore(bridge);
    tell(watching({ callers: [anna] }));
    for (let times = 0; times < 50; times += 1) tell(watching({ callers: [] }));
    tell(watching({ callers: [anna, bamse] }));
    expect([waiting.length, store.callers]).toEqual([1, [anna]]);
    frame();
    expect([waiting.length, store.callers]).toEqual([0, [anna, bamse]]);
    tell(windowState(signedOut));
    frame();
    expect([store.state?.session.state, store.callers]).toEqual(['signed-out', []]);
  });

  it('is asked for when the page listens', () => {
    const { bridge, command } = fakeBridge();
    const store = new WindowStore(bridge);
    expect([store.state, command.mock.calls]).toEqual([null, [['ready', null]]]);
  });

  it('has the server’s time of when it was told, not of when it is shown', () => {
    const { bridge, tell } = fakeBridge();
    const store = new WindowStore(bridge);
    tell(watching({ serverNow: 5000 }));
    tell(watching({ serverNow: 9000 }));
    expect(store.clock.now).toBe(9000);
  });
});
