import { Alert, App, Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { newKey } from '../../api/idempotency-key';
import { useProblemText } from '../../elements/problem-text';
import { useSession } from '../session/session';
import type { ImportView } from './import-types';
import { type ImportPlace, useConfirmImport, useDiscardImport } from './imports';
import styles from './imports.module.css';
import { forgetImport } from './remembered-import';

/** Confirmed as a whole, or not at all. */
export function ConfirmBar({ view, place }: { readonly view: ImportView; readonly place: ImportPlace }) {
  const { t } = useTranslation(['imports', 'general']);
  const { modal } = App.useApp();
  const navigate = useNavigate();
  const problemText = useProblemText();
  const { person } = useSession();
  const confirming = useConfirmImport(place);
  const discarding = useDiscardImport(place);
  const key = useRef(newKey());
  const forget = () => forgetImport(window.localStorage, person.id, place.importId);

  const left = view.rows.filter((row) => row.leftOut).length;
  const unchanged = view.rows.filter((row) => !row.leftOut && row.alreadyRegistered).length;
  const open = view.blockingProblems;
  const discard = () =>
    modal.confirm({
      title: t('confirm.discardAsk'),
      content: t('confirm.discardHint'),
      okText: t('confirm.discardOk'),
      cancelText: t('general:cancel'),
      onOk: async () => {
        await discarding.mutateAsync();
        forget();
        await navigate('/import');
      },
    });
  const error = confirming.error ?? discarding.error;

  return (
    <div className={styles.confirm}>
      {error && <Alert type="error" showIcon title={problemText(error)} className={styles.confirmError} />}
      <p className={styles.summary}>
        {t('confirm.summary', { all: view.rows.length, register: view.rows.length - left - unchanged, unchanged, left })}
      </p>
      <Button onClick={discard}>{t('confirm.discard')}</Button>
      <Button
        type="primary"
        size="large"
        disabled={open > 0 || view.rows.length === 0}
        loading={confirming.isPending}
        onClick={() => confirming.mutate(key.current, { onSuccess: forget })}
      >
        {open > 0 ? t('confirm.open', { count: open }) : t('confirm.button')}
      </Button>
    </div>
  );
}
