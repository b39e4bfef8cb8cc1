import { addWorkdays, instantOf, moveToWorkday, type BusinessDate, type Calendar, type TimeOfDay } from '../calendar';
import type { Rung } from '../definition';
import type { ArmedRung } from '../issue/term';

/** One rung for every 节点日期 before the due day, whose own ladder says the rest; keys like `nodeBefore/2026-10-15`. */
export function armNodes(
  rung: Rung,
  at: { readonly nodeWorkdays: number; readonly time: TimeOfDay },
  { nodes, due, calendar }: { readonly nodes: readonly BusinessDate[]; readonly due: BusinessDate; readonly calendar: Calendar },
): readonly ArmedRung[] {
  return nodes.flatMap((node) => {
    const day = calendar.moveRestDays ? moveToWorkday(calendar, node).date : node;
    return day < due ? [{ key: `${rung.key}/${node}`, step: rung.step, at: instantOf(addWorkdays(calendar, day, at.nodeWorkdays).date, at.time), node }] : [];
  });
}
