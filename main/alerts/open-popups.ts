/** The popups that are up, or on their way up, and when they are taken back: nobody must run after a caller who is gone. */
import { moveTakes } from '../board/changes';
import type { PopupListener, ShownPopup } from './popup';
import type { Alert } from './rules';

/** What an announcer does with what it hears of its popups; whoever takes a popup over hears of it from then on. */
type PopupEars = Pick<PopupListener, 'onSnoozed' | 'onShownLate'>;

/** A popup that is up, or on its way up. */
export interface OpenPopup {
  readonly alerts: readonly Alert[];
  readonly shown: ShownPopup;
  /** Who hears what becomes of it. */
  ears: PopupEars;
}

/** What is asked about the alerts of popups. */
export interface OpenPopupParts {
  /** Whether it is still so. */
  readonly isStillSo: (alert: Alert) => boolean;
  /** Whether it is known to be over, and not merely out of sight. */
  readonly isOver: (alert: Alert) => boolean;
  /** Whether its popup names somebody who is secret by now. */
  readonly tellsTooMuch: (alert: Alert) => boolean;
  readonly setTimer: (callback: () => void, delay: number) => () => void;
}

/** The popups of one announcer. */
export interface OpenPopups {
  readonly add: (popup: OpenPopup) => void;
  /** Takes one back, or forgets that it was there. */
  readonly takeBack: (popup: OpenPopup) => void;
  /** Takes back what is no longer so: at once, or, where it may only be out of sight, in a moment. */
  readonly sweep: () => void;
  /** Takes back what tells too much. */
  readonly hush: () => void;
  /** Lets go of all and hands them out. */
  readonly end: () => readonly OpenPopup[];
}

/** Takes care of popups, of those first that are handed over. */
export function createOpenPopups(parts: OpenPopupParts, left: readonly OpenPopup[]): OpenPopups {
  let open = [...left];
  let ended = false;

  const isOutOfSight = ({ alerts }: OpenPopup): boolean => !alerts.some(parts.isStillSo);

  function takeBack(popups: readonly OpenPopup[]): void {
    for (const { shown } of popups) shown.close();
    open = open.filter((popup) => !popups.includes(popup));
  }

  return {
    add(popup) {
      open.push(popup);
    },
    takeBack(popup) {
      takeBack([popup]);
    },
    sweep() {
      takeBack(open.filter((popup) => isOutOfSight(popup) && popup.alerts.every(parts.isOver)));
      const outOfSight = open.filter(isOutOfSight);
      if (outOfSight.length === 0) return;
      // Who is on the way from one queue to the next is in neither's answer for a moment.
      parts.setTimer(() => {
        // After an end they are somebody else's.
        if (!ended) takeBack(open.filter((popup) => outOfSight.includes(popup) && isOutOfSight(popup)));
      }, moveTakes);
    },
    hush() {
      takeBack(open.filter(({ alerts }) => alerts.some(parts.tellsTooMuch)));
    },
    end() {
      ended = true;
      const up = open;
      open = [];
      return up;
    },
  };
}
