import type { Locale } from '../../main/bridge/contract';

const tags = { en: 'en-GB', da: 'da-DK' } as const satisfies Record<Locale, string>;
const DAY = 24 * 60 * 60 * 1000;

/** A moment (epoch milliseconds) as the agent's wall clock shows it, with its date when it is a day or more ago. */
export function timeOfDay(moment: number, now: number, locale: Locale): string {
  const time = { hour: '2-digit', minute: '2-digit' } as const;
  const format = now - moment < DAY ? time : ({ day: 'numeric', month: 'short', ...time } as const);
  return new Intl.DateTimeFormat(tags[locale], format).format(moment);
}
