/**
 * Carries out what the rules decide: writes down what is about to be said, says it at a bearable pace, writes down what
 * became of it, and takes popups back whose callers no longer wait. It decides nothing itself.
 */
import { emptyBoard, type Board } from '../board/board';
import { changesBetween } from '../board/changes';
import type { CallId } from '../board/caller';
import { compacted, keyOf, toLine, type AlertStatus, type Ledger, type LedgerEntry } from './ledger';
import { flush, pace, restingPace, type Step } from './pacing';
import type { Popup, ShownPopup } from './popup';
import { decide, type Alert } from './rules';

/** What the announcer is made of. */
export interface AnnouncerParts {
  /** Appends lines to the journal; resolves when they are on disk, or rejects when they cannot be. */
  readonly append: (lines: readonly string[]) => Promise<void>;
  /** Puts these lines in the place of all that the journal held, at once or not at all. */
  readonly rewrite: (lines: readonly string[]) => Promise<void>;
  readonly compose: (alerts: readonly Alert[]) => Popup;
  readonly show: (popup: Popup, onClick: () => void) => ShownPopup;
  /** The person chose a popup: of one caller, or a summary (null). */
  readonly onChosen: (call: CallId | null) => void;
  /** Runs `callback` once after `delay` milliseconds; returns what calls it off. */
  readonly setTimer: (callback: () => void, delay: number) => () => void;
  readonly monotonic: () => number;
  /** The server's clock, epoch milliseconds. */
  readonly serverNow: () => number;
  readonly log: (line: string) => void;
}

/** Says the alerts of one agent. */
export interface Announcer {
  /** Takes the board after a good answer. Never throws. */
  onBoard(board: Board): void;
  /** Takes all popups back and says nothing more. */
  close(): void;
}

/** After this many lines the journal is written anew without what is no longer needed. */
const linesUntilCompaction = 2000;

/** Who is out of sight for this long (milliseconds) has left. */
const moveTakes = 1000;

interface OpenPopup {
  readonly alerts: readonly Alert[];
  readonly shown: ShownPopup;
}

/** Makes an {@link Announcer}. `earlier` is the ledger as the last run of the app left it. */
export function createAnnouncer(parts: AnnouncerParts, earlier: Ledger): Announcer {
  const ledger = new Map<string, LedgerEntry>();
  let board = emptyBoard;
  let current = restingPace;
  let open: OpenPopup[] = [];
  let cancelFlush: (() => void) | null = null;
  let closed = false;
  // The first board makes the journal anew: it tells which of the old entries' callers are still there.
  let linesLeft = 0;
  // One after the other, so that alerts go out in the order of the answers they came with.
  let work = Promise.resolve();

  const stillWaits = ({ kind, row }: Alert): boolean => board.byId.get(row.caller.id)?.caller.kind === kind;

  function write(alerts: readonly Alert[], status: AlertStatus): string[] {
    return alerts.map(({ kind, row }) => {
      const entry = { call: row.caller.id, kind, status, seen: parts.serverNow() };
      ledger.set(keyOf(entry), entry);
      return toLine(entry);
    });
  }

  /** A journal that cannot be written must not silence anybody: the alert is said, and the trouble logged. */
  async function append(lines: readonly string[]): Promise<void> {
    linesLeft -= lines.length;
    await parts.append(lines).catch((error: unknown) => {
      parts.log(`the ledger of alerts could not be written: ${error instanceof Error ? error.message : 'unknown'}`);
    });
  }

  async function compact(): Promise<void> {
    // After a close the journal may be another announcer's.
    if (closed) return;
    linesLeft = linesUntilCompaction;
    const entries = new Map([...earlier, ...ledger]).values();
    const kept = compacted(entries, (call) => board.byId.has(call), parts.serverNow());
    await parts.rewrite(kept.map(toLine));
  }

  function put(alerts: readonly Alert[]): void {
    const [only, ...others] = alerts;
    if (only === undefined) return;
    const chosen = others.length === 0 ? only.row.caller.id : null;
    const shown = parts.show(parts.compose(alerts), () => {
      parts.onChosen(chosen);
    });
    open.push({ alerts, shown });
    void shown.outcome.then((outcome) => {
      if (outcome.kind !== 'shown') parts.log(`a popup is ${outcome.kind}: ${outcome.reason}`);
      return append(write(alerts, outcome.kind));
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
    for (const { kind, row } of alerts) ledger.delete(keyOf({ call: row.caller.id, kind }));
  }

  async function say(alerts: readonly Alert[], intended: readonly string[]): Promise<void> {
    await append(intended);
    if (closed) return;
    forget(alerts.filter((alert) => !stillWaits(alert)));
    carryOut(pace(current, alerts.filter(stillWaits), parts.monotonic()));
  }

  /** Answered, or needing something else by now: not merely out of sight. */
  const isSettled = ({ row }: Alert): boolean => board.answered.has(row.caller.id) || board.byId.has(row.caller.id);

  /** Nobody must run after a caller who was answered, left, or needs something else by now. */
  function takeBack(popups: readonly OpenPopup[], isOver: (alert: Alert) => boolean): void {
    const over = popups.filter(({ alerts }) => !alerts.some(stillWaits) && alerts.every(isOver));
    for (const { shown } of over) shown.close();
    open = open.filter((popup) => !over.includes(popup));
  }

  /** A call on its way from one queue to the next is in neither's answer for a moment. */
  function takeBackSoon(): void {
    takeBack(open, isSettled);
    const outOfSight = open.filter(({ alerts }) => !alerts.some(stillWaits));
    if (outOfSight.length === 0) return;
    parts.setTimer(() => {
      takeBack(outOfSight, () => true);
    }, moveTakes);
  }

  function queueUp(step: () => Promise<void>): void {
    work = work.then(step).catch((error: unknown) => {
      parts.log(`the alerts met an error: ${error instanceof Error ? error.message : 'unknown'}`);
    });
  }

  return {
    onBoard(next) {
      if (closed) return;
      const changes = changesBetween(board, next);
      board = next;
      if (changes.some(({ kind }) => kind === 'left' || kind === 'became')) takeBackSoon();
      const decisions = decide(board.rows, earlier, ledger);
      const alerts = decisions.flatMap((decision) => (decision.say ? [decision.alert] : []));
      if (alerts.length > 0) {
        const intended = write(alerts, 'intended');
        queueUp(() => say(alerts, intended));
      }
      if (linesLeft <= 0) queueUp(compact);
    },
    close() {
      closed = true;
      cancelFlush?.();
      for (const { shown } of open) shown.close();
      open = [];
    },
  };
}
