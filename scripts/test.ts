import { buildIfStale } from './build';
import { electronRuntime } from './electron-runtime';
import { preflight } from './preflight';
import { asScript, run } from './run';

asScript(async () => {
  const { executable } = await electronRuntime();
  await preflight(executable, 'tests');
  await buildIfStale();
  return await run('vitest', ['run', ...process.argv.slice(2)]);
});
