/** The page that plays the sounds while there is no window: what to play stands in its address, as `#kind,volume,count`. */
import { play } from './player';

function playWhatIsAsked(): void {
  const [kind = '', volume = '0'] = location.hash.slice(1).split(',');
  play(kind, Number(volume));
}

addEventListener('hashchange', playWhatIsAsked);
playWhatIsAsked();
