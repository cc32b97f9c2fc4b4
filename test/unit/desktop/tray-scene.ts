/** What a click in the tray's menu does, written down, and what a menu says. */
import type { TrayModel } from '../../../main/desktop/tray';
import type { TrayActions, TrayCircumstances } from '../../../main/desktop/tray-model';

/** Nothing was set. */
export const usual: TrayCircumstances = { quiet: { doNotDisturb: false, text: null }, soundOn: true, shape: 'normal' };

/** What stands in every menu, below what is of this moment. */
export const common = [
  'Do not disturb',
  'Do not disturb for',
  'Sound',
  '-',
  'Send a test popup',
  'Window',
  'Settings',
  'Diagnostics',
  '-',
  'Quit',
];

export const labels = ({ items }: TrayModel): string[] =>
  items.map((item) => (item.kind === 'separator' ? '-' : item.label));

export function actions(): TrayActions & { done: string[] } {
  const done: string[] = [];
  const log = (what: string) => () => {
    done.push(what);
  };
  return {
    done,
    open: log('open'),
    openCaller: (id) => done.push(`open ${id}`),
    doNotDisturb: (choice) => done.push(`do not disturb: ${choice}`),
    setSound: (on) => done.push(`sound ${on ? 'on' : 'off'}`),
    setShape: (shape) => done.push(`shape ${shape}`),
    testPopup: log('test popup'),
    openSettings: log('settings'),
    openDiagnostics: log('diagnostics'),
    quit: log('quit'),
  };
}
