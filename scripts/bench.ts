import { measureDiff } from '../test/bench/diff';
import { setUpDesk, type Desk } from '../test/bench/desk';
import { measureHidden } from '../test/bench/hidden';
import { measureIdle } from '../test/bench/idle';
import { measureList } from '../test/bench/list';
import { measureMemory } from '../test/bench/memory';
import { measureOutage } from '../test/bench/outage';
import { measurePolling } from '../test/bench/polling';
import { table, type Figure } from '../test/bench/report';
import { measureSize } from '../test/bench/size';
import { measureStartup } from '../test/bench/startup';
import { buildIfStale } from './build';
import { electronRuntime } from './electron-runtime';
import { preflight } from './preflight';
import { asScript, tell } from './run';

/** `npm run bench`, or `npm run bench -- startup memory` for some parts of it. It never fails for being slow. */
const parts: Readonly<Record<string, (desk: Desk) => Promise<readonly Figure[]>>> = {
  startup: measureStartup,
  memory: measureMemory,
  idle: measureIdle,
  hidden: measureHidden,
  polling: measurePolling,
  outage: measureOutage,
  diff: () => Promise.resolve(measureDiff()),
  list: measureList,
  size: measureSize,
};

asScript(async () => {
  const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts);
  const unknown = chosen.find((name) => !(name in parts));
  if (unknown !== undefined)
    throw new Error(`There is no part ${unknown}. There are: ${Object.keys(parts).join(', ')}`);
  const { executable, version } = await electronRuntime();
  await preflight(executable, 'tests');
  await buildIfStale();
  const desk = await setUpDesk(executable);
  const figures: Figure[] = [];
  try {
    for (const name of chosen) {
      tell(`Measuring: ${name} …`);
      figures.push(...((await parts[name]?.(desk)) ?? []));
    }
  } finally {
    await desk.end();
  }
  process.stdout.write(`\nElectron ${version}; medians; × is the app to bare.\n\n${table(figures)}\n`);
  return 0;
});
