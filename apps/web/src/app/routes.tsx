import { createBrowserRouter } from 'react-router';
import { Loading } from '../elements/page-state';
import { NotFoundPage } from './not-found-page';
import { RouteFailure } from './route-failure';

export const router = createBrowserRouter([
  {
    errorElement: <RouteFailure />,
    hydrateFallbackElement: <Loading />,
    children: [
      { path: '/login', lazy: async () => ({ Component: (await import('../features/session/login-page')).LoginPage }) },
      {
        path: '/',
        lazy: async () => ({ Component: (await import('../features/shell/shell')).Shell }),
        children: [
          {
            errorElement: <RouteFailure />,
            children: [
              { index: true, lazy: async () => ({ Component: (await import('../features/tasks/workbench-page')).WorkbenchPage }) },
              { path: 'issues', lazy: async () => ({ Component: (await import('../features/issues/issues-page')).IssuesPage }) },
              { path: 'issues/new', lazy: async () => ({ Component: (await import('../features/register/register-page')).RegisterPage }) },
              { path: 'issues/:id', lazy: async () => ({ Component: (await import('../features/issues/issue-page')).IssuePage }) },
              { path: 'orders', lazy: async () => ({ Component: (await import('../features/orders/orders-page')).OrdersPage }) },
              { path: 'orders/:id', lazy: async () => ({ Component: (await import('../features/orders/order-page')).OrderPage }) },
              { path: 'calendar', lazy: async () => ({ Component: (await import('../features/calendar/calendar-page')).CalendarPage }) },
              { path: 'county-rules', lazy: async () => ({ Component: (await import('../features/county-rules/county-rules-page')).CountyRulesPage }) },
              { path: 'definitions', lazy: async () => ({ Component: (await import('../features/definitions/definitions-page')).DefinitionsPage }) },
              { path: 'definitions/drafts/:id', lazy: async () => ({ Component: (await import('../features/designer/draft-page')).DraftPage }) },
              { path: 'definitions/drafts/:id/rehearse', lazy: async () => ({ Component: (await import('../features/rehearsal/rehearsal-page')).DraftRehearsalPage }) },
              { path: 'definitions/:key/:version/rehearse', lazy: async () => ({ Component: (await import('../features/rehearsal/rehearsal-page')).VersionRehearsalPage }) },
              { path: 'definitions/:key/:version/migrate', lazy: async () => ({ Component: (await import('../features/migration/migration-page')).MigrationPage }) },
              { path: 'definitions/:key/:version', lazy: async () => ({ Component: (await import('../features/designer/version-page')).VersionPage }) },
              { path: 'import', lazy: async () => ({ Component: (await import('../features/imports/new-import-page')).NewImportPage }) },
              {
                path: 'import/:batchId/:importId',
                lazy: async () => ({ Component: (await import('../features/imports/import-page')).ImportPage }),
              },
              { path: 'preferences', lazy: async () => ({ Component: (await import('../features/preferences/preferences-page')).PreferencesPage }) },
              { path: 'delegations', lazy: async () => ({ Component: (await import('../features/delegations/delegations-page')).DelegationsPage }) },
              { path: 'audit', lazy: async () => ({ Component: (await import('../features/audit/audit-page')).AuditPage }) },
              { path: 'webhooks', lazy: async () => ({ Component: (await import('../features/webhooks/webhooks-page')).WebhooksPage }) },
              { path: '*', element: <NotFoundPage /> },
            ],
          },
        ],
      },
    ],
  },
]);
