/** What `--check` looks at on this computer: wiring alone. */
import * as v from 'valibot';
import type { CommandLine } from './command-line';
import { monotonic } from './desktop/clock';
import { createTransport } from './desktop/http';
import { keyringAnswers, keyringIsLocked } from './desktop/keyring-answers';
import { createNotificationService } from './desktop/notification-service';
import { createProxyLogin } from './desktop/proxy-login';
import { createSessionBus, type SessionBus } from './desktop/session-bus';
import { watchTrayHost } from './desktop/tray-host';
import { updateSourceHere } from './desktop/updates/source-here';
import { readPolicyHere } from './policy/here';
import type { Policy } from './policy/policy';
import { policyProblemText } from './policy/problem-text';
import { serversFor } from './policy/servers';
import { settingsLayers } from './policy/settings-layers';
import { serverOrigin } from './server-address';
import { readJson } from './storage/json-file';
import type { Content } from './storage/migrate';
import { settingsIn } from './storage/settings-place';
import { createTokenCipher } from './storage/token-cipher';
import { usualServer } from './storage/usual-settings';
import { whyNotThePlatform } from './telecomx/auth';
import { createClient } from './telecomx/client';
import { createRedactor } from './telecomx/redact';
import { runChecks, type Checks } from './terminal/checks';
import type { Finding } from './terminal/finding';
import {
  addressFinding,
  bySystem,
  keyringFinding,
  notificationsFinding,
  policyFinding,
  refusedFinding,
  serverFinding,
  trayFinding,
  updatesFinding,
  type KeyringState,
} from './terminal/findings';

/** How long (milliseconds) one thing may take; a service of the desktop that is only being started; and a tray to show up. */
const [eachWithin, serviceWithin, trayWithin] = [6000, 5000, 2000];

const setTimer = (callback: () => void, delay: number): (() => void) => {
  const timer = setTimeout(callback, delay);
  return () => {
    clearTimeout(timer);
  };
};

/** The server of the settings, whose file is only read, whatever it holds; null where it names none. */
async function serverInSettings(profile: string): Promise<string | null> {
  const found = await readJson(settingsIn(profile));
  const read = v.safeParse(v.object({ server: v.string() }), found.kind === 'value' ? found.value : null);
  return read.success ? read.output.server : null;
}

/** The server that the app would begin with: as of its settings, what the company wants laid around the last sign-in. */
function firstServer(policy: Policy, last: string | null): string {
  const chosen = last === null ? {} : { server: last };
  const { defaults, locks } = settingsLayers(policy)(chosen);
  const { server }: Content = { ...defaults, ...chosen, ...locks };
  return typeof server === 'string' ? server : usualServer;
}

/** Looks at the server that was asked for, or at the one that the app would sign in to. */
async function lookAtServer(profile: string, asked: string | null, policy: Policy): Promise<Finding> {
  const last = await serverInSettings(profile);
  const typed = asked ?? firstServer(policy, last);
  const origin = serverOrigin(typed);
  if (!origin.ok) return addressFinding(typed, origin.error);
  const servers = serversFor(policy, last);
  const isAllowed = servers === null || servers.includes(origin.value);
  return isAllowed ? askServer(origin.value) : refusedFinding(policy.company, servers);
}

async function askServer(origin: string): Promise<Finding> {
  const client = createClient({
    transport: createTransport(createProxyLogin(() => undefined)),
    setTimer,
    monotonic,
    onServerDate: () => undefined,
    redactor: createRedactor(),
    log: () => undefined,
  });
  return serverFinding(origin, await whyNotThePlatform(client, origin));
}

async function keyringState(bus: SessionBus | null): Promise<KeyringState> {
  if (!(await keyringAnswers(bus))) return 'silent';
  if (await keyringIsLocked(bus)) return 'locked';
  return (await createTokenCipher(() => Promise.resolve(true)).hasKeyring()) ? 'works' : 'missing';
}

async function lookAtNotifications(bus: SessionBus): Promise<Finding> {
  const nobody = { onInhibited: () => undefined, onBack: () => undefined, onMissing: () => undefined };
  return notificationsFinding(await createNotificationService(bus, nobody).facts(serviceWithin));
}

function lookAtTray(bus: SessionBus): Promise<Finding> {
  return new Promise((resolve) => {
    watchTrayHost(bus, (isShown) => {
      resolve(trayFinding(isShown));
    });
    // Where there is no bus nothing is ever told.
    setTimer(() => {
      resolve(trayFinding(false));
    }, trayWithin);
  });
}

function lookAtUpdates({ updates, updateFeed }: Policy): Finding {
  const source = updateSourceHere(updateFeed.holds === 'free' ? null : updateFeed.value);
  return updatesFinding(source, updates.holds === 'locked' && updates.value === 'off');
}

/** Everything that is looked at; `profile` is the folder of the agent's own data. */
function checksHere(commandLine: CommandLine, profile: string): Checks {
  const bus = process.platform === 'linux' ? createSessionBus() : null;
  const { policy, problems, ...where } = readPolicyHere();
  return new Map([
    ['policy', () => policyFinding({ ...where, company: policy.company, problems: problems.map(policyProblemText) })],
    ['server', () => lookAtServer(profile, commandLine.server, policy)],
    ['keyring', async () => keyringFinding(await keyringState(bus))],
    ['notifications', () => (bus === null ? bySystem.notifications() : lookAtNotifications(bus))],
    ['tray', () => (bus === null ? bySystem.tray() : lookAtTray(bus))],
    ['updates', () => lookAtUpdates(policy)],
  ]);
}

/** Looks at everything, and prints what was found. Whether all is well. To be called when Electron is ready. Never rejects. */
export function checkHere(commandLine: CommandLine, profile: string): Promise<boolean> {
  const print = (line: string): void => void process.stdout.write(line);
  return runChecks(checksHere(commandLine, profile), { limit: eachWithin, setTimer, print });
}
