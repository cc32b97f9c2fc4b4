import { parseArgs } from 'node:util';
import { makeRelease } from './release/make-release';
import { repository } from './repository';
import { asScript } from './run';

asScript(async () => {
  const { values, positionals } = parseArgs({
    options: { 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [version, ...more] = positionals;
  if (version === undefined || more.length > 0) {
    throw new Error(
      'Say which version: npm run release -- 0.2.0, or patch, minor or major; with --dry-run only to see.',
    );
  }
  const day = new Date().toISOString().slice(0, 10);
  for (const line of await makeRelease(repository, { version, day, dryRun: values['dry-run'] })) {
    process.stdout.write(`${line}\n`);
  }
  return 0;
});
