import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type SecureContextOptions } from 'node:tls';
import { whenOver } from './lifetime';

/** What happens to a connection that is made: it gets through, is reset, or meets somebody who speaks another language. */
type LineState = 'through' | 'resets' | 'babbles';

/** The line between the app and a server on loopback, for a test to break. */
export interface Line {
  readonly port: number;
  /** What happens to connections from now on; those that are open are cut. */
  readonly become: (state: LineState) => void;
  /** Cuts all open connections. */
  readonly cut: () => void;
  /** Refuses connections until {@link Line.up}; those that are open are cut. */
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
}

/** A line with TLS at the app's end of it. */
export interface SecureLine extends Line {
  /** Shows another certificate from now on; connections that are open are cut. */
  readonly show: (identity: SecureContextOptions) => void;
}

const LOOPBACK = '127.0.0.1';

/** Lays a line to a port of loopback; it ends with the test that calls this. */
export function withLine(to: number): Promise<Line> {
  const ends = new Set<Socket>();
  return lay(ends, joinTo(to, ends));
}

/** Lays a line with TLS. */
export async function withSecureLine(to: number, identity: SecureContextOptions): Promise<SecureLine> {
  const ends = new Set<Socket>();
  const join = joinTo(to, ends);
  const secured = (options: SecureContextOptions) =>
    createTlsServer(options, join)
      // Whoever does not trust the certificate hangs up.
      .on('tlsClientError', () => undefined);
  let tls = secured(identity);
  const line = await lay(ends, (near) => tls.emit('connection', near));
  return {
    ...line,
    show(other) {
      tls = secured(other);
      line.cut();
    },
  };
}

/** Lays a line to a server of this process that does not listen itself. */
export function layTo(server: Server): Promise<Line> {
  return lay(new Set(), (near) => server.emit('connection', near));
}

/** Passes everything on, both ways. */
function joinTo(port: number, ends: Set<Socket>): (near: Socket) => void {
  return (near) => {
    const far = connect(port, LOOPBACK);
    for (const socket of [near, far]) keep(ends, socket);
    near.pipe(far).pipe(near);
    // One end must not stay open when the other is gone.
    near.once('close', () => far.destroy());
    far.once('close', () => near.destroy());
  };
}

function keep(ends: Set<Socket>, socket: Socket): void {
  ends.add(socket);
  socket.on('error', () => undefined).once('close', () => ends.delete(socket));
}

async function lay(ends: Set<Socket>, join: (near: Socket) => void): Promise<Line> {
  let state: LineState = 'through';
  const server = createServer((near) => {
    keep(ends, near);
    if (state === 'through') join(near);
    else if (state === 'resets') near.resetAndDestroy();
    else near.end('SSH-2.0-OpenSSH_9.2\r\n');
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject).listen(port, LOOPBACK, resolve);
    });
  const cut = (): void => {
    for (const socket of ends) socket.destroy();
  };
  const down = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => {
        resolve();
      });
      cut();
    });
  await listen(0);
  whenOver(down);
  const port = portOf(server.address());
  return {
    port,
    cut,
    down,
    up: () => listen(port),
    become(next) {
      state = next;
      cut();
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('It listens on no port');
  return address.port;
}
