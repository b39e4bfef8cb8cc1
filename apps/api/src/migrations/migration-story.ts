import { dateInWords, migratedInWords, type DefinitionMigrated } from '@rectify/domain';

/** 流程迁移 as the timeline tells it. `nameOf` names a responsible unit. */
export function migrationStory(event: DefinitionMigrated, nameOf: (unitId: string | null) => string | null): { readonly title: string; readonly detail: string } {
  const of = (unitId: string | null) => (nameOf(unitId) === null ? '' : `（${nameOf(unitId)}）`);
  const { kept, closed, signatures } = event;
  const lines = [
    `理由：${event.reason}`,
    ...kept
      .filter(({ before, term }) => before.date !== term.due)
      .map(({ stageName, unitId, before, term }) => `“${stageName}”${of(unitId)}期限由${dateInWords(before)}改为${dateInWords({ date: term.due, provisional: term.provisional })}`),
    ...closed.map(({ stageName, unitId, to }) => `“${stageName}”${of(unitId)}${to ? `改为“${to.stageName}”` : '停下，等待其他分支'}`),
    ...signatures.voided.map(({ stageName, name, why }) => `${name}在“${stageName}”的意见不再有效：${why}`),
    signatures.kept.length > 0 && `继续有效的意见：${signatures.kept.map(({ stageName, name }) => `“${stageName}”${name}`).join('、')}`,
  ];
  return { title: `流程迁移：${migratedInWords(event).replace(/。$/, '')}`, detail: lines.filter(Boolean).join('\n') };
}
