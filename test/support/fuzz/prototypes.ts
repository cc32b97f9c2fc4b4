/** Notices when what all objects share was changed. */

const shared = {
  Object: Object.prototype,
  Array: Array.prototype,
  String: String.prototype,
  Number: Number.prototype,
  Function: Function.prototype,
  Map: Map.prototype,
};

/** The names of the own properties of each, and what they hold. */
function look(): readonly unknown[] {
  const found: unknown[] = [];
  for (const prototype of Object.values(shared)) {
    for (const key of Reflect.ownKeys(prototype)) {
      const property = Reflect.getOwnPropertyDescriptor(prototype, key);
      found.push(key, property?.get, property?.value);
    }
  }
  return found;
}

/** Takes down how they are now. Returns what tells whether they still are. */
export function watchPrototypes(): () => boolean {
  const before = look();
  return () => {
    const now = look();
    return now.length === before.length && now.every((one, index) => Object.is(one, before[index]));
  };
}
