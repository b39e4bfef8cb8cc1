import { z } from 'zod';

/** 流程标识: names a process for ever, in addresses too. */
export const definitionKey = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, { error: '只用小写字母、数字和短横线，以字母开头，不超过60个字' });
