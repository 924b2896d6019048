/** The search field of the document itself, which is there before the program. */
export const begunField = 'begun';

const field = () => document.getElementById(begunField) as HTMLInputElement | null;

/** What she has begun to type there is asked for, as if she had typed it here. */
export function askWhatWasBegun() {
  const text = field()?.value.trim();
  if (!text) return;
  const address = new URL(window.location.href);
  address.searchParams.set('q', text);
  window.history.replaceState(null, '', address);
}

/** Whether she is at it still; no once the program's own field is there. */
export const isTyping = () => document.activeElement?.id === begunField;
