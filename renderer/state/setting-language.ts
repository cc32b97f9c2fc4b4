let left: string | null = null;

/** Another language was chosen in this one: if it comes, the page is made anew in it. */
export function leaveLanguage(locale: string): void {
  left = locale;
}

/** Whether the page was made anew in a language that was chosen; asked once. */
export function isTranslated(locale: string): boolean {
  const before = left ?? locale;
  left = null;
  return before !== locale;
}
