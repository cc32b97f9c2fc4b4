import { describe, expect, it, vi } from 'vitest';
import { beginAnew, elsewhere, keeperOf, made, newest, opened } from './keeper-scene';

vi.mock('../../../main/desktop/window', async () => (await import('./keeper-scene')).windowModule);
beginAnew();

describe('the window', () => {
  it('is made when it is first needed, where it was last, and shown once it is painted', async () => {
    const { keeper } = await keeperOf('hide', { normal: elsewhere });
    expect([keeper.current(), made.length]).toEqual([null, 0]);
    const coming = keeper.bringForward();
    expect([newest().first, newest().visible]).toEqual([elsewhere, false]);
    await vi.advanceTimersByTimeAsync(100);
    await coming;
    expect(newest().visible).toBe(true);
  });

  it('is not made twice where it is asked for twice', async () => {
    const { keeper } = await keeperOf();
    void keeper.bringForward();
    void keeper.bringForward();
    await vi.advanceTimersByTimeAsync(100);
    expect(made).toHaveLength(1);
  });

  it('hides when it is closed where a tray leads back, and that is told', async () => {
    const { window, onPutAway } = await opened('hide');
    window.close();
    expect([window.visible, window.destroyed]).toEqual([false, false]);
    expect(onPutAway).toHaveBeenCalledOnce();
  });

  it('is minimised when it is closed where no tray leads back, and brought forward again', async () => {
    const { keeper, window, onPutAway } = await opened('minimise');
    window.close();
    expect([window.minimised, window.visible, window.destroyed]).toEqual([true, true, false]);
    expect(onPutAway).not.toHaveBeenCalled();
    await keeper.bringForward();
    expect([window.minimised, window.focused]).toEqual([false, true]);
  });

  it('closes for good when the app quits', async () => {
    const { keeper, window } = await opened('close');
    window.close();
    expect([window.destroyed, keeper.current()]).toEqual([true, null]);
  });
});

describe('a hidden window', () => {
  it('is done away with after a minute, and made again when it is needed', async () => {
    const { keeper, window, onShown } = await opened();
    window.hide();
    vi.advanceTimersByTime(59_999);
    expect(window.destroyed).toBe(false);
    vi.advanceTimersByTime(1);
    expect([window.destroyed, keeper.current()]).toEqual([true, null]);
    onShown.mockClear();
    keeper.toggle();
    await vi.advanceTimersByTimeAsync(100);
    expect([made.length, newest().visible, onShown.mock.calls.length]).toEqual([2, true, 1]);
  });

  it('stays where it is shown again meanwhile: the minute begins anew', async () => {
    const { keeper, window } = await opened();
    window.hide();
    vi.advanceTimersByTime(50_000);
    await keeper.bringForward();
    vi.advanceTimersByTime(50_000);
    window.hide();
    vi.advanceTimersByTime(50_000);
    expect(window.destroyed).toBe(false);
  });

  it('stays where a picture is to be taken of it', async () => {
    const { keeper, window } = await opened();
    keeper.keep();
    window.hide();
    vi.advanceTimersByTime(600_000);
    expect(window.destroyed).toBe(false);
  });

  it('is told nothing, nor is one whose page does not listen yet', async () => {
    const { keeper, window } = await opened();
    expect(keeper.isListening()).toBe(false);
    keeper.pageReady();
    expect(keeper.isListening()).toBe(true);
    window.hide();
    expect(keeper.isListening()).toBe(false);
    vi.advanceTimersByTime(60_000);
    void keeper.bringForward();
    await vi.advanceTimersByTimeAsync(100);
    expect(keeper.isListening()).toBe(false);
  });

  it('comes by the tray’s icon, and goes by it where it is in front', async () => {
    const { keeper, window } = await opened();
    keeper.toggle();
    expect(window.visible).toBe(false);
    keeper.toggle();
    expect([window.visible, window.focused]).toEqual([true, true]);
    window.focused = false;
    keeper.toggle();
    expect([window.visible, window.focused]).toEqual([true, true]);
  });
});

describe('a way in', () => {
  it('is a window out of the way, made where there is none', async () => {
    const { keeper } = await keeperOf();
    keeper.ensureReachable();
    expect([newest().visible, newest().minimised, newest().focused]).toEqual([true, true, false]);
  });

  it('is there already where the window can be seen', async () => {
    const { keeper, window } = await opened();
    keeper.ensureReachable();
    expect([made.length, window.minimised]).toEqual([1, false]);
  });
});

describe('the window’s place', () => {
  it('is told once it has come to rest', async () => {
    const { window, onPlaced } = await opened();
    window.move({ ...elsewhere, x: 1 });
    vi.advanceTimersByTime(400);
    window.move(elsewhere);
    vi.advanceTimersByTime(499);
    expect(onPlaced).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onPlaced).toHaveBeenCalledExactlyOnceWith('normal', elsewhere);
  });

  it('is told at once when the window is hidden, and only where it was moved', async () => {
    const { window, onPlaced } = await opened();
    window.move(elsewhere);
    window.hide();
    expect(onPlaced).toHaveBeenCalledExactlyOnceWith('normal', elsewhere);
    window.show();
    window.hide();
    vi.advanceTimersByTime(1000);
    expect(onPlaced).toHaveBeenCalledOnce();
  });

  it('is not that of a minimised window', async () => {
    const { window, onPlaced } = await opened();
    window.minimize();
    window.move(elsewhere);
    vi.advanceTimersByTime(1000);
    expect(onPlaced).not.toHaveBeenCalled();
  });

  it('is where a window stands that is made again', async () => {
    const { keeper, window } = await opened();
    window.move(elsewhere);
    window.hide();
    vi.advanceTimersByTime(60_000);
    void keeper.bringForward();
    expect(newest().first).toEqual(elsewhere);
  });
});

describe('whether the window can be seen', () => {
  it('is told each time it comes and goes, and each time it is minimised and back', async () => {
    const { window, onShown, onHidden } = await opened();
    expect([onShown.mock.calls.length, onHidden.mock.calls.length]).toEqual([1, 0]);
    window.hide();
    expect([onShown.mock.calls.length, onHidden.mock.calls.length]).toEqual([1, 1]);
    window.show();
    window.minimize();
    expect([onShown.mock.calls.length, onHidden.mock.calls.length]).toEqual([2, 2]);
    window.restore();
    expect([onShown.mock.calls.length, onHidden.mock.calls.length]).toEqual([3, 2]);
  });

  it('can be told to its page as soon as that listens, also where it is hidden, and not to one that has crashed', async () => {
    const { keeper, window } = await opened();
    expect(keeper.page()).toBeNull();
    keeper.pageReady();
    window.hide();
    expect(keeper.page()).toBe(window.webContents);
    window.crashed = true;
    expect(keeper.page()).toBeNull();
    window.crashed = false;
    vi.advanceTimersByTime(60_000);
    expect(keeper.page()).toBeNull();
  });
});
