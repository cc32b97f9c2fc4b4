/** The window's page comes from `app://queue-tray`, a scheme of our own that serves the app's files and nothing else. */
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { memorySession } from './memory-session';

/** The origin of the window's page. */
export const appOrigin = 'app://queue-tray';

/** What is served; Chromium knows their types by their names. */
const served: ReadonlySet<string> = new Set(['.html', '.js', '.css', '.woff2', '.svg', '.png', '.wav']);

const headers = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self'",
    // The sounds.
    "media-src 'self'",
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

/**
 * What is used of `protocol`. Electron prefers `handle` by now, which answers with streams and loads all of Node's fetch
 * for it. In the older form Chromium reads the file itself: that paints earlier, and saves 2 MB.
 */
interface FileProtocol {
  registerFileProtocol(
    scheme: string,
    handler: (request: { readonly url: string }, answer: (file: Electron.ProtocolResponse) => void) => void,
  ): boolean;
}

/** Chromium's code for a file that is not there. */
const FILE_NOT_FOUND = -6;

/** Serves the files below `root`. To be called when the app is ready. */
export function serveApp(root: string): void {
  const files: FileProtocol = memorySession().protocol;
  files.registerFileProtocol('app', ({ url }, answer) => {
    const path = pathIn(root, url);
    answer(path === null ? { error: FILE_NOT_FOUND } : { path, headers });
  });
}

/** The file that a URL of ours names, or null where it names nothing that is served. */
function pathIn(root: string, url: string): string | null {
  try {
    const path = normalize(join(root, decodeURIComponent(new URL(url).pathname)));
    const ours = url.startsWith(`${appOrigin}/`) && path.startsWith(join(root, sep)) && served.has(extname(path));
    return ours ? path : null;
  } catch {
    // An escape that is none, e.g. `%ff`.
    return null;
  }
}
