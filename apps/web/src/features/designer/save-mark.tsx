import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { timeOf } from '../../elements/instant';
import { useProblemText } from '../../elements/problem-text';
import type { Autosave } from './autosave';
import styles from './designer.module.css';

export interface SaveMarkProps {
  readonly autosave: Autosave;
  readonly isUnsaved: boolean;
  readonly onSave: () => void;
}

/** “已保存 10:32”, or why not. */
export function SaveMark({ autosave, isUnsaved, onSave }: SaveMarkProps) {
  const { t } = useTranslation('designer');
  const problemText = useProblemText();
  const { state, savedAt, failure } = autosave;
  if (state === 'failed') {
    return (
      <span className={styles.failed} role="alert">
        {t('saving.failed', { reason: problemText(failure) })}
        <Button size="small" type="link" onClick={onSave}>
          {t('saving.again')}
        </Button>
      </span>
    );
  }
  const words = state === 'saving' ? t('saving.now') : isUnsaved ? t('saving.waiting') : t('saving.saved', { time: timeOf(savedAt) });
  return <span role="status">{words}</span>;
}
