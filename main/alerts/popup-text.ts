/** What popups say. */
import { m } from '../../messages/compiled/messages';
import type { Caller, QueueId } from '../board/caller';
import { waitAt } from '../board/wait';
import { displayText } from '../words/display-text';
import { phoneNumberText } from '../words/phone-number';
import { waitWords } from '../words/time';
import { who } from '../words/who';
import type { CallerAlertKind } from './kinds';
import type { Popup } from './popup';
import type { Alert } from './rules';
import { areOfOne } from './verdicts';

/** What the texts need besides the alerts. */
export interface PopupContext {
  readonly queueName: (queue: QueueId) => string;
  /** The server's clock, epoch milliseconds. */
  readonly serverNow: number;
  /** What is told of a caller: name and number, the name alone, or nothing at all. */
  readonly privacy: 'everything' | 'name' | 'nothing';
  /** Whether a VIP is to break the desktop's own quiet. */
  readonly urgentVips: boolean;
}

type CallerAlert = Extract<Alert, { kind: CallerAlertKind }>;

/** A summary names this many. */
const named = 3;

interface Titles {
  readonly first: (caller: { readonly who: string }) => string;
  /** Said where it is not known whether the first was seen. */
  readonly again: (caller: { readonly who: string }) => string;
  /** The same of a caller of whom nothing is told. */
  readonly unnamed: () => string;
  readonly unnamedAgain: () => string;
}

const titles: Readonly<Record<CallerAlertKind, Titles>> = {
  vip: {
    first: m.popup_vip_title,
    again: m.popup_still_vip_title,
    unnamed: m.popup_vip_unnamed,
    unnamedAgain: m.popup_still_vip_unnamed,
  },
  callback: {
    first: m.popup_callback_title,
    again: m.popup_still_callback_title,
    unnamed: m.popup_callback_unnamed,
    unnamedAgain: m.popup_still_callback_unnamed,
  },
  critical: {
    first: m.popup_critical_title,
    again: m.popup_still_title,
    unnamed: m.popup_critical_unnamed,
    unnamedAgain: m.popup_still_unnamed,
  },
  snoozed: {
    first: m.popup_still_title,
    again: m.popup_still_title,
    unnamed: m.popup_still_unnamed,
    unnamedAgain: m.popup_still_unnamed,
  },
};

/** What is told of a caller; null where nothing is. A secret caller is secret at every level. */
function told(caller: Caller, privacy: PopupContext['privacy']): string | null {
  const { identity } = caller;
  if (privacy === 'nothing') return null;
  if (privacy === 'everything' || identity.secret) return who(caller);
  return who({ ...caller, identity: { ...identity, number: null } });
}

/** The number, where it is told and does not stand in the name's place already. */
function numberOf({ identity }: Caller, privacy: PopupContext['privacy']): string {
  if (privacy !== 'everything' || identity.secret || displayText(identity.name ?? '') === '') return '';
  return displayText(phoneNumberText(identity.number ?? ''));
}

function ofCaller({ kind, row, again }: CallerAlert, context: PopupContext): Pick<Popup, 'title' | 'body'> {
  const { queueName, serverNow, privacy } = context;
  const words = titles[kind];
  const name = told(row.caller, privacy);
  const about = { queue: queueName(row.queue), wait: waitWords(waitAt(row.caller.entered, serverNow)) };
  const body = row.caller.kind === 'callback' ? m.popup_callback_body(about) : m.popup_vip_body(about);
  const number = numberOf(row.caller, privacy);
  const unnamed = again ? words.unnamedAgain : words.unnamed;
  return {
    title: name === null ? unnamed() : (again ? words.again : words.first)({ who: name }),
    body: number === '' ? body : `${body}\n${number}`,
  };
}

function single(alert: Alert, context: PopupContext): Pick<Popup, 'title' | 'body'> {
  switch (alert.kind) {
    case 'offline':
      return { title: m.popup_offline_title(), body: m.popup_offline_body() };
    case 'alarm':
      return {
        title: m.popup_alarm_title({ queue: context.queueName(alert.queue), count: alert.waiting }),
        body: m.popup_alarm_body({ wait: waitWords(alert.longest) }),
      };
    default:
      return ofCaller(alert, context);
  }
}

function line(alert: Alert, context: PopupContext): string {
  if (!('row' in alert)) return single(alert, context).title;
  const { caller } = alert.row;
  const queue = context.queueName(alert.row.queue);
  const name = told(caller, context.privacy);
  if (name === null) return m.popup_summary_unnamed({ what: titles[alert.kind].unnamed(), queue });
  const lines = { vip: m.popup_summary_vip, callback: m.popup_summary_callback, waiting: m.popup_summary_waiting };
  return lines[caller.kind]({ who: name, queue });
}

/** How many different callers, queues and other things alerts are about; one of each. */
function eachOnce(alerts: readonly Alert[]): readonly Alert[] {
  const calls = new Set<string>();
  return alerts.filter((alert) => {
    if (!('row' in alert)) return true;
    const { id } = alert.row.caller;
    return !calls.has(id) && calls.add(id);
  });
}

/** The popup that tells that a session has come to its end: from now on nobody who calls is seen. */
export function expiredPopup(): Popup {
  return { title: m.popup_expired_title(), body: m.popup_expired_body(), urgency: 'normal', canSnooze: false };
}

/** The popup of one caller or one other thing, or the summary of several: how many, and the names of the first three. */
export function popupText(alerts: readonly Alert[], context: PopupContext): Popup {
  const isVip = alerts.some((alert) => 'row' in alert && alert.row.caller.kind === 'vip');
  const how = {
    urgency: context.urgentVips && isVip ? ('critical' as const) : ('normal' as const),
    canSnooze: alerts.some((alert) => 'row' in alert && alert.kind !== 'snoozed'),
  };
  const [first] = alerts;
  if (first !== undefined && areOfOne(alerts)) return { ...single(first, context), ...how };
  const subjects = eachOnce(alerts);
  const list = subjects
    .slice(0, named)
    .map((alert) => line(alert, context))
    .join('\n');
  const count = subjects.length - named;
  return {
    title: (subjects.every(({ again }) => again) ? m.popup_still_summary_title : m.popup_summary_title)({
      count: subjects.length,
    }),
    body: count > 0 ? m.popup_summary_more({ list, count }) : m.popup_summary_body({ list }),
    ...how,
  };
}
