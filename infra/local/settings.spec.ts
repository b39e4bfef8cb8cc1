import { resolve } from 'node:path';
import { printHelp } from './help.mjs';
import { portVariables } from './ports.ts';
import { defaultHome, settingsFrom } from './settings.ts';

describe('what the environment decides', () => {
  it('everything has a default that listens on this machine only', () => {
    const settings = settingsFrom({});
    expect(settings).toMatchObject({ home: defaultHome(), cache: defaultHome(), host: '127.0.0.1', temporalNamespace: 'rectify', ports: {} });
    expect([settings.databaseUrl, settings.temporalAddress, settings.smtpUrl, settings.publicUrl]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('an empty variable counts as not given', () => {
    expect(settingsFrom({ DATABASE_URL: '', PORT: '  ', TEMPORAL_ADDRESS: '' })).toEqual(settingsFrom({}));
  });

  it('a data folder may be named from where one stands', () => {
    expect(settingsFrom({ RECTIFY_HOME: 'data' }).home).toBe(resolve('data'));
  });

  it('another data folder uses the same programs', () => {
    expect(settingsFrom({ RECTIFY_HOME: 'data' }).cache).toBe(defaultHome());
  });

  it('each port can be named', () => {
    const environment = { PORT: '3100', MAILBOX_PORT: '8100', SMTP_PORT: '2500', POSTGRES_PORT: '5555', TEMPORAL_PORT: '7777' };
    expect(settingsFrom(environment).ports).toEqual({ web: 3100, mailbox: 8100, smtp: 2500, postgres: 5555, temporal: 7777 });
  });

  it.each(['0', '65536', '-1', '3000.5', 'http', '3000 3001'])('a port cannot be “%s”', (value) => {
    expect(() => settingsFrom({ PORT: value })).toThrow(`PORT 应是 1 到 65535 之间的端口号，而不是“${value}”。`);
  });

  it.each(['temporal', 'http://temporal:7233', 'temporal:', 'temporal:grpc'])('a Temporal address cannot be “%s”', (value) => {
    expect(() => settingsFrom({ TEMPORAL_ADDRESS: value })).toThrow('TEMPORAL_ADDRESS 应写作 主机:端口');
  });
});

describe('npm start -- --help', () => {
  const read = () => {
    const names = new Set<string>();
    settingsFrom(new Proxy({}, { get: (_target, name) => void names.add(String(name)) }));
    return [...names];
  };

  it('explains every variable that is read', () => {
    const lines: string[] = [];
    const log = jest.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
    printHelp();
    log.mockRestore();
    const help = lines.join('\n');
    const variables = read();
    expect(variables).toEqual(expect.arrayContaining(['DATABASE_URL', ...Object.values(portVariables)]));
    expect(variables.filter((name) => !help.includes(name))).toEqual([]);
  });
});
