import { useEffect, useRef } from 'react';
import { type Shortcut, shortcutOf } from './shortcut';

const isDialogOpen = () =>
  Array.from(document.querySelectorAll('[role=dialog]')).some((dialog) => dialog.getClientRects().length > 0);

/** Keys of the workbench; the newest actions are always the ones that run. */
export function useShortcuts(actions: Readonly<Record<Shortcut, () => void>>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const place = event.target instanceof HTMLElement ? event.target : document.body;
      const { tagName, isContentEditable } = place;
      const type = place instanceof HTMLInputElement ? place.type : undefined;
      const shortcut = isDialogOpen() ? null : shortcutOf(event, { tagName, type, isContentEditable, role: place.getAttribute('role') });
      if (!shortcut) return;
      event.preventDefault();
      latest.current[shortcut]();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
