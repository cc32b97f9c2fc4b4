#!/bin/sh
# Run by dpkg and rpm when Queue Tray was removed: takes back what was written when it was installed.
set -e

profile='/etc/apparmor.d/queue-tray'

# dpkg says "remove" or "purge", rpm how many versions stay.
case "$1" in
  remove | purge | 0) ;;
  *) exit 0 ;;
esac

if [ -f "$profile" ]; then
  # Else the kernel would know it until it is started anew.
  if apparmor_status --enabled >/dev/null 2>&1 && ! { command -v ischroot >/dev/null 2>&1 && ischroot; }; then
    apparmor_parser --remove "$profile" || true
  fi
  rm -f "$profile" "/var/cache/apparmor/"*/queue-tray
fi
