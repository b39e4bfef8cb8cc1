import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api/problem-error';

/** What went wrong, in a sentence for people: the server's own words where it has some. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (!(error instanceof ProblemError)) return t('error.server');
    if (error.problem) return error.problem.detail;
    if (error.status === 0) return t('error.offline');
    if (error.status === 403) return t('error.forbidden');
    if (error.status === 404) return t('error.notFound');
    return error.mayRetry ? t('error.busy') : t('error.server');
  };
}
