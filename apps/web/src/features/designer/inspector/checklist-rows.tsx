import type { ChecklistItem } from '@rectify/domain';
import { useTranslation } from 'react-i18next';
import { freshKey } from '../edit/fresh-key';
import { TextField } from '../parts/fields';
import { Rows } from '../parts/rows';

export interface ChecklistRowsProps {
  readonly path: string;
  readonly label: string;
  readonly checklist: readonly ChecklistItem[];
  readonly onChange: (checklist: readonly ChecklistItem[], typedIn?: string) => void;
}

/** 审核要点 */
export function ChecklistRows({ path, label, checklist, onChange }: ChecklistRowsProps) {
  const { t } = useTranslation('designer');
  return (
    <Rows
      path={path}
      label={label}
      entries={checklist}
      onChange={onChange}
      withNew={(entries) => [...entries, { key: freshKey('item', entries.map(({ key }) => key)), text: '' }]}
      add={t('checklist.add')}
      render={(item, set, place) => <TextField path={`${place}/text`} label={t('checklist.text')} wide value={item.text} onChange={(text) => set({ ...item, text }, true)} />}
    />
  );
}
