import { describe, expect, it, vi } from 'vitest';
import type { WindowLook } from '../../../main/desktop/window-look';
import { aside, beginAnew, elsewhere, keeperOf, newest, opened, places, settled, usual } from './keeper-scene';

vi.mock('../../../main/desktop/window', async () => (await import('./keeper-scene')).windowModule);
beginAnew();

describe('the wallboard', () => {
  it('has the whole screen, of which no place is told, and gives it back', async () => {
    const { window, look, onPlaced, onShape } = await opened();
    window.move(elsewhere);
    await vi.advanceTimersByTimeAsync(500);
    onPlaced.mockClear();
    look({ shape: 'wallboard' });
    await settled();
    expect(window.whole).toBe(true);
    window.move({ x: 0, y: 0, width: 1920, height: 1080 });
    await vi.advanceTimersByTimeAsync(500);
    look({ shape: 'normal' });
    await vi.advanceTimersByTimeAsync(500);
    expect([window.whole, window.bounds]).toEqual([false, elsewhere]);
    expect([onPlaced.mock.calls, onShape.mock.calls]).toEqual([[], []]);
  });

  it('is the shape of a window that gets the whole screen by the desktop’s own means, and no longer when it is taken back', async () => {
    const { window, look, onShape } = await opened();
    window.giveWhole(true);
    await settled();
    expect(onShape).toHaveBeenCalledExactlyOnceWith('wallboard');
    look({ shape: 'wallboard' });
    window.giveWhole(false);
    await settled();
    expect(onShape).toHaveBeenLastCalledWith('normal');
    look({ shape: 'normal' });
    expect(onShape).toHaveBeenCalledTimes(2);
  });

  it('is no more once a person takes the whole screen back, and the window is where it was: the desktop may tell it first', async () => {
    const { window, look, onShape, onPlaced } = await opened('hide', places);
    onShape.mockImplementation((shape: WindowLook['shape']) => {
      look({ shape });
    });
    look({ shape: 'compact' });
    look({ shape: 'wallboard' });
    await settled();
    window.giveWhole(false);
    window.move(aside);
    await vi.advanceTimersByTimeAsync(1000);
    expect([onShape.mock.calls, onPlaced.mock.calls, window.bounds]).toEqual([[['normal']], [], elsewhere]);
  });

  it('can be chosen before there is a window', async () => {
    const { keeper } = await keeperOf('hide', { normal: elsewhere });
    keeper.setLook({ ...usual, shape: 'wallboard' });
    expect(keeper.current()).toBeNull();
    void keeper.bringForward();
    expect(newest().first).toEqual(elsewhere);
  });
});

describe('a window while nobody watches', () => {
  it.each(['compact', 'wallboard'] as const)(
    'has its normal shape, and the chosen one once somebody does: %s',
    async (shape) => {
      const { keeper, window, look, onShape } = await opened('hide', places);
      look({ shape });
      await settled();
      const chosen = [window.bounds, window.onTop, window.whole];
      keeper.setWatching(false);
      await settled();
      expect([window.bounds, window.onTop, window.whole]).toEqual([elsewhere, false, false]);
      look({ shape, onTop: true });
      expect([window.bounds, window.onTop]).toEqual([elsewhere, false]);
      keeper.setWatching(true);
      await settled();
      expect([window.bounds, window.onTop, window.whole]).toEqual(chosen);
      expect(onShape).not.toHaveBeenCalled();
    },
  );

  it('may be given the whole screen, which is then no wallboard', async () => {
    const { keeper, window, onShape } = await opened('hide', places);
    keeper.setWatching(false);
    window.giveWhole(true);
    await settled();
    window.giveWhole(false);
    await settled();
    expect(onShape).not.toHaveBeenCalled();
  });

  it('keeps the whole screen that a person gave it, and is made larger and gets room once that is taken back', async () => {
    const { keeper, window, look } = await opened('hide', { normal: { ...elsewhere, height: 100 } });
    keeper.setWatching(false);
    window.giveWhole(true);
    await settled();
    look({ zoom: 125 });
    keeper.setRoomNeeded(true);
    await vi.advanceTimersByTimeAsync(3000);
    expect([window.whole, window.zoom]).toEqual([true, 1.25]);
    window.giveWhole(false);
    await settled();
    expect([window.whole, window.bounds.height, window.least]).toEqual([false, 750, [400, 55]]);
  });
});
