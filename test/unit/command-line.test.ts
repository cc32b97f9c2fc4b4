import { describe, expect, it } from 'vitest';
import { readCommandLine, spokenLocale } from '../../main/command-line';

describe('the command line', () => {
  it('asks for nothing when it is empty or not the app’s', () => {
    const nothing = { server: null, demo: false, hidden: false, popupChannel: null, locale: null, runFor: null };
    expect(readCommandLine([])).toEqual(nothing);
    expect(
      readCommandLine(['.', '--no-sandbox', '--user-data-dir=/x', '--demonstrate', '--served=x', '--hidden=1']),
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
    expect(readCommandLine(['.', ...own, '--no-sandbox'])).toEqual({
      server: 'http://127.0.0.1:4010',
      demo: true,
      hidden: true,
      popupChannel: 'electron',
      locale: 'da',
      runFor: 20_000,
    });
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
