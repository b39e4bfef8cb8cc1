// The columns of an order's row with their types, in one place for the insert, the record and the update.
const columns = {
  id: 'text',
  kind: 'text',
  name: 'text',
  state: 'text',
  stage_name: 'text',
  unit_id: 'uuid',
  unit_name: 'text',
  title: 'text',
  series: 'text',
  year: 'int',
  number: 'int',
  drafted_at: 'timestamptz',
  signed_at: 'timestamptz',
  served_at: 'timestamptz',
  receipt_due: 'date',
  receipt_due_at: 'timestamptz',
  receipted_at: 'timestamptz',
  reply_due: 'date',
  reply_due_at: 'timestamptz',
  replied_at: 'timestamptz',
  closed_at: 'timestamptz',
  withdrawn_at: 'timestamptz',
} as const;

const names = Object.keys(columns);
const typed = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
const renewed = names.filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`);

/** The part of the write statement that writes 督办文书 from the jsonb parameter `$n`. It hangs on `now_` like all of it. */
export function writeOrders(parameter: `$${number}`): string {
  return `ordered as (
  insert into supervision_order (issue_id, ${names.join(', ')})
  select $1::uuid, o.* from now_, jsonb_to_recordset(${parameter}::jsonb) as o(${typed.join(', ')})
  on conflict (issue_id, id) do update set ${renewed.join(', ')}
)`;
}
