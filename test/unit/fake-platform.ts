/** A platform on fake time: its answers are functions that a test may change as time goes on. */
import type { HttpRequest, HttpResponse, Transport } from '../../main/telecomx/transport';
import { TransportFailure } from '../../main/telecomx/transport';
import { response } from './telecomx/words';

type Answer = (request: HttpRequest) => HttpResponse | Promise<HttpResponse>;

/** One caller as the platform tells it. */
export function wireCaller(id: string, differences: Readonly<Record<string, unknown>> = {}): unknown {
  return {
    _id: id,
    state: 'QUEUED',
    number: '+4535203040',
    name: `Name of ${id}`,
    privacy: false,
    entered: '2026-11-24T12:00:00.000Z',
    answered: null,
    presentation: '+4570305050',
    answeredByExtension: null,
    answeredByNumber: null,
    ...differences,
  };
}

/** A refusal as the platform words it. */
export const refusal = (status: number, code: string): HttpResponse => response(status, { error: { code } });
/** No connection. */
export const noNetwork: Answer = () => {
  throw new TransportFailure({ kind: 'network', detail: 'ERR_INTERNET_DISCONNECTED' });
};

/** An answer that comes when it is let go. */
export function heldAnswer(): { answer: Answer; release: (response: HttpResponse) => void } {
  let release: (response: HttpResponse) => void = () => undefined;
  const promise = new Promise<HttpResponse>((resolve) => {
    release = resolve;
  });
  return {
    answer: () => promise,
    release: (answered) => {
      release(answered);
    },
  };
}

/** The platform. */
export class FakePlatform {
  /** Every path that was asked for, without its parameters. */
  readonly asked: string[] = [];
  readonly requests: HttpRequest[] = [];
  login: Answer = () => response(200, { token: 'the-token', expiresInMinutes: -1, employee: '5a' });
  queues: readonly string[] = ['support', 'sales'];
  list: Answer = () => response(200, this.#describeQueues());
  /** A queue's answer; an empty queue unless told. */
  readonly callers = new Map<string, Answer>();
  /** What is told of a queue by its id; no such queue unless told. */
  readonly details = new Map<string, Answer>();
  validate: Answer = () => response(200, { success: true, employee: '5a' });
  logout: Answer = () => response(200, { success: true });

  readonly transport: Transport = async (request) => {
    const { pathname } = new URL(request.url);
    this.asked.push(pathname);
    this.requests.push(request);
    if (pathname === '/auth/login') return this.login(request);
    if (pathname === '/auth/validateToken') return this.validate(request);
    if (pathname === '/auth/logout') return this.logout(request);
    if (pathname === '/pbx/app/queues') return this.list(request);
    const [, , , queue = '', what] = pathname.split('/');
    return what === 'callers'
      ? (this.callers.get(queue) ?? (() => response(200, [])))(request)
      : (this.details.get(queue) ?? (() => refusal(404, 'id')))(request);
  };

  /** From now on these callers are in a queue. */
  has(queue: string, ...callers: readonly unknown[]): void {
    this.callers.set(queue, () => response(200, callers));
  }

  /** The bodies of the sign-ins, in their order. */
  logins(): unknown[] {
    return this.requests.filter(({ body }) => body !== null).map(({ body }): unknown => JSON.parse(body ?? ''));
  }

  timesAskedFor(path: string): number {
    return this.asked.filter((one) => one === path).length;
  }

  timesAsked(queue: string): number {
    return this.timesAskedFor(`/pbx/queue/${queue}/callers`);
  }

  #describeQueues(): unknown {
    return this.queues.map((id) => ({ _id: id, name: `The ${id} queue`, number: '+4570305050', member: true }));
  }
}
