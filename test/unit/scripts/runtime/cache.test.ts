import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../../../scripts/runtime/cache';

describe('the shared cache', () => {
  it('stands where the desktop keeps caches', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/var/cache/me' })).toBe('/var/cache/me/queue-tray');
    expect(cacheFolder({})).toMatch(/^\/.+\/\.cache\/queue-tray$/);
  });

  it('never stands in the folder one happens to be in', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: 'here' })).toMatch(/^\//);
    expect(cacheFolder({ XDG_CACHE_HOME: '' })).toMatch(/^\//);
  });
});
