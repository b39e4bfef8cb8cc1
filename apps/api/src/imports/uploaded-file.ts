import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../http/problem';

export const UPLOAD_BYTES = 10 * 1024 * 1024;

export interface UploadedFile {
  readonly name: string;
  readonly content: Buffer;
}

/** The one file of a multipart body. A clear no for every other body. */
export async function uploadedFile(request: FastifyRequest): Promise<UploadedFile> {
  if (!request.isMultipart()) {
    throw new ProblemError({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', detail: '请以 multipart/form-data 上传一份 .xlsx 文件。' });
  }
  try {
    const part = await request.file({ limits: { fileSize: UPLOAD_BYTES, files: 1, fields: 10, parts: 12 } });
    if (!part) throw noFile();
    return { name: plainName(part.filename), content: await part.toBuffer() };
  } catch (error) {
    throw asProblem(error);
  }
}

function asProblem(error: unknown): unknown {
  if (error instanceof ProblemError) return error;
  const { code } = error as { code?: string };
  if (code === 'FST_REQ_FILE_TOO_LARGE') {
    return new ProblemError({ status: 413, code: 'FILE_TOO_LARGE', detail: '文件超过 10 MB，请删去图片等附带内容，或拆成几个文件再上传。' });
  }
  return noFile();
}

function noFile(): ProblemError {
  return new ProblemError({ status: 400, code: 'NO_FILE', detail: '没有收到文件，请选择一份 .xlsx 文件再上传。' });
}

/** Without folders and signs that cannot be shown or stored. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return last.replace(/\p{C}/gu, '').trim().slice(0, 200) || '未命名.xlsx';
}
