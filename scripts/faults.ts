import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faultsPage } from '../test/faults/document';
import { repository } from './repository';
import { asScript } from './run';

asScript(async () => {
  await writeFile(join(repository, 'docs', 'faults.md'), await faultsPage());
  return 0;
});
