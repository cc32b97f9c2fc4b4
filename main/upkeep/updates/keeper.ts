/** Keeps the app up to date: looks, fetches and installs when it is time for it. Everything it needs is handed in. */
import { m } from '../../../messages/compiled/messages';
import type { UpdatesView } from '../../bridge/contract';
import { timeOfDay } from '../../words/time';
import type { UpdateMemory } from '../../storage/update-memory';
import type { KeeperParts, UpdateLibrary } from './keeper-parts';
import { problemOf, UpdateFailure, type UpdateProblem } from './problem';
import { updateProblemText } from './problem-text';
import { firstLook, isWorthTelling, nextLook } from './schedule';
import { canCheck, nextState, type UpdateEvent, type UpdateState } from './state';
import { updatesView } from './view';

/** Keeps the app up to date. */
export interface UpdateKeeper {
  readonly view: () => UpdatesView;
  /** What a person should know without having asked; null where there is nothing. */
  readonly notice: () => string | null;
  readonly check: () => void;
  readonly download: () => void;
  /** Installs and starts again. While callers wait it asks first, unless `anyway`. */
  readonly install: (anyway: boolean) => void;
  /** The person may have set something else. */
  readonly settingsChanged: () => void;
  /** A person quits: what is ready may be installed at the end. A system that shuts down leaves no time for that. */
  readonly personQuits: () => void;
  /** Everything else has ended. */
  readonly atEnd: () => void;
}

/** Whoever must not be disturbed is told later. Milliseconds. */
const announceAgainAfter = 5 * 60_000;

/** Begins. */
export function keepUpToDate(parts: KeeperParts): UpdateKeeper {
  const { source, now } = parts;
  let state: UpdateState = parts.mode() === 'off' ? { kind: 'off' } : { kind: 'idle', last: null };
  let memory = parts.remembered;
  let library: Promise<UpdateLibrary> | null = null;
  /** What was opened, for the end, which waits for nothing. */
  let opened: UpdateLibrary | null = null;
  let failures = 0;
  let lastProblem: UpdateProblem | null = null;
  let isPersonQuitting = false;
  let cancelLook: (() => void) | null = null;
  let cancelAnnouncing: (() => void) | null = null;

  function remember(change: Partial<UpdateMemory>): void {
    memory = { ...memory, ...change };
    parts.remember(memory);
  }

  function tell(event: UpdateEvent): void {
    const before = state;
    state = nextState(state, event);
    if (state !== before) parts.onChange();
  }

  function fail(error: unknown): void {
    lastProblem = problemOf(error);
    failures += 1;
    parts.log(`update: ${JSON.stringify(lastProblem)}`);
    tell({ kind: 'failed', problem: lastProblem });
  }

  async function opening(): Promise<UpdateLibrary> {
    library ??= parts.open();
    try {
      opened = await library;
      return opened;
    } catch (error) {
      library = null;
      throw error;
    }
  }

  function lookIn(delay: number): void {
    cancelLook?.();
    cancelLook = parts.setTimer(() => void run(), delay);
  }

  /** One look, and what follows from it. */
  async function run(): Promise<void> {
    if (source.kind === 'impossible' || state.kind === 'off') return;
    if (canCheck(state)) {
      const failedBefore = failures;
      await look();
      if (parts.mode() === 'automatic') await fetchIt();
      if (failures === failedBefore) {
        failures = 0;
        lastProblem = null;
        remember({ lastGood: now() });
      }
      announce();
    }
    if (parts.mode() !== 'off') lookIn(nextLook(failures, parts.random()));
  }

  async function look(): Promise<void> {
    tell({ kind: 'check' });
    try {
      const { check } = await opening();
      const finding = await check();
      tell({ kind: 'found', finding, at: now() });
    } catch (error) {
      fail(error);
    }
  }

  async function fetchIt(): Promise<void> {
    if (state.kind !== 'available') return;
    tell({ kind: 'download' });
    try {
      const { download } = await opening();
      await download((percent) => {
        tell({ kind: 'progress', percent });
      });
      lastProblem = null;
      tell({ kind: 'fetched' });
    } catch (error) {
      fail(error);
    }
  }

  /** Once for each version that is ready, or that can be fetched where a person wants to be asked. */
  function announce(): void {
    cancelAnnouncing?.();
    cancelAnnouncing = null;
    if (source.kind === 'impossible' || (state.kind !== 'ready' && state.kind !== 'available')) return;
    const { kind, version } = state;
    if (memory.announced === version) return;
    if (parts.announce({ kind, version, withPassword: source.package.installs === 'with-password' })) {
      remember({ announced: version });
    } else cancelAnnouncing = parts.setTimer(announce, announceAgainAfter);
  }

  function install(startAgain: boolean): void {
    if (opened === null || (state.kind !== 'installing' && state.kind !== 'ready')) return;
    remember({ attempted: state.version });
    try {
      opened.install(startAgain);
    } catch (error) {
      fail(error);
    }
  }

  function begin(): void {
    if (source.kind === 'impossible' || state.kind === 'off') return;
    if (memory.lastGood === null) remember({ lastGood: now() });
    lookIn(firstLook(parts.random()));
  }

  const { attempted } = memory;
  if (attempted !== null) {
    remember({ attempted: null });
    if (attempted !== parts.version) tell({ kind: 'failed', problem: { kind: 'not-installed', version: attempted } });
  }
  begin();

  return {
    view: () => updatesView(source, state, now()),
    notice() {
      const { lastGood } = memory;
      if (source.kind === 'impossible' || state.kind === 'off' || lastProblem === null) return null;
      if (lastGood === null || !isWorthTelling(lastGood, failures, now())) return null;
      const problem = updateProblemText(lastProblem, source.feed.host);
      return m.updates_long_failure({ time: timeOfDay(lastGood, now()), problem });
    },
    check: () => void run(),
    download: () => void fetchIt().then(announce),
    install(anyway) {
      if (state.kind !== 'ready' || source.kind === 'impossible') return;
      if (parts.callersWait() && !anyway) {
        tell({ kind: 'ask' });
        return;
      }
      if (opened?.isIntact() !== true) {
        fail(new UpdateFailure({ kind: 'wrong-checksum' }));
        return;
      }
      tell({ kind: 'install' });
      // Where the system itself installs, it is what ends the app.
      if (source.package.installs === 'by-the-system') install(true);
      else parts.quit();
    },
    settingsChanged() {
      const isOn = parts.mode() !== 'off';
      const wasOff = state.kind === 'off';
      tell({ kind: 'switched', on: isOn });
      if (!isOn) {
        cancelLook?.();
        cancelAnnouncing?.();
        opened?.stop();
      } else if (wasOff) {
        // Whatever was heard before, nothing was asked for since.
        remember({ lastGood: now() });
        begin();
      }
      if (parts.mode() === 'automatic') void fetchIt().then(announce);
    },
    personQuits() {
      isPersonQuitting = true;
    },
    atEnd() {
      cancelLook?.();
      cancelAnnouncing?.();
      if (source.kind === 'impossible') return;
      const { installs } = source.package;
      // The system that installs by itself was told when the agent asked for it.
      if (state.kind === 'installing' && installs !== 'by-the-system') install(true);
      else if (isPersonQuitting && installs === 'at-quit') install(false);
    },
  };
}
