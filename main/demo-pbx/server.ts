/** The HTTP server. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { presentedToken } from './authentication';
import { deliver, withEtag } from './deliver';
import type { Faults } from './faults';
import type { Platform } from './platform';
import { Refusal, refusalReply, type Reply } from './reply';
import { readFields } from './request';
import { withoutSecretHeaders, withoutSecrets, type LoggedRequest, type RequestLog } from './request-log';
import { answer } from './routes/answer';
import { findRoute, type FoundRoute } from './routes/find-route';

/** What a server is made of. */
export interface ServerParts {
  readonly platform: Platform;
  readonly faults: Faults;
  readonly log: RequestLog;
  /** Called at each request before it is answered. */
  readonly beforeRequest: () => void;
}

/** An HTTP server, not yet listening, that answers from the platform, plays the faults and writes the log. */
export function createPbxServer(parts: ServerParts): Server {
  return createServer((message, response) => {
    // Whatever goes wrong here is this one connection's trouble; the server goes on.
    serve(parts, message, response).catch(() => response.destroy());
  });
}

async function serve(parts: ServerParts, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const { platform, faults, log } = parts;
  // Taken apart by hand: URL would quietly tidy up exactly the odd paths that a client must not send.
  const [path = '', ...queries] = (message.url ?? '').split('?');
  const query = new URLSearchParams(queries.join('?'));
  const route = findRoute(path);
  const logged = log.add(arrival(message, path, query, route));
  parts.beforeRequest();
  const fault = faults.take(route);
  if (fault?.kind === 'delay') await sleep(fault.milliseconds, undefined, { ref: false });
  const reply = await replyTo(platform, message, { route, query, logged });
  const finished = platform.settings.etag ? withEtag(reply, message.headers['if-none-match']) : reply;
  response.setHeader('Date', new Date(platform.clock.now()).toUTCString());
  const played = fault === null || fault.kind === 'delay' ? null : fault;
  logged.status = deliver(response, finished, played, platform.settings.errorShape);
  logged.answeredAt = logged.status === null ? null : performance.now();
}

function arrival(
  message: IncomingMessage,
  path: string,
  query: URLSearchParams,
  route: FoundRoute | null,
): LoggedRequest {
  const { method = '', headers } = message;
  return {
    at: performance.now(),
    method,
    path,
    query: withoutSecrets(query),
    headers: withoutSecretHeaders(headers),
    fields: {},
    route: route?.name ?? null,
    queue: route !== null && route.id !== '' ? route.id : null,
    presented: presentedToken(query, headers)?.form ?? null,
    status: null,
    answeredAt: null,
  };
}

async function replyTo(
  platform: Platform,
  message: IncomingMessage,
  read: { route: FoundRoute | null; query: URLSearchParams; logged: LoggedRequest },
): Promise<Reply> {
  const { method = '', headers, socket } = message;
  try {
    const fields = await readFields(message);
    read.logged.fields = withoutSecrets(fields);
    const address = platform.settings.clientAddress ?? socket.remoteAddress ?? '';
    return answer(platform, method, read.route, { query: read.query, headers, fields, address });
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal(500, 'internal_error', 'Internal error');
    return refusalReply(refusal, platform.settings.errorShape);
  }
}
