/**
 * Popups by node-notifier 10: on Windows (SnoreToast), and on Linux (`notify-send`) where the session bus fails. What
 * it does to texts was measured with `notify-send` 0.8; Windows is written after its source.
 */

import { setTimeout as pauseFor } from 'node:timers/promises';
import { m } from '../../messages/compiled/messages';
import type { Popup, PopupChannel, PopupListener, PopupOutcome } from '../alerts/popup';
import { shownText, withoutMarkup } from './shown-text';

/** What of node-notifier is used here. */
export interface Notifier {
  /** May throw at once. `callback` gets an error, or a falsy one and, on Windows, what became of the toast. */
  notify(options: NotifierOptions, callback: (error: unknown, response?: string) => void): unknown;
}

/** The options that node-notifier passes on; `hint` and `app-name` are `notify-send`'s, `appID`, `id` and `remove` SnoreToast's. */
export type NotifierOptions = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** What the channel needs to know. */
export interface NodeNotifierSetup {
  readonly platform: 'linux' | 'win32';
  /** The absolute path of an image that other processes can read. */
  readonly appIcon: string;
  /** Windows shows toasts only for the AppUserModelID of an installed shortcut. */
  readonly appId: string;
  /** Whether the service would read the body as markup. */
  readonly readsMarkup: () => Promise<boolean>;
  readonly load: () => Promise<Notifier>;
}

/** How long (milliseconds) a popup's outcome may stay open: starting a process takes about 20 on a quiet machine. */
const OUTCOME_LIMIT = 2000;
/** How long (milliseconds) {@link toastsTakenBack} waits. */
const TAKE_BACK_LIMIT = 500;

/** The toasts that are being taken back just now, of all channels. */
const leaving = new Set<Promise<unknown>>();

/**
 * Resolves when the toasts that were to go are gone, each by a program of its own; half a second is the longest it waits.
 * Null where none is to go.
 */
export function toastsTakenBack(): Promise<void> | null {
  if (leaving.size === 0) return null;
  return Promise.race([Promise.all(leaving), pauseFor(TAKE_BACK_LIMIT)]).then(() => undefined);
}

/** Loads the part of node-notifier that is this system's. `snoreToast` is the program that shows toasts on Windows. */
export async function loadNodeNotifier(platform: NodeNotifierSetup['platform'], snoreToast: string): Promise<Notifier> {
  if (platform === 'win32') {
    const { default: WindowsToaster } = await import('node-notifier/notifiers/toaster.js');
    return notifierOf(new WindowsToaster({ customPath: snoreToast }));
  }
  const { default: NotifySend } = await import('node-notifier/notifiers/notifysend.js');
  return notifierOf(new NotifySend());
}

/** Without what its types say of options: these are the ones that the program takes. */
function notifierOf(notifier: Notifier): Notifier {
  return { notify: (options, callback) => notifier.notify(options, callback) };
}

/** Makes the channel. */
export function createNodeNotifierPopups(setup: NodeNotifierSetup): PopupChannel {
  let lastId = 0;
  const show: PopupChannel['show'] = (popup, listener) => {
    lastId += 1;
    const id = lastId;
    const windows = setup.platform === 'win32';
    return {
      outcome: windows ? showOnWindows(popup, id, setup, listener) : showOnLinux(popup, setup, listener),
      close: () => {
        // notify-send knows no id of what it showed.
        if (windows) takeBack(id, setup);
      },
    };
  };
  return { name: 'node-notifier', show };
}

async function showOnLinux(popup: Popup, setup: NodeNotifierSetup, listener: PopupListener): Promise<PopupOutcome> {
  const body = (await setup.readsMarkup()) ? withoutMarkup(shownText(popup).body) : shownText(popup).body;
  const options = {
    ...notifySendTexts(shownText(popup).title, body),
    icon: setup.appIcon,
    'app-name': 'Queue Tray',
    category: 'call.incoming',
    hint: 'string:desktop-entry:queue-tray',
    urgency: popup.urgency,
  };
  let late = false;
  const outcome = await handOver(options, setup, () => {
    // It cannot be taken back, but it is known to be there.
    if (late) listener.onShownLate();
    return { kind: 'shown' };
  });
  late = outcome === null;
  return outcome ?? { kind: 'unknown', reason: m.popup_reason_notify_send_late({ limit: OUTCOME_LIMIT }) };
}

