import type { DefinitionProblemView } from '@rectify/contracts';
import type { Definition, Stage } from '@rectify/domain';
import { createContext, useContext } from 'react';
import { changeStage } from './edit/change-stage';
import { isWithin, type DesignerTab, type InspectorPart } from './problem-place';

/** What every part of the designer works on. */
export interface Editing {
  readonly definition: Definition;
  readonly readOnly: boolean;
  readonly problems: readonly DefinitionProblemView[];
  /** Takes the changed definition; changes that name the same field are undone together. */
  readonly edit: (definition: Definition, field?: string) => void;
  /** The chosen 环节, by its place. */
  readonly selected: number;
  readonly select: (index: number) => void;
  readonly tab: DesignerTab;
  readonly showTab: (tab: DesignerTab) => void;
  readonly part: InspectorPart;
  readonly showPart: (part: InspectorPart) => void;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('useEditing outside of the designer');
  return editing;
}

/** What is wrong with a control and, unless it is told to leave that to its parts, with what it holds. */
export function useProblemsAt(path: string, within = true): readonly DefinitionProblemView[] {
  return useEditing().problems.filter((problem) => (within ? isWithin(problem.path, path) : problem.path === path));
}

/** The 环节 an inspector shows; `set` names the field when a person types. */
export function useStage(): { readonly stage: Stage; readonly path: string; readonly set: (change: Partial<Stage>, typedIn?: string) => void } {
  const { definition, selected, edit } = useEditing();
  const stage = definition.stages[selected];
  if (!stage) throw new Error('useStage without a stage');
  const path = `/stages/${selected}`;
  return { stage, path, set: (change, typedIn) => edit(changeStage(definition, selected, change), typedIn && `${path}/${typedIn}`) };
}
