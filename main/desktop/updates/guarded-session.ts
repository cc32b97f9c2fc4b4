/** The session that all requests of the update library go through, under guard: they are seen there before it sees answers. */
import type { Session } from 'electron';
import { createGuard, type Guard } from './guard';

/** Sets the guard. */
export function guardSession(network: Session): Guard {
  const guard = createGuard(() => void network.closeAllConnections());
  network.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !guard.mayAsk(url) });
  });
  network.webRequest.onHeadersReceived(({ url, statusCode, responseHeaders = {} }, answer) => {
    answer({ cancel: !guard.mayAnswer({ url, status: statusCode, headers: responseHeaders }) });
  });
  return guard;
}
