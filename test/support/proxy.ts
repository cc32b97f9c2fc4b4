import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { layTo } from './line';

/** How a proxy treats who comes: as asked, as one must sign in, or as one that answers itself. */
export type ProxyManner =
  | { readonly kind: 'through' }
  | { readonly kind: 'cuts-off' }
  | { readonly kind: 'answers'; readonly status: number }
  | { readonly kind: 'asks'; readonly username: string; readonly password: string };

/** A network's proxy for plain HTTP, on loopback. */
export interface Proxy {
  readonly port: number;
  readonly behave: (manner: ProxyManner) => void;
  /** Refuses connections until {@link Proxy.up}. */
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
}

/** Starts a proxy, which ends with the test that calls this. */
export async function withProxy(): Promise<Proxy> {
  let manner: ProxyManner = { kind: 'through' };
  const server = createServer((message, response) => {
    if (manner.kind === 'cuts-off') message.socket.destroy();
    else if (manner.kind === 'answers') refuse(response, manner.status);
    else if (manner.kind === 'asks' && !isKnown(message, manner)) {
      response.setHeader('Proxy-Authenticate', 'Basic realm="The office"');
      refuse(response, 407);
    } else passOn(message, response);
  });
  const line = await layTo(server);
  return {
    port: line.port,
    down: line.down,
    up: line.up,
    behave(next) {
      manner = next;
      // A connection that is kept open has signed in already.
      line.cut();
    },
  };
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/html' }).end('<html><body>The proxy says no.</body></html>');
}

function isKnown(
  { headers }: IncomingMessage,
  { username, password }: Extract<ProxyManner, { kind: 'asks' }>,
): boolean {
  const wanted = Buffer.from(`${username}:${password}`).toString('base64');
  return headers['proxy-authorization'] === `Basic ${wanted}`;
}

function passOn(message: IncomingMessage, response: ServerResponse): void {
  const { method, headers, url = '' } = message;
  const passed = ask(url, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  passed.on('error', () => response.destroy());
  message.pipe(passed);
}
