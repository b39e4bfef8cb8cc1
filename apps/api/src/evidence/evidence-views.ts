import type { ActionView, EvidenceView, IssueView, StoredFileView, TrackStage } from '@rectify/contracts';
import { branchKey, phasesOf, type Action, type Evidence, type Issue, type OnSiteCheck, type StoredFile } from '@rectify/domain';

type Pace = Pick<IssueView['work'][number], 'months' | 'phases'>;

export function fileView({ id, name, size, mediaType }: StoredFile): StoredFileView {
  return { id, name, size, mediaType };
}

export function evidenceView({ name, reference, key, measure, file }: Evidence): EvidenceView {
  return { name, reference, ...(key !== undefined && { key }), ...(measure !== undefined && { measure }), ...(file && { file: fileView(file) }) };
}

export function onSiteView({ on, people, place, findings, photos }: OnSiteCheck): NonNullable<TrackStage['signatures'][number]['onSite']> {
  return { on, people: [...people], place, findings, photos: photos.map(evidenceView) };
}

/** 现场核查 in words. */
export function onSiteWords({ on, people, place, findings, photos }: OnSiteCheck): string {
  return `现场核查：${on}，${people.join('、')}，${place}。${findings}\n现场照片：${photos.map(({ name }) => name).join('；')}`;
}

export function formNeedsView({ requiredEvidence, openMeasures, phases, onSitePeople }: Action): Partial<ActionView> {
  return {
    ...(requiredEvidence && { requiredEvidence: requiredEvidence.map(({ key, text }) => ({ key, text })) }),
    ...(openMeasures && { openMeasures: [...openMeasures] }),
    ...(phases && { phases: phases.map(({ number, name, due }) => ({ number, name, due })) }),
    ...(onSitePeople !== undefined && { onSitePeople }),
  };
}

/** Months and phases of one unit; phases only where the definition gives each its own ladder. */
export function paceView(issue: Issue, unitId: string | null): Pace {
  const { months, phasesDone = [], phasesOverdue = [] } = issue.work[branchKey(unitId)] ?? {};
  const task = issue.tasks.find((each) => each.unitId === unitId);
  const isPaced = phasesDone.length > 0 || phasesOverdue.length > 0 || task?.phases !== undefined;
  return {
    ...(months && { months: Object.keys(months).sort().map((month) => ({ month, reported: months[month] === 'reported' })) }),
    ...(isPaced && {
      phases: phasesOf(issue).map(({ number, name, due }) => {
        const done = phasesDone.find((each) => each.number === number);
        return { number, name, due, doneAt: done ? new Date(done.at).toISOString() : null, overdue: phasesOverdue.includes(number) };
      }),
    }),
  };
}
