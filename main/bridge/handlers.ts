/** The one door from the window into the main process: sender and payload are checked here and nowhere else. */
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import * as v from 'valibot';
import { tokenStrategies } from '../telecomx/access';
import type { Commands, Messages } from './contract';

/** No form field needs more; what is longer is no person's typing. Characters. */
const longestText = 10_000;
const text = v.pipe(v.string(), v.maxLength(longestText));
const nothing = v.null();
const strategy = v.picklist(tokenStrategies);

/** What is done for each command. */
type CommandHandlers = { readonly [Name in keyof Commands]: (payload: Commands[Name]) => void };

/** What the door needs to know. */
export interface DoorParts {
  readonly handlers: CommandHandlers;
  /** The origin of the app's own page, e.g. `app://queue-tray`. */
  readonly origin: string;
  /** The window's contents, or null while there is no window. */
  readonly window: () => WebContents | null;
  readonly log: (line: string) => void;
}

/** A command's door: lets a payload of the right shape through to its handler, and says whether it did. */
type Door = (payload: unknown) => boolean;

function door<Payload>(schema: v.GenericSchema<unknown, Payload>, handle: (payload: Payload) => void): Door {
  return (payload) => {
    const checked = v.safeParse(schema, payload);
    if (checked.success) handle(checked.output);
    return checked.success;
  };
}

function doorsTo(handlers: CommandHandlers): Map<string, Door> {
  const doors: Record<keyof Commands, Door> = {
    ready: door(nothing, handlers.ready),
    'sign-in': door(v.object({ server: text, email: text, password: text, strategy }), handlers['sign-in']),
    'use-token': door(v.object({ server: text, token: text, strategy }), handlers['use-token']),
    'send-code': door(text, handlers['send-code']),
    'cancel-sign-in': door(nothing, handlers['cancel-sign-in']),
    'try-demo': door(nothing, handlers['try-demo']),
    'leave-demo': door(nothing, handlers['leave-demo']),
    'sign-out': door(nothing, handlers['sign-out']),
    'sign-out-everywhere': door(nothing, handlers['sign-out-everywhere']),
    'try-again': door(nothing, handlers['try-again']),
    'set-queue': door(v.object({ id: text, shown: v.boolean(), alerts: v.boolean() }), handlers['set-queue']),
    'move-queue': door(v.object({ id: text, by: v.picklist([-1, 1]) }), handlers['move-queue']),
    'add-queue': door(text, handlers['add-queue']),
    'remove-queue': door(text, handlers['remove-queue']),
    'proxy-sign-in': door(v.object({ username: text, password: text }), handlers['proxy-sign-in']),
    'proxy-cancel': door(nothing, handlers['proxy-cancel']),
    'choose-storage': door(v.picklist(['session-only', 'weak']), handlers['choose-storage']),
    mark: door(v.nullable(text), handlers.mark),
  };
  return new Map(Object.entries(doors));
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
