import { beforeAll, onTestFinished } from 'vitest';

type Cleanup = () => void | Promise<void>;

/** What is to be undone after a file's tests; null while nothing {@link shared} is being made. */
let collecting: Cleanup[] | null = null;

/** Undoes something when the test ends; or, where something {@link shared} is being made, after the file's last test. */
export function whenOver(cleanup: Cleanup): void {
  if (collecting === null) onTestFinished(cleanup);
  else collecting.push(cleanup);
}

/** Makes something once for all tests of a file or a block, and gives them the way to it. */
export function shared<Value>(make: () => Promise<Value>): () => Value {
  const made: Value[] = [];
  beforeAll(async () => {
    const cleanups: Cleanup[] = [];
    collecting = cleanups;
    try {
      made.push(await make());
    } finally {
      collecting = null;
    }
    return () => undo(cleanups);
  });
  return () => {
    const [value] = made;
    if (value === undefined) throw new Error('It is made only before the first test.');
    return value;
  };
}

/** The last made is undone first, as with a test's own; one that fails keeps none of the others. */
async function undo(cleanups: readonly Cleanup[]): Promise<void> {
  const errors: unknown[] = [];
  for (const cleanup of cleanups.toReversed()) {
    try {
      await cleanup();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, errors.map(String).join('\n'));
}
