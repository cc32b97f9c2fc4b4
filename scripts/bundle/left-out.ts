import type { Plugin } from 'vite';

/** What of a library is never used by this app: a module, by which library it is imported, and what it would be asked to do. */
interface Unused {
  readonly library: string;
  readonly module: string;
  /** Under which name its class is imported. */
  readonly name: string;
  readonly method: string;
}

const unused: readonly Unused[] = [
  // Only what asks other services to describe themselves reads and writes XML. A connection makes both all the same.
  { library: '@jellybrick/dbus-next', module: 'fast-xml-builder', name: 'default', method: 'build' },
  { library: '@jellybrick/dbus-next', module: 'fast-xml-parser', name: 'XMLParser', method: 'parse' },
  // Popups before Windows 8, on which Electron does not run.
  { library: 'node-notifier', module: './balloon', name: 'default', method: 'notify' },
  // Updates come from a plain web server, each file whole, by a list that is read by the app itself.
  ...['GitHub', 'PrivateGitHub', 'GitLab', 'Bitbucket', 'Keygen'].map((service) => ({
    library: 'electron-updater',
    module: `./providers/${service}Provider`,
    name: `${service}Provider`,
    method: 'getLatestVersion',
  })),
  ...['Generic', 'FileWithEmbeddedBlockMap'].map((kind) => ({
    library: 'electron-updater',
    module: `./differentialDownloader/${kind}DifferentialDownloader`,
    name: `${kind}DifferentialDownloader`,
    method: 'download',
  })),
  { library: 'builder-util-runtime', module: './xml', name: 'XElement', method: 'element' },
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
      const found = unused.find(({ module }) => id === mark + module);
      if (found === undefined) return null;
      const { library, module, name, method } = found;
      const message = JSON.stringify(`${module} of ${library} was left out of the bundle.`);
      return `class Absent { ${method}() { throw new Error(${message}); } }\nexport { Absent as ${name} };`;
    },
  };
}
