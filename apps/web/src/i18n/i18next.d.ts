import 'i18next';
import type designer from './zh-CN/designer.json';
import type migration from './zh-CN/migration.json';
import type { zhCN } from './i18n';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'general';
    /** What comes with a page that needs it stands beside what is always there. */
    resources: typeof zhCN & { readonly designer: typeof designer; readonly migration: typeof migration };
  }
}
