/** Escape belongs to the dialog that is open, not to what lies under it. */
function open(dialog: HTMLDialogElement, escape: (event: Event) => void): () => void {
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    escape(event);
  };
  // The focus that its content loses stays in it.
  dialog.dataset['heir'] = '';
  dialog.tabIndex = -1;
  dialog.addEventListener('keydown', press);
  dialog.addEventListener('cancel', escape);
  dialog.showModal();
  return () => {
    dialog.removeEventListener('keydown', press);
    dialog.removeEventListener('cancel', escape);
  };
}

/** Whether something is open over the page, which has its own keys. */
export function isDialogOpen(): boolean {
  return document.querySelector('dialog[open]') !== null;
}

/** Opens a dialog over everything as soon as it is there. */
export function modal(dialog: HTMLDialogElement): () => void {
  return open(dialog, () => undefined);
}

/** The same for one that must be answered, so that Escape does not close it. */
export function insistent(dialog: HTMLDialogElement): () => void {
  return open(dialog, (event) => {
    event.preventDefault();
  });
}
