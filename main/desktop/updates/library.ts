/** Looks, fetches and installs by electron-updater. Loaded only where there is something to look for. */
import { rmSync } from 'node:fs';
import type { UpdateInfo } from 'electron-updater/out/types.js';
import type { Transport } from '../../telecomx/transport';
import type { FeedFile } from '../../upkeep/updates/feed';
import type { UpdateLibrary } from '../../upkeep/updates/keeper-parts';
import { UpdateFailure } from '../../upkeep/updates/problem';
import type { Finding } from '../../upkeep/updates/state';
import type { ProxyLogin } from '../proxy-login';
import { downloadProblem } from './download-problem';
import { isFile } from './file-check';
import type { Guard } from './guard';
import { guardSession } from './guarded-session';
import { listProvider, type PossibleSource } from './list-provider';
import { updaterFor, type Updater } from './updaters';

/** What it needs. */
export interface LibraryParts {
  readonly source: PossibleSource;
  readonly transport: Transport;
  readonly proxies: ProxyLogin;
}

/** A file that was fetched, and what was signed of it. */
interface Fetched {
  readonly path: string;
  readonly file: FeedFile;
}

/** Prepares the library; nothing is asked for yet. */
export async function openLibrary({ source, transport, proxies }: LibraryParts): Promise<UpdateLibrary> {
  const updater = await updaterFor(source.package.kind);
  const { library } = updater;
  prepare(updater);
  library.setFeedURL({ provider: 'custom', updateProvider: listProvider(source, transport) });
  const guard = guardSession(library.netSession);
  let thrown = new Error('not installed');
  let progress: ((percent: number) => void) | null = null;
  let toldProxy = false;
  let offered: readonly FeedFile[] = [];
  let fetched: Fetched | null = null;
  const isIntact = (): boolean => fetched !== null && isStill(fetched);

  library.on('error', (error) => {
    thrown = error;
  });
  library.on('download-progress', ({ percent, transferred }) => {
    guard.progress(transferred);
    progress?.(percent);
  });
  library.on('login', ({ isProxy, host, port }, answer) => {
    const credentials = isProxy ? proxies.credentialsFor(`${host}:${port}`, toldProxy) : null;
    toldProxy = true;
    if (credentials === null) guard.end(isProxy ? { kind: 'proxy-login' } : { kind: 'status', status: 401 });
    else answer(credentials.username, credentials.password);
  });

  return {
    async check() {
      const obstacle = updater.obstacle();
      if (obstacle !== null) throw new UpdateFailure(obstacle);
      const { finding, files } = await look(updater);
      offered = files;
      return finding;
    },
    async download(onProgress) {
      progress = onProgress;
      toldProxy = false;
      fetched = null;
      guard.expect(source.feed, offered);
      const path = await filePath(updater, guard);
      const file = offered.find((one) => isFile(path, one));
      if (file === undefined) {
        rmSync(path, { force: true });
        throw new UpdateFailure({ kind: 'wrong-checksum' });
      }
      fetched = { path, file };
    },
    isIntact,
    install(startAgain) {
      if (!isIntact()) throw new UpdateFailure({ kind: 'wrong-checksum' });
      if (!updater.install(startAgain)) throw thrown;
    },
    stop() {
      guard.end({ kind: 'half-file' });
    },
  };
}

function isStill({ path, file }: Fetched): boolean {
  try {
    return isFile(path, file);
  } catch {
    return false;
  }
}

function prepare({ library }: Updater): void {
  library.logger = null;
  library.autoDownload = false;
  library.allowPrerelease = false;
  library.allowDowngrade = false;
  library.disableWebInstaller = true;
  // What is put together of pieces is not what was signed until it is whole, and the pieces are asked for unguarded.
  library.disableDifferentialDownload = true;
  // A file that is packed on the way would not tell how large it is.
  library.requestHeaders = { 'accept-encoding': 'identity' };
}

async function look({ library }: Updater): Promise<{ readonly finding: Finding; readonly files: readonly FeedFile[] }> {
  const system = { isSupported: true };
  const isUpdateSupported = library.isUpdateSupported;
  library.isUpdateSupported = async (info: UpdateInfo) => {
    system.isSupported = await isUpdateSupported(info);
    return system.isSupported;
  };
  const result = await library.checkForUpdates().finally(() => {
    library.isUpdateSupported = isUpdateSupported;
  });
  if (result === null) throw new Error('the update library is not active');
  const { version, files } = result.updateInfo;
  if (result.isUpdateAvailable) return { finding: { kind: 'newer', version }, files: files.map(signedPart) };
  const order = library.currentVersion.compare(version);
  if (order > 0) throw new UpdateFailure({ kind: 'older', version });
  if (order === 0) return { finding: { kind: 'current' }, files: [] };
  return { finding: { kind: system.isSupported ? 'staged' : 'unsupported', version }, files: [] };
}

function signedPart({ url, size = 0, sha512, isAdminRightsRequired = false }: UpdateInfo['files'][number]): FeedFile {
  return { url, size, sha512, isAdminRightsRequired };
}

async function filePath({ library }: Updater, guard: Guard): Promise<string> {
  try {
    const [path] = await library.downloadUpdate();
    if (path === undefined) throw new Error('nothing was downloaded');
    return path;
  } catch (error) {
    const problem = guard.over() ?? downloadProblem(error, guard.hasBegun());
    if (problem === null) throw error;
    throw new UpdateFailure(problem);
  } finally {
    guard.over();
  }
}
