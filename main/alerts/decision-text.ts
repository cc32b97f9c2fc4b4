/** What was decided about alerts, in words. */
import { m } from '../../messages/compiled/messages';
import type { Decision, Verdict } from './decisions';
import type { AlertKind } from './kinds';
import { who } from '../words/who';

const kinds: Readonly<Record<AlertKind, () => string>> = {
  vip: m.decision_kind_vip,
  callback: m.decision_kind_callback,
  critical: m.decision_kind_critical,
  snoozed: m.decision_kind_snoozed,
  alarm: m.decision_kind_alarm,
  offline: m.decision_kind_offline,
  'signed-out': m.decision_kind_signed_out,
};

const verdicts: Readonly<Record<Verdict, () => string>> = {
  said: m.decision_said,
  'said-again': m.decision_said_again,
  summarised: m.decision_summarised,
  'told-before': m.decision_told_before,
  'on-its-way': m.decision_on_its_way,
  'kind-off': m.decision_kind_off,
  muted: m.decision_muted,
  'failed-lately': m.decision_failed_lately,
  answered: m.decision_answered,
  left: m.decision_left,
  'quiet:do-not-disturb': m.decision_quiet_on,
  'quiet:schedule': m.decision_quiet_schedule,
  'quiet:locked': m.decision_quiet_locked,
  'quiet:desktop': m.decision_quiet_desktop,
};

/** What an alert is about: its kind, and of whom or of which queue. `queueName` gives the name of a queue by its id. */
export function decisionAbout({ kind, about }: Decision, queueName: (queue: string) => string): string {
  const words = kinds[kind]();
  if (about === null) return words;
  if (typeof about === 'string') return `${words} · ${queueName(about)}`;
  return `${words} · ${who(about.caller)} (${queueName(about.queue)})`;
}

/** What became of it, or why it was not said. */
export function verdictText(verdict: Verdict): string {
  return verdicts[verdict]();
}
