import type { StreamEvent } from '@rectify/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { openStream } from '../../api/stream';
import { noticesKey } from '../notices/notices';
import { countsKey, tasksKey } from '../tasks/tasks';
import { issueKey, issuesKey } from '../issues/issue-queries';

/** Asks again for what the server says has changed; new notices are said aloud. */
export function LiveUpdates() {
  const { t } = useTranslation('shell');
  const client = useQueryClient();
  const { message } = App.useApp();
  const [spoken, setSpoken] = useState('');

  useEffect(() => {
    const again = (...keys: readonly (readonly unknown[])[]) => {
      for (const queryKey of keys) void client.invalidateQueries({ queryKey });
    };
    const told = new Set<string>();
    const onEvent = (event: StreamEvent) => {
      switch (event.type) {
        case 'hello':
          return again(tasksKey, countsKey, noticesKey);
        case 'tasksChanged':
          return again(tasksKey, countsKey);
        case 'issueChanged':
          return again(issueKey(event.issueId), issuesKey);
        case 'notice':
          // The server may tell the same notice again with later news of its issue.
          if (told.has(event.noticeId)) return undefined;
          told.add(event.noticeId);
          setSpoken(`${t('newNotice')}：${event.subject}`);
          void message.info({ key: 'notice', content: event.subject });
          return again(noticesKey, countsKey);
      }
    };
    return openStream('/api/stream', onEvent);
  }, [client, message, t]);

  return (
    <div className="sr-only" aria-live="polite">
      {spoken}
    </div>
  );
}
