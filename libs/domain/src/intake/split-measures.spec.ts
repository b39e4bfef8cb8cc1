import { splitMeasures } from './split-measures';

describe('splitMeasures', () => {
  it.each([
    ['numbers at the start of lines', '1.修订计划；\n2.带头调度；\n3.建账跟踪。', ['修订计划', '带头调度', '建账跟踪。']],
    ['numbers along one line', '1.修订计划；2.带头调度。3.建账跟踪。', ['修订计划', '带头调度。', '建账跟踪。']],
    ['full-width numbers and points', '１．修订计划；\n２．带头调度', ['修订计划', '带头调度']],
    ['numbers in brackets', '（1）修订计划；（2）带头调度', ['修订计划', '带头调度']],
    ['numbers in circles', '①修订计划；②带头调度', ['修订计划', '带头调度']],
    ['Chinese numerals', '一、修订计划。\n二、带头调度。', ['修订计划。', '带头调度。']],
    ['一是、二是', '一是修订计划；二是带头调度。', ['修订计划', '带头调度。']],
    ['a second level, which stays inside', '1.清理：（1）查；（2）改；\n2.公示', ['清理：（1）查；（2）改', '公示']],
    ['line breaks inside a measure, which stay', '1.修订计划，\n列为固定议题；\n2.带头调度', ['修订计划，\n列为固定议题', '带头调度']],
    ['a measure that begins with a date', '1.9月20日前后组织活动；\n2.12月4日办集市', ['9月20日前后组织活动', '12月4日办集市']],
    ['a quantity that looks like a number', '1.治理3公顷；2.5公顷另行安排；\n2.验收', ['治理3公顷；2.5公顷另行安排', '验收']],
    ['a line that begins with a number out of turn', '1.核查附件所列\n5、6号点位；\n2.改', ['核查附件所列\n5、6号点位', '改']],
    ['a row that goes on counting', '3.抽查纳入考核。', ['抽查纳入考核。']],
    ['ten and more', '九是查；十是改；十一是评', ['查', '改', '评']],
    ['words that announce the first', '主要措施：\n1.查；\n2.改', ['主要措施：查', '改']],
    ['words before the first that say something', '全面整改。1.查；2.改', ['全面整改。', '查', '改']],
    ['no numbers at all', '查明原因，\n完善制度。', ['查明原因，\n完善制度。']],
    ['nothing', ' ', []],
  ])('%s', (_, cell, measures) => {
    expect(splitMeasures(cell)).toEqual(measures);
  });
});
