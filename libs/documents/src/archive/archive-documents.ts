import type { ArchiveContent, ArchivedEvidence, ArchivedPlan, ArchivedRound, Attachment } from './archive-content';
import { nameOf } from './attachment-names';
import type { Block } from './write-docx';

const title = ({ drill }: ArchiveContent, text: string): Block => ({ kind: 'title', text: `${drill ? '【演练】' : ''}${text}` });
const heading = (text: string): Block => ({ kind: 'heading', text });
const text = (words: string): Block => ({ kind: 'text', text: words });

/** 销号审批表: the issue, what each unit claims, what each level attested, the 签批, and what looking again found. */
export function approvalForm(content: ArchiveContent): readonly Block[] {
  return [
    title(content, '反馈问题整改销号审批表'),
    { kind: 'table', widths: [1, 4], header: false, rows: content.facts },
    ...content.rounds.flatMap((round) => roundBlocks(round, content.rounds.length)),
    heading('回头看'),
    ...(content.rechecks.length === 0 ? [text('没有安排回头看。')] : [recheckTable(content)]),
  ];
}

function roundBlocks(round: ArchivedRound, rounds: number): readonly Block[] {
  const which = rounds > 1 ? `第${round.round}轮 ` : '';
  return [
    ...(round.relapse ? [heading(`${which}（已反弹，以下意见不再有效，保留备查）`), text(`反弹情况：${round.relapse}`)] : []),
    heading(`${which}销号申请`),
    {
      kind: 'table', widths: [2, 3, 3, 3], header: true,
      rows: [
        ['单位与提交人', '措施完成情况', '成效', '长效机制'],
        ...round.claims.map(({ unitName, by, on, done, effect, standingMechanism }) => [`${unitName}\n${by}\n${on}`, done, effect, standingMechanism]),
      ],
    },
    ...(round.forms.length > 0 ? [heading(`${which}填报内容`), formsTable(round)] : []),
    heading(`${which}审核与签批`),
    {
      kind: 'table', widths: [2, 3, 4, 4], header: true,
      rows: [
        ['环节', '审核人与日期', '核对情况', '意见'],
        ...round.attestations.map(({ stageName, branchName, unitName, name, on, checked, opinion }) => [
          branchName ? `${stageName}\n（${branchName}）` : stageName, `${unitName}\n${name}\n${on}`, checked.join('\n'), opinion,
        ]),
      ],
    },
    text(`整改结论：${round.conclusion}　销号日期：${round.closedOn}`),
  ];
}

function formsTable({ forms }: ArchivedRound): Block {
  return {
    kind: 'table', widths: [2, 3, 8], header: true,
    rows: [
      ['环节', '填报人与日期', '填报内容'],
      ...forms.map(({ stageName, branchName, unitName, by, on, answers }) => [branchName ? `${stageName}\n（${branchName}）` : stageName, `${unitName}\n${by}\n${on}`, answers.join('\n')]),
    ],
  };
}

function recheckTable({ rechecks }: ArchiveContent): Block {
  return {
    kind: 'table', widths: [2, 2, 4, 3], header: true,
    rows: [['回头看', '结果', '查看情况', '查看人与日期'], ...rechecks.map(({ title: name, plannedOn, result, findings, by, on }) => [`${name}\n${plannedOn}`, result, findings, `${by}\n${on}`])],
  };
}

/** 整改方案 of each round. */
export function planDocument(content: ArchiveContent): readonly Block[] {
  const several = content.rounds.length > 1;
  return [
    title(content, '整改方案'),
    ...content.rounds.flatMap(({ round, plan }) => [
      ...(several ? [heading(`第${round}轮`)] : []),
      ...(plan ? planBlocks(plan) : [text('没有提交整改方案。')]),
    ]),
  ];
}

function planBlocks({ causes, measures, acceptance, standingMechanism }: ArchivedPlan): readonly Block[] {
  return [
    heading('症结原因'), text(causes),
    heading('整改措施'),
    {
      kind: 'table', widths: [4, 2, 2, 3], header: true,
      rows: [['措施', '责任人', '节点日期', '佐证要求'], ...measures.map((each) => [each.text, each.responsiblePerson, each.nodeDate, each.evidenceRequirement])],
    },
    heading('验收标准'), text(acceptance),
    heading('长效机制'), text(standingMechanism),
  ];
}

const sourceOf = (round: number, { measure }: ArchivedEvidence) => `第${round}轮销号申请${measure === undefined ? '' : `，第${measure + 1}条措施`}`;

/** 佐证材料目录: what the units handed in, and what looking again left; then every file of the package with its SHA-256. */
export function evidenceCatalogue(content: ArchiveContent, attachments: readonly Attachment[] = []): readonly Block[] {
  const fileOf = ({ file }: ArchivedEvidence) => {
    const index = attachments.findIndex(({ sha256 }) => sha256 === file?.sha256);
    return index < 0 ? '' : nameOf(attachments, index);
  };
  const row = (source: string, unit: string, each: ArchivedEvidence) => [source, unit, each.name, each.reference, fileOf(each)];
  const ofRounds = content.rounds.flatMap(({ round, claims }) => claims.flatMap(({ unitName, evidence }) => evidence.map((each) => row(sourceOf(round, each), unitName, each))));
  const ofRechecks = content.rechecks.flatMap(({ title: name, by, evidence }) => evidence.map((each) => row(name, by, each)));
  const rows = [...ofRounds, ...ofRechecks].map((cells, index) => [String(index + 1), ...cells]);
  return [
    title(content, '佐证材料目录'),
    { kind: 'table', widths: [1, 3, 3, 4, 3, 3], header: true, rows: [['序号', '来源', '单位', '材料名称', '文号或存放处', '附件'], ...rows] },
    ...(attachments.length > 0 ? [heading('附件校验'), checksumTable(attachments)] : []),
  ];
}

function checksumTable(attachments: readonly Attachment[]): Block {
  return {
    kind: 'table', widths: [4, 2, 8], header: true,
    rows: [['附件', '字节', 'SHA-256'], ...attachments.map(({ size, sha256 }, index) => [nameOf(attachments, index), String(size), sha256])],
  };
}
