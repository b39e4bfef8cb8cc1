export interface DayOfEvents<Event> {
  readonly day: string;
  readonly events: readonly Event[];
}

/** Events in their order, under a heading for each day. */
export function byDay<Event extends { readonly at: string }>(
  events: readonly Event[],
  dayOf: (at: string) => string,
): readonly DayOfEvents<Event>[] {
  const days: { day: string; events: Event[] }[] = [];
  for (const event of events) {
    const day = dayOf(event.at);
    const last = days[days.length - 1];
    if (last?.day === day) last.events.push(event);
    else days.push({ day, events: [event] });
  }
  return days;
}
