import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 流程定义 */
@Entity('definition')
export class DefinitionRow {
  @PrimaryColumn('text')
  readonly key!: string;
  @PrimaryColumn('integer')
  readonly version!: number;
  @Column('text')
  readonly name!: string;
  @Column('jsonb')
  readonly body!: unknown;
  @Column('timestamptz', { name: 'published_at' })
  readonly publishedAt!: Date;
  @Column('uuid', { name: 'author_id', nullable: true })
  readonly authorId!: string | null;
  @Column('uuid', { name: 'approver_id', nullable: true })
  readonly approverId!: string | null;
  @Column('text', { nullable: true })
  readonly note!: string | null;
}

/** 工作日历 */
@Entity('calendar')
export class CalendarRow {
  @PrimaryColumn('integer')
  readonly version!: number;
  @Column('jsonb')
  readonly body!: unknown;
  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
}

/** 审计 */
@Entity('audit')
export class AuditRow {
  @PrimaryColumn('uuid')
  readonly id!: string;
  @Column('timestamptz')
  readonly at!: Date;
  @Column('uuid', { name: 'person_id', nullable: true })
  readonly personId!: string | null;
  @Column('text')
  readonly action!: string;
  @Column('text')
  readonly subject!: string;
  @Column('jsonb')
  readonly detail!: unknown;
}
