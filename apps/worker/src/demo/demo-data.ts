import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isWorkbookRefusal, readWorkbook } from '@rectify/documents';
import { readOrganisation, type ListedOrganisation } from '@rectify/domain';
import { z } from 'zod';

/** Working days before today (negative) on which something happened. Never today: the hour of loading must not matter. */
const day = z.number().int().max(-1);
const words = z.string().min(1);

const step = z.discriminatedUnion('act', [
  z.strictObject({ day, by: words, act: z.literal('assign'), instructions: words.optional() }),
  z.strictObject({ day, by: words, act: z.literal('receive') }),
  z.strictObject({ day, by: words, act: z.literal('submitPlan') }),
  z.strictObject({ day, by: words, act: z.literal('reportProgress'), percent: z.number(), note: z.string(), difficulties: z.string().optional(), nextStep: z.string().optional() }),
  z.strictObject({ day, by: words, act: z.literal('submitForClosure') }),
  z.strictObject({ day, by: words, act: z.literal('approve'), opinion: words }),
  z.strictObject({ day, by: words, act: z.literal('return'), to: words, units: z.array(words).optional(), opinion: words }),
  z.strictObject({ day, by: words, act: z.literal('signOff'), conclusion: z.enum(['已完成', '已完成并长期坚持', '基本完成', '持续推进', '未完成', '移送']), opinion: words }),
  z.strictObject({ day, by: words, act: z.literal('urge'), message: words }),
  /** `until`: the working day so many from today. */
  z.strictObject({ day, by: words, act: z.literal('requestExtension'), until: z.number().int(), reason: words, explanation: words, progress: words, opinion: words }),
  z.strictObject({ day, by: words, act: z.literal('appeal'), ground: words, statement: words }),
  z.strictObject({ day, by: words, act: z.literal('addAssistingUnit'), unit: words, matter: words }),
  z.strictObject({ day, by: words, act: z.literal('suspend'), reason: words }),
  z.strictObject({ day, by: words, act: z.literal('signOrder'), order: words }),
  z.strictObject({ day, by: words, act: z.literal('acknowledgeOrder'), order: words }),
  z.strictObject({ day, by: words, act: z.literal('replyOrder'), order: words, reply: words }),
  z.strictObject({ day, by: words, act: z.literal('closeOrder'), order: words, opinion: words }),
  /** `until` with 反弹: the new deadline. */
  z.strictObject({ day, by: words, act: z.literal('recheck'), result: z.enum(['passed', 'relapsed']), findings: words, evidence: words, until: z.number().int().optional() }),
]);
/** One act of an issue's story. `by` is one account, or several separated by spaces who do the same one after the other. */
export type DemoStep = z.output<typeof step>;

/** `file`: its name in the folder `files` of the demo county. */
const evidence = z.strictObject({ name: words, reference: z.string(), file: words.optional() });
const issue = z.strictObject({
  batch: words,
  code: words,
  section: words,
  issueType: words,
  rectifyType: words,
  finding: words,
  objective: words,
  measures: z.array(words).min(1),
  leaders: z.array(words).min(1),
  leadUnits: z.array(words).min(1),
  /** Codes of units; `乡镇` stands for every township. */
  responsibleUnits: z.array(words).min(1),
  /** In words; `{date}` is the day so many working days from today. */
  deadline: z.strictObject({ words, in: z.number().int().optional() }),
  remarks: z.string().default(''),
  registered: day,
  plan: z.strictObject({ causes: words, acceptance: words, standingMechanism: words, evidence: words, person: words }).optional(),
  claim: z.strictObject({ done: words, effect: words, standingMechanism: words, evidence: z.array(evidence).min(1) }).optional(),
  story: z.array(step),
});
export type DemoIssue = z.output<typeof issue>;

const batches = z.strictObject({
  password: words,
  /** Accounts that show every role, in the order they are printed. */
  accounts: z.array(words).min(1),
  batches: z.array(z.strictObject({ key: words, name: words, listed: day })).min(1),
});
export type DemoBatch = z.output<typeof batches>['batches'][number];

export interface DemoData extends z.output<typeof batches> {
  /** Where the 佐证文件 of the stories lie. */
  readonly filesFolder: string;
  readonly organisation: ListedOrganisation;
  readonly issues: readonly DemoIssue[];
}

/** Reads the demo county from its folder. Throws where it is not what it should be. */
export async function readDemoData(folder: string): Promise<DemoData> {
  const workbook = await readWorkbook(await readFile(join(folder, '组织机构与人员.xlsx')));
  if (isWorkbookRefusal(workbook)) throw new Error(`演示县的机构人员表读不出来：${workbook.message}`);
  const organisation = readOrganisation(workbook.sheets);
  const [problem] = organisation.problems;
  if (problem) throw new Error(`演示县的机构人员表有误：${problem.message}`);
  const json = async (...path: string[]): Promise<unknown> => JSON.parse(await readFile(join(folder, ...path), 'utf8'));
  const files = (await readdir(join(folder, 'issues'))).filter((name) => name.endsWith('.json')).sort();
  const issues = await Promise.all(files.map(async (name) => z.array(issue).parse(await json('issues', name))));
  return { ...batches.parse(await json('county.json')), filesFolder: join(folder, 'files'), organisation, issues: issues.flat() };
}
