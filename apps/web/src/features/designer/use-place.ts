import type { Definition } from '@rectify/domain';
import { useState } from 'react';
import type { Editing } from './editing';
import type { DesignerTab, InspectorPart } from './problem-place';

/** What of the process is looked at. */
export function usePlace({ stages }: Definition): Pick<Editing, 'selected' | 'select' | 'tab' | 'showTab' | 'part' | 'showPart'> {
  const [chosen, select] = useState(0);
  const [tab, showTab] = useState<DesignerTab>('stages');
  const [part, showPart] = useState<InspectorPart>('basics');
  return { selected: Math.max(0, Math.min(chosen, stages.length - 1)), select, tab, showTab, part, showPart };
}
