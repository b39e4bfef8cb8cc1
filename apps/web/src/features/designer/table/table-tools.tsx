import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { copyStage, insertStage, moveStage, removeStage, type Arranged } from '../edit/arrange-stages';
import { dissolveGroup, groupWithNext } from '../edit/group-stages';
import { useEditing } from '../editing';
import styles from './table.module.css';

/** What can be done with the chosen 环节. */
export function TableTools({ arrange }: { readonly arrange: (arranged: Arranged) => void }) {
  const { t } = useTranslation('designer');
  const { definition, selected, edit } = useEditing();
  const { stages } = definition;
  const [stage, next] = [stages[selected], stages[selected + 1]];
  const group = stage?.group;
  const together = () => stage && next && edit(groupWithNext(definition, selected, t('group.nameOf', { first: stage.name, second: next.name })));
  return (
    <div className={styles.tools} role="toolbar" aria-label={t('table.tools')}>
      <Button size="small" type="primary" onClick={() => arrange(insertStage(definition, selected, t('table.newStage')))}>
        {t('table.add')}
      </Button>
      <Button size="small" disabled={!stage} onClick={() => stage && arrange(copyStage(definition, selected, t('table.copyOf', { name: stage.name })))}>
        {t('table.copy')}
      </Button>
      <Button size="small" disabled={selected === 0} onClick={() => arrange(moveStage(definition, selected, -1))}>
        {t('table.up')}
      </Button>
      <Button size="small" disabled={!next} onClick={() => arrange(moveStage(definition, selected, 1))}>
        {t('table.down')}
      </Button>
      <Button size="small" disabled={!next || (group !== undefined && group === next.group)} onClick={together}>
        {t('table.together')}
      </Button>
      <Button size="small" disabled={group === undefined} onClick={() => group !== undefined && edit(dissolveGroup(definition, group))}>
        {t('table.dissolve')}
      </Button>
      <Button size="small" danger disabled={stages.length <= 1} onClick={() => arrange(removeStage(definition, selected))}>
        {t('table.remove')}
      </Button>
    </div>
  );
}
