import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** Which fuses of Electron must be on in what people run, whatever electron-builder.yml says; all others must be off. */
const on: ReadonlySet<string> = new Set([
  'EnableCookieEncryption',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
]);

/** The fuses of a program that are not as they must be, by their names. In a program a fuse is the character 0 or 1. */
export async function wrongFuses(program: string): Promise<readonly string[]> {
  const wire = await getCurrentFuseWire(program);
  return Object.entries(FuseV1Options).flatMap(([name, place]) => {
    // The table of names leads from places to names as well.
    if (typeof place !== 'number') return [];
    const wanted = (on.has(name) ? '1' : '0').charCodeAt(0);
    return Reflect.get(wire, String(place)) === wanted ? [] : [name];
  });
}
