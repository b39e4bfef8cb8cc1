import { noticeRule, type NoticeKind } from '@rectify/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../elements/section';
import { useEditing } from '../designer/editing';
import { said } from '../designer/edit/change-stage';
import styles from './definition-rules.module.css';
import { NoticeMatrix } from './notice-matrix';
import { TemplateEditor } from './template-editor';

/** 通知规则: event × audience × channel, and the words. */
export function NoticeRulesEditor() {
  const { t } = useTranslation('designer');
  const { definition, edit } = useEditing();
  const [chosen, choose] = useState<NoticeKind>('提醒');
  const rules = definition.notices ?? [];
  const set = (next: typeof rules, typedIn?: string) => edit(said({ ...definition, notices: next.length > 0 ? next : undefined }), typedIn);
  return (
    <div className={styles.panel} data-path="/notices">
      <Section title={t('noticeRules.title')}>
        <p className={styles.how}>{t('noticeRules.how')}</p>
        <NoticeMatrix rules={rules} onChange={set} chosen={chosen} onChoose={choose} />
      </Section>
      <Section title={t('noticeRules.template', { kind: chosen })}>
        <TemplateEditor key={chosen} kind={chosen} rule={noticeRule(rules, chosen)} rules={rules} onChange={set} />
      </Section>
    </div>
  );
}
