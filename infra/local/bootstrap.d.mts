export declare const root: string;
export declare const lockfileHash: (folder: string) => string;
export declare const isInstalled: (folder: string) => boolean;
export declare const rememberInstall: (folder: string) => void;
export declare const runUnderPinnedNode: (file: string, options?: { readonly installFirst?: boolean }) => Promise<void>;
