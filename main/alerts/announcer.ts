/**
 * The alerts of one agent: asks the rules about what is true, has said what they decide, and has taken back what is over.
 * It decides nothing itself.
 */
import { emptyBoard } from '../board/board';
import { changesBetween } from '../board/changes';
import type { CallId } from '../board/caller';
import type { DecisionLog } from './decisions';
import { keyOf, type AlertKey } from './kinds';
import type { Ledger } from './ledger';
import { isStillSo, nextOccasionAt, occasionsAt, type AlarmLimits, type Occasion, type Scene } from './occasions';
import { createOpenPopups, type OpenPopup } from './open-popups';
import { createRecord } from './record';
import { decide, isQuietFor, keyFor, type Alert, type Gate } from './rules';
import { createSpeaker, type VoiceParts } from './speaker';
import { createVerdicts } from './verdicts';

/** What the announcer is made of. */
export interface AnnouncerParts extends VoiceParts {
  readonly note: DecisionLog['note'];
  /** What is in the way at present. */
  readonly gate: () => Omit<Gate, 'failedLately'>;
  /** When a queue is too long. */
  readonly limits: () => AlarmLimits;
}

/** What an announcer is told. */
export interface AnnouncerScene extends Scene {
  /** Whether who is not on the board is in no queue. */
  readonly isWhole: boolean;
}

/** Says the alerts of one agent. */
export interface Announcer {
  /** Takes what is true after an answer or a failure. Never throws. */
  onScene(scene: AnnouncerScene): void;
  /** What is in the way may have changed, or the way to the screen is free again. */
  reconsider(isWayFree?: boolean): void;
  /** The callers of whom it is not known whether a popup about them was seen. */
  doubtful(): ReadonlySet<CallId>;
  /** Whether somebody who was spoken of still waits, and was not put off. */
  isPending(): boolean;
  /** Takes all popups back and says nothing more. */
  close(): void;
  /** Says nothing more, and leaves the popups up: whoever gets them is to take them back. */
  leave(): readonly OpenPopup[];
}

/** A timer longer than the platform's longest would fire at once; until then there is an answer anyway. Milliseconds. */
const longestTimer = 60 * 60_000;

const nothing: AnnouncerScene = { board: emptyBoard, queues: new Map(), offline: false, isWhole: false };

/**
 * Makes an {@link Announcer}. `earlier` is the ledger as the last run of the app left it, `left` are the popups that the
 * announcer before this one left up.
 */
export function createAnnouncer(parts: AnnouncerParts, earlier: Ledger, left: readonly OpenPopup[] = []): Announcer {
  const record = createRecord(parts, earlier);
  let scene = nothing;
  let isFirst = true;
  let cancelNext: (() => void) | null = null;
  let closed = false;

  const stillSo = (occasion: Occasion): boolean => isStillSo(occasion, scene, parts.limits(), parts.serverNow());
  const isAnswered = (occasion: Occasion): boolean =>
    'row' in occasion && scene.board.answered.has(occasion.row.caller.id);
  /** Who became secret, or something else, since the alert was decided is spoken of as such. */
  const asNow = (alert: Alert): Alert => ('row' in alert ? { ...alert, row: rowNow(alert) ?? alert.row } : alert);
  const rowNow = (alert: Alert) => ('row' in alert ? scene.board.byId.get(alert.row.caller.id) : undefined);

  const verdicts = createVerdicts({
    ...parts,
    fateOf: (occasion) => (isAnswered(occasion) ? 'answered' : 'left'),
  });
  const popups = createOpenPopups(
    {
      setTimer: parts.setTimer,
      isStillSo: stillSo,
      isOver: (alert) => !('row' in alert) || isAnswered(alert) || rowNow(alert) !== undefined,
      tellsTooMuch: (alert) =>
        'row' in alert && !alert.row.caller.identity.secret && rowNow(alert)?.caller.identity.secret === true,
    },
    left,
  );
  const speaker = createSpeaker({
    ...parts,
    record,
    popups,
    verdicts,
    stillSo,
    isQuiet: (alert) => isQuietFor(asNow(alert), parts.gate()),
    asNow,
    consider,
  });

  const dueAt = (call: CallId): number | undefined => record.dueAt(call);

  async function tidy(): Promise<void> {
    // After a close the journal may be another announcer's.
    if (closed || !record.needsRewrite(scene.isWhole)) return;
    await record.rewrite(scene.isWhole ? (call) => scene.board.byId.has(call) : null);
  }

  /** What is no caller's is news again when it was over for a while. */
  function lookAtCauses(occasions: readonly Occasion[]): readonly string[] {
    const there = new Set(occasions.map((occasion) => keyOf(keyFor(occasion))));
    const keys: AlertKey[] = [{ kind: 'offline' }];
    for (const [queue, { live }] of scene.queues) if (live) keys.push({ kind: 'alarm', queue });
    return keys.flatMap((key) => record.look(key, there.has(keyOf(key))));
  }

  function consider(): void {
    const now = parts.serverNow();
    const occasions = occasionsAt(scene, parts.limits(), dueAt, now);
    const seen = lookAtCauses(occasions);
    const gate = { ...parts.gate(), failedLately: speaker.failedLately };
    const decisions = decide(occasions, record.before, record.now, gate);
    const alerts = decisions.flatMap((decision) => (decision.say ? [decision.alert] : []));
    const held = new Set(alerts.filter((alert) => verdicts.wasHeld(keyFor(alert))));
    verdicts.take(decisions);
    const silent = decisions.flatMap((decision) => (decision.say ? [] : [keyFor(decision.occasion)]));
    speaker.write([...seen, ...record.seeAgain(silent)]);
    if (alerts.length > 0) speaker.say(alerts, held);
    if (record.needsRewrite(scene.isWhole)) speaker.afterwards(tidy);
    const next = nextOccasionAt(scene, parts.limits(), dueAt, now);
    cancelNext?.();
    cancelNext = next === null ? null : parts.setTimer(consider, Math.min(longestTimer, next - now));
  }

  function end(): readonly OpenPopup[] {
    closed = true;
    cancelNext?.();
    speaker.end();
    return popups.end();
  }

  left.forEach(speaker.adopt);

  return {
    onScene(next) {
      const { board, queues, offline, isWhole } = scene;
      // Most answers say what the one before said: the very same asks for nothing that it has not asked for.
      const isSame = board === next.board && queues === next.queues && offline === next.offline;
      if (closed || (isSame && isWhole === next.isWhole)) return;
      const changes = changesBetween(board, next.board);
      scene = next;
      // A name that was told is told no longer than its caller wants.
      popups.hush();
      const isLess = changes.some(({ kind }) => kind === 'left' || kind === 'became');
      // Before the platform has told the queues nobody is known to be gone.
      if (next.queues.size > 0) {
        if (isFirst || isLess || offline !== next.offline) popups.sweep();
        isFirst = false;
      }
      consider();
    },
    reconsider(isWayFree = false) {
      if (closed) return;
      if (isWayFree) speaker.wayIsFree();
      consider();
    },
    doubtful: record.doubtful,
    isPending: () => scene.board.rows.some(({ caller }) => record.isPending(caller, parts.serverNow())),
    close() {
      for (const { shown } of end()) shown.close();
    },
    leave: end,
  };
}
