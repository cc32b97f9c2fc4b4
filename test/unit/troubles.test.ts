import { describe, expect, it } from 'vitest';
import { createTroubles } from '../../main/troubles';

describe('the troubles', () => {
  it('come up and pass, and each change is told once', () => {
    let changes = 0;
    const troubles = createTroubles(
      () => (changes += 1),
      () => undefined,
    );
    expect([...troubles.present()]).toEqual([]);
    troubles.set('journal', false);
    troubles.set('journal', true);
    troubles.set('not-stored', true);
    troubles.set('journal', true);
    expect([[...troubles.present()], changes]).toEqual([['journal', 'not-stored'], 2]);
    const before = troubles.present();
    troubles.set('journal', false);
    expect([[...troubles.present()], changes]).toEqual([['not-stored'], 3]);
    // A value that was given out never changes.
    expect([...before]).toEqual(['journal', 'not-stored']);
  });

  it('are set by how a piece of work ends, and the log is told why', async () => {
    const log: string[] = [];
    const troubles = createTroubles(
      () => undefined,
      (line) => log.push(line),
    );
    const full = new Error('ENOSPC');
    expect(await troubles.follow(Promise.reject(full), 'settings')).toBe(full);
    expect([...troubles.present()]).toEqual(['settings']);
    expect(log).toEqual(['settings: ENOSPC']);
    expect(await troubles.follow(Promise.resolve(), 'not-stored')).toBeUndefined();
    expect([...troubles.present()]).toEqual(['settings']);
    expect(await troubles.follow(Promise.resolve(), 'settings')).toBeUndefined();
    expect([...troubles.present()]).toEqual([]);
    expect(log).toHaveLength(1);
  });
});
