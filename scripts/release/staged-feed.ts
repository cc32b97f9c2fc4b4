const line = /^stagingPercentage:.*\n?/mu;

/**
 * An update feed of electron-builder (`latest.yml` and its like) that offers the version to so many of a hundred computers.
 * Each computer drew its lot once, so those who were offered it stay so while more follow.
 * @param typed the number as it was typed
 * @throws RangeError where that is no whole number from 0 to 100
 */
export function stagedFeed(feed: string, typed: string): string {
  const percentage = Number(typed);
  if (!/^\d{1,3}$/u.test(typed) || percentage > 100) {
    throw new RangeError('Say to how many of a hundred computers: a whole number from 0 to 100.');
  }
  const open = feed.replace(line, '').trimEnd();
  return percentage === 100 ? `${open}\n` : `${open}\nstagingPercentage: ${percentage}\n`;
}
