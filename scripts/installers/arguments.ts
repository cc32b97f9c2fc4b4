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

/**
 * Reads the command line.
 * @throws Error for a target or a flag that there is not
 */
export function readDistArguments(args: readonly string[]): DistArguments {
  const flags = args.filter((argument) => argument.startsWith('-'));
  const unknown = flags.find((flag) => !['--quick', '--release'].includes(flag) && !flag.startsWith(versionFlag));
  if (unknown !== undefined) {
    throw new Error(`There is no ${unknown}. There are: --quick, --release, ${versionFlag}1.2.3`);
  }
  return {
    targets: args.filter((argument) => !argument.startsWith('-')).map(targetOf),
    quick: flags.includes('--quick'),
    release: flags.includes('--release'),
    version: flags.find((flag) => flag.startsWith(versionFlag))?.slice(versionFlag.length) ?? null,
  };
}

/**
 * Where updates of the app come from, as the environment says; null where it says nothing.
 * @throws Error for a feed without a key or a key without a feed: updates could not be told from forgeries
 */
export function updatesIn(environment: Readonly<Record<string, string | undefined>>): UpdateSource | null {
  const feed = environment['QUEUE_TRAY_UPDATE_FEED'] ?? '';
  const key = environment['QUEUE_TRAY_UPDATE_KEY'] ?? '';
  if (feed === '' && key === '') return null;
  if (feed === '' || key === '') {
    throw new Error('QUEUE_TRAY_UPDATE_FEED and QUEUE_TRAY_UPDATE_KEY belong together: set both, or none.');
  }
  return { feed, key };
}
