#!/bin/sh
# Run by dpkg and rpm before Queue Tray is removed: ends it wherever it runs, and takes back what was written when it was
# installed, and what it wrote itself to be started with the computer. What people have set, and their sign-ins, stay in
# ~/.config/Queue Tray.
set -e

# dpkg says "remove", rpm how many versions stay. An upgrade leaves the app running: it goes on until it is started anew.
case "$1" in
  remove | 0) ;;
  *) exit 0 ;;
esac

# The processes of the installed app, but none of a container. After an upgrade Linux calls a program that still runs deleted.
running() {
  find /proc/[0-9]* -maxdepth 1 -name exe -lname '/opt/Queue Tray/*' 2>/dev/null | while read -r program; do
    process=${program%/exe}
    if [ "$process/ns/mnt" -ef /proc/self/ns/mnt ]; then
      echo "${process#/proc/}"
    fi
  done
}

# Chromium's helpers end with the process that started them, which is the one without a type.
is_helper() {
  # It may be gone by now, of which the shell would complain.
  { tr '\0' '\n' <"/proc/$1/cmdline"; } 2>/dev/null | grep -q '^--type='
}

end_processes() {
  ids=$(running)
  for id in $ids; do
    is_helper "$id" || kill -TERM "$id" 2>/dev/null || true
  done
  tries=50
  for id in $ids; do
    while [ "$tries" -gt 0 ] && kill -0 "$id" 2>/dev/null; do
      sleep 0.1
      tries=$((tries - 1))
    done
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

# Removes the autostart entry in one folder of settings, as whoever that belongs to: root must not follow what links somebody
# laid there. A folder on a network that does not answer must not keep the package from being removed.
forget_entry() {
  timeout 5 setpriv --reuid="${1%:*}" --regid="${1#*:}" --clear-groups sh -c '
    entry="$1/autostart/queue-tray.desktop"
    if [ -f "$entry" ] && grep -qF "Exec=\"/opt/Queue Tray/queue-tray\"" "$entry"; then rm -f "$entry"; fi
  ' sh "$2" 2>/dev/null || true
}

# The folders of settings that people have elsewhere, as far as the app runs for them: `user:group folder`.
settings_elsewhere() {
  for id in $(running); do
    owner=$(stat -c '%u:%g' "/proc/$id" 2>/dev/null) || continue
    { tr '\0' '\n' <"/proc/$id/environ"; } 2>/dev/null | sed -n "s|^XDG_CONFIG_HOME=/|$owner /|p"
  done | sort -u
}

forget_autostart() {
  homes | while read -r home; do
    owner=$(timeout 5 stat -c '%u:%g' "$home" 2>/dev/null) || continue
    forget_entry "$owner" "$home/.config"
  done
  echo "$1" | while read -r owner folder; do
    if [ -n "$folder" ]; then forget_entry "$owner" "$folder"; fi
  done
}

# Else the kernel would know the profile until it is started anew.
forget_profile() {
  profile='/etc/apparmor.d/queue-tray'
  if [ -f "$profile" ]; then
    if apparmor_status --enabled >/dev/null 2>&1 && ! { command -v ischroot >/dev/null 2>&1 && ischroot; }; then
      apparmor_parser --remove "$profile" || true
    fi
    rm -f "$profile" /var/cache/apparmor/*/queue-tray
  fi
}

# Within a changed root the processes are those of another system. Where that cannot be seen, it is none.
elsewhere=''
if ! [ -e /proc/1/root ] || [ /proc/1/root -ef / ]; then
  elsewhere=$(settings_elsewhere)
  end_processes
fi
forget_autostart "$elsewhere"
forget_profile
