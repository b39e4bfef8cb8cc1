import type { Stage, StageAct, StageGroup } from '../definition';
import type { FormField } from '../parts';

const actNames: Readonly<Record<StageAct, string>> = {
  assign: '交办', receive: '签收', plan: '编制方案', work: '整改实施', submit: '汇总提交', review: '审核', signOff: '签批销号', recheck: '回头看',
};
const fieldKinds: Readonly<Record<FormField['kind'], string>> = {
  text: '文字', number: '数字', date: '日期', choice: '选择', person: '人员', unit: '单位', file: '附件', table: '表格',
};

/** 办理方式 of a stage in words. */
export function actInWords(act: StageAct): string {
  return actNames[act];
}

/** 签字要求 in words: “任意2人签”. */
export function signaturesInWords(signatures: Stage['signatures']): string {
  if (signatures === 'everyHolder') return '承办人员各方都签';
  return signatures === undefined || signatures.atLeast === 1 ? '一人签' : `任意${signatures.atLeast}人签`;
}

/** When a 并行环节组 lets the issue go on, in words. */
export function completesInWords(completes: StageGroup['completes']): string {
  if (completes === 'all') return '全部办结';
  return completes === 'any' ? '任一办结' : `任意${completes.atLeast}个办结`;
}

/** 表单项 in words: “核减金额（数字，万元，必填）”. */
export function fieldInWords({ label, kind, required, unit, options, columns }: FormField): string {
  const more = [fieldKinds[kind], unit, options?.join('/'), columns?.map((column) => column.label).join('/'), required ? '必填' : '选填'];
  return `${label}（${more.filter(Boolean).join('，')}）`;
}
