/** Everything after the first paint: foreground and background, joined, with what a person can set applied to the desktop. */
import { app, powerMonitor } from 'electron';
import { createReminder } from './alerts/reminder';
import { startUpdates } from './app-updates';
import { startBackground, type Background } from './background';
import type { CommandLine } from './command-line';
import { createAppliance } from './desktop/appliance';
import { diagnosisOf } from './desktop/diagnosis';
import { createForeground, type Foreground } from './desktop/foreground';
import { ownManifest } from './desktop/own-manifest';
import { popupChoiceOf } from './desktop/popups';
import { createSounds } from './desktop/sounds';
import type { Updates } from './desktop/updates/updates';
import type { WindowKeeper } from './desktop/window-keeper';
import { aboutView } from './upkeep/about';
import type { Locale } from './bridge/contract';
import type { Company } from './policy/company';
import { m } from '../messages/compiled/messages';
import { quietText } from './alerts/quiet-text';
import type { Wishes } from './wishes';

/** What the running app needs. */
export interface RunningParts {
  readonly commandLine: CommandLine;
  readonly wishes: Pick<Wishes, 'grantedBy'>;
  /** The language of the moment. */
  readonly locale: () => Locale;
  readonly profile: string;
  /** What the company has set. */
  readonly company: Company;
  readonly keeper: WindowKeeper;
}

/** The running app. */
export interface Running {
  readonly foreground: Foreground;
  /** Null until the files are read. */
  readonly background: () => Background | null;
  /** Null until then, too. */
  readonly updates: () => Updates | null;
  /** Reads the files and begins with the agent. */
  readonly begin: () => Promise<void>;
  /** The person quits. */
  readonly quit: () => void;
  /** The window is done away with, and what was shown in it over. */
  readonly windowGone: () => void;
  /** The person closed the window, and it is hidden now. */
  readonly putAway: () => void;
  /** Resolves when what is being written is on disk; null where nothing is. */
  readonly unwritten: () => Promise<void> | null;
  /** Ends all work. Resolves when nobody outside has anything more to hear of it; null where nobody has. */
  readonly end: () => Promise<void> | null;
}

