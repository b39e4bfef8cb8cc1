import type { DraftSummary } from '@rectify/contracts';
import { isOvertaken } from '@rectify/domain';
import { App, Button, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { instantText } from '../../elements/instant';
import { useProblemText } from '../../elements/problem-text';
import { useSession } from '../session/session';
import { useDiscardDraft, useWithdrawDraft } from './definitions';
import { DraftReview } from './draft-review';
import { RebaseNote } from './rebase-note';
import styles from './definitions.module.css';

/** A draft: its author goes on with it or takes it back, a second person decides. */
export function DraftCard({ draft }: { readonly draft: DraftSummary }) {
  const { t } = useTranslation('definitions');
  const isMine = useSession().person.id === draft.authorId;
  const { id, key, name, state, authorName, updatedAt, submittedAt, basedOn, note, rejection } = draft;
  const base = basedOn.key === key ? t('basedOn', basedOn) : t('basedOnOther', basedOn);
  const when = submittedAt && state === 'submitted' ? t('submittedAt', { at: instantText(submittedAt) }) : t('savedAt', { at: instantText(updatedAt) });
  return (
    <li className={styles.row}>
      <p className={styles.name}>
        <Link to={`/definitions/drafts/${id}`}>{name}</Link> <span className={styles.state} data-state={state}>{t(`state.${state}`)}</span>
      </p>
      <p className={styles.quiet}>{[t('author', { name: authorName }), base, when].join(' · ')}</p>
      {note && state === 'submitted' && <p className={styles.note}>{note}</p>}
      {rejection && <p className={styles.rejection}>{t('rejection', { reason: rejection })}</p>}
      {isOvertaken(draft) && <RebaseNote draft={draft} mayRebase={isMine && state !== 'submitted'} />}
      {isMine && <AuthorActs draft={draft} />}
      {state === 'submitted' && <DraftReview draftId={id} />}
    </li>
  );
}

function AuthorActs({ draft: { id, state, name } }: { readonly draft: DraftSummary }) {
  const { t } = useTranslation('definitions');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const [withdraw, discard] = [useWithdrawDraft(), useDiscardDraft()];
  const onError = (error: unknown) => void message.error(problemText(error));
  return (
    <p className={styles.acts}>
      <Link to={`/definitions/drafts/${id}`}>{t(state === 'submitted' ? 'look' : 'goOn')}</Link>
      {state === 'submitted' ? (
        <Button size="small" loading={withdraw.isPending} onClick={() => withdraw.mutate(id, { onError })}>
          {t('withdraw')}
        </Button>
      ) : (
        <Popconfirm title={t('discardSure', { name })} okText={t('discard')} cancelText={t('cancel')} onConfirm={() => discard.mutate(id, { onError })}>
          <Button size="small" danger loading={discard.isPending}>
            {t('discard')}
          </Button>
        </Popconfirm>
      )}
    </p>
  );
}
