/** Phone numbers as people write them. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * A number as people write it, e.g. `+4535203040` → `+45 35 20 30 40`. What is no complete international number (an
 * extension, a short number) stays as it is.
 */
export function phoneNumberText(number: string): string {
  return parsePhoneNumberFromString(number)?.formatInternational() ?? number;
}
