import { create } from 'zustand';

interface Pending {
  /** Files of this page that are still on their way. */
  readonly count: number;
  readonly add: (by: 1 | -1) => void;
}

/** What is still being sent: nobody hands in a form, or leaves the page, without knowing. */
export const usePending = create<Pending>((set) => ({ count: 0, add: (by) => set(({ count }) => ({ count: count + by })) }));

usePending.subscribe(({ count }, { count: before }) => {
  if (count > 0 && before === 0) window.addEventListener('beforeunload', ask);
  if (count === 0 && before > 0) window.removeEventListener('beforeunload', ask);
});

function ask(event: BeforeUnloadEvent) {
  event.preventDefault();
}
