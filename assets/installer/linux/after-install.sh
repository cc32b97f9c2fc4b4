#!/bin/sh
# Run by dpkg and rpm when Queue Tray was installed or upgraded. It may be run again at any time.
set -e

app='/opt/Queue Tray'
profile='/etc/apparmor.d/queue-tray'

# dpkg says "configure", or that a removal was given up; rpm how many versions are installed now.
case "$1" in
  configure | abort-remove | [1-9]*) ;;
  *) exit 0 ;;
esac

# Chromium's sandbox is made of user namespaces. Where people other than root cannot have them, it needs this helper, and
# the helper needs to be root's. Asked as somebody else, since root can always have them.
if setpriv --reuid=65534 --regid=65534 --clear-groups unshare --user --map-root-user true 2>/dev/null; then
  chmod 0755 "$app/chrome-sandbox"
else
  chmod 4755 "$app/chrome-sandbox"
fi

# Ubuntu from 23.10 on lets only programs with a profile have user namespaces. Older AppArmors do not know this kind of
# profile, and need none.
if apparmor_status --enabled >/dev/null 2>&1 &&
  apparmor_parser --skip-kernel-load --debug "$app/resources/apparmor-profile" >/dev/null 2>&1; then
  cp -f "$app/resources/apparmor-profile" "$profile"
  # An image that is being made has no kernel of its own to tell.
  if ! { command -v ischroot >/dev/null 2>&1 && ischroot; }; then
    apparmor_parser --replace --write-cache --skip-read-cache "$profile" || true
  fi
fi
