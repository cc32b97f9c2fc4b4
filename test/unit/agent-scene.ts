/** An agent over a fake platform, on fake time, with a computer that remembers over several runs of the app. */
import { createAgent, type Agent, type AgentParts } from '../../main/agent';
import type { Popup, PopupOutcome } from '../../main/alerts/popup';
import type { CallId } from '../../main/board/caller';
import type { Account, Credentials } from '../../main/storage/credentials';
import type { Journal } from '../../main/storage/journal';
import type { SettingsFile } from '../../main/storage/settings';
import { createRedactor } from '../../main/telecomx/redact';
import type { HttpResponse } from '../../main/telecomx/transport';
import { FakePlatform } from './fake-platform';
import { FakeTime } from './polling/fake-time';
import { response } from './telecomx/words';

export const origin = 'https://pbx.example.dk';
export const form = { server: 'pbx.example.dk', email: 'asta@example.dk', password: 'a good password' };
export const demoForm = { server: 'http://127.0.0.1:4010', email: 'demo@example.dk', password: 'demo' };

interface ScenePopup extends Popup {
  readonly click: () => void;
  closed: boolean;
}

/** What stays when the app ends. */
export class Computer {
  readonly tokens = new Map<string, { account: Account; token: string; protection: string }>();
  readonly journals = new Map<string, string[]>();
  keyring: 'there' | 'none' | 'locked' = 'there';
  /** What every write is rejected with, or null while the disk works. */
  diskFailure: Error | null = null;
  settings: ReturnType<SettingsFile['current']> = {
    version: 1,
    server: 'https://api.telecomx.dk',
    email: '',
    pollInterval: 2.5,
  };

  async write(change: () => void): Promise<void> {
    await Promise.resolve();
    if (this.diskFailure !== null) throw this.diskFailure;
    change();
  }

  readonly credentials: Credentials = {
    hasKeyring: () => this.keyring === 'there',
    load: async (server) => {
      await Promise.resolve();
      const stored = this.tokens.get(server);
      if (stored === undefined) return { kind: 'nothing' };
      return this.keyring === 'locked'
        ? { kind: 'locked', account: stored.account }
        : { kind: 'token', account: stored.account, token: stored.token };
    },
    save: (account, token, protection) =>
      this.write(() => this.tokens.set(account.origin, { account, token, protection })),
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
    setAside: null,
  };

  openJournal(name: string): Journal {
    const lines = this.journals.get(name) ?? [];
    this.journals.set(name, lines);
    return {
      lines: [...lines],
      append: (added) => this.write(() => lines.push(...added)),
      rewrite: (all) => this.write(() => lines.splice(0, lines.length, ...all)),
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
  const outcome: PopupOutcome = { kind: 'shown' };
  let changes = 0;
  const agent: Agent = createAgent({
    transport: platform.transport,
    setTimer: time.setTimer,
    monotonic: time.monotonic,
    desktopNow: () => Date.UTC(2026, 10, 24, 12),
    random: () => 0.5,
    settings: computer.settingsFile,
    credentials: computer.credentials,
    openJournal: async (grant) => {
      await Promise.resolve();
      return computer.openJournal(grant.demo ? 'demo' : `${grant.account.origin} ${grant.account.employee ?? ''}`);
    },
    showPopup: (popup, onClick) => {
      const shown = { ...popup, click: onClick, closed: false };
      popups.push(shown);
      return {
        outcome: Promise.resolve(outcome),
        close: () => {
          shown.closed = true;
        },
      };
    },
    startDemo: () => Promise.resolve(demoForm),
    redactor: createRedactor(),
    log: (line) => log.push(line),
    onChange: () => {
      changes += 1;
    },
    onChosen: (call) => chosen.push(call),
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
    pass,
    changes: () => changes,
    session: () => agent.state().session,
    callers: () => agent.state().watch?.board.rows.map(({ caller }) => caller.id) ?? null,
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
