const two = (value: number): string => String(value).padStart(2, '0');

/** A wait (milliseconds) as a clock reads it: `0:09`, `12:05`, `1:02:03`. */
export function waitText(wait: number): string {
  const seconds = Math.max(0, Math.floor(wait / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
