/** What a caller is called: in popups, in the tray and in the list. */
import { m } from '../../messages/compiled/messages';
import type { Caller } from '../board/caller';
import { displayText } from './display-text';
import { phoneNumberText } from './phone-number';

/** The caller's name, else the number as people write it, else that it is secret or unknown. What shows nothing is none. */
export function who({ identity }: Caller): string {
  if (identity.secret) return m.caller_secret();
  const name = displayText(identity.name ?? '');
  // Only where it is needed: the tray asks for every caller after every poll, and parsing numbers is slow.
  return name || displayText(phoneNumberText(identity.number ?? '')) || m.caller_unknown();
}
