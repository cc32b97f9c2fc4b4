/** One request to the platform: token, time limit, size limit, and everything that can go wrong as a value. */
import type { MonotonicTime, ServerTime } from '../board/caller';
import { presentToken, type Access, type TokenShown } from './access';
import type { FreshAnswer, KnownAnswer, ReadAnswer, SameAnswer } from './answer';
import { apiError, type RefusedAnswer } from './api-error';
import type { Result, TelecomxError } from './errors';
import { parseHttpDate } from './http-date';
import { readPayload, shapeOf } from './payload';
import type { Redactor } from './redact';
import type { SetTimer } from './timer';
import { TransportFailure, type HttpRequest, type HttpResponse, type Transport } from './transport';

/** No whole answer within this long is a failure. Milliseconds. */
const timeLimit = 10_000;
/** A larger answer is cut off. Bytes. */
const sizeLimit = 8 * 1024 * 1024;

/** What the client is made of. */
export interface ClientParts {
  readonly transport: Transport;
  readonly setTimer: SetTimer;
  readonly monotonic: () => MonotonicTime;
  /** Told the `Date` of each good answer (a whole second), with the moments the request went and the answer came. */
  readonly onServerDate: (date: ServerTime, sentAt: MonotonicTime, receivedAt: MonotonicTime) => void;
  readonly redactor: Redactor;
  /** Told each failed request, already redacted. */
  readonly log: (line: string) => void;
}

/** One thing to ask. */
interface ApiRequest<Value> {
  /** Absolute, e.g. `/pbx/app/queues`; ids in it are percent-encoded already. */
  readonly path: string;
  /** Who asks; for a sign-in only the server. */
  readonly access: Access | { readonly origin: string };
  /** Makes it a POST of this value as JSON. */
  readonly post?: Readonly<Record<string, string | boolean>>;
  /** Names the error of an answer that is no success; {@link apiError} unless told. */
  readonly refusal?: (answer: RefusedAnswer) => TelecomxError;
  readonly read: ReadAnswer<Value>;
}

/** Asks the platform. Never rejects. */
export interface Client {
  request<Value>(request: ApiRequest<Value>): Promise<Result<FreshAnswer<Value>>>;
  /** As {@link Client.request}, but the `known` answer is not sent again where the server knows `ETag`s, nor read again. */
  requestChanges<Value>(
    request: ApiRequest<Value>,
    known: KnownAnswer | null,
  ): Promise<Result<FreshAnswer<Value> | SameAnswer>>;
}

/** Makes a {@link Client}. */
export function createClient(parts: ClientParts): Client {
  async function perform<Answer>(
    request: ApiRequest<unknown>,
    etag: string | null,
    interpret: (response: HttpResponse, url: string, receivedAt: MonotonicTime) => Result<Answer>,
  ): Promise<Result<Answer>> {
    const message = compose(request, etag);
    if ('token' in request.access) parts.redactor.hide(request.access.token);
    const sentAt = parts.monotonic();
    const result = await send(parts, message).then(
      (response) => {
        const receivedAt = parts.monotonic();
        const answer = interpret(response, message.url, receivedAt);
        const date = answer.ok ? parseHttpDate(response.headers.get('date')) : null;
        if (date !== null) parts.onServerDate(date, sentAt, receivedAt);
        return answer;
      },
      (failure: unknown) => ({ ok: false, error: transportError(failure) }) as const,
    );
    if (result.ok) return result;
    const error = withoutSecrets(result.error, parts.redactor);
    parts.log(parts.redactor.redact(`${message.method} ${message.url} failed: ${JSON.stringify(error)}`));
    return { ok: false, error };
  }

  return {
    request: (request) =>
      perform(request, null, (response, url, receivedAt) => readFresh(response, request, url, receivedAt)),
    requestChanges: <Value>(request: ApiRequest<Value>, known: KnownAnswer | null) =>
      perform<FreshAnswer<Value> | SameAnswer>(request, known?.etag ?? null, (response, url, receivedAt) =>
        saysTheSame(response, known)
          ? { ok: true, value: { kind: 'same', receivedAt } }
          : readFresh(response, request, url, receivedAt),
      ),
  };
}

type Message = Omit<HttpRequest, 'whenCancelled'>;

const noToken: TokenShown = { parameter: '', headers: {} };

function compose({ path, access, post }: ApiRequest<unknown>, etag: string | null): Message {
  const { parameter, headers } = 'token' in access ? presentToken(access) : noToken;
  const joint = parameter === '' ? '' : path.includes('?') ? '&' : '?';
  return {
    // Of parts that are in order each: to take a URL apart costs more than all else here.
    url: `${access.origin}${path}${joint}${parameter}`,
    method: post === undefined ? 'GET' : 'POST',
    headers: {
      accept: 'application/json',
      ...headers,
      ...(post === undefined ? {} : { 'content-type': 'application/json' }),
      ...(etag === null ? {} : { 'if-none-match': etag }),
    },
    body: post === undefined ? null : JSON.stringify(post),
    maxBytes: sizeLimit,
  };
}

/** The time limit passed. */
class OutOfTime extends Error {}

/** Sends within the time limit, which holds even where the transport does not end the request. */
function send({ transport, setTimer }: ClientParts, message: Message): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    let end = (): void => undefined;
    const whenCancelled = (given: () => void): void => {
      end = given;
    };
    // A transport that throws at once rejects this promise, like any other.
    const answer = transport({ ...message, whenCancelled });
    const callOff = setTimer(() => {
      reject(new OutOfTime());
      end();
    }, timeLimit);
    void answer.then(resolve, reject).then(callOff);
  });
}

/** A code that tells what failed, and nothing that could be secret. */
const codeForm = /^[A-Z][A-Z0-9_]{0,63}$/;

function transportError(failure: unknown): TelecomxError {
  if (failure instanceof OutOfTime) return { kind: 'timeout', limit: timeLimit };
  if (!(failure instanceof TransportFailure)) return { kind: 'network', detail: 'FAILED' };
  switch (failure.problem.kind) {
    case 'too-large':
      return { kind: 'too-large', limit: sizeLimit };
    case 'network': {
      const { detail } = failure.problem;
      return { kind: 'network', detail: codeForm.test(detail) ? detail : 'FAILED' };
    }
  }
}

/** The one text of an error that a server chooses freely. */
function withoutSecrets(error: TelecomxError, { redact }: Redactor): TelecomxError {
  return error.kind === 'redirected' ? { ...error, host: redact(error.host) } : error;
}

function saysTheSame({ status, body }: HttpResponse, known: KnownAnswer | null): boolean {
  if (known === null) return false;
  return status === 304 ? known.etag !== null : status === 200 && known.says(body);
}

function readFresh<Value>(
  response: HttpResponse,
  { read, refusal = apiError }: ApiRequest<Value>,
  url: string,
  receivedAt: MonotonicTime,
): Result<FreshAnswer<Value>> {
  const { status, headers, body } = response;
  const payload = readPayload(response);
  if (status !== 200) return { ok: false, error: refusal({ response, payload, url }) };
  const value = payload.kind === 'json' ? read(payload.value, receivedAt) : null;
  if (value === null) return { ok: false, error: { kind: 'malformed', shape: shapeOf(status, payload) } };
  const known: KnownAnswer = { etag: headers.get('etag') ?? null, says: (other) => other === body };
  return { ok: true, value: { kind: 'fresh', value, known, receivedAt } };
}
