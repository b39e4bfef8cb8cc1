import { useTranslation } from 'react-i18next';

/** Two names in full; of more the first and the number, with all of them at hand. */
export function UnitNames({ names }: { readonly names: readonly string[] }) {
  const { t } = useTranslation('issues');
  if (names.length <= 2) return <>{names.join('、')}</>;
  return <span title={names.join('、')}>{t('unitsMore', { first: names[0], count: names.length })}</span>;
}
