import { describe, expect, it, vi } from 'vitest';
import { beginAnew, elsewhere, opened } from './keeper-scene';

vi.mock('../../../main/desktop/window', async () => (await import('./keeper-scene')).windowModule);
beginAnew();

const aside = { x: 10, y: 20, width: 320, height: 150 };
const low = { x: 50, y: 60, width: 800, height: 120 };
const places = { normal: elsewhere, compact: aside };

describe('a window in which all is larger', () => {
  it.each([
    ['normal', { ...elsewhere, y: 0, width: 640, height: 800 }],
    ['compact', { ...aside, width: 400 }],
  ] as const)('has the room for it, and gives it back: %s', async (shape, larger) => {
    const { window, look, onPlaced } = await opened('hide', places);
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

  it('is moved into the screen where it would grow out of it, and is then again where it was', async () => {
    const { window, look } = await opened('hide', { normal: { x: 900, y: 500, width: 380, height: 260 } });
    const before = window.bounds;
    look({ zoom: 200 });
    expect(window.bounds).toEqual({ x: 640, y: 280, width: 640, height: 520 });
    window.setBounds({ ...window.bounds, height: 600 });
    look({ zoom: 100 });
    expect(window.bounds).toEqual({ ...before, height: 300 });
  });

  it('is as many times higher also where it was made a strip, and gives it back', async () => {
    const { window, look, onPlaced } = await opened('hide', { normal: low });
    look({ zoom: 200 });
    expect(window.bounds).toEqual({ ...low, height: 240 });
    window.move({ ...low, height: 300 });
    look({ zoom: 100 });
    expect(onPlaced).toHaveBeenCalledExactlyOnceWith('normal', { ...low, height: 150 });
    expect(window.bounds).toEqual({ ...low, height: 150 });
  });

  it('gives the room back also where it was never moved, and where it was moved meanwhile', async () => {
    const { window, look } = await opened();
    const before = window.bounds;
    look({ zoom: 200 });
    expect(window.bounds).toEqual({ x: 640, y: 0, width: 640, height: 800 });
    window.move({ ...window.bounds, x: 5 });
    look({ zoom: 100 });
    expect(window.bounds).toEqual({ ...before, x: 5 });
  });

  it('is as large as a person makes it', async () => {
    const { window, look, onPlaced } = await opened('hide', places);
    look({ zoom: 125 });
    const larger = { ...elsewhere, width: 800, height: 750 };
    window.setBounds(larger);
    look({ zoom: 100 });
    expect(window.bounds).toEqual({ ...larger, height: 600 });
    expect(onPlaced).toHaveBeenCalledExactlyOnceWith('normal', window.bounds);
    look({ zoom: 125 });
    expect(window.bounds).toEqual({ ...larger, y: 50 });
  });

  it('has the whole screen still where it had that', async () => {
    const { window, look } = await opened('hide', places);
    window.maximize();
    look({ zoom: 200 });
    expect([window.isMaximized(), window.least]).toEqual([true, [640, 88]]);
    look({ shape: 'wallboard', zoom: 200 });
    await vi.advanceTimersByTimeAsync(1);
    look({ shape: 'wallboard', zoom: 150 });
    expect(window.isFullScreen()).toBe(true);
  });
});

describe('a window in which something is open that needs room', () => {
  it('has its normal shape instead of the strip, and is the strip again after, with nothing of it remembered', async () => {
    const { keeper, window, look, onPlaced } = await opened('hide', places);
    look({ shape: 'compact' });
    keeper.setRoomNeeded(true);
    expect([window.bounds, window.onTop]).toEqual([elsewhere, false]);
    vi.runAllTimers();
    keeper.setRoomNeeded(false);
    expect([window.bounds, window.onTop]).toEqual([aside, true]);
    expect(onPlaced).not.toHaveBeenCalled();
  });

  it.each([true, false])(
    'is high enough where it was made low, and low again after (figures only: %s)',
    async (counts) => {
      const { keeper, window, look, onPlaced } = await opened('hide', { normal: low, compact: aside });
      keeper.setRoomNeeded(true);
      expect(window.bounds).toEqual({ ...low, height: 600 });
      keeper.setRoomNeeded(false);
      expect(window.bounds).toEqual(low);
      look({ shape: 'compact', counts });
      const strip = window.bounds;
      keeper.setRoomNeeded(true);
      expect(window.bounds).toEqual({ ...low, height: 600 });
      keeper.setRoomNeeded(false);
      expect(window.bounds).toEqual(strip);
      vi.runAllTimers();
      expect(onPlaced).not.toHaveBeenCalled();
    },
  );

  it('becomes what is chosen meanwhile: a strip only once nothing is open', async () => {
    const { keeper, window, look } = await opened('hide', places);
    keeper.setRoomNeeded(true);
    look({ shape: 'compact' });
    expect(window.bounds).toEqual(elsewhere);
    keeper.setRoomNeeded(false);
    expect(window.bounds).toEqual(aside);
    keeper.setRoomNeeded(true);
    look({ shape: 'wallboard' });
    await vi.advanceTimersByTimeAsync(1);
    expect(window.whole).toBe(true);
  });

  it('has and gives back the room also where it had all the room of the screen meanwhile', async () => {
    const { keeper, window, onPlaced } = await opened('hide', { normal: low });
    keeper.setRoomNeeded(true);
    window.maximize();
    keeper.setRoomNeeded(false);
    expect(window.isMaximized()).toBe(true);
    window.unmaximize();
    await vi.advanceTimersByTimeAsync(1);
    expect([window.isMaximized(), window.bounds]).toEqual([false, low]);
    window.maximize();
    keeper.setRoomNeeded(true);
    window.unmaximize();
    await vi.advanceTimersByTimeAsync(1);
    expect([window.isMaximized(), window.bounds]).toEqual([false, { ...low, height: 600 }]);
    vi.runAllTimers();
    expect(onPlaced).not.toHaveBeenCalled();
  });

  it('keeps what a person makes of it', async () => {
    const { keeper, window, onPlaced } = await opened('hide', { normal: low });
    keeper.setRoomNeeded(true);
    window.move({ ...low, y: 5, height: 500 });
    keeper.setRoomNeeded(false);
    expect(onPlaced).toHaveBeenCalledExactlyOnceWith('normal', { ...low, y: 5, height: 500 });
    expect(window.bounds).toEqual({ ...low, y: 5, height: 500 });
  });

  it('needs none any more where its page is new', async () => {
    const { keeper, window, look } = await opened('hide', places);
    look({ shape: 'compact' });
    keeper.setRoomNeeded(true);
    keeper.pageReady();
    expect(window.bounds).toEqual(aside);
  });
});

describe('a window that is asked to make room for the list', () => {
  it('is as high as a window usually is, where it is as far as the screen allows, and that is remembered', async () => {
    const { keeper, window, onPlaced } = await opened('hide', { normal: low });
    keeper.makeRoom();
    expect(window.bounds).toEqual({ ...low, height: 600 });
    expect(onPlaced).toHaveBeenCalledExactlyOnceWith('normal', { ...low, height: 600 });
    window.move({ ...low, y: 650 });
    keeper.makeRoom();
    expect(window.bounds).toEqual({ ...low, y: 200, height: 600 });
    vi.runAllTimers();
    expect(onPlaced).toHaveBeenLastCalledWith('normal', window.bounds);
  });

  it('is no higher than the screen, however large all in it is', async () => {
    const { keeper, window, look } = await opened('hide', { normal: low });
    look({ zoom: 125 });
    keeper.makeRoom();
    expect(window.bounds).toEqual({ ...low, y: 50, height: 750 });
    look({ zoom: 200 });
    window.move({ ...low, height: 300 });
    keeper.makeRoom();
    expect(window.bounds).toEqual({ ...low, y: 0, height: 800 });
  });

  it('stays as it is where it has the room, also with all the room of the screen and as a wallboard', async () => {
    const { keeper, window, look, onPlaced } = await opened('hide', places);
    window.move({ ...low, height: 240 });
    keeper.makeRoom();
    expect(window.bounds.height).toBe(240);
    window.move(low);
    vi.runAllTimers();
    onPlaced.mockClear();
    window.maximize();
    keeper.makeRoom();
    expect(window.isMaximized()).toBe(true);
    look({ shape: 'wallboard' });
    keeper.makeRoom();
    await vi.advanceTimersByTimeAsync(1);
    keeper.makeRoom();
    expect([window.whole, onPlaced.mock.calls]).toEqual([true, []]);
  });

  it('has it also where it comes from the whole screen', async () => {
    const { keeper, window, look } = await opened('hide', { normal: low });
    look({ shape: 'wallboard' });
    await vi.advanceTimersByTimeAsync(1);
    look({ shape: 'normal' });
    keeper.makeRoom();
    await vi.advanceTimersByTimeAsync(1);
    expect([window.whole, window.bounds]).toEqual([false, { ...low, height: 600 }]);
  });

  it('has it however that is joined with the wish for the normal shape', async () => {
    const { keeper, window, look } = await opened('hide', { normal: low, compact: aside });
    look({ shape: 'compact' });
    keeper.makeRoom();
    expect(window.bounds).toEqual(aside);
    look({ shape: 'normal' });
    expect(window.bounds).toEqual({ ...low, height: 600 });
    window.move(low);
    look({ shape: 'compact' });
    look({ shape: 'normal' });
    keeper.makeRoom();
    expect(window.bounds).toEqual({ ...low, height: 600 });
  });
});
