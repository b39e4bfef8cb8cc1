import type { DefinitionList } from '@rectify/contracts';

export type Process = DefinitionList['items'][number];
