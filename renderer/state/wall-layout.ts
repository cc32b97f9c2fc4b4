/** How the wallboard's head is laid out, so that none of its figures is ever cut. Pixels throughout. */

/** How a card is made: with all there is to be said, with as much of it as its width has room for, or in one line. */
export type CardForm = 'large' | 'small' | 'line';

interface Card {
  readonly form: CardForm;
  /** The width without which a figure would be cut. */
  readonly least: number;
  readonly height: number;
  readonly gap: number;
}

interface Wall {
  /** The window from which on it is this one. */
  readonly from: { readonly width: number; readonly height: number };
  /** What the head has besides the cards. */
  readonly besides: { readonly width: number; readonly height: number };
  /** The first of these that has room for every queue is taken. */
  readonly cards: readonly Card[];
  /** What is taken where none has. */
  readonly least: Card;
}

/** How the cards are laid out. */
export interface WallLayout {
  readonly form: CardForm;
  readonly columns: number;
  readonly height: number;
  readonly gap: number;
  /** So many queues have a card of their own; the others share the last place. */
  readonly shown: number;
}

/** How much of the window the head may have; the list keeps the rest. */
const headShare = 0.46;

/** As the style has them. */
const television: Wall = {
  from: { width: 1800, height: 1000 },
  besides: { width: 64, height: 136 },
  cards: [
    { form: 'large', least: 392, height: 340, gap: 20 },
    { form: 'small', least: 340, height: 160, gap: 20 },
    { form: 'line', least: 440, height: 76, gap: 8 },
    { form: 'line', least: 440, height: 52, gap: 8 },
    { form: 'line', least: 340, height: 52, gap: 8 },
  ],
  least: { form: 'line', least: 280, height: 48, gap: 8 },
};
const large: Wall = {
  from: { width: 1100, height: 760 },
  besides: { width: 64, height: 104 },
  cards: [
    { form: 'large', least: 280, height: 256, gap: 20 },
    { form: 'small', least: 280, height: 128, gap: 16 },
    { form: 'line', least: 380, height: 52, gap: 10 },
  ],
  least: { form: 'line', least: 280, height: 52, gap: 10 },
};
const middle: Wall = {
  from: { width: 720, height: 520 },
  besides: { width: 32, height: 72 },
  cards: [{ form: 'small', least: 200, height: 94, gap: 10 }],
  least: { form: 'line', least: 240, height: 44, gap: 8 },
};
const small: Wall = {
  from: { width: 0, height: 0 },
  besides: { width: 28, height: 56 },
  cards: [
    { form: 'small', least: 138, height: 76, gap: 8 },
    { form: 'line', least: 210, height: 34, gap: 6 },
  ],
  least: { form: 'line', least: 138, height: 34, gap: 6 },
};

/** How often something fits, with gaps between; once in any case. */
function fitting(room: number, size: number, gap: number): number {
  return Math.max(1, Math.floor((room + gap) / (size + gap)));
}

/** Lays the cards of so many queues out in a window. */
export function wallLayout(count: number, width: number, height: number): WallLayout {
  const { besides, cards, least } =
    [television, large, middle].find(({ from }) => width >= from.width && height >= from.height) ?? small;
  const columnsOf = (card: Card): number => fitting(width - besides.width, card.least, card.gap);
  const rowsOf = (card: Card): number => fitting(headShare * height - besides.height, card.height, card.gap);
  const card = cards.find((one) => count <= columnsOf(one) * rowsOf(one)) ?? least;
  const places = columnsOf(card) * rowsOf(card);
  const shown = count <= places ? count : places - 1;
  // As few rows as may be, and as wide as they then can be.
  const rows = Math.ceil(Math.min(count, places) / columnsOf(card));
  const columns = Math.ceil(Math.min(count, places) / Math.max(1, rows));
  return { form: card.form, columns, height: card.height, gap: card.gap, shown };
}
