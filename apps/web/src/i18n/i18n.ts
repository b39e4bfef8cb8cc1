import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import act from './zh-CN/act.json';
import general from './zh-CN/general.json';
import imports from './zh-CN/imports.json';
import issues from './zh-CN/issues.json';
import notices from './zh-CN/notices.json';
import session from './zh-CN/session.json';
import shell from './zh-CN/shell.json';
import tasks from './zh-CN/tasks.json';

export const zhCN = { general, session, shell, tasks, issues, act, imports, notices } as const;

void i18next.use(initReactI18next).init({
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  ns: Object.keys(zhCN),
  defaultNS: 'general',
  resources: { 'zh-CN': zhCN },
  interpolation: { escapeValue: false },
  returnNull: false,
});
