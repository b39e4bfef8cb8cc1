import { dutyInWords, limitInWords, type Duty, type Stage } from '@rectify/domain';

/** All who hold a 环节, in a row. */
export const dutiesInWords = (duty: readonly Duty[]): string => duty.map(dutyInWords).join('、');

/** “5个工作日”; empty for 交办, which waits for 整改办. */
export const stageLimitInWords = ({ act, limit }: Stage): string => (act === 'assign' ? '' : limitInWords(limit));
