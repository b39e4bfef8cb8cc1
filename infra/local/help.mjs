const variables = [
  ['PORT', '网页端口', '3000'],
  ['RECTIFY_HOME', '数据目录：数据库、日志、端口与账号记录', 'root：/var/lib/rectify；其他用户：~/.local/share/rectify'],
  ['RECTIFY_CACHE', '程序目录：Temporal 与 PostgreSQL 的可执行文件', '默认的 RECTIFY_HOME'],
  ['DATABASE_URL', '已有的 PostgreSQL（给出后不再启动自带的）', '自带 PostgreSQL 18'],
  ['TEMPORAL_ADDRESS', '已有的 Temporal 集群，主机:端口（给出后不再启动本机的）', '本机 Temporal 1.31.2'],
  ['TEMPORAL_NAMESPACE', 'Temporal 命名空间', 'rectify'],
  ['TEMPORAL_RELEASES_URL', 'Temporal 发行包的下载地址（内网镜像）', 'GitHub'],
  ['SMTP_URL', '真实的发信服务器（给出后不再启动开发邮箱）', '开发邮箱'],
  ['MAIL_FROM', '平台发信用的地址', 'no-reply@ 加 PUBLIC_URL 的主机名'],
  ['PUBLIC_URL', '邮件中的链接以此开头', 'http://localhost:<PORT>'],
  ['HOST', '网页监听的地址', '127.0.0.1'],
  ['TRUSTED_PROXIES', '反向代理的地址（逗号分隔），只信它们转来的来访者地址', '不信任何代理'],
  ['MAILBOX_PORT、SMTP_PORT', '开发邮箱的网页端口与收信端口', '8025、1025'],
  ['POSTGRES_PORT、TEMPORAL_PORT', '自带服务的端口', '54329、7233'],
  ['LOG_LEVEL', '日志级别', 'info'],
];
const flags = [
  ['--watch', '源码改动后重新构建并重启（npm run dev）'],
  ['--free-ports', '所有端口都另选空闲的'],
  ['--no-demo', '首次启动时不装入演示县'],
  ['--verbose', '把各部分的日志也打印到终端'],
  ['--help', '显示本说明'],
];

export const printHelp = () => {
  console.log('整改督办平台：npm start [-- 选项]\n\n环境变量：');
  for (const [name, meaning, value] of variables) console.log(`  ${name}\n      ${meaning}。默认：${value}`);
  console.log('\n选项：');
  for (const [name, meaning] of flags) console.log(`  ${name.padEnd(14)}${meaning}`);
};
