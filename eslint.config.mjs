import { builtinModules } from 'node:module';
import nxPlugin from '@nx/eslint-plugin';
import { createProjectGraphAsync } from '@nx/devkit';
import tseslint from 'typescript-eslint';

process.env.NX_DAEMON ??= 'false';
// Without a cached project graph (a fresh clone) the boundary rule skips itself silently: build it first.
await createProjectGraphAsync({ exitOnError: false });

const layer = (sourceTag, onlyDependOnLibsWithTags, more = {}) => ({ sourceTag, onlyDependOnLibsWithTags, ...more });

const boundaries = [
  'error',
  {
    enforceBuildableLibDependency: false,
    allowCircularSelfDependency: true,
    banTransitiveDependencies: true,
    allow: [],
    depConstraints: [
      layer('layer:domain', ['layer:domain'], { bannedExternalImports: ['*'] }),
      layer('layer:contracts', ['layer:domain', 'layer:contracts'], {
        allowedExternalImports: ['zod', '@temporalio/common', '@temporalio/workflow'],
      }),
      layer('layer:adapter', ['layer:domain', 'layer:contracts', 'layer:adapter', 'layer:platform']),
      layer('layer:platform', ['layer:domain', 'layer:contracts', 'layer:platform']),
      layer('layer:workflow', ['layer:domain', 'layer:contracts', 'layer:workflow'], {
        allowedExternalImports: ['@temporalio/workflow', '@temporalio/common'],
      }),
      layer('layer:definitions', ['layer:domain', 'layer:definitions'], { bannedExternalImports: ['*'] }),
      layer('layer:web', ['layer:domain', 'layer:contracts', 'layer:web'], {
        bannedExternalImports: ['@nestjs/*', '@temporalio/*', '@fastify/*', 'fastify', 'pg', 'typeorm', 'nodemailer', 'exceljs', 'pino'],
      }),
      layer('layer:app', [
        'layer:domain',
        'layer:contracts',
        'layer:adapter',
        'layer:platform',
        'layer:workflow',
        'layer:definitions',
      ]),
    ],
  },
];

const deepImports = {
  // What a workflow imports is loaded again for every issue: contracts and core have a small entrance for it.
  group: ['@rectify/*/**', '!@rectify/contracts/temporal', '!@rectify/domain/time'],
  message: 'A library is used through its entrance (@rectify/<name>), never through its rooms.',
};
// The boundary rule never reports built-ins, under either of their names.
const noBuiltins = 'This also runs where there is no Node: no built-ins.';
const withoutBuiltins = {
  paths: builtinModules.map((name) => ({ name, message: noBuiltins })),
  patterns: [deepImports, { group: ['node:*'], message: noBuiltins }],
};
const impureSyntax = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Time is an input here.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is an input here.' },
  { selector: "CallExpression[callee.name='Date']", message: 'Time is an input here.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Chance is an input here.' },
  // no-restricted-imports does not look into these two.
  { selector: 'ImportExpression', message: 'What is needed is imported at the top, where it is checked.' },
  { selector: 'TSImportEqualsDeclaration', message: 'What is needed is imported at the top, where it is checked.' },
];
const impureGlobals = [
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'performance', 'crypto'],
  ...['globalThis', 'process', 'Buffer', 'require', 'fetch', 'console'],
].map((name) => ({ name, message: 'The core and the workflow are pure.' }));

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', 'coverage/**', 'test-results/**'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommended],
    plugins: { '@nx': nxPlugin },
    rules: {
      '@nx/enforce-module-boundaries': boundaries,
      'no-restricted-imports': ['error', { patterns: [deepImports] }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'smart'],
      'prefer-const': 'error',
    },
  },
  {
    // Nest resolves constructor parameters by their runtime value: a type import would erase the class.
    files: ['apps/api/**/*.ts', 'apps/worker/**/*.ts', 'libs/platform/**/*.ts', 'libs/persistence/**/*.ts', 'libs/notifications/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['libs/{domain,contracts}/src/**/*.ts', 'workflows/*/src/**/*.ts', 'apps/web/src/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.{ts,tsx}'],
    rules: { 'no-restricted-imports': ['error', withoutBuiltins] },
  },
  {
    files: ['libs/domain/src/**/*.ts', 'workflows/*/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-syntax': ['error', ...impureSyntax],
    },
  },
  {
    files: ['**/*.spec.ts', '**/*.spec.tsx', 'test/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
);
