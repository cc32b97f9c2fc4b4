/** The update library's way to a list of versions, in which nothing is read that was not signed. */
import {
  Provider,
  parseUpdateInfo,
  resolveFiles,
  type ProviderRuntimeOptions,
} from 'electron-updater/out/providers/Provider.js';
import type { ResolvedUpdateFileInfo, UpdateInfo } from 'electron-updater/out/types.js';
import type { Transport } from '../../telecomx/transport';
import type { Feed } from '../../upkeep/updates/feed';
import { extensionOf } from '../../upkeep/updates/package-kind';
import { UpdateFailure } from '../../upkeep/updates/problem';
import type { UpdateSource } from '../../upkeep/updates/source';
import { requestFeed } from './feed-request';
import { signedFeed } from './signature';

/** Where updates come from, where they can. */
export type PossibleSource = Extract<UpdateSource, { kind: 'possible' }>;

/** The list by this name, if it is one, and signed. Rejects with an {@link UpdateFailure}. */
async function readList(name: string, { feed, key }: PossibleSource, transport: Transport): Promise<Feed> {
  const url = new URL(name, feed);
  const text = await requestFeed(transport, url);
  return signedFeed(name, parsed(text, name, url), key);
}

function parsed(text: string, name: string, url: URL): unknown {
  try {
    return parseUpdateInfo(text, name, url);
  } catch {
    throw new UpdateFailure({ kind: 'not-a-feed' });
  }
}

/** Of a list only what is for this kind of package, in the library's own shape. */
function infoOf(list: Feed, extension: string): UpdateInfo {
  const files = list.files.filter(({ url }) => url.endsWith(`.${extension}`));
  const [first] = files;
  if (first === undefined) throw new UpdateFailure({ kind: 'no-file', version: list.version });
  const { version, releaseDate, stagingPercentage, minimumSystemVersion } = list;
  const needs = minimumSystemVersion === undefined ? {} : { minimumSystemVersion };
  // How lists were before they had files: not used any more, but asked for.
  const old = { path: first.url, sha512: first.sha512 };
  return { version, releaseDate, stagingPercentage, ...needs, files, ...old };
}

/**
 * Makes it, as a class, which is how the library takes it. Its own generic provider believes whatever it is told, follows a
 * redirect, and has no limit of size or time.
 */
export function listProvider(source: PossibleSource, transport: Transport) {
  return class ListProvider extends Provider<UpdateInfo> {
    constructor(_options: unknown, _updater: unknown, runtime: ProviderRuntimeOptions) {
      super(runtime);
    }

    override async getLatestVersion(): Promise<UpdateInfo> {
      const list = await readList(`${this.getDefaultChannelName()}.yml`, source, transport);
      return infoOf(list, extensionOf[source.package.kind]);
    }

    override resolveFiles(info: UpdateInfo): ResolvedUpdateFileInfo[] {
      return resolveFiles(info, source.feed);
    }
  };
}
