/**
 * Whether a token that was refused is lost. Only the platform itself can say so: a proxy, too, may answer 401, and a
 * session given up by mistake is one that the agent must sign in to again.
 */
import type { MonotonicTime } from './board/caller';
import type { Result, UnauthorizedReason } from './telecomx/errors';

/** What a judge is made of. */
export interface TokenJudgeParts {
  /** Asks the platform whether the token holds. Never rejects. */
  readonly validate: () => Promise<Result<unknown>>;
  readonly monotonic: () => MonotonicTime;
  /** The token no longer holds. */
  readonly onLost: () => void;
}

/** Hears of each answer. */
export interface TokenJudge {
  /** A good answer: the token holds. */
  readonly accepted: () => void;
  readonly refused: (reason: UnauthorizedReason) => void;
}

/** A refusal in words that are not documented is believed when nothing else came for this long. Milliseconds. */
const believedAfter = 10_000;

/** Makes a judge of one token. */
export function createTokenJudge({ validate, monotonic, onLost }: TokenJudgeParts): TokenJudge {
  /** Since when the token is in doubt; null while it is not. */
  let doubtedSince: MonotonicTime | null = null;

  async function ask(): Promise<void> {
    const answer = await validate();
    if (doubtedSince === null || answer.ok) return;
    if (answer.error.kind === 'unauthorized' && answer.error.reason !== 'address-changed') onLost();
  }

  return {
    accepted() {
      doubtedSince = null;
    },
    refused(reason) {
      // An address that changed may change back.
      if (reason === 'address-changed') return;
      if (reason === 'expired') {
        onLost();
      } else if (doubtedSince === null) {
        doubtedSince = monotonic();
        void ask();
      } else if (monotonic() - doubtedSince >= believedAfter) {
        onLost();
      }
    },
  };
}
