/** Operations on one file, none of which may begin before the one before it has ended. */

/** Runs an operation after all those given before it, whatever became of them; settles as it does. */
type OneByOne = <Value>(operation: () => Promise<Value>) => Promise<Value>;

/** Makes a queue of operations. */
export function oneByOne(): OneByOne {
  let last: Promise<unknown> = Promise.resolve();
  return (operation) => {
    const done = last.then(operation);
    last = done.catch(() => undefined);
    return done;
  };
}
