import type { IssueCommand } from '@rectify/contracts';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '../../../elements/day-picker';
import { EvidenceFields } from './evidence-fields';
import { filledEvidence, type EvidenceRow } from './evidence-values';
import styles from './forms.module.css';
import { WordsField } from './words-field';

type OnSite = NonNullable<Extract<IssueCommand, { type: 'approve' }>['onSite']>;

export interface OnSiteValues {
  readonly on: string | null;
  readonly people: readonly (string | undefined)[];
  readonly place: string;
  readonly findings: string;
  readonly photos: readonly EvidenceRow[];
}

/** An empty record with a line for each person that must be there. */
export const emptyOnSite = (people: number): OnSiteValues => ({
  on: null, people: Array.from({ length: people }, () => ''), place: '', findings: '', photos: [],
});

export const onSiteOf = ({ on, people, place, findings, photos }: OnSiteValues): OnSite => ({
  on: on ?? '', people: people.flatMap((name) => name?.trim() || []), place: place.trim(), findings, photos: filledEvidence(photos),
});

/** 现场核查: when, who (at least so many), where, what was found, and the photos. */
export function OnSiteFields({ people, today }: { readonly people: number; readonly today: string }) {
  const { t } = useTranslation('act');
  return (
    <fieldset className={styles.evidence}>
      <legend className={styles.legend}>{t('onSite.title', { count: people })}</legend>
      <Form.Item name={['onSite', 'on']} label={t('onSite.on')} rules={[{ required: true, message: t('onSite.onNeeded') }]}>
        <DayPicker max={today} />
      </Form.Item>
      <Form.List name={['onSite', 'people']}>
        {(fields, { add }) => (
          <>
            {fields.map(({ key, name }, index) => (
              <Form.Item
                key={key}
                name={name}
                label={t('onSite.person', { index: index + 1 })}
                rules={index < people ? [{ required: true, whitespace: true, message: t('onSite.personNeeded') }] : undefined}
              >
                <Input maxLength={100} />
              </Form.Item>
            ))}
            <Button type="dashed" block icon={<PlusOutlined />} onClick={() => add('')} style={{ marginBottom: 16 }}>
              {t('onSite.addPerson')}
            </Button>
          </>
        )}
      </Form.List>
      <WordsField name={['onSite', 'place']} label={t('onSite.place')} rows={1} needed={t('onSite.placeNeeded')} max={200} />
      <WordsField name={['onSite', 'findings']} label={t('onSite.findings')} needed={t('onSite.findingsNeeded')} />
      <EvidenceFields name={['onSite', 'photos']} title={t('onSite.photos')} />
    </fieldset>
  );
}
