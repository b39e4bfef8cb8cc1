import { audienceInWords, audienceKeys, mayBeSpared, noticeKinds, noticeRule, type AudienceKey, type NoticeKind, type NoticeRules } from '@rectify/domain';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useEditing, useProblemsAt } from '../designer/editing';
import { ProblemNotes } from '../designer/parts/field';
import styles from './definition-rules.module.css';
import { mailing, mailOf, telling, tellingOf, type MailChoice, type Telling } from './rule-changes';

export interface NoticeMatrixProps {
  readonly rules: NoticeRules;
  readonly onChange: (rules: NoticeRules) => void;
  /** The event whose words are shown. */
  readonly chosen: NoticeKind;
  readonly onChoose: (kind: NoticeKind) => void;
}

/** 事件 × 对象 × 渠道 as a table; what may not be left out is not offered. */
export function NoticeMatrix(props: NoticeMatrixProps) {
  const { t } = useTranslation('designer');
  return (
    <div className={styles.scroll} role="region" aria-label={t('noticeRules.title')} tabIndex={0}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('noticeRules.event')}</th>
            {audienceKeys.map((audience) => (
              <th key={audience} scope="col">
                {audienceInWords(audience)}
              </th>
            ))}
            <th scope="col">{t('noticeRules.channels')}</th>
            <th scope="col">{t('noticeRules.words')}</th>
          </tr>
        </thead>
        <tbody>
          {noticeKinds.map((kind) => (
            <EventRow key={kind} kind={kind} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EventRow({ kind, rules, onChange, chosen, onChoose }: NoticeMatrixProps & { readonly kind: NoticeKind }) {
  const { t } = useTranslation('designer');
  const { readOnly } = useEditing();
  const rule = noticeRule(rules, kind);
  const path = rule ? `/notices/${rules.indexOf(rule)}` : `/notices#${kind}`;
  const problems = useProblemsAt(path);
  const hasWords = rule?.subject !== undefined || rule?.body !== undefined;
  return (
    <tr data-path={path}>
      <th scope="row">
        {kind}
        <ProblemNotes id={`${path}-problems`} problems={problems} />
      </th>
      {audienceKeys.map((audience) => (
        <td key={audience}>
          <TellingSelect kind={kind} audience={audience} value={tellingOf(rule, audience)} onChange={(word) => onChange(telling(rules, kind, audience, word))} />
        </td>
      ))}
      <td>
        <select disabled={readOnly} aria-label={t('noticeRules.channelsOf', { kind })} value={mailOf(rule)} onChange={(event) => onChange(mailing(rules, kind, event.target.value as MailChoice))}>
          {(['usual', 'mail', 'inAppOnly'] as const).map((choice) => (
            <option key={choice} value={choice}>
              {t(`noticeRules.mail.${choice}`)}
            </option>
          ))}
        </select>
      </td>
      <td>
        <Button size="small" type={chosen === kind ? 'primary' : 'default'} aria-pressed={chosen === kind} aria-label={t('noticeRules.template', { kind })} onClick={() => onChoose(kind)}>
          {t(hasWords ? 'noticeRules.own' : 'noticeRules.usualWords')}
        </Button>
      </td>
    </tr>
  );
}

interface TellingSelectProps {
  readonly kind: NoticeKind;
  readonly audience: AudienceKey;
  readonly value: Telling;
  readonly onChange: (word: Telling) => void;
}

function TellingSelect({ kind, audience, value, onChange }: TellingSelectProps) {
  const { t } = useTranslation('designer');
  const { readOnly } = useEditing();
  const offered = (['usual', 'adds', 'spares'] as const).filter((word) => word !== 'spares' || value === 'spares' || mayBeSpared(kind, audience));
  return (
    <select
      disabled={readOnly}
      className={value === 'usual' ? undefined : styles.changed}
      aria-label={t('noticeRules.cell', { kind, audience: audienceInWords(audience) })}
      value={value}
      onChange={(event) => onChange(event.target.value as Telling)}
    >
      {offered.map((word) => (
        <option key={word} value={word}>
          {t(`noticeRules.telling.${word}`)}
        </option>
      ))}
    </select>
  );
}
