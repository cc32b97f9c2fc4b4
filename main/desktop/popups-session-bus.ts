/**
 * Popups by `org.freedesktop.Notifications` on the session bus (Desktop Notifications Specification 1.2). A service
 * that hangs costs nothing here but the time limit.
 */

import { m } from '../../messages/compiled/messages';
import type { Popup, PopupChannel, PopupListener, PopupOutcome, ShownPopup } from '../alerts/popup';
import type { NotificationService } from './notification-service';
import { shownText, withoutMarkup } from './shown-text';
import type { BusAnswer, BusSignal } from './session-bus-connection';

/** How long (milliseconds) a popup's outcome may stay open. */
const OUTCOME_LIMIT = 500;
/** So many popups may wait for the answer of a service that hangs; it would show them all when it revives. */
const MOST_UNANSWERED = 100;
/** So many signals may come before the answers that say which popups they are of. */
const MOST_EARLY = 100;

/** A popup that the service has accepted. */
interface Accepted {
  readonly id: number;
  readonly listener: PopupListener;
}

/** Makes the channel. `appIcon` is the absolute path of an image that other processes can read. */
export function createSessionBusPopups(service: NotificationService, appIcon: string): PopupChannel {
  /** By service and id: the ids of a service that was restarted mean nothing to the new one. */
  const accepted = new Map<string, Accepted>();
  let owner: string | null = null;
  let unanswered = 0;
  /** A click can overtake the service's answer that says which popup it was on. */
  let early: BusSignal[] = [];

  service.watch({
    onOwner: (newOwner) => {
      if (newOwner !== owner) accepted.clear();
      owner = newOwner;
    },
    onSignal: (signal) => {
      const key = keyOf(signal);
      const popup = accepted.get(key);
      if (popup !== undefined) hear(signal, key, popup);
      else if (unanswered > 0 && early.length < MOST_EARLY) early.push(signal);
    },
  });

  function hear({ member, body: [, detail] }: BusSignal, key: string, popup: Accepted): void {
    if (member === 'NotificationClosed') accepted.delete(key);
    if (member === 'ActionInvoked') choose(key, popup, detail);
  }

  /** What was heard of a popup before it was known. */
  function hearEarly(key: string): void {
    for (const signal of early) {
      const popup = accepted.get(key);
      if (popup !== undefined && keyOf(signal) === key) hear(signal, key, popup);
    }
  }

  function answered(): void {
    unanswered -= 1;
    if (unanswered === 0) early = [];
  }

  function choose(key: string, { id, listener }: Accepted, action: unknown): void {
    if (action !== 'default' && action !== 'show' && action !== 'snooze') return;
    // Chosen once; some services leave it up.
    accepted.delete(key);
    takeOff(id);
    if (action === 'snooze') listener.onSnoozed();
    else listener.onChosen();
  }

  function takeOff(id: number): void {
    // A service that has forgotten the id answers with an error, which is what was wanted.
    void service.call('CloseNotification', 'u', [id], OUTCOME_LIMIT);
  }

  async function notify(
    popup: Popup,
    isTakenBack: () => boolean,
    onAccepted: (answer: BusAnswer) => void,
  ): Promise<PopupOutcome> {
    const started = performance.now();
    const { hasActions, readsMarkup } = await service.abilities();
    const { Variant } = await import('@jellybrick/dbus-next');
    // Nobody is to see for a moment what was taken back meanwhile.
    if (isTakenBack()) return { kind: 'failed', reason: '' };
    // It is not sent, so it surely is not shown.
    if (unanswered >= MOST_UNANSWERED) return { kind: 'failed', reason: m.popup_reason_late({ limit: OUTCOME_LIMIT }) };
    const text = shownText(popup);
    const hints = {
      urgency: new Variant('y', urgencies[popup.urgency]),
      category: new Variant('s', popup.urgency === 'low' ? 'device' : 'call.incoming'),
      'desktop-entry': new Variant('s', 'queue-tray'),
    };
    const body = readsMarkup ? withoutMarkup(text.body) : text.body;
    const values = ['Queue Tray', 0, appIcon, text.title, body, hasActions ? actionsOf(popup) : [], hints, -1];
    const left = OUTCOME_LIMIT - (performance.now() - started);
    unanswered += 1;
    const answer = await service.call('Notify', 'susssasa{sv}i', values, left, (late) => {
      onAccepted(late);
      answered();
    });
    if (answer.kind === 'answered') onAccepted(answer);
    if (answer.kind !== 'late') answered();
    return outcomeOf(answer);
  }

  function show(popup: Popup, listener: PopupListener): ShownPopup {
    let key: string | null = null;
    let takenBack = false;
    let settled = false;
    const close = (): void => {
      takenBack = true;
      const up = key === null ? undefined : accepted.get(key);
      if (key === null || up === undefined) return;
      accepted.delete(key);
      takeOff(up.id);
    };
    const onAccepted = (answer: BusAnswer): void => {
      const id = answer.kind === 'answered' ? answer.body[0] : undefined;
      if (answer.kind !== 'answered' || typeof id !== 'number') return;
      key = `${answer.sender}/${id}`;
      accepted.set(key, { id, listener });
      if (takenBack) close();
      else if (settled) listener.onShownLate();
      hearEarly(key);
    };
    const outcome = notify(popup, () => takenBack, onAccepted).then((one) => {
      settled = true;
      return one;
    });
    return { outcome, close };
  }

  return { name: 'session-bus', show };
}

const keyOf = ({ sender, body: [id] }: BusSignal): string => `${sender}/${String(id)}`;

/** As the specification counts them. What is critical stays until it is taken away. */
const urgencies = { low: 0, normal: 1, critical: 2 } as const;

/** Key and label of each; the first is the popup itself, whose label no service shows. */
function actionsOf({ canSnooze }: Popup): string[] {
  const snooze = canSnooze ? ['snooze', m.popup_snooze()] : [];
  return ['default', '', 'show', m.popup_show(), ...snooze];
}

/** The errors after which a popup may be on the screen: the service had it, and died or fell silent. */
const doubtful: readonly string[] = ['NoReply', 'Timeout', 'TimedOut', 'Disconnected'].map(
  (name) => `org.freedesktop.DBus.Error.${name}`,
);

/** What others say, with a full stop at its end. */
const sentence = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`);

function outcomeOf(answer: BusAnswer): PopupOutcome {
  switch (answer.kind) {
    case 'answered':
      return { kind: 'shown' };
    case 'late':
      return { kind: 'unknown', reason: m.popup_reason_late({ limit: OUTCOME_LIMIT }) };
    case 'lost':
      return { kind: 'unknown', reason: m.popup_reason_lost() };
    case 'not-sent':
      return { kind: 'failed', reason: m.popup_reason_not_sent({ text: sentence(answer.text) }) };
    case 'refused':
      if (doubtful.includes(answer.error)) {
        return { kind: 'unknown', reason: m.popup_reason_ended() };
      }
      if (answer.error === 'org.freedesktop.DBus.Error.ServiceUnknown') {
        return { kind: 'failed', reason: m.popup_reason_no_service() };
      }
      return { kind: 'failed', reason: m.popup_reason_refused({ text: sentence(answer.text) }) };
  }
}
