import type { fileEndings } from '@rectify/contracts';

type Ending = (typeof fileEndings)[number];

interface FileKind {
  /** As which it is handed out. */
  readonly mediaType: string;
  /** What its first bytes must be; several where programs write the same ending differently. */
  readonly contents: readonly string[];
}

const ZIP = 'application/zip';
const OLE = 'application/x-cfb';
const office = (name: string) => `application/vnd.openxmlformats-officedocument.${name}`;
const image = (name: string): FileKind => ({ mediaType: `image/${name}`, contents: [`image/${name}`] });

const kinds: Readonly<Record<Ending, FileKind>> = {
  jpg: image('jpeg'),
  jpeg: image('jpeg'),
  png: { mediaType: 'image/png', contents: ['image/png', 'image/apng'] },
  webp: image('webp'),
  gif: image('gif'),
  heic: { mediaType: 'image/heic', contents: ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'] },
  pdf: { mediaType: 'application/pdf', contents: ['application/pdf'] },
  docx: { mediaType: office('wordprocessingml.document'), contents: [office('wordprocessingml.document')] },
  xlsx: { mediaType: office('spreadsheetml.sheet'), contents: [office('spreadsheetml.sheet')] },
  pptx: { mediaType: office('presentationml.presentation'), contents: [office('presentationml.presentation')] },
  doc: { mediaType: 'application/msword', contents: [OLE] },
  xls: { mediaType: 'application/vnd.ms-excel', contents: [OLE] },
  ppt: { mediaType: 'application/vnd.ms-powerpoint', contents: [OLE] },
  wps: { mediaType: 'application/vnd.ms-works', contents: [OLE, office('wordprocessingml.document')] },
  et: { mediaType: 'application/vnd.ms-excel', contents: [OLE, office('spreadsheetml.sheet')] },
  ofd: { mediaType: 'application/ofd', contents: [ZIP] },
  mp4: { mediaType: 'video/mp4', contents: ['video/mp4', 'video/x-m4v'] },
  mov: { mediaType: 'video/quicktime', contents: ['video/quicktime'] },
};

export function endingOf(name: string): Ending | undefined {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase();
  return ending !== undefined && Object.hasOwn(kinds, ending) ? (ending as Ending) : undefined;
}

/** As which a file of this name is kept; nothing when its content, as its first bytes tell, is something else. */
export function mediaTypeOf(name: string, content: string | undefined): string | undefined {
  const ending = endingOf(name);
  const kind = ending && kinds[ending];
  return kind && content !== undefined && kind.contents.includes(content) ? kind.mediaType : undefined;
}

/** Safe to be shown by a browser in its own tab. */
export function isShownInline(mediaType: string): boolean {
  return mediaType === 'application/pdf' || ['image/jpeg', 'image/png', 'image/webp', 'image/gif'].includes(mediaType);
}

const MOST_CHARACTERS = 150;

/** The name without folders and signs that no file system bears; the end of a long one stays, for it says what it is. */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\u0000-\u001f\u007f-\u009f<>:"|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').replace(/^[. ]+|[. ]+$/g, '');
  return clean.length <= MOST_CHARACTERS ? clean : `${clean.slice(0, MOST_CHARACTERS - 20)}…${clean.slice(-19)}`;
}
