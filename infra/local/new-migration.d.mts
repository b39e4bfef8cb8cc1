export declare const newMigration: (root: string, name: string | undefined, now: number) => { readonly path: string; readonly className: string };
