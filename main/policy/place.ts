/** Places in a company's settings, as people are told of them. */

/** A name below a place, e.g. `settings.server`; one that is no plain word is put in quotation marks. '' is the whole. */
export function placeIn(place: string, name: string): string {
  const plain = /^[$\p{L}\p{N}_-]+$/u.test(name) ? name : JSON.stringify(name);
  return place === '' ? plain : `${place}.${plain}`;
}
