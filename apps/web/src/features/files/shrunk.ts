// Pixels and quality at which a photographed page can still be read.
const LONGEST = 2560;
const QUALITY = 0.85;
const SMALL = 600 * 1024;

/** A photo as it is sent: upright, no larger than it has to be. What is small or no photo, and what fails, stays as it is. */
export async function shrunk(file: File): Promise<File> {
  if (!['image/jpeg', 'image/png', 'image/webp'].includes(file.type) || file.size <= SMALL) return file;
  const { default: Compressor } = await import('compressorjs');
  return new Promise((resolve) => {
    new Compressor(file, {
      maxWidth: LONGEST,
      maxHeight: LONGEST,
      quality: QUALITY,
      success: (smaller) => resolve(smaller.size < file.size && smaller.type === file.type ? new File([smaller], file.name, { type: smaller.type, lastModified: file.lastModified }) : file),
      error: () => resolve(file),
    });
  });
}
