import { besideReform } from '../../../../test/builders';
import { processStatuses } from './definition';
import { statusesWith } from './statuses';

describe('流程状态 to choose from', () => {
  it('are those of the process, with what a definition names before 签批中, each once', () => {
    const { stages } = besideReform('all');
    const statuses = statusesWith([...stages, ...stages]);
    expect(statuses.filter((status) => !processStatuses.some((known) => known === status))).toEqual(['纪委会审']);
    expect(statuses.indexOf('纪委会审')).toBe(statuses.indexOf('签批中') - 1);
    expect(new Set(statuses).size).toBe(statuses.length);
  });

  it('are those of the process alone where nobody names more', () => {
    expect(statusesWith([])).toEqual(processStatuses);
  });
});
