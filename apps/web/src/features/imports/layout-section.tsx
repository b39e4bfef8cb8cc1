import { Alert, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayPicker } from '../../elements/day-picker';
import { useProblemText } from '../../elements/problem-text';
import { columnName } from './column-name';
import type { ImportView, IntakeField } from './import-types';
import { type ImportPlace, usePatchImport } from './imports';
import styles from './imports.module.css';

/** What an issue is made of; the other columns are kept word for word. */
const fields = [
  'sequence', 'code', 'finding', 'section', 'issueType', 'objective', 'measures', 'leaders', 'leadUnits', 'responsibleUnits', 'deadline',
  'rectifyType', 'responsiblePerson', 'severity', 'amount', 'progress', 'remarks',
] as const satisfies readonly IntakeField[];
const keptFields = [
  'acceptanceUnits', 'basis', 'completion', 'finished', 'finishedOn', 'closed', 'closedOn', 'difficulties', 'nextSteps', 'evidence', 'standingMechanism',
  'opinions', 'extensions',
] as const satisfies readonly IntakeField[];

/** Which sheet, which heading rows, which column is what: shown, and to be corrected. */
export function LayoutSection({ view, place }: { readonly view: ImportView; readonly place: ImportPlace }) {
  const { t } = useTranslation('imports');
  const problemText = useProblemText();
  const patch = usePatchImport(place);
  const columns = view.headings.map(({ column, text }) => ({
    value: column,
    label: view.upright ? text : t('layout.column', { letter: columnName(column), text: text.replace(/\s+/g, '') }),
  }));
  const headerWords = view.headerRows.length > 0 ? t('layout.headerRows', { rows: view.headerRows.join('、') }) : t('layout.headerNone');
  const map = (field: IntakeField) => (
    <div key={field} className={styles.map}>
      <label htmlFor={`map-${field}`}>{t(`field.${field}`)}</label>
      <Select
        id={`map-${field}`}
        value={view.mapping[field]}
        disabled={patch.isPending}
        placeholder={t('layout.none')}
        options={columns}
        allowClear
        onChange={(column: number | undefined) => patch.mutate({ mapping: { [field]: column ?? null } })}
        popupMatchSelectWidth={false}
      />
    </div>
  );
  return (
    <details className={styles.layout} open={view.rows.length === 0}>
      <summary>{t('layout.title')}</summary>
      <div className={styles.layoutGrid}>
        <div>
          <label htmlFor="sheet">{t('layout.sheet')}</label>
          <Select
            id="sheet"
            value={view.sheet}
            disabled={patch.isPending}
            onChange={(sheet: number) => patch.mutate({ sheet })}
            options={view.sheets.map(({ name, rows }, value) => ({ value, label: t('layout.sheetItem', { name, rows }) }))}
          />
        </div>
        <div>
          <span className={styles.name}>{t('layout.header')}</span>
          <p>{view.upright ? t('layout.upright') : headerWords}</p>
        </div>
        <div>
          <label htmlFor="listed-on">{t('layout.listedOn')}</label>
          <DayPicker
            id="listed-on"
            value={view.listedOn}
            disabled={patch.isPending}
            onChange={(listedOn) => listedOn && patch.mutate({ listedOn })}
          />
        </div>
      </div>
      {patch.error && <Alert type="error" showIcon title={problemText(patch.error)} />}
      <h2 className={styles.name}>{t('layout.mapping')}</h2>
      <p className={styles.hint}>{t('layout.mappingHint')}</p>
      <div className={styles.mapping}>{fields.map(map)}</div>
      <details className={styles.kept}>
        <summary>{t('layout.kept')}</summary>
        <div className={styles.mapping}>{keptFields.map(map)}</div>
      </details>
    </details>
  );
}
