import { severities } from '../issue/facts';
import type { UnitMatch } from '../organisation';
import { deadlineProblems } from './deadline-problems';
import type { DraftRow, IntakeContext, IntakeProblem } from './draft-row';
import { labelOfField, type IntakeField } from './intake-field';
import { joinedCodes } from './joined-codes';
import type { Layout } from './layout';
import { blocker, hint } from './problem';
import { normaliseCode } from './read-code';
import type { IssueRows } from './rows-of-issue';

/** Every doubt about one row that its own words raise. What a person has decided raises none. */
export function rowProblems(row: DraftRow, issue: IssueRows, layout: Layout, context: IntakeContext): readonly IntakeProblem[] {
  return [
    ...rowsProblems(issue),
    ...codeProblems(row, layout),
    ...sectionProblems(row, issue, layout),
    ...(row.finding === '' ? [blocker('FINDING_MISSING', 'finding', '没有写反馈问题。', ['leaveOut'])] : []),
    ...leaderProblems(row),
    ...unitProblems(row, 'leadUnits'),
    ...unitProblems(row, 'responsibleUnits'),
    ...deadlineProblems(row, context),
    ...severityProblems(row),
    ...amountProblems(row),
    ...emptyFields(row),
  ];
}

function rowsProblems({ assumedRows }: IssueRows): readonly IntakeProblem[] {
  if (assumedRows.length === 0) return [];
  const rows = assumedRows.join('、');
  const message = `第${rows}行没有序号、编号和反馈问题，也没有与上一行合并，暂按上一个问题的内容计入，请核对。`;
  return [blocker('ROWS_ASSUMED', 'finding', message, ['accept', 'leaveOut'], rows)];
}

function codeProblems(row: DraftRow, layout: Layout): readonly IntakeProblem[] {
  const written = row.asWritten.code ?? '';
  if (row.code === '') {
    const message = written === ''
      ? '没有问题编号，请补一个编号。'
      : `合并的各行写了不止一个编号（${written.split('\n').join('、')}），请确定一个，或在表里拆开后重新导入。`;
    return [blocker('CODE_MISSING', 'code', message, ['code'], written)];
  }
  if (row.decided.includes('code')) return [];
  const joined = joinedCodes(row.code);
  if (joined) {
    const message = `编号“${row.code}”像是“${joined[0]}”和“${joined[1]}”两个编号粘连在一起，请确定一个。`;
    return [blocker('CODE_JOINED', 'code', message, ['code', 'leaveOut'], row.code)];
  }
  if (layout.mapping.code === undefined) return [hint('CODE_PROPOSED', 'code', `清单没有编号栏，拟用编号“${row.code}”，可以改。`)];
  return normaliseCode(written) === written
    ? []
    : [hint('CODE_NORMALISED', 'code', `编号“${written}”含全角字符或空格，已规范为“${row.code}”，原编号记入备注。`)];
}

function sectionProblems(row: DraftRow, issue: IssueRows, layout: Layout): readonly IntakeProblem[] {
  if (row.section !== '') return [];
  const words = row.asWritten.section ?? issue.groupHeading;
  if (words !== null) return [blocker('SECTION_UNKNOWN', 'section', `不能确定“${words}”属于哪个板块，请指定。`, ['section'])];
  const reason = layout.mapping.section === undefined ? '清单没有板块栏，也没有分组行' : '没有写板块';
  return [hint('SECTION_MISSING', 'section', `${reason}，这个问题暂无板块。`, ['section'])];
}

function leaderProblems(row: DraftRow): readonly IntakeProblem[] {
  if (row.decided.includes('leaders')) return [];
  return row.matches.leaders.unknown.map(({ text, suggestions }) => {
    const meant = suggestions.map((person) => `${person.name}（${person.post}）`).join('、');
    const message = `责任领导“${text}”不能对应到唯一的人员${meant && `，可能是${meant}`}，请指定。`;
    return blocker('LEADER_UNKNOWN', 'leaders', message, ['leaders'], text);
  });
}

function unitProblems(row: DraftRow, field: 'leadUnits' | 'responsibleUnits'): readonly IntakeProblem[] {
  if (row.decided.includes(field)) return [];
  const label = labelOfField(field);
  const match: UnitMatch = row.matches[field];
  const unknown = match.unknown.map(({ text, suggestions }) => {
    const meant = suggestions.map((unit) => unit.name).join('、');
    const message = `${label}“${text}”不在机构表中${meant && `，疑为${meant}`}，请指定单位，系统不会自动改名。`;
    return blocker('UNIT_UNKNOWN', field, message, [field], text);
  });
  const others = match.units.length > 0;
  const open = match.open.map((text) => {
    const message = others && text.startsWith('等')
      ? `${label}含“${text}”，请确认是否还有别的单位。`
      : `${label}${others ? '含' : '为'}“${text}”，不能自动展开，请指定单位。`;
    // Without any other unit there is nothing the words could be left to.
    return blocker('UNITS_OPEN', field, message, others ? [field, 'accept'] : [field], text);
  });
  const none = field === 'responsibleUnits' && !others && unknown.length === 0 && open.length === 0;
  const missing = none ? [blocker('RESPONSIBLE_UNITS_MISSING', field, '没有写责任单位，请指定。', [field])] : [];
  return [...unknown, ...open, ...missing];
}

function severityProblems({ severity, asWritten }: DraftRow): readonly IntakeProblem[] {
  const written = asWritten.severity;
  if (severity !== null || written === undefined) return [];
  const message = `严重程度“${written}”不是${severities.join('、')}之一，请指定；暂不能定的，确认后按未定登记。`;
  return [blocker('SEVERITY_UNKNOWN', 'severity', message, ['severity', 'accept'], written)];
}

function amountProblems({ amount, decided }: DraftRow): readonly IntakeProblem[] {
  if (!amount || decided.includes('amount')) return [];
  const { verbatim, wan, estimated } = amount;
  if (wan === null) {
    const message = `金额为“${verbatim}”，没有数字，不按0万元计，请填写金额（不涉及金额的填0）；暂不能定的，确认后按未定登记。`;
    return [blocker('AMOUNT_WITHOUT_FIGURE', 'amount', message, ['amount', 'accept'], verbatim)];
  }
  return estimated ? [blocker('AMOUNT_ESTIMATED', 'amount', `金额“${verbatim}”是估算数，请确认或填写准数。`, ['amount', 'accept'], verbatim)] : [];
}

/** Not needed to register an issue, but needed before it is assigned. */
function emptyFields(row: DraftRow): readonly IntakeProblem[] {
  const empty: readonly [IntakeField, boolean][] = [
    ['objective', row.objective === ''],
    ['measures', row.measures.length === 0],
    ['leaders', row.leaders.length === 0 && row.matches.leaders.unknown.length === 0],
    ['leadUnits', row.leadUnits.length === 0 && row.asWritten.leadUnits === undefined],
  ];
  return empty
    .filter(([, isEmpty]) => isEmpty)
    .map(([field]) => {
      const answers = field === 'leaders' || field === 'leadUnits' ? [field] : [];
      return hint('FIELD_EMPTY', field, `没有写${labelOfField(field)}，交办前须补上。`, answers);
    });
}
