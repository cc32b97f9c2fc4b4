import type { Plugin } from 'vite';

/** What of a library is never used by this app: which file it is imported by, and under which name. */
interface Unused {
  readonly library: string;
  readonly module: string;
  readonly why: string;
}

const unused: readonly Unused[] = [
  // Only what introspects other services reads and writes XML.
  { library: '@jellybrick/dbus-next', module: 'fast-xml-builder', why: 'descriptions of services' },
  { library: '@jellybrick/dbus-next', module: 'fast-xml-parser', why: 'descriptions of services' },
  // Electron runs on no Windows that is older than toasts.
  { library: 'node-notifier', module: './balloon', why: 'popups before Windows 8' },
];

const mark = '\0left-out:';

/** Keeps those parts of libraries out of the bundle that the app never comes to, and has them say so if it does. */
export function leftOut(): Plugin {
  return {
    name: 'left-out',
    enforce: 'pre',
    resolveId(source, importer) {
      const path = importer?.replaceAll('\\', '/');
      const found = unused.find(({ library, module }) => source === module && path?.includes(`/${library}/`) === true);
      return found === undefined ? null : mark + found.module;
    },
    load(id) {
      if (!id.startsWith(mark)) return null;
      const module = id.slice(mark.length);
      const why = unused.find((part) => part.module === module)?.why ?? '';
      return `export class XMLParser { constructor() { throw new Error('left out of the bundle: ${why}'); } }
export default XMLParser;`;
    },
  };
}
