/** An agent over a fake platform, on fake time, with a computer that remembers over several runs of the app. */
import { createAgent, type Agent } from '../../main/agent';
import type { AgentParts } from '../../main/agent-parts';
import { createDecisionLog } from '../../main/alerts/decisions';
import type { AlertKind } from '../../main/alerts/kinds';
import type { Popup, PopupListener, PopupOutcome } from '../../main/alerts/popup';
import type { Quiet } from '../../main/alerts/quiet';
import type { CallId } from '../../main/board/caller';
import type { SignInForm } from '../../main/bridge/contract';
import { noPolicy } from '../../main/policy/policy';
import type { Form } from '../../main/session';
import { defaultAgentSettings, type AgentSettings, type AgentSettingsFile } from '../../main/storage/agent-settings';
import { KeyringFailure, type Account, type Credentials, type Storing } from '../../main/storage/credentials';
import type { Journal } from '../../main/storage/journal';
import { defaultPreferences } from '../../main/storage/default-preferences';
import type { SettingsFile } from '../../main/storage/settings';
import { createRedactor } from '../../main/telecomx/redact';
import type { HttpResponse } from '../../main/telecomx/transport';
import { FakePlatform } from './fake-platform';
import { FakeTime } from './polling/fake-time';
import { response } from './telecomx/words';

export const origin = 'https://pbx.example.dk';
export const form: SignInForm = {
  server: 'pbx.example.dk',
  email: 'asta@example.dk',
  password: 'a good password',
  strategy: 'query',
};
/** The same form as the session keeps it. */
export const kept: Form = { server: origin, email: form.email, way: 'password', strategy: 'query' };
export const demoForm: SignInForm = {
  server: 'http://127.0.0.1:4010',
  email: 'demo@example.dk',
  password: 'demo',
  strategy: 'query',
};

interface ScenePopup extends Popup {
  /** What the person, or the desktop, does with it. */
  readonly does: PopupListener;
  closed: boolean;
}

interface KeptToken extends Storing {
  readonly account: Account;
  readonly token: string;
}

/** What stays when the app ends. */
export class Computer {
  readonly tokens = new Map<string, KeptToken>();
  readonly journals = new Map<string, string[]>();
  readonly histories = new Map<string, string[]>();
  readonly agents = new Map<string, AgentSettings>();
  /** A broken one is there, but takes nothing. */
  keyring: 'there' | 'none' | 'changed' | 'broken' = 'there';
  /** What every write is rejected with, or null while the disk works. */
  diskFailure: Error | null = null;
  settings: ReturnType<SettingsFile['current']> = {
    ...defaultPreferences,
    version: 4,
    server: 'https://api.telecomx.dk',
    email: '',
    way: 'password',
    strategies: {},
    pollInterval: 2.5,
    windowPlace: null,
    compactPlace: null,
    closeExplained: false,
  };

  async write(change: () => void): Promise<void> {
    await Promise.resolve();
    if (this.diskFailure !== null) throw this.diskFailure;
    change();
  }

  readonly credentials: Credentials = {
    hasKeyring: () => Promise.resolve(this.keyring !== 'none'),
    load: async (server) => {
      await Promise.resolve();
      const stored = this.tokens.get(server);
      if (stored === undefined) return { kind: 'nothing' };
      const { account, token, protection, expiresInMinutes } = stored;
      if (protection === 'keyring' && this.keyring === 'none') return { kind: 'locked', account, keyring: 'missing' };
      return protection === 'keyring' && this.keyring === 'changed'
        ? { kind: 'locked', account, keyring: 'changed' }
        : { kind: 'token', account, token, expiresInMinutes };
    },
    save: (account, token, how) =>
      how.protection === 'keyring' && this.keyring === 'broken'
        ? Promise.reject(new KeyringFailure('made up'))
        : this.write(() => this.tokens.set(account.origin, { account, token, ...how })),
    forget: (server) =>
      this.write(() => {
        this.tokens.delete(server);
      }),
  };

  readonly settingsFile: SettingsFile = {
    current: () => this.settings,
    change: (changes) => {
      this.settings = { ...this.settings, ...changes };
      return this.write(() => undefined);
    },
  };

