/** What stands over the list when something is asked for, or asked. */
import type { Page } from 'playwright-core';
import type { DiagnosticsView, Locale, Preferences, UpdatesView } from '../../../main/bridge/contract';
import { defaultPreferences } from '../../../main/storage/default-preferences';
import { m } from '../../../messages/compiled/messages';
import { board, choice, longest, watching, windowState } from './samples';
import type { Scene } from './scene';
import { atWork } from './scenes-list';

const choices = [
  choice({ id: 'support', name: 'Support' }),
  choice({ id: 'longest', name: longest.name, added: true, member: null }),
  choice({ id: 'sales', name: 'Sales', alerts: false, member: false }),
  choice({ id: 'billing', name: 'Billing', shown: false }),
];

/** Everything is chosen otherwise than at first. */
const allChanged: Partial<Preferences> = {
  popupChannel: 'node-notifier',
  popupPrivacy: 'nothing',
  alertKinds: { vip: false, callback: false, critical: true, alarm: true, offline: false, 'signed-out': false },
  alarmWaiting: 12,
  alarmLongest: 600,
  quietSchedule: { on: true, days: [1, 2, 3], from: '16:00', to: '07:30' },
  quietWhenLocked: false,
  quietWithDesktop: false,
  vipsBreakThrough: true,
  soundVolume: 0.3,
  reminderOn: true,
  reminderEvery: 60,
  startWithComputer: true,
  shortcut: 'Control+Alt+Q',
  zoom: 125,
  order: 'longest',
  grouping: 'queue',
  compactCounts: true,
  compactOnTop: false,
  keys: { ...defaultPreferences.keys, search: 'Control+Shift+F', callBack: '' },
};

const about = { version: '1.4.0', electron: '45.4.1', fallback: true } as const;

function settings(name: string, over: Partial<Preferences>, act?: Scene['act']): Scene {
  const state = { open: { what: 'settings', seq: 1 }, shortcutTaken: true, onTopRefused: true, about } as const;
  return atWork(name, () => ({ state, preferences: over }), act);
}

function updates(name: string, view: (locale: Locale) => UpdatesView): Scene {
  const state = (locale: Locale) => ({ open: { what: 'settings', seq: 1 } as const, updates: view(locale) });
  return { ...atWork(name, (locale) => ({ state: state(locale) })), from: 'section:has(.update)' };
}

async function breakNumbers(page: Page, locale: Locale): Promise<void> {
  const number = page.getByLabel(m.settings_alarm_waiting({}, { locale }), { exact: false }).first();
  await number.fill('0');
  await number.blur();
  const from = page.getByLabel(m.settings_from({}, { locale }), { exact: true });
  await from.fill('');
  await from.blur();
}

function diagnostics(locale: Locale): DiagnosticsView {
  const row = (label: string, value: string, state: 'good' | 'bad' | null = null) => ({ label, value, state });
  return {
    sections: [
      {
        title: m.diagnostics_connection({}, { locale }),
        rows: [
          row(m.diagnostics_server({}, { locale }), 'https://api.telecomx.dk', 'good'),
          row(m.diagnostics_clock({}, { locale }), m.diagnostics_clock_same({}, { locale }), 'good'),
          row(longest.name, m.diagnostics_ago({ time: '2 s' }, { locale }), 'good'),
          row('Sales', m.error_access_denied_queue({ queue: 'Sales' }, { locale }), 'bad'),
        ],
      },
      {
        title: m.diagnostics_popups({}, { locale }),
        rows: [
          row(m.diagnostics_service({}, { locale }), m.diagnostics_service_none({}, { locale }), 'bad'),
          row(m.diagnostics_keyring({}, { locale }), m.diagnostics_keyring_none({}, { locale }), 'bad'),
          row(m.diagnostics_tray({}, { locale }), m.diagnostics_tray_none({}, { locale }), 'bad'),
        ],
      },
    ],
    decisions: [
      { time: '11:59:48', about: 'VIP · Anna Berg (Support)', outcome: m.decision_said({}, { locale }) },
      {
        time: '11:58:07',
        about: `${m.decision_kind_callback({}, { locale })} · ${longest.name}`,
        outcome: m.decision_quiet_desktop({}, { locale }),
      },
    ],
    copied: true,
  };
}

const proxy = { host: 'proxy.kommunens-meget-lange-domaenenavn.example.dk:8080', refused: false };

export const dialogScenes: readonly Scene[] = [
  atWork('storage', () => ({ session: { askStorage: 'missing' } })),
  atWork('storage-broken', () => ({ session: { askStorage: 'broken' } })),
  atWork('proxy', () => ({ state: { proxy } })),
  atWork('proxy-refused', () => ({ state: { proxy: { ...proxy, refused: true } } })),
  atWork(
    'your-queues',
    () => ({ session: { queueChoices: choices } }),
    async (page, locale) => {
      await page.getByRole('button', { name: m.queues_title({}, { locale }) }).dispatchEvent('click');
      await page.getByText(m.queues_which_alerts({}, { locale })).first().dispatchEvent('click');
    },
  ),
  settings('settings', {}),
  settings('settings-changed', allChanged),
  { ...settings('settings-keys', allChanged), from: '.setting:has(.input-keys)' },
  { ...settings('settings-errors', allChanged, breakNumbers), from: 'section:has(.field-problem)' },
  settings('settings-search', {}, (page, locale) =>
    page.getByLabel(m.settings_search({}, { locale })).fill('quite another thing'),
  ),
  updates('updates-ready', (locale) => ({
    text: m.updates_ready_password({ version: '1.5.0' }, { locale }),
    offer: 'install',
    busy: false,
  })),
  updates('updates-failed', (locale) => {
    const problem = m.update_problem_not_a_feed({ server: 'updates.call-centre.example' }, { locale });
    return { text: `${problem} ${m.update_problem_harmless({}, { locale })}`, offer: 'check', busy: false };
  }),
  { ...settings('settings-about', {}), from: 'section:has(.about-facts)' },
  settings('delete-everything', {}, (page, locale) =>
    page.getByRole('button', { name: m.erase_open({}, { locale }) }).dispatchEvent('click'),
  ),
  {
    name: 'diagnostics',
    told: (locale) => ({
      state: windowState(watching({ board: board() }), locale, {
        open: { what: 'diagnostics', seq: 1 },
        diagnostics: diagnostics(locale),
      }),
      callers: [],
    }),
  },
  atWork('test-popup', (locale) => ({
    state: {
      testPopup: {
        seq: 1,
        state: 'shown',
        text: `${m.test_popup_shown({ way: m.test_popup_by_bus({}, { locale }) }, { locale })} ${m.test_popup_inhibited({}, { locale })}`,
      },
    },
  })),
];
