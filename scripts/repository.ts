import { resolve } from 'node:path';

/** The root of this repository, absolute. */
export const repository = resolve(import.meta.dirname, '..');
