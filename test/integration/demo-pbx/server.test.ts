import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startPbx, type Pbx } from '../../../main/demo-pbx';
import type { Fault } from '../../../main/demo-pbx/faults';
import { ask } from '../../support/pbx-requests';

let pbx: Pbx;
let support: string;
let url: string;

beforeEach(async () => {
  pbx = await startPbx();
  support = pbx.scene.queue();
  url = `${pbx.origin}/pbx/queue/${support}/callers?token=${pbx.signIn(pbx.scene.employee())}`;
});
afterEach(() => pbx.close());

const plan = (fault: Fault): void => {
  pbx.faults.plan({ route: 'callers' }, fault, 1);
};

const requestArrived = (): Promise<void> =>
  vi.waitFor(() => {
    expect(pbx.log.requests).not.toEqual([]);
  });

describe('every answer', () => {
  it('carries the platform’s own time', async () => {
    pbx.clock.stopAt(Date.UTC(2018, 0, 1, 12));
    expect((await ask(url)).headers.get('date')).toBe('Mon, 01 Jan 2018 12:00:00 GMT');
  });

  it('has an ETag where the settings say so, and 304 for who has it already', async () => {
    expect((await ask(url)).headers.get('etag')).toBeNull();
    pbx.settings.etag = true;
    const etag = (await ask(url)).headers.get('etag') ?? '';
    const again = await ask(url, { headers: { 'If-None-Match': etag } });
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', etag]);
    pbx.scene.caller({ queue: support });
    expect((await ask(url, { headers: { 'If-None-Match': etag } })).status).toBe(200);
  });

  it.each([
    ['message', { message: 'id' }],
    ['error-string', { error: 'id' }],
    ['error-object', { error: { code: 'id', message: 'Queue not found' } }],
    ['text', 'id'],
  ] as const)('has an error in the shape %s', async (shape, body) => {
    pbx.settings.errorShape = shape;
    expect(await ask(url.replace(support, 'none'))).toMatchObject({ status: 404, body });
  });

  it('refuses paths and methods that are not there', async () => {
    expect((await ask(`${pbx.origin}/nothing`)).status).toBe(404);
    const deleted = await ask(url, { method: 'DELETE' });
    expect([deleted.status, deleted.headers.get('allow')]).toEqual([405, 'GET']);
  });

  it('comes also after garbage on the connection', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(Number(new URL(pbx.origin).port), '127.0.0.1', () => socket.end('\0garbage\r\n\r\n'));
      socket.resume().once('close', () => {
        resolve();
      });
    });
    expect((await ask(url)).status).toBe(200);
  });
});

