export * from './adapted-copy';
export * from './judge-draft';
