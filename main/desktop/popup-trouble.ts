/** Why popups are not seen: by what became of them, and by whether there is a service that could show them. */
import type { Notice } from '../bridge/contract';
import { m } from '../../messages/compiled/messages';

/** What is known of it. */
export interface PopupTrouble {
  /** What became of the last popup: why it was not seen, or may not have been; null where it was. */
  readonly onTrouble: (reason: string | null) => void;
  /** There is no service at all. */
  readonly onMissing: () => void;
  /** There is a service again: what became of popups without it says nothing any more. */
  readonly onBack: () => void;
  /** In a sentence, or null. */
  readonly reason: () => string | null;
  /** The same as a notice, or none. */
  readonly notices: () => readonly Notice[];
}

/**
 * No trouble yet; `onChange` is called with each change. That there is no service is told only where callers are watched:
 * it is of no concern to somebody who is about to sign in.
 */
export function createPopupTrouble(onChange: () => void, isWatching: () => boolean): PopupTrouble {
  let last: string | null = null;
  let missing = false;
  const reason = (): string | null => last ?? (missing && isWatching() ? m.popup_reason_no_service() : null);
  return {
    onTrouble: (reason) => {
      last = reason;
      onChange();
    },
    onMissing: () => {
      missing = true;
      onChange();
    },
    onBack: () => {
      last = null;
      missing = false;
      onChange();
    },
    reason,
    notices() {
      const why = reason();
      return why === null ? [] : [{ kind: 'popups', text: m.notice_popups_failed({ reason: why }) }];
    },
  };
}
