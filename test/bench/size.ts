import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../../scripts/repository';
import { run } from '../../scripts/run';
import { atMost, type Figure } from './report';

/** The size of everything of ours in an installed app. */
export async function measureSize(): Promise<readonly Figure[]> {
  if ((await run('npm', ['run', '--silent', 'pack'])) !== 0) throw new Error('The app could not be packed.');
  const dist = join(repository, 'dist');
  const archive = readdirSync(dist, { recursive: true, encoding: 'utf8' }).find((path) => path.endsWith('app.asar'));
  if (archive === undefined) throw new Error('There is no app.asar in dist.');
  return [atMost('packed app.asar', statSync(join(dist, archive)).size / 1e6, 1.5, 'MB', 2)];
}
