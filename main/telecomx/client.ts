/** One request to the platform: token, time limit, size limit, and everything that can go wrong as a value. */
import type { MonotonicTime, ServerTime } from '../board/caller';
import { presentToken, type Access, type TokenShown } from './access';
import type { ApiAnswer, KnownAnswer } from './answer';
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
interface ApiRequest {
  /** Absolute, e.g. `/pbx/app/queues`; ids in it are percent-encoded already. */
  readonly path: string;
  /** Who asks; for a sign-in only the server. */
  readonly access: Access | { readonly origin: string };
  /** Makes it a POST of this value as JSON. */
  readonly post?: Readonly<Record<string, string | boolean>>;
  /** The answer one has. The same again is not sent again where the server knows `ETag`s, and not read again anywhere. */
  readonly known?: KnownAnswer | null;
  /** Names the error of an answer that is no success; {@link apiError} unless told. */
  readonly refusal?: (answer: RefusedAnswer) => TelecomxError;
}

/** Asks the platform. */
export interface Client {
  /** Never rejects. */
  request(request: ApiRequest): Promise<Result<ApiAnswer>>;
}

/** Makes a {@link Client}. */
export function createClient(parts: ClientParts): Client {
  return {
    async request(request) {
      const message = compose(request);
      if ('token' in request.access) parts.redactor.hide(request.access.token);
      const sentAt = parts.monotonic();
      const result = await send(parts, message).then(
        (response) => interpret(response, request, message.url, parts.monotonic()),
        (failure: unknown): Result<Received> => ({ ok: false, error: transportError(failure) }),
      );
      if (!result.ok) {
        parts.log(parts.redactor.redact(`${message.method} ${message.url} failed: ${JSON.stringify(result.error)}`));
        return result;
      }
      const { date, answer } = result.value;
      if (date !== null) parts.onServerDate(date, sentAt, answer.receivedAt);
      return { ok: true, value: answer };
    },
  };
}

type Message = Omit<HttpRequest, 'whenCancelled'>;

const noToken: TokenShown = { parameter: '', headers: {} };

function compose({ path, access, post, known }: ApiRequest): Message {
  const etag = known?.etag ?? null;
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

interface Received {
  readonly answer: ApiAnswer;
  readonly date: ServerTime | null;
}

function interpret(
  response: HttpResponse,
  request: ApiRequest,
  url: string,
  receivedAt: MonotonicTime,
): Result<Received> {
  const { status, headers, body } = response;
  const date = parseHttpDate(headers.get('date'));
  const known = request.known ?? null;
  const isKnown = status === 304 ? known !== null && known.etag !== null : status === 200 && known?.says(body) === true;
  if (isKnown) return { ok: true, value: { date, answer: { kind: 'not-modified', receivedAt } } };
  const payload = readPayload(response);
  if (status < 200 || status > 299) {
    return { ok: false, error: (request.refusal ?? apiError)({ response, payload, url }) };
  }
  if (payload.kind !== 'json') return { ok: false, error: { kind: 'malformed', shape: shapeOf(status, payload) } };
  const now: KnownAnswer = { etag: headers.get('etag') ?? null, says: (other) => other === body };
  return { ok: true, value: { date, answer: { kind: 'fresh', status, body: payload.value, known: now, receivedAt } } };
}
