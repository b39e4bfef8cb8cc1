import type { BatchView, IssueView } from '@rectify/contracts';
import { uuidv7 } from '@rectify/persistence';
import type { Caller } from './caller';
import type { County } from './county';

/** From 交办 to the desk of those who do the work. */
export const toWork = ['yl013_zg1', 'yl102_jb', 'yl102_jb', 'yl023_fz', 'yl013_zg1'];

export interface DrillBatch {
  readonly listedOn: string;
  readonly startsAt: string;
  /** 1 is as fast as life. */
  readonly rate: number;
}

/** 登记 of an issue of one township in a drill of its own, which begins on the same day whenever the test runs. The id. */
export async function registeredInDrill(county: County, office: Caller, batch: DrillBatch, more: object = {}): Promise<string> {
  const { body: made } = await office.call<BatchView>('POST', '/api/batches', { kind: 'drill', name: `演练 ${uuidv7().slice(-6)}`, ...batch });
  const { status, body } = await office.call<IssueView>('POST', '/api/issues', {
    batchId: made.id, code: `TJ-${uuidv7().slice(-6)}`, finding: '停产企业仍在报送产值。', section: '工业', objective: '全部核实', measures: ['逐户到现场核实'],
    leaderIds: [county.actor('ld08').personId], leadUnitIds: [county.unit('YL023').id], responsibleUnitIds: [county.unit('YL102').id], deadline: '20个工作日内', ...more,
  });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body.id;
}
