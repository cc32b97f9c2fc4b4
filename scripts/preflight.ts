import { hasProgram, isPackage, missingLibraries } from './preflight/machine';
import { desktopPrograms, packagePrograms, packagesOf, testPrograms } from './preflight/packages';
import { run, tell } from './run';

/** What is going to be done on this machine: run the app on its desktop, on a private one, or run the tests. */
export type Purpose = 'app' | 'private-desktop' | 'tests';

/**
 * Makes sure that a Linux machine has the libraries and programs that are needed. As root with apt it installs what is
 * missing; otherwise it throws, with the one line that a person must run. A machine that has all is not touched.
 */
export async function preflight(executable: string, purpose: Purpose): Promise<void> {
  if (process.platform !== 'linux') return;
  const { packages: libraries, unknown } = packagesOf(missingLibraries(executable));
  const packages = [...libraries, ...missingPrograms(purpose)];
  if (packages.length > 0) await provide(packages);
  if (unknown.length > 0) {
    throw new Error(`Electron needs libraries that this machine lacks: ${unknown.join(', ')}. Install them first.`);
  }
}

/** Installs programs that are missing where that can be done without a person: as root, with apt. */
export async function provideIfPossible(programs: readonly string[]): Promise<void> {
  if (!hasProgram('apt-get') || process.getuid?.() !== 0) return;
  const packages = programs.flatMap((program) => (hasProgram(program) ? [] : (packagePrograms[program] ?? [])));
  if (packages.length > 0) await provide(packages);
}

function missingPrograms(purpose: Purpose): readonly string[] {
  if (purpose === 'app') return [];
  const programs = purpose === 'tests' ? testPrograms : desktopPrograms;
  return Object.entries(programs).flatMap(([program, name]) => (hasProgram(program) ? [] : name));
}

async function provide(packages: readonly string[]): Promise<void> {
  if (!hasProgram('apt-get')) {
    throw new Error(
      `This machine lacks what these Debian packages hold; install their like first: ${packages.join(' ')}`,
    );
  }
  if (process.getuid?.() !== 0) {
    const names = packages.map(nameHere).join(' ');
    throw new Error(`Some libraries or programs are missing. Run this line once, then try again:
  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`);
  }
  tell(`Installing what is missing on this machine: ${packages.join(' ')}`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  // Packages that are already there may come from lists that have moved on; a failed update need not matter.
  await run('apt-get', ['update', '-qq'], quiet);
  const names = packages.map(nameHere);
  const code = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], quiet);
  if (code !== 0) throw new Error(`apt-get could not install ${names.join(' ')} (exit code ${code}).`);
}

/** The package under the name that this release of Debian or Ubuntu has for it. */
function nameHere(name: string): string {
  return isPackage(`${name}t64`) ? `${name}t64` : name;
}
