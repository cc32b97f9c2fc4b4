import { describe, expect, it, vi } from 'vitest';
import type { WindowLook } from '../../../main/desktop/window-look';
import { aside, beginAnew, elsewhere, opened, places, settled, untouched } from './keeper-scene';

vi.mock('../../../main/desktop/window', async () => (await import('./keeper-scene')).windowModule);
beginAnew();

describe('a strip', () => {
  it('has a place of its own, and the window comes back to where it was', async () => {
    const { window, look, onPlaced } = await opened();
    window.move(elsewhere);
    look({ shape: 'compact' });
    expect(onPlaced).toHaveBeenCalledExactlyOnceWith('normal', elsewhere);
    expect(window.bounds).toEqual(untouched.compact);
    window.move(aside);
    look({ shape: 'normal' });
    expect(onPlaced).toHaveBeenLastCalledWith('compact', aside);
    expect(window.bounds).toEqual(elsewhere);
    look({ shape: 'compact' });
    expect(window.bounds).toEqual(aside);
  });

  it('leaves a window that was never moved where it is', async () => {
    const { window, look, onPlaced } = await opened();
    look({ shape: 'compact' });
    look({ shape: 'normal' });
    expect(window.bounds).toEqual(untouched.normal);
    await vi.advanceTimersByTimeAsync(1000);
    expect(onPlaced).not.toHaveBeenCalled();
  });

  it('is above all other windows where that was chosen, and no other shape is', async () => {
    const { window, look } = await opened();
    const above = (change: Partial<WindowLook>): boolean => {
      look(change);
      return window.onTop;
    };
    expect(above({ shape: 'compact' })).toBe(true);
    expect(above({ shape: 'compact', onTop: false })).toBe(false);
    expect(above({ shape: 'compact', onTop: true })).toBe(true);
    expect(above({ shape: 'normal' })).toBe(false);
    expect(above({ shape: 'wallboard' })).toBe(false);
  });

  it('may be smaller than a window, and all that is larger needs more room', async () => {
    const { window, look } = await opened();
    look({ shape: 'compact' });
    const small = window.least;
    look({ shape: 'compact', zoom: 200 });
    expect([window.zoom, window.least]).toEqual([2, small.map((side) => 2 * side)]);
    look({ shape: 'normal', zoom: 125 });
    expect(window.zoom).toBe(1.25);
    expect(window.least[0]).toBeGreaterThan(1.25 * (small[0] ?? 0));
  });
});

describe('a strip of figures only', () => {
  it('is one line high and cannot be made higher, and has its height back with its lines', async () => {
    const { window, look, onPlaced } = await opened('hide', places);
    look({ shape: 'compact' });
    look({ shape: 'compact', counts: true });
    expect(window.bounds).toEqual({ ...aside, height: 32 });
    expect([window.least, window.most[1]]).toEqual([[200, 32], 32]);
    look({ shape: 'compact', counts: true, zoom: 200 });
    expect([window.bounds.height, window.least[1], window.most[1]]).toEqual([64, 64, 64]);
    look({ shape: 'compact' });
    expect([window.bounds, window.most]).toEqual([aside, [0, 0]]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(onPlaced).not.toHaveBeenCalled();
  });

  it('is remembered where it is put and as wide as it is made, with the height of its lines', async () => {
    const { window, look, onPlaced } = await opened('hide', places);
    look({ shape: 'compact', counts: true });
    window.move({ x: 300, y: 400, width: 500, height: 32 });
    look({ shape: 'normal' });
    const moved = { x: 300, y: 400, width: 500, height: aside.height };
    expect(onPlaced).toHaveBeenCalledExactlyOnceWith('compact', moved);
    look({ shape: 'compact' });
    expect(window.bounds).toEqual(moved);
  });

  it('at the lower edge of the screen has room for its lines above it, and is there again without them', async () => {
    const { window, look } = await opened('hide', places);
    look({ shape: 'compact', counts: true });
    const low = { ...aside, y: 768, height: 32 };
    window.move(low);
    look({ shape: 'compact' });
    expect(window.bounds).toEqual({ ...aside, y: 700 });
    look({ shape: 'compact', counts: true });
    expect(window.bounds).toEqual(low);
  });

  it('has room for the desktop’s frame', async () => {
    const { window, look } = await opened('hide', places);
    window.frame = { width: 16, height: 39 };
    look({ shape: 'compact', counts: true });
    expect([window.bounds.height, window.getContentBounds().height, window.most[1]]).toEqual([71, 32, 71]);
    look({ shape: 'wallboard', counts: true });
    expect(window.most).toEqual([0, 0]);
  });
});

describe('a move', () => {
  it('is told also where the window is minimised at once', async () => {
    const { window, onPlaced } = await opened('hide', places);
    window.move(aside);
    window.minimize();
    await vi.advanceTimersByTimeAsync(1000);
    expect(onPlaced).not.toHaveBeenCalled();
    window.restore();
    await vi.advanceTimersByTimeAsync(500);
    expect(onPlaced).toHaveBeenCalledExactlyOnceWith('normal', aside);
  });
});

describe('the desktop’s frame', () => {
  it.each([200, 5000])('is not taken for what the window has lost of the whole screen: %d', async (height) => {
    const { window, look } = await opened('hide', places);
    look({ shape: 'wallboard' });
    await settled();
    vi.spyOn(window, 'getContentBounds').mockReturnValue({ x: 0, y: 0, width: 2000, height });
    vi.spyOn(window, 'getBounds').mockReturnValue({ x: 0, y: 0, width: 2000, height: 1000 });
    look({ shape: 'normal' });
    await settled();
    expect([window.bounds, window.least]).toEqual([elsewhere, [320, 44]]);
  });
});

describe('a window with all the room of the screen', () => {
  it('is a strip all the same where it becomes one, and has the room again after', async () => {
    const { window, look } = await opened('hide', places);
    window.maximize();
    look({ shape: 'compact' });
    expect([window.isMaximized(), window.bounds]).toEqual([false, aside]);
    look({ shape: 'normal' });
    expect(window.isMaximized()).toBe(true);
    window.unmaximize();
    expect(window.bounds).toEqual(elsewhere);
  });

  it('is so again after it was the wallboard, and after that and a strip', async () => {
    const { window, look } = await opened('hide', places);
    window.maximize();
    for (const shape of ['wallboard', 'normal'] as const) {
      look({ shape });
      await settled();
    }
    expect([window.isFullScreen(), window.isMaximized()]).toEqual([false, true]);
    for (const shape of ['wallboard', 'compact'] as const) {
      look({ shape });
      await settled();
    }
    expect([window.isMaximized(), window.bounds]).toEqual([false, aside]);
    look({ shape: 'normal' });
    expect(window.isMaximized()).toBe(true);
  });

  it('may be as high as it likes, also where the strip in between was one line', async () => {
    const { window, look } = await opened('hide', places);
    window.maximize();
    look({ shape: 'compact', counts: true });
    window.maximize();
    look({ shape: 'normal' });
    expect([window.isMaximized(), window.most]).toEqual([true, [0, 0]]);
  });

  it('that was a strip does not stay so', async () => {
    const { window, look } = await opened('hide', places);
    look({ shape: 'compact' });
    window.maximize();
    look({ shape: 'normal' });
    expect([window.isMaximized(), window.bounds]).toEqual([false, elsewhere]);
  });
});