describe('a planned fault', () => {
  it('is an answer of the test’s own', async () => {
    plan({ kind: 'answer', status: 429, body: 'later', headers: { 'Retry-After': '7' } });
    const { status, body, headers } = await ask(url);
    expect([status, body, headers.get('retry-after')]).toEqual([429, 'later', '7']);
  });

  it('is a redirect, or a page of HTML', async () => {
    plan({ kind: 'redirect', to: 'http://127.0.0.1:1/elsewhere' });
    plan({ kind: 'html' });
    const page: unknown = expect.stringContaining('<html>');
    const moved = await ask(url);
    expect([moved.status, moved.headers.get('location')]).toEqual([302, 'http://127.0.0.1:1/elsewhere']);
    expect(await ask(url)).toMatchObject({ status: 200, body: page });
  });

  it.each<Fault>([{ kind: 'reset' }, { kind: 'half-body' }, { kind: 'raw', bytes: 'no HTTP at all\r\n\r\n' }])(
    'breaks the answer: $kind',
    async (fault) => {
      pbx.scene.caller({ queue: support });
      plan(fault);
      await expect(ask(url)).rejects.toThrow();
      expect((await ask(url)).status).toBe(200);
    },
  );

  it('is whatever bytes a test wants', async () => {
    plan({ kind: 'raw', bytes: 'HTTP/1.1 299 Odd\r\nContent-Length: 2\r\n\r\nhi' });
    expect(await ask(url)).toMatchObject({ status: 299, body: 'hi' });
  });

  it('is bytes that go out piece by piece, as many as there are', async () => {
    plan({
      kind: 'raw',
      *bytes() {
        yield 'HTTP/1.1 200 OK\r\n\r\n';
        for (let piece = 0; piece < 300; piece += 1) yield Buffer.alloc(65_536, ' ');
      },
    });
    const { body } = await ask(url);
    expect(String(body).length).toBe(300 * 65_536);
    expect((await ask(url)).status).toBe(200);
  });

  it('is pieces of which the last never comes, and who gives up on them harms nothing', async () => {
    plan({
      kind: 'raw',
      async *bytes() {
        yield 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[';
        await new Promise(() => undefined);
      },
    });
    const givingUp = new AbortController();
    const broken = expect(ask(url, { signal: givingUp.signal })).rejects.toThrow('aborted');
    await requestArrived();
    givingUp.abort();
    await broken;
    expect((await ask(url)).status).toBe(200);
  });

  it('is the right answer with other headers, none in the place of some, or with its body rewritten', async () => {
    plan({ kind: 'altered', headers: { Date: null, 'X-Odd': '1' }, body: (right) => `\uFEFF${right}` });
    const { headers, body } = await ask(url);
    expect([headers.get('date'), headers.get('x-odd'), body]).toEqual([null, '1', []]);
    plan({ kind: 'altered', headers: { Date: 'yesterday' } });
    expect((await ask(url)).headers.get('date')).toBe('yesterday');
  });

  it('is no answer at all, which the log shows', async () => {
    plan({ kind: 'hang' });
    const givingUp = new AbortController();
    const broken = expect(ask(url, { signal: givingUp.signal })).rejects.toThrow('aborted');
    await requestArrived();
    givingUp.abort();
    await broken;
    expect(pbx.log.callersRequests(support)).toMatchObject([{ status: null, answeredAt: null }]);
  });

  it('is the right answer, late', async () => {
    plan({ kind: 'delay', milliseconds: 80 });
    expect((await ask(url)).status).toBe(200);
    const [logged] = pbx.log.callersRequests(support);
    expect((logged?.answeredAt ?? 0) - (logged?.at ?? 0)).toBeGreaterThanOrEqual(75);
  });

  it('is for the queue it was planned for, or for all, until it is used up or cleared', async () => {
    pbx.faults.plan({ route: 'callers', queue: 'another' }, { kind: 'html' });
    expect((await ask(url)).body).toEqual([]);
    pbx.faults.plan({ route: 'any' }, { kind: 'answer', status: 503 });
    expect((await ask(url)).status).toBe(503);
    expect((await ask(`${pbx.origin}/nothing`)).status).toBe(503);
    pbx.faults.clear();
    expect((await ask(url)).status).toBe(200);
  });
});

describe('the log', () => {
  it('tells each request without its secrets, and forgets on request', async () => {
    const form = new URLSearchParams({ username: 'anna', password: 'hush', smsKey: '12', persist: 'true' });
    await ask(`${pbx.origin}/auth/login?${form.toString()}`);
    await ask(`${pbx.origin}/auth/login`, { method: 'POST', body: form });
    await ask(url, { headers: { 'X-Test': 'yes', Authorization: 'Bearer hush', Cookie: 'token=hush' } });
    const hidden = { username: 'anna', password: '***', smsKey: '***', persist: 'true' };
    expect(pbx.log.requests).toMatchObject([
      { method: 'GET', path: '/auth/login', route: 'login', query: hidden, queue: null, status: 401 },
      { method: 'POST', path: '/auth/login', fields: hidden },
      { route: 'callers', queue: support, query: { token: '***' }, headers: { 'x-test': 'yes' }, status: 200 },
    ]);
    expect(JSON.stringify(pbx.log.requests)).not.toContain('hush');
    pbx.log.clear();
    expect(pbx.log.requests).toEqual([]);
  });

  it('has the moments of arrival in order, on a clock that never jumps', async () => {
    const before = performance.now();
    await ask(url);
    await ask(url);
    const moments = [before, ...pbx.log.requests.map(({ at }) => at), performance.now()];
    expect(moments).toEqual(moments.toSorted((one, other) => one - other));
  });

  it('lets a listener change the scene before a request is answered', async () => {
    pbx.onRequest(() => {
      pbx.scene.caller({ queue: support });
    });
    expect((await ask(url)).body).toHaveLength(1);
  });
});

describe('closing', () => {
  it('cuts a connection that hangs', async () => {
    plan({ kind: 'hang' });
    const hanging = ask(url);
    const broken = expect(hanging).rejects.toThrow();
    await requestArrived();
    await pbx.close();
    await broken;
  });
});

describe('a port that is taken', () => {
  it('is an error at the start', async () => {
    await expect(startPbx({ port: Number(new URL(pbx.origin).port) })).rejects.toThrow('EADDRINUSE');
  });
});
