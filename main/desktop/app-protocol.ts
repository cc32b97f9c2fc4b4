/** The window's page comes from `app://queue-tray`, a scheme of our own that serves the app's files and nothing else. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { protocol } from 'electron';

/** The origin of the window's page. */
export const appOrigin = 'app://queue-tray';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const headers = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
};

/** Makes the scheme known to Chromium. To be called before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
}

/** Serves the files below `root`. To be called when the app is ready. */
export function serveApp(root: string): void {
  protocol.handle('app', async (request) => {
    const { origin, pathname } = new URL(request.url);
    const path = normalize(join(root, decodeURIComponent(pathname)));
    const type = types[extname(path)];
    // A scheme that is not special has no origin of its own in Node's URL; the host is compared instead.
    const ours = origin === appOrigin || request.url.startsWith(`${appOrigin}/`);
    if (!ours || !path.startsWith(root) || type === undefined) return new Response(null, { status: 404 });
    try {
      return new Response(new Uint8Array(await readFile(path)), { headers: { ...headers, 'content-type': type } });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}
