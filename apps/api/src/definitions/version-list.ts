import type { DefinitionList, DefinitionVersion } from '@rectify/contracts';
import { drillPrefix, servesBatches, type Definition } from '@rectify/domain';
import { inForceFirst } from '@rectify/persistence';
import type { EntityManager } from 'typeorm';

interface VersionRow {
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly stages: Definition['stages'];
  readonly published_at: Date;
  readonly author_name: string | null;
  readonly approver_name: string | null;
  readonly note: string | null;
  readonly shipped: boolean;
  readonly in_force: boolean;
  readonly open_issues: number;
  readonly closed_issues: number;
  readonly drill_issues: number;
  readonly batches: number;
  readonly is_process_of_another: boolean;
}

const MOST_VERSIONS = 500;

// `usage` is read once for all versions, by its index.
const statement = `
with usage as (
  select definition_key as key, definition_version as version, count(*) filter (where phase <> 'closed')::int as open_issues,
    count(*) filter (where phase = 'closed')::int as closed_issues, count(*) filter (where drill)::int as drill_issues
  from issue where $1::text is null or definition_key = $1 group by 1, 2
), batches as (
  select definition_key as key, definition_version as version, count(*)::int as batches from batch group by 1, 2
)
select d.key, d.version, d.name, d.body -> 'stages' as stages, d.published_at, a.name as author_name, p.name as approver_name, d.note,
  d.author_id is null as shipped, row_number() over (partition by d.key order by ${inForceFirst}) = 1 as in_force,
  coalesce(u.open_issues, 0) as open_issues, coalesce(u.closed_issues, 0) as closed_issues, coalesce(u.drill_issues, 0) as drill_issues,
  coalesce(b.batches, 0) as batches,
  exists (select from definition o where o.body #> '{selfChecks,process}' = jsonb_build_object('key', d.key, 'version', d.version)) as is_process_of_another
from definition d left join person a on a.id = d.author_id left join person p on p.id = d.approver_id
left join usage u using (key, version) left join batches b using (key, version)
where d.key = $1 or ($1::text is null and d.key not like '${drillPrefix}%')
order by d.key, d.version desc limit ${MOST_VERSIONS}`;

/** Processes, those with most to do first, with their versions, newest first, and how many issues run on each. */
export async function readProcesses(manager: EntityManager, key?: string): Promise<DefinitionList['items']> {
  const rows: VersionRow[] = await manager.query(statement, [key ?? null]);
  const openIn = (processKey: string) => rows.reduce((sum, row) => (row.key === processKey ? sum + row.open_issues : sum), 0);
  const keys = [...new Set(rows.map((row) => row.key))].sort((one, other) => openIn(other) - openIn(one));
  return keys.map((processKey) => {
    const versions = rows.filter((row) => row.key === processKey);
    const present = versions.find((row) => row.in_force) ?? versions[0]!;
    return { key: processKey, name: present.name, forBatches: servesBatches(present), versions: versions.map(versionOf) };
  });
}

function versionOf(row: VersionRow): DefinitionVersion {
  const isUsed = row.open_issues + row.closed_issues + row.batches > 0 || row.is_process_of_another;
  return {
    version: row.version,
    publishedAt: row.published_at.toISOString(),
    authorName: row.author_name,
    approverName: row.approver_name,
    note: row.note,
    shipped: row.shipped,
    inForce: row.in_force,
    openIssues: row.open_issues,
    closedIssues: row.closed_issues,
    drillIssues: row.drill_issues,
    deletable: !row.shipped && !isUsed,
  };
}
