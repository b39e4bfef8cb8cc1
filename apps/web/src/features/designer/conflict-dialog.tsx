import type { DraftView } from '@rectify/contracts';
import type { Definition } from '@rectify/domain';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { timeOf } from '../../elements/instant';
import { Changes } from './changes-drawer';

export interface ConflictDialogProps {
  readonly theirs: DraftView;
  readonly mine: Definition;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** The draft was saved elsewhere meanwhile: both versions, and a choice. */
export function ConflictDialog({ theirs, mine, onKeepMine, onTakeTheirs }: ConflictDialogProps) {
  const { t } = useTranslation('designer');
  return (
    <Modal
      open
      title={t('conflict.title')}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={[
        <Button key="theirs" onClick={onTakeTheirs}>
          {t('conflict.theirs')}
        </Button>,
        <Button key="mine" type="primary" onClick={onKeepMine}>
          {t('conflict.mine')}
        </Button>,
      ]}
    >
      <p>{t('conflict.text', { time: timeOf(theirs.updatedAt), revision: theirs.revision })}</p>
      <Changes from={{ definition: theirs.definition }} to={mine} />
    </Modal>
  );
}
