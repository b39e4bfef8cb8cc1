import type { ActionView } from '@rectify/contracts';
import { lazy, Suspense } from 'react';
import { Loading } from '../../elements/page-state';

// Calendars and searches are loaded where a stage asks for something.
const FormFields = lazy(async () => ({ default: (await import('./form-fields')).FormFields }));

/** 填报表单: what the stage asks of whoever completes it; nothing where it asks nothing. */
export function StageForm({ action: { fields = [] } }: { readonly action: ActionView }) {
  if (fields.length === 0) return null;
  return (
    <Suspense fallback={<Loading />}>
      <FormFields fields={fields} />
    </Suspense>
  );
}
