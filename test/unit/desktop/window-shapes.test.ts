import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { WindowLook } from '../../../main/desktop/window-look';
import type { Place } from '../../../main/desktop/window-place';
import { ShapedWindow } from './shaped-window';

const made: ShapedWindow[] = [];
vi.mock('../../../main/desktop/window', async () => {
  const { sizeOf } = await import('../../../main/desktop/window-look');
  const placeNow = (before: Place | null, look: WindowLook): Place => {
    const { minWidth, minHeight, ...usual } = sizeOf(look);
    const place = before ?? { x: 900, y: 500, ...usual };
    return { ...place, width: Math.max(place.width, minWidth), height: Math.max(place.height, minHeight) };
  };
  const createWindow = (_: string, place: Place | null, look: WindowLook) => {
    const window = new ShapedWindow(placeNow(place, look));
    made.push(window);
    setTimeout(() => window.emit('ready-to-show'));
    return window;
  };
  return { placeNow, createWindow };
});

const usual: WindowLook = { shape: 'normal', zoom: 100, onTop: true };
const normalPlace: Place = { x: 50, y: 60, width: 500, height: 700 };
const stripPlace: Place = { x: 10, y: 20, width: 320, height: 150 };
const everything: Place = { x: 0, y: 0, width: 1280, height: 800 };

/** A keeper whose window stands before the person in its normal shape, and what it told of places. */
async function opened(normal: Place | null = normalPlace) {
  const { createWindowKeeper } = await import('../../../main/desktop/window-keeper');
  const onPlaced = vi.fn();
  const keeper = createWindowKeeper({
    locale: () => 'en',
    places: { normal, compact: stripPlace },
    look: usual,
    wayOut: () => 'hide',
    onShown: () => undefined,
    onHidden: () => undefined,
    onPutAway: () => undefined,
    onGone: () => undefined,
    onShape: () => undefined,
    onPlaced,
  });
  const coming = keeper.bringForward();
  await vi.runAllTimersAsync();
  await coming;
  const [window] = made;
  if (window === undefined) throw new Error('There is no window.');
  const look = (change: Partial<WindowLook>): void => {
    keeper.setLook({ ...usual, ...change });
  };
  return { window, look, onPlaced };
}

beforeEach(() => {
  made.length = 0;
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
});

describe('a window with all the room of the screen', () => {
  it('is a strip all the same where it becomes one, and has the room again after', async () => {
    const { window, look } = await opened();
    window.maximize();
    look({ shape: 'compact' });
    expect([window.isMaximized(), window.bounds]).toEqual([false, stripPlace]);
    look({ shape: 'normal' });
    expect([window.isMaximized(), window.bounds]).toEqual([true, everything]);
    window.unmaximize();
    expect(window.bounds).toEqual(normalPlace);
  });

  it('is so again after it was the wallboard, and after that and a strip', async () => {
    const { window, look } = await opened();
    window.maximize();
    look({ shape: 'wallboard' });
    look({ shape: 'normal' });
    expect([window.isFullScreen(), window.isMaximized()]).toEqual([false, true]);
    look({ shape: 'wallboard' });
    look({ shape: 'compact' });
    expect([window.isMaximized(), window.bounds]).toEqual([false, stripPlace]);
    look({ shape: 'normal' });
    expect(window.isMaximized()).toBe(true);
  });

  it('that was a strip does not stay so', async () => {
    const { window, look } = await opened();
    look({ shape: 'compact' });
    window.maximize();
    look({ shape: 'normal' });
    expect([window.isMaximized(), window.bounds]).toEqual([false, normalPlace]);
  });
});

describe('a window in which all is larger', () => {
  it.each([
    ['normal', { ...normalPlace, width: 640 }],
    ['compact', { ...stripPlace, width: 400 }],
  ] as const)('has the room for it, and gives it back: %s', async (shape, larger) => {
    const { window, look, onPlaced } = await opened();
    look({ shape });
    const before = window.bounds;
    look({ shape, zoom: 200 });
    expect(window.bounds).toEqual(larger);
    vi.runAllTimers();
    look({ shape, zoom: 100 });
    expect(window.bounds).toEqual(before);
    vi.runAllTimers();
    expect(onPlaced).not.toHaveBeenCalled();
  });

  it('gives the room back also where it was never moved', async () => {
    const { window, look } = await opened(null);
    const before = window.bounds;
    look({ zoom: 200 });
    expect(window.bounds.width).toBe(640);
    look({ zoom: 100 });
    expect(window.bounds).toEqual(before);
  });

  it('stays as large as a person makes it', async () => {
    const { window, look, onPlaced } = await opened();
    look({ zoom: 200 });
    const wider = { ...normalPlace, width: 800 };
    window.setBounds(wider);
    look({ zoom: 100 });
    expect(window.bounds).toEqual(wider);
    expect(onPlaced).toHaveBeenCalledExactlyOnceWith('normal', wider);
  });

  it('has the whole screen still where it had that', async () => {
    const { window, look } = await opened();
    window.maximize();
    look({ zoom: 200 });
    expect(window.isMaximized()).toBe(true);
    look({ shape: 'wallboard', zoom: 200 });
    look({ shape: 'wallboard', zoom: 150 });
    expect([window.isFullScreen(), window.bounds]).toEqual([true, everything]);
  });
});
