import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openDoor } from '../../../main/bridge/handlers';
import type { CommandHandlers } from '../../../main/bridge/doors';
import { commandNames } from '../../../main/bridge/contract';
import { guardPages } from '../../../main/desktop/page-guard';

type Listener = (...given: readonly unknown[]) => unknown;

const electron = vi.hoisted(() => ({
  app: new Map<string, Listener>(),
  ipc: new Map<string, Listener>(),
}));
vi.mock('electron', () => ({
  app: { on: (name: string, listener: Listener) => electron.app.set(name, listener) },
  ipcMain: { handle: (name: string, listener: Listener) => electron.ipc.set(name, listener) },
}));

const page = 'app://queue-tray/index.html';

describe('a page', () => {
  /** Whether a frame may go to an address. */
  function mayGo(isMainFrame: boolean, url: string): boolean {
    guardPages();
    const heard = new Map<string, Listener>();
    electron.app.get('web-contents-created')?.(null, {
      getURL: () => page,
      on: (name: string, listener: Listener) => heard.set(name, listener),
      setWindowOpenHandler: () => undefined,
    });
    const preventDefault = vi.fn();
    heard.get('will-frame-navigate')?.({ isMainFrame, url, preventDefault });
    return preventDefault.mock.calls.length === 0;
  }

  it('may be loaded anew, and goes nowhere else', () => {
    expect(mayGo(true, page)).toBe(true);
    expect(mayGo(true, 'https://elsewhere.example/')).toBe(false);
  });

  it('has no frame that may go anywhere, not even to the page itself', () => {
    expect(mayGo(false, page)).toBe(false);
    expect(mayGo(false, 'https://elsewhere.example/')).toBe(false);
  });
});

describe('a command', () => {
  const window = { id: 'the window' };
  const own = { sender: window, senderFrame: { origin: 'app://queue-tray', parent: null } };
  const done = vi.fn();
  const log = vi.fn();

  beforeEach(() => {
    vi.clearAllMocks();
    const handlers = Object.fromEntries([...commandNames].map((name) => [name, done]));
    Reflect.apply(openDoor, null, [
      { handlers: handlers satisfies Partial<CommandHandlers>, origin: 'app://queue-tray', window: () => window, log },
    ]);
  });

  const send = (event: unknown): unknown => electron.ipc.get('command')?.(event, 'try-again', null);

  it('of the window’s own page is carried out', () => {
    send(own);
    expect(done).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['another window', { ...own, sender: { id: 'another' } }],
    [
      'another page in the window',
      { ...own, senderFrame: { ...own.senderFrame, origin: 'https://elsewhere.example' } },
    ],
    ['a frame in the page', { ...own, senderFrame: { ...own.senderFrame, parent: {} } }],
    ['a frame that is gone', { ...own, senderFrame: null }],
  ])('of %s is refused, and logged', (_, event) => {
    send(event);
    expect(done).not.toHaveBeenCalled();
    expect(log).toHaveBeenCalledExactlyOnceWith('a command from an unknown sender was refused');
  });
});
