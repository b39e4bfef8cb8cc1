import { isGoAtLeast, parseGoVersion } from './go-version.ts';

it.each([
  ['go version go1.26.10 linux/amd64', [1, 26, 10]],
  ['go1.26', [1, 26, 0]],
  ['go version go1.27rc1 linux/amd64', undefined],
  ['go version devel +4b3f linux/amd64', undefined],
  ['', undefined],
])('%s is version %s', (text, version) => {
  expect(parseGoVersion(text)).toEqual(version);
});

it.each([
  ['go1.26.4', true],
  ['go1.26.10', true],
  ['go1.27', true],
  ['go2.0.0', true],
  ['go1.26.3', false],
  ['go1.26', false],
  ['go1.9.10', false],
  ['go1.27rc1', false],
])('is %s at least 1.26.4? %s', (found, answer) => {
  expect(isGoAtLeast('1.26.4', `go version ${found} linux/amd64`)).toBe(answer);
});
