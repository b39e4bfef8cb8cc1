import 'i18next';
import type countyRules from './zh-CN/county-rules.json';
import type designer from './zh-CN/designer.json';
import type migration from './zh-CN/migration.json';
import type register from './zh-CN/register.json';
import type rehearsal from './zh-CN/rehearsal.json';
import type { zhCN } from './i18n';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'general';
    /** What comes with a page that needs it stands beside what is always there. */
    resources: typeof zhCN & { readonly countyRules: typeof countyRules; readonly designer: typeof designer; readonly migration: typeof migration; readonly register: typeof register; readonly rehearsal: typeof rehearsal };
  }
}
