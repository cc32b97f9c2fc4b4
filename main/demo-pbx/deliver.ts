/** Puts an answer on the wire, or plays a fault in its place. */

import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Fault, Pieces } from './faults';
import { Refusal, refusalReply, type Reply } from './reply';
import type { ErrorShape } from './settings';

const LOGIN_PAGE = '<!doctype html><html><head><title>Welcome</title></head><body><h1>Guest network</h1></body></html>';

/** A fault that changes what the network sees, not only when. */
type PlayedFault = Exclude<Fault, { kind: 'delay' }>;

/**
 * Sends an answer, or plays a fault in its place.
 * @returns the status that went out; null where none did
 */
export function deliver(
  response: ServerResponse,
  reply: Reply,
  fault: PlayedFault | null,
  shape: ErrorShape,
): number | null {
  if (fault === null) return send(response, reply);
  switch (fault.kind) {
    case 'answer':
      return send(response, { status: fault.status, headers: fault.headers ?? {}, body: fault.body ?? '' });
    case 'refuse': {
      const refusal = new Refusal(fault.status, fault.code, fault.message ?? fault.code, fault.headers);
      return send(response, refusalReply(refusal, shape));
    }
    case 'redirect':
      return send(response, { status: fault.status ?? 302, headers: { Location: fault.to }, body: '' });
    case 'html':
      return send(response, { status: 200, headers: { 'Content-Type': 'text/html' }, body: LOGIN_PAGE });
    case 'altered':
      return sendAltered(response, reply, fault);
    case 'half-body':
      return sendHalf(response, reply);
    case 'raw':
      sendRaw(response, fault.bytes);
      return null;
    case 'reset':
      response.socket?.resetAndDestroy();
      return null;
    case 'hang':
      return null;
  }
}

/** The answer with an `ETag`, or 304 without a body where the client has that one already. */
export function withEtag(reply: Reply, ifNoneMatch: string | undefined): Reply {
  if (reply.status !== 200) return reply;
  const etag = `"${createHash('sha1').update(reply.body).digest('base64url')}"`;
  if (ifNoneMatch === etag) return { status: 304, headers: { ETag: etag }, body: '' };
  return { ...reply, headers: { ...reply.headers, ETag: etag } };
}

function send(response: ServerResponse, reply: Reply): number {
  response.writeHead(reply.status, { ...reply.headers, ...lengthOf(reply) }).end(reply.body);
  return reply.status;
}

function sendAltered(response: ServerResponse, reply: Reply, fault: Extract<Fault, { kind: 'altered' }>): number {
  const headers = new Map(Object.entries(reply.headers));
  for (const [name, value] of Object.entries(fault.headers ?? {})) {
    response.removeHeader(name);
    // Or Node would put its own in the place of the one that is missing.
    if (name.toLowerCase() === 'date') response.sendDate = false;
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  return send(response, {
    status: reply.status,
    headers: Object.fromEntries(headers),
    body: fault.body?.(reply.body) ?? reply.body,
  });
}

function sendRaw({ socket }: ServerResponse, bytes: string | Uint8Array | Pieces): void {
  if (socket === null) return;
  // Who asked may hang up before the last piece.
  if (typeof bytes === 'function') pipeline(Readable.from(bytes()), socket).catch(() => undefined);
  else socket.end(bytes);
}

function sendHalf(response: ServerResponse, reply: Reply): number {
  response.writeHead(reply.status, { ...reply.headers, ...lengthOf(reply) });
  const half = Buffer.from(reply.body).subarray(0, Math.floor(Buffer.byteLength(reply.body) / 2));
  response.write(half, () => {
    response.socket?.destroy();
  });
  return reply.status;
}

function lengthOf(reply: Reply): Record<string, string> {
  return reply.status === 304 || reply.status === 204
    ? {}
    : { 'Content-Length': String(Buffer.byteLength(reply.body)) };
}
