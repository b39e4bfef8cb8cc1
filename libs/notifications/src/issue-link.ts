/** Where the issue is worked on; the workbench when there is no single one. */
export function issueLink(site: string, issueId: string | null): string {
  return issueId === null ? `${site}/` : `${site}/issues/${encodeURIComponent(issueId)}`;
}
