/**
 * Signs the lists of versions in a folder: `npm run sign-feed -- dist`, with the private key in the environment
 * (QUEUE_TRAY_UPDATE_PRIVATE_KEY, PEM) or in a file (`--key FILE`). Where QUEUE_TRAY_UPDATE_KEY holds the public key of the apps, no list is written that they would
 * not take. `--new-key FILE` makes a pair of keys instead.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { newKey } from './feed/new-key';
import { checkSigned, signFeed } from './feed/sign-feed';
import { asScript } from './run';

const isList = (name: string): boolean => /^latest.*\.yml$/.test(name);

asScript(async () => {
  const { values, positionals } = parseArgs({
    options: { key: { type: 'string' }, 'new-key': { type: 'string' } },
    allowPositionals: true,
  });
  if (values['new-key'] !== undefined) {
    process.stdout.write(`${await newKey(values['new-key'])}\n`);
    return 0;
  }
  const [folder] = positionals;
  const key =
    values.key === undefined ? process.env['QUEUE_TRAY_UPDATE_PRIVATE_KEY'] : await readFile(values.key, 'utf8');
  if (folder === undefined || key === undefined || key === '') {
    throw new Error('Say which folder, and the key by --key FILE or QUEUE_TRAY_UPDATE_PRIVATE_KEY.');
  }
  const lists = (await readdir(folder)).filter(isList);
  if (lists.length === 0) throw new Error(`There is no list of versions (latest*.yml) in ${folder}.`);
  const publicKey = process.env['QUEUE_TRAY_UPDATE_KEY'] ?? '';
  for (const name of lists) {
    const path = join(folder, name);
    const signed = signFeed(name, await readFile(path, 'utf8'), key);
    if (publicKey !== '') checkSigned(name, signed, publicKey);
    await writeFile(path, signed);
    process.stdout.write(`${path}\n`);
  }
  return 0;
});
