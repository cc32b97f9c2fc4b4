/** Makes deb and rpm packages by the distributions' own tools, from the arguments that electron-builder has for fpm. */
import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { asScript } from '../../run';
import { readArguments } from './arguments';
import { makeDeb } from './deb';
import { makeRpm } from './rpm';

asScript(async () => {
  const request = readArguments(process.argv.slice(2));
  // Beside the package, and so on the same disk as the files: these are linked.
  const work = await mkdtemp(join(dirname(request.target), `.${request.format}-`));
  try {
    await (request.format === 'deb' ? makeDeb : makeRpm)(request, work);
    return 0;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
});
