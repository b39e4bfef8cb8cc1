import type { MigrationOutlook } from '@rectify/contracts';
import type { DefinitionRef } from '@rectify/domain';
import { useState } from 'react';
import { stagesToChoose } from './consequences';
import { useMigrate, useOutlooks } from './migrations';

type Chosen = Readonly<Record<string, string>>;

/** From choosing to the result: every change of what is asked makes the preview anew, so that what is confirmed was seen. */
export function useMigration(to: DefinitionRef) {
  const outlooks = useOutlooks();
  const migrate = useMigrate();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [stageMap, setStageMap] = useState<Chosen>({});
  const [old, setOld] = useState<readonly { readonly key: string; readonly name: string }[]>([]);

  const preview = (issueIds: readonly string[], map: Chosen = stageMap) => {
    migrate.reset();
    outlooks.mutate({ issueIds: [...issueIds], to, stageMap: map }, { onSuccess: ({ items }) => setOld((known) => stagesToChoose(items, known)) });
  };
  return {
    outlooks,
    migrate,
    chosen,
    stageMap,
    old,
    preview,
    choose: (issueIds: readonly string[]) => {
      setChosen(issueIds);
      outlooks.reset();
      migrate.reset();
    },
    mapStages: (map: Chosen) => {
      setStageMap(map);
      preview(chosen, map);
    },
    confirm: (ready: readonly MigrationOutlook[], reason: string) => {
      const expected = Object.fromEntries(ready.map(({ issueId, issueVersion }) => [issueId, issueVersion]));
      migrate.mutate({ issueIds: ready.map(({ issueId }) => issueId), to, stageMap, reason, expected });
    },
    retry: (issueIds: readonly string[]) => {
      setChosen(issueIds);
      preview(issueIds);
    },
  };
}