  openJournal(files: Map<string, string[]>, name: string): Journal {
    const lines = files.get(name) ?? [];
    files.set(name, lines);
    return {
      lines: [...lines],
      torn: [],
      append: (added) => this.write(() => lines.push(...added)),
      rewrite: (all) => this.write(() => lines.splice(0, lines.length, ...all)),
      setAside: () => {
        const file = files === this.journals ? 'alerts.jsonl' : 'history.jsonl';
        return Promise.resolve({ file, aside: `${file}.broken` });
      },
    };
  }

  openSettings(name: string): AgentSettingsFile {
    let current: AgentSettings = this.agents.get(name) ?? defaultAgentSettings;
    return {
      current: () => current,
      change: (changes) => {
        current = { ...current, ...changes };
        return this.write(() => this.agents.set(name, current));
      },
    };
  }
}

/** Starts the app on a computer. */
export function scene(
  { computer = new Computer(), platform = new FakePlatform() } = {},
  overrides: Partial<AgentParts> = {},
) {
  const time = new FakeTime();
  const popups: ScenePopup[] = [];
  const chosen: (CallId | null)[] = [];
  const log: string[] = [];
  const setAside: string[] = [];
  const said: AlertKind[] = [];
  const decisions = createDecisionLog();
  let quiet: Quiet | null = null;
  const outcome: PopupOutcome = { kind: 'shown' };
  let changes = 0;
  const agent: Agent = createAgent({
    policy: noPolicy,
    transport: platform.transport,
    setTimer: time.setTimer,
    monotonic: time.monotonic,
    desktopNow: () => Date.UTC(2026, 10, 24, 12),
    random: () => 0.5,
    settings: computer.settingsFile,
    credentials: computer.credentials,
    openFiles: async ({ demo, account }) => {
      await Promise.resolve();
      const name = demo ? 'demo' : `${account.origin} ${account.employee ?? ''}`;
      return {
        journal: computer.openJournal(computer.journals, name),
        history: computer.openJournal(computer.histories, name),
        settings: computer.openSettings(name),
      };
    },
    onSetAside: ({ file }) => setAside.push(file),
    showPopup: (popup, does) => {
      const shown = { ...popup, does, closed: false };
      popups.push(shown);
      return {
        outcome: Promise.resolve(outcome),
        close: () => {
          shown.closed = true;
        },
      };
    },
    fingerprint: (token) => `token ${token}`,
    startDemo: () => Promise.resolve(demoForm),
    redactor: createRedactor(),
    log: (line) => log.push(line),
    onChange: () => {
      changes += 1;
    },
    onChosen: (call) => chosen.push(call),
    onSaid: (kinds) => said.push(...kinds),
    note: decisions.note,
    preferences: () => computer.settings,
    quiet: () => quiet,
    ...overrides,
  });
  const pass = async (milliseconds: number): Promise<void> => {
    await time.settle();
    await time.pass(milliseconds);
    await time.settle();
  };
  return {
    agent,
    platform,
    computer,
    time,
    popups,
    chosen,
    log,
    setAside,
    pass,
    changes: () => changes,
    said,
    /** What was decided and not said, or said, the first first. */
    verdicts: () =>
      decisions
        .all()
        .map(({ kind, verdict }) => `${kind}: ${verdict}`)
        .reverse(),
    /** Something keeps quiet from now on, or nothing does. */
    keepQuiet: (cause: Quiet['cause'] | null) => {
      quiet = cause === null ? null : { cause, until: null };
      agent.reconsider();
    },
    session: () => agent.state().session,
    troubles: () => [...agent.state().troubles],
    callers: () => agent.state().watch?.board.rows.map(({ caller }) => caller.id) ?? null,
    titles: () => popups.map(({ title }) => title),
    closed: () => popups.map(({ closed }) => closed),
  };
}

/** Starts the app on a computer and signs in. */
export async function signedIn(computer = new Computer(), platform = new FakePlatform()) {
  const started = scene({ computer, platform });
  await started.agent.signIn(form);
  await started.pass(0);
  return started;
}

/** The platform's answer to a sign-in. */
export const granted = (token: string, employee = '5a'): HttpResponse =>
  response(200, { token, expiresInMinutes: -1, employee });
