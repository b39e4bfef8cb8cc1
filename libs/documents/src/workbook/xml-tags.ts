/** A tag as it stands in the bytes. */
export interface Tag {
  /** With its prefix, and a leading `/` for a closing one. */
  readonly name: string;
  /** From `<` to behind `>`. */
  readonly start: number;
  readonly end: number;
  /** `<a/>`. */
  readonly empty: boolean;
}

const OPAQUE = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;
const [LESS, GREATER, SLASH, BANG, QUESTION, QUOTE, APOSTROPHE] = Buffer.from('<>/!?"\'');

/**
 * The tags of an XML part in order, without building anything: to measure it before a parser may see it.
 * A broken end ends the walk; saying what is wrong is the parser's business. Linear in the part's length.
 */
export function* tagsOf(xml: Buffer): Generator<Tag> {
  for (let start = xml.indexOf(LESS!); start !== -1; ) {
    const end = endOf(xml, start);
    if (end === -1) return;
    const kind = xml[start + 1];
    if (kind !== BANG && kind !== QUESTION) {
      yield { name: nameAt(xml, start + 1, end - 1), start, end, empty: xml[end - 2] === SLASH };
    }
    start = xml.indexOf(LESS!, end);
  }
}

/** The name of the outermost element, with its prefix. */
export function rootOf(xml: Buffer): string | undefined {
  return tagsOf(xml).next().value?.name;
}

/** The prefix of the outermost element, with its colon: some programs write `<x:row>`. */
export function prefixOf(xml: Buffer): string | undefined {
  return /^\w+:/.exec(rootOf(xml) ?? '')?.[0];
}

/** The part with this prefix taken off every element. */
export function withoutPrefix(xml: Buffer, prefix: string): Buffer {
  return Buffer.from(xml.toString().replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</'));
}

/** An attribute's value, its entities resolved. The name is matched without a prefix. */
export function attribute(xml: Buffer, tag: Tag, name: string): string | undefined {
  const text = xml.toString('utf8', tag.start, tag.end);
  const [, double, single] = patternOf(name).exec(text) ?? [];
  return (double ?? single)?.replace(/&(#?\w+);/g, (entity: string, body: string) => resolved(body) ?? entity);
}

const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const known = patterns.get(name) ?? new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, known);
  return known;
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function resolved(body: string): string | undefined {
  if (!body.startsWith('#')) return NAMED[body];
  const code = body.startsWith('#x') ? parseInt(body.slice(2), 16) : parseInt(body.slice(1), 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function endOf(xml: Buffer, start: number): number {
  for (const [opening, closing] of OPAQUE) {
    if (xml.toString('latin1', start, start + opening.length) !== opening) continue;
    const at = xml.indexOf(closing, start + opening.length);
    return at === -1 ? -1 : at + closing.length;
  }
  let quote: number | undefined;
  for (let at = start + 1; at < xml.length; at += 1) {
    const byte = xml[at];
    if (quote !== undefined) {
      if (byte === quote) quote = undefined;
    } else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
    else if (byte === GREATER) return at + 1;
  }
  return -1;
}

function nameAt(xml: Buffer, from: number, to: number): string {
  let end = from;
  while (end < to && xml[end]! > 0x20 && (xml[end] !== SLASH || end === from)) end += 1;
  return xml.toString('latin1', from, end);
}
