import { describe, expect, it, vi } from 'vitest';
import type { WindowLook } from '../../../main/desktop/window-look';
import { beginAnew, elsewhere, keeperOf, newest, opened, usual } from './keeper-scene';

vi.mock('../../../main/desktop/window', async () => (await import('./keeper-scene')).windowModule);
beginAnew();

/** A window on a desktop that takes so long (milliseconds) to give it the whole screen, and the shape that is chosen. */
async function slow(wholeAfter: number | null) {
  const scene = await opened('hide', { normal: elsewhere });
  let chosen: WindowLook['shape'] = 'normal';
  const choose = (shape: WindowLook['shape']): void => {
    chosen = shape;
    scene.look({ shape });
  };
  scene.onShape.mockImplementation(choose);
  scene.window.wholeAfter = wholeAfter;
  return { ...scene, choose, chosen: () => chosen };
}

describe('the whole screen', () => {
  it.each([
    ['normal', ['wallboard', 'normal']],
    ['wallboard', ['wallboard', 'normal', 'wallboard']],
    ['compact', ['wallboard', 'normal', 'wallboard', 'compact']],
  ] as const)('is the window’s or not as was wished last, however fast the wishes come: %s', async (last, wishes) => {
    const { window, choose, chosen } = await slow(300);
    for (const shape of wishes) {
      choose(shape);
      await vi.advanceTimersByTimeAsync(50);
    }
    await vi.advanceTimersByTimeAsync(1000);
    expect([chosen(), window.whole]).toEqual([last, last === 'wallboard']);
    expect(window.onTop).toBe(last === 'compact');
    if (last === 'normal') expect(window.bounds).toEqual(elsewhere);
  });

  it('can be wished back while it is being taken away', async () => {
    const { window, choose, chosen } = await slow(300);
    choose('wallboard');
    await vi.advanceTimersByTimeAsync(400);
    choose('normal');
    choose('wallboard');
    await vi.advanceTimersByTimeAsync(1000);
    expect([chosen(), window.whole]).toEqual(['wallboard', true]);
  });

  it('is no place of the window, also just after it was taken back', async () => {
    const { window, look, onPlaced, choose } = await slow(0);
    choose('wallboard');
    await vi.advanceTimersByTimeAsync(1);
    window.once('leave-full-screen', () => {
      window.emit('resize');
      look({ zoom: 125 });
    });
    choose('normal');
    await vi.advanceTimersByTimeAsync(1000);
    expect([window.bounds, onPlaced.mock.calls]).toEqual([{ ...elsewhere, y: 0, height: 800 }, []]);
  });

  it('is not asked for again and again where the desktop does not give it', async () => {
    const { window, choose } = await slow(null);
    const asked = vi.spyOn(window, 'setFullScreen');
    choose('wallboard');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked.mock.calls).toEqual([[true]]);
    window.wholeAfter = 0;
    choose('normal');
    expect(window.bounds).toEqual(elsewhere);
    choose('wallboard');
    await vi.advanceTimersByTimeAsync(1);
    expect(window.whole).toBe(true);
  });

  it('is given and taken back without the desktop’s word', async () => {
    const { window, choose } = await slow(null);
    choose('wallboard');
    choose('normal');
    window.whole = true;
    window.wholeAfter = 0;
    await vi.advanceTimersByTimeAsync(3000);
    expect([window.whole, window.bounds]).toEqual([false, elsewhere]);
  });

  it('of a window that nobody sees is given and taken back when it is shown', async () => {
    const { window, choose } = await slow(0);
    choose('wallboard');
    await vi.advanceTimersByTimeAsync(1);
    window.hide();
    choose('normal');
    await vi.advanceTimersByTimeAsync(1);
    expect(window.whole).toBe(true);
    window.show();
    await vi.advanceTimersByTimeAsync(1);
    expect([window.whole, window.bounds]).toEqual([false, elsewhere]);
  });

  it.each([
    ['normal', true],
    ['wallboard', false],
  ] as const)('is the window’s or not as is wished while a person changes that: %s', async (shape, isTaken) => {
    const { window, choose, onShape, onPlaced } = await slow(0);
    if (!isTaken) {
      choose('wallboard');
      await vi.advanceTimersByTimeAsync(1);
    }
    window.giveWhole(isTaken);
    choose('compact');
    choose(shape);
    window.emit('move');
    await vi.advanceTimersByTimeAsync(3000);
    expect([window.whole, onShape.mock.calls, onPlaced.mock.calls]).toEqual([shape === 'wallboard', [], []]);
  });

  it('is no place of the window also where the normal shape is wished while a person takes it back', async () => {
    const { window, choose, onPlaced } = await slow(0);
    choose('wallboard');
    await vi.advanceTimersByTimeAsync(1);
    window.giveWhole(false);
    choose('normal');
    window.move({ x: 1, y: 2, width: 333, height: 444 });
    await vi.advanceTimersByTimeAsync(3000);
    expect([window.bounds, onPlaced.mock.calls]).toEqual([elsewhere, []]);
  });

  it('is asked for and given back once, however often the desktop tells of it', async () => {
    const { window, choose } = await slow(300);
    const asked = vi.spyOn(window, 'setFullScreen');
    window.once('enter-full-screen', () => window.emit('enter-full-screen'));
    choose('wallboard');
    choose('normal');
    await vi.advanceTimersByTimeAsync(3000);
    expect([window.whole, window.bounds, asked.mock.calls]).toEqual([false, elsewhere, [[true], [false]]]);
  });

  it('is given to a window that was made with it where the desktop forgot that while nobody saw it', async () => {
    const { keeper, onShape } = await keeperOf('hide', { normal: elsewhere });
    keeper.setLook({ ...usual, shape: 'wallboard' });
    void keeper.bringForward();
    await vi.advanceTimersByTimeAsync(100);
    expect(newest().whole).toBe(false);
    await vi.advanceTimersByTimeAsync(3000);
    expect([newest().whole, onShape.mock.calls]).toEqual([true, []]);
  });

  it('is given to a window made with it that is shown long after', async () => {
    const { keeper } = await keeperOf('hide', { normal: elsewhere });
    keeper.setLook({ ...usual, shape: 'wallboard' });
    keeper.ensureReachable();
    newest().hide();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(newest().whole).toBe(false);
    newest().show();
    await vi.advanceTimersByTimeAsync(10);
    expect(newest().whole).toBe(true);
  });

  it('can be left at once by a window that was made with it', async () => {
    const { keeper, onShape } = await keeperOf('hide', { normal: elsewhere });
    keeper.setLook({ ...usual, shape: 'wallboard' });
    void keeper.bringForward();
    await vi.advanceTimersByTimeAsync(100);
    keeper.setLook(usual);
    newest().giveWhole(true);
    await vi.advanceTimersByTimeAsync(10);
    expect([newest().whole, newest().bounds, onShape.mock.calls]).toEqual([false, elsewhere, []]);
  });
});
