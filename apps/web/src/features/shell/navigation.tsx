import { FileExcelOutlined, InboxOutlined, UnorderedListOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../session/session';

export interface Destination {
  readonly to: string;
  readonly label: string;
  readonly icon: ReactNode;
}

/** Where this person can go. */
export function useDestinations(): readonly Destination[] {
  const { t } = useTranslation('shell');
  const mayImport = useMay('importIssues');
  return [
    { to: '/', label: t('workbench'), icon: <InboxOutlined /> },
    { to: '/issues', label: t('issues'), icon: <UnorderedListOutlined /> },
    ...(mayImport ? [{ to: '/import', label: t('import'), icon: <FileExcelOutlined /> }] : []),
  ];
}
