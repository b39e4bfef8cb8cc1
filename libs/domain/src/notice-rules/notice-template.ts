/** 占位符 that a template may hold, written `{问题编号}`. They name facts that notices carry anyway, and no enterprise data. */
export const placeholders = ['问题编号', '环节', '单位', '期限', '剩余工作日', '反馈问题', '意见'] as const;
export type Placeholder = (typeof placeholders)[number];

/** What the placeholders of one notice stand for. */
export type TemplateFacts = Readonly<Record<Placeholder, string>>;

/** An invented notice, to show what a template gives. */
export const exampleFacts: TemplateFacts = {
  问题编号: '示例-01',
  环节: '整改实施',
  单位: '某某镇人民政府',
  期限: '2026-08-31前办结',
  剩余工作日: '3个工作日',
  反馈问题: '部分项目形象进度与报送数据不一致。',
  意见: '佐证不全，请补充现场照片。',
};

const PLACEHOLDER = /\{([^{}]*)\}/g;

function isPlaceholder(text: string): text is Placeholder {
  return placeholders.some((known) => known === text);
}

/** The words with every placeholder filled in; whatever is filled in is never read as a template again. */
export function fillTemplate(template: string, facts: TemplateFacts): string {
  return template.replace(PLACEHOLDER, (whole, name: string) => (isPlaceholder(name) ? facts[name] : whole));
}

/** What is wrong with a template, in Chinese. */
export function templateFaults(template: string): readonly string[] {
  const names = [...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  const unknown = [...new Set(names.filter((name) => !isPlaceholder(name)))].map((name) => `没有“{${name}}”这个占位符，可用的是${placeholders.map((known) => `{${known}}`).join('')}。`);
  return /[{}]/.test(template.replace(PLACEHOLDER, '')) ? [...unknown, '花括号没有成对。'] : unknown;
}

export function mentions(template: string, placeholder: Placeholder): boolean {
  return template.includes(`{${placeholder}}`);
}
