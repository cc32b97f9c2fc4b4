import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { whenOver } from '../lifetime';

/** How a request is answered. */
export type Answer = (response: ServerResponse) => void;

/** A web server that has a list of versions and one file. */
export interface UpdateServer {
  /** Its folder. */
  readonly feed: string;
  /** Answers so from now on: what ends in `.yml`, and everything else. */
  readonly answers: (list: Answer, file: Answer) => void;
  /** The paths that were asked for. */
  readonly asked: readonly string[];
}

/** Answers with a body, as a web server does with a file. */
export function withBody(body: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) => {
    response.writeHead(200, { 'content-length': Buffer.byteLength(body), ...headers });
    response.end(body);
  };
}

/** Answers with a status alone. */
export function withStatus(status: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) => {
    response.writeHead(status, headers);
    response.end();
  };
}

/** Tells the whole length, sends a part of it, and hangs up. */
export function withHalf(body: string): Answer {
  return (response) => {
    response.writeHead(200, { 'content-length': Buffer.byteLength(body) });
    response.write(body.slice(0, body.length / 2), () => {
      response.destroy();
    });
  };
}

/** Begins, tells no length, and says no more. */
export function withoutEnd(begin: string): Answer {
  return (response) => {
    // Without a type Chromium waits for more before it tells of the answer.
    response.writeHead(200, { 'content-type': 'text/yaml' });
    response.write(begin);
  };
}

/** Starts one on loopback; it goes with the test that calls this. */
export async function startUpdateServer(): Promise<UpdateServer> {
  let list = withStatus(404);
  let file = withStatus(404);
  const asked: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url.endsWith('.yml')) list(response);
    else file(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  whenOver(
    () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  );
  return {
    feed: `http://127.0.0.1:${String(portOf(server.address()))}/queue-tray/`,
    answers(newList, newFile) {
      list = newList;
      file = newFile;
    },
    asked,
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
