import { describe, expect, it } from 'vitest';
import { chromiumFlags, isNoise } from '../../../scripts/chromium';

describe('what Chromium complains of', () => {
  it('is kept back where it means nothing', () => {
    const bus = '[10074:1124/171657.460799:ERROR:bus.cc(407)] Failed to connect to the bus: no such file';
    const graphics = '[10074:1124/171657.460799:ERROR:gpu_process_host.cc(956)] GPU process launch failed';
    expect([bus, graphics, ''].filter((line) => !isNoise(line))).toEqual([]);
  });

  it('is shown where a person must know', () => {
    const display = '[1:1124/171657.460799:ERROR:ozone_platform_x11.cc(240)] Missing X server or $DISPLAY';
    const own = 'Error: the settings cannot be read';
    expect([display, own].filter((line) => isNoise(line))).toEqual([]);
  });
});

describe('the flags for Chromium', () => {
  it('turn the graphics process off only where there is no display', () => {
    expect(chromiumFlags({})).toContain('--disable-gpu');
    expect(chromiumFlags({ DISPLAY: ':0' })).not.toContain('--disable-gpu');
    expect(chromiumFlags({ WAYLAND_DISPLAY: 'wayland-0' })).not.toContain('--disable-gpu');
  });
});
