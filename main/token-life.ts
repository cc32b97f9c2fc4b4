/** Keeps a token alive that does not last: it is extended at half its life, again and again. */
import type { Result } from './telecomx/errors';
import type { SetTimer } from './telecomx/timer';

/** What is needed to keep a token alive. */
export interface TokenLifeParts {
  /** Asks the platform to extend the token. Never rejects. */
  readonly extend: () => Promise<Result<unknown>>;
  readonly setTimer: SetTimer;
}

/** An extension that failed is tried again after this share of the token's life: several times before its end. */
const againAfter = 1 / 20;

const minute = 60_000;

/** No wait is longer, for a timer counts no further than 24 days, or shorter, whatever life a server tells. Milliseconds. */
const [shortestWait, longestWait] = [5000, 24 * 60 * minute];

/** A token that is kept alive. */
export interface LivingToken {
  /** The machine may have slept while the timer stood still: extends the token at once. */
  readonly wake: () => void;
  readonly end: () => void;
}

/**
 * Keeps a token alive that ends after so many minutes. `isNew` says that it was just issued; of one that was stored it is
 * not known how old it is, so it is extended at once. A refusal is not judged here: the queues' answers tell whether the
 * token holds.
 */
export function keepAlive(parts: TokenLifeParts, expiresInMinutes: number, isNew: boolean): LivingToken {
  const half = Math.max(shortestWait, (expiresInMinutes * minute) / 2);
  const again = Math.max(shortestWait, expiresInMinutes * minute * againAfter);
  let ended = false;
  let cancel = (): void => undefined;

  function extendIn(delay: number): void {
    cancel = parts.setTimer(
      () => {
        void parts.extend().then((answer) => {
          if (!ended) extendIn(answer.ok ? half : again);
        });
      },
      Math.min(longestWait, delay),
    );
  }

  extendIn(isNew ? half : 0);
  return {
    wake() {
      if (ended) return;
      cancel();
      extendIn(0);
    },
    end() {
      ended = true;
      cancel();
    },
  };
}
