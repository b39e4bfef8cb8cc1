import type { Definition } from '../definition';

/** Which stage of the new definition takes the place of one of the old, where the keys do not say so: old key → new key. */
export type StageMap = Readonly<Record<string, string>>;

/** 流程迁移 of one issue to another version of its process, or to another process. `to` is put in by the record. */
export interface Migrate {
  readonly type: 'migrate';
  readonly to: Definition;
  readonly stageMap?: StageMap;
  readonly reason: string;
}
