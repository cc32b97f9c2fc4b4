/** The one door from the window into the main process: sender and payload are checked here and nowhere else. */
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import type { Messages } from './contract';
import { doorsTo, type CommandHandlers } from './doors';

/** What the door needs to know. */
export interface DoorParts {
  readonly handlers: CommandHandlers;
  /** The origin of the app's own page, e.g. `app://queue-tray`. */
  readonly origin: string;
  /** The window's contents, or null while there is no window. */
  readonly window: () => WebContents | null;
  readonly log: (line: string) => void;
}

/** Opens the door. A command from anybody but the window's own page, or with another payload, is refused and logged. */
export function openDoor({ handlers, origin, window, log }: DoorParts): void {
  const doors = doorsTo(handlers);

  function isWindow({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
    return sender === window() && senderFrame?.origin === origin && senderFrame.parent === null;
  }

  ipcMain.handle('command', (event, name: unknown, payload: unknown) => {
    const enter = typeof name === 'string' ? doors.get(name) : undefined;
    if (!isWindow(event)) log('a command from an unknown sender was refused');
    else if (enter === undefined) log('an unknown command was refused');
    else if (!enter(payload)) log(`a command with a wrong payload was refused: ${String(name)}`);
  });
}

/** Tells the window something. */
export function tell<Name extends keyof Messages>(window: WebContents, name: Name, payload: Messages[Name]): void {
  window.send(name, payload);
}
