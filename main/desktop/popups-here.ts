/** The popups of this very desktop: the channels with what they need, as one. */
import { m } from '../../messages/compiled/messages';
import type { PopupChannel, PopupOutcome, ShowPopup } from '../alerts/popup';
import { createFallback } from '../alerts/popup-fallback';
import { appIconPath, snoreToastPath } from './assets';
import { createNotificationService, type ServiceFacts, type ServiceParts } from './notification-service';
import { channelOrder, type PopupChoice } from './popups';
import { createElectronPopups } from './popups-electron';
import { createNodeNotifierPopups, loadNodeNotifier } from './popups-node-notifier';
import { createSessionBusPopups } from './popups-session-bus';
import type { SessionBus } from './session-bus';

/** The id under which Windows knows the app; the same as in electron-builder.yml. */
export const appId = 'dk.queuetray.app';

/** Who hears of the popups. */
export interface PopupsHereParts extends ServiceParts {
  /** Why popups are not seen, or may not be, and null when they are again. */
  readonly onTrouble: (reason: string | null) => void;
}

/** What became of a popup, and by which channel it went. */
interface LastPopup {
  readonly channel: PopupChannel['name'];
  readonly outcome: PopupOutcome;
}

/** How the popups of this desktop fare. */
export interface PopupHealth {
  readonly choice: PopupChoice;
  /** The channel of the last popup, or the one of the next. */
  readonly channel: PopupChannel['name'];
  /** Null where there is no service that could be asked. */
  readonly service: ServiceFacts | null;
  /** Whether the desktop's own do-not-disturb is on; null where it cannot be asked. */
  readonly inhibited: boolean | null;
  readonly last: LastPopup | null;
}

/** What became of a popup that was sent to try them, in words. */
interface TestResult {
  readonly state: PopupOutcome['kind'];
  readonly text: string;
}

/** The popups. */
export interface PopupsHere {
  readonly show: ShowPopup;
  /** From now on they go by this way. */
  readonly choose: (choice: PopupChoice) => void;
  /** Sends one to try them. Never rejects. */
  readonly test: () => Promise<TestResult>;
  readonly health: () => Promise<PopupHealth>;
}

/** Makes the popups. `bus` is null where there is no session bus. */
export function createPopupsHere(bus: SessionBus | null, firstChoice: PopupChoice, parts: PopupsHereParts): PopupsHere {
  const appIcon = appIconPath();
  const service = bus === null ? null : createNotificationService(bus, parts);
  const electron = createElectronPopups();
  const platform = process.platform === 'win32' ? 'win32' : 'linux';
  const channels: Readonly<Record<PopupChannel['name'], PopupChannel>> = {
    'session-bus': service === null ? electron : createSessionBusPopups(service, appIcon),
    'node-notifier': createNodeNotifierPopups({
      platform,
      appIcon,
      appId,
      readsMarkup: async () => (await service?.abilities())?.readsMarkup ?? false,
      load: () => loadNodeNotifier(platform, snoreToastPath()),
    }),
    electron,
  };
  let choice = firstChoice;
  let last: LastPopup | null = null;
  const order = (): readonly PopupChannel['name'][] => channelOrder(process.platform, choice);
  const show = createFallback(() => order().map((name) => channels[name]), {
    onTrouble: parts.onTrouble,
    onOutcome: (channel, outcome) => {
      last = { channel, outcome };
    },
  });
  const nobody = { onChosen: () => undefined, onSnoozed: () => undefined, onShownLate: () => undefined };

  async function wayOf(channel: PopupChannel['name']): Promise<string> {
    if (channel === 'node-notifier') return m.test_popup_by_program({ program: 'node-notifier' });
    if (channel === 'electron') return m.test_popup_by_system();
    const name = (await service?.facts())?.name ?? '';
    return name === '' ? m.test_popup_by_bus() : m.test_popup_by_service({ name });
  }

  return {
    show,
    choose: (next) => {
      choice = next;
    },
    async test() {
      const popup = {
        title: m.test_popup_title(),
        body: m.test_popup_body(),
        urgency: 'normal',
        canSnooze: false,
      } as const;
      const outcome = await show(popup, nobody).outcome;
      if (outcome.kind === 'failed') return { state: 'failed', text: m.test_popup_failed({ reason: outcome.reason }) };
      if (outcome.kind === 'unknown')
        return { state: 'unknown', text: m.test_popup_unknown({ reason: outcome.reason }) };
      const shown = m.test_popup_shown({ way: await wayOf(last?.channel ?? 'electron') });
      const quiet = service?.inhibited() === true ? ` ${m.test_popup_inhibited()}` : '';
      return { state: 'shown', text: `${shown}${quiet}` };
    },
    health: async () => ({
      choice,
      channel: last?.channel ?? order()[0] ?? 'electron',
      service: (await service?.facts()) ?? null,
      inhibited: service?.inhibited() ?? null,
      last,
    }),
  };
}
