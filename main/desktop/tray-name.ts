/** The name that a Linux desktop's tray owns on the session bus. */
export const trayName = 'org.kde.StatusNotifierWatcher';
