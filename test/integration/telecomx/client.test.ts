import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { tokenStrategies } from '../../../main/telecomx/access';
import { startPbx, type Pbx } from '../../../main/demo-pbx/index';
import { extendToken, signIn, signOutEverywhere, validateToken } from '../../../main/telecomx/auth';
import { queueCallers, unasked } from '../../../main/telecomx/callers';
import { createClient, type Client } from '../../../main/telecomx/client';
import { agentQueues, queueDetails } from '../../../main/telecomx/queues';
import { createRedactor } from '../../../main/telecomx/redact';
import { nodeTransport } from '../../support/node-transport';
import { at, mono, queueId } from '../../unit/telecomx/words';

const redactor = createRedactor();
const log: string[] = [];
const dates: number[] = [];
const client: Client = createClient({
  transport: nodeTransport,
  setTimer: (callback, delay) => {
    // The limit of ten seconds at a hundredth, so that a test need not wait.
    const timer = setTimeout(callback, delay / 100);
    return () => {
      clearTimeout(timer);
    };
  },
  monotonic: () => mono(performance.now()),
  onServerDate: (date) => dates.push(date),
  redactor,
  log: (line) => log.push(line),
});
const read = (body: unknown): unknown => body;
const wasSecret = (): boolean => false;
const noCodes = { sms: null, authenticator: null };
const serverTime = (moment: number) => at(Math.round(performance.timeOrigin + moment));

let server: Server | null = null;
let pbx: Pbx | null = null;
afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = null;
  await pbx?.close();
  pbx = null;
  log.length = 0;
  dates.length = 0;
});

async function serve(listener: RequestListener) {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const address = started.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { origin: `http://127.0.0.1:${address.port}`, token: 'planted-token', strategy: 'query' } as const;
}

