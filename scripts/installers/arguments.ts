import { publicKeyIn } from '../../main/desktop/updates/signature';
import { folderAt } from '../../main/upkeep/updates/source';
import type { UpdateSource } from './configuration';
import { targetOf, type Target } from './targets';

/** What `npm run dist` is asked for. */
export interface DistArguments {
  /** None for all. */
  readonly targets: readonly Target[];
  readonly quick: boolean;
  readonly release: boolean;
  /** Null for the version of package.json. */
  readonly version: string | null;
}

const versionFlag = '--version-override=';

/** What every system's packages, and the lists of updates, take. */
const versionForm = /^\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[0-9A-Za-z.-]+)?$/u;

/**
 * Reads the command line.
 * @throws Error for a target or a flag that there is not, and for what is no version
 */
export function readDistArguments(args: readonly string[]): DistArguments {
  const flags = args.filter((argument) => argument.startsWith('-'));
  const unknown = flags.find((flag) => !['--quick', '--release'].includes(flag) && !flag.startsWith(versionFlag));
  if (unknown !== undefined) {
    throw new Error(`There is no ${unknown}. There are: --quick, --release, ${versionFlag}1.2.3`);
  }
  const version = flags.find((flag) => flag.startsWith(versionFlag))?.slice(versionFlag.length) ?? null;
  if (version !== null && !versionForm.test(version)) {
    throw new Error(`${version === '' ? 'Nothing' : version} is no version: it is three numbers, such as 1.2.3.`);
  }
  return {
    targets: args.filter((argument) => !argument.startsWith('-')).map(targetOf),
    quick: flags.includes('--quick'),
    release: flags.includes('--release'),
    version,
  };
}

/**
 * Where updates of the app come from, as the environment says; null where it says nothing.
 * @throws Error for one without the other, and for what the app would not take: it could never be updated, which nobody
 * would see
 */
export function updatesIn(environment: Readonly<Record<string, string | undefined>>): UpdateSource | null {
  const feed = environment['QUEUE_TRAY_UPDATE_FEED'] ?? '';
  const key = environment['QUEUE_TRAY_UPDATE_KEY'] ?? '';
  if (feed === '' && key === '') return null;
  if (feed === '' || key === '') {
    throw new Error('QUEUE_TRAY_UPDATE_FEED and QUEUE_TRAY_UPDATE_KEY belong together: set both, or none.');
  }
  if (folderAt(feed) === null) {
    throw new Error(
      'QUEUE_TRAY_UPDATE_FEED must be the https address of a folder, with no name, password, query or fragment in it.',
    );
  }
  if (publicKeyIn(key) === null) {
    throw new Error(
      'QUEUE_TRAY_UPDATE_KEY must be an Ed25519 public key, SPKI in base64, as `npm run sign-feed -- --new-key FILE` prints it.',
    );
  }
  return { feed, key };
}
