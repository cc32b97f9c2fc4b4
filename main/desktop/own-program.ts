/** The file by which this very app is started. */

/**
 * Its absolute path: an AppImage is started by its own file, for what it holds has another place each time. A program that
 * another AppImage starts inherits what that was told, and must not be taken for it.
 */
export function ownProgram(): string {
  const { APPIMAGE: image = '', APPDIR: folder = '' } = process.env;
  const isImage = image !== '' && folder !== '' && process.execPath.startsWith(`${folder}/`);
  return isImage ? image : process.execPath;
}
