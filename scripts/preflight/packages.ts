/**
 * Which Debian or Ubuntu package holds what Electron and the tests need. Where Ubuntu renamed a library for 64-bit
 * times, its newer name is the plain one with `t64`.
 */
const libraries: Readonly<Record<string, string>> = {
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libXtst.so.6': 'libxtst6',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libgdk_pixbuf-2.0.so.0': 'libgdk-pixbuf-2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnotify.so.4': 'libnotify4',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsecret-1.so.0': 'libsecret-1-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
};

/** Libraries that Electron opens only when it needs them, so that `ldd` does not list them. */
export const openedLater = ['libnotify.so.4', 'libsecret-1.so.0'] as const;

/** What a private desktop is made of: program → package. */
export const desktopPrograms: Readonly<Record<string, string>> = { Xvfb: 'xvfb', 'dbus-daemon': 'dbus' };

/** What packages are made with: program → package. */
export const packagePrograms: Readonly<Record<string, string>> = { 'dpkg-deb': 'dpkg', rpmbuild: 'rpm' };

/** What the tests need beyond that. */
export const testPrograms: Readonly<Record<string, string>> = {
  ...desktopPrograms,
  xauth: 'xauth',
  'notify-send': 'libnotify-bin',
  'gnome-keyring-daemon': 'gnome-keyring',
  'desktop-file-validate': 'desktop-file-utils',
  openssl: 'openssl',
  certutil: 'libnss3-tools',
  ...packagePrograms,
  appstreamcli: 'appstream',
  gio: 'libglib2.0-bin',
};

/** The libraries that `ldd` could not find, by its output. */
export function notFound(ldd: string): readonly string[] {
  return [...ldd.matchAll(/^\s*(\S+) => not found/gm)].flatMap(([, library]) => library ?? []);
}

/** The packages that hold these libraries, and the libraries of which that is not known. */
export function packagesOf(missing: readonly string[]): {
  readonly packages: readonly string[];
  readonly unknown: readonly string[];
} {
  const packages = new Set<string>();
  const unknown: string[] = [];
  for (const library of missing) {
    const name = libraries[library];
    if (name === undefined) unknown.push(library);
    else packages.add(name);
  }
  return { packages: [...packages].sort(), unknown };
}
