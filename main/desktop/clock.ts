/** This process's clock, which also counts the time that the machine sleeps. */
import { uptime } from 'node:os';
import { createSteadyClock } from '../polling/steady-clock';

/** Never jumps when the desktop's clock is set. Milliseconds since an arbitrary start. */
export const monotonic = createSteadyClock({ fine: () => performance.now(), coarse: () => uptime() * 1000 }).now;
