/** The client's transport over Node's own HTTP, for tests that need no Electron. */
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { TransportFailure, type HttpRequest, type HttpResponse, type Transport } from '../../main/telecomx/transport';

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : 'FAILED';
}

function headersOf(message: IncomingMessage): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(message.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

/** Sends over plain HTTP. Redirects are not followed, and a body is cut off while it streams. */
export const nodeTransport: Transport = (request: HttpRequest) =>
  new Promise<HttpResponse>((resolve, reject) => {
    const fail = (error: Error): void => {
      reject(new TransportFailure({ kind: 'network', detail: codeOf(error) }));
    };
    const { method, headers } = request;
    const outgoing = httpRequest(request.url, { method, headers, agent: false }, (message) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      message.on('error', fail);
      message.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        chunks.push(chunk);
        if (bytes <= request.maxBytes) return;
        reject(new TransportFailure({ kind: 'too-large' }));
        outgoing.destroy();
      });
      message.on('end', () => {
        resolve({
          status: message.statusCode ?? 0,
          headers: headersOf(message),
          body: Buffer.concat(chunks).toString('utf8'),
        });
      });
    });
    request.whenCancelled(() => outgoing.destroy());
    outgoing.on('error', fail);
    outgoing.end(request.body ?? undefined);
  });