/** Joins all parts; nothing is read yet. */
export function createRunning({ commandLine, wishes, locale, profile, company, keeper }: RunningParts): Running {
  let background: Background | null = null;
  let updates: Updates | null = null;
  let ended = false;
  const chosenChannel = popupChoiceOf(commandLine.popupChannel);
  const unattended = commandLine.runFor !== null;
  const about = aboutView(ownManifest(), app.getVersion(), process.versions.electron);
  const sounds = createSounds(keeper.page);
  const appliance = createAppliance({
    keeper,
    choosePopups: (choice) => {
      foreground.choosePopups(chosenChannel ?? choice);
    },
    onChange: () => {
      foreground.refresh();
    },
    onAutostartGone: () => background?.changePreferences({ startWithComputer: false }),
    onAutostartFailed: (reason) => background?.log(`the app could not be set to start with the computer: ${reason}`),
  });
  const foreground = createForeground({
    keeper,
    locale,
    unattended,
    popupChannel: chosenChannel ?? 'automatic',
    agent: () => background?.agent ?? null,
    interval: () => background?.interval() ?? 0,
    proxy: () => background?.proxies.asking() ?? null,
    circumstances: () => {
      const preferences = background?.preferences() ?? null;
      const quiet = background?.quiet() ?? null;
      const doNotDisturb = quiet?.cause === 'do-not-disturb';
      const text = quiet === null ? null : quietText(quiet, Date.now());
      return {
        preferences,
        quiet: { doNotDisturb, text },
        shortcutTaken: appliance.shortcutTaken(),
        policy: company.view(background?.server() ?? ''),
        about,
        updates: updates?.view() ?? { text: '', offer: null, busy: true },
        notices: [...company.notices(), ...(updates?.notices() ?? [])],
      };
    },
    diagnose: (health, popupTrouble, trayHost) => {
      if (background === null) return null;
      const { agent, interval, quiet, preferences, decisions, keyring } = background;
      return diagnosisOf({
        state: agent.state(),
        health,
        popupTrouble,
        trayHost,
        keyring: keyring(),
        interval: interval(),
        company: company.facts(background.server()),
        quiet: quiet(),
        soundOn: preferences().soundOn,
        decisions: decisions(),
      });
    },
    actions: {
      doNotDisturb: (choice) => background?.doNotDisturb(choice),
      setSound: (soundOn) => background?.changePreferences({ soundOn }),
      setShape: (shape) => {
        background?.changePreferences({ shape });
        void keeper.bringForward();
      },
      quit,
    },
    onLock,
    onInhibited: (inhibited) => background?.hear({ inhibited }),
    onWayFree: () => background?.agent.reconsider(true),
  });
  const reminder = createReminder({
    setTimer: (callback, delay) => {
      const timer = setTimeout(callback, delay);
      return () => {
        clearTimeout(timer);
      };
    },
    play: () => {
      sounds.play('reminder', background?.preferences().soundVolume ?? 0);
    },
  });

  function isDemo(): boolean {
    const session = background?.agent.state().session;
    return session?.state === 'watching' && session.grant.demo;
  }

  function quit(): void {
    updates?.personQuits();
    app.quit();
  }

  function onLock(locked: boolean): void {
    background?.hear({ locked });
    if (!locked) background?.agent.wake('awake');
  }

  function remind(): void {
    if (background === null) return;
    const { soundOn, reminderOn, reminderEvery } = background.preferences();
    const on = soundOn && reminderOn;
    // Who is to be reminded of is looked for only where there is to be a reminder.
    const pending = on && background.quiet() === null && background.agent.isPending();
    reminder.update({ on, every: reminderEvery * 1000, pending });
  }

  async function begin(): Promise<void> {
    background = await startBackground({
      profile,
      company,
      showPopup: foreground.showPopup,
      onChange: () => {
        remind();
        foreground.refresh();
      },
      onChosen: foreground.choose,
      onSaid: (kinds) => {
        foreground.callAttention();
        const { soundOn, soundVolume } = background?.preferences() ?? { soundOn: false, soundVolume: 0 };
        if (soundOn) for (const kind of kinds) sounds.play(kind, soundVolume);
      },
      onPreferences: (preferences) => {
        appliance.apply(preferences);
        updates?.settingsChanged();
      },
      onSetAside: foreground.setAside,
      keyringAnswers: foreground.keyringAnswers,
    });
    if (ended) return;
    const { agent, log, preferences } = background;
    // Only now can be remembered what is told where they change the window.
    appliance.apply(preferences());
    wishes.grantedBy((wish) => {
      if (wish === 'settings') foreground.openSettings();
      else background?.doNotDisturb('hour');
    });
    process.on('uncaughtException', (error) => {
      // Electron would put a dialog up, which stops all else until somebody answers it: no caller may wait for that.
      log(`something unforeseen went wrong: ${error.stack ?? error.message}`);
    });
    app.on('child-process-gone', (_, { type, reason, serviceName }) => {
      log(`a process of the app ended: ${type} ${serviceName ?? ''} ${reason}`);
    });
    powerMonitor.on('resume', () => {
      agent.wake('awake');
      // A timer counts no sleep.
      background?.hear({});
    });
    powerMonitor.on('lock-screen', () => {
      onLock(true);
    });
    powerMonitor.on('unlock-screen', () => {
      onLock(false);
    });
    updates = startUpdates(background, foreground, company.policy);
    if (commandLine.runFor !== null) foreground.endAfter(commandLine.runFor);
    await (commandLine.demo ? agent.tryDemo() : agent.restore(commandLine.server));
  }

  return {
    foreground,
    background: () => background,
    updates: () => updates,
    quit,
    unwritten: () => background?.unwritten() ?? null,
    begin,
    windowGone: foreground.windowGone,
    putAway() {
      if (unattended || background?.quiet() !== null || isDemo() || background.isCloseExplained()) return;
      const { closeIsExplained } = background;
      const popup = {
        title: m.close_explained_title(),
        body: m.close_explained_body(),
        urgency: 'low',
        canSnooze: false,
      } as const;
      const onChosen = (): void => {
        void keeper.bringForward();
      };
      const listener = { onChosen, onSnoozed: () => undefined, onShownLate: () => undefined };
      void foreground.showPopup(popup, listener).outcome.then(({ kind }) => {
        if (kind !== 'failed') closeIsExplained();
      });
    },
    end() {
      ended = true;
      reminder.close();
      appliance.close();
      background?.agent.close();
      sounds.close();
      return foreground.close();
    },
  };
}
