import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackageRequest, ScriptTime } from './arguments';
import { runQuietly } from './run-quietly';
import { readScripts, type PackageScript } from './scripts';
import { stage, stagedFiles } from './stage';

/** The scripts of a package by rpm's names for them. */
const sections: Readonly<Record<ScriptTime, string>> = {
  'after-install': '%post',
  'before-remove': '%preun',
  'after-remove': '%postun',
};

/** By fpm's names: `xzmt` is xz on all cores; `gzip` is asked for where a package is made to be tried at once. */
const compressions: Readonly<Record<string, string>> = { xzmt: 'w6T0.xzdio', gzip: 'w1.gzdio' };

/** Makes an rpm in a folder of its own. */
export async function makeRpm(request: PackageRequest, work: string): Promise<void> {
  const payload = compressions[request.compression];
  if (payload === undefined) throw new Error(`An rpm is not compressed by ${request.compression} here.`);
  const root = join(work, 'staged');
  await stage(request.paths, root);
  const spec = join(work, 'package.spec');
  const scripts = await readScripts(request);
  await writeFile(spec, specFile(request, { root, files: await stagedFiles(root), scripts }));
  const defines = {
    _topdir: join(work, 'rpmbuild'),
    _rpmdir: work,
    _rpmfilename: 'made.rpm',
    _binary_payload: payload,
  };
  await runQuietly('rpmbuild', [
    '-bb',
    ...Object.entries(defines).flatMap(([name, value]) => ['--define', `${name} ${value}`]),
    ...['--target', request.architecture, spec],
  ]);
  await runQuietly('mv', [join(work, 'made.rpm'), request.target]);
}

/** What is to be in an rpm. */
interface Contents {
  /** The folder in which everything lies as it will be installed. */
  readonly root: string;
  readonly files: readonly string[];
  readonly scripts: readonly PackageScript[];
}

/** The file that tells rpmbuild all about a package. */
export function specFile(request: PackageRequest, { root, files, scripts }: Contents): string {
  const quoted = (path: string): string => `"${path.replaceAll('%', '%%')}"`;
  const folders = files.flatMap((file) =>
    request.folders.flatMap((folder) => (file.startsWith(`${folder}/`) ? parents(file, folder) : [])),
  );
  return [
    // The files are finished: nothing is stripped, packed into a package of symbols, or guessed to be needed.
    '%define __os_install_post %{nil}',
    '%define debug_package %{nil}',
    '%define _build_id_links none',
    '',
    `Name: ${request.name}`,
    `Version: ${request.version}`,
    'Release: 1',
    `Summary: ${request.summary}`,
    `License: ${request.licence}`,
    `URL: ${request.homepage}`,
    `Packager: ${request.maintainer}`,
    'AutoReqProv: no',
    ...request.depends.map((needed) => `Requires: ${needed}`),
    '',
    '%description',
    request.description,
    '',
    '%install',
    `cp -al '${root}/.' "%{buildroot}/"`,
    '',
    ...scripts.flatMap(({ time, text }) => [sections[time], text.replaceAll('%', '%%'), '']),
    '%files',
    '%defattr(-,root,root,-)',
    ...[...new Set(folders)].map((folder) => `%dir ${quoted(folder)}`),
    ...files.map(quoted),
    '',
  ].join('\n');
}

/** The folders from `file` up to and with `folder`. */
function parents(file: string, folder: string): readonly string[] {
  const parent = file.slice(0, file.lastIndexOf('/'));
  return parent === folder ? [folder] : [...parents(parent, folder), parent];
}
