#!/bin/sh
# Nothing is left to be done when Queue Tray was removed: see before-remove.sh. dpkg would keep a script for this time, and
# with it the package's name, until somebody purges it; so this one is packed nowhere (scripts/installers/fpm).
