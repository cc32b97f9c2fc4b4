import { asScript, run, tell } from './run';

const checks: readonly (readonly [command: string, ...args: string[]])[] = [
  ['prettier', '--check', '--log-level', 'warn', '.'],
  ['eslint', '--max-warnings', '0', '.'],
  ['tsc', '-p', 'tsconfig.node.json'],
  ['svelte-check', '--tsconfig', './tsconfig.renderer.json', '--fail-on-warnings', '--output', 'human'],
  ['depcruise', 'main', 'renderer', 'scripts', 'test'],
  ['knip'],
  ['tsx', 'scripts/texts.ts'],
];

asScript(async () => {
  // The linter and the compilers read the types of the compiled messages.
  if ((await run('npm', ['run', '--silent', 'messages'])) !== 0) throw new Error('The messages cannot be compiled.');
  const failed: string[] = [];
  const left = [...checks];
  /** One check after the other, for as long as any is left. */
  async function runChecks(): Promise<void> {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [command, ...args] = next;
      if ((await run(command, args)) !== 0) failed.push(command);
    }
  }
  // Most checks keep one core busy, and computers have two: together they take half the time.
  await Promise.all([runChecks(), runChecks()]);
  tell(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
});
