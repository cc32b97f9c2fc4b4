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
import type { HttpRequest, HttpResponse, Transport } from './transport';
import { OutOfTime, transportError, type Limits } from './transport-error';

/** No whole answer within ten seconds is a failure; a larger answer is cut off. */
const limits: Limits = { time: 10_000, size: 8 * 1024 * 1024 };

/** What the client is made of. */
export interface ClientParts {
  readonly transport: Transport;
  readonly setTimer: SetTimer;
  readonly monotonic: () => MonotonicTime;
  /** Told the `Date` of each good answer (a whole second), with the moments the request went and the answer came. */
  readonly onServerDate: (date: ServerTime, sentAt: MonotonicTime, receivedAt: MonotonicTime) => void;
  readonly redactor: Redactor;
  /** Told each failed request, already redacted; where an answer came, with its form: status, keys and types. */
  readonly log: (line: string) => void;
}

/** One thing to ask, or to have done. */
interface ApiMessage {
  /** Absolute, e.g. `/pbx/app/queues`; ids in it are percent-encoded already. */
  readonly path: string;
  /** Who asks; for a sign-in only the server. */
  readonly access: Access | { readonly origin: string };
  /** Makes it a POST of this value as JSON. */
  readonly post?: Readonly<Record<string, string | boolean>>;
}

/** One thing to ask, and how its answer is read. */
interface ApiRequest<Value> extends ApiMessage {
  /** Names the error of an answer that is no success or cannot be read; {@link apiError} unless told. */
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
  /** Has something done. Whatever success the server answers will do, with or without a body; a page of HTML is none. */
  requestDone(message: ApiMessage): Promise<Result<null>>;
}

/** Makes a {@link Client}. */
export function createClient(parts: ClientParts): Client {
  async function perform<Answer>(
    request: ApiMessage,
    etag: string | null,
    interpret: (response: HttpResponse, url: string, receivedAt: MonotonicTime) => Result<Answer>,
  ): Promise<Result<Answer>> {
    const message = compose(request, etag);
    if ('token' in request.access) parts.redactor.hide(request.access.token);
    const sentAt = parts.monotonic();
    let form = '';
    const result = await send(parts, message).then(
      (response) => {
        const receivedAt = parts.monotonic();
        const answer = interpret(response, message.url, receivedAt);
        const date = answer.ok ? parseHttpDate(response.headers.get('date')) : null;
        if (date !== null) parts.onServerDate(date, sentAt, receivedAt);
        if (!answer.ok) form = formBehind(answer.error, response);
        return answer;
      },
      (failure: unknown) => ({ ok: false, error: transportError(failure, limits) }) as const,
    );
    if (result.ok) return result;
    const error = withoutSecrets(result.error, parts.redactor);
    parts.log(parts.redactor.redact(`${message.method} ${message.url} failed: ${JSON.stringify(error)}${form}`));
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
    requestDone: (message) => perform(message, null, readDone),
  };
}

type Message = Omit<HttpRequest, 'whenCancelled'>;

const noToken: TokenShown = { parameter: '', headers: {} };

function compose({ path, access, post }: ApiMessage, etag: string | null): Message {
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
    maxBytes: limits.size,
  };
}

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
    }, limits.time);
    void answer.then(resolve, reject).then(callOff);
  });
}

/** The texts of an error that a server or a network chooses freely. */
function withoutSecrets(error: TelecomxError, { redact }: Redactor): TelecomxError {
  if (error.kind === 'redirected') return { ...error, host: redact(error.host) };
  if (error.kind === 'proxy-login' && error.proxy !== null) return { ...error, proxy: redact(error.proxy) };
  return error;
}

/** The form of a failed answer, to end its line in the log: most errors do not tell what the server really said. */
function formBehind(error: TelecomxError, response: HttpResponse): string {
  return error.kind === 'malformed' ? '' : ` ${shapeOf(response.status, readPayload(response))}`;
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
  const value = status === 200 && payload.kind === 'json' ? read(payload.value, receivedAt) : null;
  if (value === null) return { ok: false, error: refusal({ response, payload, url }) };
  const known: KnownAnswer = { etag: headers.get('etag') ?? null, says: (other) => other === body };
  return { ok: true, value: { kind: 'fresh', value, known, receivedAt } };
}

function readDone(response: HttpResponse, url: string): Result<null> {
  const payload = readPayload(response);
  const isSuccess = response.status >= 200 && response.status <= 299;
  return isSuccess && (payload.kind === 'json' || payload.kind === 'empty')
    ? { ok: true, value: null }
    : { ok: false, error: apiError({ response, payload, url }) };
}
