/** Two texts that differ in one thing: the first breaks a rule, the second (its clean twin, in the same place) does not. */
export interface Plant {
  readonly breaks: string;
  readonly rule: string;
  /** The file that the texts pretend to be. */
  readonly path: string;
  readonly code: string;
  readonly twin: string;
}

const plantedIn =
  (path: string, rule: string) =>
  (breaks: string, code: string, twin: string): Plant => ({ breaks, rule, path, code, twin });

const WALL = '@nx/enforce-module-boundaries';
const IMPORT = 'no-restricted-imports';
const GLOBAL = 'no-restricted-globals';
const SYNTAX = 'no-restricted-syntax';

const imports = (what: string) => `import { x } from '${what}';\nexport const y = x;\n`;
const exports = (expression: string) => `export const y = (at: number) => [at, ${expression}];\n`;

/** What no pure place may do; `path` stands for the place. */
const impurities = (place: string, path: string): readonly Plant[] => {
  const [wall, builtin, globals, syntax] = [WALL, IMPORT, GLOBAL, SYNTAX].map((rule) => plantedIn(path, rule)) as [
    ReturnType<typeof plantedIn>,
    ReturnType<typeof plantedIn>,
    ReturnType<typeof plantedIn>,
    ReturnType<typeof plantedIn>,
  ];
  const own = imports('./beside');
  return [
    builtin(`${place} imports node:fs`, imports('node:fs'), own),
    builtin(`${place} imports fs by its old name`, imports('fs'), own),
    builtin(`${place} imports fs/promises`, imports('fs/promises'), own),
    builtin(`${place} passes node:crypto on`, "export * from 'node:crypto';\n", "export * from './beside';\n"),
    syntax(`${place} imports while it runs`, "export const y = () => import('node:fs');\n", own),
    syntax(`${place} imports as CommonJS`, "import fs = require('node:fs');\nexport const y = fs;\n", own),
    globals(`${place} requires`, "export const y: unknown = require('fs');\n", own),
    wall(`${place} imports pg`, imports('pg'), own),
    wall(`${place} imports persistence`, imports('@rectify/persistence'), imports('@rectify/domain')),
    wall(`${place} imports a type of persistence`, "import { type X } from '@rectify/persistence';\nexport type Y = X;\n", own),
    syntax(`${place} asks Date.now`, exports('Date.now()'), exports('new Date(at).getTime()')),
    syntax(`${place} hands Date.now on`, exports('[Date.now]'), exports('[Date.parse]')),
    syntax(`${place} says new Date()`, exports('new Date()'), exports('new Date(at)')),
    syntax(`${place} calls Date as a function`, exports('Date()'), exports('Date.UTC(at)')),
    syntax(`${place} throws dice`, exports('Math.random()'), exports('Math.floor(at)')),
    globals(`${place} sets a timer`, exports('setTimeout(() => undefined, at)'), exports('at')),
    globals(`${place} sets a timer by a detour`, exports('globalThis.setTimeout(() => undefined, at)'), exports('at')),
    globals(`${place} sets an interval`, exports('setInterval(() => undefined, at)'), exports('at')),
    globals(`${place} reads the environment`, exports('process.env'), exports('at')),
    globals(`${place} fetches`, exports("fetch('/')"), exports('at')),
    globals(`${place} measures`, exports('performance.now()'), exports('at')),
    globals(`${place} makes an id`, exports('crypto.randomUUID()'), exports('at')),
  ];
};

const domain = plantedIn('libs/domain/src/plant.ts', WALL);
const contracts = plantedIn('libs/contracts/src/plant.ts', WALL);
const workflow = plantedIn('workflows/issue-lifecycle/src/plant.ts', WALL);
const definitions = plantedIn('workflows/definitions/src/plant.ts', WALL);
const adapter = plantedIn('libs/persistence/src/plant.ts', WALL);
const platform = plantedIn('libs/platform/src/plant.ts', WALL);
const api = plantedIn('apps/api/src/plant.ts', WALL);
const worker = plantedIn('apps/worker/src/plant.ts', WALL);
const web = plantedIn('apps/web/src/plant.tsx', WALL);

