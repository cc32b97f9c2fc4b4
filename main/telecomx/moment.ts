/** Dates on the wire. */
import type { ServerTime } from '../board/caller';

/** A date before the year 2000 or after 2200 is a mistake, e.g. seconds where milliseconds are due. */
const first = Date.UTC(2000, 0, 1);
const end = Date.UTC(2201, 0, 1);

function isPlausible(milliseconds: number): milliseconds is ServerTime {
  return milliseconds >= first && milliseconds < end;
}

/** The moment, or null when it is absurd (NaN, before 2000, after 2200). */
export function plausible(milliseconds: number): ServerTime | null {
  return isPlausible(milliseconds) ? milliseconds : null;
}

const isoForm = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:Z|([+-])(\d{2}):?(\d{2}))?$/i;

/**
 * Reads a date of the platform: ISO 8601 with date and time, in UTC where it names no zone; epoch milliseconds are
 * tolerated. Null for anything else, for days and hours that do not exist, and for absurd years.
 */
export function readMoment(value: string | number): ServerTime | null {
  if (typeof value === 'number') return plausible(Math.round(value));
  const parts = isoForm.exec(value.trim());
  if (parts === null) return null;
  const [, date = '', minutes = '', seconds = '00', fraction = '', sign, zoneHours = '0', zoneMinutes = '0'] = parts;
  const text = `${date}T${minutes}:${seconds}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
  const moment = Date.parse(text);
  // Date.parse takes 30 February for 2 March; what does not come back as it went in does not exist.
  if (Number.isNaN(moment) || new Date(moment).toISOString() !== text) return null;
  if (Number(zoneHours) > 23 || Number(zoneMinutes) > 59) return null;
  const offset = (Number(zoneHours) * 60 + Number(zoneMinutes)) * 60_000;
  return plausible(sign === '-' ? moment + offset : moment - offset);
}
