import type { NoticeTest } from '@rectify/contracts';
import type { NoticeKind, NoticeRule } from '@rectify/domain';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/request';
import { useProblemText } from '../../elements/problem-text';
import { useMay } from '../session/session';
import styles from './definition-rules.module.css';

/** 试发: the template, with the facts of an example, to one's own mail. */
export function TestSend({ kind, rule }: { readonly kind: NoticeKind; readonly rule: NoticeRule }) {
  const { t } = useTranslation('designer');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const mayEdit = useMay('editDefinitions');
  const send = useMutation({
    mutationFn: (body: NoticeTest) => request<void>('/definitions/notices:test', { method: 'POST', body }),
    onSuccess: () => void message.success(t('noticeRules.testSent')),
    onError: (error) => void message.error(problemText(error)),
  });
  if (!mayEdit) return null;
  const test = { kind, subject: rule.subject ?? t('noticeRules.usualSubject'), body: rule.body ?? t('noticeRules.usualBody') };
  return (
    <p>
      <Button size="small" loading={send.isPending} onClick={() => send.mutate(test)}>
        {t('noticeRules.testSend')}
      </Button>{' '}
      <small className={styles.how}>{t('noticeRules.testHint')}</small>
    </p>
  );
}
