import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { FILE_BYTES, fileEndings } from '@rectify/contracts';
import { beginUpload, FileStore, finishUpload, removeFile, sha256Of, uploadOf, uuidv7, type Upload } from '@rectify/persistence';
import type { Clock } from '@rectify/platform';
import { fileTypeFromFile } from 'file-type/node';
import { DataSource } from 'typeorm';
import { CLOCK } from '../configuration';
import { malformed, notFound, ProblemError, refused } from '../http/problem';
import type { SignedIn } from '../session/signed-in';
import { cleanName, endingOf, mediaTypeOf } from './file-kinds';
import { fileNameIn, UploadProtocol } from './upload-protocol';

/** Bytes that one person may have uploaded without any issue referring to them. */
const QUOTA = 500 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

/** Uploads of 佐证文件, each seen by its sender alone until an issue refers to it. */
@Injectable()
export class UploadsService {
  private spoken: UploadProtocol | undefined;

  constructor(
    private readonly db: DataSource,
    private readonly store: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The folder is made when somebody uploads, not when the process starts. */
  private get protocol(): UploadProtocol {
    return (this.spoken ??= new UploadProtocol(this.store.uploads));
  }

  /** The id of the new upload. Refused before a byte is sent when the name or the size cannot be taken. */
  async begin(headers: IncomingHttpHeaders, { personId }: SignedIn): Promise<string> {
    const name = cleanName(fileNameIn(header(headers, 'upload-metadata')));
    const size = Number(header(headers, 'upload-length'));
    if (!Number.isSafeInteger(size)) throw malformed([{ pointer: '/Upload-Length', detail: '请说明文件有多少字节' }]);
    if (!endingOf(name)) throw refused('FILE_TYPE_REFUSED', `不能上传“${name || '没有名称的文件'}”：只收${fileEndings.join('、')}。`);
    if (size <= 0) throw refused('FILE_EMPTY', `“${name}”是空的。`);
    if (size > FILE_BYTES) throw new ProblemError({ status: 413, code: 'FILE_TOO_LARGE', detail: `“${name}”超过${FILE_BYTES / MEGABYTE} MB。` });
    const id = uuidv7();
    const begun = await beginUpload(this.db.manager, { id, name, size, personId, at: this.clock.now() }, QUOTA);
    if (!begun) throw refused('FILE_QUOTA_EXCEEDED', `您上传后还没有提交的文件超过${QUOTA / MEGABYTE} MB，请先提交或删除。`);
    const answer = await this.protocol.begin(id, headers);
    if (!answer.ok) {
      await removeFile(this.db, this.store, id);
      throw await misunderstood(answer);
    }
    return id;
  }

  /** How many bytes of how many are here. */
  async look(id: string, headers: IncomingHttpHeaders, person: SignedIn): Promise<{ readonly offset: number; readonly size: number }> {
    const upload = await this.own(id, person);
    if (upload.file) return { offset: upload.size, size: upload.size };
    const answer = await this.protocol.look(id, headers);
    if (!answer.ok) throw await misunderstood(answer);
    const offset = Number(answer.headers.get('upload-offset'));
    if (offset === upload.size) await this.finish(upload);
    return { offset, size: upload.size };
  }

  /** Takes the next bytes; the last of them make it a file, or show that it cannot be one. */
  async continue(id: string, request: IncomingMessage, person: SignedIn): Promise<{ readonly offset: number }> {
    const upload = await this.own(id, person);
    if (upload.file) throw refused('FILE_FINISHED', `“${upload.name}”已经上传完。`);
    const answer = await this.protocol.continue(id, request);
    if (!answer.ok) throw await misunderstood(answer);
    const offset = Number(answer.headers.get('upload-offset'));
    if (offset === upload.size) await this.finish(upload);
    return { offset };
  }

  /** 422 once an issue refers to it: what was handed in stays. */
  async remove(id: string, person: SignedIn): Promise<void> {
    const upload = await this.own(id, person);
    if (!(await removeFile(this.db, this.store, id))) throw refused('FILE_IN_USE', `“${upload.name}”已随办理提交，不能删除。`);
  }

  private async own(id: string, { personId }: SignedIn): Promise<Upload> {
    const upload = await uploadOf(this.db.manager, id, personId);
    if (!upload) throw notFound('文件');
    return upload;
  }

  private async finish({ id, name }: Upload): Promise<void> {
    const path = join(this.store.uploads, id);
    const content = await fileTypeFromFile(path);
    const mediaType = mediaTypeOf(name, content?.mime);
    if (mediaType === undefined) {
      await removeFile(this.db, this.store, id);
      throw refused('FILE_TYPE_REFUSED', `“${name}”的内容与后缀不符，没有收下。请确认文件能正常打开后重新上传。`);
    }
    await finishUpload(this.db, this.store, path, { id, mediaType, sha256: await sha256Of(path) });
    await this.store.removeUpload(id);
  }
}

function header(headers: IncomingHttpHeaders, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

/** What the protocol refused: bytes from the wrong place (409), somebody else sending (423), an upload that is gone (404, 410). */
async function misunderstood(answer: Response): Promise<ProblemError> {
  const { status } = answer;
  if (status === 404 || status === 410) return notFound('文件');
  const detail = status === 409 || status === 423 ? '上传的进度对不上，请从服务器已有的位置继续。' : '没有按断点续传协议（tus 1.0）发送。';
  return new ProblemError({ status: status < 500 ? status : 503, code: 'UPLOAD_OUT_OF_STEP', detail });
}
