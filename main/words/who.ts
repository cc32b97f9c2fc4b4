/** What a caller is called: in popups, in the tray and in the list. */
import { m } from '../../messages/compiled/messages';
import type { Caller } from '../board/caller';
import { displayText } from './display-text';
import { phoneNumberText } from './phone-number';

/** The caller's name, else the number as people write it, else that it is secret or unknown. */
export function who({ identity }: Caller): string {
  if (identity.secret) return m.caller_secret();
  if (identity.name !== null) return displayText(identity.name);
  return identity.number === null ? m.caller_unknown() : displayText(phoneNumberText(identity.number));
}
