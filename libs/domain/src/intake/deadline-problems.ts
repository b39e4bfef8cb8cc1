import type { DeadlineFlag, ParsedDeadline } from '../deadline-phrase';
import type { DraftRow, IntakeContext, IntakeProblem } from './draft-row';
import { blocker, hint } from './problem';

/** Why the words give no date. */
const reasons: Readonly<Partial<Record<DeadlineFlag, string>>> = {
  damaged: '写法有缺损',
  impossible: '不是存在的日期',
  ambiguous: '可以有不止一种理解',
  periodic: '是周期，不是整改时限',
  'base=feedback': '从反馈之日起算，而反馈日期不明',
};

export function deadlineProblems(row: DraftRow, { listedOn }: IntakeContext): readonly IntakeProblem[] {
  const { deadline } = row;
  return [
    ...(isUnclear(deadline) ? [unclearProblem(deadline)] : []),
    ...beforeListing(deadline, listedOn),
    ...(deadline.flags.includes('provisional')
      ? [hint('DEADLINE_PROVISIONAL', 'deadline', `时限“${deadline.verbatim}”跨入日历未发布的年份，${deadline.provisionalDate}只是暂定。`)]
      : []),
    ...(deadline.flags.includes('no_year') && deadline.lastDate
      ? [hint('DEADLINE_WITHOUT_YEAR', 'deadline', `时限“${deadline.verbatim}”没有写年份，按${deadline.lastDate}计。`)]
      : []),
    ...innerAfterDeadline(row),
  ];
}

function isUnclear({ kind, lastDate, provisionalDate }: ParsedDeadline): boolean {
  if (kind === 'immediate' || kind === 'standing' || kind === 'immediate+standing') return false;
  return kind === 'unclear' || (lastDate ?? provisionalDate) === null;
}

function unclearProblem({ verbatim, flags }: ParsedDeadline): IntakeProblem {
  if (verbatim === '') return blocker('DEADLINE_UNCLEAR', 'deadline', '没有写整改时限，请指定。', ['deadline']);
  const reason = flags.flatMap((flag) => reasons[flag] ?? [])[0] ?? '没有可计算的日期';
  return blocker('DEADLINE_UNCLEAR', 'deadline', `时限“${verbatim}”${reason}，请指定日期，系统不会猜测。`, ['deadline'], verbatim);
}

function beforeListing({ lastDate, verbatim }: ParsedDeadline, listedOn: string): readonly IntakeProblem[] {
  if (lastDate === null || lastDate >= listedOn) return [];
  const message = `时限“${verbatim}”（${lastDate}）早于交办日期${listedOn}，请确认。`;
  return [blocker('DEADLINE_BEFORE_LISTING', 'deadline', message, ['deadline', 'accept'], lastDate)];
}

function innerAfterDeadline({ deadline: { lastDate }, innerDeadlines }: DraftRow): readonly IntakeProblem[] {
  if (lastDate === null) return [];
  return innerDeadlines
    .filter(({ date }) => date > lastDate)
    .map(({ measure, date }) => {
      const message = `措施${measure}的时限（${date}）晚于总时限（${lastDate}），请确认。`;
      return blocker('INNER_AFTER_DEADLINE', 'deadline', message, ['deadline', 'accept'], `${measure}:${date}>${lastDate}`);
    });
}
