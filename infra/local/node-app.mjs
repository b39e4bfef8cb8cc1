import { resolve } from 'node:path';

const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
    // Nest resolves constructor parameters by their emitted types, TypeORM its columns by class names.
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2023',
    keepClassNames: true,
  },
};

/** Our own sources go into the bundle; every package stays outside and is required at run time. */
const outside = ({ request }, done) => {
  const own = /^(\.|\/|@rectify\/)/.test(request);
  done(undefined, own ? undefined : `commonjs ${request}`);
};

/** Rspack configuration of a program that runs on Node: entries by output name, paths from `folder`. */
export const nodeApp = (folder, entry, output = resolve(folder, 'dist')) => ({
  context: folder,
  target: 'node',
  mode: 'none',
  devtool: 'source-map',
  entry,
  output: {
    path: output,
    filename: '[name].js',
    library: { type: 'commonjs2' },
    devtoolModuleFilenameTemplate: '[absolute-resource-path]',
  },
  externalsPresets: { node: false },
  externals: [outside],
  resolve: { extensions: ['.ts', '.js', '.json'], extensionAlias: { '.js': ['.ts', '.js'] } },
  module: { rules: [{ test: /\.ts$/, type: 'javascript/auto', loader: 'builtin:swc-loader', options: swc }] },
  node: { __dirname: false, __filename: false },
  optimization: { minimize: false, nodeEnv: false },
  stats: 'errors-warnings',
});
