import { conditionInWords } from '@rectify/domain';
import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { useEditing } from '../editing';
import { isWithin } from '../problem-place';
import { dutiesInWords, stageLimitInWords } from '../words';
import styles from './graph.module.css';

export type StageNodeType = Node<{ readonly index: number; readonly isEntry: boolean }, 'stage'>;

/** A 环节 in the picture: a button like any other. */
export function StageNode({ data: { index, isEntry } }: NodeProps<StageNodeType>) {
  const { t } = useTranslation('designer');
  const { definition, problems, selected, select } = useEditing();
  const stage = definition.stages[index];
  if (!stage) return null;
  const wrong = problems.filter(({ path }) => isWithin(path, `/stages/${index}`));
  const isError = wrong.some(({ severity }) => severity === 'error');
  const isSelected = index === selected;
  return (
    <>
      <Handle id="top" type="target" position={Position.Top} className={styles.handle} aria-hidden="true" />
      <Handle id="side-in" type="target" position={Position.Right} className={styles.handle} aria-hidden="true" />
      <button
        type="button"
        data-stage={index}
        className={isSelected ? styles.chosen : styles.stage}
        aria-current={isSelected ? 'true' : undefined}
        tabIndex={isEntry ? 0 : -1}
        onClick={() => select(index)}
      >
        <strong className={styles.name}>
          {index + 1}. {stage.name}
        </strong>
        <span className={styles.line}>{dutiesInWords(stage.duty)}</span>
        <span className={styles.line}>
          {stage.when ? t('graph.when', { condition: conditionInWords(stage.when) }) : stageLimitInWords(stage)}
        </span>
        {wrong.length > 0 && (
          <span className={isError ? styles.error : styles.warning}>
            <span aria-hidden="true">{isError ? '■' : '▲'}</span> {t('graph.problems', { count: wrong.length })}
          </span>
        )}
      </button>
      <Handle id="bottom" type="source" position={Position.Bottom} className={styles.handle} aria-hidden="true" />
      <Handle id="side-out" type="source" position={Position.Right} className={styles.handle} aria-hidden="true" />
    </>
  );
}
