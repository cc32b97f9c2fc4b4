/** A keeper over a window that is none, on time that only moves when told to. */
import { beforeEach, onTestFinished, vi } from 'vitest';
import type { Places } from '../../../main/desktop/start-settings';
import type { WindowLook } from '../../../main/desktop/window-look';
import type { Place, Screens } from '../../../main/desktop/window-place';
import { FakeWindow } from './fake-window';

const screen: Place = { x: 0, y: 0, width: 1280, height: 800 };
/** Where a window stands that was never moved. */
export const untouched = {
  normal: { x: 856, y: 176, width: 400, height: 600 },
  compact: { x: 956, y: 564, width: 300, height: 212 },
};
/** Where a person puts it. */
export const elsewhere: Place = { x: 50, y: 60, width: 500, height: 700 };
/** Where a person puts the strip. */
export const aside: Place = { x: 10, y: 20, width: 250, height: 100 };
export const places = { normal: elsewhere, compact: aside };
export const usual: WindowLook = { shape: 'normal', zoom: 100, onTop: true, counts: false };

/** All windows that were made. */
export const made: FakeWindow[] = [];

/** In the place of the module that makes windows. */
export const windowModule = {
  screensNow: (): Screens => ({ areas: [screen], nearest: screen }),
  createWindow: (_: string, place: Place): FakeWindow => {
    const window = new FakeWindow(place);
    made.push(window);
    setTimeout(() => window.emit('ready-to-show'), 100);
    return window;
  },
};

/** The window that was made last. */
export function newest(): FakeWindow {
  const last = made.at(-1);
  if (last === undefined) throw new Error('There is no window.');
  return last;
}

/** A keeper, and what it told. */
export async function keeperOf(wayOut: 'hide' | 'minimise' | 'close' = 'hide', places: Partial<Places> = {}) {
  const { createWindowKeeper } = await import('../../../main/desktop/window-keeper');
  const told = {
    onShown: vi.fn(),
    onHidden: vi.fn(),
    onPutAway: vi.fn(),
    onGone: vi.fn(),
    onPlaced: vi.fn(),
    onShape: vi.fn(),
  };
  const keeper = createWindowKeeper({
    locale: () => 'en',
    places: { normal: null, compact: null, ...places },
    look: usual,
    wayOut: () => wayOut,
    ...told,
  });
  return { keeper, ...told };
}

/** A keeper whose window stands before the person. */
export async function opened(wayOut?: 'hide' | 'minimise' | 'close', places?: Partial<Places>) {
  const kept = await keeperOf(wayOut, places);
  const coming = kept.keeper.bringForward();
  await vi.advanceTimersByTimeAsync(100);
  await coming;
  const look = (change: Partial<WindowLook>): void => {
    kept.keeper.setLook({ ...usual, ...change });
  };
  return { ...kept, look, window: newest() };
}

/** Until the desktop has done what it was asked for. */
export async function settled(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1);
}

/** Before each test there is no window, and time stands still. */
export function beginAnew(): void {
  beforeEach(() => {
    made.length = 0;
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
  });
}
