/** Phone numbers as people write them. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Danes write all their numbers in pairs, those too that the library does not know to be given out. */
const danish = /^\+45(\d\d)(\d\d)(\d\d)(\d\d)$/u;

/**
 * A number as people write it, e.g. `+4535203040` → `+45 35 20 30 40`. What is no complete international number (an
 * extension, a short number) stays as it is.
 */
export function phoneNumberText(number: string): string {
  const pairs = danish.exec(number);
  if (pairs !== null) return `+45 ${pairs.slice(1).join(' ')}`;
  return parsePhoneNumberFromString(number)?.formatInternational() ?? number;
}
