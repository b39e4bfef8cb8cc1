import { GAP } from './normalise';
import { NUMERAL } from './numbers';

/** Words that hold a character of time without saying anything about when. */
const harmless = [
  '含(?:当|本)日|日常|月报|季报|年报|年鉴|年度(?:考核|计划|预算|任务|目标|工作)|月度(?:调度|会商|通报)|周转|周边|周密|天然|号召|账号',
  '按期|如期|逾期|超期|前期|前置|提前|目前|当前|后续|后评估|善后|事后|事前|落后|后备',
  '初步|初审|初核|初稿|摸底|兜底|彻底|起底|见底|底数|底册|底账|底单|底稿|末端',
  '起草|起诉|发起|建起|一起|引起|起用|防止|停止|禁止|制止|终止|废止',
].join('|');

/** Something about time that no rule has read. */
const timelike = [
  '[年月日号天周旬季前后末底初起止]|星期|礼拜|小时|\\d[时点：]',
  '时限|期限|期间|汛期|学期|任期|假期|之内|以内|期内',
  '分别|依次|分阶段|分步|分批|限期|适时|待定|暂定|另行|除外|顺延|延期|延至|延长|或者|如遇|视情',
  GAP,
].join('|');

const HARMLESS = new RegExp(harmless, 'g');
const TIMELIKE = new RegExp(timelike);
const GOES_ON = /^(?:[—\-至]|到(?!位)|未|不能|无法)/;
const CONTINUES_A_NUMBER = new RegExp(`^[${NUMERAL}半./]`);
const COMPLETE = /[前内末底止日号旬]$/;

/**
 * May the words that follow what was read be kept as they are? Not where they may be more of it, and not where they
 * say something about time that was not understood.
 */
export function isUnderstood(words: string, read: string): boolean {
  if (GOES_ON.test(words) || (!COMPLETE.test(read) && CONTINUES_A_NUMBER.test(words))) return false;
  return !TIMELIKE.test(words.replace(HARMLESS, ''));
}
