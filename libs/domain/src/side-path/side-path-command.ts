import type { BusinessDate } from '../calendar';
import type { Evidence } from '../evidence/evidence';
import type { UnitRef } from '../issue/facts';

/** What can be asked off the straight way. */
export type SidePathCommand =
  | {
      readonly type: 'requestExtension';
      readonly taskId: string;
      readonly until: BusinessDate;
      readonly reason: string;
      readonly explanation: string;
      /** 目前进展 */
      readonly progress: string;
      /** 单位主要负责人意见 */
      readonly opinion: string;
    }
  | { readonly type: 'decideExtension'; readonly requestId: string; readonly granted: boolean; readonly opinion: string }
  | { readonly type: 'appeal'; readonly taskId: string; readonly ground: string; readonly statement: string }
  | {
      readonly type: 'decideAppeal';
      readonly requestId: string;
      readonly upheld: boolean;
      readonly opinion: string;
      readonly to?: UnitRef;
    }
  | { readonly type: 'transfer'; readonly fromUnitId: string; readonly to: UnitRef; readonly reason: string }
  | { readonly type: 'addAssistingUnit'; readonly taskId: string; readonly unit: UnitRef; readonly matter: string }
  | {
      readonly type: 'completeAssistance';
      readonly requestId: string;
      readonly result: string;
      readonly evidence: readonly Evidence[];
    }
  | { readonly type: 'suspend'; readonly reason: string }
  | { readonly type: 'resume'; readonly reason: string };
export type SidePathCommandType = SidePathCommand['type'];
