import { Button, Modal } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';

export interface LeaveGuardProps {
  readonly isUnsaved: boolean;
  readonly saveNow: () => Promise<boolean>;
}

/** Leaving asks as long as something is not saved. */
export function LeaveGuard({ isUnsaved, saveNow }: LeaveGuardProps) {
  const { t } = useTranslation('designer');
  const blocker = useBlocker(isUnsaved);
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
  if (blocker.state !== 'blocked') return null;
  const saveAndLeave = async () => {
    if (await saveNow()) blocker.proceed();
    else blocker.reset();
  };
  return (
    <Modal
      open
      title={t('leave.title')}
      onCancel={() => blocker.reset()}
      footer={[
        <Button key="stay" onClick={() => blocker.reset()}>
          {t('leave.stay')}
        </Button>,
        <Button key="drop" danger onClick={() => blocker.proceed()}>
          {t('leave.drop')}
        </Button>,
        <Button key="save" type="primary" onClick={() => void saveAndLeave()}>
          {t('leave.save')}
        </Button>,
      ]}
    >
      <p>{t('leave.text')}</p>
    </Modal>
  );
}
