import { MOST_MIGRATED, type MigrationCandidates } from '@rectify/contracts';
import { Button, Checkbox, Input, Pagination, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import styles from './migration.module.css';

type Candidate = MigrationCandidates['items'][number];

export interface IssueChoiceProps {
  readonly items: readonly Candidate[];
  readonly isCut: boolean;
  readonly chosen: readonly string[];
  readonly onChoose: (issueIds: readonly string[]) => void;
}

const PAGE = 20;

/** Which of the issues on older versions are to follow. */
export function IssueChoice({ items, isCut, chosen, onChoose }: IssueChoiceProps) {
  const { t } = useTranslation('migration');
  const [words, setWords] = useState('');
  const [version, setVersion] = useState(0);
  const [page, setPage] = useState(1);
  const found = items.filter((item) => (version === 0 || item.version === version) && says(item, words));
  const shown = found.slice((page - 1) * PAGE, page * PAGE);
  const versions = [...new Set(items.map((item) => item.version))].sort((a, b) => b - a);
  const add = (ids: readonly string[]) => onChoose([...new Set([...chosen, ...ids])].slice(0, MOST_MIGRATED));
  const narrow = (change: () => void) => {
    change();
    setPage(1);
  };
  return (
    <>
      <div className={styles.filters}>
        <Input.Search allowClear value={words} placeholder={t('filter')} aria-label={t('filter')} onChange={({ target }) => narrow(() => setWords(target.value))} />
        <Select
          value={version}
          aria-label={t('allVersions')}
          onChange={(value) => narrow(() => setVersion(value))}
          options={[{ value: 0, label: t('allVersions') }, ...versions.map((value) => ({ value, label: t('version', { version: value }) }))]}
        />
        <Button onClick={() => add(found.map(({ issueId }) => issueId))}>{t('chooseShown', { count: found.length })}</Button>
        <Button disabled={chosen.length === 0} onClick={() => onChoose([])}>
          {t('clear')}
        </Button>
      </div>
      <p className={styles.quiet} role="status">
        {t('chosen', { count: chosen.length })} {chosen.length >= MOST_MIGRATED && t('most', { most: MOST_MIGRATED })} {isCut && t('cut')}
      </p>
      {found.length === 0 && <p className={styles.quiet}>{t(items.length === 0 ? 'none' : 'noneFound')}</p>}
      <ul>
        {shown.map((item) => (
          <IssueRow key={item.issueId} item={item} isChosen={chosen.includes(item.issueId)} onToggle={(on) => (on ? add([item.issueId]) : onChoose(chosen.filter((id) => id !== item.issueId)))} />
        ))}
      </ul>
      {found.length > PAGE && <Pagination className={styles.pages} simple current={page} pageSize={PAGE} total={found.length} showSizeChanger={false} onChange={setPage} />}
    </>
  );
}

interface IssueRowProps {
  readonly item: Candidate;
  readonly isChosen: boolean;
  readonly onToggle: (on: boolean) => void;
}

function IssueRow({ item, isChosen, onToggle }: IssueRowProps) {
  const { t } = useTranslation('migration');
  const { issueId, code, finding, version, stageName, batchName, drill } = item;
  return (
    <li className={styles.choice}>
      <Checkbox checked={isChosen} aria-label={code} onChange={({ target }) => onToggle(target.checked)} />
      <div>
        <p>
          <Link to={`/issues/${issueId}`}>{code}</Link> <span className={styles.stage}>{stageName}</span> <span className={styles.quiet}>{t('version', { version })}</span>
          {drill && <span className={styles.drill}>{t('drill')}</span>}
        </p>
        <p className={styles.finding}>{finding}</p>
        <p className={styles.quiet}>{batchName}</p>
      </div>
    </li>
  );
}

function says({ code, finding, stageName, batchName }: Candidate, words: string): boolean {
  return [code, finding, stageName, batchName].some((text) => text.includes(words.trim()));
}
