/**
 * The calls whose number is secret, over all queues. Who was secret in one queue is so in the next one too, where that
 * one's answer leaves the question open.
 */
import type { Caller, CallId } from '../board/caller';

/** Knows them. */
export interface SecretCalls {
  readonly has: (call: CallId) => boolean;
  /** Takes down who of these callers is secret. */
  readonly note: (callers: Iterable<Caller>) => void;
}

/** More are forgotten, the longest unseen first: a call is over long before. */
const remembered = 10_000;

/** Knows none yet. */
export function createSecretCalls(): SecretCalls {
  const calls = new Set<CallId>();
  return {
    has: (call) => calls.has(call),
    note(callers) {
      for (const { id, identity } of callers) {
        // Taken out first, so that it stands last.
        calls.delete(id);
        if (identity.secret) calls.add(id);
      }
      for (const call of calls) {
        if (calls.size <= remembered) break;
        calls.delete(call);
      }
    },
  };
}
