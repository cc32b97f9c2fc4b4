/** What became of each occasion, told once each time that it changes. */
import type { DecisionLog, Verdict } from './decisions';
import { keyOf, type AlertKey } from './kinds';
import type { Occasion } from './occasions';
import { keyFor, type Alert, type Decision } from './rules';

/** What the verdicts need. */
export interface VerdictParts {
  readonly note: DecisionLog['note'];
  /** The server's clock, epoch milliseconds. */
  readonly serverNow: () => number;
  /** What became of one that nobody was told of. */
  readonly fateOf: (occasion: Occasion) => 'answered' | 'left';
}

/** Keeps what was decided last about each occasion. */
export interface Verdicts {
  /** Takes what was decided about all there is. */
  readonly take: (decisions: readonly Decision[]) => void;
  /** Whether it was held back by quiet until now. */
  readonly wasHeld: (key: AlertKey) => boolean;
  /** These went up as one popup. */
  readonly said: (alerts: readonly Alert[]) => void;
  /** These were to be said, and no longer are. */
  readonly dropped: (alerts: readonly Alert[]) => void;
}

interface Known {
  readonly occasion: Occasion;
  readonly verdict: Verdict;
}

const isSaid = (verdict: Verdict | undefined): boolean =>
  verdict === 'said' || verdict === 'said-again' || verdict === 'summarised';
const isHeld = (verdict: Verdict | undefined): boolean => verdict?.startsWith('quiet:') === true;

/** Whether alerts are all about one caller, or one thing. */
export function areOfOne([first, ...others]: readonly Alert[]): boolean {
  return (
    first === undefined ||
    ('row' in first && others.every((other) => isOfSameCall(first, other))) ||
    others.length === 0
  );
}

function isOfSameCall(one: Alert, other: Alert): boolean {
  return 'row' in one && 'row' in other && one.row.caller.id === other.row.caller.id;
}

/** Knows of nothing yet. */
export function createVerdicts({ note, serverNow, fateOf }: VerdictParts): Verdicts {
  let known: ReadonlyMap<string, Known> = new Map();

  function aboutOf(occasion: Occasion) {
    if ('row' in occasion) return occasion.row;
    return occasion.kind === 'alarm' ? occasion.queue : null;
  }

  function write(occasion: Occasion, verdict: Verdict): void {
    note({ at: serverNow(), kind: occasion.kind, about: aboutOf(occasion), verdict });
  }

  function settle(alerts: readonly Alert[], verdictOf: (alert: Alert, index: number) => Verdict): void {
    const next = new Map(known);
    alerts.forEach((alert, index) => {
      const verdict = verdictOf(alert, index);
      write(alert, verdict);
      next.set(keyOf(keyFor(alert)), { occasion: alert, verdict });
    });
    known = next;
  }

  return {
    take(decisions) {
      const next = new Map<string, Known>();
      for (const decision of decisions) {
        const occasion = decision.say ? decision.alert : decision.occasion;
        const key = keyOf(keyFor(occasion));
        const before = known.get(key);
        if (decision.say || (isSaid(before?.verdict) && decision.reason === 'told-before')) {
          if (before !== undefined) next.set(key, before);
          continue;
        }
        const verdict = decision.reason;
        // That it is being said is soon told by what becomes of it.
        if (verdict === 'on-its-way') {
          if (before !== undefined) next.set(key, before);
          continue;
        }
        if (before?.verdict !== verdict) write(occasion, verdict);
        next.set(key, { occasion, verdict });
      }
      for (const [key, { occasion, verdict }] of known) {
        if (!next.has(key) && isHeld(verdict)) write(occasion, fateOf(occasion));
      }
      known = next;
    },
    wasHeld: (key) => isHeld(known.get(keyOf(key))?.verdict),
    said(alerts) {
      const alone = areOfOne(alerts);
      settle(alerts, ({ again }, index) => {
        if (!alone || index > 0) return 'summarised';
        return again ? 'said-again' : 'said';
      });
    },
    dropped(alerts) {
      settle(alerts, fateOf);
    },
  };
}
