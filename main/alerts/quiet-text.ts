/** Why nothing disturbs, in words. */
import { m } from '../../messages/compiled/messages';
import type { Quiet } from './quiet';
import { timeOfDay } from '../words/time';

/** Why nothing disturbs, and until when where that is known; `now` is epoch milliseconds of the desktop's clock. */
export function quietText({ cause, until }: Quiet, now: number): string {
  switch (cause) {
    case 'do-not-disturb':
      return until === null ? m.quiet_now_on() : m.quiet_now_until({ time: timeOfDay(until, now) });
    case 'schedule':
      return until === null ? m.quiet_now_always() : m.quiet_now_schedule({ time: timeOfDay(until, now) });
    case 'locked':
      return m.quiet_now_locked();
    case 'desktop':
      return m.quiet_now_desktop();
  }
}
