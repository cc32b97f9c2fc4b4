/** What popups say. */
import { m } from '../../messages/compiled/messages';
import type { QueueId } from '../board/caller';
import { waitAt } from '../board/wait';
import { waitWords } from '../words/time';
import { who } from '../words/who';
import type { Popup } from './popup';
import type { Alert } from './rules';

/** What the texts need besides the alerts: the queues' names and the server's clock (epoch milliseconds). */
export interface PopupContext {
  readonly queueName: (queue: QueueId) => string;
  readonly serverNow: number;
}

/** A summary names this many callers. */
const named = 3;

function single({ kind, row, again }: Alert, { queueName, serverNow }: PopupContext): Popup {
  const caller = { who: who(row.caller) };
  const about = { queue: queueName(row.queue), wait: waitWords(waitAt(row.caller.entered, serverNow)) };
  if (kind === 'vip') {
    const title = again ? m.popup_still_vip_title(caller) : m.popup_vip_title(caller);
    return { title, body: m.popup_vip_body(about), urgency: 'normal' };
  }
  const title = again ? m.popup_still_callback_title(caller) : m.popup_callback_title(caller);
  return { title, body: m.popup_callback_body(about), urgency: 'normal' };
}

function line({ kind, row }: Alert, { queueName }: PopupContext): string {
  const caller = { who: who(row.caller), queue: queueName(row.queue) };
  return kind === 'vip' ? m.popup_summary_vip(caller) : m.popup_summary_callback(caller);
}

/** The popup that tells that a session has come to its end: from now on nobody who calls is seen. */
export function expiredPopup(): Popup {
  return { title: m.popup_expired_title(), body: m.popup_expired_body(), urgency: 'critical' };
}

/** The popup of one alert, or the summary of several: how many, and the names of the first three. */
export function popupText(alerts: readonly Alert[], context: PopupContext): Popup {
  const [first, ...others] = alerts;
  if (first !== undefined && others.length === 0) return single(first, context);
  const list = alerts
    .slice(0, named)
    .map((alert) => line(alert, context))
    .join('\n');
  const count = alerts.length - named;
  return {
    title: m.popup_summary_title({ count: alerts.length }),
    body: count > 0 ? m.popup_summary_more({ list, count }) : m.popup_summary_body({ list }),
    urgency: 'normal',
  };
}
