import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { downloadProblem } from '../../../../main/desktop/updates/download-problem';
import { temporaryFolder } from '../../../support/temporary-folder';

function coded(code: string, message = code): Error {
  return Object.assign(new Error(message), { code });
}

it.each([
  [coded('ERR_CHECKSUM_MISMATCH'), false, { kind: 'wrong-checksum' }],
  [coded('ENOSPC'), true, { kind: 'no-room' }],
  [new Error('net::ERR_CONNECTION_REFUSED'), false, { kind: 'offline', detail: 'ERR_CONNECTION_REFUSED' }],
  [new Error('net::ERR_CONNECTION_RESET'), true, { kind: 'half-file' }],
  [new Error('Request has been aborted'), true, { kind: 'half-file' }],
  [new Error('who knows'), true, null],
  ['no error at all', true, null],
] as const)('%s', (error, hasBegun, problem) => {
  expect(downloadProblem(error, hasBegun)).toEqual(problem);
});

it('a file in the place of the folder is said, with its path', () => {
  const place = join(temporaryFolder(), 'file');
  writeFileSync(place, '');
  const folder = join(place, 'pending');
  let thrown: unknown;
  try {
    mkdirSync(folder);
  } catch (error) {
    thrown = error;
  }
  expect(downloadProblem(thrown, false)).toEqual({ kind: 'no-folder', place: folder });
});