describe('the client over real HTTP', () => {
  it.each(['query', 'cookie'] as const)('signs in, finds the queues and reads the callers, by %s', async (strategy) => {
    pbx = await startPbx();
    const support = pbx.scene.queue({ name: 'Support' });
    const employee = pbx.scene.employee();
    pbx.scene.caller({ queue: support, state: 'VIP', name: 'Freja Højgaard' });
    const who = { origin: pbx.origin, email: employee.username, password: employee.password, strategy, codes: noCodes };
    const signedIn = await signIn(client, redactor, who);
    if (!signedIn.ok) throw new Error(JSON.stringify(signedIn.error));
    expect(signedIn.value.expiresInMinutes).toBe(-1);
    const access = { origin: pbx.origin, token: signedIn.value.token, strategy };
    const queues = await agentQueues(client, access);
    expect(queues).toMatchObject({ ok: true, value: { queues: [{ id: support, name: 'Support' }] } });
    const callers = await queueCallers(client, access, {
      queue: queueId(support),
      memory: unasked,
      serverTime,
      wasSecret,
    });
    expect(callers).toMatchObject({
      ok: true,
      value: { snapshot: { callers: [{ kind: 'vip', identity: { secret: false, name: 'Freja Højgaard' } }] } },
    });
    expect(dates.length).toBe(3);
    expect(log).toEqual([]);
  });

  it('is told the documented errors', async () => {
    pbx = await startPbx();
    // Made before the queue, so without access to it.
    const outsider = pbx.scene.employee();
    const support = pbx.scene.queue();
    const access = { origin: pbx.origin, token: pbx.signIn(outsider), strategy: 'query' } as const;
    const ask = (queue: string) =>
      queueCallers(client, access, { queue: queueId(queue), memory: unasked, serverTime, wasSecret });
    expect(await ask(support)).toEqual({ ok: false, error: { kind: 'access-denied' } });
    expect(await ask('0123456789abcdef01234567')).toEqual({ ok: false, error: { kind: 'not-found' } });
    expect(log.join('\n')).not.toContain(access.token);
    const who = { origin: pbx.origin, email: outsider.username, password: 'wrong-one', codes: noCodes };
    expect(await signIn(client, redactor, { ...who, strategy: 'query' })).toEqual({
      ok: false,
      error: { kind: 'credentials' },
    });
  });

  it.each(['sms', 'authenticator'] as const)(
    'is asked for a code, says a wrong one, then the right one: %s',
    async (factor) => {
      pbx = await startPbx();
      const employee = pbx.scene.employee({ secondFactor: { kind: factor, code: '471147' } });
      const who = {
        origin: pbx.origin,
        email: employee.username,
        password: employee.password,
        strategy: 'query',
      } as const;
      const wanted = { ok: false, error: { kind: 'second-factor', factor } };
      expect(await signIn(client, redactor, { ...who, codes: noCodes })).toEqual(wanted);
      expect(await signIn(client, redactor, { ...who, codes: { ...noCodes, [factor]: '000000' } })).toEqual(wanted);
      const right = await signIn(client, redactor, { ...who, codes: { ...noCodes, [factor]: ' 471147 ' } });
      expect(right).toMatchObject({ ok: true, value: { employee: employee.id } });
    },
  );

  it.each(tokenStrategies)('asks whose a token is and extends it, by %s', async (strategy) => {
    pbx = await startPbx();
    const employee = pbx.scene.employee();
    const access = { origin: pbx.origin, token: pbx.signIn(employee), strategy };
    const whose = { ok: true, value: { employee: employee.id, customer: employee.customer, accessLevel: 'PERSONAL' } };
    expect(await validateToken(client, access)).toEqual(whose);
    expect(await extendToken(client, access)).toEqual(whose);
  });

  it('asks for one queue by its id', async () => {
    pbx = await startPbx();
    const support = pbx.scene.queue({ name: 'Support' });
    const access = { origin: pbx.origin, token: pbx.signIn(pbx.scene.employee()), strategy: 'query' } as const;
    expect(await queueDetails(client, access, queueId(support))).toMatchObject({
      ok: true,
      value: { id: support, name: 'Support', member: null },
    });
    expect(await queueDetails(client, access, queueId('0123456789abcdef01234567'))).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    });
  });

  it.each([200, 204])('signs out everywhere, whatever success (%d) is answered', async (status) => {
    const asked: string[] = [];
    const access = await serve((request, reply) => {
      asked.push(request.url ?? '');
      reply.writeHead(status).end();
    });
    expect(await signOutEverywhere(client, access)).toEqual({ ok: true, value: null });
    expect(asked).toEqual(['/auth/logout?token=planted-token']);
  });

  it('knows a network’s page from the phone system', async () => {
    const access = await serve((_request, reply) => {
      reply.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Welcome to our Wi-Fi</title>');
    });
    expect(await agentQueues(client, access)).toEqual({ ok: false, error: { kind: 'portal' } });
  });

  it('follows no redirect', async () => {
    const asked: string[] = [];
    const access = await serve((request, reply) => {
      asked.push(request.url ?? '');
      reply.writeHead(302, { location: 'http://portal.example/login' }).end();
    });
    expect(await client.request({ path: '/a', access, read })).toEqual({
      ok: false,
      error: { kind: 'redirected', host: 'portal.example' },
    });
    expect(asked).toEqual(['/a?token=planted-token']);
    expect(log.join('\n')).not.toContain('planted-token');
  });

  it('cuts off a body over 8 MB while it streams', async () => {
    let cutOff: () => void = () => undefined;
    const wasCutOff = new Promise<void>((resolve) => {
      cutOff = resolve;
    });
    const access = await serve((_request, reply) => {
      reply.on('close', cutOff);
      const pump = (): void => {
        while (!reply.destroyed && reply.write(' '.repeat(65_536)));
      };
      reply.on('drain', pump);
      pump();
    });
    expect(await client.request({ path: '/a', access, read })).toEqual({
      ok: false,
      error: { kind: 'too-large', limit: 8_388_608 },
    });
    await wasCutOff;
  });

  it('gives up on a server that does not answer', async () => {
    const access = await serve(() => undefined);
    expect(await client.request({ path: '/a', access, read })).toEqual({
      ok: false,
      error: { kind: 'timeout', limit: 10_000 },
    });
  });

  it('gives up on a body that does not end', async () => {
    const access = await serve((_request, reply) => {
      reply.write('[');
    });
    expect(await client.request({ path: '/a', access, read })).toMatchObject({ ok: false, error: { kind: 'timeout' } });
  });

  it('names a connection that is refused or breaks', async () => {
    const access = await serve((request) => {
      request.socket.destroy();
    });
    expect(await client.request({ path: '/a', access, read })).toEqual({
      ok: false,
      error: { kind: 'network', detail: 'ECONNRESET' },
    });
    const dead = { ...access, origin: 'http://127.0.0.1:1' };
    expect(await client.request({ path: '/a', access: dead, read })).toEqual({
      ok: false,
      error: { kind: 'network', detail: 'ECONNREFUSED' },
    });
  });

  it('asks with the ETag it has', async () => {
    pbx = await startPbx({ settings: { etag: true } });
    const support = pbx.scene.queue();
    pbx.scene.caller({ queue: support });
    const access = { origin: pbx.origin, token: pbx.signIn(pbx.scene.employee()), strategy: 'query' } as const;
    const queue = queueId(support);
    const first = await queueCallers(client, access, { queue, memory: unasked, serverTime, wasSecret });
    if (!first.ok) throw new Error(first.error.kind);
    expect(first.value.memory.known?.etag).not.toBeNull();
    const second = await queueCallers(client, access, { queue, memory: first.value.memory, serverTime, wasSecret });
    if (!second.ok) throw new Error(second.error.kind);
    expect(second.value.snapshot.callers).toEqual(first.value.snapshot.callers);
    expect(second.value.memory.reading).toBe(first.value.memory.reading);
  });
});
