import { describe, expect, it, vi } from 'vitest';
import type { WindowLook } from '../../../main/desktop/window-look';
import type { Place } from '../../../main/desktop/window-place';
import { beginAnew, elsewhere, keeperOf, newest, opened, untouched, usual } from './keeper-scene';

vi.mock('../../../main/desktop/window', async () => (await import('./keeper-scene')).windowModule);
beginAnew();

const aside: Place = { x: 10, y: 20, width: 250, height: 100 };

describe('a strip', () => {
  it('has a place of its own, and the window comes back to where it was', async () => {
    const { window, look, onPlaced } = await opened();
    window.move(elsewhere);
    look({ shape: 'compact' });
    expect(onPlaced).toHaveBeenCalledExactlyOnceWith('normal', elsewhere);
    expect(window.bounds).toEqual(untouched);
    window.move(aside);
    look({ shape: 'normal' });
    expect(onPlaced).toHaveBeenLastCalledWith('compact', aside);
    expect(window.bounds).toEqual(elsewhere);
    look({ shape: 'compact' });
    expect(window.bounds).toEqual(aside);
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

describe('the wallboard', () => {
  it('has the whole screen, of which no place is told, and gives it back', async () => {
    const { window, look, onPlaced, onShape } = await opened();
    window.move(elsewhere);
    vi.advanceTimersByTime(500);
    onPlaced.mockClear();
    look({ shape: 'wallboard' });
    expect(window.whole).toBe(true);
    window.move({ x: 0, y: 0, width: 1920, height: 1080 });
    vi.advanceTimersByTime(500);
    look({ shape: 'normal' });
    vi.advanceTimersByTime(500);
    expect([window.whole, window.bounds]).toEqual([false, elsewhere]);
    expect([onPlaced.mock.calls, onShape.mock.calls]).toEqual([[], []]);
  });

  it('is the shape of a window that gets the whole screen by the desktop’s own means, and no longer when it is taken back', async () => {
    const { window, look, onShape } = await opened();
    window.setFullScreen(true);
    expect(onShape).toHaveBeenCalledExactlyOnceWith('wallboard');
    look({ shape: 'wallboard' });
    window.setFullScreen(false);
    expect(onShape).toHaveBeenLastCalledWith('normal');
    look({ shape: 'normal' });
    expect(onShape).toHaveBeenCalledTimes(2);
  });

  it('can be chosen before there is a window', async () => {
    const { keeper } = await keeperOf('hide', elsewhere);
    keeper.setLook({ ...usual, shape: 'wallboard' });
    expect(keeper.current()).toBeNull();
    void keeper.bringForward();
    expect(newest().before).toEqual(elsewhere);
  });
});
