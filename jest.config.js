const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true, decorators: true, dynamicImport: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
    target: 'es2023',
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};
// Jest loads packages through require, which inside its sandbox takes no ESM: the packages that ship nothing else are
// transformed like our own sources, by name. (Node's --experimental-vm-modules would do it too, but only for those who pass it.)
const esmOnly = [
  ...['@nestjs', 'iterare', 'uid', 'load-esm'],
  ...['file-type', 'strtok3', 'token-types', 'uint8array-extras', '@tokenizer', '@borewit'],
  ...['@tus', 'srvx'],
  ...['@ant-design/colors', '@ant-design/fast-color'],
];
const project = {
  testEnvironment: 'node',
  transform: { '^.+\\.(ts|tsx|js|mjs)$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/apps/[^/]+/dist'],
};

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    {
      ...project,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/{apps,libs,workflows}/**/src/**/*.spec.ts?(x)',
        '<rootDir>/infra/local/**/*.spec.ts',
        '<rootDir>/test/{replay,boundaries,workspace}/**/*.spec.ts',
      ],
    },
    { ...project, displayName: 'integration', setupFilesAfterEnv: ['<rootDir>/test/integration/support/patience.ts'], testMatch: ['<rootDir>/test/integration/**/*.spec.ts'] },
  ],
};
