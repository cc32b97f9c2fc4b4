/**
 * Carries out what the rules decide: writes down what is about to be said, says it at a bearable pace, writes down what
 * became of it, and takes popups back whose callers no longer wait. It decides nothing itself.
 */
import { emptyBoard, type Board } from '../board/board';
import { changesBetween, moveTakes } from '../board/changes';
import type { CallId, QueueId } from '../board/caller';
import { flush, pace, restingPace, type Step } from './pacing';
import type { AlertKey, Ledger } from './ledger';
import type { Popup, ShownPopup } from './popup';
import { createRecord, type RecordParts } from './record';
import { decide, type Alert } from './rules';

/** What the announcer is made of. */
export interface AnnouncerParts extends RecordParts {
  readonly compose: (alerts: readonly Alert[]) => Popup;
  readonly show: (popup: Popup, onClick: () => void) => ShownPopup;
  /** The person chose a popup: of one caller, or a summary (null). */
  readonly onChosen: (call: CallId | null) => void;
  readonly monotonic: () => number;
}

/** Says the alerts of one agent. */
export interface Announcer {
  /**
   * Takes the board after an answer or a failure. `isWhole` says that who is not on it is in no queue; `muted` are the
   * queues that are not to speak up. Never throws.
   */
  onBoard(board: Board, isWhole: boolean, muted: ReadonlySet<QueueId>): void;
  /** Takes all popups back and says nothing more. */
  close(): void;
  /** Says nothing more, and leaves the popups up: whoever gets them is to take them back. */
  leave(): readonly OpenPopup[];
}

/** A popup that is up, or on its way up. */
export interface OpenPopup {
  readonly alerts: readonly Alert[];
  readonly shown: ShownPopup;
}

function keyOfAlert({ kind, row }: Pick<Alert, 'kind' | 'row'>): AlertKey {
  return { call: row.caller.id, kind };
}

/**
 * Makes an {@link Announcer}. `earlier` is the ledger as the last run of the app left it, `left` are the popups that the
 * announcer before this one left up.
 */
