import { Controller, Delete, Get, Head, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { fileQuery, id, storedFileView, type FileQuery, type StoredFileView } from '@rectify/contracts';
import { reaches, type StoredFile } from '@rectify/domain';
import { FileStore, readFileInIssues } from '@rectify/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { fileView } from '../evidence/evidence-views';
import { CurrentPerson } from '../http/current-person';
import { notFound } from '../http/problem';
import { Answers } from '../openapi/answers';
import { scopeOfPerson, type SignedIn } from '../session/signed-in';
import { isShownInline } from './file-kinds';
import { UploadsService } from './uploads.service';

const TUS = '1.0.0';
const tus = ApiHeader({ name: 'Tus-Resumable', required: true, description: `断点续传协议 tus ${TUS}` });

@Controller('api/files')
export class FilesController {
  constructor(
    private readonly uploads: UploadsService,
    private readonly store: FileStore,
    private readonly db: DataSource,
  ) {}

  @Post()
  @HttpCode(201)
  @tus
  @Answers('开始上传佐证文件（tus 1.0）：Upload-Length 是字节数，Upload-Metadata 里的 filename 是文件名', { 201: null, problems: [400, 413, 422] })
  async begin(@Req() { headers }: FastifyRequest, @CurrentPerson() person: SignedIn, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const fileId = await this.uploads.begin(headers, person);
    void reply.headers({ 'tus-resumable': TUS, location: `/api/files/${fileId}`, 'upload-offset': '0' });
  }

  @Head(':id')
  @tus
  @Answers('上传到了哪里：Upload-Offset', { 200: null, problems: [400, 404, 422] })
  async look(@Param('id', { schema: id }) fileId: string, @Req() { headers }: FastifyRequest, @CurrentPerson() person: SignedIn, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { offset, size } = await this.uploads.look(fileId, headers, person);
    void reply.headers({ 'tus-resumable': TUS, 'upload-offset': String(offset), 'upload-length': String(size) });
  }

  @Patch(':id')
  @HttpCode(204)
  @tus
  @Answers('接着上传；最后一段收到后核对文件的内容', { 204: null, problems: [400, 404, 409, 415, 422] })
  async continue(@Param('id', { schema: id }) fileId: string, @Req() { raw }: FastifyRequest, @CurrentPerson() person: SignedIn, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const { offset } = await this.uploads.continue(fileId, raw, person);
    void reply.headers({ 'tus-resumable': TUS, 'upload-offset': String(offset) });
  }

  @Delete(':id')
  @HttpCode(204)
  @Answers('删除自己上传、还没有随办理提交的文件', { 204: null, problems: [400, 404, 422] })
  remove(@Param('id', { schema: id }) fileId: string, @CurrentPerson() person: SignedIn): Promise<void> {
    return this.uploads.remove(fileId, person);
  }

  @Get(':id/details')
  @Answers('文件的名称、大小和类型', { 200: storedFileView, problems: [400, 404] })
  async details(@Param('id', { schema: id }) fileId: string, @CurrentPerson() person: SignedIn): Promise<StoredFileView> {
    return fileView(await this.visible(fileId, person));
  }

  /** Whoever sees an issue that refers to it may read it; ranges are answered. */
  @Get(':id')
  @Answers('文件的内容；inline=1 在浏览器里显示图片和 PDF', { file: 'application/octet-stream', problems: [400, 404] })
  async content(@Param('id', { schema: id }) fileId: string, @Query({ schema: fileQuery }) query: FileQuery, @CurrentPerson() person: SignedIn, @Res() reply: FastifyReply): Promise<void> {
    const { name, mediaType, sha256 } = await this.visible(fileId, person);
    const shown = query.inline === '1' && isShownInline(mediaType);
    await reply
      .headers({
        'content-type': mediaType,
        'content-disposition': `${shown ? 'inline' : 'attachment'}; filename="file"; filename*=UTF-8''${encodeURIComponent(name)}`,
        'content-security-policy': `sandbox; default-src 'none'; style-src 'unsafe-inline'`,
        'x-content-type-options': 'nosniff',
        etag: `"${sha256}"`,
      })
      .sendFile(this.store.placeOf(sha256), this.store.root, { cacheControl: false, etag: false, lastModified: false });
  }

  private async visible(fileId: string, person: SignedIn): Promise<StoredFile> {
    const found = await readFileInIssues(this.db.manager, fileId);
    const scope = scopeOfPerson(person);
    const isSeen = found && (found.uploadedBy === person.personId || found.issues.some((issue) => reaches(scope, issue)));
    if (!isSeen) throw notFound('文件');
    return found.file;
  }
}
