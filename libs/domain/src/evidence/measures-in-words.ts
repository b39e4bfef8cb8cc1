/** “第1、3条措施” of positions from 0; empty of none. */
export const measuresInWords = (positions: readonly number[]): string => (positions.length > 0 ? `第${positions.map((position) => position + 1).join('、')}条措施` : '');
