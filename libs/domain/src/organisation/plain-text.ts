/** Text as people mean it: half-width letters, figures and marks, no white space. For comparing, never for showing. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
