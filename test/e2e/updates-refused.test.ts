import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileOf, installAppImage, oldContent, oldVersion, openUpdates } from '../support/updates/app-image';
import { listOf, newKeys, signedList, type Keys, type Listed } from '../support/updates/release';
import { withBody, withHalf, withoutEnd, withStatus, type Answer } from '../support/updates/update-server';

const content = 'a whole new version of the app\n'.repeat(5000);
const other = 'something else of the same size\n'.repeat(5000).slice(0, content.length);
const good: Listed = { version: '0.1.0', url: fileOf('0.1.0'), content };
const list = withBody;

/** What the server answers, what is to be said, and what then must not be asked for. */
interface Row {
  readonly title: string;
  readonly list: (keys: Keys) => Answer;
  readonly file?: Answer;
  readonly said: RegExp;
}

const signed =
  (change: Partial<Listed> = {}) =>
  (keys: Keys): Answer =>
    list(signedList({ ...good, ...change }, keys));
const page = '<!doctype html><html><body><h1>Welcome to the guest network</h1></body></html>';
/** Each line stands for ten of the one before it. */
const bomb = [
  'a0: &a0 [x]',
  ...Array.from(
    { length: 30 },
    (_, i) =>
      `a${String(i + 1)}: &a${String(i + 1)} [${Array.from({ length: 10 }, () => `*a${String(i)}`).join(', ')}]`,
  ),
].join('\n');
const withoutSignature = /is not signed/;
const wrongSignature = /does not have the right signature/;
const noList = /is no list of versions/;
const elsewhere = /sends us on to another address/;

const rows: readonly Row[] = [
  { title: 'a wrong checksum', list: signed(), file: withBody(other), said: /not the one that was signed/ },
  {
    title: 'a checksum that only the list was changed for',
    list: (keys) => {
      const forged = listOf({ ...good, content: other });
      return list(`${forged}${signatureIn(signedList(good, keys))}`);
    },
    file: withBody(other),
    said: wrongSignature,
  },
  { title: 'a signature by somebody else', list: () => list(signedList(good, newKeys())), said: wrongSignature },
  { title: 'no signature', list: () => list(listOf(good)), said: withoutSignature },
  { title: 'an empty signature', list: () => list(`${listOf(good)}signature: ''\n`), said: withoutSignature },
  { title: 'a signature of nonsense', list: () => list(`${listOf(good)}signature: 'aaaa'\n`), said: wrongSignature },
  {
    title: 'the signature of another version',
    list: (keys) => list(`${listOf(good)}${signatureIn(signedList({ ...good, version: '0.0.8' }, keys))}`),
    said: wrongSignature,
  },
  {
    title: 'a share of the computers that was not signed',
    list: (keys) => list(`${listOf(good)}stagingPercentage: 50\n${signatureIn(signedList(good, keys))}`),
    said: wrongSignature,
  },
  { title: 'half a file', list: signed(), file: withHalf(content), said: /The connection broke/ },
  { title: 'a larger file than was told', list: signed(), file: withBody(`${content}more`), said: /not as large/ },
  { title: 'a smaller file than was told', list: signed(), file: withBody('less'), said: /not as large/ },
  { title: 'a file that tells no size', list: signed(), file: withoutEnd('begin'), said: /not as large/ },
  { title: 'an older version', list: signed({ version: '0.0.8' }), said: /0\.0\.8, which is older/ },
  {
    title: 'the list sent on',
    list: () => withStatus(302, { location: '/elsewhere/latest-linux.yml' }),
    said: elsewhere,
  },
  {
    title: 'the file sent on',
    list: signed(),
    file: withStatus(302, { location: '/elsewhere/file' }),
    said: elsewhere,
  },
  { title: 'a page', list: () => list(page, { 'content-type': 'text/html' }), said: noList },
  { title: 'a page in the place of the file', list: signed(), file: withBody(page), said: /not as large/ },
  { title: 'nothing', list: () => list(''), said: noList },
  { title: 'what is no YAML', list: () => list('{{{{\0:::'), said: noList },
  { title: 'keys of every object', list: () => list('__proto__: { version: 9.9.9 }\nconstructor: x\n'), said: noList },
  { title: 'what would grow without end', list: () => list(`${bomb}\n${listOf(good)}`), said: withoutSignature },
  { title: 'far too much', list: () => list('# nothing\n'.repeat(1_000_000)), said: noList },
  {
    title: 'a file on another server',
    list: () => list(listOf({ ...good, url: `http://127.0.0.2:1/${good.url}` })),
    said: noList,
  },
  { title: 'a file in another folder', list: () => list(listOf({ ...good, url: `../${good.url}` })), said: noList },
  { title: 'a folder by code', list: () => list(listOf({ ...good, url: `..%2f${good.url}` })), said: noList },
  { title: 'no file of this kind', list: signed({ url: 'queue-tray.deb' }), said: /does not exist as the kind/ },
  { title: 'a fault of the server', list: () => withStatus(500), said: /answers with a fault \(500\)/ },
  { title: 'no list at all', list: () => withStatus(404), said: /answers with a fault \(404\)/ },
  { title: 'no file at all', list: signed(), file: withStatus(404), said: /answers with a fault \(404\)/ },
  { title: 'a hang-up', list: () => (response) => void response.destroy(), said: /does not answer/ },
  { title: 'an answer that never ends', list: () => withoutEnd('version: 0.1.0\n'), said: /too slow, or stopped/ },
];

function signatureIn(text: string): string {
  return /^signature:.*\n/mu.exec(text)?.[0] ?? '';
}

it('nothing is installed of what is not as it was signed, and each is said', async () => {
  const at = await installAppImage();
  const app = await at.start();
  const updates = await openUpdates(app.page);
  await updates.said.getByText('Nobody has looked').waitFor();
  for (const row of rows) {
    at.server.answers(row.list(at.keys), row.file ?? withStatus(404));
    await updates.press('Look for updates');
    await updates.said
      .getByText(row.said)
      .waitFor({ timeout: 15_000 })
      .catch(async (error: unknown) => {
        throw new Error(`${row.title}: ${await updates.said.innerText()}`, { cause: error });
      });
    expect(await updates.said.innerText(), row.title).toContain('Nothing was changed');
    // What is said of one must not be taken for what is said of the next.
    at.server.answers(list(signedList({ ...good, version: oldVersion }, at.keys)), withStatus(404));
    await updates.press('Look for updates');
    await updates.said.getByText('You have the newest version').waitFor();
  }
  expect(at.server.asked.filter((path) => path.includes('elsewhere') || !path.startsWith('/queue-tray/'))).toEqual([]);
  await app.close();
  expect(await at.content()).toBe(oldContent);
  const fetched = join(at.profile.home, 'cache', 'queue-tray-updater', 'pending');
  expect((await readdir(fetched).catch(() => [])).filter((name) => name.endsWith('.AppImage'))).toEqual([]);
});
