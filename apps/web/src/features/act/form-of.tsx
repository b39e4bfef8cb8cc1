import { type ComponentType, lazy } from 'react';
import type { ActFormProps, CommandType } from './act';
import { ApproveForm } from './forms/approve-form';
import { AssignForm } from './forms/assign-form';
import { ProgressForm } from './forms/progress-form';
import { ReceiveForm } from './forms/receive-form';
import { ReturnForm } from './forms/return-form';
import { SignOffForm } from './forms/sign-off-form';

// Forms with a calendar or a search are seldom needed in a sitting.
const PlanForm = lazy(async () => ({ default: (await import('./forms/plan-form')).PlanForm }));
const AmendForm = lazy(async () => ({ default: (await import('./forms/amend-form')).AmendForm }));
const UrgeForm = lazy(async () => ({ default: (await import('./forms/urge-form')).UrgeForm }));
const RequestExtensionForm = lazy(async () => ({ default: (await import('./forms/request-extension-form')).RequestExtensionForm }));
const DecideExtensionForm = lazy(async () => ({ default: (await import('./forms/decide-extension-form')).DecideExtensionForm }));
const AppealForm = lazy(async () => ({ default: (await import('./forms/appeal-form')).AppealForm }));
const DecideAppealForm = lazy(async () => ({ default: (await import('./forms/decide-appeal-form')).DecideAppealForm }));
const TransferForm = lazy(async () => ({ default: (await import('./forms/transfer-form')).TransferForm }));
const AddAssistingUnitForm = lazy(async () => ({ default: (await import('./forms/add-assisting-unit-form')).AddAssistingUnitForm }));
const CompleteAssistanceForm = lazy(async () => ({ default: (await import('./forms/complete-assistance-form')).CompleteAssistanceForm }));
const SuspendForm = lazy(async () => ({ default: (await import('./forms/suspend-form')).SuspendForm }));
const SubmitForm = lazy(async () => ({ default: (await import('../self-checks/report-form')).SubmitForm }));
const StartForm = lazy(async () => ({ default: (await import('../self-checks/start-form')).StartForm }));
const RecheckForm = lazy(async () => ({ default: (await import('../recheck/recheck-form')).RecheckForm }));
const ResumeForm = lazy(async () => ({ default: (await import('./forms/resume-form')).ResumeForm }));
const OrderForm = lazy(async () => ({ default: (await import('../orders/order-form')).OrderForm }));

const forms: Readonly<Record<CommandType, ComponentType<ActFormProps>>> = {
  assign: AssignForm,
  receive: ReceiveForm,
  submitPlan: PlanForm,
  reportProgress: ProgressForm,
  submitForClosure: SubmitForm,
  approve: ApproveForm,
  return: ReturnForm,
  signOff: SignOffForm,
  recheck: RecheckForm,
  startSelfChecks: StartForm,
  amend: AmendForm,
  urge: UrgeForm,
  requestExtension: RequestExtensionForm,
  decideExtension: DecideExtensionForm,
  appeal: AppealForm,
  decideAppeal: DecideAppealForm,
  transfer: TransferForm,
  addAssistingUnit: AddAssistingUnitForm,
  completeAssistance: CompleteAssistanceForm,
  suspend: SuspendForm,
  resume: ResumeForm,
  draftOrder: OrderForm,
  signOrder: OrderForm,
  acknowledgeOrder: OrderForm,
  replyOrder: OrderForm,
  closeOrder: OrderForm,
  withdrawOrder: OrderForm,
};

/** The form of an act; none for an act this version of the page does not know. */
export function formOf(type: string): ComponentType<ActFormProps> | undefined {
  return type in forms ? forms[type as CommandType] : undefined;
}
