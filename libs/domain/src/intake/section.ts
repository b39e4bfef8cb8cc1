import { plainText } from '../organisation';

/** 板块 and the words by which a group heading (“三、固定资产投资统计方面”) names it. */
export const sectionWords: Readonly<Record<string, readonly string[]>> = {
  责任: ['责任'],
  普法: ['普法', '学习宣传', '法律法规', '法治宣传'],
  投资: ['投资', '固投'],
  工业: ['工业'],
  服务业: ['服务业', '商贸', '批零', '住餐'],
  队伍: ['队伍', '基层基础', '机构人员'],
};

export const sections: readonly string[] = Object.keys(sectionWords);

/** The 板块 a heading or a cell names; `undefined` where it names none, or more than one. */
export function sectionOf(text: string): string | undefined {
  const plain = plainText(text);
  const [section, ...others] = sections.filter((each) => sectionWords[each]?.some((word) => plain.includes(word)));
  return others.length === 0 ? section : undefined;
}
