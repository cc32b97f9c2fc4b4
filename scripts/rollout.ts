import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stagedFeed } from './release/staged-feed';
import { asScript, tell } from './run';

/** The feeds of the three systems, as electron-builder names them. */
const feeds = /^latest[a-z0-9-]*\.yml$/;

asScript(async () => {
  const [folder, percentage, ...more] = process.argv.slice(2);
  if (folder === undefined || percentage === undefined || more.length > 0) {
    throw new Error('Say where the feeds are, and for how many of a hundred computers: npm run rollout -- dist 25');
  }
  const names = (await readdir(resolve(folder))).filter((name) => feeds.test(name));
  if (names.length === 0) throw new Error(`There is no update feed in ${folder}.`);
  for (const name of names) {
    const path = join(resolve(folder), name);
    await writeFile(path, stagedFeed(await readFile(path, 'utf8'), percentage));
    tell(`${name}: ${percentage} of 100 computers. It must be signed anew.`);
  }
  return 0;
});
