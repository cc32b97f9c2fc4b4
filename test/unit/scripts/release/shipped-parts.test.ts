import { describe, expect, it } from 'vitest';
import { shippedParts } from '../../../../scripts/release/shipped-parts';

const development = { name: 'cdx:npm:package:development', value: 'true' };

function part(name: string, version: string) {
  const licenses = [{ license: { id: 'MIT' } }];
  return { 'bom-ref': `${name}@${version}`, name, version, scope: 'optional', properties: [development], licenses };
}

/** As npm lists a small project. */
const everything = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  metadata: { timestamp: '2027-01-31T00:00:00.000Z', component: { 'bom-ref': 'app@1.0.0', name: 'folder' } },
  components: [part('electron', '45.0.0'), part('svelte', '5.0.0'), part('esm-env', '1.0.0'), part('vitest', '4.0.0')],
  dependencies: [
    { ref: 'app@1.0.0', dependsOn: ['electron@45.0.0', 'svelte@5.0.0', 'vitest@4.0.0'] },
    { ref: 'svelte@5.0.0', dependsOn: ['esm-env@1.0.0', 'acorn@8.0.0'] },
    { ref: 'vitest@4.0.0', dependsOn: ['svelte@5.0.0'] },
    { ref: 'electron@45.0.0' },
  ],
};

describe('the bill of materials', () => {
  it('has what is shipped, whatever npm calls it, and nothing besides', () => {
    const shipped = [
      { name: 'svelte', version: '5.0.0' },
      { name: 'electron', version: '45.0.0' },
    ];
    const parts = shippedParts('queue-tray', everything, shipped);
    expect(parts).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
    const { component, ...metadata } = everything.metadata;
    expect(parts.metadata).toEqual({ ...metadata, component: { ...component, name: 'queue-tray' } });
    expect(parts.components).toEqual([
      { ...part('svelte', '5.0.0'), scope: 'required', properties: [] },
      { ...part('electron', '45.0.0'), scope: 'required', properties: [] },
    ]);
    expect(parts.dependencies).toEqual([
      { ref: 'app@1.0.0', dependsOn: ['electron@45.0.0', 'svelte@5.0.0'] },
      { ref: 'svelte@5.0.0', dependsOn: [] },
      { ref: 'electron@45.0.0', dependsOn: [] },
    ]);
  });

  it.each([
    ['another version', { name: 'svelte', version: '5.0.1' }],
    ['another package', { name: 'left-pad', version: '1.0.0' }],
  ])('is refused where %s is shipped than the lock file has', (_, shipped) => {
    expect(() => shippedParts('queue-tray', everything, [shipped])).toThrow(
      `${shipped.name} ${shipped.version} is shipped`,
    );
  });

  it('is refused where npm’s list is another thing', () => {
    expect(() => shippedParts('queue-tray', { components: 'none' }, [])).toThrow();
  });
});
