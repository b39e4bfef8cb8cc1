import { dutyInWords, type Duty } from '@rectify/domain';

/** All who hold a 环节, in a row. */
export const dutiesInWords = (duty: readonly Duty[]): string => duty.map(dutyInWords).join('、');
