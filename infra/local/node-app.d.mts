import { type Configuration } from '@rspack/core';

export declare const nodeApp: (folder: string, entry: Readonly<Record<string, string>>, output?: string) => Configuration;
