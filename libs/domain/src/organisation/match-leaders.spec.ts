import { matchLeaders } from './match-leaders';
import type { Person } from './unit';

const leader = (id: string, post: string, more: Partial<Person> = {}): Person => ({
  id, account: id, name: `姓名${id}`, unitId: 'G', post, roles: ['leader'], email: null, active: true, ...more,
});
const persons = [
  leader('1', '县委副书记'),
  leader('2', '县委副书记、县长'),
  leader('3', '县委常委、常务副县长'),
  leader('4', '分管工业副县长'),
  leader('5', '分管工业副县长', { active: false }),
  leader('6', '县委书记', { roles: ['handler'] }),
];
const match = (text: string) => matchLeaders(text, persons);
const ids = (text: string) => match(text).leaders.map((person) => person.id);

describe('matchLeaders', () => {
  it.each([
    ['one post with 、 in it', '县委副书记、县长', ['2']],
    ['two posts', '县委副书记、县长；分管工业副县长', ['2', '4']],
    ['two posts on two lines', '县委副书记\n县委常委、常务副县长', ['1', '3']],
    ['a line break inside a post', '县委常委、\n常务副县长；分管工业副县长', ['3', '4']],
    ['spaces inside, and one post twice', '分管 工业副县长;分管工业副县长', ['4']],
    ['nothing', '', []],
  ])('%s', (_, text, expected) => {
    expect(ids(text)).toEqual(expected);
    expect(match(text).unknown).toEqual([]);
  });

  it('never takes a post apart: two posts joined by 、 are for a person to decide', () => {
    expect(match('县委副书记、分管工业副县长')).toMatchObject({
      leaders: [],
      unknown: [{ text: '县委副书记、分管工业副县长', suggestions: [{ id: '1' }, { id: '4' }] }],
    });
  });

  it('knows only people who are leaders and in office', () => {
    expect(match('县委书记')).toMatchObject({ leaders: [], unknown: [{ text: '县委书记' }] });
  });

  it('a post two people hold is for a person to decide', () => {
    const both = [...persons, leader('7', '分管工业副县长')];
    expect(matchLeaders('分管工业副县长', both)).toMatchObject({ leaders: [], unknown: [{ suggestions: [{ id: '4' }, { id: '7' }] }] });
  });
});
