import 'i18next';
import type { zhCN } from './i18n';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'general';
    resources: typeof zhCN;
  }
}
