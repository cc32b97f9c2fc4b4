/**
 * Says alerts: what is about to be said is written down, goes up at a bearable pace, and what became of it is written
 * down after.
 */
import type { CallId } from '../board/caller';
import { keyOf, type AlertKey, type AlertKind } from './kinds';
import { isOfCaller } from './ledger';
import type { OpenPopup, OpenPopups } from './open-popups';
import { bundles, flush, pace, restingPace, type Step } from './pacing';
import type { Popup, PopupOutcome, ShowPopup } from './popup';
import type { AlertRecord, RecordParts } from './record';
import { keyFor, type Alert } from './rules';
import { areOfOne, type Verdicts } from './verdicts';

/** What whoever makes an announcer hands on to its speaker. */
export interface VoiceParts extends RecordParts {
  readonly compose: (alerts: readonly Alert[]) => Popup;
  readonly show: ShowPopup;
  /** The person chose a popup: of one caller, or another (null). */
  readonly onChosen: (call: CallId | null) => void;
  /** Alerts of these kinds went up just now, for the first time. */
  readonly onSaid: (kinds: readonly AlertKind[]) => void;
  /** What is known of how popups fare has changed. */
  readonly onChange: () => void;
  readonly monotonic: () => number;
}

/** What a speaker is made of. */
export interface SpeakerParts extends VoiceParts {
  readonly record: AlertRecord;
  readonly popups: OpenPopups;
  readonly verdicts: Verdicts;
  readonly stillSo: (alert: Alert) => boolean;
  /** Whether it has become quiet since the alert was decided. */
  readonly isQuiet: (alert: Alert) => boolean;
  /** The alert as it is to be told by now. */
  readonly asNow: (alert: Alert) => Alert;
  /** Something may be due again. */
  readonly consider: () => void;
}

/** Says alerts. */
export interface Speaker {
  /** Says these; `held` are those of them that were held back until now. */
  readonly say: (alerts: readonly Alert[], held: ReadonlySet<Alert>) => void;
  /** Writes lines to the journal, after all that is to be written before. */
  readonly write: (lines: readonly string[]) => void;
  /** Takes a turn after all that is being said. */
  readonly afterwards: (step: () => Promise<void>) => void;
  /** Listens to a popup that another left up. */
  readonly adopt: (popup: OpenPopup) => void;
  /** Whether no way to show it worked, a moment ago. */
  readonly failedLately: (key: AlertKey) => boolean;
  /** The way to the screen is free again: what failed need not wait. */
  readonly wayIsFree: () => void;
  readonly end: () => void;
}

/** A caller who was put off is spoken of again after this long, in milliseconds. */
const snoozeFor = 2 * 60_000;
/** What could not be shown is tried again after this long, in milliseconds. */
const retryAfter = 30_000;

