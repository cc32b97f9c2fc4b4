import type { Preferences } from '../../main/bridge/contract';
import { m } from '../../messages/compiled/messages';

/** What each kind of alert is called in the settings. */
export const alertWords: Readonly<Record<keyof Preferences['alertKinds'], () => string>> = {
  vip: m.settings_alert_vip,
  callback: m.settings_alert_callback,
  critical: m.settings_alert_critical,
  alarm: m.settings_alert_alarm,
  offline: m.settings_alert_offline,
  'signed-out': m.settings_alert_signed_out,
};

/** The same for the kinds that can be chosen for one queue, in fewer words. */
export const queueAlertWords = {
  vip: m.decision_kind_vip,
  callback: m.decision_kind_callback,
  critical: m.decision_kind_critical,
  alarm: m.decision_kind_alarm,
} as const;
