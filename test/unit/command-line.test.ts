import { describe, expect, it } from 'vitest';
import { checkFolder, readCommandLine, spokenLocale } from '../../main/command-line';

describe('the command line', () => {
  it('asks for nothing when it is empty or not the app’s', () => {
    const nothing = {
      task: 'run',
      wishes: [],
      server: null,
      demo: false,
      hidden: false,
      popupChannel: null,
      locale: null,
      runFor: null,
      checkFolder: null,
    };
    expect(readCommandLine([])).toEqual(nothing);
    expect(
      readCommandLine([
        '.',
        '--no-sandbox',
        '--user-data-dir=/x',
        '--demonstrate',
        '--served=x',
        '--hidden=1',
        '--quits',
        '--show=1',
        '-v',
        'check',
      ]),
    ).toEqual(nothing);
  });

  it('reads each of its own arguments', () => {
    const own = [
      '--server=http://127.0.0.1:4010',
      '--demo',
      '--hidden',
      '--popup-channel=electron',
      '--lang=da',
      '--for=20',
    ];
    expect(readCommandLine(['.', ...own, '--no-sandbox'])).toMatchObject({
      server: 'http://127.0.0.1:4010',
      demo: true,
      hidden: true,
      popupChannel: 'electron',
      locale: 'da',
      runFor: 20_000,
    });
  });

  it.each([
    [['--version'], 'version'],
    [['--check', '--version'], 'version'],
    [['--version', '--help', '--check'], 'help'],
    [['--check', '--server=https://a.dk'], 'check'],
    [['--show'], 'run'],
  ] as const)('%j is there to %s', (args, task) => {
    expect(readCommandLine(args).task).toBe(task);
  });

  it('has its wishes in the order in which they were given, whatever Chromium puts between them', () => {
    const args = ['.', '--quit', '--allow-file-access-from-files', '--show', '--do-not-disturb', '--settings'];
    expect(readCommandLine(args).wishes).toEqual(['quit', 'show', 'do-not-disturb', 'settings']);
  });

  it('tells a check the folder to work in', () => {
    expect(readCommandLine(['--check', `${checkFolder}/tmp/a b=c`]).checkFolder).toBe('/tmp/a b=c');
  });

  it('takes the last of what is said twice, and all that follows the first equals sign', () => {
    const line = readCommandLine(['--server=https://a.dk', '--server=https://b.dk/?x=y']);
    expect(line.server).toBe('https://b.dk/?x=y');
  });

  it.each([
    ['--for=0', 0],
    ['--for=1.5', 1500],
    ['--for=-1', null],
    ['--for=soon', null],
    ['--for=Infinity', null],
    ['--for', null],
  ])('%s runs for %s ms', (argument, milliseconds) => {
    expect(readCommandLine([argument]).runFor).toBe(milliseconds);
  });

  it.each([
    ['--lang=da-DK', 'da'],
    ['--lang=EN_us', 'en'],
    ['--lang=fr', 'en'],
    ['--lang=', 'en'],
  ])('%s speaks %s', (argument, locale) => {
    expect(readCommandLine([argument]).locale).toBe(locale);
  });
});

describe('the language of the app', () => {
  it('is the first of the person’s that it speaks, else English', () => {
    expect(spokenLocale(['fr-FR', 'da-DK', 'en-GB'])).toBe('da');
    expect(spokenLocale(['en-GB', 'da'])).toBe('en');
    expect(spokenLocale(['dansk', 'fr'])).toBe('en');
    expect(spokenLocale([])).toBe('en');
  });
});
