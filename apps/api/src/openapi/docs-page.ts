import type { OpenAPIObject } from '@nestjs/swagger';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: unknown;
}
interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description?: string; readonly content?: Content }>>;
}
type Content = Readonly<Record<string, { readonly schema?: unknown }>>;

const methods = ['get', 'post', 'patch', 'delete', 'put'] as const;

/** The document as a page people can read: no scripts, no foreign hosts. */
export function docsPage(document: OpenAPIObject): string {
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = (item as Partial<Record<string, unknown>>)[method] as Operation | undefined;
      return operation ? [operationHtml(method, path, operation)] : [];
    }),
  );
  const schemas = Object.entries(document.components?.schemas ?? {}).map(([name, schema]) => schemaHtml(name, schema));
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(document.info.title)} · 接口</title><style>${style}</style></head><body>
<h1>${escaped(document.info.title)} · 接口 ${escaped(document.info.version)}</h1>
<p>${escaped(document.info.description ?? '')}</p>
<p>机器可读：<a href="/api/openapi.json">/api/openapi.json</a>（OpenAPI ${escaped(document.openapi)}）</p>
<h2>地址</h2>${operations.join('\n')}<h2>内容</h2>${schemas.join('\n')}</body></html>`;
}

function operationHtml(method: string, path: string, { summary, parameters = [], requestBody, responses }: Operation): string {
  const given = parameters.map(({ name, in: place, required, description, schema }) => {
    const note = [place, required ? '必填' : '', description].filter(Boolean).join('，');
    return `<li><code>${escaped(name)}</code>（${escaped(note)}） ${typeHtml(schema)}</li>`;
  });
  const body = Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => `<li>${escaped(type)} ${typeHtml(schema)}</li>`);
  const answers = Object.entries(responses).map(([status, { description, content = {} }]) => {
    const types = Object.values(content).map(({ schema }) => typeHtml(schema));
    return `<li><b>${escaped(status)}</b> ${escaped(description ?? '')} ${types.join(' ')}</li>`;
  });
  return `<details><summary><b class="${method}">${method.toUpperCase()}</b> <code>${escaped(path)}</code> ${escaped(summary ?? '')}</summary>
${listHtml('参数', given)}${listHtml('提交', body)}${listHtml('回答', answers)}</details>`;
}

function schemaHtml(name: string, schema: unknown): string {
  const body = escaped(JSON.stringify(schema, null, 2));
  return `<details id="${escaped(name)}"><summary><code>${escaped(name)}</code></summary><pre>${body}</pre></details>`;
}

function typeHtml(schema: unknown): string {
  const { $ref: reference, type, enum: values } = (schema ?? {}) as { $ref?: string; type?: unknown; enum?: readonly unknown[] };
  const name = reference?.split('/').at(-1);
  if (name) return `<a href="#${escaped(name)}">${escaped(name)}</a>`;
  return `<code>${escaped(values ? values.join(' | ') : String(type ?? ''))}</code>`;
}

function listHtml(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<h3>${title}</h3><ul>${items.join('')}</ul>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const style = `body{font:15px/1.6 sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#1f1f1f}
summary{cursor:pointer;padding:.35rem 0}details{border-bottom:1px solid #e5e5e5}h3{margin:.5rem 0 0;font-size:1em}
pre{overflow:auto;background:#f6f6f6;padding:1rem}
code{font-family:ui-monospace,monospace}summary b{display:inline-block;min-width:4.5em;color:#0958d9}`;
