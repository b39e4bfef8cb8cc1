import type { DefinitionView } from '@rectify/contracts';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { dayOf } from '../../elements/instant';
import { Failure, Loading } from '../../elements/page-state';
import { useTitle } from '../../elements/use-title';
import './load-words';
import { Designer } from './designer';
import styles from './designer.module.css';
import { useVersion } from './drafts';
import { EditingContext } from './editing';
import { DesignerHead, ExportButton } from './toolbar';
import { usePlace } from './use-place';
import { useProblems } from './use-problems';

/** A published version, to be read. */
export function VersionPage() {
  const { key = '', version = '' } = useParams();
  const { t } = useTranslation('designer');
  const { data, error, isPending, refetch } = useVersion(key, version);
  useTitle(data ? t('titleOf', { name: data.definition.name }) : t('title'));
  return (
    <main className={styles.page}>
      {isPending && <Loading />}
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {data && <Version key={`${key} ${version}`} view={data} />}
    </main>
  );
}

const nothing = () => undefined;

function Version({ view: { definition, version } }: { readonly view: DefinitionView }) {
  const { t } = useTranslation('designer');
  const problems = useProblems(definition, [], definition);
  const place = usePlace(definition);
  const author = version.shipped ? t('shipped') : t('publishedBy', { author: version.authorName ?? '', approver: version.approverName ?? '' });
  return (
    <EditingContext value={{ definition, readOnly: true, problems, edit: nothing, ...place }}>
      <DesignerHead name={definition.name} facts={t('versionFacts', { key: definition.key, version: version.version, day: dayOf(version.publishedAt), author })}>
        <ExportButton />
        <Link to={`/definitions/${definition.key}/${definition.version}/rehearse`}>
          <Button tabIndex={-1}>{t('rehearse')}</Button>
        </Link>
      </DesignerHead>
      <Designer />
    </EditingContext>
  );
}
