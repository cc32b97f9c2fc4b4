/** Asks an update server for its list of versions. */
import { TransportFailure, type Transport } from '../../telecomx/transport';
import { problemOf, statusProblem, UpdateFailure, type UpdateProblem } from '../../upkeep/updates/problem';

/** No list needs more. Bytes. */
const largest = 64 * 1024;

/** How long a list may take. Milliseconds. */
const patience = 10_000;

function problemIn({ problem }: TransportFailure): UpdateProblem {
  switch (problem.kind) {
    case 'network':
      return { kind: 'offline', detail: problem.detail };
    case 'too-large':
      return { kind: 'not-a-feed' };
    case 'proxy-login':
      return { kind: 'proxy-login' };
  }
}

/** The text of a list. Rejects with an {@link UpdateFailure}. */
export async function requestFeed(transport: Transport, url: URL): Promise<string> {
  const { status, body } = await answerTo(transport, url);
  const problem = statusProblem(status);
  if (problem !== null) throw new UpdateFailure(problem);
  return body;
}

function answerTo(transport: Transport, url: URL): ReturnType<Transport> {
  return new Promise((resolve, reject) => {
    let end = (): void => undefined;
    const timer = setTimeout(() => {
      reject(new UpdateFailure({ kind: 'slow' }));
      end();
    }, patience);
    const asked = transport({
      url: url.href,
      method: 'GET',
      headers: { accept: 'text/yaml, */*', 'cache-control': 'no-cache' },
      body: null,
      maxBytes: largest,
      whenCancelled: (cancel) => {
        end = cancel;
      },
    });
    asked
      .then(resolve, (error: unknown) => {
        const problem = error instanceof TransportFailure ? problemIn(error) : problemOf(error);
        reject(new UpdateFailure(problem));
      })
      .finally(() => {
        clearTimeout(timer);
      });
  });
}
