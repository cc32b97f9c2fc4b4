import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { object, optional, parse, string } from 'valibot';

/** A package of which something goes into the app. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, as the package has it. */
  readonly licence: string;
  /** The texts of its licences; none where it brings none. */
  readonly texts: readonly string[];
}

const schema = object({ name: string(), version: string(), license: optional(string(), 'UNKNOWN') });

/** The folder of the package that a module belongs to, by its path; null for the app's own. */
export function packageFolder(module: string): string | null {
  const path = module.replaceAll('\\', '/');
  // They are made by the package, and hold its own code.
  const compiled = path.indexOf('/messages/compiled/');
  if (compiled !== -1) return `${path.slice(0, compiled)}/node_modules/@inlang/paraglide-js`;
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(path)?.[1] ?? null;
}

/** Reads what a package says of itself. */
export function readPackage(folder: string): BundledPackage {
  const { name, version, license } = parse(schema, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  // node-notifier's program for Windows, which is shipped there, is somebody else's.
  const folders = [folder, join(folder, 'vendor', 'snoreToast')].filter((one) => existsSync(one));
  const texts = folders.flatMap((one) =>
    readdirSync(one)
      .filter((file) => /^(?:licen[cs]e|copying|notice)/iu.test(file))
      .map((file) => readFileSync(join(one, file), 'utf8').trim()),
  );
  return { name, version, licence: license, texts };
}

/** What is shipped as `licences.txt`. */
export function licenceNotices(ownLicence: string, packages: readonly BundledPackage[]): string {
  const chapters = packages.map(
    ({ name, version, licence, texts }) => `${name} ${version} (${licence})\n\n${texts.join('\n\n')}`,
  );
  const introduction = `Queue Tray

${ownLicence.trim()}

What follows are the libraries that are part of it. The licences of Electron and Chromium lie beside the app, in
LICENSE.electron.txt and LICENSES.chromium.html.`;
  return `${[introduction, ...chapters].join(`\n\n${'='.repeat(80)}\n\n`)}\n`;
}