export const plants: readonly Plant[] = [
  ...impurities('the core', 'libs/domain/src/plant.ts'),
  ...impurities('the workflow', 'workflows/issue-lifecycle/src/plant.ts'),

  domain('the core imports a package', imports('zod'), imports('./beside')),
  domain('the core imports contracts', imports('@rectify/contracts'), imports('./beside')),
  domain('the core imports contracts by their address', imports('../../contracts/src/scalars'), imports('./beside')),
  contracts('contracts import typeorm', imports('typeorm'), imports('zod')),
  contracts('contracts import an adapter', imports('@rectify/persistence'), imports('@rectify/domain')),
  plantedIn('libs/contracts/src/plant.ts', IMPORT)('contracts import node:fs', imports('node:fs'), imports('./beside')),
  workflow('the workflow imports the Temporal client', imports('@temporalio/client'), imports('@temporalio/workflow')),
  workflow('the workflow imports the shipped definitions', imports('@rectify/definitions'), imports('@rectify/contracts')),
  workflow('the workflow imports the worker for its types', "import { type X } from '@rectify/worker';\nexport type Y = X;\n", imports('@rectify/domain')),
  definitions('definitions import a package', imports('zod'), imports('@rectify/domain')),
  definitions('definitions import contracts', imports('@rectify/contracts'), imports('@rectify/domain')),
  adapter('an adapter imports an app by name', imports('@rectify/api'), imports('@rectify/contracts')),
  adapter('an adapter imports an app by its address', imports('../../../apps/api/src/main'), imports('./beside')),
  adapter('an adapter imports a package that only a dependency brought', imports('semver'), imports('typeorm')),
  adapter('an adapter imports a package that is not there', imports('left-pad'), imports('pg')),
  platform('platform imports an adapter', imports('@rectify/persistence'), imports('@rectify/contracts')),
  api('an app imports another app', imports('@rectify/worker'), imports('@rectify/persistence')),
  api('an app imports another app by its address', imports('../../worker/src/main'), imports('./beside')),
  api('the api imports the web', imports('@rectify/web'), imports('@rectify/platform')),
  worker('the worker imports the api', imports('@rectify/api'), imports('@rectify/issue-lifecycle')),
  web('the web imports persistence', imports('@rectify/persistence'), imports('@rectify/contracts')),
  web('the web imports platform', imports('@rectify/platform'), imports('@rectify/domain')),
  web('the web imports NestJS', imports('@nestjs/common'), imports('react')),
  web('the web imports pg', imports('pg'), imports('antd')),
  plantedIn('apps/web/src/plant.ts', IMPORT)('the web imports a built-in', imports('node:fs'), imports('./beside')),

  plantedIn('apps/api/src/plant.ts', IMPORT)('a library is entered by its rooms', imports('@rectify/domain/src/calendar'), imports('@rectify/domain')),
  plantedIn('apps/web/src/plant.ts', IMPORT)('the web enters a library by its rooms', imports('@rectify/contracts/src/tasks'), imports('@rectify/contracts')),
  plantedIn('libs/domain/src/plant.ts', IMPORT)('the core enters itself by its rooms', imports('@rectify/domain/src/calendar'), imports('./calendar')),

  plantedIn('libs/documents/src/plant.ts', '@typescript-eslint/no-explicit-any')('anything is any', 'export const y = (x: any) => [x];\n', 'export const y = (x: unknown) => [x];\n'),
  plantedIn('libs/documents/src/plant.ts', '@typescript-eslint/consistent-type-imports')(
    'a type is imported as a value',
    "import { Issue } from '@rectify/domain';\nexport const y = (x: Issue) => [x];\n",
    "import { type Issue } from '@rectify/domain';\nexport const y = (x: Issue) => [x];\n",
  ),
  plantedIn('apps/api/src/plant.ts', '@typescript-eslint/no-unused-vars')('a thing is declared for nobody', 'const y = 1;\nexport const z = 2;\n', 'const y = 1;\nexport const z = y;\n'),
  plantedIn('apps/api/src/plant.ts', 'eqeqeq')('== stands for ===', 'export const y = (a: string, b: string) => a == b;\n', 'export const y = (a: string, b: string) => a === b;\n'),
];
