/** What the window shows of a company's settings. */
import type { Locale, Notice, PolicyView } from '../../../main/bridge/contract';
import { m } from '../../../messages/compiled/messages';
import { plainWindow } from '../plain-window';
import { choice, longest } from './samples';
import type { Scene } from './scene';
import { atWork } from './scenes-list';
import { signIn } from './scenes-sign-in';

const servers = ['https://pbx.nordlys.example', 'https://backup.nordlys.example'] as const;

const policy = (over: Partial<PolicyView>): PolicyView => ({ ...plainWindow.policy, company: 'Nordlys A/S', ...over });

const locked = policy({
  locked: ['server', 'allowedServers', 'popupPrivacy', 'updates', 'language'],
  usual: { popupPrivacy: 'name', updates: 'off', language: 'da' },
  servers: [servers[0]],
});

function mistake(locale: Locale): Notice {
  const right = m.policy_right_interval({ least: 1, most: 60 }, { locale });
  const sentences = [
    m.policy_notice({}, { locale }),
    m.policy_wrong({ place: 'settings.pollInterval.locked', value: '90', right }, { locale }),
    m.policy_holds_interval({}, { locale }),
    m.policy_notice_contact({ contact: 'it@nordlys.example' }, { locale }),
  ];
  return { kind: 'policy', text: sentences.join(' ') };
}

const settingsOpen = { open: { what: 'settings', seq: 1 } } as const;

export const companyScenes: readonly Scene[] = [
  signIn('sign-in-locked-server', () => ({}), { state: () => ({ policy: locked }) }),
  signIn('sign-in-allowed-servers', () => ({ server: servers[1] }), {
    state: () => ({ policy: policy({ locked: ['allowedServers'], servers }) }),
  }),
  signIn('policy-mistake', () => ({}), {
    state: (locale) => ({
      notices: [mistake(locale)],
      policy: policy({ locked: ['server'], held: ['server'], servers: ['https://api.telecomx.dk'] }),
    }),
  }),
  atWork('settings-locked', () => ({ state: { ...settingsOpen, policy: locked }, preferences: locked.usual })),
  atWork('storage-locked', () => ({
    session: { askStorage: 'missing' },
    state: { policy: policy({ locked: ['weakStorage'], weakStorage: false }) },
  })),
  atWork(
    'your-queues-locked',
    () => ({
      session: {
        queueChoices: [
          choice({ id: 'support', name: 'Support' }),
          choice({ id: 'longest', name: longest.name, member: null }),
          choice({ id: 'sales', name: 'Sales', alerts: false, member: false }),
        ],
      },
      state: { policy: policy({ locked: ['queues'] }) },
    }),
    async (page, locale) => {
      await page.getByRole('button', { name: m.queues_title({}, { locale }) }).dispatchEvent('click');
    },
  ),
];