/** Makes a {@link Speaker}. */
export function createSpeaker(parts: SpeakerParts): Speaker {
  const { record, popups, verdicts, stillSo } = parts;
  const failures = new Map<string, number>();
  let current = restingPace;
  let cancelFlush: (() => void) | null = null;
  let lastTrouble = '';
  let ended = false;
  // One after the other, so that alerts go out in the order of the answers they came with.
  let work = Promise.resolve();

  function afterwards(step: () => Promise<void>): void {
    work = work.then(step).catch((error: unknown) => {
      parts.log(`the alerts met an error: ${error instanceof Error ? error.message : 'unknown'}`);
    });
  }

  function write(lines: readonly string[]): void {
    if (lines.length > 0) afterwards(() => record.append(lines));
  }

  function put(decided: readonly Alert[]): void {
    const alerts = decided.map(parts.asNow);
    const [first] = alerts;
    if (first === undefined) return;
    const chosen = areOfOne(alerts) && 'row' in first ? first.row.caller.id : null;
    const popup: OpenPopup = {
      alerts,
      ears: earsFor(alerts),
      shown: parts.show(parts.compose(alerts), {
        onChosen: () => {
          parts.onChosen(chosen);
        },
        onSnoozed: () => {
          popup.shown.close();
          popup.ears.onSnoozed();
        },
        onShownLate: () => {
          popup.ears.onShownLate();
        },
      }),
    };
    popups.add(popup);
    verdicts.said(alerts);
    takeDown(popup);
    const fresh = alerts.filter(({ retried }) => !retried);
    if (fresh.length > 0) parts.onSaid(fresh.map(({ kind }) => kind));
  }

  function earsFor(alerts: readonly Alert[]): OpenPopup['ears'] {
    const keys = alerts.map(keyFor);
    return {
      onSnoozed: () => {
        if (!ended) putOff(keys);
      },
      onShownLate: () => {
        if (!ended) enter(keys, 'shown');
      },
    };
  }

  function enter(keys: readonly AlertKey[], status: PopupOutcome['kind']): void {
    write(record.enter(keys, status));
    parts.onChange();
  }

  function takeDown({ alerts, shown }: OpenPopup): void {
    const keys = alerts.map(keyFor);
    void shown.outcome.then((outcome) => {
      // What a quit cut short may never have been seen: it stays intended, and the next run says it in other words.
      if (ended && outcome.kind !== 'shown') return;
      if (outcome.kind === 'failed') tryLater(keys);
      const trouble = outcome.kind === 'shown' ? '' : outcome.reason;
      if (outcome.kind !== 'shown' && trouble !== lastTrouble) parts.log(`a popup is ${outcome.kind}: ${trouble}`);
      lastTrouble = trouble;
      enter(keys, outcome.kind);
    });
  }

  function putOff(keys: readonly AlertKey[]): void {
    const calls = new Set(keys.flatMap((key) => (isOfCaller(key) ? [key.call] : [])));
    write(record.promise([...calls], parts.serverNow() + snoozeFor));
    parts.consider();
    parts.onChange();
  }

  function tryLater(keys: readonly AlertKey[]): void {
    for (const key of keys) failures.set(keyOf(key), parts.monotonic());
    parts.setTimer(() => {
      if (!ended) parts.consider();
    }, retryAfter);
  }

  function carryOut({ popups: wanted, pace: next, flushAt }: Step): void {
    current = next;
    wanted.forEach(put);
    cancelFlush?.();
    cancelFlush = flushAt === null ? null : parts.setTimer(flushNow, Math.max(0, flushAt - parts.monotonic()));
  }

  function flushNow(): void {
    const loud = withoutQuiet(current.gathered);
    const step = flush({ ...current, gathered: loud }, stillSo, parts.monotonic());
    const kept = new Set([...step.popups.flat(), ...step.pace.gathered]);
    drop(loud.filter((alert) => !kept.has(alert)));
    carryOut(step);
  }

  /** Those that may go up by now; the others are decided about anew when it is no longer quiet. */
  function withoutQuiet(alerts: readonly Alert[]): readonly Alert[] {
    const quiet = new Set(alerts.filter(parts.isQuiet));
    if (quiet.size === 0) return alerts;
    record.forget([...quiet].map(keyFor));
    parts.consider();
    return alerts.filter((alert) => !quiet.has(alert));
  }

  /** Who was never spoken of, and left, is spoken of when coming back. */
  function drop(alerts: readonly Alert[]): void {
    if (alerts.length === 0) return;
    record.forget(alerts.map(keyFor));
    verdicts.dropped(alerts);
  }

  async function goOut(alerts: readonly Alert[], intended: readonly string[], held: ReadonlySet<Alert>): Promise<void> {
    await record.append(intended);
    if (ended) return;
    const loud = withoutQuiet(alerts);
    drop(loud.filter((alert) => !stillSo(alert)));
    const wanted = bundles(loud.filter(stillSo), (alert) => held.has(alert));
    carryOut(pace(current, wanted, parts.monotonic()));
  }

  return {
    say(alerts, held) {
      const intended = record.enter(alerts.map(keyFor), 'intended');
      afterwards(() => goOut(alerts, intended, held));
    },
    write,
    afterwards,
    adopt(popup) {
      popup.ears = earsFor(popup.alerts);
      record.enter(popup.alerts.map(keyFor), 'intended');
      takeDown(popup);
    },
    failedLately: (key) => parts.monotonic() - (failures.get(keyOf(key)) ?? -Infinity) < retryAfter,
    wayIsFree() {
      failures.clear();
    },
    end() {
      ended = true;
      cancelFlush?.();
    },
  };
}
