/** The whole agent over real HTTP and real files; only the screen is a list of popups. */
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { createAgent, type Agent } from '../../main/agent';
import type { Popup } from '../../main/alerts/popup';
import { monotonicTime } from '../../main/board/caller';
import { createCallerFeed } from '../../main/bridge/caller-feed';
import { windowState } from '../../main/bridge/window-state';
import { startPbx } from '../../main/demo-pbx';
import { noPolicy } from '../../main/policy/policy';
import { openAgentSettings } from '../../main/storage/agent-settings';
import { openCredentials } from '../../main/storage/credentials';
import { openJournal } from '../../main/storage/journal';
import type { OnSetAside } from '../../main/storage/set-aside';
import { openSettings } from '../../main/storage/settings';
import type { CallerView, SignInForm } from '../../main/bridge/contract';
import type { EmployeeWish } from '../../main/demo-pbx/wishes';
import { createRedactor } from '../../main/telecomx/redact';
import { extension, membership } from '../support/membership';
import { nodeTransport } from '../support/node-transport';
import { plainWindow } from '../support/plain-window';
import { allEnded } from '../../main/storage/one-by-one';
import { temporaryFolder } from '../support/temporary-folder';

type SeenPopup = Popup & { closed: boolean };

/** For what comes over real HTTP. */
export const patience = { timeout: 10_000, interval: 10 };

/** A platform with one queue, and apps that may be started on it; all of it ends with the test. */
export async function scene() {
  const pbx = await startPbx();
  const support = pbx.scene.queue({ name: 'Support', members: [membership] });
  const agents: Agent[] = [];
  onTestFinished(async () => {
    for (const agent of agents) agent.close();
    await pbx.close();
  });
  /** How somebody new, who is a member of the queue, signs in. */
  const formFor = (wish: EmployeeWish = {}): SignInForm => {
    const { username, password } = pbx.scene.employee({ extension, ...wish });
    return { server: pbx.origin, email: username, password, strategy: 'query' };
  };
  /** Starts the app on a profile's folder. */
  const start = async (profile = temporaryFolder()) => {
    const started = await startAgent(profile);
    agents.push(started.agent);
    // Before the folder goes, which was made before: nothing may be written to it any more.
    onTestFinished(async () => {
      started.agent.close();
      await allEnded();
    });
    const polls = async (count: number): Promise<void> => {
      const before = pbx.log.callersRequests(support).length;
      await expect.poll(() => pbx.log.callersRequests(support).length - before, patience).toBeGreaterThan(count);
    };
    const signIn = (wish: EmployeeWish = {}): Promise<void> => started.agent.signIn(formFor(wish));
    return { ...started, signIn, polls };
  };
  return { pbx, support, formFor, start };
}

/** An agent on a profile's folder, in a time that runs twenty times as fast. */
async function startAgent(profile: string) {
  const popups: SeenPopup[] = [];
  const log: string[] = [];
  const onSetAside: OnSetAside = ({ file }) => log.push(`${file} was set aside`);
  const settings = await openSettings(join(profile, 'settings.json'), onSetAside);
  await settings.change({ pollInterval: 1 });
  const agent = createAgent({
    policy: noPolicy,
    transport: nodeTransport,
    setTimer: (callback, delay) => {
      const timer = setTimeout(callback, delay / 20);
      return () => {
        clearTimeout(timer);
      };
    },
    // As fast as the timers.
    monotonic: () => monotonicTime(performance.now() * 20),
    desktopNow: () => Date.now(),
    random: Math.random,
    fingerprint: (token) => `token ${token.slice(0, 4)}`,
    settings,
    credentials: openCredentials(
      join(profile, 'credentials.json'),
      {
        hasKeyring: () => Promise.resolve(true),
        encrypt: (token) => Buffer.from(token).reverse(),
        decrypt: (encrypted) => Buffer.from(encrypted).reverse().toString(),
      },
      onSetAside,
      'used',
    ),
    openFiles: async () => ({
      journal: await openJournal(join(profile, 'alerts.jsonl'), onSetAside),
      history: await openJournal(join(profile, 'history.jsonl'), onSetAside),
      settings: await openAgentSettings(join(profile, 'agent.json'), onSetAside),
    }),
    onSetAside,
    showPopup: (popup) => {
      const shown = { ...popup, closed: false };
      popups.push(shown);
      return {
        outcome: Promise.resolve({ kind: 'shown' }),
        close: () => {
          shown.closed = true;
        },
      };
    },
    startDemo: () => Promise.reject(new Error('no demo here')),
    redactor: createRedactor(),
    log: (line) => log.push(line),
    onChange: () => undefined,
    onChosen: () => undefined,
    onSaid: () => undefined,
    note: () => undefined,
    preferences: settings.current,
    quiet: () => null,
  });
  const view = () =>
    windowState(agent.state(), {
      ...plainWindow,
      now: monotonicTime(performance.now() * 20),
      interval: 1000,
      locale: 'en',
      mark: null,
      preferences: settings.current(),
    });
  /** All callers, as a window that knows nothing yet is told of them. */
  const told = (): CallerView[] => {
    const { watch, doubtful } = agent.state();
    return createCallerFeed()
      .next(watch?.board.rows ?? [], doubtful)
      .flatMap(({ set }) => set);
  };
  const callers = (): (string | null)[] => told().map(({ name }) => name);
  const titles = (): string[] => popups.map(({ title }) => title);
  return { agent, popups, log, view, told, callers, titles };
}
