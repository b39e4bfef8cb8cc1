import type { StoredFileView } from '@rectify/contracts';
import type { DetailedError, Upload } from 'tus-js-client';
import { request } from '../../api/request';

export interface UploadEvents {
  /** 0 to 1 */
  readonly onProgress: (share: number) => void;
  readonly onDone: (file: StoredFileView) => void;
  /** A sentence of the server, or `null` when it did not answer. */
  readonly onFailed: (sentence: string | null) => void;
}

const CHUNK = 4 * 1024 * 1024;
// Milliseconds before the next attempt while the connection is away.
const RETRIES = [0, 1000, 3000, 6000, 12_000, 24_000];

const protocol = () => import('tus-js-client');

/** What sending needs comes before it is needed: the connection may be away by then. */
export function prepareUpload(): void {
  protocol().catch(() => undefined);
}

/** Sends a file in pieces; what was sent before the connection broke, or the page was left, is not sent again. */
export async function startUpload(file: File, { onProgress, onDone, onFailed }: UploadEvents): Promise<Pick<Upload, 'start' | 'abort'>> {
  const { Upload } = await protocol();
  const upload = new Upload(file, {
    endpoint: '/api/files',
    headers: { 'X-Requested-With': 'rectify' },
    metadata: { filename: file.name },
    chunkSize: CHUNK,
    retryDelays: RETRIES,
    removeFingerprintOnSuccess: true,
    // While this device is offline there is nothing to try: it goes on when the connection is back.
    onShouldRetry: (error) => navigator.onLine && !isRefused(error),
    onProgress: (sent, total) => onProgress(total > 0 ? sent / total : 0),
    onSuccess: () => void request<StoredFileView>(`/files/${idIn(upload.url)}/details`).then(onDone, () => onFailed(null)),
    onError: (error) => onFailed(sentenceOf(error)),
  });
  const [before] = await upload.findPreviousUploads();
  if (before) upload.resumeFromPreviousUpload(before);
  upload.start();
  return upload;
}

const idIn = (address: string | null): string => address?.split('/').at(-1) ?? '';

const statusOf = (error: Error | DetailedError): number => ('originalResponse' in error ? (error.originalResponse?.getStatus() ?? 0) : 0);

/** Out of step (409, 423) is asked again; any other 4xx stays what it is. */
function isRefused(error: Error | DetailedError): boolean {
  const status = statusOf(error);
  return status >= 400 && status < 500 && status !== 409 && status !== 423;
}

function sentenceOf(error: Error | DetailedError): string | null {
  const body = 'originalResponse' in error ? error.originalResponse?.getBody() : undefined;
  try {
    const problem: unknown = JSON.parse(body ?? '');
    return typeof problem === 'object' && problem !== null && 'detail' in problem && typeof problem.detail === 'string' ? problem.detail : null;
  } catch {
    return null;
  }
}
