import { z } from 'zod';
import { neededWords, words } from './scalars';

/** 佐证: an entry of the evidence catalogue. */
export const evidence = z.strictObject({ name: neededWords(200), reference: words(200) }).meta({ id: 'Evidence' });
