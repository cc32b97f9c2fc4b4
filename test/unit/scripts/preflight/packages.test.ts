import { describe, expect, it } from 'vitest';
import { notFound, packagesOf } from '../../../../scripts/preflight/packages';

describe('the missing libraries', () => {
  const ldd = `	linux-vdso.so.1 (0x00007ffd)
	libffmpeg.so => /opt/electron/libffmpeg.so (0x00007f)
	libnss3.so => not found
	libsmime3.so => not found
	libgtk-3.so.0 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
`;

  it('are those that ldd could not find', () => {
    expect(notFound(ldd)).toEqual(['libnss3.so', 'libsmime3.so', 'libgtk-3.so.0']);
    expect(notFound('	not a dynamic executable\n')).toEqual([]);
  });

  it('name each package once', () => {
    expect(packagesOf(notFound(ldd))).toEqual({ packages: ['libgtk-3-0', 'libnss3'], unknown: [] });
  });

  it('are named themselves where no package is known to hold them', () => {
    expect(packagesOf(['libnew.so.1', 'libgbm.so.1'])).toEqual({ packages: ['libgbm1'], unknown: ['libnew.so.1'] });
  });
});
