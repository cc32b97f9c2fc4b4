import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../../scripts/installers/fpm/arguments';
import { controlFile } from '../../../../scripts/installers/fpm/deb';
import { specFile } from '../../../../scripts/installers/fpm/rpm';

/** As electron-builder 26 passes them, with what our own configuration adds. */
function passed(format: 'deb' | 'rpm', ...more: readonly string[]): readonly string[] {
  return [
    ...['-s', 'dir', '--force', '-t', format, '-d', 'libnss3', '-d', 'libgbm1', ...recommended(format)],
    ...[
      `--${format}-compression`,
      'xz',
      '--architecture',
      'amd64',
      '--after-install',
      '/tmp/a',
      '--after-remove',
      '/tmp/b',
    ],
    ...[
      '--description',
      'of electron-builder',
      '--version',
      '1.2.3',
      '--package',
      '/dist/made',
      '--name',
      'queue-tray',
    ],
    ...['--maintainer', 'Somebody <some@body.example>', '--vendor', 'Somebody', '--url', 'https://a.example'],
    ...['--license', 'MIT', '--before-remove', '/tmp/c', '--description', 'Who waits\nA tray.\n\nAnd more.\n', ...more],
    ...['/dist/linux-unpacked/=/opt/Queue Tray', '/tmp/x.desktop=/usr/share/applications/queue-tray.desktop'],
  ];
}

function recommended(format: 'deb' | 'rpm'): readonly string[] {
  return format === 'deb' ? ['--deb-recommends', 'libnotify-bin', '--deb-priority', 'optional'] : ['--rpm-os', 'linux'];
}

describe('the arguments for fpm', () => {
  it('are read as fpm reads them: of two the last one counts', () => {
    expect(readArguments(passed('deb', '--category', 'net'))).toEqual({
      format: 'deb',
      target: '/dist/made',
      name: 'queue-tray',
      version: '1.2.3',
      architecture: 'amd64',
      maintainer: 'Somebody <some@body.example>',
      homepage: 'https://a.example',
      licence: 'MIT',
      summary: 'Who waits',
      description: 'A tray.\n\nAnd more.',
      section: 'net',
      compression: 'xz',
      depends: ['libnss3', 'libgbm1'],
      recommends: ['libnotify-bin'],
      folders: [],
      scripts: { 'after-install': '/tmp/a', 'before-remove': '/tmp/c', 'after-remove': '/tmp/b' },
      paths: [
        { source: '/dist/linux-unpacked/', destination: '/opt/Queue Tray' },
        { source: '/tmp/x.desktop', destination: '/usr/share/applications/queue-tray.desktop' },
      ],
    });
  });

  it('name the processor as rpm does', () => {
    expect(readArguments(passed('rpm')).architecture).toBe('x86_64');
  });

  it.each([
    [['--prefix', '/usr'], '--prefix is not known.'],
    [['--category'], '--category has no value.'],
    [['nowhere'], 'nowhere does not say where it belongs.'],
  ] as const)('are refused where something would be left out without a word: %s', (more, message) => {
    expect(() => readArguments([...passed('deb'), ...more])).toThrow(message);
  });

  it.each(['--name', '--package', '--version'])('are refused without %s', (option) => {
    const args = passed('deb');
    const at = args.indexOf(option);
    expect(() => readArguments([...args.slice(0, at), ...args.slice(at + 2)])).toThrow(`${option} is missing.`);
  });
});

it('the control file tells dpkg all, with a dot for an empty line', () => {
  expect(controlFile(readArguments(passed('deb')), 1234)).toBe(`Package: queue-tray
Version: 1.2.3
Architecture: amd64
Maintainer: Somebody <some@body.example>
Installed-Size: 1234
Depends: libnss3, libgbm1
Recommends: libnotify-bin
Section: misc
Priority: optional
Homepage: https://a.example
Description: Who waits
 A tray.
 .
 And more.
`);
});

it('the spec owns the app’s folder and all below it, but no folder of the system', () => {
  const files = ['/opt/Queue Tray/queue-tray', '/opt/Queue Tray/resources/100%.asar', '/usr/bin/queue-tray'];
  const scripts = [{ time: 'after-install', text: 'echo 100%' }] as const;
  const spec = specFile(readArguments(passed('rpm', '--directories', '/opt/Queue Tray')), {
    root: '/staged',
    files,
    scripts,
  });
  expect(spec.slice(spec.indexOf('%post'))).toBe(`%post
echo 100%%

%files
%defattr(-,root,root,-)
%dir "/opt/Queue Tray"
%dir "/opt/Queue Tray/resources"
"/opt/Queue Tray/queue-tray"
"/opt/Queue Tray/resources/100%%.asar"
"/usr/bin/queue-tray"
`);
});
