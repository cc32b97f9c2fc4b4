/** Which pictures there are of the window, and how they are taken. */
import { join } from 'node:path';
import { repository } from '../../../scripts/repository';
import type { Locale } from '../../../main/bridge/contract';
import { small } from './compare';
import type { Scene } from './scene';
import { scenes } from './scenes';
import { sizes } from './sizes';
import type { Look, Stage } from './stage';

/** Where those are that the window is compared with. */
export const pictureFolder = join(repository, 'test', 'pictures');

/** The looks at a scene of which there are pictures. */
function looksAt(scene: Scene): readonly Look[] {
  return (scene.sizes ?? [sizes.usual]).flatMap((size) => [
    { size, theme: 'light' },
    { size, theme: 'dark' },
  ]);
}

/** The name of a picture's file. */
function pictureName({ name }: Scene, { size, theme }: Look): string {
  return `${name}-${theme}-${size.join('x')}.png`;
}

/** The names of all pictures' files. */
export function everyPictureName(): readonly string[] {
  return scenes.flatMap((scene) => looksAt(scene).map((look) => pictureName(scene, look)));
}

/** Takes all pictures of a scene. */
export async function picturesOf(
  stage: Stage,
  scene: Scene,
  locale: Locale,
): Promise<readonly { readonly name: string; readonly png: Buffer }[]> {
  await stage.show(scene, locale);
  const taken: { name: string; png: Buffer }[] = [];
  for (const look of looksAt(scene)) {
    await stage.look(look);
    taken.push({ name: pictureName(scene, look), png: small(await stage.picture()) });
  }
  return taken;
}