export function createAnnouncer(parts: AnnouncerParts, earlier: Ledger, left: readonly OpenPopup[] = []): Announcer {
  const record = createRecord(parts, earlier);
  let board = emptyBoard;
  let isWhole = false;
  let muted: ReadonlySet<QueueId> = new Set();
  let current = restingPace;
  let open = [...left];
  let isFirstBoard = true;
  let cancelFlush: (() => void) | null = null;
  let closed = false;
  // One after the other, so that alerts go out in the order of the answers they came with.
  let work = Promise.resolve();

  const stillWaits = ({ kind, row }: Alert): boolean => board.byId.get(row.caller.id)?.caller.kind === kind;

  async function tidy(): Promise<void> {
    // After a close the journal may be another announcer's.
    if (closed || !record.needsRewrite(isWhole)) return;
    await record.rewrite(isWhole ? (call) => board.byId.has(call) : null);
  }

  /** Who became secret since the alert was decided is spoken of as such. */
  function asNow(alert: Alert): Alert {
    return { ...alert, row: board.byId.get(alert.row.caller.id) ?? alert.row };
  }

  function put(decided: readonly Alert[]): void {
    const alerts = decided.map(asNow);
    const [only, ...others] = alerts;
    if (only === undefined) return;
    const chosen = others.length === 0 ? only.row.caller.id : null;
    const shown = parts.show(parts.compose(alerts), () => {
      parts.onChosen(chosen);
    });
    open.push({ alerts, shown });
    takeDown({ alerts, shown });
  }

  function takeDown({ alerts, shown }: OpenPopup): void {
    void shown.outcome.then((outcome) => {
      // What a quit cut short may never have been seen: it stays intended, and the next run says it in other words.
      if (closed && outcome.kind !== 'shown') return undefined;
      if (outcome.kind !== 'shown') parts.log(`a popup is ${outcome.kind}: ${outcome.reason}`);
      return record.append(record.enter(alerts.map(keyOfAlert), outcome.kind));
    });
  }

  function carryOut({ popups, pace: next, flushAt }: Step): void {
    current = next;
    popups.forEach(put);
    cancelFlush?.();
    cancelFlush = flushAt === null ? null : parts.setTimer(flushNow, Math.max(0, flushAt - parts.monotonic()));
  }

  function flushNow(): void {
    const step = flush(current, stillWaits, parts.monotonic());
    const kept = new Set([...step.popups.flat(), ...step.pace.gathered]);
    forget(current.gathered.filter((alert) => !kept.has(alert)));
    carryOut(step);
  }

  /** Who was never spoken of, and left, is spoken of when coming back. */
  function forget(alerts: readonly Alert[]): void {
    record.forget(alerts.map(keyOfAlert));
  }

  async function say(alerts: readonly Alert[], intended: readonly string[]): Promise<void> {
    await record.append(intended);
    if (closed) return;
    forget(alerts.filter((alert) => !stillWaits(alert)));
    carryOut(pace(current, alerts.filter(stillWaits), parts.monotonic()));
  }

  /** Answered, or needing something else by now: not merely out of sight. */
  const isSettled = ({ row }: Alert): boolean => board.answered.has(row.caller.id) || board.byId.has(row.caller.id);

  function takeBack(popups: readonly OpenPopup[]): void {
    for (const { shown } of popups) shown.close();
    open = open.filter((popup) => !popups.includes(popup));
  }

  const isOutOfSight = ({ alerts }: OpenPopup): boolean => !alerts.some(stillWaits);

  /** Whether a popup names somebody who is secret by now. */
  const tellsTooMuch = ({ row }: Alert): boolean =>
    !row.caller.identity.secret && board.byId.get(row.caller.id)?.caller.identity.secret === true;

  /**
   * Nobody must run after a caller who was answered, left, or needs something else by now. Who is merely out of sight may
   * be on the way from one queue to the next, and is in neither's answer for a moment.
   */
  function takeBackSoon(): void {
    takeBack(open.filter((popup) => isOutOfSight(popup) && popup.alerts.every(isSettled)));
    const outOfSight = open.filter(isOutOfSight);
    if (outOfSight.length === 0) return;
    parts.setTimer(() => {
      // After an end they are somebody else's.
      if (!closed) takeBack(open.filter((popup) => outOfSight.includes(popup) && isOutOfSight(popup)));
    }, moveTakes);
  }

  function end(): readonly OpenPopup[] {
    closed = true;
    cancelFlush?.();
    const up = open;
    open = [];
    return up;
  }

  function queueUp(step: () => Promise<void>): void {
    work = work.then(step).catch((error: unknown) => {
      parts.log(`the alerts met an error: ${error instanceof Error ? error.message : 'unknown'}`);
    });
  }

  for (const popup of left) {
    record.enter(popup.alerts.map(keyOfAlert), 'intended');
    takeDown(popup);
  }

  return {
    onBoard(next, whole, silent) {
      // Most answers say what the one before said: the very same board asks for nothing that it has not asked for.
      if (closed || (next === board && whole === isWhole && silent === muted)) return;
      const changes = changesBetween(board, next);
      board = next;
      isWhole = whole;
      muted = silent;
      // A name that was told is told no longer than its caller wants.
      takeBack(open.filter(({ alerts }) => alerts.some(tellsTooMuch)));
      if (isFirstBoard || changes.some(({ kind }) => kind === 'left' || kind === 'became')) takeBackSoon();
      isFirstBoard = false;
      const decisions = decide(board.rows, record.before, record.now, muted);
      const alerts = decisions.flatMap((decision) => (decision.say ? [decision.alert] : []));
      const returned = record.seeAgain(decisions.flatMap((decision) => (decision.say ? [] : [keyOfAlert(decision)])));
      if (returned.length > 0) queueUp(() => record.append(returned));
      if (alerts.length > 0) {
        const intended = record.enter(alerts.map(keyOfAlert), 'intended');
        queueUp(() => say(alerts, intended));
      }
      if (record.needsRewrite(isWhole)) queueUp(tidy);
    },
    close() {
      for (const { shown } of end()) shown.close();
    },
    leave: end,
  };
}
