import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { moveStage, removeStage, type Arranged } from '../edit/arrange-stages';
import { useEditing } from '../editing';
import { StageRow } from './stage-row';
import styles from './table.module.css';
import { TableTools } from './table-tools';

const columns = ['stage', 'duty', 'condition', 'limit', 'signatures', 'group', 'rungs', 'problems'] as const;

/** The same process as a table; all that the picture can, it can too. */
export function StageTable() {
  const { t } = useTranslation('designer');
  const { definition, readOnly, edit, select, selected } = useEditing();
  const body = useRef<HTMLTableSectionElement>(null);
  const focus = (index: number) => requestAnimationFrame(() => body.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus());
  const arrange = ({ definition: next, index }: Arranged) => {
    edit(next);
    select(index);
    focus(index);
  };
  useEffect(() => {
    if (selected > 0) body.current?.querySelector('[aria-current]')?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const onKeyDown = (event: KeyboardEvent) => {
    const index = Number((event.target as HTMLElement).dataset.row ?? Number.NaN);
    if (Number.isNaN(index)) return;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (step !== undefined && event.altKey && !readOnly) arrange(moveStage(definition, index, step));
    else if (step !== undefined) focus(Math.max(0, Math.min(index + step, definition.stages.length - 1)));
    else if (event.key === 'Delete' && !readOnly) arrange(removeStage(definition, index));
    else return;
    event.preventDefault();
  };
  return (
    <section className={styles.section} aria-label={t('table.title')} data-path="/stages" tabIndex={-1}>
      {!readOnly && <TableTools arrange={arrange} />}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('table.title')}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`table.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={onKeyDown}>
            {definition.stages.map((stage, index) => (
              <StageRow key={index} stage={stage} index={index} isSelected={index === selected} />
            ))}
          </tbody>
        </table>
      </div>
      {!readOnly && <p className={styles.keys}>{t('table.keys')}</p>}
    </section>
  );
}
