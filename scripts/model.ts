/** Drives the alerts through random events, a million unless said otherwise: `npm run model -- [events] [seed]`. */
import { tellStory } from '../test/model/tell';
import { asScript } from './run';

asScript(async () => {
  const [events = 1_000_000, seed = 20_261_127] = process.argv.slice(2).map(Number);
  const began = performance.now();
  const { score, failure } = await tellStory(events, seed);
  const seconds = (performance.now() - began) / 1000;
  for (const [name, value] of Object.entries(score)) {
    console.log(`${name.padEnd(10)} ${Array.isArray(value) ? value.length : String(value)}`);
  }
  console.log(`${events} events of seed ${seed} in ${seconds.toFixed(0)} s`);
  if (failure === null) return 0;
  console.error(failure);
  return 1;
});
