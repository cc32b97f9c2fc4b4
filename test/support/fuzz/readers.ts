/** Reads as the product does: answers through the real client, files by the real code of the storage. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLedger } from '../../../main/alerts/ledger';
import { monotonicTime, queueIdOf, serverTimeOf } from '../../../main/board/caller';
import { startSettings } from '../../../main/desktop/start-settings';
import { historyIn, linesOfToday } from '../../../main/history/lines';
import { openAgentSettings } from '../../../main/storage/agent-settings';
import { noLayers } from '../../../main/storage/chosen';
import { openCredentials, type TokenCipher } from '../../../main/storage/credentials';
import { openSettings } from '../../../main/storage/settings';
import { openWeakly, sealWeakly } from '../../../main/storage/weak-seal';
import type { Access } from '../../../main/telecomx/access';
import { checkPersonalToken, extendToken, signIn, signOutEverywhere, validateToken } from '../../../main/telecomx/auth';
import { queueCallers, unasked, type QueueMemory } from '../../../main/telecomx/callers';
import { createClient, type Client } from '../../../main/telecomx/client';
import { sentenceFor } from '../../../main/telecomx/error-sentence';
import type { Result } from '../../../main/telecomx/errors';
import { agentQueues, queueDetails } from '../../../main/telecomx/queues';
import { createRedactor, type Redactor } from '../../../main/telecomx/redact';
import { createSecretCalls } from '../../../main/telecomx/secret-calls';
import type { HttpResponse } from '../../../main/telecomx/transport';
import { origin, type Case } from './cases';

/** Reads one case; rejects where something was thrown past the room's boundary, or a secret was told. */
export type Read = (one: Case) => Promise<void>;

const secrets = { token: 'hush-this-is-the-token', password: 'hush-this-is-the-password' };
const access: Access = { origin, token: secrets.token, strategy: 'query' };

const cipher: TokenCipher = {
  hasKeyring: () => Promise.resolve(true),
  encrypt: sealWeakly,
  decrypt: openWeakly,
};

/** What one run of the app keeps from answer to answer. */
interface Run {
  readonly client: Client;
  readonly redactor: Redactor;
  readonly secretCalls: ReturnType<typeof createSecretCalls>;
  memory: QueueMemory;
}

function startRun(answer: () => HttpResponse): Run {
  const redactor = createRedactor();
  let now = 0;
  const client = createClient({
    transport: () => Promise.resolve(answer()),
    setTimer: () => () => undefined,
    monotonic: () => monotonicTime((now += 10)),
    onServerDate: () => undefined,
    redactor,
    log(line) {
      if (Object.values(secrets).some((secret) => line.includes(secret))) throw new Error('a secret was told');
    },
  });
  return { client, redactor, secretCalls: createSecretCalls(), memory: unasked };
}

async function askForCallers({ client, secretCalls, memory }: Run): Promise<Result<QueueMemory>> {
  const queue = queueIdOf('support');
  if (queue === null) throw new Error('an id that is none');
  const answer = await queueCallers(client, access, {
    queue,
    memory,
    serverTime: (at) => serverTimeOf(Date.UTC(2026, 10, 24) + at),
    wasSecret: secretCalls.has,
  });
  if (!answer.ok) return answer;
  secretCalls.note(answer.value.snapshot.callers);
  return { ok: true, value: answer.value.memory };
}

async function ask(run: Run, { to, response: { body } }: Case & { kind: 'answer' }): Promise<Result<unknown>> {
  const { client, redactor } = run;
  switch (to) {
    case 'callers': {
      const answer = await askForCallers(run);
      if (answer.ok) run.memory = answer.value;
      return answer;
    }
    case 'queues':
      return agentQueues(client, access);
    case 'queue': {
      // Ids are opaque, and come from the platform as bodies do.
      const id = queueIdOf(body.slice(0, 40));
      return id === null ? { ok: true, value: null } : queueDetails(client, access, id);
    }
    case 'login': {
      const codes = { sms: null, authenticator: null };
      return signIn(client, redactor, { origin, email: 'asta', password: secrets.password, strategy: 'query', codes });
    }
    case 'validate':
      return validateToken(client, access);
    case 'extend':
      return extendToken(client, access);
    case 'personal-token':
      return checkPersonalToken(client, redactor, access);
    case 'log-out':
      return signOutEverywhere(client, access);
  }
}

async function readFile(folder: string, { file, text }: Case & { kind: 'file' }): Promise<void> {
  if (file === 'ledger') {
    // Both are lines of JSON.
    const lines = text.split('\n');
    readLedger(lines);
    historyIn(lines, serverTimeOf(0));
    linesOfToday(lines, serverTimeOf(0));
    return;
  }
  const path = join(folder, `${file}.json`);
  writeFileSync(path, text);
  switch (file) {
    case 'settings':
      startSettings(path, () => noLayers);
      (await openSettings(path, () => undefined)).current();
      return;
    case 'agent-settings':
      (await openAgentSettings(path, () => undefined)).current();
      return;
    case 'credentials':
      await openCredentials(path, cipher, () => undefined, 'used').load(origin);
      return;
  }
}

/** The app starts anew after so many cases: no run of it signs in a thousand times. */
const casesInRun = 200;

/** Makes a reader, whose files are in `folder`. */
export function createReader(folder: string): Read {
  let response: HttpResponse = { status: 200, headers: new Map(), body: '' };
  let read = 0;
  let run = startRun(() => response);
  return async (one) => {
    read += 1;
    if (read % casesInRun === 0) run = startRun(() => response);
    if (one.kind === 'file') {
      await readFile(folder, one);
      return;
    }
    ({ response } = one);
    const result = await ask(run, one);
    if (!result.ok && sentenceFor(result.error, { server: 'pbx.example.dk' }) === '') throw new Error('no words');
  };
}
