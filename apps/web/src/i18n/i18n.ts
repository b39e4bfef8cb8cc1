import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import act from './zh-CN/act.json';
import calendar from './zh-CN/calendar.json';
import files from './zh-CN/files.json';
import general from './zh-CN/general.json';
import imports from './zh-CN/imports.json';
import issues from './zh-CN/issues.json';
import notices from './zh-CN/notices.json';
import audit from './zh-CN/audit.json';
import orders from './zh-CN/orders.json';
import recheck from './zh-CN/recheck.json';
import definitions from './zh-CN/definitions.json';
import delegations from './zh-CN/delegations.json';
import preferences from './zh-CN/preferences.json';
import selfChecks from './zh-CN/self-checks.json';
import session from './zh-CN/session.json';
import shell from './zh-CN/shell.json';
import sidePaths from './zh-CN/side-paths.json';
import tasks from './zh-CN/tasks.json';
import webhooks from './zh-CN/webhooks.json';

export const zhCN = { general, session, shell, tasks, issues, act, files, sidePaths, recheck, selfChecks, orders, imports, calendar, notices, preferences, webhooks, delegations, definitions, audit } as const;

void i18next.use(initReactI18next).init({
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  ns: Object.keys(zhCN),
  defaultNS: 'general',
  resources: { 'zh-CN': zhCN },
  interpolation: { escapeValue: false },
  returnNull: false,
});
