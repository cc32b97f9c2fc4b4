const nothing = (): void => undefined;

/** The parts of an announcer that tell of nothing that counts here. */
export const silent = {
  log: nothing,
  onJournal: nothing,
  onChosen: nothing,
  onSaid: nothing,
  onChange: nothing,
  note: nothing,
};
