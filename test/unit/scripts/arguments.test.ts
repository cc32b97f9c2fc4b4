import { describe, expect, it } from 'vitest';
import { appFlags, isPicture } from '../../../scripts/arguments';

describe('the flags after `npm start --`', () => {
  it('start the demo unless they say otherwise', () => {
    expect(appFlags([])).toEqual(['--demo']);
    expect(appFlags(['--lang=da'])).toEqual(['--demo', '--lang=da']);
    expect(appFlags(['--demo'])).toEqual(['--demo']);
    expect(appFlags(['--server=http://127.0.0.1:9'])).toEqual(['--server=http://127.0.0.1:9']);
  });

  it('take the seconds of --for as a word of their own or not', () => {
    expect(appFlags(['--for', '20'])).toEqual(['--demo', '--for=20']);
    expect(appFlags(['--for=20', '--lang=da'])).toEqual(['--demo', '--for=20', '--lang=da']);
  });
});

describe('a line of the app', () => {
  it('is the path of a picture only when it is nothing else', () => {
    expect(isPicture('/tmp/queue-tray-1.png')).toBe(true);
    expect(isPicture('VIP waiting: Bamse & Kylling in Support')).toBe(false);
    expect(isPicture('saved /tmp/queue-tray-1.png')).toBe(false);
  });
});
