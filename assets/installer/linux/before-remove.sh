#!/bin/sh
# Run by dpkg and rpm before Queue Tray is removed: ends it wherever it runs, and takes back what it wrote to be started with
# the computer. What people have set, and their sign-ins, stay in ~/.config/Queue Tray.
set -e

# dpkg says "remove", rpm how many versions stay. An upgrade leaves the app running: it goes on until it is started anew.
case "$1" in
  remove | 0) ;;
  *) exit 0 ;;
esac

# The processes of the installed app, but none of a container. After an upgrade Linux calls a program that still runs deleted.
running() {
  for process in /proc/[0-9]*; do
    case "$(readlink "$process/exe" 2>/dev/null)" in
      '/opt/Queue Tray/'*) ;;
      *) continue ;;
    esac
    if [ "$process/ns/mnt" -ef /proc/self/ns/mnt ]; then
      echo "${process#/proc/}"
    fi
  done
}

# Chromium's helpers end with the process that started them, which is the one without a type.
main_processes() {
  for id in $(running); do
    if ! tr '\0' '\n' <"/proc/$id/cmdline" 2>/dev/null | grep -q '^--type='; then
      echo "$id"
    fi
  done
}

end_processes() {
  for id in $(main_processes); do
    kill -TERM "$id" 2>/dev/null || true
  done
  tries=50
  while [ "$tries" -gt 0 ] && [ -n "$(running)" ]; do
    sleep 0.1
    tries=$((tries - 1))
  done
  for id in $(running); do
    kill -KILL "$id" 2>/dev/null || true
  done
}

# The homes of this computer's accounts, and those that a company's directory made: in /home, or in a folder of root's there.
homes() {
  {
    getent passwd | cut -d: -f6
    for home in /home/*; do
      echo "$home"
      if [ "$(timeout 5 stat -c '%u' "$home" 2>/dev/null)" = 0 ]; then
        for inner in "$home"/*; do echo "$inner"; done
      fi
    done
  } | sort -u
}

# Looked at as whoever owns the home: root must not follow what links somebody laid there. A home on a network that does not
# answer must not keep the package from being removed.
forget_autostart() {
  homes | while read -r home; do
    owner=$(timeout 5 stat -c '%u:%g' "$home" 2>/dev/null) || continue
    timeout 5 setpriv --reuid="${owner%:*}" --regid="${owner#*:}" --clear-groups sh -c '
      entry="$1/.config/autostart/queue-tray.desktop"
      if [ -f "$entry" ] && grep -qF "Exec=\"/opt/Queue Tray/queue-tray\"" "$entry"; then rm -f "$entry"; fi
    ' sh "$home" 2>/dev/null || true
  done
}

# Within a changed root the processes are those of another system.
if [ /proc/1/root -ef / ]; then
  end_processes
fi
forget_autostart
