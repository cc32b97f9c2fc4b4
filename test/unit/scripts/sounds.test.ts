import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeSounds } from '../../../scripts/sounds';

const folder = 'assets/sounds';
const committed = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
const everyKind = ['vip', 'callback', 'critical', 'snoozed', 'alarm', 'offline', 'signed-out', 'reminder'];

/** The samples of a WAV file, of 16 bits each. */
function samplesOf(file: Buffer): readonly number[] {
  const length = file.readUInt32LE(40);
  return Array.from({ length: length / 2 }, (_, index) => file.readInt16LE(44 + 2 * index));
}

describe('the sounds', () => {
  it('are one for each kind of alert and one for the reminder', () => {
    expect([...committed.keys()].sort()).toEqual(everyKind.map((kind) => `${kind}.wav`).sort());
  });

  it('come to 80 kB together at most', () => {
    const bytes = [...committed.values()].reduce((sum, { length }) => sum + length, 0);
    expect(bytes).toBeLessThanOrEqual(80_000);
  });

  it('are all different', () => {
    expect(new Set([...committed.values()].map((file) => file.toString('base64'))).size).toBe(committed.size);
  });
});

describe.each(everyKind)('the sound of %s', (kind) => {
  const name = `${kind}.wav`;
  const file = committed.get(name) ?? Buffer.alloc(0);
  const samples = samplesOf(file);

  it('is what the script makes', () => {
    expect(makeSounds().get(name)?.equals(file)).toBe(true);
  });

  it('is a whole WAV file, mono, of 16 bits', () => {
    expect([file.toString('ascii', 0, 4), file.toString('ascii', 8, 16)]).toEqual(['RIFF', 'WAVEfmt ']);
    expect([file.readUInt16LE(20), file.readUInt16LE(22), file.readUInt16LE(34)]).toEqual([1, 1, 16]);
    expect([file.readUInt32LE(4), file.readUInt32LE(40)]).toEqual([file.length - 8, file.length - 44]);
  });

  it('can be heard, is short, and is never cut off by being too loud', () => {
    const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect(loudest).toBeGreaterThan(0.5 * 32_767);
    expect(loudest).toBeLessThan(0.9 * 32_767);
    expect(samples.length / file.readUInt32LE(24)).toBeLessThanOrEqual(1);
    const power = Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length);
    expect(power).toBeGreaterThan(0.03 * 32_767);
  });

  it('begins and ends without a click', () => {
    expect(Math.abs(samples[0] ?? Number.NaN)).toBeLessThan(300);
    expect(Math.abs(samples.at(-1) ?? Number.NaN)).toBeLessThan(300);
  });
});
