import { ApiOutlined, ApartmentOutlined, CalendarOutlined, FileExcelOutlined, FileTextOutlined, InboxOutlined, SafetyCertificateOutlined, UnorderedListOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useSession } from '../session/session';

export interface Destination {
  readonly to: string;
  readonly label: string;
  readonly icon: ReactNode;
}

/** Where this person can go. */
export function useDestinations(): readonly Destination[] {
  const { t } = useTranslation('shell');
  const mayImport = useMay('importIssues');
  const mayMaintainCalendar = useMay('maintainCalendar');
  const [mayEditDefinitions, mayPublishDefinitions] = [useMay('editDefinitions'), useMay('publishDefinitions')];
  const mayAudit = useMay('audit');
  const keepsWebhooks = useSession().person.roles.includes('securityAdministrator');
  return [
    { to: '/', label: t('workbench'), icon: <InboxOutlined /> },
    { to: '/issues', label: t('issues'), icon: <UnorderedListOutlined /> },
    { to: '/orders', label: t('orders'), icon: <FileTextOutlined /> },
    ...(mayImport ? [{ to: '/import', label: t('import'), icon: <FileExcelOutlined /> }] : []),
    ...(keepsWebhooks ? [{ to: '/webhooks', label: t('webhooks'), icon: <ApiOutlined /> }] : []),
    ...(mayEditDefinitions || mayPublishDefinitions ? [{ to: '/definitions', label: t('definitions'), icon: <ApartmentOutlined /> }] : []),
    ...(mayAudit ? [{ to: '/audit', label: t('audit'), icon: <SafetyCertificateOutlined /> }] : []),
    ...(mayMaintainCalendar ? [{ to: '/calendar', label: t('calendar'), icon: <CalendarOutlined /> }] : []),
  ];
}
