/** Puts the focus where a problem is put right: on its control, or on the nearest part of the page that holds it. */
export function focusProblem(path: string): void {
  const place = nearest(path);
  place?.scrollIntoView({ block: 'center' });
  const control = place?.querySelector<HTMLElement>('input, textarea, button, select');
  (control ?? place)?.focus({ preventScroll: true });
}

function nearest(path: string): HTMLElement | null {
  const here = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
  return here !== null || path === '' ? here : nearest(path.slice(0, path.lastIndexOf('/')));
}
