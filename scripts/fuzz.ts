import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createReader } from '../test/support/fuzz/readers';
import { fuzz, grows } from '../test/support/fuzz/run';
import { asScript, tell } from './run';

/**
 * `npm run fuzz`: the long run of what `test/unit/fuzz.test.ts` does in short. `npm run fuzz -- 50000` reads fewer
 * bodies; a second number is the seed, to read the same ones again.
 */
const usual = 1_000_000;

function wholeNumber(given: string | undefined, otherwise: number): number {
  if (given === undefined) return otherwise;
  const number = Number(given);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`Not a whole number: ${given}`);
  return number;
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}

asScript(async () => {
  const count = wholeNumber(process.argv[2], usual);
  const seed = wholeNumber(process.argv[3], Date.now() % 2 ** 31);
  const collect = globalThis.gc;
  if (collect === undefined) throw new Error('Run it by `npm run fuzz`: memory is measured after its garbage is gone.');
  const folder = mkdtempSync(join(tmpdir(), 'queue-tray-fuzz-'));
  const start = performance.now();
  const seconds = (): number => Math.round((performance.now() - start) / 1000);
  const inUse: number[] = [];
  try {
    await fuzz({
      read: createReader(folder),
      count,
      seed,
      now: () => performance.now(),
      onTenth: (read) => {
        collect();
        const { heapUsed } = process.memoryUsage();
        inUse.push(heapUsed);
        tell(`${read} of ${count} bodies, ${seconds()} s, ${megabytes(heapUsed)}`);
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const heap = `${megabytes(Math.min(...inUse))} to ${megabytes(Math.max(...inUse))}`;
  process.stdout.write(`${count} bodies (seed ${seed}) in ${seconds()} s, heap ${heap}\n`);
  if (grows(inUse)) throw new Error('Memory grows.');
  return 0;
});
