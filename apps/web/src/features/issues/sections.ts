import type { IssueListItem } from '@rectify/contracts';

/** 板块 of the default list; the server knows which exist. */
export const sections = ['责任', '普法', '投资', '工业', '服务业', '队伍'] as const;

/** 流程状态, in the order of the process. */
export const statuses = [
  '待交办', '待签收', '方案编制', '方案审核', '整改中', '乡镇审核', '待汇总提交', '部门审核', '发改审核', '统计审核', '签批中', '自查中', '自查审核',
  '已退回', '申诉中', '延期审批中', '中止', '已销号', '回头看中', '重新挂号',
] as const satisfies readonly IssueListItem['status'][];
