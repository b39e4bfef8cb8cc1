import { type ComponentType, lazy } from 'react';
import type { ActFormProps, CommandType } from './act';
import { ApproveForm } from './forms/approve-form';
import { AssignForm } from './forms/assign-form';
import { ClosureForm } from './forms/closure-form';
import { ProgressForm } from './forms/progress-form';
import { ReceiveForm } from './forms/receive-form';
import { ReturnForm } from './forms/return-form';
import { SignOffForm } from './forms/sign-off-form';

// Forms with a calendar or a search are seldom needed in a sitting.
const PlanForm = lazy(async () => ({ default: (await import('./forms/plan-form')).PlanForm }));
const AmendForm = lazy(async () => ({ default: (await import('./forms/amend-form')).AmendForm }));
const UrgeForm = lazy(async () => ({ default: (await import('./forms/urge-form')).UrgeForm }));

const forms: Readonly<Record<CommandType, ComponentType<ActFormProps>>> = {
  assign: AssignForm,
  receive: ReceiveForm,
  submitPlan: PlanForm,
  reportProgress: ProgressForm,
  submitForClosure: ClosureForm,
  approve: ApproveForm,
  return: ReturnForm,
  signOff: SignOffForm,
  amend: AmendForm,
  urge: UrgeForm,
};

/** The form of an act; none for an act this version of the page does not know. */
export function formOf(type: string): ComponentType<ActFormProps> | undefined {
  return type in forms ? forms[type as CommandType] : undefined;
}
