import { exampleFacts, fillTemplate, placeholders, type NoticeKind, type NoticeRule, type NoticeRules } from '@rectify/domain';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditing } from '../designer/editing';
import { Field } from '../designer/parts/field';
import styles from './definition-rules.module.css';
import { withRule } from './rule-changes';
import { TestSend } from './test-send';

export interface TemplateEditorProps {
  readonly kind: NoticeKind;
  readonly rule: NoticeRule | undefined;
  readonly rules: NoticeRules;
  readonly onChange: (rules: NoticeRules, typedIn?: string) => void;
}

type Part = 'subject' | 'body';

/** 通知模板: title and text of one kind of notice, with what a reader would get beside it. */
export function TemplateEditor({ kind, rule, rules, onChange }: TemplateEditorProps) {
  const { t } = useTranslation('designer');
  const { readOnly } = useEditing();
  const [part, setPart] = useState<Part>('body');
  const path = rule ? `/notices/${rules.indexOf(rule)}` : `/notices#${kind}`;
  const write = (which: Part, text: string) => onChange(withRule(rules, kind, { [which]: text === '' ? undefined : text }), `/notices/${kind}/${which}`);
  return (
    <div className={styles.template}>
      <div className={styles.words}>
        <Field path={`${path}/subject`} label={t('noticeRules.subject')} hint={t('noticeRules.emptyIsUsual')} wide>
          {(control) => <Input {...control} value={rule?.subject ?? ''} maxLength={100} onFocus={() => setPart('subject')} onChange={(event) => write('subject', event.target.value)} />}
        </Field>
        <Field path={`${path}/body`} label={t('noticeRules.body')} hint={t('noticeRules.emptyIsUsual')} wide>
          {(control) => (
            <Input.TextArea {...control} value={rule?.body ?? ''} maxLength={2000} autoSize={{ minRows: 4, maxRows: 12 }} onFocus={() => setPart('body')} onChange={(event) => write('body', event.target.value)} />
          )}
        </Field>
        {!readOnly && (
          <div className={styles.placeholders} role="group" aria-label={t('noticeRules.insertInto', { part: t(`noticeRules.${part}`) })}>
            <span>{t('noticeRules.insertInto', { part: t(`noticeRules.${part}`) })}</span>
            {placeholders.map((placeholder) => (
              <Button key={placeholder} size="small" onClick={() => write(part, `${rule?.[part] ?? ''}{${placeholder}}`)}>
                {placeholder}
              </Button>
            ))}
          </div>
        )}
      </div>
      <Preview kind={kind} rule={rule} />
    </div>
  );
}

function Preview({ kind, rule }: { readonly kind: NoticeKind; readonly rule: NoticeRule | undefined }) {
  const { t } = useTranslation('designer');
  return (
    <section className={styles.preview} aria-label={t('noticeRules.preview')}>
      <h4>{t('noticeRules.preview')}</h4>
      <p>
        <strong>{rule?.subject !== undefined ? fillTemplate(rule.subject, exampleFacts) : t('noticeRules.usualSubject')}</strong>
      </p>
      <p className={styles.body}>{rule?.body !== undefined ? fillTemplate(rule.body, exampleFacts) : t('noticeRules.usualBody')}</p>
      <small className={styles.how}>{t('noticeRules.sampleNote')}</small>
      {rule && (rule.subject !== undefined || rule.body !== undefined) && <TestSend kind={kind} rule={rule} />}
    </section>
  );
}
