import { completesInWords } from '@rectify/domain';
import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import { useEditing } from '../editing';
import styles from './graph.module.css';

export type FrameNodeType = Node<{ readonly index: number; readonly kind: 'branches' | 'group' }, 'frame'>;

/** The frame around 环节 that every unit walks through, or that stand side by side. */
export function FrameNode({ data: { index, kind } }: NodeProps<FrameNodeType>) {
  const { t } = useTranslation('designer');
  const { definition } = useEditing();
  const groupKey = definition.stages[index]?.group;
  const group = definition.groups?.find(({ key }) => key === groupKey);
  return (
    <div className={kind === 'group' ? styles.group : styles.branches}>
      <Handle id="top" type="target" position={Position.Top} className={styles.handle} aria-hidden="true" />
      <span className={styles.frameName}>
        {group ? t('graph.group', { name: group.name, completes: completesInWords(group.completes) }) : t(kind === 'branches' ? 'graph.branches' : 'graph.together')}
      </span>
      <Handle id="bottom" type="source" position={Position.Bottom} className={styles.handle} aria-hidden="true" />
    </div>
  );
}
