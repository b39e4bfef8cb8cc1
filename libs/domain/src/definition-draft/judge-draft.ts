import type { DefinitionRef } from '../definition/parts';
import { refuse, type Refusal } from '../issue/refusal';

/** 草稿状态 */
export type DraftState = 'editing' | 'submitted' | 'published' | 'rejected';

/** 流程草稿: what becomes the next version of a process once a second person has approved it. */
export interface DefinitionDraft {
  readonly key: string;
  readonly state: DraftState;
  readonly authorId: string;
  /** The version it was copied from, and is compared with. */
  readonly basedOn: DefinitionRef;
}

/** 编辑、更换底稿、删除、提交、撤回、批准发布、退回 */
export type DraftStep = 'edit' | 'rebase' | 'discard' | 'submit' | 'withdraw' | 'publish' | 'reject';

/** What a step has to know besides the draft. */
export interface DraftGround {
  /** Newest published version of the process; `null` when there is none. */
  readonly newest: number | null;
  /** Errors that `validateDefinition` finds in it today. */
  readonly errors: number;
}

const bySecondPerson: readonly DraftStep[] = ['publish', 'reject'];
const whileSubmitted: readonly DraftStep[] = ['withdraw', 'publish', 'reject'];
const ofSoundDraft: readonly DraftStep[] = ['submit', 'publish'];

/** Why this person may not take this step now; nothing when they may. The author works at it, somebody else decides. */
export function judgeDraftStep(draft: DefinitionDraft, step: DraftStep, by: { readonly id: string }, ground: DraftGround): Refusal | undefined {
  return whoRefusal(draft, step, by.id) ?? stateRefusal(draft.state, step) ?? (ofSoundDraft.includes(step) ? contentRefusal(draft, ground) : undefined);
}

function whoRefusal({ authorId }: DefinitionDraft, step: DraftStep, personId: string): Refusal | undefined {
  const isAuthor = authorId === personId;
  if (bySecondPerson.includes(step)) return isAuthor ? refuse('VERIFIER_IS_DOER', '草稿是您本人起草的，须由另一人批准或退回。') : undefined;
  return isAuthor ? undefined : refuse('NOT_ALLOWED', '草稿由起草人修改和提交；需要接着改的，请另建草稿。');
}

function stateRefusal(state: DraftState, step: DraftStep): Refusal | undefined {
  if (state === 'published') return refuse('DRAFT_SETTLED', '草稿已经发布，不能再改；需要修改的，请以新版本另建草稿。');
  if (whileSubmitted.includes(step)) {
    return state === 'submitted' ? undefined : refuse('DRAFT_NOT_SUBMITTED', state === 'rejected' ? '草稿已被退回，等待起草人修改后重新提交。' : '草稿还没有提交审批。');
  }
  return state === 'submitted' ? refuse('DRAFT_SUBMITTED', '草稿已提交审批，撤回后才能修改。') : undefined;
}

/** Whether another version was published since the draft was copied: published as it is, it would undo what that one changed. */
export function isOvertaken({ key, basedOn, newest }: Pick<DefinitionDraft, 'key' | 'basedOn'> & Pick<DraftGround, 'newest'>): boolean {
  return newest !== null && (basedOn.key !== key || basedOn.version < newest);
}

function contentRefusal({ key, basedOn }: DefinitionDraft, { newest, errors }: DraftGround): Refusal | undefined {
  if (errors > 0) return refuse('DEFINITION_UNSOUND', `流程定义还有${errors}处错误，改正后才能提交和发布。`);
  if (!isOvertaken({ key, basedOn, newest })) return undefined;
  const base = basedOn.key === key ? `第${basedOn.version}版` : `“${basedOn.key}”第${basedOn.version}版`;
  return refuse('BASE_OUTDATED', `此后已发布第${newest}版，草稿仍以${base}为底稿。请核对与第${newest}版的差别，确认以它为底稿后再提交。`);
}
