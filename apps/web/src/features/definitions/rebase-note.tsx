import type { DraftSummary } from '@rectify/contracts';
import { Alert, App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../elements/problem-text';
import { useRebaseDraft } from './definitions';

/** Says that the draft was overtaken, and lets its author take the newest version as base. */
export function RebaseNote({ draft: { id, newest }, mayRebase }: { readonly draft: DraftSummary; readonly mayRebase: boolean }) {
  const { t } = useTranslation('definitions');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const rebase = useRebaseDraft();
  if (newest === null) return null;
  const onError = (error: unknown) => void message.error(problemText(error));
  return (
    <Alert
      type="warning"
      showIcon
      title={t('overtaken', { version: newest })}
      action={
        mayRebase && (
          <Button size="small" loading={rebase.isPending} onClick={() => rebase.mutate({ id, version: newest }, { onError })}>
            {t('rebase', { version: newest })}
          </Button>
        )
      }
    />
  );
}
