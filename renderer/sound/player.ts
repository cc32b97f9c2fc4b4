/** Plays the sounds, by the names of their files. */
import alarm from '../../assets/sounds/alarm.wav?url';
import callback from '../../assets/sounds/callback.wav?url';
import critical from '../../assets/sounds/critical.wav?url';
import offline from '../../assets/sounds/offline.wav?url';
import reminder from '../../assets/sounds/reminder.wav?url';
import signedOut from '../../assets/sounds/signed-out.wav?url';
import snoozed from '../../assets/sounds/snoozed.wav?url';
import vip from '../../assets/sounds/vip.wav?url';

const files = new Map(
  Object.entries({ alarm, callback, critical, offline, reminder, 'signed-out': signedOut, snoozed, vip }),
);

const player = new Audio();

/** Plays one, in the place of what may still be playing. `volume` is from 0 to 1. */
export function play(kind: string, volume: number): void {
  const file = files.get(kind);
  if (file === undefined) return;
  player.src = file;
  player.volume = Math.min(1, Math.max(0, volume));
  // Without a device nobody hears it, and nothing else comes of it.
  player.play().catch(() => undefined);
}
