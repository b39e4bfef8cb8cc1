/** The name of a person or a batch, where the id is one. */
export type NameOf = (id: string) => string | undefined;

const titles: Readonly<Record<string, string>> = {
  'definitionDraft.created': '建立流程草稿',
  'definitionDraft.edited': '修改流程草稿',
  'definitionDraft.rebased': '流程草稿换底稿',
  'definitionDraft.discarded': '删除流程草稿',
  'definitionDraft.submitted': '流程草稿提交审批',
  'definitionDraft.withdrawn': '撤回流程草稿',
  'definitionDraft.published': '批准发布流程',
  'definitionDraft.rejected': '退回流程草稿',
  'definition.deleted': '删除流程版本',
  'noticeTemplate.tested': '试发通知',
  'countyRule.proposed': '提出县级规则',
  'countyRule.withdrawn': '撤回县级规则',
  'countyRule.approved': '批准县级规则',
  'countyRule.rejected': '退回县级规则',
  'calendar.published': '发布工作日历',
  'batch.created': '新建批次',
  'batch.renamed': '批次改名',
  'import.started': '上传清单',
  'import.confirmed': '清单导入',
  'import.discarded': '放弃导入',
  'delegation.created': '设立委托',
  'delegation.revoked': '收回委托',
  'webhook.create': '新增事件推送',
  'webhook.disable': '停用事件推送',
  'webhook.enable': '启用事件推送',
  'webhook.rotate': '更换推送密钥',
  'webhook.replay': '重新推送',
  'ledger.exported': '导出台账',
  'archive.exported': '下载归档材料',
  'audit.verified': '核对全部记录',
};

const labels: Readonly<Record<string, string>> = {
  key: '流程标识', name: '名称', version: '版本', revision: '修订', from: '底稿', onto: '新底稿', changes: '改动', note: '说明', reason: '理由',
  kind: '类别', authorId: '提出人', before: '改前', after: '改后', holidays: '放假天数', makeUpWorkdays: '调休上班', listedOn: '反馈日期',
  definition: '流程', definitionKey: '流程', rate: '时钟倍率', startsAt: '时钟起点', fileName: '文件名', sha256: '文件校验值', batchId: '批次',
  registered: '登记', skipped: '跳过', rows: '行数', filters: '条件', url: '地址', delegatorId: '委托人', delegateId: '受托人', until: '止',
  issues: '问题数', faults: '不符数',
};

// jsonb keeps no order: details stand as the labels do, unknown ones behind.
const places = Object.keys(labels);
const placeOf = (key: string) => (key in labels ? places.indexOf(key) : places.length);

const MOST_LETTERS = 2000;

/** An action in words; one of a later edition as it is. */
export const titleOf = (action: string): string => titles[action] ?? action;

/** What was noted with it, line by line; people and batches by their names. */
export function detailsOf(detail: Readonly<Record<string, unknown>>, nameOf: NameOf): { label: string; value: string }[] {
  return Object.entries(detail)
    .sort(([one], [other]) => placeOf(one) - placeOf(other))
    .map(([key, value]) => ({ label: labels[key] ?? key, value: inWords(value, nameOf).slice(0, MOST_LETTERS) }))
    .filter(({ value }) => value !== '');
}

function inWords(value: unknown, nameOf: NameOf): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((each) => inWords(each, nameOf)).join('\n');
  if (typeof value === 'object') return Object.values(value).map((each) => inWords(each, nameOf)).filter((words) => words !== '').join(' ');
  return typeof value === 'string' ? (nameOf(value) ?? value) : String(value);
}
