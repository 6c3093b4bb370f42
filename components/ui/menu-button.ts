/** From an item of a menu to the button that opened it. What opens from an item gives the focus back to the button, for the item goes with its menu. */
export function focusMenuButton(): void {
  const menu = document.activeElement?.closest('[role="menu"]');
  const id = menu?.getAttribute('aria-labelledby');
  if (id) document.getElementById(id)?.focus({ preventScroll: true });
}
