import type { DraftView } from '@rectify/contracts';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Failure, Loading } from '../../elements/page-state';
import { useTitle } from '../../elements/use-title';
import { useMay, useSession } from '../session/session';
import styles from './designer.module.css';
import './load-words';
import { useOpenedDraft } from './drafts';
import { DraftDesigner } from './draft-designer';

/** 流程草稿 under work. */
export function DraftPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('designer');
  const { data: draft, error, isPending, refetch } = useOpenedDraft(id);
  useTitle(draft ? t('titleOf', { name: draft.name }) : t('title'));
  return (
    <main className={styles.page}>
      {isPending && <Loading />}
      {error && !draft && <Failure error={error} onRetry={() => void refetch()} />}
      {draft && <Opened key={`${draft.id} ${draft.state}`} draft={draft} />}
    </main>
  );
}

function Opened({ draft }: { readonly draft: DraftView }) {
  const { person } = useSession();
  const mayEdit = useMay('editDefinitions');
  const isOpen = draft.state === 'editing' || draft.state === 'rejected';
  return <DraftDesigner draft={draft} readOnly={!(mayEdit && isOpen && draft.authorId === person.id)} />;
}
