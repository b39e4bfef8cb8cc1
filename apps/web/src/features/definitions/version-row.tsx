import type { DefinitionVersion } from '@rectify/contracts';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { dayOf } from '../../elements/instant';
import { useProblemText } from '../../elements/problem-text';
import { useMay } from '../session/session';
import { useDeleteVersion, versionPath } from './definitions';
import { NewDraftDialog } from './new-draft-dialog';
import type { Process } from './process';
import styles from './definitions.module.css';

/** One version: who published it, what runs on it, and what can be done with it. */
export function VersionRow({ process, version }: { readonly process: Process; readonly version: DefinitionVersion }) {
  const { t } = useTranslation('definitions');
  const [copying, setCopying] = useState(false);
  const [mayEdit, mayMigrate] = [useMay('editDefinitions'), useMay('migrateIssues')];
  const ref = { key: process.key, version: version.version };
  const { shipped, inForce, openIssues, deletable, note } = version;
  const path = versionPath(ref);
  return (
    <li className={styles.row}>
      <p className={styles.name}>
        {t('version', ref)} {inForce && <span className={styles.state} data-state="published">{t('inForce')}</span>}
      </p>
      <p className={styles.quiet}>{t(shipped ? 'shipped' : 'publishedBy', { day: dayOf(version.publishedAt), author: version.authorName, approver: version.approverName })}</p>
      {note && <p className={styles.note}>{note}</p>}
      <p>
        <Usage process={process} version={version} />
      </p>
      <p className={styles.acts}>
        <Link to={path}>{t('look')}</Link>
        <Link to={`${path}/rehearse`}>{t('rehearse')}</Link>
        {mayMigrate && inForce && process.versions.some((other) => !other.inForce && other.openIssues > 0) && <Link to={`${path}/migrate`}>{t('migrate')}</Link>}
        {mayEdit && (
          <Button size="small" onClick={() => setCopying(true)}>
            {t('copy')}
          </Button>
        )}
        {mayEdit && deletable && openIssues === 0 && <DeleteButton process={process} version={version} />}
      </p>
      {copying && <NewDraftDialog process={process} from={ref} onClose={() => setCopying(false)} />}
    </li>
  );
}

/** Which issues run on it: the list of them, one click away. */
function Usage({ process, version }: { readonly process: Process; readonly version: DefinitionVersion }) {
  const { t } = useTranslation('definitions');
  const seesIssues = useMay('seeAllIssues');
  const { openIssues, closedIssues, drillIssues } = version;
  if (openIssues + closedIssues === 0) return <span className={styles.quiet}>{t('unused')}</span>;
  const words = [t('open', { count: openIssues }), t('closed', { count: closedIssues }), ...(drillIssues > 0 ? [t('drills', { count: drillIssues })] : [])].join(' · ');
  return seesIssues ? <Link to={`/issues?definition=${encodeURIComponent(`${process.key}/${version.version}`)}`}>{words}</Link> : <span>{words}</span>;
}

function DeleteButton({ process, version: { version } }: { readonly process: Process; readonly version: DefinitionVersion }) {
  const { t } = useTranslation('definitions');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const remove = useDeleteVersion();
  const confirmed = () =>
    remove.mutate(
      { key: process.key, version },
      { onSuccess: () => void message.success(t('deleted', { version })), onError: (error) => void message.error(problemText(error)) },
    );
  return (
    <Popconfirm title={t('deleteSure', { version })} okText={t('delete')} cancelText={t('cancel')} onConfirm={confirmed}>
      <Button size="small" danger loading={remove.isPending}>
        {t('delete')}
      </Button>
    </Popconfirm>
  );
}
