/** Tells a story to its end, or to the first thing that must not happen. */
import type { Score } from './oracle';
import { Story } from './story';

/** How it went. `failure` says what must not have happened, and what led to it; null where nothing did. */
export interface Told {
  readonly score: Score;
  readonly failure: string | null;
}

/** Tells so many events of one seed. */
export async function tellStory(events: number, seed: number): Promise<Told> {
  const story = new Story(seed);
  const { score } = story.oracle;
  for (let event = 0; event < events; event += 1) {
    await story.step();
    const { missed, repeated, ghosts, loud, unwritten } = score;
    const wrong = Object.entries({ missed, repeated, ghosts, loud, unwritten }).filter(([, all]) => all.length > 0);
    if (wrong.length === 0) continue;
    const what = wrong.map(([name, all]) => `${name}: ${all.join(', ')}`).join('; ');
    return { score, failure: `seed ${seed}, event ${event}: ${what}\n${story.diary.join('\n')}` };
  }
  return { score, failure: null };
}