async function showOnWindows(
  popup: Popup,
  id: number,
  setup: NodeNotifierSetup,
  listener: PopupListener,
): Promise<PopupOutcome> {
  const { title, body } = shownText(popup);
  // An empty title would become node-notifier's own.
  const options = {
    title: title || ' ',
    message: body || ' ',
    icon: setup.appIcon,
    appID: setup.appId,
    id,
    wait: true,
    silent: true,
    actions: popup.canSnooze ? [m.popup_show(), m.popup_snooze()] : [m.popup_show()],
  };
  const outcome = await handOver(options, setup, (response) => {
    hearWindows(response, listener);
    // SnoreToast ends without a word when it could show nothing; its exit code is lost on the way.
    return response === undefined ? { kind: 'failed', reason: m.popup_reason_windows() } : { kind: 'shown' };
  });
  // SnoreToast ends when the toast does: as long as it runs, the toast is there.
  return outcome ?? { kind: 'shown' };
}

/** What SnoreToast says of the person's choice: `activate` for the toast itself, or the words on a button. */
function hearWindows(response: string | undefined, listener: PopupListener): void {
  const choice = response?.toLowerCase();
  if (choice === m.popup_snooze().toLowerCase()) listener.onSnoozed();
  else if (choice === 'activate' || choice === m.popup_show().toLowerCase()) listener.onChosen();
}

function takeBack(id: number, setup: NodeNotifierSetup): void {
  // Without a message node-notifier (10.0.1) refuses; SnoreToast shows none of what is to be closed.
  const gone = handOver({ remove: id, message: ' ', appID: setup.appId }, setup, () => null);
  leaving.add(gone);
  void gone.then(() => leaving.delete(gone));
}

/** Hands a popup to node-notifier; null when it says nothing within the time limit. */
function handOver(
  options: NotifierOptions,
  setup: NodeNotifierSetup,
  onEnd: (response: string | undefined) => PopupOutcome | null,
): Promise<PopupOutcome | null> {
  return new Promise((settle) => {
    const limit = setTimeout(() => {
      settle(null);
    }, OUTCOME_LIMIT);
    const finish = (outcome: PopupOutcome | null): void => {
      clearTimeout(limit);
      settle(outcome);
    };
    setup.load().then(
      (notifier) => {
        try {
          notifier.notify(options, (error, response) => {
            // On success `error` is what the program wrote to its error stream, most often nothing.
            finish(error instanceof Error ? { kind: 'failed', reason: reasonOf(error) } : onEnd(response));
          });
        } catch (error) {
          finish({ kind: 'failed', reason: String(error) });
        }
      },
      (error: unknown) => {
        finish({ kind: 'failed', reason: String(error) });
      },
    );
  });
}

/** A command that failed is told without the command: the popup stands in it, and a reason is logged. */
function reasonOf({ message }: Error): string {
  return message.startsWith('Command failed') ? m.popup_reason_notify_send_failed() : message;
}

/** Takes no room and joins what it stands between: only a text that `notify-send` would misread begins with it. */
const INVISIBLE = '\u2060';

/**
 * Texts that reach the reader of a `notify-send` popup verbatim: one that begins with `-` would be an option, an empty
 * one an error or node-notifier's own title, and a backslash in the body begins an escape.
 */
export function notifySendTexts(title: string, body: string): { readonly title: string; readonly message: string } {
  const guarded = (text: string): string => (text === '' || text.startsWith('-') ? INVISIBLE + text : text);
  return { title: guarded(title), message: guarded(body.replaceAll('\\', '\\\\')) };
}
