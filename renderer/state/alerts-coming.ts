import type { Notice, Preferences, QuietView } from '../../main/bridge/contract';

/** Whether VIPs and callbacks are told of just now, as far as the window knows. */
export function areAlertsComing({ text }: QuietView, { alertKinds }: Preferences, notices: readonly Notice[]): boolean {
  const isTold = alertKinds.vip && alertKinds.callback;
  return isTold && text === null && !notices.some(({ kind }) => kind === 'popups');
}
