/** HTTP as Electron speaks it: the system's proxy and certificates, and nothing of it on disk. */
import { app, net } from 'electron';
import { TransportFailure, type HttpResponse, type Transport } from '../telecomx/transport';
import { memorySession, nextMemorySession } from './memory-session';
import type { ProxyLogin } from './proxy-login';

function headersOf(raw: Record<string, string | string[]>): Map<string, string> {
  return new Map(
    Object.entries(raw).map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]),
  );
}

/** Electron names network errors `net::ERR_…`. */
function detailOf(error: Error): string {
  return /ERR_[A-Z0-9_]+/.exec(error.message)?.[0] ?? 'ERR_FAILED';
}

/** Chromium's name of the process that all requests go through. */
const networkService = 'network.mojom.NetworkService';

/** Makes the transport. To be called when the app is ready. */
export function createTransport(proxies: ProxyLogin): Transport {
  let network = memorySession();
  app.on('child-process-gone', (_, { serviceName }) => {
    if (serviceName === networkService) network = nextMemorySession();
  });
  return ({ url, method, headers, body, maxBytes, whenCancelled }) =>
    new Promise<HttpResponse>((resolve, reject) => {
      const request = net.request({
        url,
        method,
        session: network,
        redirect: 'manual',
        cache: 'no-store',
        // Cookies are put in by hand where a server wants them; the session must keep none of its own.
        credentials: 'omit',
      });
      const fail = (problem: TransportFailure['problem']): void => {
        reject(new TransportFailure(problem));
        request.abort();
      };
      whenCancelled(() => {
        request.abort();
      });
      for (const [name, value] of Object.entries(headers)) request.setHeader(name, value);
      let toldProxy = false;
      request.on('login', ({ isProxy, host, port }, answer) => {
        const proxy = `${host}:${port}`;
        const credentials = isProxy ? proxies.credentialsFor(proxy, toldProxy) : null;
        if (credentials === null) {
          // Without credentials a proxy's 407 is the end of it; a server's own 401 is an answer like any other.
          if (isProxy) fail({ kind: 'proxy-login', proxy });
          else answer();
          return;
        }
        toldProxy = true;
        answer(credentials.username, credentials.password);
      });
      request.on('error', (error) => {
        fail({ kind: 'network', detail: detailOf(error) });
      });
      request.on('redirect', (status, _method, location, raw) => {
        resolve({ status, headers: headersOf({ ...raw, location }), body: '' });
        request.abort();
      });
      request.on('response', (response) => {
        // What is told to be too large, compressed or not, is not even begun.
        if (Number(response.headers['content-length']) > maxBytes) {
          fail({ kind: 'too-large' });
          return;
        }
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk) => {
          size += chunk.length;
          if (size <= maxBytes) {
            chunks.push(chunk);
            return;
          }
          chunks.length = 0;
          fail({ kind: 'too-large' });
        });
        response.on('end', () => {
          const { statusCode: status, headers: raw } = response;
          resolve({ status, headers: headersOf(raw), body: Buffer.concat(chunks).toString('utf8') });
        });
        response.on('aborted', () => {
          fail({ kind: 'network', detail: 'ERR_ABORTED' });
        });
        response.on('error', (error: Error) => {
          fail({ kind: 'network', detail: detailOf(error) });
        });
      });
      if (body === null) request.end();
      else request.end(body);
    });
}
