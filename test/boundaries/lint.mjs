// A process of its own, because ESLint does not run inside Jest. Reads [{ name, path, code }] from its input, lints each
// text as if it stood in the file `path`, and prints { name: [ruleId, …] }.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const files = JSON.parse(await text(process.stdin));
const eslint = new ESLint({ warnIgnored: true });
const reports = {};
for (const { name, path, code } of files) {
  const results = await eslint.lintText(code, { filePath: path });
  reports[name] = results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
}
process.stdout.write(JSON.stringify(reports));
