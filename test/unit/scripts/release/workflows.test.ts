import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { testPrograms } from '../../../../scripts/preflight/packages';
import { repository } from '../../../../scripts/repository';

const permissions = v.record(v.string(), v.picklist(['read', 'write']));
const step = v.looseObject({
  if: v.optional(v.string(), ''),
  run: v.optional(v.string(), ''),
  uses: v.optional(v.string()),
  with: v.optional(v.record(v.string(), v.unknown()), {}),
});
const job = v.looseObject({
  'timeout-minutes': v.number(),
  needs: v.optional(v.string(), ''),
  permissions: v.optional(permissions, {}),
  steps: v.array(step),
});
/** What another workflow does. */
const call = v.pipe(
  v.looseObject({ uses: v.literal('./.github/workflows/ci.yml') }),
  v.transform((one) => ({ ...one, needs: '', permissions: {}, steps: [] })),
);
const workflow = v.looseObject({ permissions, jobs: v.record(v.string(), v.union([call, job])) });

const folder = join(repository, '.github', 'workflows');
const read = (path: string): string => readFileSync(path, 'utf8');
const { scripts } = v.parse(
  v.object({ scripts: v.record(v.string(), v.string()) }),
  JSON.parse(read(join(repository, 'package.json'))),
);

const workflows = readdirSync(folder).map((name) => {
  const { jobs, permissions: granted } = v.parse(workflow, parse(read(join(folder, name))));
  return {
    name,
    byName: jobs,
    jobs: Object.values(jobs),
    granted,
    steps: Object.values(jobs).flatMap(({ steps }) => steps),
  };
});

it('there are those for changes, for releases and for their roll-out', () => {
  expect(workflows.map(({ name }) => name).sort()).toEqual(['ci.yml', 'release.yml', 'rollout.yml']);
});

describe.each(workflows)('$name', ({ name, jobs, granted, steps }) => {
  const runs = steps.map(({ run }) => run);

  it('runs only scripts that there are', () => {
    const called = runs.flatMap((run) => [...run.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script ?? ''));
    expect(called.length).toBeGreaterThan(0);
    expect(called.filter((script) => !(script in scripts))).toEqual([]);
  });

  it('puts nothing of the event, and no secret, into a command, where it could be run or printed', () => {
    expect(runs.filter((run) => run.includes('${{'))).toEqual([]);
  });

  it('may read only, but for the jobs that say otherwise', () => {
    expect(granted).toEqual({ contents: 'read' });
    const more = jobs.filter((one) => Object.keys(one.permissions).length > 0);
    expect(more).toHaveLength(name === 'ci.yml' ? 0 : 1);
  });

  it('uses what others made in exactly the version that was looked at', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((uses) => !/^actions\/[a-z-]+@[0-9a-f]{40}$/.test(uses))).toEqual([]);
  });

  it('leaves no key to the repository behind', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(0);
    expect(checkouts.filter((one) => one.with['persist-credentials'] !== false)).toEqual([]);
  });
});

describe('CI', () => {
  const runs = workflows.filter(({ name }) => name === 'ci.yml').flatMap(({ steps }) => steps.map(({ run }) => run));

  it('installs all that the tests ask the machine for', () => {
    const installed = new Set(runs.join(' ').split(/\s+/));
    const wanted = Object.values(testPrograms);
    expect(wanted.filter((name) => !installed.has(name))).toEqual([]);
  });

  it.each(['npm test', 'npm run check', 'npm run dist', 'npm audit --audit-level=high', 'npm audit signatures'])(
    'runs %s',
    (command) => {
      expect(runs).toContain(command);
    },
  );
});

describe('a release', () => {
  const jobs = workflows.find(({ name }) => name === 'release.yml')?.byName ?? {};
  const [build, publish] = [jobs['build']?.steps ?? [], jobs['publish']?.steps ?? []];

  it('is made of what has passed all tests', () => {
    expect(jobs['test']).toMatchObject({ uses: './.github/workflows/ci.yml' });
    expect([jobs['build']?.needs, jobs['publish']?.needs]).toEqual(['test', 'build']);
  });

  it('needs no feed: an app may be built without updates', () => {
    const ofFeed = publish.filter(({ run }) => run.includes('sign-feed') || run.includes('rollout'));
    expect(ofFeed.map((one) => one.if)).toEqual(["vars.QUEUE_TRAY_UPDATE_FEED != ''"]);
  });

  it('has checksums and provenance of what does not change any more: not of the feed', () => {
    expect(publish.map(({ run }) => run).filter((run) => run.includes('sha256sum'))).toEqual([
      'sha256sum -- queue-tray-* > SHA256SUMS',
    ]);
    const attested = publish.flatMap((one) => one.with['subject-path'] ?? []);
    expect(attested).toEqual(['dist/queue-tray-*\ndist/SHA256SUMS\n']);
  });

  it('is made with nothing but the Electron that it was made for', () => {
    const made = build.filter(({ run }) => run.includes('npm run dist'));
    expect(made.map(({ run }) => run.includes('npm run dist -- --release'))).toEqual([true]);
  });

  it('is signed before its checksums are made, and these before it is attested and published', () => {
    const all = publish.map(({ run, uses = '' }) => `${run}${uses}`);
    const order = ['rollout', 'sign-feed', 'SHA256SUMS', 'attest-build-provenance', 'gh release create'];
    const places = order.map((word) => all.findIndex((one) => one.includes(word)));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('is published by a person', () => {
    expect(publish.at(-1)?.run).toContain('--draft');
  });
});
