/** What fpm's command line asks for, as far as electron-builder 26 and our own configuration use it. */

/** A file, a folder or a link, and where it will lie in an installed system. */
export interface PackagedPath {
  readonly source: string;
  readonly destination: string;
}

/** A package that is to be made. */
export interface PackageRequest {
  readonly format: 'deb' | 'rpm';
  /** Where the package is to be written. */
  readonly target: string;
  readonly name: string;
  readonly version: string;
  /** By the format's own name of it: `amd64`, `x86_64`. */
  readonly architecture: string;
  readonly maintainer: string;
  readonly homepage: string;
  readonly licence: string;
  /** One line. */
  readonly summary: string;
  /** What follows it: lines as they are to be. */
  readonly description: string;
  readonly section: string | null;
  readonly compression: string;
  readonly depends: readonly string[];
  readonly recommends: readonly string[];
  /** Folders that are this package's own, so that they go with it. */
  readonly folders: readonly string[];
  /** The paths of the scripts that run on the installed system. */
  readonly scripts: Readonly<Partial<Record<ScriptTime, string>>>;
  readonly paths: readonly PackagedPath[];
}

/** When a script of a package is run. */
export type ScriptTime = 'after-install' | 'before-remove' | 'after-remove';

/** Options that stand alone; `--force` overwrites, which is done anyway. */
const flags = new Set(['--force', '--debug']);
const short: Readonly<Record<string, string>> = { '-s': '--input', '-t': '--format', '-d': '--depends' };

/** Options whose value is used. */
const used = new Set([
  ...['--input', '--format', '--depends', '--package', '--name', '--version', '--architecture', '--maintainer'],
  ...['--url', '--license', '--description', '--category', '--directories', '--deb-recommends'],
  ...['--deb-compression', '--rpm-compression', '--after-install', '--before-remove', '--after-remove'],
]);

/** Options whose value changes nothing here: other fields of it, or what is so anyway. */
const passedOver = new Set(['--vendor', '--deb-priority', '--rpm-os', '--rpm-summary', '--log']);

/**
 * Reads the arguments.
 * @throws Error for an argument that is not known: what it asks for would be left out without a word
 */
export function readArguments(args: readonly string[]): PackageRequest {
  const { values, paths } = sorted(args);
  const all = (option: string): readonly string[] => values.get(option) ?? [];
  const given = (option: string): string | null => all(option).at(-1) ?? null;
  const needed = (option: string): string => {
    const value = given(option);
    if (value === null) throw new Error(`${option} is missing.`);
    return value;
  };
  const format = needed('--format');
  if (format !== 'deb' && format !== 'rpm') throw new Error(`${format} cannot be made here.`);
  const [summary = '', ...description] = needed('--description').trim().split('\n');
  const scripts: Partial<Record<ScriptTime, string>> = {};
  for (const time of ['after-install', 'before-remove', 'after-remove'] as const) {
    const path = given(`--${time}`);
    if (path !== null) scripts[time] = path;
  }
  const machine = needed('--architecture');
  return {
    format,
    target: needed('--package'),
    name: needed('--name'),
    version: needed('--version'),
    architecture: format === 'rpm' && machine === 'amd64' ? 'x86_64' : machine,
    maintainer: needed('--maintainer'),
    homepage: needed('--url'),
    licence: needed('--license'),
    summary,
    description: description.map((line) => line.trim()).join('\n'),
    section: given('--category'),
    compression: needed(`--${format}-compression`),
    depends: all('--depends'),
    recommends: all('--deb-recommends'),
    folders: all('--directories'),
    scripts,
    paths,
  };
}

function sorted(args: readonly string[]): {
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly paths: readonly PackagedPath[];
} {
  const values = new Map<string, string[]>();
  const paths: PackagedPath[] = [];
  const left = [...args];
  for (let argument = left.shift(); argument !== undefined; argument = left.shift()) {
    if (flags.has(argument)) continue;
    if (!argument.startsWith('-')) {
      paths.push(packagedPath(argument));
      continue;
    }
    const option = short[argument] ?? argument;
    const value = left.shift();
    if (value === undefined) throw new Error(`${argument} has no value.`);
    if (passedOver.has(option)) continue;
    if (!used.has(option)) throw new Error(`${argument} is not known.`);
    const before = values.get(option);
    if (before === undefined) values.set(option, [value]);
    else before.push(value);
  }
  return { values, paths };
}

function packagedPath(argument: string): PackagedPath {
  const equals = argument.indexOf('=');
  if (equals < 1) throw new Error(`${argument} does not say where it belongs.`);
  return { source: argument.slice(0, equals), destination: argument.slice(equals + 1) };
}
