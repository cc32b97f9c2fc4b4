/** Operations on one file, none of which may begin before the one before it has ended. */

/** Runs an operation after all those given before it, whatever became of them; settles as it does. */
type OneByOne = <Value>(operation: () => Promise<Value>) => Promise<Value>;

/** The last operation on each file that has one under way. */
const underWay = new Set<Promise<unknown>>();

/** Makes a queue of operations. */
export function oneByOne(): OneByOne {
  let last: Promise<unknown> = Promise.resolve();
  return (operation) => {
    const done = last.then(operation);
    underWay.delete(last);
    const settled: Promise<unknown> = done.catch(() => undefined).then(() => underWay.delete(settled));
    underWay.add(settled);
    last = settled;
    return done;
  };
}

/** Null where no operation on any file is under way; else a promise that resolves when all those have ended. */
export function allEnded(): Promise<void> | null {
  return underWay.size === 0 ? null : Promise.all(underWay).then(() => undefined);
}
