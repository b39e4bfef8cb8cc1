import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 督察批次 */
@Entity('batch')
export class BatchRow {
  @PrimaryColumn('uuid')
  readonly id!: string;
  @Column('text')
  readonly name!: string;
  @Column('text')
  readonly kind!: string;
  @Column('date', { name: 'listed_on' })
  readonly listedOn!: string;
  @Column('jsonb', { nullable: true })
  readonly clock!: unknown;
  @Column('text', { name: 'definition_key' })
  readonly definitionKey!: string;
  @Column('integer', { name: 'definition_version' })
  readonly definitionVersion!: number;
  @Column('uuid', { name: 'created_by', nullable: true })
  readonly createdBy!: string | null;
  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
}

/** 反馈问题 */
@Entity('issue')
export class IssueRow {
  @PrimaryColumn('uuid')
  readonly id!: string;
  @Column('uuid', { name: 'batch_id' })
  readonly batchId!: string;
  @Column('integer')
  readonly version!: number;
  @Column('bytea', { name: 'last_hash' })
  readonly lastHash!: Buffer;
  @Column('text', { name: 'definition_key' })
  readonly definitionKey!: string;
  @Column('integer', { name: 'definition_version' })
  readonly definitionVersion!: number;
  @Column('jsonb')
  readonly snapshot!: unknown;
  @Column('integer', { name: 'calendar_version' })
  readonly calendarVersion!: number;
  @Column('boolean')
  readonly drill!: boolean;
  @Column('text')
  readonly code!: string;
  @Column('text')
  readonly section!: string;
  @Column('text')
  readonly finding!: string;
  @Column('text', { name: 'search_text' })
  readonly searchText!: string;
  @Column('text')
  readonly phase!: string;
  @Column('text')
  readonly status!: string;
  @Column('text', { name: 'stage_name' })
  readonly stageName!: string;
  @Column('date', { nullable: true })
  readonly deadline!: string | null;
  @Column('boolean')
  readonly provisional!: boolean;
  @Column('date', { nullable: true })
  readonly due!: string | null;
  @Column('timestamptz', { name: 'blue_at', nullable: true })
  readonly blueAt!: Date | null;
  @Column('timestamptz', { name: 'yellow_at', nullable: true })
  readonly yellowAt!: Date | null;
  @Column('timestamptz', { name: 'red_at', nullable: true })
  readonly redAt!: Date | null;
  @Column('timestamptz', { name: 'wakes_at', nullable: true })
  readonly wakesAt!: Date | null;
  @Column('integer', { nullable: true })
  readonly percent!: number | null;
  @Column('uuid', { name: 'unit_ids', array: true })
  readonly unitIds!: string[];
  @Column('uuid', { name: 'leader_ids', array: true })
  readonly leaderIds!: string[];
  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' })
  readonly updatedAt!: Date;
}

/** An entry of an issue's log */
@Entity('issue_event')
export class IssueEventRow {
  @PrimaryColumn('uuid', { name: 'issue_id' })
  readonly issueId!: string;
  @PrimaryColumn('integer')
  readonly seq!: number;
  @Column('text')
  readonly type!: string;
  @Column('jsonb')
  readonly event!: unknown;
  @Column('jsonb')
  readonly actor!: unknown;
  @Column('uuid', { name: 'actor_id', nullable: true })
  readonly actorId!: string | null;
  @Column('timestamptz')
  readonly at!: Date;
  @Column('timestamptz', { name: 'recorded_at' })
  readonly recordedAt!: Date;
  @Column('text', { name: 'command_key', nullable: true })
  readonly commandKey!: string | null;
  @Column('bytea')
  readonly hash!: Buffer;
  // As typeorm reads it back: without the casts.
  @Column('bigint', { name: 'transaction_id', default: () => '((pg_current_xact_id()))' })
  readonly transactionId!: string;
}

/** An answered command, by its idempotency key */
@Entity('command')
export class CommandRow {
  @PrimaryColumn('uuid', { name: 'person_id' })
  readonly personId!: string;
  @PrimaryColumn('text')
  readonly key!: string;
  @Column('uuid', { name: 'issue_id' })
  readonly issueId!: string;
  @Column('bytea', { name: 'body_hash' })
  readonly bodyHash!: Buffer;
  @Column('integer')
  readonly version!: number;
  @Column('timestamptz')
  readonly at!: Date;
}

/** 导入 */
@Entity('import')
export class ImportRow {
  @PrimaryColumn('uuid')
  readonly id!: string;
  @Column('uuid', { name: 'batch_id' })
  readonly batchId!: string;
  @Column('text', { name: 'file_name' })
  readonly fileName!: string;
  @Column('bytea', { name: 'file_hash' })
  readonly fileHash!: Buffer;
  @Column('text')
  readonly status!: string;
  @Column('jsonb')
  readonly sheets!: unknown;
  @Column('jsonb')
  readonly state!: unknown;
  @Column('jsonb', { nullable: true })
  readonly result!: unknown;
  @Column('uuid', { name: 'created_by' })
  readonly createdBy!: string;
  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
  @Column('timestamptz', { name: 'updated_at' })
  readonly updatedAt!: Date;
}
