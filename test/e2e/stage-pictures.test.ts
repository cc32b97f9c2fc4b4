import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shared } from '../support/lifetime';
import { differenceOf } from '../support/stage/compare';
import { everyPictureName, pictureFolder, picturesOf } from '../support/stage/pictures';
import type { Scene } from '../support/stage/scene';
import { scenes } from '../support/stage/scenes';
import { sizes } from '../support/stage/sizes';
import { withStage } from '../support/stage/with-stage';
import { temporaryFolder } from '../support/temporary-folder';

const stage = shared(withStage);
const remake = '`npm run pictures` takes all pictures anew; look at what has changed in them before you keep it.';

/** So many squares may differ: in 1000, other smoothing of letters changes 0.5, and a column that has moved 3.6. */
const forgiven = 0.0012;

/** Compares a scene with its pictures, and says of each that is another where to look. */
async function complaintsAbout(scene: Scene): Promise<readonly string[]> {
  const complaints: string[] = [];
  for (const { name, png } of await picturesOf(stage(), scene, 'en')) {
    const path = join(pictureFolder, name);
    if (!existsSync(path)) {
      complaints.push(`There is no picture ${name}. ${remake}`);
      continue;
    }
    const { share, picture } = differenceOf(await readFile(path), png);
    if (share <= forgiven) continue;
    const folder = await mkdtemp(join(tmpdir(), 'queue-tray-pictures-'));
    await writeFile(join(folder, name), png);
    await writeFile(join(folder, name.replace('.png', '-difference.png')), picture);
    complaints.push(`${name} is another by ${(share * 100).toFixed(1)} %: see ${folder}. ${remake}`);
  }
  return complaints;
}

describe('every view looks as it did', () => {
  it.each(scenes)('$name', async (scene) => {
    expect(await complaintsAbout(scene)).toEqual([]);
  });

  it('with no picture of what is not there any more', async () => {
    const found = existsSync(pictureFolder) ? await readdir(pictureFolder) : [];
    expect(found.filter((name) => !everyPictureName().includes(name))).toEqual([]);
  });
});

/** Letters are fitted to the pixels a little, as most desktops do it. */
const otherSmoothing = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <match target="font">
    <edit name="hinting" mode="assign"><bool>true</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintslight</const></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>`;

describe('a style that is broken is seen', () => {
  const list = scenes.filter(({ name }) => name === 'list');

  /** By how much a style makes the list another. */
  async function seenOf(style: string): Promise<number> {
    const { show, look, restyle, picture } = stage();
    for (const scene of list) await show(scene, 'en');
    await look({ size: sizes.usual, theme: 'light' });
    const before = await picture();
    await restyle(style);
    await look({ size: sizes.usual, theme: 'light' });
    return differenceOf(before, await picture()).share;
  }

  it.each([
    ['a column that has moved by two pixels', '.wait { margin-right: 2px; }'],
    ['a column that has moved by three pixels', '.wait { margin-right: 3px; }'],
    ['squares that are missing', '.square { visibility: hidden; }'],
    ['tags without their tint', '.tag { background: none !important; }'],
    ['waits without a bar', '.wait-track { visibility: hidden; }'],
    ['names that are not bold', '.who { font-weight: 400; }'],
    ['rows that are lower', ':root { --row: 58px; }'],
  ])('%s', async (_, style) => {
    expect(await seenOf(style)).toBeGreaterThan(forgiven);
  });

  it.each([
    ['nothing', ''],
    ['a colour that nobody can tell from the other', ':root { --text: #12192a; }'],
  ])('but not %s', async (_, style) => {
    expect(await seenOf(style)).toBeLessThanOrEqual(forgiven);
  });

  it('but not letters that are smoothed as another computer does it', async () => {
    const path = join(temporaryFolder(), 'fonts.conf');
    await writeFile(path, otherSmoothing);
    const other = await withStage({ environment: { FONTCONFIG_FILE: path } });
    for (const scene of scenes.filter(({ name }) => ['list', 'settings', 'sign-in-refused'].includes(name))) {
      const [ours, theirs] = [await picturesOf(stage(), scene, 'en'), await picturesOf(other, scene, 'en')];
      const differences = ours.map(({ png }, index) => differenceOf(png, theirs[index]?.png ?? png).share);
      expect(Math.max(...differences)).toBeLessThanOrEqual(forgiven);
    }
  });
});
