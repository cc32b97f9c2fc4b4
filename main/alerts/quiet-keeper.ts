/** Keeps in mind whether nothing is to disturb, and tells when that begins or ends. */
import { quietChangesAt, quietNow, type Quiet, type QuietRules, type Surroundings } from './quiet';

/** What a keeper is made of. */
export interface QuietKeeperParts {
  readonly rules: () => QuietRules;
  /** The desktop's clock, epoch milliseconds. */
  readonly desktopNow: () => number;
  readonly setTimer: (callback: () => void, delay: number) => () => void;
  /** It begins, ends, or has another cause or end than before. */
  readonly onChange: () => void;
}

/** A running keeper. */
export interface QuietKeeper {
  readonly now: () => Quiet | null;
  /** What the person has set, or what the clock says, may have changed. */
  readonly look: () => void;
  /** What the desktop says has changed. */
  readonly hear: (news: Partial<Omit<Surroundings, 'now'>>) => void;
  readonly close: () => void;
}

/** The desktop's clock may be set, and a timer counts no sleep: it is looked at this often (milliseconds) while it matters. */
const lookEvery = 60_000;

/** Starts keeping. */
export function createQuietKeeper(parts: QuietKeeperParts): QuietKeeper {
  let heard = { locked: false, inhibited: false };
  let cancel: (() => void) | null = null;
  let quiet = read();

  function read(): Quiet | null {
    return quietNow(parts.rules(), { ...heard, now: parts.desktopNow() });
  }

  function look(): void {
    const before = quiet;
    quiet = read();
    cancel?.();
    const now = parts.desktopNow();
    const next = quietChangesAt(parts.rules(), now);
    cancel = next === null ? null : parts.setTimer(look, Math.min(lookEvery, next - now));
    if (before?.cause !== quiet?.cause || before?.until !== quiet?.until) parts.onChange();
  }

  look();
  return {
    now: () => quiet,
    look,
    hear(news) {
      heard = { ...heard, ...news };
      look();
    },
    close() {
      cancel?.();
      cancel = null;
    },
  };
}
