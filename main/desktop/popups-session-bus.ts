/**
 * Popups by `org.freedesktop.Notifications` on the session bus (Desktop Notifications Specification 1.2). A service
 * that hangs costs nothing here but the time limit.
 */

import { m } from '../../messages/compiled/messages';
import type { Popup, PopupChannel, PopupOutcome, ShownPopup } from '../alerts/popup';
import { shownText, withoutMarkup } from './shown-text';
import type { SessionBus } from './session-bus';
import type { BusAnswer, BusRequest, BusSignal } from './session-bus-connection';

/** The session bus as a channel of popups. */
export interface SessionBusPopups extends PopupChannel {
  /** Connects and asks the service what it can do, so that the first popup does not wait for either. */
  warmUp(): void;
  /** True where the service would read the body's `<` and `&` as markup, or may. Settles within 150 ms. */
  readsMarkup(): Promise<boolean>;
  /** Stops listening; popups on the screen stay. */
  stop(): void;
}

/** How long (milliseconds) a popup's outcome may stay open. */
const OUTCOME_LIMIT = 500;
/** How long (milliseconds) a popup waits to learn whether its service reads markup. */
const CAPABILITIES_LIMIT = 150;

const SERVICE = 'org.freedesktop.Notifications';
const request = (member: string, signature: string, body: readonly unknown[]): BusRequest => ({
  destination: SERVICE,
  path: '/org/freedesktop/Notifications',
  interface: SERVICE,
  member,
  signature,
  body,
});

/** A popup that the service has accepted. */
interface Accepted {
  readonly onClick: (activationToken?: string) => void;
  activationToken: string | undefined;
}

/** Makes the channel. `appIcon` is the absolute path of an image that other processes can read. */
export function createSessionBusPopups(bus: SessionBus, appIcon: string): SessionBusPopups {
  /** By service and id: the ids of a service that was restarted mean nothing to the new one. */
  const accepted = new Map<string, Accepted>();
  let owner: string | null = null;
  let markup: Promise<boolean> | null = null;
  let unwatch: (() => void) | null = null;

  const askMarkup = async (): Promise<boolean> => {
    const answer = await bus.call(request('GetCapabilities', '', []), CAPABILITIES_LIMIT, () => {
      markup = null;
    });
    // Without an answer most services do read markup, and an unescaped name could vanish in it.
    if (answer.kind === 'late' || answer.kind === 'lost') markup = null;
    if (answer.kind !== 'answered') return answer.kind !== 'refused';
    const [capabilities] = answer.body;
    return Array.isArray(capabilities) && capabilities.includes('body-markup');
  };

  const onSignal = ({ sender, member, body: [id, detail] }: BusSignal): void => {
    const key = `${sender}/${String(id)}`;
    const popup = accepted.get(key);
    if (popup === undefined) return;
    if (member === 'ActivationToken' && typeof detail === 'string') popup.activationToken = detail;
    if (member === 'NotificationClosed') accepted.delete(key);
    if (member === 'ActionInvoked' && detail === 'default') popup.onClick(popup.activationToken);
  };

  const watch = (): void => {
    if (unwatch !== null) return;
    const unwatchSignals = bus.watchSignals(SERVICE, onSignal);
    const unwatchOwner = bus.watchOwner(SERVICE, (newOwner) => {
      if (newOwner === owner) return;
      if (owner !== null) accepted.clear();
      owner = newOwner;
      markup = newOwner === null ? null : askMarkup();
    });
    unwatch = () => {
      unwatchSignals();
      unwatchOwner();
    };
  };

  const readsMarkup = (): Promise<boolean> => {
    watch();
    markup ??= askMarkup();
    return markup;
  };

  const notify = async (
    popup: Popup,
    isTakenBack: () => boolean,
    onAccepted: (answer: BusAnswer) => void,
  ): Promise<PopupOutcome> => {
    const started = performance.now();
    const escapes = await readsMarkup();
    const { Variant } = await import('@jellybrick/dbus-next');
    // Nobody is to see for a moment what was taken back meanwhile.
    if (isTakenBack()) return { kind: 'failed', reason: '' };
    const text = shownText(popup);
    const hints = {
      urgency: new Variant('y', popup.urgency === 'critical' ? 2 : 1),
      category: new Variant('s', 'call.incoming'),
      'desktop-entry': new Variant('s', 'queue-tray'),
    };
    const body = escapes ? withoutMarkup(text.body) : text.body;
    const values = ['Queue Tray', 0, appIcon, text.title, body, ['default', ''], hints, -1];
    const left = OUTCOME_LIMIT - (performance.now() - started);
    const answer = await bus.call(request('Notify', 'susssasa{sv}i', values), left, onAccepted);
    onAccepted(answer);
    return outcomeOf(answer);
  };

  const show = (popup: Popup, onClick: (activationToken?: string) => void): ShownPopup => {
    let shown: { readonly key: string; readonly id: unknown } | null = null;
    let takenBack = false;
    const close = (): void => {
      takenBack = true;
      // A service that has forgotten the id answers with an error, which is what was wanted.
      if (shown !== null && accepted.delete(shown.key)) {
        void bus.call(request('CloseNotification', 'u', [shown.id]), OUTCOME_LIMIT);
      }
    };
    const onAccepted = (answer: BusAnswer): void => {
      if (answer.kind !== 'answered') return;
      const [id] = answer.body;
      shown = { key: `${answer.sender}/${String(id)}`, id };
      accepted.set(shown.key, { onClick, activationToken: undefined });
      if (takenBack) close();
    };
    return { outcome: notify(popup, () => takenBack, onAccepted), close };
  };

  return {
    name: 'session-bus',
    show,
    warmUp: watch,
    readsMarkup,
    stop: () => {
      unwatch?.();
      unwatch = null;
    },
  };
}

/** The errors after which a popup may be on the screen: the service had it, and died or fell silent. */
const doubtful: readonly string[] = ['NoReply', 'Timeout', 'TimedOut', 'Disconnected'].map(
  (name) => `org.freedesktop.DBus.Error.${name}`,
);

function outcomeOf(answer: BusAnswer): PopupOutcome {
  switch (answer.kind) {
    case 'answered':
      return { kind: 'shown' };
    case 'late':
      return { kind: 'unknown', reason: m.popup_reason_late() };
    case 'lost':
      return { kind: 'unknown', reason: m.popup_reason_lost() };
    case 'not-sent':
      return { kind: 'failed', reason: m.popup_reason_not_sent({ text: answer.text }) };
    case 'refused':
      if (doubtful.includes(answer.error)) {
        return { kind: 'unknown', reason: m.popup_reason_ended() };
      }
      if (answer.error === 'org.freedesktop.DBus.Error.ServiceUnknown') {
        return { kind: 'failed', reason: m.popup_reason_no_service() };
      }
      return { kind: 'failed', reason: m.popup_reason_refused({ text: answer.text }) };
  }
}
