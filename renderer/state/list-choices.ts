import { m } from '../../messages/compiled/messages';

/** What the order of the list can be, in the language of the moment. */
export const orderChoices = () =>
  [
    { value: 'platform', words: m.order_platform() },
    { value: 'longest', words: m.order_longest() },
    { value: 'newest', words: m.order_newest() },
    { value: 'name', words: m.order_name() },
  ] as const;

/** How it can be grouped. */
export const groupingChoices = () =>
  [
    { value: 'none', words: m.grouping_none() },
    { value: 'queue', words: m.grouping_queue() },
  ] as const;
