import * as v from 'valibot';

/** A package by its name and version. */
export interface Package {
  readonly name: string;
  readonly version: string;
}

const component = v.looseObject({ 'bom-ref': v.string(), name: v.string(), version: v.string() });

/** What is read of npm's list of all packages of a project, in the form of CycloneDX 1.5; the rest of it stays as it is. */
const bill = v.looseObject({
  metadata: v.looseObject({ component: v.looseObject({ 'bom-ref': v.string(), name: v.string() }) }),
  components: v.array(component),
  dependencies: v.array(v.looseObject({ ref: v.string(), dependsOn: v.optional(v.array(v.string()), []) })),
});

/** A bill of materials. */
export type Bill = v.InferOutput<typeof bill>;

/**
 * Narrows npm's list to what is shipped: to npm all of it but one package is for development, since it is bundled. And gives
 * the app its name, which to npm is that of the folder.
 * @throws Error where the list does not have something that is shipped
 */
export function shippedParts(name: string, everything: unknown, shipped: readonly Package[]): Bill {
  const all = v.parse(bill, everything);
  const components = shipped.map((part) => {
    const found = all.components.find((one) => one.name === part.name && one.version === part.version);
    if (found === undefined)
      throw new Error(`${part.name} ${part.version} is shipped, and package-lock.json does not have it.`);
    return { ...found, scope: 'required', properties: [] };
  });
  const app = all.metadata.component;
  const kept = new Set([app['bom-ref'], ...components.map((one) => one['bom-ref'])]);
  const dependencies = all.dependencies
    .filter(({ ref }) => kept.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => kept.has(other)) }));
  return { ...all, metadata: { ...all.metadata, component: { ...app, name } }, components, dependencies };
}
