/** How an app is doing that is doing well. */
import type { DiagnosticsFacts, QueueFacts } from '../../../main/upkeep/facts';

export const now = new Date(2026, 10, 24, 12).getTime();

export const queue: QueueFacts = {
  id: 'support-id',
  name: 'Support',
  age: 1200,
  isOld: false,
  failure: null,
  unreadable: 0,
  alerts: true,
};

export const well: DiagnosticsFacts = {
  app: {
    version: '0.1.0',
    electron: '45.4.1',
    chrome: '150.0.7871.46',
    node: '24.19.2',
    system: 'linux 6.1.0-49-amd64 x64',
    desktop: 'XFCE',
    uptime: 125_000,
  },
  popups: {
    choice: 'automatic',
    channel: 'session-bus',
    service: { name: 'Xfce Notify Daemon', vendor: 'Xfce', version: '0.7.3', capabilities: ['actions', 'body'] },
    inhibited: false,
    last: { kind: 'shown' },
    trouble: null,
  },
  trayHost: true,
  keyring: true,
  session: 'watching',
  server: 'pbx.example.dk',
  connection: { state: 'live' },
  clockOffset: 400,
  interval: 2500,
  company: { source: null, company: null, locked: 0, problems: [] },
  queues: [queue],
  quiet: null,
  soundOn: true,
  troubles: [],
  decisions: [],
  desktopNow: now,
  serverNow: now + 400,
};
